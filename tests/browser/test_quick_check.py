"""The quick check on a phone: how long the page is, and how few taps lead from the start page to an overview."""

from typing import Final

import pytest

from tests.wizard.test_quick import SIX

LANGUAGES: Final = ("ja", "zh-hant", "zh-hans", "en")
THREE_SCREENS: Final = 3 * 740
MOST_TAPS: Final = 12

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_three_screens_at_most(language, visit):
    page = visit(language=language).page
    page.goto("/quick/")
    assert page.evaluate("document.documentElement.scrollHeight") <= THREE_SCREENS
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_few_taps_lead_to_an_overview(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    page = visitor.page
    page.goto("/")
    page.locator('a[href="/quick/"]').click()
    page.wait_for_url("**/quick/")
    visitor.fill(SIX)
    page.locator("#quick-form .actions button").click()
    page.wait_for_url("**/s/*/result/")
    assert page.locator("main h1").is_visible()
    assert page.locator('[data-line="open"]').is_visible()
    assert 2 + len(SIX) <= MOST_TAPS


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_an_answer_from_the_overview_leads_back_to_it(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    page = visitor.page
    page.goto("/quick/?lang=en")
    visitor.fill(SIX)
    page.locator("#quick-form .actions button").click()
    page.wait_for_url("**/s/*/result/")
    first = '[data-line="open"] a'
    named = page.locator(first).inner_text()
    page.locator(first).click()
    assert visitor.question == "organisation"
    visitor.answer({"asked": "not_yet"})
    assert page.url.endswith("/result/")
    assert page.locator(first).inner_text() != named
    assert page.locator('link[href*="css/report"]').count() == 1, "loaded whole, with its style sheets"
