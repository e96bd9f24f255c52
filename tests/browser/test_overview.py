"""The overview on a phone and on a desk: its height, where its lines end; no line is broken within a day.

Its words are held by test_budgets.py.
"""

import re
from datetime import UTC, date, datetime, time
from typing import Final

import pytest
from playwright.sync_api import ViewportSize
from time_machine import travel

from eligibility.result.examples import EXAMPLES

from .result_pages import come
from .test_access import sideways
from .test_start_page import LANGUAGES

PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
DESK: Final[ViewportSize] = {"width": 1280, "height": 900}
HIGHEST, HIGHEST_ON_A_DESK, LINES_END = 1_650, 1_000, 700
EXTRA_LINE: Final = {"height": 100, "lines end": 80}
EXAMPLE_LINE: Final = 44
DAYS: Final = [date(2026, 11, 30), date(2027, 2, 28), date(2027, 5, 5), date(2027, 7, 19), date(2026, 9, 30)]
"""Days on which the examples are read: how lines break depends on the names of the months.

In May the student's degree, work and permanent residence fall into September, with days of one figure and of two.
"""

PLACES: Final = """() => ({
    height: document.documentElement.scrollHeight,
    end: document.querySelector(".summary-lines").getBoundingClientRect().bottom + scrollY,
    lines: document.querySelectorAll(".summary-lines > div").length,
})"""
BROKEN: Final = """() => [...document.querySelectorAll(".nb")]
    .filter(it => it.checkVisibility() && it.getClientRects().length > 1).map(it => it.textContent)"""

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("example", "day"),
    [*((example, DAYS[0]) for example in EXAMPLES), *(("student", day) for day in DAYS[1:])],
)
def test_the_overview_of_an_example_keeps_its_budget(example, day, language, visit):
    with travel(datetime.combine(day, time(3), UTC), tick=False):
        page = visit(language, viewport=PHONE).page
        page.goto(f"/example/{example}/?lang={language}")
        found = page.evaluate(PLACES)
        extra = found["lines"] - 4
        assert found["height"] <= HIGHEST + extra * EXTRA_LINE["height"]
        assert found["end"] <= LINES_END + EXAMPLE_LINE + extra * EXTRA_LINE["lines end"]
        assert sideways(page) == []
        page.set_viewport_size(DESK)
        assert page.evaluate(PLACES)["height"] <= HIGHEST_ON_A_DESK


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", ["one day", "two days"])
def test_ones_own_overview_keeps_its_budget(who, language, visit):
    page = come(visit, language, who, viewport=PHONE).page
    found = page.evaluate(PLACES)
    extra = found["lines"] - 4
    assert found["height"] <= HIGHEST + extra * EXTRA_LINE["height"]
    assert found["end"] <= LINES_END + extra * EXTRA_LINE["lines end"]
    page.set_viewport_size(DESK)
    assert page.evaluate(PLACES)["height"] <= HIGHEST_ON_A_DESK


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_day_and_no_code_is_broken_at_the_end_of_a_line(language, visit):
    page = come(visit, language, "two days", viewport=PHONE).page
    assert page.locator("h1 .nb").count()
    assert re.search("1[号號]", " ".join(page.locator(".summary-lines dt .nb").all_inner_texts()))
    for width in (320, 360, 400):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(BROKEN) == []
