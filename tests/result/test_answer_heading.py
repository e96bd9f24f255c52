"""Heading and lead of the overview, for each kind of person: those worked out by hand."""

import re

import pytest
from django.utils.translation import override

from eligibility.formats import format_date
from eligibility.outlook.verdict import Rule
from eligibility.result.context import context_of
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.people import MASTER

from .answer_people import PEOPLE, applying
from .answer_words import (
    FORBIDDEN,
    MOST_WORDS_OF_HEADING,
    MOST_WORDS_OF_HEADING_TOO_LATE,
    MOST_WORDS_OF_LEAD,
    days_named,
    latin_words,
)
from .answers_by_hand import BY_HAND, context, said
from .applications import TODAY

pytestmark = pytest.mark.usefixtures("law_that_stays")
OTHERS = [language for language in LANGUAGES if language != "en"]
everybody = pytest.mark.parametrize("name", PEOPLE)
in_others = pytest.mark.parametrize("language", OTHERS)


def test_there_is_somebody_for_every_rule() -> None:
    assert BY_HAND.keys() == PEOPLE.keys()
    assert {each.rule for each in BY_HAND.values()} == set(Rule)


@everybody
def test_the_heading_is_the_one_worked_out_by_hand(name: str) -> None:
    wanted, given = BY_HAND[name], said(name)
    assert (given.rule, given.heading) == (wanted.rule, wanted.heading)
    assert given.lead == wanted.lead


@everybody
def test_heading_and_lead_are_short(name: str) -> None:
    given = said(name)
    most = MOST_WORDS_OF_HEADING_TOO_LATE if given.rule == Rule.TOO_LATE else MOST_WORDS_OF_HEADING
    assert latin_words(given.heading) <= most
    assert latin_words(given.lead) <= MOST_WORDS_OF_LEAD


@in_others
@everybody
def test_every_language_names_the_same_days_and_numbers(name: str, language: str) -> None:
    english, other = context(name).answer, context(name, language).answer
    for one, translated in ((english.heading, other.heading), (english.lead, other.lead)):
        assert bool(translated) == bool(one)
        assert translated != one
        assert "%(" not in translated
        assert days_named(translated) == days_named(one)
    # Japanese counts the one condition that is missing in figures.
    assert set(numbers(other.heading)) - {"1"} == set(numbers(english.heading))


def numbers(text: str) -> list[str]:
    """The figures of a text that are of no day and of no code of an activity; Chinese amounts in full."""
    without_days = re.sub(r"\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}年\d{1,2}月\d{1,2}日", "", text)
    in_full = re.sub(
        r"(\d+)[萬万](\d*)(?=日[圓元])",
        lambda counted: f"{int(counted[1]) * 10_000 + int(counted[2] or 0):,}",
        without_days,
    )
    return re.findall(r"\d[\d,]*", re.sub("1[号號]", "", in_full))


@pytest.mark.parametrize("language", LANGUAGES)
@everybody
def test_nobody_is_promised_anything(name: str, language: str) -> None:
    answer = context(name, language).answer
    text = " ".join((answer.title, answer.heading, answer.lead)).casefold()
    assert not [each for each in FORBIDDEN if each in text]
    assert "!" not in text
    assert "！" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_is_the_heading_without_the_pay(language: str) -> None:
    for name in PEOPLE:
        answer = context(name, language).answer
        if context(name).verdict.rule == Rule.BELOW_FLOOR:
            assert set(numbers(answer.title)).isdisjoint({"2,999,999", "2,800,000"})
            assert "3,000,000" in numbers(answer.title)
        else:
            assert answer.title == answer.heading


def test_a_chinese_amount_is_read_in_full() -> None:
    assert numbers("年收入不足：299萬9999日圓（每年需要300萬日圓以上）") == ["2,999,999", "3,000,000"]


def test_a_pay_below_the_floor_is_exact_to_the_yen() -> None:
    low = applying(MASTER.line, pay=[{"from": "2026-11-01", "annual_yen": 2_999_998}])
    heading = in_language("en", context_of, low, today=TODAY).answer.heading
    assert heading.endswith("2,999,998円")


def test_the_pay_in_the_heading_is_that_of_the_planned_day() -> None:
    rising = [{"from": "2026-11-01", "annual_yen": 2_000_000}, {"from": "2026-11-29", "annual_yen": 2_900_000}]
    application = applying(MASTER.line, pay=rising)
    with override("en"):
        heading = context_of(application, today=TODAY).answer.heading
        day = format_date(application.application_day)
    assert heading == f"Your pay on {day} is too low for this status: 2,900,000円"
