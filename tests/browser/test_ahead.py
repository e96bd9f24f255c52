"""The time ahead on the page of the result: chart and table say what the outlook says, in four languages."""

import json
import re
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from django.conf import settings
from django.utils.translation import pgettext
from playwright.sync_api import Page

from eligibility.contract.outlook import Outlook
from eligibility.formats import format_date, format_yen_counted
from eligibility.outlook.ineffective import ineffective_changes
from eligibility.outlook.least_salary import least_salary
from eligibility.result.charts.step_chart import MOST_CHANGES
from eligibility.result.ways.groups import MOST_SHOWN
from eligibility.scoring.permanent_residence import MARKS
from tests.day import rest_in_deep
from tests.language import in_language

from .ahead_pages import (
    START,
    Level,
    doctor,
    graduate,
    heights_in_points,
    levels_of,
    lost_on,
    much_ahead,
    numbers,
    profile_of,
    range_of_points,
    unreadable,
    without_degree,
)
from .conftest import PHONE
from .test_access import sideways

LANGUAGES = [code for code, _ in settings.LANGUAGES]
DESK = {"width": 1280, "height": 800}

pytestmark = pytest.mark.django_db(transaction=True)


def rows_of(page: Page, table: str) -> list[list[str]]:
    """The text of every cell of the rows of the tables found."""
    found: list[list[str]] = page.locator(table).evaluate_all(
        "tables => tables.flatMap(table => [...table.querySelectorAll('tbody tr:not(.effort)')])"
        ".map(row => [...row.cells].map(cell => cell.textContent))"
    )
    return found


# --- The time line ---


def check_dates(page: Page, levels: list[Level], language: str) -> None:
    """Hold table and chart to the levels of the outlook; what is open is said in the table or below the chart."""
    days = [in_language(language, format_date, level.day) for level in levels]
    found = rows_of(page, "table.dates")
    rows = {next((day for day in days if cells[0].startswith(f"{day} ")), ""): cells for cells in found}
    ranges = len({level.high - level.low for level in levels}) > 1
    for number, (day, level) in enumerate(zip(days, levels, strict=True)):
        _day, points, enough = rows[day]
        assert numbers(points) == (sorted({level.low, level.high}) if ranges else [level.low])
        reached = [mark for mark in MARKS if level.low >= mark and level.qualifies == "yes"]
        assert numbers(enough) == [mark for mark in reached if mark != MARKS[0]]
        if len(reached) < 2:
            yes = in_language(language, pgettext, "points are enough", "yes")
            assert (enough.strip() == yes) == bool(reached), "what is not sure is no yes"
        assert not number or len(rows[day][0]) > len(day) + 3, "what happens is said"
    assert len(rows) == len(levels)
    heading = page.locator("h1").inner_text()
    chart = page.get_by_role("img", name=heading, exact=True)
    assert chart.count() == 1
    drawn = heights_in_points(chart, ".chart-step")
    assert set(drawn) <= {level.low for level in levels}
    assert chart.locator(".chart-level").all_text_contents() == [str(points) for points in drawn]
    assert chart.locator(".chart-leader").count() == len(drawn) - 1 <= MOST_CHANGES
    assert chart.locator(".chart-more").count() == ranges
    assert chart.locator("text.chart-number").all_text_contents() == [str(mark) for mark in MARKS]


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "dates"))
def test_the_dates_say_what_the_outlook_says(language, visit):
    visitor = visit(language)
    visitor.read(language)
    page = visitor.page
    for document, activity in (
        (graduate(), "b"),
        (range_of_points(), "b"),
        (much_ahead(), "b"),
        (graduate(), "c"),
    ):
        visitor.hold(document)
        levels = levels_of(document, activity)
        visitor.goto(f"result/time/?activity={activity}")
        if document == graduate() and activity == "b":
            check_deadline(page, levels, language)
        check_dates(page, levels, language)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            assert unreadable(page.locator(".step-chart")) == []
            assert sideways(page) == []
    assert len(levels) == 1, "nothing changes in 1号ハ, which knows no age"


