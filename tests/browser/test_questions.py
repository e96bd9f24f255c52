"""The questions people ask on a phone: every page in every language, and the way to an answer."""

from typing import Final

import pytest
from playwright.sync_api import expect

from eligibility.reference.questions.topics import BY_KEY, TOPICS
from tests.day import SEED

from .conftest import PHONE
from .test_access import findings, sideways
from .test_start_page import LANGUAGES

MOST_SCREENS: Final = 5

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("step", [len(LANGUAGES), pytest.param(1, marks=pytest.mark.deep)], ids=["a part", "all"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_read_on_a_phone_and_axe_finds_nothing(language, step, visit):
    """Axe looks at each page in one language or another, and in each of them in `make deep`."""
    page = visit(language, viewport=PHONE).page
    heights, found = {}, []
    for number, address in enumerate(("", *(f"{topic.key}/" for topic in TOPICS)), start=LANGUAGES.index(language)):
        page.goto(f"/questions/{address}?lang={language}")
        heights[address] = page.evaluate("document.documentElement.scrollHeight")
        if number % step == SEED % step:
            found += findings(page)
        assert sideways(page) == []
    assert found == []
    assert {each: height for each, height in heights.items() if height > MOST_SCREENS * PHONE["height"]} == {}


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_an_answer_is_two_taps_from_the_start(scripts, visit):
    page = visit("en", viewport=PHONE, java_script_enabled=scripts).page
    page.goto("/")
    page.get_by_role("link", name="Questions people ask").click()
    page.get_by_role("link", name="Can my parents come to Japan?").click()
    page.wait_for_url("**/questions/family/#parents")
    expect(page.get_by_role("heading", name="Can my parents come to Japan?")).to_be_in_viewport()
    page.locator("p.back a").click()
    page.wait_for_url("**/questions/")


def test_a_row_of_the_law_leads_to_its_answer(visit):
    page = visit("en", viewport=PHONE).page
    page.goto("/law/b/japanese_n2/?lang=en")
    page.locator(".asked-of-row summary").click()
    page.get_by_role("link", name="I have a Japanese degree and N2. Do both count?").click()
    page.wait_for_url("**/questions/japanese/?lang=en#n2-with-a-japanese-degree")
    asked = BY_KEY["japanese"].questions[0]
    expect(page.locator(f"#{asked.key}")).to_be_in_viewport()
    expect(page.locator(".asked").first).to_contain_text(asked.answer.en)
