"""The page on permanent residence on a phone: how long it is, and its questions, reached by its links and saved."""

from datetime import UTC, date, datetime, time
from typing import Any, Final

import pytest
from django.conf import settings
from playwright.sync_api import expect
from time_machine import travel

from eligibility.result.examples import STUDENT
from tests.day import rest_in_deep

from .ahead_pages import graduate
from .conftest import PHONE
from .test_access import findings, sideways
from .test_budgets import HEIGHT
from .test_overview import DAYS

LANGUAGES = [code for code, _ in settings.LANGUAGES]

HIGHEST, HIGHEST_WITH_ANSWERS = 1_600, 1_800

EMPLOYER: Final = {
    "start": "2022-04-01",
    "end": "2023-09-30",
    "annual_yen": 4_200_000,
    "same_work": "yes",
    "sme": "unknown",
    "position": "none",
}
STAYS: Final[dict[str, dict[str, Any]]] = {
    "a holder": {
        "status": "hsp1",
        "status_since": "2026-09-01",
        "recognised": "higher",
        "period": "3",
        "in_japan_since": "2020-09-10",
        "gaps": "no",
        "kept": "yes",
        "fines": "no",
        "taxes": "yes",
        "pension": "unknown",
    },
    "all against": {
        "status": "work",
        "period": "1",
        "in_japan_since": "2020-09-10",
        "gaps": "yes",
        "kept": "no",
        "fines": "yes",
        "taxes": "no",
        "pension": "no",
    },
}

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "months"))
@pytest.mark.parametrize("day", DAYS)
def test_the_page_keeps_its_height_whatever_the_month(day, language, visit):
    with travel(datetime.combine(day, time(3), UTC), tick=False):
        page = visit(language, viewport=PHONE).page
        page.goto(f"/example/student/residence/?lang={language}")
        assert page.evaluate(HEIGHT) <= HIGHEST
        assert sideways(page) == []


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 1, "answered"))
@pytest.mark.parametrize("who", STAYS)
def test_with_every_question_answered_it_is_little_longer(who, language, visit):
    heights = {}
    for day in DAYS:
        with travel(datetime.combine(day, time(3), UTC), tick=False):
            visitor = visit(language, viewport=PHONE)
            visitor.read(language)
            visitor.hold(_answered(who, day))
            visitor.goto("result/residence/")
            assert visitor.page.locator("[data-stay]").count()
            heights[day] = visitor.page.evaluate(HEIGHT)
    assert max(heights.values()) <= HIGHEST_WITH_ANSWERS, heights


def _answered(who: str, day: date) -> dict[str, Any]:
    """What is stored of the example student with the answers about the stay, and two past employers."""
    document = STUDENT.document(day)
    later = {**EMPLOYER, "start": "2023-10-01", "end": None}
    return {
        **document,
        "answers": {**document["answers"], "residence": STAYS[who], "past_employers": [EMPLOYER, later]},
    }


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
