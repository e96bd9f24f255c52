"""Around the result: the report to carry away, a case to send on, example people, the law; and access to all of it."""

import json
import logging
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Page, expect

from eligibility.formats import format_date
from eligibility.result import views
from eligibility.result.examples import EXAMPLES
from eligibility.result.sections import SECTIONS
from eligibility.saving.models import SavedSession
from eligibility.scoring.editions import law
from eligibility.scoring.facts import FIRST_DAY
from tests.day import SEED
from tests.language import in_language
from tests.result.pages import squeezed, text_of

from .result_pages import APRIL, JANUARY, come, graduate_on, scored, show, states_in_words
from .test_access import NARROW, OTHER_COLOURS, findings, sideways
from .visiting import Visitor

LANGUAGES = [code for code, _ in settings.LANGUAGES]
PHONE = {"width": 360, "height": 740}
SMALLEST = """() => Math.min(...[...document.querySelectorAll("body *")]
    .filter(it => it.checkVisibility() && [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .map(it => parseFloat(getComputedStyle(it).fontSize)))"""
LINE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Safari Line/14.1.0"
WECHAT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile MicroMessenger/8.0.42"

LAW = tuple(f"/law/{page}" for page in ("", "b/", "b/japanese_n2/", "routes/", "sources/", "changes/"))

MET = ("nav.contents", ".downloads", ".rows .source a")
"""What is pressed on some page of the result of two days."""

pytestmark = pytest.mark.django_db(transaction=True)


def downloaded(page: Page, language: str) -> tuple[str, bytes]:
    """The report in a language: the name under which it is saved, and what it holds."""
    with page.expect_download() as download:
        page.locator(f'a[href*="report.pdf"][hreflang="{language}"]').click()
    return download.value.suggested_filename, download.value.path().read_bytes()


# --- The report ---


def test_the_report_can_be_taken_in_each_language_whatever_the_page_is_read_in(visit):
    page = come(visit, "en", "one day", "result/pdf/").page
    names = set()
    for language in LANGUAGES:
        name, made = downloaded(page, language)
        assert made.startswith(b"%PDF-")
        assert re.fullmatch(r"[A-Za-z0-9_.-]+\.pdf", name)
        assert language in name
        names.add(name)
    assert len(names) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "agent", "name"),
    [("ja", LINE, "LINE"), ("zh-hant", LINE, "LINE"), ("zh-hans", WECHAT, "微信"), ("en", WECHAT, "WeChat")],
)
def test_a_messenger_that_cannot_save_files_is_named_before_the_links(language, agent, name, visit):
    page = come(visit, language, "one day", "result/pdf/", user_agent=agent).page
    section = page.locator("section[aria-labelledby=pdf-files]")
    expect(section.locator(".notice")).to_contain_text(name)
    assert section.locator(".notice ~ .downloads a").count() == len(LANGUAGES)
    section.locator(".notice a").click()
    page.wait_for_url("**/keep/")
    other = come(visit, language, "one day", "result/pdf/").page
    assert other.locator("section[aria-labelledby=pdf-files] .notice").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_that_fails_says_so_and_the_result_is_still_there(language, visit, watch, monkeypatch, caplog):
    def fail(report):
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(views, "pdf_of", fail)
    watch.expected.append("status of 500")
    visitor = come(visit, language, "one day", "result/pdf/")
    page = visitor.page
    before = visitor.answers
    page.locator(f'a[href*="report.pdf"][hreflang="{language}"]').click()
    page.wait_for_url("**/report.pdf**")
    assert page.locator("html").get_attribute("lang") == language
    [record] = [each for each in caplog.records if each.name == views.logger.name and each.levelno == logging.ERROR]
    reference = re.search(r"\b[0-9a-f]{8}\b", record.getMessage())
    assert reference
    expect(page.locator("main")).to_contain_text(reference[0])
    page.locator("main a.button").click()
    page.wait_for_url("**/result/")
    assert page.locator(".summary-lines dd").count() >= 4
    assert visitor.answers == before


# --- "This looks wrong" ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_can_be_copied_and_gives_the_points_of_the_page(language, visit):
    visitor = come(visit, language, "two days", "result/sources/")
    page = visitor.page
    cases = page.locator("textarea.case")
    assert not cases.first.is_visible()
    page.locator("details.wrong summary").press("Enter")
    copied = []
    for case in cases.all():
        case.focus()
        page.keyboard.press("Control+a")
        copied.append(case.evaluate("it => it.value.slice(it.selectionStart, it.selectionEnd)"))
        expect(
            page.get_by_label(in_language(language, format_date, (JANUARY, APRIL)[len(copied) - 1])).last
        ).to_be_focused()
    results = scored(*copied)
    assert results == scored(graduate_on(JANUARY), graduate_on(APRIL))
    visitor.goto("result/points/")
    states_in_words(page, results[1], "b")
    for line in copied:
        assert "\n" not in line
        assert json.loads(line)["birth_date"].endswith("-01-01")
        assert "05-20" not in line


