"""From the questions to the result and the report: what was answered is what is shown."""

from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus

import pytest
from django.conf import settings
from django.urls import reverse
from time_machine import travel

from eligibility.wizard.summary import summaries
from tests.day import DAY
from tests.result.pages import Outline, squeezed, text_of, without_unbroken
from tests.wizard.walking import REFERENCE_STUDENT, Person, asked_everything

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    """The clock, standing still at noon in Tokyo on 22 November 2026."""
    with travel(datetime(2026, 11, 22, 3, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def student(db: None) -> Person:
    """Somebody who files in January, is awarded the degree in March and starts in April, all questions answered."""
    person = Person()
    person.walk(REFERENCE_STUDENT)
    return person


def test_a_student_who_graduates_between_the_two_days_sees_both(student: Person) -> None:
    overview = without_unbroken(student.open(reverse("result", args=[student.id])))
    assert student.status == HTTPStatus.OK
    assert "<h1>You will have enough points from 24 March 2027: at least 70</h1>" in overview
    points = overview.partition('data-line="points"')[2].partition("</div>")[0]
    assert "Application day: 40. Permission day: 70 is enough." in points
    conditions = Outline(student.open(reverse("result_conditions", args=[student.id])))
    assert conditions.verdicts == [("j_skip", "not_met"), ("j_find", "not_met")]


def test_the_report_has_every_answer_that_was_entered(student: Person) -> None:
    response = student.client.get(reverse("report", args=[student.id]), {"lang": "en", "private": "1"})
    assert response.status_code == HTTPStatus.OK
    text = text_of(response.content)
    pages = summaries(student.document, DAY)
    assert len(pages) > 8
    for page in pages:
        for line in page.lines:
            if line.entered:
                assert squeezed(line.answer) in text


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", ["japan", "abroad"])
def test_somebody_who_was_asked_everything_has_a_result(place: str, language: str) -> None:
    person = asked_everything(place)
    person.client.post(reverse("set_language"), {"language": language})
    outline = Outline(person.open(reverse("result_points", args=[person.id])))
    assert person.status == HTTPStatus.OK
    assert outline.languages[0] == language
    assert len(outline.rows) > 40
