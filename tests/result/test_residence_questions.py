"""The questions of the page on permanent residence: asked from it alone, and each answer moves a line of it."""

import re
from http import HTTPStatus
from typing import Any

import pytest
from django.conf import settings

from eligibility.answers.past import KEY as PAST
from eligibility.answers.stay import KEY as STAY
from eligibility.wizard.path import on_path
from eligibility.wizard.questions import BY_KEY
from eligibility.wizard.questions.residence import PAST_EMPLOYER
from eligibility.wizard.questions.residence import STAY as QUESTION
from tests.day import DAY
from tests.result.pages import without_unbroken
from tests.wizard.conftest import clock as clock
from tests.wizard.walking import Person, fields_with_errors, typed_in

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
UNKNOWN = {
    "status": "unknown",
    "period": "unknown",
    "in_japan_since": "",
    **dict.fromkeys(("gaps", "kept", "fines", "taxes", "pension"), "unknown"),
}
EMPLOYER = {
    "start": "2023-10-01",
    "end": "",
    "annual_yen": "420万",
    "same_work": "yes",
    **dict.fromkeys(
        ("innovation_support", "sme", "rd_over_3_percent", "local_government_support", "growth_field_project"),
        "unknown",
    ),
}


def page_of(person: Person) -> str:
    return without_unbroken(person.open(f"/s/{person.id}/result/residence/"))


def address(person: Person, page: str = "questions") -> str:
    return f"/s/{person.id}/result/residence/{page}/"


def answered(person: Person, **answers: str) -> dict[str, str]:
    """Answer the questions on the stay; return the state of each line."""
    person.open(address(person))
    person.send({**UNKNOWN, **answers})
    assert person.answers.get(STAY), fields_with_errors(person.page)
    found = re.findall(r'data-stay="([\w ]+)" data-state="(\w+)"', page_of(person))
    return {key: state for keys, state in found for key in keys.split()}


def test_no_page_of_the_wizard_asks_them(student: Person) -> None:
    assert {STAY, PAST}.isdisjoint(BY_KEY)
    before = on_path(student.document, DAY)
    answered(student, fines="yes")
    student.open(address(student, "employers"))
    student.send(EMPLOYER)
    assert student.answers[PAST][0]["annual_yen"] == 4_200_000
    assert on_path(student.document, DAY) == before


def test_before_they_are_answered_the_page_has_no_line_of_them(student: Person) -> None:
    page = page_of(student)
    assert "data-stay" not in page
    assert f'href="{address(student)}"' in page
    assert f'href="{address(student, "employers")}"' in page


def test_not_known_is_cannot_tell_and_never_no(student: Person) -> None:
    assert set(answered(student).values()) == {"cannot_tell"}


@pytest.mark.parametrize(
    ("line", "answers", "state"),
    [
        ("period", {"period": "5"}, "for"),
        ("period", {"period": "1"}, "against"),
        ("fines", {"fines": "no"}, "for"),
        ("fines", {"fines": "yes"}, "against"),
        ("taxes", {"taxes": "yes"}, "for"),
        ("taxes", {"taxes": "no"}, "against"),
        ("pension", {"pension": "yes"}, "for"),
        ("pension", {"pension": "no"}, "against"),
        ("gaps", {"gaps": "no"}, "for"),
        ("gaps", {"gaps": "yes"}, "against"),
        ("kept", {"kept": "yes"}, "for"),
        ("kept", {"kept": "no"}, "against"),
        ("ordinary", {"in_japan_since": "2020-04-01", "gaps": "no"}, "for"),
    ],
)
def test_each_answer_moves_its_line(student: Person, line: str, answers: dict[str, str], state: str) -> None:
    assert answered(student, **answers)[line] == state


def test_ten_years_are_counted_from_the_stay(student: Person) -> None:
    answered(student, in_japan_since="2020-04-01", gaps="no")
    assert "from 1 April 2030, with 5 of these years in a status for work" in page_of(student)


