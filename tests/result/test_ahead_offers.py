"""Two offers side by side: asked politely, kept with the answers, compared row by row, and no part of the result."""

import json
import re
from functools import cache
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from eligibility.answers.document import record
from eligibility.result.context import context_of
from eligibility.result.offers import KEY, comparison, with_other_offer
from eligibility.wizard.application import application_from
from eligibility.wizard.path import on_path
from eligibility.wizard.summary import summaries
from tests.day import DAY
from tests.language import in_language
from tests.result.applications import TODAY
from tests.wizard.conftest import clock as clock
from tests.wizard.walking import REFERENCE_STUDENT, Person, fields_with_errors, typed_in

pytestmark = pytest.mark.usefixtures("law_that_stays")

ORGANISATION = {
    "innovation_support": "yes",
    "sme": "yes",
    "rd_over_3_percent": "no",
    "local_government_support": "no",
    "growth_field_project": "no",
}
OFFER = {"annual_yen": "350万", "since": "", **ORGANISATION}


@pytest.fixture
def student(db: None) -> Person:
    """The reference student, at the check page."""
    person = Person()
    person.hold(json.loads(_answered()))
    assert person.at_check
    return person


@cache
def _answered() -> str:
    """Return what is stored of the reference student once every question is answered."""
    person = Person()
    person.walk(REFERENCE_STUDENT)
    return json.dumps(person.document)


def address(person: Person) -> str:
    return f"/s/{person.id}/offers/"


def test_the_page_asks_for_pay_and_organisation_alone(student: Person) -> None:
    page = student.open(address(student))
    assert student.status == HTTPStatus.OK
    assert set(re.findall(r'<input [^>]*name="(\w+)"', page)) >= {"annual_yen", "since", *ORGANISATION}
    assert 'id="beside"' not in page


def test_a_second_offer_is_stored_as_codes_and_shown_with_the_first(student: Person) -> None:
    student.open(address(student))
    page = student.send(OFFER)
    assert student.answers[KEY] == {
        "annual_yen": 3_500_000,
        "since": TODAY.isoformat(),
        "already": True,
        **ORGANISATION,
    }
    assert student.address.startswith(address(student))
    assert "350" not in student.address
    assert 'id="beside"' in page
    assert page.count("<svg") == 2
    assert len(set(re.findall(r'<title id="([\w-]+)"', page))) == 2
    assert re.search(r'class="differs"', page)


def test_the_comparison_says_what_either_result_says(student: Person) -> None:
    student.open(address(student))
    student.send(OFFER)
    found = in_language("en", comparison, student.document, TODAY)
    assert found is not None
    first, second = found.offers
    differing = {row.label: (row.first, row.second) for row in found.rows if row.differs}
    # Pay of 4,000,000 under age 30 earns 10 that 3,500,000 does not; the second company is a supported SME.
    assert any("4 million yen" in label and points[1].startswith("0") for label, points in differing.items())
    assert any(
        "SME that receives a support" in label and points[1].startswith("20") for label, points in differing.items()
    )
    assert first.heading != second.heading
    for offer, document in zip(found.offers, (student.document, with_other_offer(student.document)), strict=True):
        assert document is not None
        answered = application_from(document, TODAY)
        assert answered is not None
        said = in_language("en", context_of, answered, today=TODAY, activity="b").answer
        assert (offer.heading, offer.lead) == (said.heading, said.lead)
    assert [rule.at for rule in first.time_line.chart.marks] == [rule.at for rule in second.time_line.chart.marks]
    assert second.time_line.sentences
    assert not found.alike


def test_the_activity_that_it_was_opened_for_is_compared_before_and_after(student: Person) -> None:
    for activity in "abc":
        student.open(f"{address(student)}?activity={activity}")
        page = student.send(OFFER, address=action_of(student.page))
        found = in_language("en", comparison, student.document, TODAY, activity)
        assert found is not None
        assert found.activity in page
        assert f"/result/?activity={activity}" in page
        page = student.send({"remove": "1"}, address=action_of(page))
        assert action_of(page).endswith(f"/offers/?activity={activity}")
    student.open(f"{address(student)}?activity=%3Cx%3E")
    assert action_of(student.page) == address(student)


