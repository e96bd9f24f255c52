"""The time ahead on the page of the result: chart and table say what the outlook says, in four languages."""

import json
import re
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page

from eligibility.contract.outlook import Outlook
from eligibility.formats import format_date, format_yen
from eligibility.outlook.ineffective import ineffective_changes
from eligibility.outlook.least_salary import least_salary
from eligibility.outlook.ways import Way
from eligibility.result.ways.descriptions import shown_ways
from eligibility.scoring.permanent_residence import MARKS
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

LANGUAGES = [code for code, _ in settings.LANGUAGES]
DESK = {"width": 1280, "height": 800}

pytestmark = pytest.mark.django_db(transaction=True)


def rows_of(page: Page, table: str) -> list[list[str]]:
    """The text of every cell of the rows of a table."""
    found: list[list[str]] = page.locator(table).evaluate(
        "table => [...table.querySelectorAll('tbody tr:not(.group)')]"
        ".map(row => [...row.cells].map(cell => cell.textContent))"
    )
    return found


# --- The time line ---


def check_time_line(page: Page, levels: list[Level], language: str) -> dict[str, set[str]]:
    """Hold sentences, table and chart to the levels of the outlook; return the words for each state."""
    sentences = page.locator("ul.time-line li").all_inner_texts()
    rows = rows_of(page, ".steps-ahead")
    assert len(rows) == len(levels)
    assert len(sentences) == max(len(levels), 2)
    words: dict[str, set[str]] = {}
    for number, (level, row, sentence) in enumerate(zip(levels, rows, sentences, strict=False)):
        day, points, state, why = row
        assert day.endswith(in_language(language, format_date, level.day))
        assert numbers(day.removesuffix(in_language(language, format_date, level.day))) == ([number] if number else [])
        assert numbers(points) == sorted({level.low, level.high})
        assert in_language(language, format_date, level.day) in sentence
        assert set(numbers(points)) <= set(numbers(sentence))
        assert bool(number) == (why in sentence and why != "–")
        words.setdefault(level.qualifies, set()).add(state)
    chart = page.get_by_role("img", name=" ".join(sentences), exact=True)
    assert chart.count() == 1
    assert heights_in_points(chart, ".chart-step") == [level.low for level in levels]
    open_ = any(level.low != level.high for level in levels)
    assert chart.locator(".chart-more").count() == open_
    if open_:
        assert heights_in_points(chart, ".chart-more") == [level.high for level in levels]
    assert chart.locator("text.chart-number").all_text_contents() == [str(mark) for mark in MARKS]
    events = chart.evaluate(
        "it => [...it.querySelectorAll('.chart-leader')].map(line => line.nextElementSibling.textContent)"
    )
    assert [numbers(event)[0] for event in events] == list(range(1, len(levels)))
    named = [event for number, event in enumerate(events, start=1) if event != str(number)]
    assert len(named) >= len(events) / 2
    return words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_time_line_says_what_the_outlook_says(language, visit):
    visitor = visit(language)
    visitor.read(language)
    page = visitor.page
    words: dict[str, set[str]] = {}
    for document, activity in (
        (graduate(), "b"),
        (range_of_points(), "b"),
        (much_ahead(), "b"),
        (graduate(), "c"),
    ):
        visitor.hold(document)
        levels = levels_of(document, activity)
        if document == graduate() and activity == "b":
            visitor.goto(f"result/ways/?activity={activity}")
            check_reached(page, MARKS[0], language)
            visitor.goto(f"result/time/?activity={activity}")
            check_advice(page, levels, language)
        visitor.goto(f"result/time/?activity={activity}")
        for state, said in check_time_line(page, levels, language).items():
            words.setdefault(state, set()).update(said)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            assert unreadable(page.locator(".step-chart")) == []
    assert len(levels) == 1, "nothing changes in 1号ハ, which knows no age"
    assert {len(said) for said in words.values()} == {1}
    assert len(set.union(*words.values())) == len(words) == 3


