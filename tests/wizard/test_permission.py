"""The day of the permission: of whom it is asked, what an answer does, and that a day answered before is not lost."""

import re
from datetime import date
from typing import Any

import pytest

from eligibility.answers.application import application_of
from eligibility.answers.document import new_document, with_record
from eligibility.wizard.application import application_from
from eligibility.wizard.path import find_page, on_path, open_page, pages
from eligibility.wizard.questions import BY_KEY
from tests.language import in_language

from .conftest import NOON
from .walking import FILLED, fields_with_errors

pytestmark = pytest.mark.usefixtures("law_that_stays")

TODAY = NOON.date()
PLANNED = date(2027, 1, 15)


def document(**answers: Any) -> dict[str, Any]:
    """Somebody in Japan of 23 with a degree of the past and no work so far, who applies on 15 January 2027."""
    told: dict[str, Any] = {
        "activity": {"activity": "b", "work": "field"},
        "place": {"place": "japan"},
        "application": {"decided": "yes", "day": PLANNED.isoformat()},
        "birth_date": {"day": "2003-09-20"},
        "degrees": [{"level": "bachelor", "place": "japan", "awarded_on": "2026-03-24"}],
        "experience_b": {"kind": "none"},
        **answers,
    }
    found = new_document()
    for key, answer in told.items():
        for number, each in enumerate(answer if isinstance(answer, list) else [answer]):
            found = with_record(found, key, number if BY_KEY[key].repeats else None, each)
    return found


def words_of(page: str) -> str:
    """The words of a page without its elements, some of which hold words together."""
    return re.sub(r"<[^>]+>", "", page)


def is_asked(told: dict[str, Any]) -> bool:
    return "permission" in [page.question.key for page in pages(told, TODAY)]


def asked_of(told: dict[str, Any]) -> str:
    page = find_page(told, "permission", None, TODAY)
    assert page is not None
    return in_language("en", str, page.fields(told, TODAY)[0].label)


def degree(awarded_on: str) -> list[dict[str, str]]:
    return [{"level": "bachelor", "place": "japan", "awarded_on": awarded_on}]


def worked(months: int, still: str = "yes") -> dict[str, Any]:
    return {"kind": "years", "months": months, "still": still, "as_of": PLANNED.isoformat()}


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({}, False),
        ({"degrees": degree("2027-01-15")}, False),
        ({"degrees": degree("2027-01-16")}, True),
        ({"degrees": degree("2027-07-15")}, True),
        ({"degrees": degree("2027-07-16")}, False),
        # Ages of the rows of the law of January 2027: 30, 35 and 40.
        ({"birth_date": {"day": "1997-01-15"}}, False),
        ({"birth_date": {"day": "1997-01-16"}}, True),
        ({"birth_date": {"day": "1987-07-15"}}, True),
        ({"birth_date": {"day": "1987-07-16"}}, False),
        ({"birth_date": {"day": "1996-05-01"}}, False),
        # Years of the rows of experience: three, five, seven and ten.
        ({"experience_b": worked(36)}, False),
        ({"experience_b": worked(35)}, True),
        ({"experience_b": worked(30)}, True),
        ({"experience_b": worked(29)}, False),
        ({"experience_b": worked(18)}, False),
        ({"experience_b": worked(59)}, True),
        ({"experience_b": worked(30, "no")}, True),
        # Age and years of work of another activity earn nothing in this one.
        ({"activity": {"activity": "c"}, "birth_date": {"day": "1997-01-16"}}, False),
        ({"activity": {"activity": "c"}, "experience_b": worked(35)}, False),
        # Without a planned day, or from abroad, there is no time between two days.
        ({"application": {"decided": "no", "day": None}, "degrees": degree("2027-01-16")}, False),
        ({"place": {"place": "abroad"}, "landing": {"decided": "yes", "day": "2027-01-15"}}, False),
        ({"birth_date": {"day": None}, "degrees": degree("2027-01-16")}, False),
    ],
)
def test_it_is_asked_where_points_change_in_the_six_months_after_applying(answers, asked):
    told = document(**answers)
    if answers.get("birth_date") == {"day": None}:
        del told["answers"]["birth_date"]
    assert is_asked(told) is asked


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"degrees": degree("2027-03-24")}, "Your degree comes after your application."),
        ({"birth_date": {"day": "1997-03-01"}}, "You turn 30 after your application."),
        ({"experience_b": worked(58)}, "You complete 5 years of work after your application."),
        # A degree is named first, whatever comes earlier.
        ({"birth_date": {"day": "1997-02-01"}, "degrees": degree("2027-03-24")}, "Your degree comes after"),
    ],
)
def test_the_question_says_why_it_is_asked(answers, says):
    asked = asked_of(document(**answers))
    assert asked.startswith(says)
    assert asked.endswith(" When do you expect the permission?")


