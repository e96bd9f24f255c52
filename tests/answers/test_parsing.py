"""What holds for every reader of typed text: it never raises, it hides nothing, each code has its meaning."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers.parsing.days import FIRST_DAY, LAST_DAY, Ambiguous, read_day
from eligibility.answers.parsing.numbers import MOST_COUNTED, MOST_YEARS, read_count, read_years
from eligibility.answers.parsing.pay import read_pay, read_pay_of_month
from eligibility.answers.parsing.text import MEANINGS, MOST_CHARACTERS, Refusal, Refused, Understood, in_figures
from eligibility.answers.parsing.yen import MOST_YEN, Suggestion, read_yen
from eligibility.scoring.text import LANGUAGES
from tests.answers.day_texts import DAYS_REFUSED
from tests.answers.test_parsing_names import NAMES_REFUSED
from tests.answers.test_parsing_numbers import COUNTS_REFUSED, YEARS_REFUSED
from tests.answers.yen_texts import MONTH_REFUSED, YEN_REFUSED

READERS: dict[str, Callable[[str], Any]] = {
    "yen": read_yen,
    "pay": read_pay,
    "pay of a month": read_pay_of_month,
    "day": lambda text: read_day(text, "ja"),
    "count": read_count,
    "years": read_years,
}
every_reader = pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())

REFUSED_BY_EVERY_READER = [
    ("", Refusal.EMPTY),
    (" \u3000\u00a0\t\n", Refusal.EMPTY),
    ("1" * (MOST_CHARACTERS + 1), Refusal.TOO_LONG),
    ("9" * 10_000, Refusal.TOO_LONG),
    (" " * 10_000, Refusal.TOO_LONG),
    ("\x00" * 10_240, Refusal.TOO_LONG),
    ("ﷺ" * 10, Refusal.TOO_LONG),  # eighteen characters each, once NFKC has written them out
    ("3\x00", Refusal.HIDDEN_CHARACTER),
    ("\u202e3", Refusal.HIDDEN_CHARACTER),
    ("\u20663\u2069", Refusal.HIDDEN_CHARACTER),
    ("3\u200b", Refusal.HIDDEN_CHARACTER),
    ("\ufeff3", Refusal.HIDDEN_CHARACTER),
    ("3\x1b[31m", Refusal.HIDDEN_CHARACTER),
    ("3\x85", Refusal.HIDDEN_CHARACTER),
    ("\ud8003", Refusal.HIDDEN_CHARACTER),
    ("10²", Refusal.UNUSUAL_FIGURES),
    ("③", Refusal.UNUSUAL_FIGURES),
    ("3½", Refusal.UNUSUAL_FIGURES),
    ("未定", Refusal.SAYS_NOT_KNOWN),
    ("わからない", Refusal.SAYS_NOT_KNOWN),
    ("不知道", Refusal.SAYS_NOT_KNOWN),
    ("还不确定", Refusal.SAYS_NOT_KNOWN),
    ("not decided yet", Refusal.SAYS_NOT_KNOWN),
    ("I don’t know", Refusal.SAYS_NOT_KNOWN),
    ("？", Refusal.SAYS_NOT_KNOWN),
    ("-3", Refusal.NEGATIVE),
    ("－３", Refusal.NEGATIVE),
]


@every_reader
@pytest.mark.parametrize(("text", "code"), REFUSED_BY_EVERY_READER)
def test_every_reader_refuses(reader: Callable[[str], Any], text: str, code: Refusal) -> None:
    assert reader(text) == Refused(code)


@every_reader
@pytest.mark.parametrize(
    "text", ["hello", "😀", "<b>3</b>", "'; DROP", "٤٢٠", "४२०", "()", "(3", "（", "/", "..", "円年月日", "x"]
)
def test_no_reader_takes_nonsense(reader: Callable[[str], Any], text: str) -> None:
    assert isinstance(reader(text), Refused)


def test_each_code_has_a_meaning_and_a_text_that_leads_to_it() -> None:
    money = (YEN_REFUSED, MONTH_REFUSED)
    tables = (REFUSED_BY_EVERY_READER, *money, DAYS_REFUSED, COUNTS_REFUSED, YEARS_REFUSED, NAMES_REFUSED)
    assert set(MEANINGS) == set(Refusal)
    assert {code for table in tables for _, code in table} == set(Refusal)
    assert len(set(MEANINGS.values())) == len(MEANINGS)


def test_a_text_of_the_greatest_length_is_still_read() -> None:
    assert read_yen("4200000円".rjust(MOST_CHARACTERS)) == Understood(4_200_000)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("二〇二七年十二月三十一日", "2027年12月31日"),
        ("二零二七", "2027"),
        ("二○二七", "2027"),
        ("廿五", "25"),
        ("卅", "30"),
        ("四百二十万", "420万"),
        ("千二百三十四", "1234"),
        ("一百零六", "106"),
        ("2千5百", "2500"),
        ("42百", "42百"),
        ("4.2百", "4.2百"),
        ("十十", "十十"),
        ("百千", "百千"),
    ],
)
def test_kanji_numerals(text: str, figures: str) -> None:
    assert in_figures(text) == figures


PARTS_OF_ANSWERS = st.text(
    alphabet="0123456789０４〇一二十百千万萬億亿兆円元日年月令和平成昭民國国約木四天"
    "rhsmkeEaprilmayun.,'+-−~〜/ \u3000()（）¥￥$",
    max_size=MOST_CHARACTERS,
)
ANYTHING = st.one_of(st.text(max_size=200), PARTS_OF_ANSWERS)


@settings(deadline=None)
@given(text=ANYTHING, copies=st.sampled_from([1, 1, 1, 2, 10_000]))
@example(text="(" * 60, copies=1)
@example(text="0 , " * 15, copies=1)
@example(text="1" + " " * 58 + "x", copies=1)
def test_readers_of_numbers_never_raise_and_stay_in_bounds(text: str, copies: int) -> None:
    text = (text * copies)[:10_240]
    yen, count, months = read_yen(text), read_count(text), read_years(text)
    pay = read_pay(text)
    assert isinstance(yen, Refused) or 0 <= yen.value <= MOST_YEN
    assert isinstance(pay, Refused) or 0 <= pay.value <= MOST_YEN
    assert isinstance(count, Refused) or 0 <= count.value <= MOST_COUNTED
    assert isinstance(months, Refused) or 0 <= months.value <= MOST_YEARS * 12


@settings(deadline=None)
@given(text=ANYTHING, language=st.sampled_from(LANGUAGES), copies=st.sampled_from([1, 1, 1, 2, 10_000]))
@example(text="(" * 60, language="en", copies=1)
@example(text="1" + "-/, " * 14 + "may", language="en", copies=1)
def test_the_reader_of_days_never_raises_and_stays_in_bounds(text: str, language: str, copies: int) -> None:
    read = read_day((text * copies)[:10_240], language)
    match read:
        case Understood(day):
            assert FIRST_DAY <= day <= LAST_DAY
        case Ambiguous(days):
            assert days
            assert len(set(days)) == len(days)
            assert all(FIRST_DAY <= day <= LAST_DAY for day in days)
        case Refused(code):
            assert code in MEANINGS


@settings(deadline=None)
@given(number=st.integers(1, 9_999), decimals=st.integers(0, 9))
def test_a_small_number_by_itself_is_never_taken_as_yen(number: int, decimals: int) -> None:
    for text in (str(number), f"{number}.{decimals}"):
        match read_yen(text):
            case Suggestion(value):
                assert value == float(text) * 10_000
            case Refused(code):
                assert code is Refusal.UNIT_MISSING
            case understood:
                pytest.fail(f"{text} was taken as {understood}")
