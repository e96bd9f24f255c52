"""How the pages are laid out: sizes of type, the header, the frame of the result, and what paper leaves out."""

import pytest
from playwright.sync_api import FloatRect, Locator, ViewportSize, expect

from eligibility.result.sections import SECTIONS
from eligibility.wizard.path import pages
from tests.day import DAY, rest_in_deep

from .result_pages import come
from .visiting import answered, everything

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 900}
SIZES = """() => [...new Set([...document.querySelectorAll("body *")]
    .filter(it => it.getClientRects().length && !it.closest("svg, .visually-hidden, .skip"))
    .filter(it => [...it.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim()))
    .map(it => parseFloat(getComputedStyle(it).fontSize)))]"""
TOPS = """links => links.map(it => it.getBoundingClientRect()).map(box => [box.top, box.height])"""

pytestmark = pytest.mark.django_db(transaction=True)


def box(it: Locator) -> FloatRect:
    """The place of something visible."""
    found = it.bounding_box()
    assert found
    return found


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_no_text_is_small_and_no_page_has_many_sizes(viewport, visit):
    visitor = visit(viewport=viewport)
    visitor.hold(answered())
    for rest in ("q/pay/1/", "check/", "keep/", *(f"result/{section.path}" for section in SECTIONS)):
        visitor.goto(rest)
        sizes = visitor.page.evaluate(SIZES)
        assert min(sizes) >= 14, rest
        assert len(sizes) <= 6, (rest, sizes)


TOP = """() => {
    const notices = [...document.querySelectorAll("main > .notice")].filter(it => it.checkVisibility());
    return [
        document.querySelector("header").getBoundingClientRect().height,
        // A question about one degree of several names it in a line above the heading.
        notices.length ? 0 : document.querySelector("main .about, main h1").getBoundingClientRect().y,
    ];
}"""


@pytest.mark.parametrize("language", rest_in_deep(["en", "ja", "zh-hant"], 1, "near the top"))
def test_every_question_begins_near_the_top(language, visit):
    """Each page is loaded once, and seen on a phone and on a desk."""
    visitor = visit(language)
    visitor.read(language)
    document = everything()
    visitor.hold(document)
    for page in pages(document, DAY):
        visitor.page.goto(page.url(visitor.id))
        for viewport in (PHONE, DESK):
            visitor.page.set_viewport_size(viewport)
            header, top = visitor.page.evaluate(TOP)
            assert header == 52, page.key
            assert top <= 120, page.key


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_language_menu_opens_by_a_key_and_holds_its_summary_in_place(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    visitor.come_to("pay")
    page = visitor.page
    summary = page.locator(".language-menu summary")
    expect(page.locator(".languages")).to_be_hidden()
    before = box(summary)
    for _press in range(3):
        page.keyboard.press("Tab")
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".languages button")).to_have_count(4)
    assert all(button.is_visible() for button in page.locator(".languages button").all())
    assert box(summary) == before
    page.keyboard.press("Tab")
    expect(page.locator('.languages button[value="ja"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    assert visitor.question == "pay"


def test_the_start_page_shows_all_languages(page):
    page.goto("/")
    expect(page.locator(".language-menu")).to_have_count(0)
    assert [button.is_visible() for button in page.locator(".languages button").all()] == [True] * 4


def test_the_parts_are_next_to_the_result_on_a_desk_and_below_it_on_a_phone(visit):
    for viewport, is_wide in ((DESK, True), (PHONE, False)):
        page = come(visit, "en", "one day", viewport=viewport).page
        content, parts = box(page.locator(".result-section")), box(page.locator("nav.contents"))
        assert (parts["x"] >= content["x"] + content["width"] + 48) == is_wide
        assert (parts["y"] >= content["y"] + content["height"]) != is_wide
        rows = page.locator("nav.contents a").evaluate_all(TOPS)
        assert all(height >= 44 for _, height in rows)
        assert [top for top, _ in rows] == sorted(top for top, _ in rows), "read in the order in which they stand"


def test_a_part_names_itself_on_a_desk_and_leads_back_on_a_phone(visit):
    page = come(visit, "en", "one day", "result/time/", viewport=DESK).page
    here = page.locator('nav.contents [aria-current="page"]')
    expect(here).to_have_count(1)
    assert page.url.endswith(here.get_attribute("href") or "no address")
    assert box(page.locator(".result-section"))["width"] <= 44 * 16
    page.set_viewport_size(PHONE)
    expect(page.locator("nav.contents")).to_be_hidden()
    expect(page.locator("p.back a")).to_be_visible()
    expect(page.locator("p.next a")).to_be_visible()


def test_the_report_is_within_sixteen_tabs_and_every_part_within_fourteen(visit):
    page = come(visit, "en", "one day").page
    met = []
    for _press in range(16):
        page.keyboard.press("Tab")
        met.append(page.evaluate("() => document.activeElement.getAttribute('href') || ''"))
    parts = [link.get_attribute("href") for link in page.locator("nav.contents li a").all()]
    assert set(parts) <= set(met[:14])
    assert any(address.endswith("/result/pdf/") for address in met)


def test_on_paper_folds_are_open_and_nothing_is_to_be_pressed(visit):
    page = come(visit, "en", "one day", "result/points/").page
    folded = page.locator("details.rows-more table").first
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()
    for gone in ("header", "nav.contents", ".made a", "p.back", "p.next"):
        assert not [each for each in page.locator(gone).all() if each.is_visible()], gone
    expect(page.locator(".made")).to_be_visible()
