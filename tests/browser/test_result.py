"""The result in a browser, in four languages, held to what `manage.py score` says of the same facts."""

import re
from datetime import date

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import override
from playwright.sync_api import Page, ViewportSize, expect

from eligibility.formats import format_date
from eligibility.result.sections import SECTIONS
from eligibility.result.sections.form import FORM
from eligibility.scoring.editions import law
from eligibility.scoring.rows import ACTIVITIES
from eligibility.wizard.check import check_groups
from tests.day import DAY, SEED, rest_in_deep
from tests.language import in_language
from tests.result.test_verdicts import CODES, PROMISES

from .result_pages import (
    APRIL,
    JANUARY,
    MARCH,
    come,
    document_of,
    graduate_on,
    numbers,
    scored,
    span,
    states_in_words,
)
from .test_access import sideways

LANGUAGES = [code for code, _ in settings.LANGUAGES]
LISTED = [section for section in SECTIONS if section.listed]
PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=900)
EDITION = law(JANUARY)
EVERY_WAY = [
    pytest.param(
        scripts,
        each,
        id=f"{'with' if scripts else 'without'} scripts-{each}",
        marks=[] if (SEED + number + 2 * scripts) % len(LANGUAGES) < 1 + scripts else [pytest.mark.deep],
    )
    for scripts in (True, False)
    for number, each in enumerate(LANGUAGES)
]
"""With scripts in two languages that the seed draws, without them in another one; in the others in `make deep`."""

pytestmark = pytest.mark.django_db(transaction=True)


def verdicts(page: Page) -> list[tuple[str, str, str]]:
    """Route, code and sentence of every verdict on a route without points, in its order."""
    found = page.evaluate("""() => [...document.querySelectorAll("[data-route]")].map(
        it => [it.dataset.route, it.dataset.code, it.textContent])""")
    return [tuple(each) for each in found]


def line(page: Page, key: str) -> str:
    """The words of a line of the overview."""
    return page.locator(f'[data-line="{key}"] dd').inner_text()


# --- Two days ---


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "graduates"))
def test_a_student_who_graduates_between_the_days_sees_both(language, visit):
    visitor = come(visit, language, "two days", "check/")
    page = visitor.page
    page.locator("main .actions a.button").first.click()
    page.wait_for_url("**/result/")
    days = [in_language(language, format_date, day) for day in (JANUARY, MARCH, APRIL)]
    before, after = (each["activities"]["b"] for each in scored(graduate_on(JANUARY), graduate_on(APRIL)))
    assert before["low"] < EDITION.pass_mark <= after["low"]
    heading = page.locator("h1").inner_text()
    assert days[1] in heading
    assert numbers(heading.replace(days[1], "")) == [after["low"]]
    points = line(page, "points")
    assert not [each for each in days if each in points], "heading and lead name the days that matter"
    assert numbers(points) == [*span(after), before["low"], EDITION.pass_mark]
    assert days[0] in page.locator(".lead").inner_text(), "one may apply before the degree"
    visitor.goto("result/points/")
    said = page.locator(".lead").inner_text()
    assert days[0] in said
    assert days[2] in said
    visitor.goto("result/time/")
    expect(page.locator(".either-day .cited")).to_have_text(re.compile("第一条第一項・第二項"))


