"""Counts and lengths of time as people type them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.answers.parsing.numbers import MOST_COUNTED, MOST_YEARS, read_count, read_years
from eligibility.answers.parsing.text import Refusal, Refused, Understood
from eligibility.formats import format_duration
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language

COUNTS_UNDERSTOOD = [
    ("0", 0),
    ("3", 3),
    ("３", 3),
    (" 3 ", 3),
    ("03", 3),
    ("+3", 3),
    ("3.0", 3),
    ("3.", 3),
    ("3件", 3),
    ("３本", 3),
    ("2つ", 2),
    ("三", 3),
    ("三篇", 3),
    ("3篇", 3),
    ("两项", 2),
    ("兩個", 2),
    ("十二", 12),
    ("3 papers", 3),
    ("1 patent", 1),
    ("480点", 480),
    ("480分", 480),
    ("1,000", 1_000),
    ("1000", 1_000),
    ("なし", 0),
    ("無", 0),
    ("没有", 0),
    ("none", 0),
    ("Zero", 0),
]

COUNTS_REFUSED = [
    ("three hundred", Refusal.COUNT_NOT_UNDERSTOOD),
    ("3 apples", Refusal.COUNT_NOT_UNDERSTOOD),
    ("1.5", Refusal.COUNT_NOT_WHOLE),
    ("0.5件", Refusal.COUNT_NOT_WHOLE),
    ("1001", Refusal.COUNT_TOO_LARGE),
    ("9" * 60, Refusal.COUNT_TOO_LARGE),
    ("1.000", Refusal.SEPARATORS_UNCLEAR),
    ("1,5", Refusal.SEPARATORS_UNCLEAR),
    ("1 2", Refusal.SEPARATORS_UNCLEAR),
    ("NaN", Refusal.NOT_FINITE),
    ("Infinity", Refusal.NOT_FINITE),
    ("1e3", Refusal.EXPONENT),
    ("2〜3", Refusal.RANGE),
    ("2-3本", Refusal.RANGE),
    ("3以上", Refusal.RANGE),
    ("3+", Refusal.RANGE),
    ("2+3", Refusal.CALCULATION),
]

YEARS_UNDERSTOOD = [
    ("0", 0),
    ("3", 36),
    ("３", 36),
    ("2.5", 30),
    ("0.25", 3),
    ("3年", 36),
    ("３年間", 36),
    ("2.5年", 30),
    ("2年半", 30),
    ("半年", 6),
    ("2年6か月", 30),
    ("2年6ヶ月", 30),
    ("2年6カ月", 30),
    ("2年6ヵ月", 30),
    ("２年６ｹ月", 30),
    ("2年6月", 30),
    ("2年と6か月", 30),
    ("18か月", 18),
    ("18カ月", 18),
    ("十年", 120),
    ("2年6個月", 30),
    ("2年6个月", 30),
    ("兩年六個月", 30),
    ("两年零六个月", 30),
    ("两年半", 30),
    ("18個月", 18),
    ("18个月", 18),
    ("2 years", 24),
    ("1 year", 12),
    ("2 years 6 months", 30),
    ("2 years and 6 months", 30),
    ("2 years, 6 months", 30),
    ("2yrs 6mths", 30),
    ("2y6m", 30),
    ("18 months", 18),
    ("1 month", 1),
    ("2 and a half years", 30),
    ("2 1/2 years", 30),
    ("2 years and a half", 30),
    ("half a year", 6),
    ("約3年", 36),
    ("3年くらい", 36),
    ("大約3年", 36),
    ("3年左右", 36),
    ("about 3 years", 36),
    ("80", 960),
    ("960か月", 960),
    ("なし", 0),
]

YEARS_REFUSED = [
    ("a while", Refusal.YEARS_NOT_UNDERSTOOD),
    ("2年18か月", Refusal.YEARS_NOT_UNDERSTOOD),
    ("2.5年6か月", Refusal.YEARS_NOT_UNDERSTOOD),
    ("6月", Refusal.YEARS_NOT_UNDERSTOOD),
    ("3 weeks", Refusal.YEARS_NOT_UNDERSTOOD),
    ("2年6か月10日", Refusal.YEARS_NOT_UNDERSTOOD),
    ("半", Refusal.YEARS_NOT_UNDERSTOOD),
    ("and 6 months", Refusal.YEARS_NOT_UNDERSTOOD),
    ("約", Refusal.YEARS_NOT_UNDERSTOOD),
    ("2.3", Refusal.PART_OF_A_MONTH),
    ("2.33年", Refusal.PART_OF_A_MONTH),
    ("80.5", Refusal.YEARS_TOO_LONG),
    ("80年1か月", Refusal.YEARS_TOO_LONG),
    ("961か月", Refusal.YEARS_TOO_LONG),
    ("2027", Refusal.YEARS_TOO_LONG),
    ("9" * 60, Refusal.YEARS_TOO_LONG),
    ("2,5", Refusal.SEPARATORS_UNCLEAR),
    ("NaN", Refusal.NOT_FINITE),
    ("1e1", Refusal.EXPONENT),
    ("3年以上", Refusal.RANGE),
    ("3年多", Refusal.RANGE),
    ("2〜3年", Refusal.RANGE),
    ("2 to 3 years", Refusal.RANGE),
    ("more than 3 years", Refusal.RANGE),
    ("3+", Refusal.RANGE),
    ("2×3", Refusal.CALCULATION),
]


@pytest.mark.parametrize(("text", "number"), COUNTS_UNDERSTOOD)
def test_counts_understood(text: str, number: int) -> None:
    assert read_count(text) == Understood(number)


@pytest.mark.parametrize(("text", "code"), COUNTS_REFUSED)
def test_counts_refused_with_their_code(text: str, code: Refusal) -> None:
    assert read_count(text) == Refused(code)


def test_a_question_may_set_its_own_most() -> None:
    assert read_count("800点", most=800) == Understood(800)
    assert read_count("801点", most=800) == Refused(Refusal.COUNT_TOO_LARGE)


@settings(deadline=None)
@given(number=st.integers(0, MOST_COUNTED))
def test_every_count_is_read_as_typed(number: int) -> None:
    assert read_count(str(number)) == read_count(f"{number:,} 件") == Understood(number)


@pytest.mark.parametrize(("text", "months"), YEARS_UNDERSTOOD)
def test_lengths_understood_in_months(text: str, months: int) -> None:
    assert read_years(text) == Understood(months)


@pytest.mark.parametrize(("text", "code"), YEARS_REFUSED)
def test_lengths_refused_with_their_code(text: str, code: Refusal) -> None:
    assert read_years(text) == Refused(code)


@pytest.mark.parametrize(
    ("months", "language", "words"),
    [
        (30, "ja", "2年6か月"),
        (30, "zh-hant", "2年6個月"),
        (30, "zh-hans", "2年6个月"),
        (30, "en", "2 years 6 months"),
        (13, "en", "1 year 1 month"),
        (36, "ja", "3年"),
        (6, "zh-hant", "6個月"),
        (0, "en", "0 years"),
    ],
)
def test_lengths_said_back(months: int, language: str, words: str) -> None:
    assert in_language(language, format_duration, months) == words


def test_a_length_below_zero_is_not_printed() -> None:
    with pytest.raises(ValueError, match="-1"):
        in_language("ja", format_duration, -1)


@settings(deadline=None)
@given(months=st.integers(0, MOST_YEARS * 12), language=st.sampled_from(LANGUAGES))
def test_what_is_said_is_read_as_the_same_length(months: int, language: str) -> None:
    assert read_years(in_language(language, format_duration, months)) == Understood(months)
