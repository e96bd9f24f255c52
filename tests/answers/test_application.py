"""From codes to an application: what is asked becomes what is true, and what is not known stays not known."""

from datetime import date
from typing import Any

import pytest

from eligibility.answers.application import application_of
from eligibility.answers.caveats import Caveat
from eligibility.answers.degrees import LEVELS
from eligibility.scoring.assessment import assess

from .student import STUDENT, TODAY, degree, document_with, facts

pytestmark = pytest.mark.usefixtures("law_that_stays")


def test_the_reference_student_reaches_70_once_the_degree_is_awarded():
    application = application_of(STUDENT, TODAY)
    assert application is not None
    assert (application.application_day, application.permission_day) == (date(2027, 1, 15), date(2027, 4, 1))
    assert application.permission_day is not None
    before, after = (
        assess(application.profile.facts_on(day)).activities["b"]
        for day in (application.application_day, application.permission_day)
    )
    # Without the degree: age 15, pay 10, N1 15; with it education 10, Japanese degree 10 and listed university 10 more.
    assert (before.low, after.low) == (40, 70)


@pytest.mark.parametrize("missing", ["birth_date", "degrees"])
def test_too_few_answers_are_no_application(missing):
    assert application_of(document_with(**{missing: None}), TODAY) is None


def test_a_day_not_decided_is_counted_on_today_and_said_so():
    application = application_of(document_with(application={"decided": "no", "permission": None}), TODAY)
    assert application is not None
    assert (application.application_day, application.decided) == (TODAY, False)


@pytest.mark.parametrize(("key", "place"), [("application", "japan"), ("landing", "abroad")])
def test_in_place_of_a_planned_day_that_has_passed_today_is_assessed(key: str, place: str) -> None:
    planned: dict[str, Any] = {"decided": "yes", "day": "2026-11-03", "permission": None}
    application = application_of(document_with(place={"place": place}, **{key: planned}), TODAY)
    assert application is not None
    assert (application.application_day, application.decided) == (TODAY, False)
    assert application.passed_day == date(2026, 11, 3)
    assert application.profile.start == TODAY
    on_the_day = application_of(
        document_with(place={"place": place}, **{key: {**planned, "day": TODAY.isoformat()}}), TODAY
    )
    assert on_the_day is not None
    assert (on_the_day.application_day, on_the_day.decided, on_the_day.passed_day) == (TODAY, True, None)


def test_from_abroad_only_the_landing_day_counts():
    application = application_of(
        document_with(place={"place": "abroad"}, landing={"decided": "yes", "day": "2027-05-01"}), TODAY
    )
    assert application is not None
    assert (application.from_abroad, application.permission_day) == (True, None)
    assert (application.application_day, application.decided) == (date(2027, 5, 1), True)


def test_a_day_of_application_is_not_taken_for_one_of_landing():
    application = application_of(document_with(place={"place": "abroad"}), TODAY)
    assert application is not None
    assert (application.application_day, application.decided) == (TODAY, False)


def test_an_age_outside_the_tables_is_no_life():
    assert application_of(document_with(birth_date={"day": "2020-01-01"}), TODAY) is None


@pytest.mark.parametrize(
    ("level", "held", "japanese_degree"),
    [
        ("doctorate", "doctorate", True),
        ("master", "master", True),
        ("professional", "professional", True),
        ("business_professional", "business_professional", True),
        ("business_unsure", "professional", True),
        ("bachelor", "bachelor", True),
        ("junior_college", "bachelor", None),
        ("kosen", "bachelor", False),
        ("advanced_diploma", "bachelor", False),
        ("equivalent", "bachelor", None),
        ("equivalent_unsure", None, False),
        ("diploma", None, False),
        ("none", None, False),
    ],
)
def test_every_level_counts_as_decided(level, held, japanese_degree):
    known = facts(degrees=[degree(level)], japanese_major={"japanese_major": "no"})
    assert known.degrees == (frozenset() if held is None else {held})
    assert known.known.get("japanese_degree") is japanese_degree
    assert level in LEVELS


def test_every_level_is_tried_above():
    assert len(LEVELS) == 13


def test_a_degree_from_abroad_is_no_japanese_degree():
    assert facts(degrees=[degree("bachelor", place="abroad")]).known["japanese_degree"] is False


@pytest.mark.parametrize(("answer", "known"), [("yes", True), ("no", False), ("unknown", None)])
def test_two_graduate_degrees_differ_as_answered(answer, known):
    degrees = [degree("master"), degree("doctorate")]
    assert facts(degrees=degrees, fields={"differ": answer}).known.get("multiple_fields") is known


def test_two_bachelors_are_not_two_fields():
    assert facts(degrees=[degree("bachelor"), degree("bachelor")]).known["multiple_fields"] is False