# --- Example people ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_example_people_are_marked_and_leave_nothing_in_the_browser(language, visit):
    visitor = visit(language)
    page = visitor.page
    page.goto(f"/example/?lang={language}")
    links = [link.get_attribute("href") or "" for link in page.locator("main section h2 a").all()]
    assert len(links) == len(EXAMPLES) == 3
    # Each page for one of them; tests/result/test_examples.py reads every page of all of them.
    first = SEED + LANGUAGES.index(language)
    for number, section in enumerate(SECTIONS, start=first):
        address, _, query = links[number % len(links)].partition("?")
        page.goto(f"{address}{section.path}?{query}")
        assert page.locator("html").get_attribute("lang") == language
        expect(page.locator(".example:has(~ h1) a")).to_be_in_viewport()
        assert page.locator('a[href^="/s/"]').count() == 0
    for link in links:
        page.goto(link)
        assert page.locator("h1").inner_text() in page.title()
    page.locator("nav.contents a[href*='/conditions/']").click()
    page.locator("main a[href*='activity=']").first.click()
    page.wait_for_url("**activity=**")
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator(".example:has(~ h1)").count() == 1
    page.locator(".breakdown details summary").first.click()
    page.locator(".breakdown .source a").first.click()
    page.wait_for_url("**/law/**")
    assert page.locator("html").get_attribute("lang") == language, "the law is read in the language of the example"
    other = "ja" if language == "en" else "en"
    visitor.change_language(other)
    page.wait_for_url(f"**lang={other}**")
    assert page.locator("html").get_attribute("lang") == other
    page.go_back()
    page.go_back()
    page.locator("p.back a").click()
    page.wait_for_url("**/example/**")
    assert page.context.cookies() == []
    assert page.evaluate("() => localStorage.length") == 0
    assert SavedSession.objects.count() == 0
    own = come(visit, language, "one day").page
    assert own.locator("h1").inner_text() != page.locator("h1").inner_text()


def test_the_report_of_an_example_is_marked_too(visit):
    page = visit().page
    page.goto("/example/doctor/pdf/?lang=zh-hant")
    name, made = downloaded(page, "zh-hant")
    assert "example" in name
    assert squeezed(page.title().split(" – ")[1]) in text_of(made)
    assert squeezed(in_language("zh-hant", str, EXAMPLES["doctor"].about)) in text_of(made)
    assert page.context.cookies() == []


# --- The law ---


@pytest.mark.parametrize("language", LANGUAGES)
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


def test_a_day_that_can_be_read_twice_is_chosen_by_its_button_and_enter_sends_what_is_typed(visit):
    page = visit().page
    page.goto("/law/?lang=en&on=04/05/2026")
    page.get_by_role("button", name="5 April 2026").click()
    expect(page.locator(".lead")).to_contain_text("5 April 2026")
    page.goto("/law/?lang=en&on=04/05/2026")
    page.locator("#on").fill("2025-01-06")
    page.keyboard.press("Enter")
    expect(page.locator(".lead")).to_contain_text("6 January 2025")


# --- For everybody ---


def places(visitor: Visitor, first: int, step: int) -> Iterator[str]:
    """Come to pages about a result, by step 2 to each for one of two people; that of one day is met by test_access."""
    for of_person, who in enumerate(("two days", "much not known")):
        show(visitor, who)
        for number, section in enumerate(SECTIONS, start=of_person):
            if number % step == first:
                visitor.goto(f"result/{section.path}")
                yield f"{section.slug} of {who}"
    for address in (f"/s/{visitor.id}/offers/", "/example/", "/example/abroad/", *LAW, "/law/?on=1999-01-01"):
        visitor.page.goto(address)
        yield address


@pytest.mark.parametrize("step", [2, pytest.param(1, marks=pytest.mark.deep)], ids=["a half", "all"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways_on_320_pixels(language, step, visit):
    """Every page is met in every language for one of two people, and for both in `make deep`."""
    visitor = visit(language, viewport=NARROW)
    visitor.read(language)
    met = places(visitor, (SEED + LANGUAGES.index(language)) % step, step)
    # Colours are the same in every language, and to compare them takes longer than all else: the next test does.
    found = {where: sideways(visitor.page) + findings(visitor.page, contrast=False) for where in met}
    assert {where: each for where, each in found.items() if each} == {}
    assert len(found) == 2 * len(SECTIONS) // step + 4 + len(LAW)


def test_axe_finds_nothing_in_any_colours(visit):
    """Each page once for all colours: with the light ones by every rule, with the others by that of contrast."""
    visitor = come(visit, "ja", "two days")
    page, found = visitor.page, []

    def look() -> None:
        found.extend(findings(page))
        for options in OTHER_COLOURS:
            page.emulate_media(**options)
            found.extend(findings(page, only=["color-contrast"]))
            page.emulate_media(color_scheme="null", forced_colors="null")

    for section in SECTIONS:
        visitor.goto(f"result/{section.path}")
        for folded in page.locator("details.wrong summary").all():
            folded.click()
        look()
    for address in (f"/s/{visitor.id}/offers/", "/example/", *LAW):
        page.goto(address)
        look()
    assert found == []


def test_a_printed_result_has_the_rows_as_tables_and_nothing_to_press(visit):
    visitor = come(visit, "ja", "two days", "result/points/", viewport={"width": 700, "height": 1000})
    page = visitor.page
    page.goto(page.url + "?rows=all")
    row = page.locator('tr[data-row="university"]')
    assert row.evaluate("it => getComputedStyle(it).display") == "block"
    page.emulate_media(media="print")
    assert row.evaluate("it => getComputedStyle(it).display") == "table-row"
    assert sideways(page) == []
    met = set()
    for section in SECTIONS:
        visitor.goto(f"result/{section.path}")
        for pressed in (*MET, ".languages", ".session-links", "form button"):
            found = page.locator(pressed).all()
            met |= {pressed} if found else set()
            assert not [each for each in found if each.is_visible()], (section.slug, pressed)
        assert findings(page) == []
    assert set(MET) <= met, "each was there to be hidden"
