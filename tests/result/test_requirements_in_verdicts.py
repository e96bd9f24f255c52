"""Requirements that are open or change with time, in the verdicts of every day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.experience import Period
from eligibility.outlook.profile import Degree, Pay
from eligibility.result.ahead import transitions_of
from eligibility.result.calendar import Entry, EntryKind, entries
from eligibility.result.context import Context, context_of
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.tables.requirements import REQUIREMENTS
from tests import people
from tests.language import in_language
from tests.result.ahead_applications import ahead
from tests.result.applications import TODAY, application_of_line

from .barred_people import states_of, translator

LANGUAGES = [code for code, _ in settings.LANGUAGES]
TEN_IN_B: dict[str, Any] = {"years": {"a": 0, "b": 10, "c": 0}}
UNMET = {requirement.key: requirement.unmet for requirement in REQUIREMENTS}


def report(application: Application, language: str = "en", activity: str | None = None) -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


# --- What is open besides points that are enough ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_points_that_are_enough_name_the_requirements_that_are_open(language: str) -> None:
    unknown = dict.fromkeys(("international_services", "employer_in_japan", "ordinary_status"))
    made = report(application_of_line(people.reference_student(**unknown)), language)
    [verdict] = made.first.verdicts
    assert verdict.code == "met", "of the points"
    for key in ("work_in_table", "employer_in_japan", "ordinary_criteria"):
        assert states_of(made)[key] in {"not_known", "to_confirm"}
    first = next(line for line in made.answer.lines if line.key == "requirement")
    kind = next(each for each in REQUIREMENTS if each.key == "work_in_table")
    assert kind.short.in_language(language) in first.value


def test_what_no_answer_could_decide_is_named_by_its_own_condition_alone() -> None:
    """The criteria of イ and of Business Manager stand among the conditions, for everybody."""
    made = report(application_of_line(people.professor()), activity="a")
    states = {
        (requirement.key, each.activities): each.code
        for requirement in made.requirements
        for each in requirement.states
    }
    assert states["ordinary_criteria", "1号イ"] == states["business_manager", "1号ハ"] == "to_confirm"


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
    assert sentence.endswith("This must still be confirmed: Kind of work (not international services).")


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
    assert made.first.notes[0].startswith("You have enough points on one of the two days (1 April 2027)")
    first, second = transitions_of(application, "b")[:2]
    assert ([requirement.key for requirement in first.after.failed], first.after.qualifies) == (
        ["ordinary_criteria"],
        "no",
    )
    assert (second.day, second.after.failed, second.after.qualifies) == (date(2027, 3, 24), (), "yes")
    line = ahead(application).time_line
    assert line.steps[0].state == "missing: Ordinary criteria for the kind of work"
    assert line.steps[1].state == "you have enough"


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
        "From 24 March 2027 you also meet the other condition (you get a degree: bachelor’s degree (or equivalent "
        "education)): Ordinary criteria for the kind of work."
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
    assert Entry(EntryKind.BEFORE, date(2027, 1, 31)) in entries(inside, "b")
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