def action_of(page: str) -> str:
    """Where the form of the second offer is sent."""
    match = re.search(r'<form id="offer-form" method="post" action="([^"]+)"', page)
    assert match
    return match[1]


def test_result_and_answer_summary_ignore_it(student: Person) -> None:
    before = (
        student.open(f"/s/{student.id}/result/"),
        on_path(student.document, DAY),
        len(summaries(student.document, DAY)),
    )
    student.open(address(student))
    student.send(OFFER)
    page = student.open(f"/s/{student.id}/result/")
    after = (page, on_path(student.document, DAY), len(summaries(student.document, DAY)))
    assert _without_tokens(after[0]) == _without_tokens(before[0])
    assert after[1:] == before[1:]


def _without_tokens(page: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|"X-CSRFToken": "\w+"', "", page)


def test_the_same_offer_twice_differs_in_nothing(student: Person) -> None:
    student.open(address(student))
    page = student.send(OFFER | REFERENCE_STUDENT["organisation"] | {"annual_yen": "400万"})
    assert 'class="differs"' not in page
    found = in_language("ja", comparison, student.document, TODAY)
    assert found is not None
    assert found.alike


def test_what_cannot_be_read_is_asked_back_and_nothing_is_lost(student: Person) -> None:
    student.open(address(student))
    page = student.send(OFFER | {"annual_yen": "350"})
    assert "annual_yen" in fields_with_errors(page)
    assert typed_in(page)["annual_yen"] == "350"
    assert typed_in(page)["sme"] == "yes"
    assert KEY not in student.answers
    offered = re.search(r'name="take" value="(annual_yen=\d+)"', page)
    assert offered
    student.send(OFFER | {"annual_yen": "350", "take": offered[1]})
    assert student.answers[KEY]["annual_yen"] == 3_500_000


def test_an_empty_form_names_every_field(student: Person) -> None:
    student.open(address(student))
    page = student.send({})
    assert set(fields_with_errors(page)) == {"annual_yen", *ORGANISATION}


def test_a_change_of_language_keeps_what_is_typed(student: Person) -> None:
    student.open(address(student))
    page = student.send(OFFER | {"annual_yen": "3_5", "language": "zh-hant"})
    assert '<html lang="zh-hant">' in page
    assert typed_in(page)["annual_yen"] == "3_5"
    assert KEY not in student.answers


def test_the_second_offer_can_be_deleted(student: Person) -> None:
    student.open(address(student))
    student.send(OFFER)
    page = student.send({"remove": "1"})
    assert KEY not in student.answers
    assert 'id="beside"' not in page


def test_a_stored_offer_is_in_the_form_again(student: Person) -> None:
    student.open(address(student))
    student.send(OFFER | {"since": "2027-04-01"})
    again = typed_in(student.open(address(student)))
    assert again["annual_yen"] == "3,500,000"
    assert again["since"] == "2027-04-01"
    assert again["innovation_support"] == "yes"
    assert record(student.document, KEY) is not None


def test_only_its_owner_opens_it_and_only_after_the_questions(student: Person) -> None:
    assert Client().get(address(student)).status_code == HTTPStatus.NOT_FOUND
    assert Client().post(address(student), OFFER).status_code == HTTPStatus.NOT_FOUND
    beginner = Person()
    beginner.open(address(beginner))
    assert beginner.question
    assert "no-store" in student.client.get(address(student))["Cache-Control"]


def test_without_a_second_offer_there_is_no_comparison(student: Person) -> None:
    assert with_other_offer(student.document) is None
    assert in_language("en", comparison, student.document, TODAY) is None


def test_an_offer_saved_again_keeps_the_day_from_which_it_can_be_shown(student: Person, clock: Any) -> None:
    student.open(address(student))
    student.send(OFFER)
    clock.shift(3 * 24 * 3600)
    student.open(address(student))
    student.send({**OFFER, "sme": "no"})
    offer = student.answers[KEY]
    assert (offer["since"], offer["already"], offer["sme"]) == ("2026-11-22", True, "no")
    student.send({**OFFER, "annual_yen": "360万"})
    assert student.answers[KEY]["since"] == "2026-11-25", "another amount can be shown from the day it was written"
