"""The page of the official form in a browser: a sheet and a day are chosen, both files are saved, mistakes are kept."""

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from django.conf import settings
from playwright.sync_api import expect

from eligibility.result.form.official import SHEETS
from tests.result.form.reading import texts_of, ticked_in

from .ahead_pages import graduate
from .conftest import PHONE
from .test_access import findings, sideways

LANGUAGES = [code for code, _ in settings.LANGUAGES]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_sheet_and_a_day_are_chosen_and_both_files_are_saved(language, scripts, visit):
    visitor = visit(language, viewport=PHONE, java_script_enabled=scripts)
    visitor.hold(graduate())
    visitor.goto("result/papers/")
    page = visitor.page
    page.locator('a[href$="/result/form/"]').click()
    page.wait_for_url("**/result/form/")
    assert sideways(page) == []
    page.locator(".form-choice > summary").click()
    page.locator('select[name="activity"]').select_option("a")
    page.locator('input[name="day"]').fill("2028-02-31")
    page.locator('select[name="residence"]').select_option("now")
    page.locator(".form-choice button.button-second").click()
    page.wait_for_url("**day=2028-02-31**")
    expect(page.locator("#form-day_error")).to_be_visible()
    expect(page.locator('input[name="day"]')).to_have_value("2028-02-31")
    expect(page.locator('select[name="activity"]')).to_have_value("a")
    assert sideways(page) == []
    page.locator('input[name="day"]').fill("2028-02-29")
    page.locator(".form-choice button.button-second").last.click()
    page.wait_for_url("**day=2028-02-29**")
    with page.expect_download() as saved:
        page.locator('.form-files a[href*="xlsx"]').click()
    texts = texts_of(Path(saved.value.path()).read_bytes(), SHEETS["a"].part)
    assert {"AF16", "L92"} <= ticked_in(texts)
    with page.expect_download() as saved:
        page.locator('.form-files a[href*="pdf"]').click()
    assert len(pypdf.PdfReader(BytesIO(Path(saved.value.path()).read_bytes())).pages) == 2
    assert saved.value.suggested_filename == "points-form-A_2028-02-29_residence-now_draft.pdf"


@pytest.mark.parametrize("query", ["", "?day=2028-02-31&activity=b", "?day=01/02/2028"])
def test_nothing_is_in_the_way_of_anybody(query, visit):
    visitor = visit("ja", viewport=PHONE)
    visitor.hold(graduate())
    visitor.goto(f"result/form/{query}")
    visitor.page.evaluate("() => document.querySelectorAll('main details').forEach(it => { it.open = true; })")
    assert findings(visitor.page) == []
