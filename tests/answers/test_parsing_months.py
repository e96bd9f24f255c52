"""Months as people type them where a day is asked."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers.parsing.days import FIRST_DAY, LAST_DAY, Ambiguous, read_day, read_day_or_month
from eligibility.answers.parsing.eras import ERAS, MINGUO
from eligibility.answers.parsing.months import Month
from eligibility.answers.parsing.text import Refusal, Refused, Understood
from eligibility.formats import format_month
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language

from .day_texts import DAYS_ASKED_BACK, DAYS_REFUSED, DAYS_UNDERSTOOD
from .test_parsing_days import in_each

MARCH_2027 = [
    # figures
    "2027-03",
    "2027-3",
    "2027/3",
    "2027/03",
    "2027.3",
    "2027. 3.",
    "2027 3",
    "2027・3",
    "２０２７／３",
    "２０２７－０３",
    "2027ー3",
    " 2027 / 03\n",
    "202703",
    "２０２７０３",
    "03/2027",
    "3/2027",
    "03-2027",
    "3.2027",
    # Japanese
    "2027年3月",
    "2027年03月",
    "２０２７年３月",
    "2027 年 3 月",
    "2027年3月。",
    "二〇二七年三月",
    "西暦2027年3月",
    "令和9年3月",
    "令和９年３月",
    "令和九年三月",
    "令和 9 年 3 月",
    "令和9.3",
    "令9.3",
    "R9.3",
    "R9/3",
    "R09-03",
    "Ｒ９．３",
    "R.9.3",
    "㋿9年3月",
    "令和9年（2027年）3月",
    "2027年（令和9年）3月",
    "2027/3 (R9/3)",
    # Chinese
    "民國116年3月",
    "民国116年3月",
    "中華民國116年3月",
    "民國一百一十六年三月",
    "民國116/3",
    "民國116.03",
    "ROC 116/3",
    "西元2027年3月",
    "公元2027年3月",
    "二零二七年三月",
    # English
    "March 2027",
    "Mar 2027",
    "MAR 2027",
    "Mar. 2027",
    "march, 2027",
    "March of 2027",
    "Mar-2027",
    "Mar/2027",
    "2027 March",
    "2027-Mar",
]

OTHER_MONTHS = [
    ("1900-01", Month(1900, 1)),
    ("2100年12月", Month(2100, 12)),
    ("Sept 1999", Month(1999, 9)),
    ("199912", Month(1999, 12)),
    ("平成31年4月", Month(2019, 4)),
    ("H12.3", Month(2000, 3)),
    ("令和元年5月", Month(2019, 5)),
    ("R元.5", Month(2019, 5)),
    ("民國元年1月", Month(1912, 1)),
    # the month in which one era follows another is a month of both
    ("昭和64年1月", Month(1989, 1)),
    ("平成元年1月", Month(1989, 1)),
    ("大正15年12月", Month(1926, 12)),
    ("昭和元年12月", Month(1926, 12)),
]

NO_MONTHS = [
    ("2027-13", Refusal.NO_SUCH_DAY),
    ("2027年0月", Refusal.NO_SUCH_DAY),
    ("13/2027", Refusal.NO_SUCH_DAY),
    ("令和9年13月", Refusal.NO_SUCH_DAY),
    ("202713", Refusal.NO_SUCH_DAY),
    ("1899-12", Refusal.DAY_OUT_OF_BOUNDS),
    ("2101年1月", Refusal.DAY_OUT_OF_BOUNDS),
    ("明治32年12月", Refusal.DAY_OUT_OF_BOUNDS),
    ("民國190年1月", Refusal.DAY_OUT_OF_BOUNDS),
    ("令和元年4月", Refusal.ERA_NOT_BEGUN),
    ("令和0年5月", Refusal.ERA_NOT_BEGUN),
    ("平成31年5月", Refusal.ERA_ENDED),
    ("平成32年1月", Refusal.ERA_ENDED),
    ("昭和64年2月", Refusal.ERA_ENDED),
    ("令和20270年3月", Refusal.YEAR_DIGITS),
    ("令和9年（2028年）3月", Refusal.DAYS_DIFFER),
    ("2027年3月 (2027年3月5日)", Refusal.DAYS_DIFFER),
    ("2027年3月 星期四", Refusal.DAY_INCOMPLETE),
    ("03/27", Refusal.DAY_INCOMPLETE),
    ("3/4", Refusal.DAY_INCOMPLETE),
    ("Mar 27", Refusal.DAY_INCOMPLETE),
    ("March", Refusal.DAY_INCOMPLETE),
    ("3月", Refusal.DAY_INCOMPLETE),
    ("2027", Refusal.DAY_INCOMPLETE),
    ("令和9年", Refusal.DAY_INCOMPLETE),
    ("9年3月", Refusal.DAY_NOT_UNDERSTOOD),
    ("116年3月", Refusal.DAY_NOT_UNDERSTOOD),
    ("2027年3月(予定)", Refusal.DAY_NOT_UNDERSTOOD),
]


@pytest.mark.parametrize(("text", "month"), [*((text, Month(2027, 3)) for text in MARCH_2027), *OTHER_MONTHS])
def test_a_month_is_read_in_every_language(text: str, month: Month) -> None:
    assert in_each(read_day_or_month, text) == dict.fromkeys(LANGUAGES, month)


@pytest.mark.parametrize("text", MARCH_2027)
def test_where_only_a_day_will_do_a_month_is_incomplete(text: str) -> None:
    assert in_each(read_day, text) == dict.fromkeys(LANGUAGES, Refused(Refusal.DAY_INCOMPLETE))


@pytest.mark.parametrize(("text", "code"), NO_MONTHS)
def test_what_is_no_month_is_refused_with_its_code(text: str, code: Refusal) -> None:
    assert in_each(read_day_or_month, text) == dict.fromkeys(LANGUAGES, Refused(code))


@pytest.mark.parametrize(("text", "day"), DAYS_UNDERSTOOD)
def test_a_day_stays_a_day(text: str, day: date) -> None:
    assert in_each(read_day_or_month, text) == dict.fromkeys(LANGUAGES, Understood(day))


@pytest.mark.parametrize(("text", "language", "days"), DAYS_ASKED_BACK)
def test_what_may_be_several_days_is_asked_back_as_ever(
    text: str, language: str, days: list[tuple[int, int, int]]
) -> None:
    assert read_day_or_month(text, language) == Ambiguous(tuple(date(*parts) for parts in days))


@pytest.mark.parametrize(("text", "code"), DAYS_REFUSED)
def test_what_is_no_day_is_a_month_only_where_the_day_alone_is_missing(text: str, code: Refusal) -> None:
    for language, read in in_each(read_day_or_month, text).items():
        assert read == Refused(code) or (code is Refusal.DAY_INCOMPLETE and read == Month(2027, 4)), language


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        (Month(2027, 3), date(2027, 3, 1), date(2027, 3, 31)),
        (Month(2027, 2), date(2027, 2, 1), date(2027, 2, 28)),
        (Month(2028, 2), date(2028, 2, 1), date(2028, 2, 29)),
        (Month(2100, 12), date(2100, 12, 1), date(2100, 12, 31)),
    ],
)
def test_the_ends_of_a_month(month: Month, first: date, last: date) -> None:
    assert (month.first, month.last) == (first, last)


@pytest.mark.parametrize(
    ("language", "words"),
    [("ja", "2027年3月"), ("zh-hant", "2027年3月"), ("zh-hans", "2027年3月"), ("en", "March 2027")],
)
def test_said_back(language: str, words: str) -> None:
    assert in_language(language, format_month, Month(2027, 3)) == words


def test_another_language_is_an_error_that_names_the_choices() -> None:
    with pytest.raises(KeyError, match="zh-hant"):
        read_day_or_month("2027-03", "fr")


@settings(deadline=None)
@given(day=st.dates(FIRST_DAY, LAST_DAY), language=st.sampled_from(LANGUAGES))
@example(day=date(2019, 4, 30), language="ja")
@example(day=date(2019, 5, 1), language="ja")
def test_every_month_is_read_in_the_calendars_that_count_it(day: date, language: str) -> None:
    month = Month(day.year, day.month)
    assert read_day_or_month(day.isoformat()[:7], language) == month
    assert read_day_or_month(in_language(language, format_month, month), language) == month
    for era in (*ERAS, MINGUO):
        read = read_day_or_month(f"{era.names[0]}{day.year - era.first.year + 1}年{day.month}月", language)
        if month.last < era.first:
            assert isinstance(read, Refused)
        elif era.last is not None and month.first > era.last:
            assert read == Refused(Refusal.ERA_ENDED)
        else:
            assert read == month


@settings(deadline=None)
@given(day=st.dates(FIRST_DAY, LAST_DAY))
def test_the_ends_are_the_days_at_which_the_month_changes(day: date) -> None:
    month = Month(day.year, day.month)
    assert month.first <= day <= month.last
    assert (month.first - timedelta(days=1)).month != day.month
    assert (month.last + timedelta(days=1)).month != day.month
