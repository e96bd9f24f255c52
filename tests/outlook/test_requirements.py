"""Requirements of an application: judged on each day, without any effect on points."""

from datetime import date
from random import Random
from typing import Any

import pytest

from eligibility.contract.outlook import Outlook
from eligibility.contract.profile import profile_from
from eligibility.outlook.requirement_changes import requirement_changes
from eligibility.scoring.assessment import assess
from tests.scoring.fillings import OF_REQUIREMENTS, YES_OR_NO
from tests.scoring.naive import plain, requirements

from .applications import application
from .naive import Application, days
from .people import MASTER, VOCATIONAL_GRADUATE

Line = dict[str, Any]
STATES = {True: "met", False: "not_met", None: "not_known"}


def passed(line: Line, on: str, activity: str = "b") -> dict[str, bool | None]:
    """Which requirements of an activity are passed on a day."""
    return dict(assess(profile_from(line).facts_on(date.fromisoformat(on))).activities[activity].requirements)


def with_degree(**changes: Any) -> Line:
    """The application of a master whose only degree is awarded on 24 March 2027."""
    (degree,) = MASTER.line["degrees"]
    return {**MASTER.line, "degrees": [{**degree, "awarded_on": "2027-03-24", **changes}]}


@pytest.mark.parametrize(
    ("related", "before", "after"), [(True, False, True), (False, False, False), (None, False, None)]
)
def test_the_criteria_turn_with_the_award_of_a_related_degree(
    related: bool | None, before: bool, after: bool | None
) -> None:
    line = with_degree(related=related)
    assert passed(line, "2027-03-23")["ordinary_criteria"] is before
    assert passed(line, "2027-03-24")["ordinary_criteria"] is after


def test_a_diploma_already_finished_holds_before_a_degree_that_is_not_related() -> None:
    line = with_degree(related=False) | {"related_education": True}
    assert passed(line, "2027-03-23")["ordinary_criteria"] is True
    assert passed(line, "2027-03-24")["ordinary_criteria"] is True


def test_a_second_degree_that_is_related_turns_the_criteria_and_no_point() -> None:
    degree = {**with_degree()["degrees"][0], "level": "master", "field": "Engineering"}
    first, second = ({**degree, "awarded_on": "2020-03-24", "related": False}, {**degree, "related": True})
    line = {**MASTER.line, "degrees": [first, second]}
    assert passed(line, "2027-03-23")["ordinary_criteria"] is False
    assert passed(line, "2027-03-24")["ordinary_criteria"] is True
    days_of_spans = [span.start for span in Outlook(profile_from(line)).timeline]
    assert date(2027, 3, 24) not in days_of_spans, "a time line is split where points change"


def test_the_criteria_turn_on_the_day_on_which_ten_years_of_work_are_complete() -> None:
    """From 1 April 2027 on, without a degree."""
    line = VOCATIONAL_GRADUATE.line | {"until": "2037-12-01"}
    assert passed(line, "2037-03-31")["ordinary_criteria"] is False
    assert passed(line, "2037-04-01")["ordinary_criteria"] is True


@pytest.mark.parametrize("seed", range(400, 410))
def test_the_requirements_of_every_day_are_those_read_from_the_contract(seed: int) -> None:
    drawn = application(Random(seed), years=5, gaps=0.3)
    profile, lived = profile_from(drawn), Application(drawn)
    for on in days(lived.start, lived.until)[::7]:
        found = assess(profile.facts_on(on)).activities
        f = plain(lived.facts_on(on))
        for activity, each in found.items():
            given = [{"gate": requirement, "state": STATES[truth]} for requirement, truth in each.requirements.items()]
            assert given == requirements(f, activity), f"{activity} on {on}"


@pytest.mark.parametrize("seed", range(410, 416))
def test_time_line_ways_and_least_pay_do_not_depend_on_the_facts_of_requirements(seed: int) -> None:
    random = Random(seed)
    line = {key: value for key, value in application(random, years=3).items() if key not in OF_REQUIREMENTS}
    related = [{**degree, "related": random.choice((None, *YES_OR_NO))} for degree in line["degrees"]]
    closed = {
        **{key: False for key in OF_REQUIREMENTS if key != "ordinary_status"},
        "international_services": True,
        "ordinary_status": "engineer",
    }
    plain_outlook = Outlook(profile_from(line)).as_contract()
    assert Outlook(profile_from({**line, **closed, "degrees": related})).as_contract() == plain_outlook
    assert not any({*OF_REQUIREMENTS, "japanese_major_abroad"} & way["changes"].keys() for way in plain_outlook["ways"])


def engineer(seed: int) -> Line:
    """An application drawn at random of somebody whose criteria hang on degrees and years."""
    fixed = {"ordinary_status": "engineer", "information_processing": False, "related_education": False}
    return {**application(Random(seed), years=4, gaps=0.2), **fixed}


TURNING = range(420, 450)


@pytest.mark.parametrize("seed", TURNING)
def test_requirements_change_on_the_days_that_a_daily_count_finds(seed: int) -> None:
    drawn = engineer(seed)
    lived = Application(drawn)
    expected = []
    before: dict[tuple[str, str], str] | None = None
    for on in days(lived.start, lived.until):
        f = plain(lived.facts_on(on))
        now = {
            (activity, each["gate"]): each["state"]
            for activity in "abc"
            for each in requirements(f, activity)
            if each["gate"] != "pay_floor"
        }
        if before is not None:
            expected += [(on, *key, state) for key, state in now.items() if state != before[key]]
        before = now
    turns = requirement_changes(profile_from(drawn), lived.start)
    assert [(each.day, each.activity, each.key, STATES[each.truth]) for each in turns] == expected


def test_requirements_change_in_the_applications_drawn_and_none_closes() -> None:
    profiles = [profile_from(engineer(seed)) for seed in TURNING]
    turns = [turn for profile in profiles for turn in requirement_changes(profile, profile.start)]
    assert {turn.truth for turn in turns} == {True, None}