def check_deadline(page: Page, levels: list[Level], language: str) -> None:
    """Hold the heading to the first mark that is lost: its day is named."""
    [day] = [day for mark in MARKS if (day := lost_on(levels, mark))]
    assert in_language(language, format_date, day) in page.locator("h1").inner_text()


def test_the_sentences_and_the_article_are_on_request_without_javascript_too(visit):
    visitor = visit(java_script_enabled=False)
    visitor.hold(much_ahead())
    visitor.goto("result/time/")
    fold = visitor.page.locator("details.in-sentences")
    assert not fold.locator("ul").is_visible()
    fold.locator("summary").click()
    fold.locator("ul").wait_for(state="visible")
    assert fold.locator("li").count() > 3
    assert fold.locator(".either-day .cited").count() <= 1


def test_from_abroad_it_is_the_landing_that_comes_before_the_day(visitor):
    said = []
    for place in ("japan", "abroad"):
        landing = {"decided": "yes", "day": START.isoformat()}
        document = graduate(place={"place": place, "employer_in_japan": "yes"}, landing=landing)
        visitor.hold(document)
        visitor.goto("result/time/")
        check_deadline(visitor.page, levels_of(document), "en")
        said.append(visitor.page.locator("h1").inner_text())
    assert said[0].startswith("Apply before")
    assert said[1].startswith("Land in Japan before")


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_pages_keep_their_height_on_a_phone(language, visit):
    visitor = visit(language)
    visitor.read(language)
    visitor.page.set_viewport_size(PHONE)
    for document in (graduate(), range_of_points(), doctor()):
        visitor.hold(document)
        for part, limit in (("time", 1_500), ("ways", 2_400)):
            visitor.goto(f"result/{part}/")
            assert visitor.page.evaluate("() => document.documentElement.scrollHeight") <= limit, part
            assert sideways(visitor.page) == []


def test_the_chart_is_readable_without_colour_and_in_forced_colours(visit):
    seen = []
    for options in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        visitor = visit(**options)
        about = {"kind": "years", "months": 34, "still": "yes", "as_of": START.isoformat()}
        visitor.hold(graduate(experience_b=about))
        visitor.goto("result/time/")
        colours = visitor.page.evaluate("""() => {
            const of = (name, what) => getComputedStyle(document.querySelector(`.step-chart ${name}`))[what];
            return {
                paper: getComputedStyle(document.body).backgroundColor,
                lines: [".chart-step", ".chart-more", ".chart-mark"].map(name => of(name, "stroke")),
                words: of("text", "fill"),
                dashes: [".chart-step", ".chart-more", ".chart-mark"].map(name => of(name, "strokeDasharray")),
            };
        }""")
        assert len(set(colours["dashes"])) == 3
        assert min(contrast(colours["paper"], each) for each in colours["lines"]) >= 3
        assert contrast(colours["paper"], colours["words"]) >= 4.5
        seen.append(colours)
    light, dark, forced = seen
    assert light["paper"] != dark["paper"]
    assert set(forced["lines"]) == {forced["words"]}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        signs = [int(each) / 255 for each in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in signs)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_on_paper_the_chart_is_black_and_in_one_piece(visitor):
    visitor.hold(graduate())
    visitor.goto("result/time/")
    visitor.page.emulate_media(media="print")
    chart = visitor.page.locator(".step-chart")
    assert chart.locator(".chart-step").evaluate("it => getComputedStyle(it).stroke") == "rgb(0, 0, 0)"
    assert unreadable(chart) == []


