"""ActivityDays, of which only turning points are scored, says of every day what that day says scored alone."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any

import pytest

from eligibility.contract.profile import profile_from
from eligibility.outlook.activity_days import ActivityDay, ActivityDays, activity_days
from eligibility.outlook.experience import Period, add_months
from eligibility.outlook.profile import Profile
from eligibility.scoring.rows import ACTIVITIES
from tests.day import SEED, rest_in_deep

from . import applications
from .day_by_day import ONE_DAY, Scored, every_day, runs
from .people import BACHELOR, DOCTOR, MASTER, PEOPLE, Line

TODAY = date(2026, 11, 22)
RANDOM_PROFILES = 6


@dataclass(frozen=True)
class Answered:
    """A profile, and what of it is left where nothing is confirmed (None: all of it)."""

    profile: Profile
    unconfirmed: Profile | None = None


by_hand = pytest.mark.usefixtures("law_that_stays")


def of(line: Line, **changes: Any) -> Profile:
    """The profile of a person with other facts."""
    return profile_from({**line, **changes})


def school_in_doubt(profile: Profile) -> Answered:
    """A school of which it must be confirmed that it is listed."""
    return Answered(profile, replace(profile, degrees=[replace(each, designated=False) for each in profile.degrees]))


def years_in_doubt(profile: Profile) -> Answered:
    """Years of work that were answered as "about", three months less if they are not confirmed."""
    shorter = {
        activity: [Period(add_months(each.start, 3), each.end) for each in periods or ()]
        for activity, periods in profile.experience.items()
    }
    return Answered(profile, replace(profile, experience=shorter))


def pay_in_doubt(profile: Profile) -> Answered:
    """A pay of which a million may be overtime that does not count."""
    return Answered(
        profile, replace(profile, pay=[replace(each, annual_yen=each.annual_yen - 10**6) for each in profile.pay or ()])
    )


TO_COME = [{**DOCTOR.line["degrees"][0], "awarded_on": "2027-09-24", "related": True}]
BELOW = [{"from": "2026-11-01", "annual_yen": 2_000_000}, {"from": "2027-05-01", "annual_yen": 2_900_000}]
UP_AND_DOWN = [*BELOW, {"from": "2028-01-01", "annual_yen": 4_000_000}, {"from": "2029-01-01", "annual_yen": 2_999_999}]

LIVES = {
    **{person.name: Answered(profile_from(person.line)) for person in PEOPLE},
    "school in doubt": school_in_doubt(of(MASTER.line)),
    "years in doubt": years_in_doubt(of(BACHELOR.line)),
    "pay in doubt": pay_in_doubt(of(MASTER.line)),
    "pay not known": Answered(of(MASTER.line, pay=None)),
    "pay below the floor for a time": Answered(of(MASTER.line, pay=UP_AND_DOWN)),
    "related degree to come": Answered(of(DOCTOR.line, degrees=TO_COME)),
    "other work": Answered(of(MASTER.line, international_services=True)),
    "kind of work not known": Answered(of(MASTER.line, international_services=None, related_education=None)),
    "J-Skip for a time": Answered(
        of(
            MASTER.line,
            pay=[
                {"from": "2026-11-01", "annual_yen": 4_000_000},
                {"from": "2027-05-01", "annual_yen": 20_000_000},
                {"from": "2029-05-01", "annual_yen": 19_999_999},
            ],
        )
    ),
    "much not known": Answered(
        of(BACHELOR.line, sme=None, innovation_support=None, growth_field_project=None, japanese=None)
    ),
}


def read(each: ActivityDay) -> Scored:
    """What a day of ActivityDays says, as the day scored alone does."""
    return Scored(
        sure=each.sure,
        confirmed=each.confirmed,
        most=each.most,
        floor=each.floor,
        pay=each.pay,
        failed=tuple(requirement.key for requirement in each.failed),
        unsure=tuple(requirement.key for requirement in each.unsure),
        answer=each.answer,
        of_points=each.of_points,
        j_skip=each.j_skip,
        pass_mark=each.pass_mark,
    )


def assert_every_day_is_right(answered: Answered, activity: str, first: date) -> None:
    found = activity_days(answered.profile, answered.unconfirmed, activity, first)
    wanted = every_day(answered.profile, answered.unconfirmed, activity, first, answered.profile.until)
    wrong = {day: (read(found.on(day)), right) for day, right in wanted.items() if read(found.on(day)) != right}
    assert not wrong, f"{len(wrong)} days, the first: {next(iter(wrong.items()))}"
    assert_runs(found, wanted)


def assert_runs(found: ActivityDays, wanted: dict[date, Scored]) -> None:
    """The runs are those of the days, and each closes on the day after it unless the days end."""
    given = found.runs(lambda each: each.enough)
    assert [(run.first, run.last) for run in given] == runs(wanted, lambda each: each.enough)
    assert all(run.closes == (None if run.last == found.last else run.last + ONE_DAY) for run in given)
    barred = found.runs(lambda each: each.j_skip_enough)
    assert [(run.first, run.last) for run in barred] == runs(wanted, lambda each: each.j_skip and not each.failed)


@pytest.mark.parametrize("name", rest_in_deep([*LIVES], 9, "days of b"))
def test_every_day_of_b_is_that_scored_alone(name: str) -> None:
    assert_every_day_is_right(LIVES[name], "b", TODAY)


@pytest.mark.parametrize("activity", ["a", "c"])
@pytest.mark.parametrize("name", ["pay below the floor for a time", "J-Skip for a time", "school in doubt"])
def test_every_day_of_the_other_activities_is_that_scored_alone(name: str, activity: str) -> None:
    assert_every_day_is_right(LIVES[name], activity, TODAY)


@pytest.mark.parametrize("number", range(RANDOM_PROFILES))
def test_every_day_of_a_random_profile_is_that_scored_alone(number: int) -> None:
    random = Random(f"{SEED} days {number}")
    profile = profile_from(applications.application(random, years=4))
    in_doubt = random.choice([school_in_doubt, years_in_doubt, pay_in_doubt, Answered])
    assert_every_day_is_right(in_doubt(profile), random.choice(ACTIVITIES), profile.start)


def test_the_days_begin_with_the_first_day_asked_for() -> None:
    profile = of(MASTER.line)
    days = activity_days(profile, None, "b", TODAY)
    assert (days.first, days.changes[0].day, days.last) == (TODAY, TODAY, profile.until)
    with pytest.raises(ValueError, match="lies before 2026-11-22"):
        days.on(TODAY - ONE_DAY)


@by_hand
def test_days_between_two_days_begin_with_what_the_first_says() -> None:
    days = activity_days(of(MASTER.line), None, "b", TODAY)
    found = days.between(date(2030, 4, 30), date(2032, 4, 1))
    assert [(each.day, each.sure) for each in found] == [
        (date(2030, 4, 1), 75),
        (date(2030, 5, 20), 70),
        (date(2032, 4, 1), 75),
    ]


@by_hand
def test_a_day_to_confirm_has_three_numbers() -> None:
    """70 with the ten points of a listed school; 80 where the project is open."""
    answered = school_in_doubt(of(MASTER.line, growth_field_project=None))
    day = activity_days(answered.profile, answered.unconfirmed, "b", TODAY).on(TODAY)
    assert (day.sure, day.confirmed, day.most) == (60, 70, 80)
    assert not day.exact
    assert not day.enough


@by_hand
def test_with_years_in_doubt_each_step_comes_again_three_months_later() -> None:
    """70, and 75 after three years of work, from 1 April 2030 as answered."""
    answered = years_in_doubt(of(BACHELOR.line))
    days = activity_days(answered.profile, answered.unconfirmed, "b", TODAY)
    steps = [(each.day, each.sure, each.confirmed) for each in days.changes[:3]]
    assert steps == [(TODAY, 70, 70), (date(2030, 4, 1), 70, 75), (date(2030, 7, 1), 75, 75)]
    assert all(each.reasons[0].kind == "experience" for each in days.changes[1:3])