@pytest.mark.parametrize(
    ("answered", "years"),
    [
        ({"kind": "none"}, 0),
        ({"kind": "unknown"}, None),
        ({"kind": "years", "months": 36, "still": "yes"}, 3),
        ({"kind": "years", "months": 35, "still": "no"}, 35 / 12),
        ({"kind": "years", "months": 0, "still": "no"}, 0),
    ],
)
def test_years_given_as_about_are_reached_on_the_planned_day(answered, years):
    known = facts(day=date(2027, 1, 15), experience_b=answered)
    assert known.known.get("experience_years.b") == years


def test_work_that_goes_on_grows_and_work_that_ended_does_not():
    still = {"kind": "years", "months": 30, "still": "yes"}
    assert facts(day=date(2027, 7, 15), experience_b=still).known["experience_years.b"] == 3
    ended = {**still, "still": "no"}
    assert (
        facts(day=date(2027, 7, 15), experience_b=ended, activity={"activity": "unsure"}).known["experience_years.b"]
        == 2.5
    )
    # The job to come begins with the permission of 1 April.
    assert facts(day=date(2027, 4, 1), experience_b=ended).known["experience_years.b"] == 2.5
    assert facts(day=date(2027, 7, 1), experience_b=ended).known["experience_years.b"] == 2.75


def test_periods_are_taken_as_they_are():
    periods = [{"start": "2020-04-01", "end": "2023-03-31"}, {"start": "2024-04-01", "end": None}]
    known = facts(day=date(2027, 4, 1), experience_b={"kind": "periods"}, periods_b=periods)
    assert known.known["experience_years.b"] == 6


@pytest.mark.parametrize(("months", "near"), [(33, False), (34, True), (36, True), (38, True), (39, False)])
def test_years_near_a_step_are_to_be_confirmed(months, near):
    application = application_of(document_with(experience_b={"kind": "years", "months": months, "still": "yes"}), TODAY)
    assert application is not None
    assert ("experience_near_a_step" in application.to_confirm) is near


def test_an_activity_that_was_not_asked_for_is_not_known():
    known = facts()
    assert "experience_years.a" not in known.known
    assert "position" not in known.known


def test_pay_counts_from_the_day_it_can_be_shown():
    pay = [
        {"kind": "amount", "annual_yen": 4_000_000, "since": "2026-11-22", "already": True},
        {"kind": "amount", "annual_yen": 5_000_000, "since": "2027-03-01", "already": False},
    ]
    assert facts(day=date(2027, 2, 28), pay=pay).known["annual_salary_yen"] == 4_000_000
    assert facts(day=date(2027, 3, 1), pay=pay).known["annual_salary_yen"] == 5_000_000


def test_pay_not_decided_is_not_known_and_not_nought():
    assert "annual_salary_yen" not in facts(pay=[{"kind": "unknown"}]).known


@pytest.mark.parametrize(
    ("certificates", "level"),
    [
        ([{"test": "n1", "on": None}], "n1"),
        ([{"test": "bjt", "score": 479, "on": None}], "n2"),
        ([{"test": "bjt", "score": 480, "on": None}], "n1"),
        ([{"test": "bjt", "score": 399, "on": None}], "none"),
        ([{"test": "none"}], "none"),
        ([{"test": "unknown"}], None),
        ([{"test": "n2", "on": None}, {"test": "n1", "on": "2027-08-01"}], "n2"),
    ],
)
def test_japanese_counts_by_test_and_day(certificates, level):
    assert facts(japanese=certificates).known.get("japanese_level") == level


def test_papers_as_first_author_only_are_to_be_confirmed():
    research = {"kind": "some", "patents": None, "research_grants": 0, "papers": 3, "first_author_only": "yes"}
    application = application_of(document_with(research=research), TODAY)
    assert application is not None
    assert "first_author_only" in application.to_confirm
    known = application.profile.facts_on(TODAY).known
    assert known["papers"] == 3
    assert "patents" not in known, "an empty count is not known"
    assert "other_research_recognised" not in known


@pytest.mark.parametrize(
    ("answer", "known", "caveat"),
    [
        ("yes", True, Caveat.JUNIOR_COLLEGE_DEGREE),
        ("no", False, None),
        ("unknown", None, Caveat.JUNIOR_COLLEGE),
        (None, None, Caveat.JUNIOR_COLLEGE),
    ],
)
def test_a_junior_college_earns_a_japanese_degree_as_it_awarded_one(answer, known, caveat):
    school = [{} if answer is None else {"degree_awarded": answer}]
    application = application_of(document_with(degrees=[degree("junior_college")], school=school), TODAY)
    assert application is not None
    assert application.profile.degrees[0].japanese_degree is known
    about = {Caveat.JUNIOR_COLLEGE, Caveat.JUNIOR_COLLEGE_DEGREE} & set(application.to_confirm)
    assert about == ({caveat} if caveat else set())


def test_a_life_that_ends_the_tables_still_has_a_span():
    application = application_of(document_with(birth_date={"day": "1927-01-01"}), TODAY)
    assert application is not None
    assert application.profile.start < application.profile.until <= date(2027, 12, 31)
