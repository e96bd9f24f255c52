"""The whole way in a browser: from the first question to the result and its report, in four languages."""

import re
from datetime import date

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from eligibility.saving.models import SavedSession
from tests.day import SEED

from .visiting import student

LANGUAGES = [code for code, _ in settings.LANGUAGES]
WAYS = [
    pytest.param(
        language,
        scripts,
        id=f"{language}-{'with' if scripts else 'without'} JavaScript",
        marks=[] if (SEED + number + scripts) % 2 else [pytest.mark.deep],
    )
    for number, language in enumerate(LANGUAGES)
    for scripts in (True, False)
]
"""Each language once, with JavaScript or without, by the seed; the other way in `make deep`."""

BCP_47 = {"ja": "ja", "zh-hant": "zh-TW", "zh-hans": "zh-CN", "en": "en-GB"}

pytestmark = pytest.mark.django_db(transaction=True)


def report(page: Page, language: str) -> bytes:
    """The report in a language, downloaded from the page of the result."""
    page.locator('nav.contents a[href$="/result/pdf/"]').click()
    page.wait_for_url("**/result/pdf/")
    page.locator(f'input[name="lang"][value="{language}"]').check()
    with page.expect_download() as download:
        page.locator(".pdf-choice .button").click()
    return download.value.path().read_bytes()


@pytest.mark.parametrize(("language", "scripts"), WAYS)
def test_from_the_first_question_to_the_report(language, scripts, visit):
    visitor = visit(BCP_47[language], java_script_enabled=scripts)
    visitor.begin()
    assert visitor.page.locator("html").get_attribute("lang") == language
    assert visitor.walk(student()) <= 14
    visitor.page.locator("main .actions a.button").first.click()
    visitor.page.wait_for_url("**/result/")
    assert visitor.page.locator("html").get_attribute("lang") == language
    assert re.search(r"\d+", visitor.page.locator("main").inner_text())
    assert report(visitor.page, language).startswith(b"%PDF-")
    [session] = SavedSession.objects.all()
    assert session.document["answers"]["birth_date"] == {"day": "2003-05-20"}


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_another_language_on_a_page_keeps_what_was_typed(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    visitor.come_to("pay")
    typed = {"kind": "amount", "annual_yen": "lots", "in_writing": "expected", "since": "some day"}
    visitor.fill(typed)
    for language in LANGUAGES:
        visitor.change_language(language)
        expect(visitor.page.locator("html")).to_have_attribute("lang", language)
        assert visitor.typed() == typed
    visitor.press_continue()
    visitor.page.locator(".error-summary").wait_for()
    for language in LANGUAGES:
        visitor.change_language(language)
        expect(visitor.page.locator("html")).to_have_attribute("lang", language)
        assert visitor.page.locator(".error-summary").count() == 1, "the messages come along"
        assert visitor.typed() == typed
    assert "pay" not in visitor.answers


def test_a_choice_opens_what_depends_on_it(visit):
    visitor = visit(java_script_enabled=False)
    visitor.come_to("japanese")
    score, day = visitor.page.locator("#id_score"), visitor.page.locator("#id_on")
    certificate = visitor.page.locator('label[for^="id_certificate"]').first

    def seen() -> tuple[bool, bool, bool]:
        return score.is_visible(), certificate.is_visible(), day.is_visible()

    assert seen() == (False, False, False)
    visitor.fill({"test": "n1"})
    assert seen() == (False, True, False)
    visitor.fill({"certificate": "expected"})
    assert seen() == (False, True, True)
    visitor.fill({"test": "none"})
    assert seen() == (False, False, False), "what depends on a field that is closed is closed, too"
    visitor.fill({"test": "bjt"})
    assert seen() == (True, True, True)
    visitor.fill({"certificate": "held"})
    assert seen() == (True, True, False)
    visitor.press_continue()
    visitor.page.locator(".error-summary").wait_for()
    assert seen() == (True, True, False)
    visitor.fill({"test": "none"})
    assert seen() == (True, False, False), "a field with a message stays"


def test_the_planned_day_is_ahead_whenever_this_runs():
    assert student()["application"]["day"] > date.today().isoformat()
