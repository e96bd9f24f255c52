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

FIRST_OF_APRIL_2027 = [
    # figures, the year first
    "2027-04-01",
    "2027-4-1",
    "2027/4/1",
    "2027/04/01",
    "2027.4.1",
    "2027. 4. 1.",
    "2027 4 1",
    "2027,4,1",
    "20270401",
    "２０２７／４／１",
    "２０２７０４０１",
    "2027ー4ー1",
    "2027－04－01",
    "2027−04−01",
    "2027‐04‐01",
    "2027・4・1",
    "2027。4。1",
    " 2027-04-01\n",
    "\u30002027 / 4 / 1\u00a0",
    # Japanese
    "2027年4月1日",
    "2027年04月01日",
    "２０２７年４月１日",
    "2027 年 4 月 1 日",
    "2027年4月1",
    "2027年4月1日。",
    "西暦2027年4月1日",
    "令和9年4月1日",
    "令和９年４月１日",
    "令和 9 年 4 月 1 日",
    "令和9.4.1",
    "令9.4.1",
    "R9.4.1",
    "r9/4/1",
    "R09-04-01",
    "Ｒ９．４．１",
    "R.9.4.1",
    "㋿9年4月1日",
    "令和九年四月一日",
    "二〇二七年四月一日",
    "2027年4月1日(木)",
    "2027/4/1（木）",
    "2027年4月1日木曜日",
    "令和9年（2027年）4月1日",
    "2027年（令和9年）4月1日",
    "2027（令和9）年4月1日",
    "2027/4/1 (R9/4/1)",
    "⼆〇⼆七年四⽉⼀⽇",
    # Chinese
    "民國116年4月1日",
    "民国116年4月1日",
    "中華民國116年4月1日",
    "民國 116 年 4 月 1 日",
    "民國116/4/1",
    "民國116.04.01",
    "民國一百一十六年四月一日",
    "西元2027年4月1日",
    "公元2027年4月1日",
    "2027年4月1号",
    "2027年4月1號",
    "二零二七年四月一日",
    "二○二七年四月一日",
    "2027年4月1日 星期四",
    "2027年4月1日（週四）",
    "2027年4月1日周四",
    "2027/4/1(四)",
    "ROC 116/4/1",
    # English
    "1 April 2027",
    "1 Apr 2027",
    "01 Apr 2027",
    "1 APR 2027",
    "1st April 2027",
    "1st of April 2027",
    "the 1st of April 2027",
    "1 April, 2027",
    "1-Apr-2027",
    "1/Apr/2027",
    "1Apr2027",
    "April 1, 2027",
    "April 1 2027",
    "april 1st, 2027",
    "Apr. 1, 2027",
    "Apr. 1st, 2027",
    "Apr 1,2027",
    "2027 April 1",
    "2027-Apr-01",
    "Thu, 1 Apr 2027",
    "2027年4月1日Thu",
    "Thursday 1 April 2027",
    "Thurs. April 1, 2027",
    "April 1, 2027 (Thu)",
]

DAYS_UNDERSTOOD = [
    *((text, date(2027, 4, 1)) for text in FIRST_OF_APRIL_2027),
    ("1900-01-01", date(1900, 1, 1)),
    ("2100-12-31", date(2100, 12, 31)),
    ("2028-02-29", date(2028, 2, 29)),
    ("2000年2月29日", date(2000, 2, 29)),
    ("二〇二七年十二月三十一日", date(2027, 12, 31)),
    ("二零二七年十月廿五日", date(2027, 10, 25)),
    ("平成12年3月3日", date(2000, 3, 3)),
    ("H12/3/3", date(2000, 3, 3)),
    ("㍻12年3月3日", date(2000, 3, 3)),
    ("平成元年1月8日", date(1989, 1, 8)),
    ("平成31年4月30日", date(2019, 4, 30)),
    ("令和元年5月1日", date(2019, 5, 1)),
    ("令和1年5月1日", date(2019, 5, 1)),
    ("R元.5.1", date(2019, 5, 1)),
    ("昭和63年12月31日", date(1988, 12, 31)),
    ("S64.1.7", date(1989, 1, 7)),
    ("昭和元年12月25日", date(1926, 12, 25)),
    ("大正15年12月25日", date(1926, 12, 25)),
    ("大正元年7月30日", date(1912, 7, 30)),
    ("T9.1.1", date(1920, 1, 1)),
    ("明治45年7月30日", date(1912, 7, 30)),
    ("M33.1.1", date(1900, 1, 1)),
    ("民国90年5月20日", date(2001, 5, 20)),
    ("民國元年1月1日", date(1912, 1, 1)),
    ("民國189年12月31日", date(2100, 12, 31)),
    ("May 5, 1999", date(1999, 5, 5)),
    ("30 Sept 1999", date(1999, 9, 30)),
    ("22nd March 2001", date(2001, 3, 22)),
    # one order only is a day, or both are the same day
    ("25/12/2027", date(2027, 12, 25)),
    ("12/25/2027", date(2027, 12, 25)),
    ("04/04/2027", date(2027, 4, 4)),
    ("31.01.2001", date(2001, 1, 31)),
]

