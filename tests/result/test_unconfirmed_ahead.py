"""Doubt in the time ahead: what must be confirmed is never sure on a later day, in no sentence, chart or calendar."""

from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.result.ahead import TimeLine, transitions_of
from eligibility.result.calendar import Entry, EntryKind, entries
from tests import people
from tests.result.ahead_applications import ahead
from tests.result.applications import application_of_line, with_profile, without_doubt
from tests.result.unconfirmed_people import with_a_school_to_confirm

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def about(months: int) -> Application:
    """A bachelor of 32 with N1 who answered "about" some months of work, still going on: 65 points, 70 from 3 years."""
    given = people.known(
        on="2026-12-01",
        age=32,
        degrees=["bachelor"],
        japanese_degree=True,
        japanese_level="n1",
        annual_salary_yen=6_000_000,
        years={"a": 0, "b": months / 12, "c": 0},
    )
    application = application_of_line(given, to_confirm=(Caveat.EXPERIENCE_NEAR_A_STEP,))
    [period] = application.profile.experience["b"] or ()
    going_on = {**application.profile.experience, "b": [replace(period, end=None)]}
    return with_profile(application, replace(application.profile, experience=going_on))


def line_of(application: Application, language: str = "en") -> TimeLine:
    return ahead(application, language).time_line


def test_about_three_years_reach_a_step_surely_only_three_months_later() -> None:
    application = about(36)
    steps = transitions_of(application, "b")
    assert [(step.day, step.after.low, step.after.high, step.after.qualifies) for step in steps[:2]] == [
        (date(2026, 12, 1), 65, 70, "possible"),
        (date(2027, 3, 1), 70, 70, "yes"),
    ]
    assert line_of(application).sentences[0] == "On 1 December 2026 you have 65 to 70 points."
    assert line_of(application).sentences[-1] == "What must be confirmed is in the higher number only."


def test_a_step_ahead_comes_twice_and_reaches_the_mark_the_second_time() -> None:
    application = about(35)
    steps = transitions_of(application, "b")
    assert [(step.day, step.after.low, step.after.high, step.after.to_confirm) for step in steps[:3]] == [
        (date(2026, 12, 1), 65, 65, False),
        (date(2027, 1, 1), 65, 70, True),
        (date(2027, 4, 1), 70, 70, False),
    ]
    line = line_of(application)
    assert [step.state for step in line.steps[:3]] == [
        "you do not have enough",
        "to confirm",
        "you have enough",
    ]
    assert [sentence for sentence in line.sentences if "You reach 70" in sentence] == [
        "You reach 70 points on 1 April 2027 (you reach 3 years of work)."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_calls_a_mark_in_doubt_sure(language: str) -> None:
    application = with_a_school_to_confirm()
    first = transitions_of(application, "b")[0].after
    assert (first.low, first.high, first.to_confirm) == (60, 70, True)
    line = line_of(application, language)
    assert "60" in line.sentences[0]
    assert line.chart.levels[0].words == "60", "what must be confirmed is no full line"
    assert line.steps[0].state != line_of(without_doubt(application), language).steps[0].state
    if language == "en":
        assert line.advice[0].startswith("You have 70 points only if what must be confirmed is confirmed")


def test_the_advice_says_what_becomes_of_a_mark_in_doubt() -> None:
    losing = with_a_school_to_confirm()
    assert line_of(losing).advice[0] == (
        "You have 70 points only if what must be confirmed is confirmed. From 22 November 2032 you do not, even then "
        "(you turn 30)."
    )
    coming = about(36)
    assert line_of(coming).advice[0] == (
        "You have 70 points only if what must be confirmed is confirmed. From 1 March 2027 you have them even without "
        "(you reach 3 years of work)."
    )
    staying = with_a_school_to_confirm()
    short = with_profile(staying, replace(staying.profile, until=date(2027, 11, 22)))
    assert line_of(short).advice[0] == "You have 70 points only if what must be confirmed is confirmed."


def test_a_mark_that_falls_into_doubt_is_lost_for_sure_and_said_to_hang_on_what_must_be_confirmed() -> None:
    """80 with a school in doubt until 30 years: 75 then, 65 without the school."""
    line = people.reference_student(birth_date="1997-02-01", on="2026-12-01", annual_salary_yen=6_000_000)
    application = application_of_line(line, to_confirm=(Caveat.SCHOOL_TO_CONFIRM,))
    advice = line_of(application).advice
    assert advice[0] == (
        "Apply before 1 February 2027. From that day (you turn 30) you may have fewer than 70 points: it depends on "
        "what must be confirmed."
    )
    assert Entry(EntryKind.BEFORE, date(2027, 1, 31)) in entries(application, "b")
    sure = without_doubt(application)
    assert not any(each.startswith("Apply before 1 February 2027") for each in line_of(sure).advice)
    assert Entry(EntryKind.BEFORE, date(2027, 1, 31)) not in entries(sure, "b")


def test_the_calendar_has_no_last_day_for_a_mark_that_is_not_sure() -> None:
    application = with_a_school_to_confirm()
    assert not [entry for entry in entries(application, "b") if entry.kind == "before"]
    assert [entry for entry in entries(without_doubt(application), "b") if entry.kind == "before"]


def test_every_day_of_the_time_line_without_doubt_is_in_the_calendar() -> None:
    days = [entry.day for entry in entries(about(36), "b") if entry.kind == "change"]
    assert date(2027, 3, 1) in days