# --- Verdicts ---


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "other tables"))
def test_other_tables_and_routes_say_their_own_and_lead_to_their_rows(language, visit):
    visitor = come(visit, language, "two days")
    page = visitor.page
    heading = page.locator("h1").inner_text()
    results = scored(graduate_on(JANUARY), graduate_on(APRIL))
    visitor.goto("result/conditions/")
    said = verdicts(page)
    for route, outcomes in (
        ("j_skip", [each["activities"]["b"]["j_skip"] for each in results]),
        ("j_find", [each["j_find"] for each in results]),
    ):
        codes = [code for of, code, _ in said if of == route]
        assert codes == ([CODES[outcomes[0]]] if len({*outcomes}) == 1 else [CODES[each] for each in outcomes])
    for promise in PROMISES[language]:
        assert promise not in page.locator("main").inner_text().lower()
    for activity in ACTIVITIES:
        if activity == "b":
            continue
        visitor.goto("result/conditions/")
        link = page.locator(f'main a[href$="points/?activity={activity}"]')
        shown = link.locator("xpath=..").locator(".line-state").inner_text()
        assert numbers(shown) == span(results[1]["activities"][activity])
        link.click()
        page.wait_for_url(f"**/points/?activity={activity}")
        states_in_words(page, results[1], activity)
        visitor.goto(f"result/?activity={activity}")
        assert page.locator("h1").inner_text() == heading, "the activity that was named stays in the heading"


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "j-skip"))
def test_the_conditions_of_j_skip_and_j_find_say_their_state(language, visit):
    page = come(visit, language, "two days", "result/conditions/").page
    words: dict[str, set[str]] = {}
    for route in ("j_skip", "j_find"):
        article = page.locator("article", has=page.locator(f'[data-route="{route}"]'))
        article.locator("summary").click()
        conditions = article.locator("li")
        assert conditions.count() >= len(EDITION.routes[route].route_conditions["b"] or ())
        for condition in conditions.all():
            code = (condition.get_attribute("class") or "").removeprefix("condition-")
            words.setdefault(code, set()).add(condition.locator("strong").inner_text())
            expect(condition.locator(".cited")).to_have_attribute("lang", "ja")
    assert {"not_met", "not_asked"} <= words.keys()
    assert all(len(each) == 1 for each in words.values())
    page = come(visit, language, "much not known", "result/conditions/").page
    for code in ("not_known", "met"):
        for condition in page.locator(f"article li.condition-{code} strong").all():
            words.setdefault(code, set()).add(condition.text_content() or "")
    assert {"not_known", "met"} <= words.keys()
    assert len({said for each in words.values() for said in each}) == len(words), "no two states have the same words"


# --- What is not known ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_known_gives_a_range_and_a_list_of_what_it_hangs_on(language, visit):
    visitor = come(visit, language, "much not known", "result/sources/")
    page = visitor.page
    [result] = scored(page.locator("textarea.case").input_value())
    visitor.goto("result/")
    outcome = result["activities"]["b"]
    assert outcome["low"] < outcome["high"]
    day = in_language(language, format_date, date.fromisoformat(visitor.answers["application"]["day"]))
    assert numbers(page.locator("h1").inner_text().replace(day, ""))[:2] == span(outcome)
    assert numbers(line(page, "points").replace(day, ""))[:2] == span(outcome)


# --- What to hand in, what was answered, what it rests on ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_sources_and_disclaimer_are_on_the_page(language, visit):
    visitor = come(visit, language, "two days", "check/")
    page = visitor.page
    answers = page.locator("main").inner_text()
    with override(language):
        groups = check_groups(document_of("two days"), "an-id", DAY)
    lines = [line for group in groups for line in group.lines]
    assert len(groups) == 4
    assert len(lines) > 10
    assert [line.answer for line in lines if line.name not in answers or line.answer not in answers] == []
    visitor.goto("result/sources/")
    expect(page.locator("section[aria-labelledby=what-this-is] p")).to_contain_text(
        in_language(language, format_date, timezone.localdate())
    )


@pytest.mark.parametrize(("scripts", "language"), EVERY_WAY)
def test_every_page_of_the_result_is_reached_from_the_overview_and_from_the_page_before(language, scripts, visit):
    visitor = come(visit, language, "two days", java_script_enabled=scripts)
    page = visitor.page
    addresses = page.locator("nav.contents a, .made a").evaluate_all("all => all.map(it => it.href)")
    assert sorted(each for each in addresses if "/result/" in each) == sorted(
        f"{page.url}{section.path}" for section in LISTED if section.slug
    )
    page.locator("nav.contents a").first.click()
    for section in LISTED[1:]:
        page.wait_for_url(f"**/result/{section.path}")
        assert page.locator("html").get_attribute("lang") == language
        assert sideways(page) == [] if scripts else True
        with override(language):
            expect(page).to_have_title(re.compile(re.escape(str(section.title))))
        if section is not LISTED[-1]:
            page.locator("p.next a").click()
    page.locator("p.back a").click()
    page.wait_for_url("**/result/")
    for section in SECTIONS[len(LISTED) :]:
        visitor.goto("result/papers/" if section is FORM else "result/conditions/")
        page.locator(f"main a[href*='/result/{section.path}']").click()
        page.wait_for_url(f"**/result/{section.path}")
        assert page.locator("p.next").count() == 0


def test_a_fragment_of_the_one_long_page_leads_to_the_entry_of_its_page(visit):
    visitor = come(visit, "en", "two days")
    for section in SECTIONS:
        for anchor in section.anchors if section.slug else ():
            visitor.goto(f"result/#{anchor}")
            entry = visitor.page.locator(f"#{anchor} ~ a").first
            expect(entry).to_have_attribute("href", re.compile(f"/result/{section.slug}/$"))
            expect(entry).to_be_in_viewport()
