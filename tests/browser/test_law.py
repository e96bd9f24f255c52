"""The law of a day in a browser: tables on a phone, addresses of rows, and days that can be read twice."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import expect

from eligibility.formats import format_date
from eligibility.scoring.editions import law
from eligibility.scoring.facts import FIRST_DAY
from tests.day import rest_in_deep
from tests.language import in_language

LANGUAGES = [code for code, _ in settings.LANGUAGES]
PHONE = {"width": 360, "height": 740}
SMALLEST = """() => Math.min(...[...document.querySelectorAll("body *")]
    .filter(it => it.checkVisibility() && [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .map(it => parseFloat(getComputedStyle(it).fontSize)))"""

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "law of a day"))
def test_the_law_of_a_day_is_shown_and_a_day_not_covered_says_so(language, visit):
    visitor = visit(language)
    visitor.read(language)
    page = visitor.page
    page.goto("/law/b/")
    for day in (timezone.localdate(), timezone.localdate().replace(year=2025, month=1, day=6)):
        page.locator(".law-day summary").click()
        page.locator("#on").fill(day.isoformat())
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/law/b/?on={day.isoformat()}")
        expect(page.locator(".lead")).to_contain_text(in_language(language, format_date, day))
        of_day = {f"b-{row.key}" for row in law(day).rows if row.points["b"] is not None}
        assert set(page.evaluate("() => [...document.querySelectorAll('tr[id]')].map(row => row.id)")) == of_day
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator(".law th .official").count() == (0 if language == "ja" else page.locator(".law th").count())
    page.locator("p.back a").click()
    page.wait_for_url(f"**/law/?on={day.isoformat()}")
    page.locator(".law-day summary").click()
    before = FIRST_DAY - timedelta(days=1)
    page.locator("#on").fill(before.isoformat())
    page.locator(".law-day button").click()
    page.wait_for_url(f"**on={before.isoformat()}")
    expect(page.get_by_role("alert")).to_contain_text(in_language(language, format_date, FIRST_DAY))
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.locator("#on")).to_be_focused()
    expect(page.locator("#on")).to_have_value(before.isoformat())
    expect(page.locator("#on")).to_have_accessible_description(
        re.compile(in_language(language, format_date, FIRST_DAY))
    )
    assert page.locator(".law-parts").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_shows_the_law_in_a_few_screens(language, visit):
    """Whatever is folded, and with the longest row."""
    page = visit(language, viewport=PHONE).page
    screens = {"": 2, "a/": 8, "b/": 8, "c/": 8, "routes/": 6, "sources/": 6, "changes/": 6}
    screens |= {f"{key}/": 2 for key in ("b/rd_over_3_percent", "c/innovation_sme", "a/research_one", "b/salary_4m")}
    heights = {}
    for address in screens:
        page.goto(f"/law/{address}?lang={language}")
        heights[address] = page.evaluate("document.documentElement.scrollHeight")
        assert page.evaluate(SMALLEST) >= 14
    assert {each: height for each, height in heights.items() if height > screens[each] * PHONE["height"]} == {}


def test_an_address_of_the_one_long_page_leads_to_the_table_of_its_row(visit):
    page = visit("en", viewport=PHONE).page
    page.goto("/law/?lang=en#c-salary_management_10m")
    entry = page.locator(".law-parts li:has(:target)")
    expect(entry).to_be_in_viewport()
    entry.get_by_role("link").click()
    page.wait_for_url("**/law/c/?lang=en")
    page.locator("#c-salary_management_10m th > a").click()
    page.wait_for_url("**/law/c/salary_management_10m/?lang=en")
    page.locator("p.back a").click()
    expect(page.locator("tr:target")).to_be_in_viewport()
    expect(page.locator("tr:target")).to_have_id("c-salary_management_10m")


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "item and row"))
def test_an_item_of_the_ordinance_and_its_row_lead_to_each_other_on_a_phone(language, visit):
    page = visit(language, viewport=PHONE).page
    page.goto(f"/law/c/text/?lang={language}&on=2026-11-22")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate(SMALLEST) >= 14
    page.locator("nav.contents a[href='#position']").click()
    expect(page.locator("#position")).to_be_in_viewport()
    page.locator("#position-2 .computed a").click()
    page.wait_for_url(f"**/law/c/position_director/?on=2026-11-22&lang={language}")
    expect(page.locator(".law-row .words")).to_have_attribute("lang", "ja")
    page.locator(".law-row details:has(.words)").evaluate("(it) => { it.open = true; }")
    page.locator(".law-row details:has(.words) > a").click()
    page.wait_for_url("**/law/c/text/**#position-2")
    expect(page.locator(".law-text > li:target")).to_be_in_viewport()


def test_a_day_that_can_be_read_twice_is_chosen_by_its_button_and_enter_sends_what_is_typed(visit):
    page = visit().page
    page.goto("/law/?lang=en&on=04/05/2026")
    page.get_by_role("button", name="5 April 2026").click()
    expect(page.locator(".lead")).to_contain_text("5 April 2026")
    page.goto("/law/?lang=en&on=04/05/2026")
    page.locator("#on").fill("2025-01-06")
    page.keyboard.press("Enter")
    expect(page.locator(".lead")).to_contain_text("6 January 2025")
