"""A file of answers in a browser: saved, taken in again by somebody else's browser, and refused where it is wrong."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from eligibility.saving.models import SavedSession

from .visiting import answered

pytestmark = pytest.mark.django_db(transaction=True)


def saved(page: Page, id: str, folder: Path) -> Path:
    """The file that the page "Keep your answers" saves."""
    page.goto(f"/s/{id}/keep/")
    with page.expect_download() as download:
        page.locator("a[download]").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def send(page: Page, file: Path) -> None:
    page.locator("#id_answers").set_input_files(file)
    page.locator("#import button.button").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_answers_are_taken_to_another_browser(scripts, visit, tmp_path):
    first = visit(java_script_enabled=scripts)
    document = answered()
    first.hold(document)
    file = saved(first.page, first.id, tmp_path)
    second = visit(java_script_enabled=scripts)
    second.page.goto("/")
    second.page.locator('a[href="/import/"]').click()
    second.page.wait_for_url("**/import/")
    send(second.page, file)
    second.page.wait_for_url("**/check/")
    id = second.page.url.split("/s/")[1].split("/")[0]
    assert id != first.id
    assert SavedSession.objects.get(id=id).document == document
    # The next person, on the same phone, comes back to an empty form.
    second.page.goto(f"/s/{id}/another/")
    second.page.locator("main form button").click()
    second.page.wait_for_url(f"{second.site}/")
    second.page.goto("/import/")
    expect(second.page.locator("#id_answers")).to_have_value("")


def test_a_wrong_file_says_where_and_stays_as_wide_as_a_narrow_phone(visit, tmp_path):
    visitor = visit(viewport={"width": 320, "height": 640})
    visitor.hold(answered())
    page = visitor.page
    file = saved(page, visitor.id, tmp_path)
    content = json.loads(file.read_text(encoding="utf-8"))
    content["document"]["answers"]["pay"][0]["annual_yen"] = -1
    content["document"]["answers"]["degrees"][0]["level"] = "phd"
    file.write_text(json.dumps(content), encoding="utf-8")
    page.goto("/import/")
    send(page, file)
    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    assert summary.locator("li").count() == 2
    summary.locator("a").first.click()
    expect(page.locator("#id_answers")).to_be_focused()
    assert page.evaluate("() => document.documentElement.scrollWidth") == 320
    assert Axe().run(page).response["violations"] == []
    assert SavedSession.objects.count() == 1
