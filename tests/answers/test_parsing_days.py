"""Days as people type them."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers.parsing.days import FIRST_DAY, LAST_DAY, Ambiguous, read_day
from eligibility.answers.parsing.eras import ERAS, MINGUO
from eligibility.answers.parsing.text import Refusal, Refused, Understood
from eligibility.formats import format_date
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language

from .day_texts import DAYS_ASKED_BACK, DAYS_REFUSED, DAYS_UNDERSTOOD


def in_each(read: Callable[[str, str], object], text: str) -> dict[str, object]:
    """Return what a text is read as in each language."""
    return {language: read(text, language) for language in LANGUAGES}


@pytest.mark.parametrize(("text", "day"), DAYS_UNDERSTOOD)
def test_understood_in_every_language(text: str, day: date) -> None:
    assert in_each(read_day, text) == dict.fromkeys(LANGUAGES, Understood(day))


@pytest.mark.parametrize(("text", "language", "days"), DAYS_ASKED_BACK)
def test_asked_back_with_the_days_it_may_be(text: str, language: str, days: list[tuple[int, int, int]]) -> None:
    assert read_day(text, language) == Ambiguous(tuple(date(*parts) for parts in days))


@pytest.mark.parametrize(("text", "code"), DAYS_REFUSED)
def test_refused_with_its_code_in_every_language(text: str, code: Refusal) -> None:
    assert in_each(read_day, text) == dict.fromkeys(LANGUAGES, Refused(code))


def test_a_bracket_settles_which_of_two_days_is_meant() -> None:
    assert read_day("01/04/2027 (1 April 2027)", "en") == Understood(date(2027, 4, 1))


def test_another_language_is_an_error_that_names_the_choices() -> None:
    with pytest.raises(KeyError, match="zh-hant"):
        read_day("2027-04-01", "fr")


def test_one_era_follows_the_other() -> None:
    for era, before in pairwise(ERAS):
        assert before.last is not None
        assert era.first - before.last in (timedelta(days=0), timedelta(days=1))


@pytest.mark.parametrize(
    ("language", "words"),
    [("ja", "2027年4月1日"), ("zh-hant", "2027年4月1日"), ("zh-hans", "2027年4月1日"), ("en", "1 April 2027")],
)
def test_said_back(language: str, words: str) -> None:
    assert in_language(language, format_date, date(2027, 4, 1)) == words


days = st.dates(FIRST_DAY, LAST_DAY)


@settings(deadline=None)
@given(day=days, language=st.sampled_from(LANGUAGES))
@example(day=FIRST_DAY, language="en")
@example(day=LAST_DAY, language="en")
def test_what_is_said_is_read_as_the_same_day(day: date, language: str) -> None:
    assert read_day(in_language(language, format_date, day), language) == Understood(day)


@settings(deadline=None)
@given(day=days, language=st.sampled_from(LANGUAGES))
@example(day=date(2019, 4, 30), language="ja")
@example(day=date(2019, 5, 1), language="ja")
def test_every_day_is_read_in_the_calendars_that_count_it(day: date, language: str) -> None:
    parts = f"{day.month}月{day.day}日"
    assert read_day(day.isoformat(), language) == Understood(day)
    assert read_day(day.strftime("%Y%m%d"), language) == Understood(day)
    for era in (*ERAS, MINGUO):
        year = day.year - era.first.year + 1
        read = read_day(f"{era.names[0]}{year}年{parts}", language)
        if day < era.first:
            assert isinstance(read, Refused)
        elif era.last is not None and day > era.last:
            assert read == Refused(Refusal.ERA_ENDED)
        else:
            assert read == Understood(day)


@settings(deadline=None)
@given(day=days, language=st.sampled_from(LANGUAGES), order=st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]))
def test_with_the_year_last_the_day_meant_is_always_among_those_asked(day: date, language: str, order: str) -> None:
    read = read_day(day.strftime(order), language)
    if day.day > 12 or day.day == day.month:
        assert read == Understood(day)
    else:
        assert isinstance(read, Ambiguous)
        assert set(read.days) == {day, day.replace(month=day.day, day=day.month)}
