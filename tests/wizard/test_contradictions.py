"""An answer that no longer goes with a later one, or with the day, is asked again; nothing is thrown away."""

import re
from datetime import date

import pytest
from django.conf import settings

from eligibility.formats import format_date
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.application import application_from
from eligibility.wizard.path import contradicts, open_page
from tests.language import in_language

from .conftest import NOON
from .walking import FILLED, fields_with_errors, titled, typed_in

TODAY = NOON.date()


@pytest.mark.parametrize(
    ("first", "key", "typed", "field"),
    [
        ({}, "application", {"decided": "yes", "day": "2026-10-31"}, "day"),
        ({}, "application", {"decided": "yes", "day": "2036-11-23"}, "day"),
        ({}, "permission", {"kind": "day", "day": "2027-01-15"}, "day"),
        ({}, "birth_date", {"day": "2026-11-23"}, "day"),
        ({}, "birth_date", {"day": "2015-01-01"}, "day"),
        ({}, "degrees", {**FILLED["degrees"], "awarded_on": "2003-05-19"}, "awarded_on"),
        (
            {},
            "degrees",
            {**FILLED["degrees"], "level": "kosen", "place": "abroad", "awarded_on": "2023-03-25"},
            "place",
        ),
        ({}, "experience_b", {"kind": "years", "months": "30 years", "still": "yes"}, "months"),
        ({"experience_b": {"kind": "periods"}}, "periods_b", {"start": "2025-04-01", "end": "2025-03-31"}, "end"),
        ({"experience_b": {"kind": "periods"}}, "periods_b", {"start": "1999-04-01"}, "start"),
        ({}, "japanese", {"test": "n1", "certificate": "expected", "on": "2001-08-01"}, "on"),
        (
            {},
            "pay",
            {"kind": "amount", "annual_yen": "400万", "in_writing": "expected", "since": "2001-08-01"},
            "since",
        ),
        (
            {},
            "pay",
            {"kind": "amount", "annual_yen": "400万", "in_writing": "now", "work_from": "2001-08-01"},
            "work_from",
        ),
        (
            {},
            "pay",
            {"kind": "amount", "annual_yen": "400万", "in_writing": "now", "fixed_overtime_yen": "400万"},
            "fixed_overtime_yen",
        ),
    ],
)
def test_a_contradiction_is_said_at_the_field(first, key, typed, field, person):
    person.walk({**FILLED, **first}, until=key)
    person.send(typed)
    assert fields_with_errors(person.page).keys() == {field}
    assert typed_in(person.page).items() >= {name: words for name, words in typed.items() if words}.items()
    person.walk(FILLED)
    assert person.at_check


@pytest.mark.parametrize("day", ["2026-11-01", "2036-11-22"])
def test_the_last_days_that_may_be_planned_are_taken(day, person):
    person.walk(FILLED, until="application")
    person.send({"decided": "yes", "day": day})
    assert person.question == "birth_date"


def test_a_degree_before_a_corrected_birth_is_asked_again(person):
    person.walk(
        {**FILLED, "birth_date": {"day": "1980-01-01"}, "degrees": {**FILLED["degrees"], "awarded_on": "2002-03-25"}}
    )
    person.change("birth_date", {"day": "2003-05-20"})
    assert person.answers["birth_date"] == {"day": "2003-05-20"}
    assert person.question == "degrees"
    assert titled(person.page).startswith("Error: ")
    assert fields_with_errors(person.page).keys() == {"awarded_on"}
    assert typed_in(person.page)["awarded_on"] == "2002-03-25", "what was answered stands in its field"
    assert contradicts(person.document, TODAY)
    person.open(f"/s/{person.id}/check/")
    assert person.question == "degrees", "the check page waits"
    assert application_from(person.document, TODAY) is None, "nothing is counted from it"
    person.send({**FILLED["degrees"], "awarded_on": "2025-03-25"})
    assert person.at_check
    assert application_from(person.document, TODAY) is not None


def test_either_of_the_two_may_be_corrected(person):
    person.walk(
        {**FILLED, "birth_date": {"day": "1980-01-01"}, "degrees": {**FILLED["degrees"], "awarded_on": "2002-03-25"}}
    )
    person.change("birth_date", {"day": "2003-05-20"})
    person.change("birth_date", {"day": "1980-01-01"})
    assert person.at_check


def test_a_planned_day_that_has_passed_is_asked_again(person, clock):
    person.walk(FILLED)
    document = person.document
    clock.move_to("2027-01-31T12:00:00+09:00")
    person.open(f"/s/{person.id}/")
    assert person.at_check, "within the month it may still be right"
    clock.move_to("2027-02-01T12:00:00+09:00")
    person.open(f"/s/{person.id}/")
    assert person.question == "application"
    assert fields_with_errors(person.page).keys() == {"day"}
    assert typed_in(person.page)["day"] == "2027-01-15"
    assert person.document == document, "nothing is changed by itself"
    person.send({"decided": "no"})
    assert person.at_check


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_result_says_of_a_planned_day_that_it_has_passed_and_leads_to_it(person, clock, language):
    """Today is assessed in its place; nobody is sent to file on a day that is over."""
    person.walk({**FILLED, "application": {"decided": "yes", "day": "2027-01-15", "permission": ""}})
    result, passed = f"/s/{person.id}/result/", in_language(language, format_date, date(2027, 1, 15))
    change = f'<a href="/s/{person.id}/q/application/?change=1">'
    clock.move_to("2027-01-15T12:00:00+09:00")
    person.open(result)
    assert change not in person.page
    clock.move_to("2027-01-16T12:00:00+09:00")
    person.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    person.open(result)
    page = re.sub(r'<span class="nb">(.*?)</span>', r"\1", person.page)
    steps = page.partition('<ol class="steps">')[2].partition("</ol>")[0]
    [step] = [each for each in steps.split("<li>") if change in each]
    assert passed in step
    assert steps.count(passed) == 1
    assert passed not in page.partition("<h1>")[2].partition("</p>")[0]
    person.open(f"/s/{person.id}/q/application/?change=1")
    assert person.question == "application"


def test_a_day_that_was_not_decided_never_passes(person, clock):
    person.walk({**FILLED, "application": {"decided": "no"}})
    clock.shift(80 * 24 * 3600)
    person.open(f"/s/{person.id}/")
    assert person.at_check


def test_an_age_that_the_planned_day_makes_too_high_is_asked_again(person):
    person.walk({**FILLED, "application": {"decided": "no"}, "birth_date": {"day": "1926-01-01"}})
    person.change("application", {"decided": "yes", "day": "2027-01-15"})
    assert fields_with_errors(person.page).keys() == {"day"}
    person.send({"decided": "yes", "day": "2026-12-15"})
    # The degree comes after that day, so the permission is asked about now.
    person.send({"kind": "unknown"})
    assert person.at_check


def test_what_is_no_longer_asked_contradicts_nothing(person):
    earlier = {"birth_date": {"day": "1970-01-01"}, "pay": {**FILLED["pay"], "work_from": "1999-04-01"}}
    person.walk({**FILLED, **earlier})
    person.change("experience_b", {"kind": "years", "months": "1 year", "still": "yes"})
    assert person.at_check
    person.change("birth_date", {"day": "2003-05-20"})
    assert person.at_check, "who does the work already is not asked when it begins"
    person.change("experience_b", {"kind": "none"})
    assert person.question == "pay"
    assert fields_with_errors(person.page).keys() == {"work_from"}


def test_a_document_that_holds_is_left_alone(person):
    person.walk(FILLED)
    assert not contradicts(person.document, TODAY)
    assert open_page(person.document, TODAY) is None
