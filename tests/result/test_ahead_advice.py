"""What the time line advises: before which day to apply, within which time, and what is not to be waited for."""

from datetime import date

import pytest

from eligibility.formats import format_date
from eligibility.outlook.transitions import windows
from eligibility.result.ahead import transitions_ahead
from eligibility.result.context import context_of
from eligibility.scoring.assessment import assess
from eligibility.scoring.permanent_residence import MARKS, PERMANENT_RESIDENCE_ROUTES
from tests.language import in_language
from tests.law import PASS_MARK
from tests.outlook import people
from tests.outlook.people import PEOPLE, Person
from tests.result.ahead_applications import ahead, application_of, ways_to
from tests.result.applications import TODAY, graduate_in_march

pytestmark = pytest.mark.usefixtures("law_that_stays")


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_a_mark_that_is_lost_advises_to_apply_before_the_day(person: Person) -> None:
    application = application_of(person.line)
    said = ahead(application).time_line.advice
    points = [(date.fromisoformat(day), total) for day, total in person.points]
    lost = next((day for day, total in points if total < PASS_MARK), None)
    before = [each for each in said if each.startswith("Apply before")]
    if points[0][1] >= PASS_MARK and lost is not None:
        (sentence,) = before
        assert f"Apply before {in_language('en', format_date, lost)}" in sentence
        assert f"fewer than {PASS_MARK} points" in sentence
    else:
        assert before == []


def test_a_mark_that_comes_and_goes_leaves_a_window() -> None:
    window, either, note = ahead(application_of(people.MASTER_WITH_N2.line)).time_line.advice
    assert "70 points from 1 April 2030" in window
    assert "20 May 2030 (you turn 30)" in window
    assert "until the day before" in window
    assert "permission" in either
    assert "permission" in note


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
@pytest.mark.parametrize("from_abroad", [False, True], ids=["in Japan", "from abroad"])
def test_a_higher_mark_is_no_advice_to_plan_an_application(person: Person, from_abroad: bool) -> None:
    application = application_of(person.line, from_abroad=from_abroad)
    said = ahead(application).time_line.advice
    ahead_of_today = transitions_ahead(application.profile, "b")
    moving = [window for window in windows(ahead_of_today) if window.opens or window.closes]
    planned = [
        each for each in said if "between these dates" in each or "Points you gain by the day of the permission" in each
    ]
    assert bool(planned) <= any(window.opens and window.mark == PASS_MARK for window in moving)
    (other,) = set(MARKS) - {PASS_MARK}
    (route,) = [each for each in PERMANENT_RESIDENCE_ROUTES if each.mark == other]
    summaries = [each for each in said if str(other) in each]
    of_mark = [window for window in moving if window.mark == other]
    assert len(summaries) == len(of_mark)
    for sentence, window in zip(summaries, of_mark, strict=True):
        assert route.label.en in sentence
        for step in (window.opens, window.closes):
            assert step is None or in_language("en", format_date, step.day) in sentence


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
@pytest.mark.parametrize("from_abroad", [False, True], ids=["in Japan", "from abroad"])
def test_a_mark_that_may_stay_is_not_said_to_be_lost(person: Person, from_abroad: bool) -> None:
    """Where the company's support is not known, the day on which a mark is lost for sure becomes one that is open."""
    open_line = {**person.line, "innovation_support": None, "sme": None}
    known, unknown = (application_of(line, from_abroad=from_abroad) for line in (person.line, open_line))
    for application in (known, unknown):
        for window in windows(transitions_ahead(application.profile, "b")):
            if window.closes:
                then = assess(application.profile.facts_on(window.closes.day)).activities["b"]
                assert window.may_stay_open == (then.qualifies != "no" and then.high >= window.mark)
    said, said_open = (" ".join(ahead(application).time_line.advice) for application in (known, unknown))
    assert "your open answers" not in said
    if "no longer" in said:
        assert "your open answers" in said_open


def test_from_abroad_the_landing_counts_and_no_permission() -> None:
    losing = ahead(application_of(people.DOCTOR.line, from_abroad=True))
    assert losing.time_line.advice[0].startswith("Land in Japan before 20 May 2027")
    coming = ahead(application_of(people.MASTER_WITH_N2.line, from_abroad=True))
    assert len(coming.time_line.advice) == 2
    assert "land in Japan" in coming.time_line.advice[1]
    assert not any("permission" in each for each in coming.time_line.advice)
    for mark, words in zip(MARKS, ("landing in Japan on", "waiting until"), strict=True):
        waits = [way for way in ways_to(mark, coming) if "time" in way.efforts]
        assert waits
        assert all(any(words in change for change in way.changes) for way in waits)


def test_a_degree_before_the_permission_is_no_advice_to_wait() -> None:
    report = in_language("en", context_of, graduate_in_march(), today=TODAY)
    assert report.main.day == date(2027, 4, 1)
    assert ways_to(PASS_MARK, report.ahead) == ()
    said = " ".join(report.ahead.time_line.advice)
    assert "You can apply before you get your degree." in said
    assert "Apply before" not in said
    assert not any(
        "you get a degree" in change for mark in MARKS for way in ways_to(mark, report.ahead) for change in way.changes
    )


def test_without_an_expected_permission_a_degree_ahead_is_a_day_for_the_permission_not_for_filing() -> None:
    report = in_language("en", context_of, graduate_in_march(permission_day=None), today=TODAY)
    assert report.dates.heading == "Application or permission from 24 March 2027 until 14 January 2033"
    assert report.dates.lead.startswith(
        "Either day is enough: apply earlier with a certificate of expected graduation, if the permission comes in "
        "that time."
    )
    waits = [
        change
        for way in ways_to(PASS_MARK, ahead(graduate_in_march(permission_day=None)))
        for change in way.changes
        if "you get a degree" in change
    ]
    assert waits
    assert all("permission on 24 March 2027 or later; you can apply a little earlier" in each for each in waits)
    assert any("certificate of expected graduation" in each for each in report.ahead.time_line.advice)
