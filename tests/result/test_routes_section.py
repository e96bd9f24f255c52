"""Routes without points: the state of each route and condition, what it allows, and the steps for the person."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from itertools import chain
from typing import Any, Final

import pytest
from django.conf import settings
from django.utils.html import strip_tags

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.result.context import context_of
from eligibility.result.sections.conditions import CONDITIONS
from eligibility.result.sections.overview import OVERVIEW
from eligibility.result.sections.residence import RESIDENCE
from eligibility.result.sections.routes import ROUTES
from eligibility.result.sections.section import Section
from eligibility.scoring.benefits import BENEFITS
from eligibility.scoring.next_steps import Situation
from eligibility.scoring.route_rules import ROUTE_RULES, Aspect, RouteRules
from eligibility.scoring.routes import ROUTES as ROUTES_OF_LAW
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.statements import Reader, Statement, concerning
from tests import people
from tests.language import in_language
from tests.result.answer_people import J_SKIP_MASTER, RICH, applying, pay_in_doubt
from tests.result.applications import TODAY, application_of_line, reference_student
from tests.result.pages import SESSION, Outline, section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
MILLION = 10**6
RANKED: Final[Mapping[str, Any]] = {
    "degrees": ["bachelor"],
    "top100_university": True,
    "top100_degree_awarded_on": "2025-03-24",
    "savings_yen": 300_000,
}


def life(activity: str = "b", **facts: Any) -> Application:
    return application_of_line(people.known(**facts), activity=activity)


def pay_to_confirm() -> Application:
    return pay_in_doubt(applying(J_SKIP_MASTER, "2026-11-22", pay=RICH), ("2026-11-01", 19 * MILLION))


def school_to_confirm() -> Application:
    """J-Find, unless the answer about the ranking is not confirmed."""
    application = life(**RANKED)
    unranked = [replace(each, top100=False) for each in application.profile.degrees]
    without = replace(application.profile, degrees=unranked)
    return replace(application, unconfirmed=without, doubted={Caveat.TOP_100: without})


PEOPLE: Final[Mapping[str, tuple[Application, str, list[str], list[str]]]] = {
    "J-Skip met by a degree": (
        life(age=40, degrees=["master"], annual_salary_yen=20 * MILLION),
        "J-Skip: met; J-Find: condition not met",
        ["met", "met"],
        ["not_met", "not_asked", "not_met"],
    ),
    "J-Skip met by experience": (
        life(age=40, years=10, annual_salary_yen=20 * MILLION),
        "J-Skip: met; J-Find: condition not met",
        ["met", "met"],
        ["not_met", "not_asked", "not_met"],
    ),
    "J-Skip met by a manager": (
        life("c", age=50, years=5, annual_salary_yen=40 * MILLION),
        "J-Skip: met; J-Find: condition not met",
        ["met", "met"],
        ["not_met", "not_asked", "not_met"],
    ),
    "one yen less": (
        life(age=40, degrees=["master"], annual_salary_yen=20 * MILLION - 1),
        "J-Skip: condition not met; J-Find: condition not met",
        ["met", "not_met"],
        ["not_met", "not_asked", "not_met"],
    ),
    "a manager with half the pay": (
        life("c", age=50, years=5, annual_salary_yen=20 * MILLION),
        "J-Skip: condition not met; J-Find: condition not met",
        ["met", "not_met"],
        ["not_met", "not_asked", "not_met"],
    ),
    "pay not known": (
        life(age=40, degrees=["master"], annual_salary_yen=None),
        "J-Skip: not known yet; J-Find: condition not met",
        ["met", "not_known"],
        ["not_met", "not_asked", "not_met"],
    ),
    "pay to confirm": (
        pay_to_confirm(),
        "J-Skip: to confirm; J-Find: condition not met",
        ["met", "to_confirm"],
        ["not_met", "not_asked", "not_met"],
    ),
    "J-Find met": (
        life(**RANKED),
        "J-Skip: condition not met; J-Find: met",
        ["not_met", "not_met"],
        ["met", "met", "met"],
    ),
    "J-Find too long ago": (
        life(**{**RANKED, "top100_degree_awarded_on": "2021-03-24"}),
        "J-Skip: condition not met; J-Find: condition not met",
        ["not_met", "not_met"],
        ["met", "not_met", "met"],
    ),
    "J-Find one yen less": (
        life(**{**RANKED, "savings_yen": 199_999}),
        "J-Skip: condition not met; J-Find: condition not met",
        ["not_met", "not_met"],
        ["met", "met", "not_met"],
    ),
    "J-Find savings not known": (
        life(**{**RANKED, "savings_yen": None}),
        "J-Skip: condition not met; J-Find: not known yet",
        ["not_met", "not_met"],
        ["met", "met", "not_known"],
    ),
    "J-Find to confirm": (
        school_to_confirm(),
        "J-Skip: condition not met; J-Find: to confirm",
        ["not_met", "not_met"],
        ["to_confirm", "met", "met"],
    ),
}
"""Somebody on 22 November 2026: heading of the page, states of the conditions of J-Skip, and of J-Find."""


def page_of(application: Application, language: str = "en", section: Section = ROUTES) -> str:
    context = in_language(language, context_of, application, today=TODAY)
    return in_language(language, section_page, context, section)


def heading(page: str) -> str:
    found = re.search("<h1>(.*?)</h1>", page)
    assert found
    return unescape(strip_tags(found[1]))


def parts(page: str) -> list[str]:
    return page.split('<section class="route"')[1:]


@pytest.mark.parametrize("name", PEOPLE)
def test_the_heading_and_each_condition_have_the_state_of_the_person(name: str) -> None:
    application, answer, of_j_skip, of_j_find = PEOPLE[name]
    page = page_of(application)
    assert heading(page) == answer
    states = [re.findall('data-condition="([a-z_]+)"', part) for part in parts(page)]
    assert states == [of_j_skip, of_j_find]


@pytest.mark.parametrize("name", PEOPLE)
def test_the_first_route_that_may_be_met_shows_what_it_allows_and_no_other(name: str) -> None:
    pages = parts(page_of(PEOPLE[name][0]))
    opened = ['<details class="fold allows" open>' in part for part in pages]
    may_be = [part.partition('data-state="')[2].partition('"')[0] in ("met", "to_confirm") for part in pages]
    assert opened == [each and True not in may_be[:number] for number, each in enumerate(may_be)]


def test_what_must_be_confirmed_is_named() -> None:
    [j_skip, _], [_, j_find] = (parts(page_of(each)) for each in (pay_to_confirm(), school_to_confirm()))
    assert "To confirm: the fixed overtime pay." in j_skip.partition("<details")[0]
    hundred = "To confirm: the university as one of the best hundred for J-Find."
    assert hundred in j_find.partition("<details")[0]


def test_conditions_met_are_not_enough_where_a_requirement_fails() -> None:
    barred = life(degrees=["master"], annual_salary_yen=20 * MILLION, employer_in_japan=False)
    page = page_of(barred)
    assert heading(page).startswith("J-Skip: condition not met")
    assert "Without this condition those of J-Skip are not enough" in parts(page)[0].partition("<details")[0]


def test_the_days_before_the_routes_have_none() -> None:
    page = page_of(application_of_line(people.reference_student(on="2023-04-10")))
    assert heading(page) == "Routes without points"
    assert parts(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("abroad", [False, True])
def test_every_language_says_what_a_route_allows_and_the_steps(language: str, abroad: bool) -> None:
    application = replace(life(**{**RANKED, "annual_salary_yen": 20 * MILLION}), from_abroad=abroad)
    situation = Situation.ABROAD if abroad else Situation.WORKER
    page = page_of(application, language)
    for part, rules in zip(parts(page), ROUTE_RULES.values(), strict=True):
        reader = Reader(day=TODAY, activity="b", j_skip=rules.route.key == "j_skip", abroad=abroad)
        for words in (
            *(each for all_of in rules.allows.values() for each in all_of),
            *rules.steps[situation],
            *rules.notes,
        ):
            figures = {name: str(getattr(figure, "value", figure)) for name, figure in words.figures.items()}
            said = words.words.in_language(language).format(**figures)
            assert (said in unescape(part)) == reader.concerns(words), said
        names = [each.name.in_language(language) for each in BENEFITS if each.key in rules.family]
        assert all(name in unescape(part) for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_tap_from_conditions_and_residence_and_not_from_the_overview(language: str) -> None:
    address = f"/s/{SESSION}/result/routes/"
    links = {
        section.slug: Outline(page_of(reference_student(), language, section)).links
        for section in (OVERVIEW, CONDITIONS, RESIDENCE)
    }
    assert {slug: address in found for slug, found in links.items()} == {
        "": False,
        "conditions": True,
        "residence": True,
    }


# The data.


def test_every_route_of_the_law_has_its_rules() -> None:
    assert list(ROUTE_RULES) == [route.key for route in ROUTES_OF_LAW]
    assert {key for rules in ROUTE_RULES.values() for key in rules.family} <= {each.key for each in BENEFITS}


def told(rules: RouteRules, statements: tuple[Statement, ...], activity: str, abroad: bool) -> int:
    reader = Reader(day=TODAY, activity=activity, j_skip=rules.route.key == "j_skip", abroad=abroad)
    return len(concerning(statements, reader))


@pytest.mark.parametrize("activity", ACTIVITIES)
@pytest.mark.parametrize("abroad", [False, True])
@pytest.mark.parametrize("rules", ROUTE_RULES.values(), ids=lambda rules: rules.route.key)
def test_everybody_is_told_each_thing_once_and_the_steps(rules: RouteRules, abroad: bool, activity: str) -> None:
    for aspect in Aspect:
        statements = rules.allows.get(aspect, ())
        expected = 0 if (aspect is Aspect.FAMILY and rules.family) or not statements else 1
        assert told(rules, statements, activity, abroad) == expected, aspect
    assert {aspect for aspect in Aspect if aspect not in rules.allows} <= {Aspect.FAMILY, Aspect.AFTER}
    for situation, steps in rules.steps.items():
        if (situation is Situation.ABROAD) is abroad:
            assert told(rules, steps, activity, abroad) >= 4


def test_no_figure_of_the_rules_is_written_in_their_words() -> None:
    for rules in ROUTE_RULES.values():
        for each in (
            *(each for all_of in rules.allows.values() for each in all_of),
            *chain.from_iterable(rules.steps.values()),
            *rules.notes,
        ):
            for language in LANGUAGES:
                words = re.sub(r"\{\w+\}|[12][号號]", "", each.words.in_language(language))
                assert not re.search(r"\d", words), words
