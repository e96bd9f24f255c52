"""How much a page of the result shows on a phone, and how often it says the same: every section, example and language.

Counted is what is read without opening anything: no picture, no fold, no letter to copy, and no official Japanese
next to a translation. Figures are no words, so "24 March 2027" is one.
"""

import re
from collections import Counter
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import pytest
from django.conf import settings
from playwright.sync_api import Page

from eligibility.result.examples import EXAMPLES
from eligibility.result.sections import SECTIONS
from tests.day import SEED, rest_in_deep

from .conftest import PHONE
from .test_access import sideways

LANGUAGES = [code for code, _ in settings.LANGUAGES]
READ_IN: Final = [
    pytest.param(key, language, marks=[] if (SEED + number + person) % 2 else [pytest.mark.deep])
    for number, language in enumerate(LANGUAGES)
    for person, key in enumerate(EXAMPLES)
]
"""Each example in two languages, by the seed; in the others in `make deep`."""

pytestmark = pytest.mark.django_db(transaction=True)


class Budget(NamedTuple):
    """The most that a page may have: its height in CSS px, Latin words in English, Han and kana in the others."""

    height: int
    words: int | None = None
    characters: int | None = None
    same_day: int = 3


BUDGETS: Final = {
    "": Budget(1_650, 180, 330, same_day=5),
    "points": Budget(2_400, 300, 520),
    "time": Budget(1_500, 130, 240),
    "ways": Budget(2_000, 220, 400),
    "papers": Budget(2_000, 200, 380),
    "employer": Budget(1_800, 110, 200),
    "residence": Budget(1_600, 170, 320),
    "conditions": Budget(1_800, 150, 280),
    "sources": Budget(3_000),
    "pdf": Budget(2_400),
    "status": Budget(1_800, 220, 400),
    "change": Budget(1_800, 220, 400),
    "routes": Budget(1_800, 220, 400),
    "form": Budget(1_600, 130, 290),
}
"""By the slug of the section."""

ALL_TOGETHER: Final = 18_000
"""The most of all pages that the navigation lists, in CSS px."""

READ = """() => {
    const main = document.querySelector("main"), walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const left = "svg, .visually-hidden, .letter, details:not([open]) > :not(summary)", found = [];
    const japanese = document.documentElement.lang === "ja";
    while (walker.nextNode()) {
        const it = walker.currentNode.parentElement;
        if (it.getClientRects().length && !it.closest(left) && (japanese || !it.closest("[lang=ja]")))
            found.push(walker.currentNode.data);
    }
    return found.join(" ").replace(/\\s+/g, " ");
}"""
HEIGHT = "() => document.documentElement.scrollHeight"
WORD = re.compile(r"[A-Za-z][A-Za-z’'.-]*")
CHARACTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
DAY = re.compile(r"\d{1,2}\s[A-Z][a-z]+\s\d{4}|\d{4}年\d{1,2}月\d{1,2}日")


def over(page: Page, slug: str, language: str) -> dict[str, int]:
    """Return what of a page is more than its budget allows."""
    budget, text = BUDGETS[slug], page.evaluate(READ)
    most, length = (budget.words, WORD) if language == "en" else (budget.characters, CHARACTER)
    days = Counter(DAY.findall(text)).most_common(1)
    found = {
        "height": (page.evaluate(HEIGHT), budget.height),
        "length": (len(length.findall(text)), most),
        "same day": (days[0][1] if days else 0, budget.same_day),
    }
    return {what: number for what, (number, limit) in found.items() if limit is not None and number > limit}


def test_every_section_has_a_budget() -> None:
    assert list(BUDGETS) == [section.slug for section in SECTIONS]


@pytest.mark.parametrize(("key", "language"), READ_IN)
def test_every_page_keeps_its_budget_on_a_phone(key, language, visit):
    page = visit(language, viewport=PHONE).page
    exceeded, heights = {}, {}
    for section in SECTIONS:
        page.goto(f"/example/{key}/{section.path}?lang={language}")
        if section.listed:
            heights[section.slug] = page.evaluate(HEIGHT)
        if found := over(page, section.slug, language):
            exceeded[section.slug] = found
        assert sideways(page) == []
    assert exceeded == {}
    assert sum(heights.values()) <= ALL_TOGETHER, heights


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "J-Skip"))
@pytest.mark.parametrize("who", ["at work", "student", "from abroad"])
def test_the_pages_of_somebody_with_j_skip_keep_their_budgets(who, language, visit):
    visitor = visit(language, viewport=PHONE)
    visitor.read(language)
    visitor.hold(with_j_skip(who, date.today()))
    exceeded = {}
    for slug in ("", "residence", "conditions", "status", "change", "routes"):
        visitor.goto(f"result/{slug}/" if slug else "result/")
        if found := over(visitor.page, slug, language):
            exceeded[slug] = found
    assert exceeded == {}


def with_j_skip(who: str, today: date) -> dict[str, Any]:
    """What is stored of an example person with a master's degree, a student's still to come, and the pay of J-Skip."""
    document = EXAMPLES["abroad" if who == "from abroad" else "student"].document(today)
    answers = document["answers"]
    awarded_on = today + timedelta(days=100 if who == "student" else -600)
    degree = {"level": "master", "place": "japan", "awarded_on": awarded_on.isoformat(), "related": "yes"}
    pay = {**answers["pay"][0], "annual_yen": 20_000_000}
    return {**document, "answers": {**answers, "degrees": [degree], "pay": [pay]}}


@pytest.mark.parametrize(("key", "language"), READ_IN)
def test_my_points_says_the_edition_once_and_marks_what_has_another(key, language, visit):
    page = visit(language, viewport=PHONE).page
    page.goto(f"/example/{key}/points/?lang={language}&rows=all")
    [edition, _checked] = DAY.findall(page.locator(".breakdown > p.quiet").last.inner_text())
    rows = page.locator(".breakdown tr[data-row] .source").all_inner_texts()
    assert len(rows) > 20
    exceptions = [each for each in rows if DAY.search(each)]
    assert len(exceptions) < len(rows) / 2, "most are of one edition, which is said once"
    assert not [each for each in exceptions if edition in each]


@pytest.mark.parametrize("key", EXAMPLES)
def test_every_part_is_one_tap_from_the_overview_and_every_page_leads_on(key, visit):
    page = visit("en", viewport=PHONE).page
    page.goto(f"/example/{key}/?lang=en")
    linked = page.locator("main a:visible, footer a:visible").evaluate_all("all => all.map(it => it.pathname)")
    assert {f"/example/{key}/{section.path}" for section in SECTIONS[1:] if section.listed} <= {*linked}
