"""The start page on a phone: what is above the fold, and whether its promise of minutes is true."""

from typing import Final

import pytest
from playwright.sync_api import Page

from eligibility.wizard.start import MINUTES
from tests.wizard.walking import Typed

from .visiting import Visitor, student

LANGUAGES: Final = ("ja", "zh-hant", "zh-hans", "en")
HIGHEST_BOTTOM: Final = 560
MOST_PAGES: Final = 12
MOST_WORDS: Final = 800
MOST_TAPS: Final = 32
WORDS_A_MINUTE: Final = 200
SECONDS_A_TAP: Final = 1.5
SECONDS_A_KEY: Final = 0.4

READ = """() => {
    const found = [], nodes = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
        const it = nodes.currentNode.parentElement;
        if (!it.checkVisibility({ checkOpacity: true }) || it.closest(".visually-hidden")) continue;
        found.push(nodes.currentNode.data);
    }
    return found.join(" ");
}"""

pytestmark = pytest.mark.django_db(transaction=True)


def words_read(page: Page) -> int:
    """How many words somebody reads who reads all that is seen; figures and Japanese terms are none."""
    text: str = page.evaluate(READ)
    return sum(any("a" <= letter.lower() <= "z" for letter in word) for word in text.split())


def touched(visitor: Visitor, typed: Typed, beforehand: Typed) -> tuple[int, int]:
    """How many taps and keys an answer takes, Continue included; what was chosen beforehand takes none."""
    fields = visitor.typed()
    given = {key: value for key, value in typed.items() if key in fields and beforehand.get(key) != value}
    texts = [value for key, value in given.items() if visitor.page.locator(f'input[type=text][name="{key}"]').count()]
    return len(given) + 1, sum(len(value) for value in texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_start_is_seen_without_scrolling_on_a_phone(language, visit):
    page = visit(language=language).page
    page.goto("/")
    box = page.locator("form.begin button").bounding_box()
    assert box
    assert box["y"] + box["height"] <= HIGHEST_BOTTOM
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")


def test_the_minutes_promised_are_those_a_student_needs(visitor):
    visitor.begin()
    # As most students, with nothing asked of the employer yet.
    answers, words, taps, keys, pages = {**student(), "organisation": {"asked": "not_yet"}}, 0, 1, 0, 0
    while not visitor.at_check:
        typed = answers[visitor.question]
        beforehand = visitor.typed()
        visitor.fill(typed)
        words += words_read(visitor.page)
        more_taps, more_keys = touched(visitor, typed, beforehand)
        taps, keys = taps + more_taps, keys + more_keys
        visitor.answer(typed)
        pages += 1
    assert pages <= MOST_PAGES
    assert words <= MOST_WORDS
    assert taps <= MOST_TAPS
    minutes = words / WORDS_A_MINUTE + (taps * SECONDS_A_TAP + keys * SECONDS_A_KEY) / 60
    assert round(minutes) == MINUTES, f"{words} words, {taps} taps and {keys} keys take {minutes:.1f} minutes"