# --- Ways ---


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "ways"))
def test_ways_with_one_change_are_shown_by_what_they_ask_and_the_others_on_request(language, visit):
    visitor = visit(language)
    visitor.read(language)
    page = visitor.page
    document = doctor()
    found = [way for way in Outlook(profile_of(document)).ways if way.activity == "b"]
    visitor.hold(document)
    visitor.goto("result/ways/")
    mark = min(way.mark for way in found)
    of_mark = [way for way in found if way.mark == mark]
    fewest = min(len(way.changes) for way in of_mark)
    assert mark in numbers(page.locator("h1").inner_text())
    shown, more = page.locator(".result-section > section > table.ways"), page.locator("details.ways-more")
    groups = shown.locator("tbody")
    rows = shown.locator("tr:not(.effort):not(thead tr)").count()
    assert rows in numbers(page.locator("h1").inner_text()), "the number is that of the ways to be seen"
    single = len([way for way in of_mark if len(way.changes) == fewest])
    folded = {single - rows, len(of_mark) - single} - {0}
    assert folded <= {*numbers(more.locator("summary").inner_text())}
    assert groups.count() == shown.locator("tr.effort").count() > 1
    for number in range(groups.count()):
        assert 1 <= groups.nth(number).locator("tr:not(.effort)").count() <= MOST_SHOWN
    tables = (".result-section > section > table.ways", "details.ways-more table")
    totals = [numbers(points)[0] for table in tables for _what, points in rows_of(page, table)]
    assert sorted(totals) == sorted(way.total for way in of_mark)
    others = page.locator("details.other-mark")
    assert others.count() == len({way.mark for way in found}) - 1
    ineffective_sentences = page.locator("details.no-help li").all_text_contents()
    ineffective = [each for each in ineffective_changes(profile_of(document)) if each.activity == "b"]
    assert len(ineffective_sentences) == len(
        {(each.reason, each.rows, each.needs, each.unless) for each in ineffective}
    )
    assert sum("N2" in sentence for sentence in ineffective_sentences) == 1
    assert None not in check_least_pay(page, document, language).values()
    hidden = more.locator("table")
    assert not hidden.is_visible()
    more.locator("summary").focus()
    page.keyboard.press("Enter")
    hidden.wait_for(state="visible")


def test_the_other_ways_open_without_javascript(visit):
    visitor = visit(java_script_enabled=False)
    visitor.hold(doctor())
    visitor.goto("result/ways/")
    more = visitor.page.locator("details.ways-more").first
    assert not more.locator("table").is_visible()
    more.locator("summary").click()
    more.locator("table").wait_for(state="visible")


# --- The least pay ---


def check_least_pay(page: Page, document: dict[str, Any], language: str) -> dict[str, int | None]:
    """Hold the table of least pay to the outlook; return what each amount is called, None for none."""
    said: dict[str, int | None] = {}
    rows, expected = rows_of(page, "table.least-pay"), least_by_day(json.dumps(document))
    assert len(rows) == len(expected)
    for (day, *pays), (expected_day, least) in zip(rows, expected, strict=True):
        assert day.startswith(in_language(language, format_date, expected_day))
        said |= dict(zip(pays, least, strict=True))
    for words, amount in said.items():
        assert (
            words == in_language(language, format_yen_counted, amount)
            if amount is not None
            else words and not numbers(words)
        )
    return said


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "no pay"))
def test_where_no_pay_reaches_a_mark_it_is_said_plainly(language, visit):
    visitor = visit(language)
    visitor.read(language)
    document = without_degree()
    visitor.hold(document)
    visitor.goto("result/ways/")
    said = check_least_pay(visitor.page, document, language)
    [plainly] = [words for words, pay in said.items() if pay is None]
    assert len(plainly) > 5
    assert visitor.page.locator("table.least-pay + p").count() == 1, "what to ask about instead is said"


@cache
def least_by_day(document: str) -> list[tuple[date, list[int | None]]]:
    """The least pay for both marks in 1号ロ, on the first day and on every day on which it is another than before."""
    found: list[tuple[date, list[int | None]]] = []
    profile = profile_of(json.loads(document))
    for number in range((profile.until - START).days + 1):
        on = START + timedelta(days=number)
        of_marks = least_salary(profile, on)["b"]
        least = [of_marks[mark] for mark in MARKS]
        if not found or found[-1][1] != least:
            found.append((on, least))
    return found
