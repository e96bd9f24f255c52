"""The steps of one activity, and the times in which a mark is reached, against scoring single days."""

from datetime import timedelta

import pytest

from eligibility.contract.profile import profile_from
from eligibility.outlook.profile import Profile
from eligibility.outlook.timeline import timeline
from eligibility.outlook.transitions import Transition, deadline, transitions_in, windows
from eligibility.outlook.worst_case import least_assessment, reaches
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.rows import ACTIVITIES
from tests.law import PASS_MARK

from .people import DOCTOR, MASTER, PEOPLE, Person

ONE_DAY = timedelta(days=1)


def steps(profile: Profile, activity: str) -> tuple[Transition, ...]:
    return transitions_in(timeline(profile), activity)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
@pytest.mark.parametrize("activity", ACTIVITIES)
def test_windows_open_and_close_where_the_mark_does(person: Person, activity: str) -> None:
    profile = profile_from(person.line)
    found = steps(profile, activity)

    def has(step: Transition, days: int, mark: int) -> bool:
        return reaches(least_assessment(profile, step.day + days * ONE_DAY).activities[activity], mark)

    assert found[0].day == profile.start
    assert {step.day for step in found} <= {span.start for span in timeline(profile)}
    assert {window.mark for window in windows(found)} == {
        mark for mark in MARKS if any(has(step, 0, mark) for step in found)
    }
    for window in windows(found):
        assert has(window.opens or found[0], 0, window.mark)
        assert window.opens is None or not has(window.opens, -1, window.mark)
        if window.closes:
            assert has(window.closes, -1, window.mark)
            assert not has(window.closes, 0, window.mark)
    due = deadline(found)
    from_the_start = [each for each in windows(found) if each.mark == PASS_MARK and each.closes and not each.opens]
    assert ([] if due is None else [due]) == from_the_start


def test_a_mark_lost_by_the_pay_floor_alone_is_not_one_lost_by_points() -> None:
    by_age = deadline(steps(profile_from(DOCTOR.line), "b"))
    pay = [{"from": "2026-11-01", "annual_yen": 3_600_000}, {"from": "2028-04-01", "annual_yen": 2_000_000}]
    by_pay = deadline(steps(profile_from({**MASTER.line, "pay": pay}), "b"))
    assert by_age is not None
    assert by_age.closes is not None
    assert not by_age.closes.pay_alone
    assert by_pay is not None
    assert by_pay.closes is not None
    assert by_pay.closes.pay_alone
