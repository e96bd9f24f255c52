"""A requirement that surely fails: no verdict is met, and the overview or the page of conditions names it."""

import pytest
from django.conf import settings
from django.utils.html import escape

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.verdict import Rule
from eligibility.result.context import Context, context_of
from eligibility.scoring.tables.requirements import REQUIREMENTS
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line
from tests.result.pages import result_page

from .barred_people import developer, president_abroad, remote, states_of, translator

LANGUAGES = [code for code, _ in settings.LANGUAGES]
MISSING = {requirement.key: requirement.missing for requirement in REQUIREMENTS}


def report(application: Application, language: str = "en", activity: str | None = None) -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


BARRED: list[tuple[str, people.Line, str]] = [
    ("work_in_table", translator(), "b"),
    ("employer_in_japan", remote(), "b"),
    ("employer_in_japan", remote(), "a"),
    ("ordinary_criteria", developer(), "b"),
    ("business_in_japan", president_abroad(), "c"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "line", "activity"), BARRED, ids=[f"{each[0]} {each[2]}" for each in BARRED])
def test_no_verdict_is_met_while_a_requirement_surely_fails(
    key: str, line: people.Line, activity: str, language: str
) -> None:
    made = report(application_of_line(line, activity=activity), language, activity)
    [verdict] = made.first.verdicts
    assert made.main.assessment.activities[activity].qualifies == "yes", "the points are enough"
    assert (verdict.code, made.first.code) == ("not_met", "not_met")
    assert made.verdict.rule in {Rule.OTHER_WORK, Rule.CRITERIA_MISSING}
    page = result_page(made)
    assert f"<h1>{escape(made.answer.heading)}</h1>" in page
    lead = page.partition('<p class="lead">')[2].partition("</p>")[0]
    assert lead
    missing = MISSING[key]
    assert missing is not None
    assert escape(missing.in_language(language)) in lead
    assert escape(made.answer.lead) == lead


def test_every_requirement_that_facts_decide_is_named_when_it_fails() -> None:
    for requirement in REQUIREMENTS:
        decided = any(True for _ in requirement.when.items())
        assert (requirement.unmet is not None) == (decided and not requirement.of_points)


def test_several_things_in_the_way_are_all_named() -> None:
    line = {**developer(), "employer_in_japan": False, "international_services": True}
    states = states_of(report(application_of_line(line)))
    assert {states[key] for key in ("work_in_table", "employer_in_japan", "ordinary_criteria")} == {"not_met"}


def test_a_failed_requirement_bars_points_that_are_open_or_in_doubt_too() -> None:
    open_line = {**translator(), "japanese_level": None}
    assert report(application_of_line(open_line)).first.code == "not_met"
    doubtful = application_of_line(translator(), to_confirm=(Caveat.SCHOOL_TO_CONFIRM,))
    assert report(doubtful).first.code == "not_met"


def test_a_barred_activity_does_not_come_before_one_that_is_met() -> None:
    line = people.known(
        age=29,
        degrees=["doctorate"],
        japanese_degree=True,
        japanese_level="n1",
        annual_salary_yen=5_000_000,
        international_services=True,
    )
    made = report(application_of_line(line, activity="unsure"))
    assert [(each.key, each.code) for each in made.activities[:2]] == [("a", "met"), ("b", "not_met")]


def test_a_translator_is_not_led_to_another_activity_that_was_not_asked_about() -> None:
    made = report(application_of_line(translator(), activity="b"))
    assert {each.key: each.code for each in made.activities} == {"a": "met", "b": "not_met", "c": "not_met"}
    assert made.activities[0].key == made.activity == "b"