def test_the_day_of_the_status_moves_the_day_of_its_holders(student: Person) -> None:
    before = page_of(student)
    answered(student, status="hsp1", status_since="2026-10-01", recognised="unknown")
    after = page_of(student)
    assert "1 October 2026 (by your answer)" not in before
    assert "1 October 2026 (by your answer)" in after


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        # Of 70, 80 and J-Skip; the reference student is not at work before 2027 and has 70 points from then on.
        ({"status": "hsp1", "status_since": "", "recognised": "higher"}, ("cannot tell", "cannot tell", "cannot tell")),
        (
            {"status": "hsp1", "status_since": "2026-10-01", "recognised": "lower"},
            ("by your answer", "only after a new recognition with 80 points", "only after a new recognition as J-Skip"),
        ),
        ({"status": "j_skip", "status_since": "2026-10-01"}, ("cannot tell", "cannot tell", "none")),
        ({"status": "hsp2", "status_since": "2026-10-01"}, ("cannot tell", "cannot tell", "new recognition as J-Skip")),
    ],
)
def test_the_status_decides_the_limb_of_its_holders(
    student: Person, answers: dict[str, str], said: tuple[str, ...]
) -> None:
    answered(student, **answers)
    limbs = re.findall(r"As Highly Skilled Professional: (.*?)\n", page_of(student))
    assert len(limbs) == len(said)
    for limb, words in zip(limbs, said, strict=True):
        assert words in limb


def test_a_stay_that_began_later_is_counted_from_its_first_day(student: Person) -> None:
    answered(student, in_japan_since="2026-11-01")
    student.open(address(student, "employers"))
    student.send(EMPLOYER)
    assert "Counted from 1 April 2023" not in page_of(student)


def test_a_day_to_come_is_refused(student: Person) -> None:
    student.open(address(student))
    page = student.send({**UNKNOWN, "in_japan_since": "2050-01-01"})
    assert set(fields_with_errors(page)) == {"in_japan_since"}
    assert typed_in(page)["in_japan_since"] == "2050-01-01"
    assert STAY not in student.answers


def test_an_empty_form_names_every_field_that_must_be_answered(student: Person) -> None:
    student.open(address(student))
    page = student.send({})
    wanted = {field.key for field in QUESTION.fields if field.required and field.only_if is None}
    assert set(fields_with_errors(page)) == wanted


def test_the_answers_can_be_changed_and_deleted(student: Person) -> None:
    answered(student, fines="yes")
    assert typed_in(student.open(address(student)))["fines"] == "yes"
    student.send({"remove": "1"})
    assert STAY not in student.answers


def test_past_employers_are_listed_changed_and_deleted(student: Person) -> None:
    student.open(address(student, "employers"))
    student.send(EMPLOYER)
    page = student.send({**EMPLOYER, "start": "2022-04-01", "end": "2023-09-30"})
    assert len(student.answers[PAST]) == 2
    assert page.count(f"{address(student, 'employers')}1/") == 1
    student.open(f"{address(student, 'employers')}2/")
    student.send({"remove": "1"})
    assert [each["start"] for each in student.answers[PAST]] == ["2023-10-01"]
    student.open(f"{address(student, 'employers')}1/")
    student.send({**EMPLOYER, "annual_yen": "390万"})
    assert [each["annual_yen"] for each in student.answers[PAST]] == [3_900_000]
    student.open(f"{address(student, 'employers')}2/")
    assert student.status == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"end": "2023-09-01"}, "end"), ({"start": "2050-01-01"}, "start"), ({"annual_yen": "350"}, "annual_yen")],
)
def test_what_cannot_be_of_an_employer_is_refused(student: Person, changes: dict[str, Any], field: str) -> None:
    student.open(address(student, "employers"))
    page = student.send({**EMPLOYER, **changes})
    assert set(fields_with_errors(page)) == {field}
    assert PAST not in student.answers


def test_what_is_open_of_an_employer_is_said(student: Person) -> None:
    student.open(address(student, "employers"))
    student.send(EMPLOYER)
    assert "What is not known of past employers is left out" in page_of(student)


def test_a_change_of_language_keeps_what_is_typed(student: Person) -> None:
    student.open(address(student, "employers"))
    page = student.send({**EMPLOYER, "language": "ja"})
    assert '<html lang="ja">' in page
    assert typed_in(page)["start"] == "2023-10-01"
    assert PAST not in student.answers


def test_only_those_who_may_open_the_assessment_see_the_pages(student: Person) -> None:
    stranger = Person()
    for page in ("questions", "employers"):
        stranger.open(address(student, page))
        assert stranger.status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def test_every_question_can_be_not_known() -> None:
    for question in (QUESTION, PAST_EMPLOYER):
        for field in question.fields:
            choices = dict(getattr(field, "choices", ()))
            known = field.key in ("start", "annual_yen")
            assert known or not field.required or "unknown" in choices, field.key
