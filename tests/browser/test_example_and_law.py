"""Around the result: the report to take away, a case to send on, example people; and access to these and the law."""

import json
import logging
import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.utils.translation import gettext
from playwright.sync_api import Page, expect

from eligibility.formats import format_date
from eligibility.result.examples import EXAMPLES
from eligibility.result.files import report as report_file
from eligibility.result.files import tasks
from eligibility.result.sections import SECTIONS
from eligibility.saving.models import SavedSession
from tests.day import SEED, rest_in_deep
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

LAW = tuple(f"/law/{page}" for page in ("", "b/", "b/japanese_n2/", "b/text/", "routes/", "sources/", "changes/"))

MET = ("nav.contents", ".downloads", ".rows .source a")
"""What is pressed on some page of the result of two days."""

pytestmark = pytest.mark.django_db(transaction=True)


def downloaded(page: Page, language: str) -> tuple[str, bytes]:
    """The report in a language: the name under which it is saved, and what it holds."""
    page.locator(f'input[name="lang"][value="{language}"]').check()
    with page.expect_download() as download:
        page.locator(".pdf-choice .button").click()
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
    choice = page.locator("form.pdf-choice")
    expect(choice.locator(".notice")).to_contain_text(name)
    assert choice.locator('.notice ~ .field input[name="lang"]').count() == len(LANGUAGES)
    choice.locator(".notice a").click()
    page.wait_for_url("**/keep/")
    other = come(visit, language, "one day", "result/pdf/").page
    assert other.locator("form.pdf-choice .notice").count() == 0


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "a report that fails"))
def test_a_report_that_fails_says_so_and_the_result_is_still_there(language, visit, watch, monkeypatch, caplog):
    def fail(report, choice):
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(report_file, "pdf_of", fail)
    watch.expected.append("status of 500")
    visitor = come(visit, language, "one day", "result/pdf/")
    page = visitor.page
    before = visitor.answers
    page.locator(".pdf-choice .button").click()
    page.wait_for_url("**/report.pdf**")
    assert page.locator("html").get_attribute("lang") == language
    [record] = [each for each in caplog.records if each.name == tasks.__name__ and each.levelno == logging.ERROR]
    reference = re.search(r"\b[0-9a-f]{8}\b", record.getMessage())
    assert reference
    expect(page.locator("main")).to_contain_text(reference[0])
    page.locator("main a.button").click()
    page.wait_for_url("**/result/")
    assert page.locator(".summary-lines dd").count() >= 4
    assert visitor.answers == before


# --- "This looks wrong" ---


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "a case"))
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


@pytest.mark.parametrize("step", [len(LANGUAGES), pytest.param(1, marks=pytest.mark.deep)], ids=["a part", "all"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_three_example_people_are_marked_and_leave_nothing_in_the_browser(language, step, visit):
    """Each page is met in one language or another, and in each of them in `make deep`."""
    visitor = visit(language)
    page = visitor.page
    page.goto(f"/example/?lang={language}")
    links = [link.get_attribute("href") or "" for link in page.locator("main section h2 a").all()]
    assert len(links) == len(EXAMPLES) == 3
    # Each page for one of them; tests/result/test_examples.py reads every page of all of them.
    first = SEED + LANGUAGES.index(language)
    for number, section in [*enumerate(SECTIONS, start=first)][first % step :: step]:
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
    heading = page.title().split(" – ")[1].partition("：")[2]
    assert squeezed(heading) in text_of(made)
    assert squeezed(in_language("zh-hant", str, EXAMPLES["doctor"].name)) in text_of(made)
    assert squeezed(in_language("zh-hant", gettext, "Made up, not a person.")) in text_of(made)
    assert page.context.cookies() == []


# --- For everybody ---


def places(visitor: Visitor, first: int, step: int) -> Iterator[tuple[str, bool]]:
    """Come to pages about a result, to every so manieth of two people; those of a third are met by test_access.

    With each comes whether it is for axe: of the pages that have to be met in every language every so manieth is.
    """
    for of_person, who in enumerate(("two days", "much not known")):
        show(visitor, who)
        for number, section in enumerate(SECTIONS, start=of_person):
            if number % step == first:
                visitor.goto(f"result/{section.path}")
                yield f"{section.slug} of {who}", True
    others = (f"/s/{visitor.id}/offers/", "/example/", "/example/abroad/", *LAW, "/law/?on=1999-01-01")
    for number, address in enumerate(others):
        visitor.page.goto(address)
        yield address, number % step == first


@pytest.mark.parametrize("step", [len(LANGUAGES), pytest.param(1, marks=pytest.mark.deep)], ids=["a part", "all"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways_on_320_pixels(language, step, visit):
    """Every page is met by axe in one language or another, and in each of them in `make deep`."""
    visitor = visit(language, viewport=NARROW)
    visitor.read(language)
    page, found = visitor.page, {}
    for where, for_axe in places(visitor, (SEED + LANGUAGES.index(language)) % step, step):
        # Colours are the same in every language, and to compare them takes longer than all else: the next test does.
        found[where] = sideways(page) + (findings(page, contrast=False) if for_axe else [])
    assert {where: each for where, each in found.items() if each} == {}
    assert len(found) >= 2 * (len(SECTIONS) // step) + 4 + len(LAW)


@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.deep)], ids=["a part", "all"])
def test_axe_finds_nothing_in_any_colours(step, visit):
    """A page once for all colours: with the light ones by every rule, with the others by that of contrast."""
    visitor = come(visit, "ja", "two days")
    page, found = visitor.page, []

    def look() -> None:
        found.extend(findings(page))
        for options in OTHER_COLOURS:
            page.emulate_media(**options)
            found.extend(findings(page, only=["color-contrast"]))
            page.emulate_media(color_scheme="null", forced_colors="null")

    for section in SECTIONS[SEED % step :: step]:
        visitor.goto(f"result/{section.path}")
        for folded in page.locator("details.wrong summary").all():
            folded.click()
        look()
    for address in (f"/s/{visitor.id}/offers/", "/example/", *LAW)[SEED % step :: step]:
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
