"""The search for a university while typing: suggestions, input methods, the keyboard, a reader, no script at all."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import CDPSession, Page, Request, expect

from tests.day import rest_in_deep

from .conftest import Watch
from .visiting import Visitor

pytestmark = pytest.mark.django_db(transaction=True)

LANGUAGES = [code for code, _ in settings.LANGUAGES]
SETTLED = 900
"""Milliseconds after which a search that was going to be made has been made."""


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The searches that the page makes by itself."""
    requests: list[str] = []

    def hear(request: Request) -> None:
        if request.headers.get("hx-request"):
            requests.append(request.url)

    page.on("request", hear)
    return requests


@pytest.fixture
def search(page: Page) -> Page:
    """The page of universities, with the cursor in its field."""
    page.goto("/universities/")
    page.locator("#q").click()
    return page


@pytest.fixture
def input_method(search: Page) -> Iterator[CDPSession]:
    """What an input method does to the field that has the cursor."""
    session = search.context.new_cdp_session(search)
    yield session
    session.detach()


def compose(input_method: CDPSession, text: str) -> None:
    input_method.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})


def schools(page: Page) -> list[str]:
    return page.locator("#found > .schools h2").all_inner_texts()


def test_schools_are_suggested_while_typing_and_the_address_keeps_them(search: Page, asked: list[str]) -> None:
    search.keyboard.type("東北大", delay=20)
    search.keyboard.type("学", delay=20)
    expect(search.locator("#search-status")).to_contain_text("2 schools may match. Check the country to find yours.")
    assert {re.sub(r".*\n?\b(China|Japan)$", r"\1", words) for words in schools(search)} == {"China", "Japan"}
    assert len(asked) == 1, "one search for a name typed in one go"
    expect(search.locator("#q")).to_be_focused()
    search.reload()
    assert len(schools(search)) == 2


def test_nothing_is_asked_while_composing(search: Page, asked: list[str], input_method: CDPSession) -> None:
    for text in ("t", "た", "たい", "たいd", "たいだい", "台大"):
        compose(input_method, text)
        search.wait_for_timeout(100)
    search.wait_for_timeout(SETTLED)
    assert asked == []
    assert schools(search) == []
    input_method.send("Input.insertText", {"text": "台大"})
    expect(search.locator("#found > .schools h2")).to_contain_text("National Taiwan University")
    assert len(asked) == 1
    assert search.locator("#q").input_value() == "台大"


def test_what_waits_is_not_asked_once_composing_begins(
    search: Page, asked: list[str], input_method: CDPSession
) -> None:
    search.keyboard.type("M")
    compose(input_method, "ち")
    search.wait_for_timeout(SETTLED)
    assert asked == []


def test_a_composition_given_up_asks_for_what_is_left(search: Page, asked: list[str], input_method: CDPSession) -> None:
    search.keyboard.type("Waseda")
    expect(search.locator("#found > .schools h2")).to_have_count(1)
    compose(input_method, "だ")
    compose(input_method, "")
    search.wait_for_timeout(SETTLED)
    assert search.locator("#q").input_value() == "Waseda"
    assert all("Waseda" in url for url in asked)


def test_the_number_found_is_said_to_those_who_hear_the_page(search: Page) -> None:
    status = search.locator("#search-status")
    assert status.get_attribute("role") == "status"
    status.evaluate("element => { element.marked = true; }")
    search.keyboard.type("国立清華大学")
    expect(status).not_to_be_empty()
    assert status.evaluate("element => element.marked"), "a region is heard only if it stays where it is"


def test_everything_is_reached_with_the_keyboard(search: Page) -> None:
    search.keyboard.type("Waseda")
    expect(search.locator("#found > .schools h2")).to_have_count(1)
    search.keyboard.press("Tab")
    expect(search.get_by_role("button", name="Search", exact=True)).to_be_focused()
    search.keyboard.press("Tab")
    expect(search.locator("#found summary").first).to_be_focused()
    search.keyboard.press("Enter")
    expect(search.locator("#found .sources").first).to_be_visible()
    search.locator("#q").focus()
    # The search while typing has made this address already.
    with search.expect_navigation(url="**/universities/?q=Waseda"):
        search.keyboard.press("Enter")


def test_another_language_keeps_what_was_found_while_typing(search: Page) -> None:
    search.keyboard.type("台大")
    expect(search.locator("#found > .schools h2")).to_have_count(1)
    search.locator(".language-menu summary").click()
    search.get_by_role("button", name="繁體中文").click()
    expect(search.locator("#found > .schools h2")).to_contain_text("國立臺灣大學")
    assert search.locator("#q").input_value() == "台大"


def test_it_works_without_scripts(visit: Callable[..., Visitor]) -> None:
    page = visit(java_script_enabled=False).page
    page.goto("/universities/")
    page.locator("#q").fill("台大")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator("#found > .schools h2")).to_contain_text("National Taiwan University")
    page.goto("/sme/")
    page.get_by_label("Services").check()
    page.get_by_label("A company or a business cooperative").check()
    page.locator("#id_staff").fill("30")
    page.locator("main").get_by_role("button", name="Show the answer").click()
    expect(page.get_by_role("status")).to_contain_text("Yes")


def test_a_look_alike_is_answered_while_typing(page: Page, asked: list[str]) -> None:
    page.goto("/examinations/")
    page.locator("#q").click()
    page.keyboard.type("TOEIC")
    expect(page.locator("#found h3")).to_have_text("TOEIC")
    assert len(asked) == 1


@pytest.mark.parametrize("language", rest_in_deep(["en", "ja", "zh-TW", "zh-CN"], 2, "finder for everybody"))
@pytest.mark.parametrize("address", ["/universities/?q=東北大学", "/examinations/?q=AWS", "/sme/", "/organization/"])
def test_the_pages_are_accessible_and_fit_a_phone(address: str, language: str, visit: Callable[..., Visitor]) -> None:
    page = visit(language).page
    page.goto(address)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "no connection"))
def test_a_search_without_a_connection_says_so_and_leaves_the_cursor_where_it_is(
    language: str, visit: Callable[..., Visitor], watch: Watch
) -> None:
    watch.expected += [r"net::ERR_INTERNET_DISCONNECTED", r"htmx:(sendError|afterRequest)"]
    visitor = visit(language)
    visitor.read(language)
    page = visitor.page
    page.goto("/universities/")
    field, notice = page.locator("#q"), page.locator("#not-sent")
    page.context.set_offline(True)
    field.press_sequentially("Keio")
    expect(notice).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_value("Keio")
    page.context.set_offline(False)
    field.press_sequentially(" University")
    expect(page.locator("#found > .schools > li").first).to_be_visible()
    expect(notice).to_be_hidden()