DAYS_ASKED_BACK = [
    ("04/01/2027", "en", [(2027, 1, 4), (2027, 4, 1)]),
    ("04/01/2027", "ja", [(2027, 4, 1), (2027, 1, 4)]),
    ("4-1-2027", "zh-hans", [(2027, 4, 1), (2027, 1, 4)]),
    ("０４．０１．２０２７", "zh-hant", [(2027, 4, 1), (2027, 1, 4)]),
    ("04012027", "en", [(2027, 1, 4), (2027, 4, 1)]),
    ("12312027", "en", [(2027, 12, 31)]),
    ("1/4/27", "en", [(2027, 4, 1), (2027, 1, 4), (2001, 4, 27)]),
    ("27/4/1", "zh-hans", [(2027, 4, 1), (2001, 4, 27)]),
    ("27/4/1", "ja", [(2027, 4, 1), (2001, 4, 27), (2045, 4, 1), (2015, 4, 1), (1952, 4, 1)]),
    ("9/4/1", "ja", [(2009, 4, 1), (2001, 9, 4), (2001, 4, 9), (2027, 4, 1), (1997, 4, 1)]),
    ("90/5/20", "zh-hant", [(1990, 5, 20), (2001, 5, 20)]),
    ("90年5月20日", "zh-hant", [(1990, 5, 20), (2001, 5, 20)]),
    ("90/5/20", "zh-hans", [(1990, 5, 20)]),
    ("27年4月1日", "zh-hans", [(2027, 4, 1)]),
    ("270401", "zh-hans", [(2027, 4, 1), (2001, 4, 27)]),
    ("116/4/1", "zh-hant", [(2027, 4, 1)]),
    ("116年4月1日(四)", "zh-hant", [(2027, 4, 1)]),
    ("1160401", "zh-hant", [(2027, 4, 1)]),
    ("1 Apr 27", "en", [(2027, 4, 1), (2001, 4, 27)]),
    ("Apr 30 '99", "en", [(1999, 4, 30)]),
    # the day of the week says which it may be
    ("Thursday 01/04/2027", "en", [(2027, 4, 1)]),
    ("01/04/2027 (Mon)", "en", [(2027, 1, 4)]),
]