def check_advice(page: Page, levels: list[Level], language: str) -> None:
    """Hold the advice to the first mark that is lost: its day and the mark are named, and more is said."""
    [(mark, day)] = [(mark, day) for mark in MARKS if (day := lost_on(levels, mark))]
    advice = page.locator("section[aria-labelledby=time-line] .notice p").all_inner_texts()
    [said] = [each for each in advice if in_language(language, format_date, day) in each and mark in numbers(each)]
    assert len(numbers(said)) > len(numbers(in_language(language, format_date, day)))


def check_reached(page: Page, mark: int, language: str) -> None:
    """Hold the ways to a mark that is there to one sentence with its day."""
    heading = page.locator("section[aria-labelledby=ways-to-marks] h3").first
    assert numbers(heading.inner_text()) == [mark]
    assert in_language(language, format_date, START) in heading.locator("xpath=following-sibling::p[1]").inner_text()
    assert heading.evaluate("it => it.nextElementSibling.nextElementSibling.tagName") == "H3"


def test_from_abroad_it_is_the_landing_that_comes_before_the_day(visitor):
    said = []
    for place in ("japan", "abroad"):
        landing = {"decided": "yes", "day": START.isoformat()}
        document = graduate(place={"place": place, "employer_in_japan": "yes"}, landing=landing)
        visitor.hold(document)
        visitor.goto("result/time/")
        check_advice(visitor.page, levels_of(document), "en")
        said.append(visitor.page.locator("section[aria-labelledby=time-line] .notice p").first.inner_text())
    assert "Apply before" in said[0]
    assert "Land before" in said[1]


def test_the_chart_is_told_apart_without_colour_and_in_colours_of_ones_own(visit):
    seen = []
    for options in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        visitor = visit(**options)
        visitor.hold(range_of_points())
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


def check_ways(page: Page, mark: int, ways: list[Way], shown: list[list[str]]) -> set[str]:
    """Hold the rows of the ways to a mark to the ways of the outlook; return the words for efforts."""
    assert len(shown) == len(ways), mark
    for way, (_changes, efforts, points) in zip(ways, shown, strict=True):
        assert numbers(points) == [way.total]
        assert len(efforts.split(" · ")) == len(set(way.efforts))
    return {effort for _changes, efforts, _points in shown for effort in efforts.split(" · ")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ten_best_ways_are_shown_and_the_others_on_request(language, visit):
    visitor = visit(language)
    visitor.read(language)
    page = visitor.page
    document = doctor()
    found = [way for way in Outlook(profile_of(document)).ways if way.activity == "b"]
    visitor.hold(document)
    visitor.goto("result/ways/")
    section = page.locator("section[aria-labelledby=ways-to-marks]")
    tables, asked = section.locator("table.ways"), set()
    more = section.locator("details.ways-more")
    at = 0
    for mark in MARKS:
        of_mark = [way for way in found if way.mark == mark]
        if not of_mark:
            continue
        for shown in filter(None, shown_ways(of_mark)):
            rows = rows_of(page, f"section[aria-labelledby=ways-to-marks] table.ways >> nth={at}")
            asked |= check_ways(page, mark, shown, rows)
            groups = tables.nth(at).locator("tr.group").all_text_contents()
            assert len(groups) == len(set(groups)) == len({way.heaviest for way in shown})
            at += 1
    assert at == tables.count() > more.count() > 0
    assert None not in check_least_pay(page, document, language).values()
    assert page.locator("table.least-pay + p").count() == 0
    reasons = section.locator("h3 + ul").first.locator("li").all_inner_texts()
    assert len(reasons) == len({effort for way in found for effort in way.efforts})
    for effort in asked:
        assert sum(reason.lower().startswith(effort.lower()) and len(reason) > len(effort) + 8 for reason in reasons)
    vain = section.locator("h3 + ul").nth(1).locator("li").all_inner_texts()
    ineffective = [each for each in ineffective_changes(profile_of(document)) if each.activity == "b"]
    assert len(vain) == len({(each.reason, each.rows, each.needs, each.unless) for each in ineffective})
    assert sum("N2" in sentence for sentence in vain) == 1
    for number in range(more.count()):
        hidden = more.nth(number).locator("table")
        assert not hidden.is_visible()
        more.nth(number).locator("summary").focus()
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
            words == in_language(language, format_yen, amount) if amount is not None else words and not numbers(words)
        )
    return said


@pytest.mark.parametrize("language", LANGUAGES)
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
