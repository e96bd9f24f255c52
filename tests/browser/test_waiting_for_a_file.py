"""A page waits for a file that a worker draws, with JavaScript and without; the browser then saves it."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings
from playwright.sync_api import expect

from eligibility.result.files import queue
from eligibility.saving.drawn_files import DrawnFile
from tests.result.files.conftest import QUEUE, work

from .test_access import findings, sideways
from .visiting import answered

LANGUAGES = [code for code, _ in settings.LANGUAGES]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _queue() -> Iterator[None]:
    """Keep tasks in the database until a worker comes."""
    with override_settings(TASKS=QUEUE):
        yield


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_download_starts_by_itself_once_the_file_is_drawn(language, scripts, visit):
    visitor = visit(language, java_script_enabled=scripts)
    visitor.hold(answered())
    page = visitor.page
    page.goto(f"/s/{visitor.id}/result/pdf/")
    page.locator("form[action$='report.pdf'] button").click()
    page.wait_for_url("**/report.pdf**")
    before = page.locator("h1").inner_text()
    assert not scripts or findings(page) + sideways(page) == []
    with page.expect_download() as download:
        work()
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    assert download.value.suggested_filename.endswith(f"_{language}.pdf")
    if scripts:
        expect(page.locator("#ready")).to_be_visible()
        assert page.locator("h1").inner_text() != before
        expect(page.locator("#content")).to_be_focused()
    page.wait_for_timeout(1_500)
    page.locator("main a.button").click()
    page.wait_for_url("**/result/")
    assert page.locator(".summary-lines dd").count() >= 4


def test_a_page_that_waits_says_when_it_takes_longer_and_when_the_answers_are_gone(visit, watch):
    watch.expected.append("status of 404")
    visitor = visit("en")
    visitor.hold(answered())
    page = visitor.page
    page.goto(f"/s/{visitor.id}/report.pdf?lang=en")
    expect(page.locator("#waiting")).to_contain_text("The download then starts by itself.")
    file = DrawnFile.objects.get()
    DrawnFile.objects.update(asked=file.asked - queue.LATE)
    expect(page.locator("#waiting")).to_contain_text("This takes longer than usual.")
    other = visitor.context.new_page()
    other.goto(f"/s/{visitor.id}/delete/")
    other.locator("main form button").first.click()
    other.wait_for_load_state()
    expect(page.locator("h1")).to_have_text("These answers cannot be opened here", timeout=20_000)
    assert not DrawnFile.objects.exists()
