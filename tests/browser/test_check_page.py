"""The check page on a phone: its height, its words, and an answer in each line."""

from typing import Final

import pytest

from .test_start_page import LANGUAGES, READ, words_read
from .visiting import answered, student

HIGHEST: Final = 1_900
MOST_WORDS: Final = 200
MOST_CHARACTERS: Final = 360

pytestmark = pytest.mark.django_db(transaction=True)


def characters_read(text: str) -> int:
    """How many Han and kana characters a text has."""
    return sum("\u3041" <= letter <= "\u30fa" or "\u3400" <= letter <= "\u9fff" for letter in text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_check_page_is_short_and_leads_to_the_result_at_both_ends(language, visit):
    visitor = visit(language=language)
    visitor.hold(answered())
    visitor.goto("check/")
    page = visitor.page
    assert page.evaluate("document.documentElement.scrollHeight") <= HIGHEST
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")
    if language == "en":
        assert words_read(page) <= MOST_WORDS
    else:
        assert characters_read(page.evaluate(READ)) <= MOST_CHARACTERS
    results = page.locator('main a.button[href$="/result/"]')
    assert results.count() == 2
    assert page.locator(".answers-part").count() == 4
    assert page.locator(".answers > div").count() == page.locator('.answers a[href*="change=1"]').count()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_last_answer_leads_to_a_check_page_with_its_style_sheet(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    visitor.hold(answered("others"))
    visitor.goto("")
    visitor.answer(student()["others"])
    assert visitor.at_check
    line = visitor.page.locator(".answers > div").first
    assert line.evaluate("line => getComputedStyle(line).display") == "grid"
