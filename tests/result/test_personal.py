"""Where no personal facts are wanted, the sheet names neither the birth date, nor an age, nor the amount of the pay.

A day that decides keeps its day without its event; any other birthday is given by its month.
"""

import html
import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.utils.translation import override

from eligibility.answers.parsing.months import Month
from eligibility.formats import (
    format_date,
    format_day_or_month,
    format_month,
    format_yen,
    format_yen_alone,
    format_yen_counted,
)
from eligibility.outlook.turning_points import Reason, ReasonKind
from eligibility.result.context import Context, context_of
from eligibility.result.pdf.choice import Parts, PdfChoice
from eligibility.result.pdf.sheet import sheet
from eligibility.result.personal import is_unnamed_birthday, unnamed
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.people import DOCTOR

from .answer_documents import lives
from .answer_people import applying
from .answer_words import days_in
from .applications import TODAY
from .pages import without_unbroken
from .sheets import EVERYBODY

pytestmark = pytest.mark.usefixtures("law_that_stays")

_AGES = re.compile(r"\d+ ?(?:歳|歲|岁)|turn \d|years old|\b[Aa]ged? \d")
_HAND = "by hand: lost at thirty"


def text_of_sheet(report: Context, language: str) -> str:
    """Return what the sheet and its title say, the words of its pictures included."""
    with override(language):
        made = sheet(report, PdfChoice(language, with_japanese=language != "ja", parts=Parts.SUMMARY))
    return f"{report.title}\n{html.unescape(re.sub(r'<[^>]*>', ' ', without_unbroken(made)))}"


def pay_as_printed(report: Context) -> Iterator[str]:
    """Yield every amount of the pay in every form, but what is the pay floor as well."""
    floors = {report.days[0].assessment.edition.pay_floor(activity) for activity in report.order}
    for each in report.application.profile.pay or ():
        if each.annual_yen and each.annual_yen not in floors:
            yield from (form(each.annual_yen) for form in (format_yen, format_yen_alone, format_yen_counted))
            yield f"{each.annual_yen:,}"
            yield str(each.annual_yen)


def deciding(report: Context) -> set[date]:
    """Return the days that decide: on which a mark, the pay floor, another requirement or J-Skip comes or goes."""

    def state(day: date) -> tuple[object, ...]:
        on = report.verdict.days.on(day)
        marks = tuple(points >= mark for mark in on.edition.marks for points in (on.sure, on.confirmed, on.most))
        return (*marks, on.floor, on.failed, on.unsure, on.j_skip_enough)

    changes = [each.day for each in report.verdict.days.changes[1:]]
    return {day for day in changes if state(day) != state(day - timedelta(days=1))}


def check(report: Context, language: str, who: str) -> None:
    text = text_of_sheet(report, language)
    born = report.application.profile.birth_date
    with override(language):
        named = [format_date(born), format_month(Month(born.year, born.month)), born.isoformat()]
        assert not [each for each in (*named, *pay_as_printed(report)) if each in text], who
    assert not _AGES.findall(text), who
    others = {*deciding(report), *(day.day for day in report.days), report.made_on, report.verdict.days.last}
    others |= {each.day for each in report.residence if each.day is not None}
    birthdays = {day for day in days_in(text) if (day.month, day.day) == (born.month, born.day)}
    assert birthdays <= others, who


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sheet_names_a_birth_date_an_age_or_the_pay(language: str) -> None:
    for name, made in EVERYBODY.items():
        check(in_language(language, made, personal=False), language, name)


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(4))
def test_no_sheet_of_a_random_person_does_either(number: int, language: str) -> None:
    found = list(lives(number))
    assert found
    for life in found:
        report = in_language(language, context_of, life.application, today=life.today, personal=False)
        check(report, language, f"{number} on {life.today}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_personal_facts_the_same_sheet_names_the_birthday(language: str) -> None:
    with_it = text_of_sheet(in_language(language, EVERYBODY[_HAND], personal=True), language)
    without = text_of_sheet(in_language(language, EVERYBODY[_HAND], personal=False), language)
    assert re.search(r"\b30\b|30[歳歲岁]", with_it)
    assert _AGES.findall(with_it)
    lost = in_language(language, format_date, date(2027, 5, 20))
    assert lost in with_it
    assert lost in without, "the day on which 70 points are lost keeps its day"


def test_a_birthday_that_decides_nothing_is_given_by_its_month() -> None:
    """20 May 2027: the doctor of 34 turns 35 and has 60 instead of 65 points; no mark is reached or lost."""
    application = applying({**DOCTOR.line, "birth_date": "1992-05-20"})
    whole = in_language("en", context_of, application, today=TODAY)
    report = in_language("en", context_of, application, today=TODAY, personal=False)
    days = [event.words for event in report.dates.chart.events]
    named = [event.words for event in whole.dates.chart.events]
    assert "20 May 2027" in named
    assert "20 May 2027" not in days
    assert "May 2027" in days
    [row] = [row for row in report.dates.rows if row.day == "May 2027"]
    assert row.what == ""
    [row] = [row for row in whole.dates.rows if row.day == "20 May 2027"]
    assert row.what == "you turn 35"


def test_pay_that_is_too_low_is_named_only_where_it_is_wanted() -> None:
    name = "by hand: a yen below the floor"
    said = [in_language("en", EVERYBODY[name], personal=personal).answer.heading for personal in (True, False)]
    assert said == [
        "Your pay on 1 December 2026 is too low for this status: 2,999,999円",
        "The pay on 1 December 2026 is too low: 3,000,000円 are needed",
    ]


def test_ways_name_neither_age_nor_pay() -> None:
    report = in_language("en", EVERYBODY[_HAND], personal=False)
    ahead = report.ahead
    said = [
        *ahead.ineffective,
        *(each.why for each in ahead.least_pay.days),
        *(each.day for each in ahead.least_pay.days),
    ]
    ways = [change for mark in (report.more_points.first, *report.more_points.others) for change in mark_changes(mark)]
    assert ways
    assert not [each for each in (*said, *ways) if _AGES.search(each) or "more pay" in each]
    assert not [each for each in ways if re.search(r"a year, .* more", each)]


def mark_changes(mark: object) -> list[str]:
    """Return every change of the ways to a mark, in words."""
    groups = [way for group in mark.groups for way in group.ways]  # type: ignore[attr-defined]
    return [change for way in (*groups, *mark.others) for change in way.changes]  # type: ignore[attr-defined]


def test_reasons_lose_what_is_personal_and_nothing_else() -> None:
    degree = Reason(kind=ReasonKind.DEGREE, level="master")
    reasons = (Reason(kind=ReasonKind.AGE, years=30), Reason(kind=ReasonKind.PAY, yen=4_000_000), degree)
    assert unnamed(reasons) == (Reason(kind=ReasonKind.AGE), Reason(kind=ReasonKind.PAY), degree)
    assert is_unnamed_birthday(unnamed(reasons))
    assert not is_unnamed_birthday(reasons)
    assert format_day_or_month(TODAY, by_month=False) == format_date(TODAY)
