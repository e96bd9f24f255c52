"""What was answered for permanent residence: on the check page, in the report, and gone with the assessment."""

import re
from datetime import date
from http import HTTPStatus

import pytest
from django.conf import settings

from eligibility.answers.document import new_document
from eligibility.answers.past import KEY as PAST
from eligibility.answers.stay import KEY as STAY
from eligibility.saving.models import SavedSession
from eligibility.wizard.check import check_groups
from eligibility.wizard.path import pages_asked_by_result
from eligibility.wizard.questions.residence import ASKED_BY_RESULT
from eligibility.wizard.summary import summaries
from tests.language import in_language
from tests.result.pages import squeezed, text_of
from tests.wizard.conftest import clock as clock
from tests.wizard.test_check_page import lines_of
from tests.wizard.walking import Person, typed_in

from .test_residence_questions import EMPLOYER, UNKNOWN, address

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
HOLDER = {
    **UNKNOWN,
    "status": "hsp1",
    "status_since": "2026-10-01",
    "recognised": "higher",
    "period": "5",
    "in_japan_since": "2020-04-01",
    "gaps": "no",
    "kept": "yes",
    "taxes": "yes",
}


def answered(person: Person) -> None:
    """Answer the questions on the stay, and name two past employers."""
    person.open(address(person))
    person.send(HOLDER)
    person.open(address(person, "employers"))
    person.send(EMPLOYER)
    person.send({**EMPLOYER, "start": "2022-04-01", "end": "2023-09-30", "annual_yen": "390万"})


def check_page(person: Person) -> str:
    return person.open(f"/s/{person.id}/check/")


def change_links(page: str) -> list[str]:
    return [address for address in re.findall(r'href="([^"]*)"', page) if "/result/residence/" in address]


def test_what_was_not_answered_is_not_on_the_check_page(student: Person) -> None:
    page = check_page(student)
    assert 'id="part-residence"' not in page
    assert change_links(page) == []


def test_each_answer_is_on_one_line_of_the_check_page(student: Person) -> None:
    answered(student)
    page = check_page(student)
    lines = lines_of(page)
    assert lines["Your stay"] == (
        "Highly Skilled Professional (i) (高度専門職1号) · since: 1 October 2026 · given with: 80 points or more · "
        "period of stay: 5 years, or without an end · in Japan since: 1 April 2020 · work and pay without a break · "
        "taxes paid on time · 2 answers open"
    )
    assert [line for name, line in lines.items() if name.startswith("Past employer")] == [
        "from: 1 October 2023 · 4,200,000 yen (420万円) · the same kind of work · 5 answers open",
        "from: 1 April 2022 · until: 30 September 2023 · 3,900,000 yen (390万円) · the same kind of work · "
        "5 answers open",
    ]


def test_a_change_from_the_check_page_leads_back_to_it(student: Person) -> None:
    answered(student)
    for link in change_links(check_page(student)):
        page = student.open(link)
        student.send({name: value for name, value in typed_in(page).items() if value}, address=link)
        assert student.at_check, link
    assert student.answers[STAY]["status_since"] == "2026-10-01"
    assert [each["annual_yen"] for each in student.answers[PAST]] == [4_200_000, 3_900_000]


def test_a_wrong_answer_keeps_the_way_back_to_the_check_page(student: Person) -> None:
    answered(student)
    link = change_links(check_page(student))[0]
    student.open(link)
    page = student.send({**HOLDER, "in_japan_since": "2050-01-01"}, address=link)
    assert f'action="{link}"' in page
    assert f'href="/s/{student.id}/check/"' in page


def test_a_past_employer_is_taken_out_on_the_check_page_and_so_is_the_last(student: Person) -> None:
    answered(student)
    for left in ([3_900_000], []):
        page = check_page(student)
        form = re.search(rf'action="(/s/{student.id}/q/past_employers/1/remove/)".*?value="(\w+)">', page, re.DOTALL)
        stamp = re.search(r'past_employers/1/remove/".*?name="stamp" value="([^"]*)"', page, re.DOTALL)
        assert form is not None
        assert stamp is not None
        student.client.post(form[1], {"stamp": stamp[1]})
        assert [each["annual_yen"] for each in student.answers.get(PAST, [])] == left
    assert "Past employer" not in lines_of(check_page(student))


def test_an_old_check_page_takes_out_nothing(student: Person) -> None:
    answered(student)
    student.client.post(f"/s/{student.id}/q/past_employers/1/remove/", {"stamp": "another"})
    assert len(student.answers[PAST]) == 2


def test_the_report_lists_them_where_personal_facts_are_wanted(student: Person) -> None:
    answered(student)
    address = f"/s/{student.id}/report.pdf"
    wanted = text_of(student.client.get(address, {"lang": "en", "private": "1"}).content)
    assert squeezed("Since when have you lived in Japan? 1 April 2020") in wanted
    assert squeezed("Past employers (2)") in wanted
    assert squeezed("Pay of a year then 4,200,000 yen") in wanted
    otherwise = text_of(student.client.get(address, {"lang": "en"}).content)
    assert squeezed("Past employers (2) not printed") in otherwise
    assert squeezed("1 April 2020") not in otherwise
    assert squeezed("Have you had a fine") not in otherwise


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_said_in_every_language_after_all_else(language: str) -> None:
    held = {"status": "other", "period": "unknown", "gaps": "yes"}
    employer = {"start": "2023-10-01", "annual_yen": 4_200_000, "same_work": "yes"}
    document = {**new_document(), "answers": {STAY: held, PAST: [employer]}}
    today = date(2026, 11, 22)
    found = in_language(language, summaries, document, today)
    assert [each.question for each in found] == [STAY, PAST]
    [group] = in_language(language, check_groups, document, "an-id", today)
    assert [line.key for line in group.lines] == [STAY, PAST]
    assert all(line.answer for line in group.lines)
    assert [page.question for page in pages_asked_by_result(document)] == [*ASKED_BY_RESULT]


def test_they_are_deleted_with_the_assessment(student: Person) -> None:
    answered(student)
    student.client.post(f"/s/{student.id}/delete/")
    assert not SavedSession.objects.filter(pk=student.id).exists()
    student.open(address(student))
    assert student.status == HTTPStatus.NOT_FOUND
