"""Two offers side by side: typed as people type, compared row by row, and nothing of it in the result or an address."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from eligibility.result.offers import KEY
from eligibility.result.sections import SECTIONS
from eligibility.saving.models import SavedSession
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import law
from eligibility.scoring.permanent_residence import MARKS
from tests.day import rest_in_deep

from .ahead_pages import NO_SUPPORT, START, graduate, levels_of, numbers, profile_of, unreadable
from .conftest import PHONE
from .test_access import findings
from .visiting import Visitor

LANGUAGES = [code for code, _ in settings.LANGUAGES]
DESK = {"width": 1280, "height": 800}
WITH_SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
SUPPORT = {**NO_SUPPORT, "innovation_support": "yes", "sme": "unknown"}
TYPED = {"annual_yen": "420万", "since": "", **{key: value for key, value in SUPPORT.items() if key != "asked"}}
SECOND_PAY = 4_200_000

pytestmark = pytest.mark.django_db(transaction=True)


def second() -> dict[str, Any]:
    """What would be stored of the same person with the second offer alone."""
    pay = {
        "kind": "amount",
        "annual_yen": SECOND_PAY,
        "fixed_overtime_yen": None,
        "since": START.isoformat(),
        "already": True,
    }
    return graduate(pay=[pay], organisation=SUPPORT)


def come(visitor: Visitor) -> Page:
    """Come to the page of two offers from the result, by its link."""
    visitor.hold(graduate())
    visitor.goto("result/time/")
    visitor.page.locator('section[aria-labelledby=time-line] a[href*="/offers/"]').click()
    visitor.page.wait_for_url("**/offers/**")
    return visitor.page


def fill(visitor: Visitor, **changes: str) -> None:
    """Type the second offer."""
    visitor.fill({**TYPED, **changes})


def compare(page: Page) -> None:
    """Press Compare, the one that is seen."""
    page.locator("#offer-form .actions button").click()


def result_of(visitor: Visitor) -> dict[str, str]:
    """The words of every page of the result, by their paths."""
    found = {}
    for section in SECTIONS:
        visitor.goto(f"result/{section.path}")
        found[section.path] = visitor.page.locator("main").inner_text()
    return found


def typed(page: Page) -> dict[str, str]:
    """The values of the fields of the second offer."""
    found: dict[str, str] = page.evaluate(
        """() => Object.fromEntries(
            [...document.querySelectorAll("#offer-form input[type=text], #offer-form input:checked")]
                .map(field => [field.name, field.value]))"""
    )
    return found


def expected_rows(language: str) -> dict[str, tuple[list[int], list[int]]]:
    """Points of every row under either offer, by its name; a row that counts under neither is left out."""
    outcomes = [
        assess(profile_of(document).facts_on(START), law(START)).activities["b"].rows
        for document in (graduate(), second())
    ]
    return {
        one.row.label.in_language(language): (sorted({one.low, one.high}), sorted({other.low, other.high}))
        for one, other in zip(*outcomes, strict=True)
        if {one.state, other.state} & {"counted", "not_known"}
    }


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "two offers"))
def test_two_offers_are_compared_by_row_and_on_the_time_line(language, visit):
    visitor = visit(language)
    visitor.read(language)
    page = come(visitor)
    assert findings(page) == []
    fill(visitor)
    compare(page)
    page.locator("#beside").wait_for()
    shown = {
        label: (numbers(first), numbers(other), differs)
        for label, first, other, differs in page.locator(".offers-beside tbody tr").evaluate_all(
            """rows => rows.map(row => [
                row.cells[0].firstChild.textContent.trim(), row.cells[1].textContent, row.cells[2].textContent,
                row.classList.contains("differs") && row.querySelector(".tag") !== null,
            ])"""
        )
    }
    expected = expected_rows(language)
    assert shown.keys() == expected.keys()
    for label, (first, other, differs) in shown.items():
        assert (first, other) == expected[label], label
        assert differs == (first != other), label
    assert sum(differs for *_points, differs in shown.values()) >= 2
    for size in (PHONE, DESK):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        assert page.evaluate("() => document.documentElement.scrollWidth") == size["width"]
        for number, document in enumerate((graduate(), second())):
            levels = levels_of(document)
            chart, table = page.locator(".step-chart").nth(number), page.locator(".steps-ahead").nth(number)
            points = table.locator("tbody td:nth-child(2)").all_inner_texts()
            assert [numbers(each) for each in points] == [sorted({level.low, level.high}) for level in levels]
            assert unreadable(chart) == []
            assert chart.get_attribute("role") == "img"
    assert findings(page) == []


def test_both_charts_have_one_scale(visitor):
    page = come(visitor)
    fill(visitor)
    compare(page)
    page.locator("#beside").wait_for()
    one, other = page.locator(".step-chart").evaluate_all(
        """charts => charts.map(chart => {
            const words = [...chart.querySelectorAll("text.chart-number")];
            const below = chart.getBoundingClientRect().bottom;
            return words.map(text => [text.textContent, Math.round(below - text.getBoundingClientRect().bottom)]);
        })"""
    )
    assert one == other
    assert len(one) == len(MARKS)
    names = page.locator(".step-chart").evaluate_all("charts => charts.map(it => it.getAttribute('aria-labelledby'))")
    assert len(set(names)) == 2


@WITH_SCRIPTS
def test_an_offer_is_typed_mended_kept_and_deleted_and_the_result_stays(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    visitor.hold(graduate())
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    before = result_of(visitor)
    visitor.goto("result/time/")
    visitor.page.locator('section[aria-labelledby=time-line] a[href*="/offers/"]').click()
    visitor.page.wait_for_url("**/offers/**")
    page = visitor.page
    fill(visitor, annual_yen="420")
    compare(page)
    page.locator(".error-summary").wait_for()
    field = page.locator("input[name=annual_yen]")
    expect(field).to_have_attribute("aria-invalid", "true")
    error = page.locator(f"#{field.get_attribute('id')}_error")
    assert error.inner_text().strip()
    assert (field.get_attribute("aria-describedby") or "").find(error.get_attribute("id") or "?") >= 0
    assert typed(page) == {**TYPED, "annual_yen": "420"}
    assert KEY not in visitor.answers
    assert "activity=b" in page.url, "the activity it was opened for"
    field.fill(TYPED["annual_yen"])
    field.press("Enter")
    page.locator("#beside").wait_for()
    assert visitor.answers[KEY]["annual_yen"] == SECOND_PAY
    assert "activity=b" in page.url
    assert numbers(typed(page)["annual_yen"]) == [SECOND_PAY], "it stands in the form again"
    assert result_of(visitor) == before
    visitor.goto("offers/")
    page.locator("button[name=remove]").click()
    expect(page.locator("#beside")).to_have_count(0)
    expect(field).to_have_value("")
    assert KEY not in visitor.answers
    assert visitor.answers == graduate()["answers"]
    queries = [urlsplit(url).query for url in asked]
    assert any(queries)
    assert [query for query in queries if re.search(r"420|4200000|annual|innovation|sme", query)] == []


@WITH_SCRIPTS
def test_another_language_keeps_what_was_typed(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    page = come(visitor)
    address = page.url
    half = {"annual_yen": "4_2", "since": "some day", "innovation_support": "yes"}
    visitor.fill(half)
    for language in LANGUAGES:
        visitor.change_language(language)
        expect(page.locator("html")).to_have_attribute("lang", language)
        assert typed(page) == half
        assert "4_2" not in page.url
    assert page.url.split("?")[0] == address.split("?")[0]
    assert KEY not in SavedSession.objects.get(id=visitor.id).document["answers"]


def test_the_amount_that_was_meant_is_taken_by_its_button(visitor):
    page = come(visitor)
    fill(visitor, annual_yen="420")
    compare(page)
    page.locator("button[name=take]").first.click()
    page.locator("#beside").wait_for()
    assert visitor.answers[KEY]["annual_yen"] == SECOND_PAY


@pytest.mark.parametrize("options", [{"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["dark", "forced"])
def test_axe_finds_nothing_in_other_colours(options, visit):
    visitor = visit(**options)
    page = come(visitor)
    fill(visitor)
    compare(page)
    page.locator("#beside").wait_for()
    assert findings(page) == []