def test_it_comes_after_the_pages_whose_answers_decide_it(person):
    person.walk(FILLED)
    path = [page.question.key for page in pages(person.document, TODAY)]
    before = {"application", "birth_date", "degrees", "experience_b", "pay"}
    assert max(path.index(key) for key in before) < path.index("permission")


def test_what_is_not_known_is_no_second_day(person):
    person.walk({**FILLED, "permission": {"kind": "unknown"}})
    application = application_from(person.document, TODAY)
    assert application is not None
    assert application.permission_day is None
    person.open(f"/s/{person.id}/result/")
    assert "The application or the permission must fall on 24 March 2027 or later" in words_of(person.page)


def test_a_permission_before_the_application_is_refused_and_asked_again(person):
    person.walk(FILLED, until="permission")
    person.send({"kind": "day", "day": "2027-01-15"})
    assert fields_with_errors(person.page).keys() == {"day"}
    person.send({"kind": "day", "day": "2027-02-15"})
    person.walk(FILLED)
    person.change("application", {"decided": "yes", "day": "2027-02-20"})
    assert person.question == "permission"
    assert fields_with_errors(person.page).keys() == {"day"}


def test_a_day_that_was_given_stays_where_nothing_asks_for_it_any_more(person):
    person.walk(FILLED)
    person.change("degrees", {"level": "bachelor", "place": "japan", "awarded_on": "2026-03-24", "related": "yes"}, 1)
    assert person.at_check
    assert is_asked(person.document)
    assert asked_of(person.document) == "When do you expect the permission?"
    application = application_from(person.document, TODAY)
    assert application is not None
    assert application.permission_day == date(2027, 4, 1)


def older(permission: str | None, **answers: Any) -> dict[str, Any]:
    """What an older release stored: the day of the permission in the record of the application."""
    planned = {"decided": "yes", "day": PLANNED.isoformat(), "permission": permission}
    return document(application=planned, **answers)


@pytest.mark.parametrize("awarded_on", ["2026-03-24", "2027-03-24"])
def test_a_day_told_an_older_release_stays_in_force_and_can_be_changed(awarded_on):
    told = older("2027-05-01", degrees=degree(awarded_on))
    page = find_page(told, "permission", None, TODAY)
    assert page is not None
    assert page.answer(told) == {"kind": "day", "day": "2027-05-01"}
    for read in (told, on_path(told, TODAY)):
        application = application_of(read, TODAY)
        assert application is not None
        assert application.permission_day == date(2027, 5, 1)
    changed = with_record(told, "permission", None, {"kind": "unknown"})
    for read in (changed, on_path(changed, TODAY)):
        application = application_of(read, TODAY)
        assert application is not None
        assert application.permission_day is None


def test_another_planned_day_keeps_a_permission_told_an_older_release(person):
    person.walk(FILLED)
    answers = {key: answer for key, answer in person.answers.items() if key != "permission"}
    answers["application"] = {**answers["application"], "permission": "2027-04-01"}
    person.hold({**person.document, "answers": answers})
    person.change("application", {"decided": "yes", "day": "2027-01-20"})
    assert person.at_check
    assert open_page(person.document, TODAY) is None
    application = application_from(person.document, TODAY)
    assert application is not None
    assert application.permission_day == date(2027, 4, 1)


def test_an_older_release_that_was_told_no_day_is_told_nothing():
    assert not is_asked(older(None))
    assert is_asked(older(None, degrees=degree("2027-03-24")))
