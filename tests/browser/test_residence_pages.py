"""The questions of the page on permanent residence in a browser: reached by its links, typed and saved."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.day import rest_in_deep

from .ahead_pages import graduate
from .conftest import PHONE
from .test_access import findings, sideways

LANGUAGES = [code for code, _ in settings.LANGUAGES]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "the stay"))
@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_stay_and_a_past_employer_are_saved_from_the_page(language, scripts, visit):
    visitor = visit(language, viewport=PHONE, java_script_enabled=scripts)
    visitor.hold(graduate())
    visitor.goto("result/residence/")
    page = visitor.page
    page.locator('a[href$="/residence/questions/"]').click()
    page.wait_for_url("**/residence/questions/")
    assert sideways(page) == []
    for name, value in {
        "status": "work",
        "period": "3",
        "gaps": "no",
        "kept": "yes",
        "fines": "no",
        "taxes": "yes",
        "pension": "unknown",
    }.items():
        page.locator(f'input[name="{name}"][value="{value}"]').check()
    page.locator("#residence-form .actions button").click()
    page.wait_for_url("**/residence/#stay")
    expect(page.locator('[data-stay~="fines"]')).to_have_attribute("data-state", "for")
    expect(page.locator('[data-stay~="pension"]')).to_have_attribute("data-state", "cannot_tell")
    assert sideways(page) == []
    page.locator('a[href$="/residence/employers/"]').click()
    page.wait_for_url("**/residence/employers/")
    page.locator('input[name="start"]').fill("2023-10")
    page.locator('input[name="annual_yen"]').fill("420万")
    for name in (
        "same_work",
        "innovation_support",
        "sme",
        "rd_over_3_percent",
        "local_government_support",
        "growth_field_project",
    ):
        page.locator(f'input[name="{name}"][value="unknown"]').check()
    page.locator("#residence-form .actions button").click()
    expect(page.locator('main li a[href$="/employers/1/"]')).to_have_count(1)
    page.wait_for_load_state()
    assert sideways(page) == []


@pytest.mark.parametrize("page", ["questions/", "employers/", ""])
def test_axe_finds_nothing_on_the_pages_of_residence(page, visit):
    visitor = visit("en", viewport=PHONE)
    visitor.hold(graduate())
    visitor.goto(f"result/residence/{page}")
    assert findings(visitor.page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_next_to_the_points_fit_a_phone(language, visit):
    page = visit(language, viewport=PHONE).page
    page.goto(f"/permanent-residence/?lang={language}")
    assert sideways(page) == []
    assert findings(page) == []
