"""Marks of permanent residence that are kept long enough and then lost, with their last day.

Points, pay floor and requirements only, unknown facts as no (guideline of 24 February 2026, 2(6) and (7)).
"""

from dataclasses import dataclass
from datetime import date

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES, PermanentResidenceRoute

from .permanent_residence import holds, runs
from .profile import Profile
from .turning_points import turning_points
from .worst_case import least_assessment


@dataclass(frozen=True, slots=True)
class KeptMark:
    """A mark kept from `began` up to `last`, after which it is lost; long enough for its route from `complete` on."""

    route: PermanentResidenceRoute
    mark: int
    began: date
    complete: date
    last: date


def kept_marks(profile: Profile, activity: str, not_before: date, tables: Tables = TABLES) -> tuple[KeptMark, ...]:
    """Return the marks of an activity that are kept long enough and lost within the span.

    No day before `not_before` counts, nor one before the first known working day of the activity, if there is one.
    """
    points = turning_points(profile, FIRST_DAY, profile.until, tables)
    days = [FIRST_DAY, *dict.fromkeys(point.day for point in points)]
    assessments = [(day, least_assessment(profile, day, tables).activities[activity]) for day in days]
    found = []
    for route in PERMANENT_RESIDENCE_ROUTES:
        if route.mark is None:
            continue
        holding = [(day, holds(route, each) and not each.failed_requirements) for day, each in assessments]
        for began, last in runs(holding, profile.until):
            counted_from = _at_work(profile, activity, max(began, not_before))
            complete = route.long_enough_from(counted_from)
            if complete <= last < profile.until:
                found.append(KeptMark(route, route.mark, counted_from, complete, last))
    return tuple(found)


def _at_work(profile: Profile, activity: str, day: date) -> date:
    """Return the first day from `day` on that lies in a period of work; `day` where no such period is known."""
    worked = profile.worked[activity]
    starts = [
        max(period.start, day)
        for period in (worked.periods if worked else ())
        if period.end is None or period.end >= day
    ]
    return min(starts, default=day)
