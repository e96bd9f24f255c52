"""The least pay that reaches a mark, with all other facts unchanged and unknown facts as no."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.facts import SALARY
from eligibility.scoring.rows import ACTIVITIES

from .profile import Profile
from .turning_points import Reason, turning_points
from .worst_case import least_facts, reaches

LeastSalary = Mapping[str, Mapping[int, int | None]]
"""By activity and mark the least pay in whole yen a year that reaches the mark and the pay floor; None: no pay does."""


@dataclass(frozen=True, slots=True)
class LeastSalaryFrom:
    """The least pay from a day on, with the reasons for its change; no reasons on the first day of the span."""

    day: date
    why: tuple[Reason, ...]
    least: LeastSalary


def least_salary(
    profile: Profile, day: date | None = None, tables: Tables = TABLES, marks: Collection[int] = ()
) -> LeastSalary:
    """Return the least pay on a day (left out: the first day of the span), for the marks of the day and those given.

    The answer can change only where a row or requirement names an amount, so those and 0 are tried, lowest first.
    """
    facts = least_facts(profile, day or profile.start, tables)
    edition = tables.on(facts.on)
    marks = sorted({*edition.marks, *marks})
    found: dict[str, dict[int, int | None]] = {activity: dict.fromkeys(marks) for activity in ACTIVITIES}
    for pay in (0, *_amounts(edition)):
        assessment = assess(facts.with_known({SALARY.key: pay}), edition)
        for activity, each in assessment.activities.items():
            for mark in marks:
                if found[activity][mark] is None and reaches(each, mark):
                    found[activity][mark] = pay
    return found


def least_salary_over_time(profile: Profile, tables: Tables = TABLES) -> tuple[LeastSalaryFrom, ...]:
    """Return the least pay on the first day of the span and on every day on which anything but the pay may turn."""
    turning = turning_points(profile, profile.start, profile.until, tables)
    others = [point for point in turning if SALARY.key not in point.facts]
    marks = {tables.on(each.day).pass_mark for each in others} | set(tables.on(profile.start).marks)
    found = [LeastSalaryFrom(profile.start, (), least_salary(profile, profile.start, tables, marks))]
    for day, of_day in groupby(others, key=lambda point: point.day):
        why = tuple(dict.fromkeys(point.reason for point in of_day))
        found.append(LeastSalaryFrom(day, why, least_salary(profile, day, tables, marks)))
    return tuple(found)


def _amounts(edition: Edition) -> tuple[int, ...]:
    for component in edition.components:
        for classes in component.classes:
            if classes.fact == SALARY:
                return classes.bounds
    return ()
