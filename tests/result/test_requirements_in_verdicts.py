"""No verdict reads met while a requirement is surely not met, on any day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.utils.html import escape

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.experience import Period
from eligibility.outlook.profile import Degree, Pay
from eligibility.outlook.verdict import Rule
from eligibility.result.ahead import transitions_of
from eligibility.result.calendar import Entry, entries
from eligibility.result.context import Context, context_of
from eligibility.result.wording import short_name
from eligibility.scoring.requirements import REQUIREMENTS
from eligibility.scoring.rows import ACTIVITIES
from tests import people
from tests.language import in_language
from tests.result.ahead_applications import ahead
from tests.result.applications import TODAY, application_of_line
from tests.result.pages import result_page

LANGUAGES = [code for code, _ in settings.LANGUAGES]
TEN_IN_B: dict[str, Any] = {"years": {"a": 0, "b": 10, "c": 0}}
UNMET = {requirement.key: requirement.unmet for requirement in REQUIREMENTS}
MISSING = {requirement.key: requirement.missing for requirement in REQUIREMENTS}


def report(application: Application, language: str = "en", activity: str | None = None) -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def translator() -> people.Line:
    """F1: a bachelor of a listed Japanese university, N1, 4,200,000 yen, whose work is translating: 70 points."""
    return people.reference_student(birth_date="1998-06-01", annual_salary_yen=4_200_000, international_services=True)


def developer() -> people.Line:
    """F2: 32, no degree, 6 years and 6 months, 8,000,000 yen, at a small company with innovation support."""
    return people.known(
        birth_date="1994-06-15",
        years={"a": 0, "b": 6.5, "c": 0},
        annual_salary_yen=8_000_000,
        innovation_support=True,
        sme=True,
        japanese_level="n1",
        related_education=False,
        information_processing=True,
    )


def president_abroad() -> people.Line:
    """F9: representative, 12 years, 20,000,000 yen, of a company abroad."""
    return people.known(
        age=45,
        degrees=["bachelor"],
        years={"a": 0, "b": 0, "c": 12},
        annual_salary_yen=20_000_000,
        position="representative",
        japanese_level="n1",
        business_in_japan=False,
    )


def remote() -> people.Line:
    """The reference student, at home in Japan for an employer abroad."""
    return people.reference_student(employer_in_japan=False)


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
    made = report(application_of_line(line))
    assert {**states(made), "pay_floor": ""} == {**dict.fromkeys(states(made), "not_met"), "pay_floor": ""}
    assert {"work_in_table", "employer_in_japan", "ordinary_criteria"} <= states(made).keys()


def states(made: Context) -> dict[str, str]:
    """The states of the requirements of the activity shown that facts decide, on the page of conditions."""
    letter = short_name(made.activity)[-1]
    return {
        requirement.key: str(each.code)
        for requirement in made.requirements
        for each in requirement.states
        if letter in each.activities and UNMET[requirement.key] is not None
    }


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


# --- What is open besides points that are enough ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_points_that_are_enough_name_the_requirements_that_are_open(language: str) -> None:
    unknown = dict.fromkeys(("international_services", "employer_in_japan", "ordinary_status"))
    made = report(application_of_line(people.reference_student(**unknown)), language)
    [verdict] = made.first.verdicts
    assert verdict.code == "met", "of the points"
    for key in ("work_in_table", "employer_in_japan", "ordinary_criteria"):
        assert states(made)[key] in {"not_known", "to_confirm"}
    first = next(line for line in made.answer.lines if line.key == "requirement")
    kind = next(each for each in REQUIREMENTS if each.key == "work_in_table")
    assert kind.short.in_language(language) in first.value


# --- J-Skip ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_j_skip_is_not_met_by_work_outside_the_table(language: str) -> None:
    line = people.specialist_of_ten_years(**TEN_IN_B, international_services=True)
    j_skip = report(application_of_line(line), language).routes[0]
    assert j_skip.code == "not_met"
    unmet = UNMET["work_in_table"]
    assert unmet is not None
    assert unmet.in_language(language) in j_skip.verdicts[0].sentence
    assert report(application_of_line(people.specialist_of_ten_years(**TEN_IN_B)), language).routes[0].code == "met"


def test_j_skip_names_the_requirements_that_are_open() -> None:
    line = people.specialist_of_ten_years(international_services=None)
    sentence = report(application_of_line(line)).routes[0].verdicts[0].sentence
    assert sentence.endswith("Still to be confirmed beside it: Kind of work (not international services).")


# --- Day by day ---


def degree_ahead(**changes: Any) -> Application:
    """Points from the start, by years and pay; a related degree comes on 24 March 2027."""
    line = people.known(
        on="2027-01-15",
        age=29,
        years={"a": 0, "b": 7, "c": 0},
        annual_salary_yen=9_000_000,
        japanese_level="n1",
        related_education=False,
        **changes,
    )
    application = application_of_line(line, permission=date(2027, 4, 1))
    held = Degree(level="bachelor", field="", awarded_on=date(2027, 3, 24), designated=False, related=True)
    return replace(application, profile=replace(application.profile, degrees=[held]))


def test_a_related_degree_ahead_meets_the_requirement_on_its_day() -> None:
    application = degree_ahead(it_exams=2, national_licences=0)
    made = report(application)
    assert [verdict.code for verdict in made.first.verdicts] == ["not_met", "met"]
    assert made.first.notes[0].startswith("On one of the two days (1 April 2027)")
    first, second = transitions_of(application, "b")[:2]
    assert ([requirement.key for requirement in first.after.failed], first.after.qualifies) == (
        ["ordinary_criteria"],
        "no",
    )
    assert (second.day, second.after.failed, second.after.qualifies) == (date(2027, 3, 24), (), "yes")
    line = ahead(application).time_line
    assert line.steps[0].state == "missing: Criteria for landing permission"
    assert line.steps[1].state == "the condition is met"


def test_a_degree_that_only_meets_a_requirement_is_a_step_of_its_own() -> None:
    application = degree_ahead(it_exams=2)
    master = Degree(level="bachelor", field="", awarded_on=date(2020, 3, 24), designated=False, related=False)
    application = replace(
        application, profile=replace(application.profile, degrees=[master, *application.profile.degrees])
    )
    steps = transitions_of(application, "b")
    assert steps[1].day == date(2027, 3, 24)
    assert steps[0].after.low == steps[1].after.low >= 70
    assert steps[1].requirements_alone
    assert not steps[1].pay_alone
    assert ahead(application).time_line.sentences[1] == (
        "From 24 March 2027 the condition beside the points is met as well (award of a degree: bachelor’s degree (or "
        "equivalent education)): Criteria for landing permission."
    )


def test_ten_years_of_work_meet_the_requirement_and_lose_nothing() -> None:
    line = people.known(on="2026-12-01", age=38, annual_salary_yen=10_000_000, japanese_level="n1", it_exams=2)
    application = application_of_line({**line, "related_education": False, "innovation_support": True, "sme": True})
    worked = {"a": [], "b": [Period(date(2017, 4, 1))], "c": []}
    application = replace(application, profile=replace(application.profile, experience=worked))
    opens = next(step for step in transitions_of(application, "b") if not step.after.failed)
    assert opens.day == date(2027, 4, 1)
    assert any(
        "70 from 1 April 2027" in each or "by the day of the permission" in each
        for each in ahead(application).time_line.advice
    )


def test_work_outside_the_table_has_no_last_day_to_apply() -> None:
    line = {**translator(), "birth_date": "1997-02-01", "annual_salary_yen": 4_200_000}
    inside = application_of_line({**line, "international_services": False})
    outside = application_of_line(line)
    assert Entry("before", date(2027, 1, 31)) in entries(inside, "b")
    assert not [entry for entry in entries(outside, "b") if entry.kind == "before"]
    assert not [each for each in ahead(outside).time_line.advice if each.startswith("Apply before")]


def test_years_in_doubt_leave_the_requirement_in_doubt() -> None:
    """Ten years, answered as "about", and no related degree: without them the criteria are not met."""
    line = people.known(
        age=38, annual_salary_yen=10_000_000, japanese_level="n1", it_exams=2, years={"a": 0, "b": 10, "c": 0}
    )
    line = {**line, "related_education": False, "innovation_support": True, "sme": True}
    application = application_of_line(line, to_confirm=(Caveat.EXPERIENCE_NEAR_A_STEP,))
    [verdict] = report(application, activity="b").first.verdicts
    assert verdict.points is not None
    assert verdict.sure >= 70
    assert verdict.code == "to_confirm"
    criteria = next(
        requirement
        for requirement in report(application, activity="b").requirements
        if requirement.key == "ordinary_criteria"
    )
    assert {each.activities: each.code for each in criteria.states}["1号ロ"] == "to_confirm"


def test_pay_that_must_be_confirmed_leaves_the_pay_condition_to_confirm() -> None:
    application = application_of_line(
        people.reference_student(annual_salary_yen=3_400_000, japanese_level="n1", it_exams=2)
    )
    less = replace(application.profile, pay=[Pay(date(2026, 11, 1), 2_900_000)])
    application = replace(
        application, to_confirm=(Caveat.FIXED_OVERTIME,), unconfirmed=less, doubted={Caveat.FIXED_OVERTIME: less}
    )
    made = report(application, activity="b")
    [verdict] = made.first.verdicts
    assert verdict.code == "to_confirm"
    floor = next(requirement for requirement in made.requirements if requirement.key == "pay_floor")
    assert {state.code for state in floor.states} == {"to_confirm"}


def test_pay_and_requirement_are_distinguished() -> None:
    application = degree_ahead(it_exams=2)
    pay = [Pay(date(2026, 1, 1), 9_000_000), Pay(date(2030, 1, 1), 2_000_000)]
    application = replace(application, profile=replace(application.profile, pay=pay))
    lost = next(step for step in transitions_of(application, "b") if step.lost)
    assert not lost.requirements_alone


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_requirements_never_change_points(activity: str) -> None:
    requirements = {"international_services": True, "employer_in_japan": False, "business_in_japan": False}
    made, barred = (
        report(application_of_line({**people.reference_student(), **changes}), activity=activity)
        for changes in ({}, requirements)
    )
    assert made.first.verdicts[0].points == barred.first.verdicts[0].points
