"""The case that somebody may send on: it runs, gives the same result, and has no day of the person's past."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import read_object
from eligibility.contract.profile import profile_from
from eligibility.management.benchmarks.scoring import varied_lines
from eligibility.result.case import case_line
from eligibility.result.context import context_of
from eligibility.scoring.assessment import assess
from eligibility.scoring.facts import TOP100_DEGREE_AWARDED_ON, Facts, Value
from tests import people
from tests.language import in_language
from tests.outlook import applications as random_lives
from tests.result.applications import TODAY, application_of_line, graduate_in_march
from tests.result.pages import result_page


def read_again(facts: Facts) -> Facts:
    return facts_from(read_object(case_line(facts).encode()))


def result(facts: Facts) -> dict[str, Any]:
    return assess(facts).as_contract(rows=True)


def test_a_case_gives_the_same_result_row_by_row() -> None:
    for raw in varied_lines(1_500, Random(4)):
        facts = facts_from(read_object(raw))
        again = read_again(facts)
        assert result(again) == result(facts), raw
        assert (again.on, again.age, again.degrees) == (facts.on, facts.age, facts.degrees)


def test_a_case_of_a_life_gives_the_same_result() -> None:
    random = Random(5)
    for _ in range(300):
        line = random_lives.application(random)
        profile = profile_from(line)
        for years in (0, 1, 4):
            facts = profile.facts_on(profile.start + timedelta(days=years * 365))
            assert result(read_again(facts)) == result(facts), line


@pytest.mark.parametrize("person", people.TEN_LIVES, ids=lambda person: person.__name__)
def test_a_case_holds_no_day_of_birth_and_no_day_of_award(person: Callable[[], people.Line]) -> None:
    line = {**person(), "birth_date": "1997-05-20", "top100_degree_awarded_on": "2022-06-17"}
    case = case_line(facts_from(line))
    assert json.loads(case)["birth_date"].endswith("-01-01")
    assert "05-20" not in case
    assert "06-17" not in case


@pytest.mark.parametrize(
    "on", [date(2026, 11, 22), date(2028, 2, 29), date(2027, 2, 28), date(2028, 3, 1), date(2027, 1, 1)]
)
def test_around_every_anniversary_age_and_award_stay_on_their_side(on: date) -> None:
    for years in range(16, 42):
        for days in range(-3, 4):
            near = date(on.year - years, on.month, min(on.day, 28)) + timedelta(days=days)
            awarded_on = date(on.year - years + 16, on.month, min(on.day, 28)) + timedelta(days=days)
            known: dict[str, Value] = {
                "top100_university": True,
                "savings_yen": 200_000,
                TOP100_DEGREE_AWARDED_ON.key: awarded_on,
            }
            facts = Facts(on, near, frozenset({"bachelor"}), known)
            again = read_again(facts)
            assert again.age == facts.age
            assert assess(again).j_find == assess(facts).j_find, awarded_on


def test_the_page_shows_a_case_for_each_day_that_can_be_copied() -> None:
    page = result_page(in_language("en", context_of, graduate_in_march(), today=TODAY))
    cases = [each.partition("</textarea>")[0].partition(">")[2] for each in page.split("<textarea")[1:]]
    assert len(cases) == 2
    read = [facts_from(json.loads(each.replace("&quot;", '"'))) for each in cases]
    report = in_language("en", context_of, graduate_in_march(), today=TODAY)
    assert [result(each) for each in read] == [result(day.assessment.facts) for day in report.days]


def test_what_is_not_known_stays_so() -> None:
    application = application_of_line(people.reference_student(annual_salary_yen=None, sme=None))
    application = replace(
        application, profile=replace(application.profile, experience={"a": None, "b": None, "c": None})
    )
    facts = application.profile.facts_on(TODAY)
    assert read_again(facts).known.keys() == facts.known.keys()