DAYS_REFUSED = [
    ("hello", Refusal.DAY_NOT_UNDERSTOOD),
    ("tomorrow", Refusal.DAY_NOT_UNDERSTOOD),
    ("来年", Refusal.DAY_NOT_UNDERSTOOD),
    ("NaN", Refusal.DAY_NOT_UNDERSTOOD),
    ("2027/004/1", Refusal.DAY_NOT_UNDERSTOOD),
    ("2027-04-01T00:00:00", Refusal.DAY_NOT_UNDERSTOOD),
    ("2027-04-01-05", Refusal.DAY_NOT_UNDERSTOOD),
    ("2027年4月1日(予定)", Refusal.DAY_NOT_UNDERSTOOD),
    ("入社(2027年4月1日)", Refusal.DAY_NOT_UNDERSTOOD),
    ("令和9年04月001日", Refusal.DAY_NOT_UNDERSTOOD),
    ("慶応3年1月1日", Refusal.DAY_NOT_UNDERSTOOD),
    ("民國前1年1月1日", Refusal.DAY_NOT_UNDERSTOOD),
    ("1 Avril 2027", Refusal.DAY_NOT_UNDERSTOOD),
    ("2027 Apr 2027", Refusal.DAY_NOT_UNDERSTOOD),
    ("2027", Refusal.DAY_INCOMPLETE),
    ("2027年", Refusal.DAY_INCOMPLETE),
    ("2027年4月", Refusal.DAY_INCOMPLETE),
    ("2027-04", Refusal.DAY_INCOMPLETE),
    ("202704", Refusal.DAY_INCOMPLETE),
    ("04/2027", Refusal.DAY_INCOMPLETE),
    ("4月1日", Refusal.DAY_INCOMPLETE),
    ("4/1", Refusal.DAY_INCOMPLETE),
    ("April 2027", Refusal.DAY_INCOMPLETE),
    ("1 April", Refusal.DAY_INCOMPLETE),
    ("令和9年4月", Refusal.DAY_INCOMPLETE),
    ("昭和63", Refusal.DAY_INCOMPLETE),
    ("民國116年", Refusal.DAY_INCOMPLETE),
    ("2027-02-31", Refusal.NO_SUCH_DAY),
    ("2027-02-29", Refusal.NO_SUCH_DAY),
    ("2027年13月1日", Refusal.NO_SUCH_DAY),
    ("2027/0/1", Refusal.NO_SUCH_DAY),
    ("20270431", Refusal.NO_SUCH_DAY),
    ("31 February 2027", Refusal.NO_SUCH_DAY),
    ("令和9年2月29日", Refusal.NO_SUCH_DAY),
    ("13/13/2027", Refusal.NO_SUCH_DAY),
    ("99/99/99", Refusal.NO_SUCH_DAY),
    ("20206-01-01", Refusal.YEAR_DIGITS),
    ("20270年4月1日", Refusal.YEAR_DIGITS),
    ("1 April 20270", Refusal.YEAR_DIGITS),
    ("令和20270年4月1日", Refusal.YEAR_DIGITS),
    ("500/4/1", Refusal.YEAR_DIGITS),
    ("1/4/027", Refusal.YEAR_DIGITS),
    ("1 Apr 202", Refusal.YEAR_DIGITS),
    ("0023-04-01", Refusal.DAY_OUT_OF_BOUNDS),
    ("00230401", Refusal.DAY_OUT_OF_BOUNDS),
    ("1899-12-31", Refusal.DAY_OUT_OF_BOUNDS),
    ("2101-01-01", Refusal.DAY_OUT_OF_BOUNDS),
    ("明治32年12月31日", Refusal.DAY_OUT_OF_BOUNDS),
    ("令和83年1月1日", Refusal.DAY_OUT_OF_BOUNDS),
    ("民國190年1月1日", Refusal.DAY_OUT_OF_BOUNDS),
    ("民國2027年4月1日", Refusal.DAY_OUT_OF_BOUNDS),
    ("令和元年4月30日", Refusal.ERA_NOT_BEGUN),
    ("令和0年5月1日", Refusal.ERA_NOT_BEGUN),
    ("平成元年1月7日", Refusal.ERA_NOT_BEGUN),
    ("昭和元年12月24日", Refusal.ERA_NOT_BEGUN),
    ("平成31年5月1日", Refusal.ERA_ENDED),
    ("平成32年1月1日", Refusal.ERA_ENDED),
    ("平成32年", Refusal.ERA_ENDED),
    ("H39.4.1", Refusal.ERA_ENDED),
    ("昭和64年1月8日", Refusal.ERA_ENDED),
    ("昭和100年1月1日", Refusal.ERA_ENDED),
    ("大正15年12月26日", Refusal.ERA_ENDED),
    ("2027年4月1日(金)", Refusal.WEEKDAY_DIFFERS),
    ("2027年4月1日 星期五", Refusal.WEEKDAY_DIFFERS),
    ("2027年4月1日星期天", Refusal.WEEKDAY_DIFFERS),
    ("Friday, 1 April 2027", Refusal.WEEKDAY_DIFFERS),
    ("Sun 01/04/2027", Refusal.WEEKDAY_DIFFERS),
    ("令和9年（2028年）4月1日", Refusal.DAYS_DIFFER),
    ("2027/4/1 (2027/4/2)", Refusal.DAYS_DIFFER),
]


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
