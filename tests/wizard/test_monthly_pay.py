"""The pay of a month and the bonus of a year as a way to type the pay of a year: added on the server, never guessed."""

import re
from html import unescape

import pytest
from django.conf import settings

from .walking import FILLED, Person, Typed, fields_with_errors, summary_rows, typed_in

LANGUAGES = [code for code, _ in settings.LANGUAGES]
IN_WRITING: Typed = {"kind": "amount", "in_writing": "now"}
OFFERED = re.compile(r'name="take" value="([^"]*)"')


@pytest.fixture
def at_pay(person: Person) -> Person:
    """Somebody at the page of the pay."""
    person.walk(FILLED, until="pay")
    return person


def is_open(page: str) -> bool:
    """Whether the fold of the two fields is open."""
    match = re.search(r'<details class="fold [^>]*>', page)
    assert match
    return match[0].endswith(" open>")


@pytest.mark.parametrize(
    ("month", "bonus", "year"),
    [
        ("350000", "", 4_200_000),
        ("35万", "70万", 4_900_000),
        ("３５０，０００", "７００，０００", 4_900_000),
        ("月給35万円", "0", 4_200_000),
        ("35萬日圓", "70萬", 4_900_000),
        ("350,000 yen a month", "700,000 yen", 4_900_000),
        ("10万", "", 1_200_000),
        ("0", "", 0),
    ],
)
def test_twelve_months_and_the_bonus_become_the_pay_of_a_year(month, bonus, year, at_pay):
    at_pay.send({**IN_WRITING, "annual_yen": "", "month_yen": month, "bonus_yen": bonus})
    assert at_pay.question == "permission", fields_with_errors(at_pay.page)
    [stored] = at_pay.answers["pay"]
    assert stored["annual_yen"] == year
    assert not {"month_yen", "bonus_yen"} & stored.keys()


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({}, {"annual_yen"}),
        ({"annual_yen": "420"}, {"annual_yen"}),
        ({"bonus_yen": "0"}, {"annual_yen"}),
        ({"bonus_yen": "70万"}, {"month_yen"}),
        ({"annual_yen": "420万", "bonus_yen": "70万"}, {"month_yen"}),
        ({"month_yen": "lots"}, {"month_yen"}),
        ({"month_yen": "35"}, {"month_yen"}),
        ({"month_yen": "420万"}, {"month_yen"}),
        ({"month_yen": "年420万"}, {"month_yen"}),
        ({"month_yen": "約35万"}, {"month_yen"}),
        ({"month_yen": "35万", "bonus_yen": "2か月分"}, {"bonus_yen"}),
        ({"month_yen": "35万", "bonus_yen": "70"}, {"bonus_yen"}),
        ({"month_yen": "35", "bonus_yen": "70"}, {"month_yen", "bonus_yen"}),
        ({"month_yen": "月90億円"}, {"month_yen"}),
        ({"annual_yen": "420万", "month_yen": "36万"}, {"annual_yen"}),
        ({"annual_yen": "35万", "month_yen": "35万"}, {"annual_yen"}),
    ],
)
def test_an_error_stands_beside_its_field_and_nothing_typed_is_lost(typed, errors, at_pay):
    at_pay.send({**IN_WRITING, **typed})
    assert fields_with_errors(at_pay.page).keys() == errors
    assert typed_in(at_pay.page) == {**IN_WRITING, **typed}
    assert is_open(at_pay.page) == bool(typed.keys() & {"month_yen", "bonus_yen"})
    assert "pay" not in at_pay.answers


def test_the_same_amount_twice_is_no_contradiction(at_pay):
    at_pay.send({**IN_WRITING, "annual_yen": "490万", "month_yen": "35万", "bonus_yen": "70万"})
    assert at_pay.answers["pay"][0]["annual_yen"] == 4_900_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_two_amounts_that_differ_the_computed_one_is_offered(language, at_pay):
    at_pay.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    typed = {**IN_WRITING, "annual_yen": "400万", "month_yen": "10万", "bonus_yen": "5万"}
    at_pay.send(typed)
    [offered] = OFFERED.findall(at_pay.page)
    assert "1,250,000" in offered
    at_pay.send(typed, take=unescape(offered))
    assert at_pay.answers["pay"][0]["annual_yen"] == 1_250_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_much_for_a_month_is_asked_back(language, at_pay):
    at_pay.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    typed = {**IN_WRITING, "month_yen": "200万"}
    at_pay.send(typed)
    [offered] = OFFERED.findall(at_pay.page)
    at_pay.send(typed, take=unescape(offered))
    assert at_pay.answers["pay"][0]["annual_yen"] == 24_000_000


def test_what_is_not_read_is_no_error(at_pay):
    at_pay.send({"kind": "unknown", "month_yen": "lots", "bonus_yen": "70万"})
    assert [each["kind"] for each in at_pay.answers["pay"]] == ["unknown"]


def test_fixed_overtime_is_compared_with_the_computed_pay(at_pay):
    at_pay.send({**IN_WRITING, "month_yen": "35万", "fixed_overtime_yen": "420万"})
    assert fields_with_errors(at_pay.page).keys() == {"fixed_overtime_yen"}
    at_pay.send({**IN_WRITING, "month_yen": "35万", "fixed_overtime_yen": "60万"})
    assert at_pay.answers["pay"][0]["fixed_overtime_yen"] == 600_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_is_typed_and_the_fold_open(language, at_pay):
    typed = {**IN_WRITING, "month_yen": "lots", "bonus_yen": "70万"}
    assert not is_open(at_pay.page)
    at_pay.send(typed, language=language)
    assert typed_in(at_pay.page) == typed
    assert is_open(at_pay.page)
    assert not fields_with_errors(at_pay.page)
    at_pay.open(at_pay.address)
    assert typed_in(at_pay.page) == typed, "a draft"


def test_the_yearly_amount_alone_comes_back(at_pay):
    at_pay.send({**IN_WRITING, "month_yen": "35万", "bonus_yen": "70万"})
    at_pay.walk(FILLED)
    assert ("Pay a year", 0) in summary_rows(at_pay.page)
    assert "4,900,000" in at_pay.page
    at_pay.open(f"/s/{at_pay.id}/q/pay/1/?change=1")
    assert typed_in(at_pay.page) == {**IN_WRITING, "annual_yen": "4,900,000"}
    assert not is_open(at_pay.page)
    at_pay.send({**IN_WRITING, "annual_yen": "4,900,000", "month_yen": "36万", "bonus_yen": "70万"})
    assert fields_with_errors(at_pay.page).keys() == {"annual_yen"}, "neither amount is guessed"
    at_pay.send({**IN_WRITING, "annual_yen": "", "month_yen": "36万", "bonus_yen": "70万"})
    assert at_pay.at_check
    assert at_pay.answers["pay"][0]["annual_yen"] == 5_020_000
