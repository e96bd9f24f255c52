"""Marking papers in a browser: with and without scripts, on a phone and a desk, in four languages."""

import pytest
from django.conf import settings
from playwright.sync_api import Page, ViewportSize, expect

from eligibility.saving.models import SavedSession

from .conftest import PHONE
from .result_pages import come
from .test_access import findings, sideways
from .test_budgets import over

LANGUAGES = [code for code, _ in settings.LANGUAGES]
DESK = ViewportSize(width=1280, height=900)

pytestmark = pytest.mark.django_db(transaction=True)


def unfold(page: Page) -> None:
    page.locator(".marking > summary").click()
    expect(page.locator(".marking select").first).to_be_visible()


def save(page: Page) -> None:
    """Press Save and wait for the page that comes back."""
    with page.expect_navigation():
        page.locator(".marking button").click()
    page.wait_for_load_state()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_papers_are_marked_and_the_page_says_what_they_prove(language, size, scripts, visit):
    visitor = come(visit, language, "one day", "result/papers/", viewport=size, java_script_enabled=scripts)
    page = visitor.page
    papers = page.locator("li[data-paper]").count()
    # Nothing is marked yet: the points claimed alone.
    assert "70" in page.locator(".proved").inner_text()
    if size is PHONE and scripts:
        assert over(page, "papers", language) == {}
    unfold(page)
    assert page.locator(".marking select").count() == papers
    page.select_option('select[name="paper-3"]', "have")
    page.select_option('select[name="paper-identity"]', "have")
    page.select_option('select[name="paper-15-n1"]', "others")
    page.select_option('select[name="paper-17"]', "asked")
    assert sideways(page) == []
    if scripts:
        assert findings(page) == []
    save(page)
    assert page.url.endswith(f"/s/{visitor.id}/result/papers/")
    assert SavedSession.objects.get(id=visitor.id).document["papers"] == {
        "3": "have",
        "identity": "have",
        "15-n1": "others",
        "17": "asked",
    }
    said = page.locator(".proved").inner_text()
    assert "70" in said
    assert "25" in said
    assert page.locator('li[data-state="have"]').count() == 2
    assert page.locator("li[data-state] .tag").count() == 4
    assert sideways(page) == []
    if scripts:
        assert findings(page) == []
    if size is PHONE and scripts:
        assert over(page, "papers", language) == {}


def test_marks_are_there_after_going_back_and_for_nobody_else(visit, watch):
    watch.expected.append("404")
    visitor = come(visit, "en", "one day", "result/papers/")
    page = visitor.page
    unfold(page)
    page.select_option('select[name="paper-3"]', "have")
    save(page)
    page.goto(f"/s/{visitor.id}/result/")
    page.go_back()
    page.wait_for_load_state()
    expect(page.locator('li[data-paper="③"][data-state="have"]')).to_be_visible()
    unfold(page)
    expect(page.locator('select[name="paper-3"]')).to_have_value("have")
    other = come(visit, "en", "one day", "result/papers/")
    assert other.page.locator("li[data-state]").count() == 0
    other.goto("result/papers/")
    other.page.goto(f"/s/{visitor.id}/result/papers/")
    assert other.page.locator("li[data-paper]").count() == 0, "another person cannot open it"


def test_a_state_that_is_none_is_said_beside_its_paper(visit):
    visitor = come(visit, "en", "one day", "result/papers/")
    page = visitor.page
    unfold(page)
    page.select_option('select[name="paper-17"]', "asked")
    page.evaluate("""() => { document.querySelector('select[name="paper-3"]').selectedOptions[0].value = "lost"; }""")
    save(page)
    expect(page.locator(".marking")).to_have_attribute("open", "")
    expect(page.locator('.mark:has(select[name="paper-3"]) .error')).to_be_visible()
    expect(page.locator('select[name="paper-17"]')).to_have_value("asked")
    assert findings(page) == []
    assert sideways(page) == []
    page.locator(".error-summary a").click()
    expect(page.locator('select[name="paper-3"]')).to_be_focused()
