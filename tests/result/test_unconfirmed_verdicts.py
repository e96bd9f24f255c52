"""Verdicts where something must be confirmed: no doubtful point makes one met."""

from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.utils.html import escape

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.profile import Degree
from eligibility.outlook.verdict import Rule
from eligibility.result.context import context_of
from eligibility.result.unconfirmed import NAMES
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, with_profile
from tests.result.pages import result_page

from .unconfirmed_people import report, ten_years_without_degree

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
SEVEN_IN_A = {"a": 7.0, "b": 0.0, "c": 0.0}


# --- Verdicts ---


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [Caveat.SCHOOL_TO_CONFIRM, Caveat.SCHOOL_BY_RANKINGS])
def test_points_to_confirm_never_make_a_verdict_met(code: Caveat, language: str) -> None:
    application = application_of_line(people.reference_student(), to_confirm=(code,))
    made = report(application, language)
    [verdict] = made.first.verdicts
    assert (verdict.code, made.first.code) == ("to_confirm", "to_confirm")
    page = result_page(made)
    assert made.verdict.rule is Rule.TO_CONFIRM
    assert f"<h1>{escape(made.answer.heading)}</h1>" in page
    for words in ("70", "10"):
        assert words in made.answer.heading
    for words in ("60", str(NAMES[code]) if language == "en" else ""):
        assert words in made.answer.lead


def test_only_what_costs_points_is_named() -> None:
    """A student whose years are near a step, too, earns nothing by them before the step."""
    both = (Caveat.SCHOOL_TO_CONFIRM, Caveat.EXPERIENCE_NEAR_A_STEP)
    line = people.reference_student(years={"a": 0, "b": 34 / 12, "c": 0})
    lead = report(application_of_line(line, to_confirm=both)).answer.lead
    assert "the university as one" in lead
    assert "years of experience" not in lead


def test_where_the_mark_is_reached_without_the_doubt_it_is_met_and_says_how_much_is_in_doubt() -> None:
    line = people.reference_student(annual_salary_yen=8_000_000)
    made = report(application_of_line(line, to_confirm=(Caveat.SCHOOL_TO_CONFIRM,)))
    [verdict] = made.first.verdicts
    assert (verdict.code, verdict.sure) == ("met", 80)
    assert "10 more if confirmed." in next(each for each in made.answer.lines if each.key == "points").note


def two_days(*, awarded: date, to_confirm: tuple[Caveat, ...] = (Caveat.SCHOOL_TO_CONFIRM,)) -> Application:
    """70 from the award of a listed university's degree between filing and permission."""
    line = people.reference_student(on="2027-01-15", degrees=[], japanese_degree=False, designated_university=False)
    application = application_of_line(line, permission=date(2027, 4, 1), to_confirm=to_confirm)
    held = Degree(level="bachelor", field="", awarded_on=awarded, japanese_degree=True, designated=True, top100=False)
    return with_profile(application, replace(application.profile, degrees=[held]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_day_in_doubt_is_said_to_be_enough(language: str) -> None:
    made = report(two_days(awarded=date(2027, 3, 24)), language)
    assert [verdict.code for verdict in made.first.verdicts] == ["not_met", "to_confirm"]
    [note] = made.first.notes
    assert made.days[1].words in note
    sure = report(two_days(awarded=date(2027, 3, 24), to_confirm=()), language)
    assert note != sure.first.notes[0]
    if language == "en":
        assert note.startswith("One of the two days is enough: ")
    assert made.main.day == date(2027, 4, 1)


def test_of_two_days_the_sure_one_leads_and_is_said_to_be_enough() -> None:
    """In January 30 years lie ahead; in March the birthday takes points, which a degree in doubt makes up for."""
    line = people.reference_student(on="2027-01-15", birth_date="1997-02-01", annual_salary_yen=6_000_000)
    line = {**line, "designated_university": False, "japanese_level": "n1", "degrees": ["bachelor"]}
    application = application_of_line(line, permission=date(2027, 4, 1), to_confirm=(Caveat.FIRST_AUTHOR_ONLY,))
    application = with_profile(
        application, replace(application.profile, undated={**application.profile.undated, "papers": 3})
    )
    made = report(application)
    assert [(verdict.code, verdict.sure) for verdict in made.first.verdicts] == [("met", 70), ("to_confirm", 65)]
    [note] = made.first.notes
    assert note.startswith("You have enough points on one of the two days (15 January 2027)")
    assert made.main.day == date(2027, 1, 15)


def test_sure_points_come_before_those_to_confirm() -> None:
    """In イ the mark is reached without the doubt, in ロ only with it: that leads only where no activity is named."""
    line = people.known(
        age=31, degrees=["doctorate"], papers=3, japanese_level="n1", annual_salary_yen=4_000_000, years=SEVEN_IN_A
    )
    for named, order in (("unsure", "abc"), ("b", "bac")):
        application = application_of_line(line, activity=named, to_confirm=(Caveat.FIRST_AUTHOR_ONLY,))
        made = in_language("en", context_of, application, today=TODAY)
        assert [each.key for each in made.activities] == [*order]
        assert {each.key: each.code for each in made.activities} == {"a": "met", "b": "to_confirm", "c": "not_met"}
        assert made.activity == order[0]


# --- J-Skip (F8) ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_ten_years_near_the_step_leave_j_skip_to_confirm(language: str) -> None:
    made = report(ten_years_without_degree(), language)
    j_skip = made.routes[0]
    assert [verdict.code for verdict in j_skip.verdicts] == ["to_confirm"]
    states = [condition.code for group in j_skip.conditions for condition in group.conditions]
    assert "to_confirm" in states
    if language == "en":
        assert "only if this is confirmed: the years of experience." in j_skip.verdicts[0].sentence


def test_years_well_past_the_step_leave_no_doubt_on_j_skip() -> None:
    for months, codes in ((126, ["met"]), (115, ["not_met"])):
        assert [verdict.code for verdict in report(ten_years_without_degree(months)).routes[0].verdicts] == codes


def test_a_masters_degree_makes_j_skip_sure_whatever_the_years() -> None:
    line = people.specialist_of_ten_years(degrees=["master"])
    application = application_of_line(line, to_confirm=(Caveat.EXPERIENCE_NEAR_A_STEP,))
    assert report(application).routes[0].code == "met"
