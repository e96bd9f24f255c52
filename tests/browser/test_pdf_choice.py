"""The choice of the PDF: preselected, by mouse or keys, with and without JavaScript, on a phone and a desk."""

import io
from urllib.parse import parse_qs, urlsplit

import pypdf
import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from .result_pages import come
from .test_access import findings, sideways

LANGUAGES = [code for code, _ in settings.LANGUAGES]
PHONE = {"width": 360, "height": 740}

pytestmark = pytest.mark.django_db(transaction=True)


def made(page: Page) -> tuple[str, dict[str, list[str]], int]:
    """Press the button and return the name of the file, the query it was asked with, and its number of pages."""
    with page.expect_download() as download:
        page.locator(".pdf-choice .button").press("Enter")
    query = parse_qs(urlsplit(download.value.url).query)
    pages = pypdf.PdfReader(io.BytesIO(download.value.path().read_bytes())).pages
    return download.value.suggested_filename, query, len(pages)


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_one_page_in_two_languages_by_keys_alone(scripts, visit):
    page = come(visit, "en", "one day", "result/pdf/?activity=c", java_script_enabled=scripts).page
    page.locator("#pdf-with-japanese").press("Space")
    page.locator("#pdf-full").press("ArrowUp")
    expect(page.locator("#pdf-summary")).to_be_checked()
    name, query, pages = made(page)
    assert name.endswith("_one-page_en-ja.pdf")
    assert pages == 1
    chosen = {"lang": ["en"], "with": ["ja"], "parts": ["summary"], "private": ["0"], "activity": ["c"]}
    assert query == chosen


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_chosen_at_first_is_all_of_it_in_the_language_of_the_page(language, visit):
    page = come(visit, language, "one day", "result/pdf/").page
    expect(page.locator(f'input[name="lang"][value="{language}"]')).to_be_checked()
    expect(page.locator("#pdf-full")).to_be_checked()
    expect(page.locator("#pdf-private-no")).to_be_checked()
    expect(page.locator("#pdf-with-japanese")).not_to_be_checked()
    offered = page.locator("#pdf-with-japanese")
    expect(offered).to_be_visible(visible=language != "ja")
    page.locator('input[name="lang"][value="ja"]').check()
    expect(offered).to_be_hidden()
    page.locator('input[name="lang"][value="zh-hant"]').check()
    expect(offered).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 900}], ids=["phone", "desk"])
def test_the_page_of_an_example_has_the_same_choice_and_nothing_in_the_way(size, language, visit):
    page = visit(viewport=size).page
    page.goto(f"/example/student/pdf/?lang={language}")
    assert page.locator(".pdf-choice").get_attribute("action") == "/example/student/report.pdf"
    assert not sideways(page)
    assert not findings(page)
    page.locator("#pdf-summary").check()
    name, query, pages = made(page)
    assert name.startswith("HSP-Self-Check_example-student_")
    assert name.endswith(f"_one-page_{language}.pdf")
    assert query["lang"] == [language]
    assert pages == 1
