"""The clock of permanent residence: since when a mark is kept, and from when it has been kept long enough.

Points only: residence, status and duties are not computed (guideline of 24 February 2026, 2(6)–(8)).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from eligibility.scoring.assessment import ActivityAssessment, Answer
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES, PermanentResidenceRoute
from eligibility.scoring.rows import ACTIVITIES

from .profile import Profile
from .turning_points import turning_points
from .worst_case import least_assessment, reaches

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Clock:
    """One route in one activity.

    `kept_since` is the first day of the unbroken run of days up to the first day of the span, None if the
    condition fails on it; `earliest` the first day of the span that closes a run long enough, None if none does.
    """

    kept_since: date | None
    earliest: date | None

    def as_contract(self) -> dict[str, str | None]:
        """Return the days in the shape of the data contract."""
        return {
            "kept_since": None if self.kept_since is None else self.kept_since.isoformat(),
            "earliest": None if self.earliest is None else self.earliest.isoformat(),
        }


Clocks = Mapping[str, Mapping[str, Clock]]
"""The clocks by activity and key of the route."""


def permanent_residence(profile: Profile, tables: Tables = TABLES) -> Clocks:
    """Return the clock of every route in every activity, with unknown facts as no.

    It looks back to the first day that the tables cover and ahead to the last day of the span.
    """
    points = turning_points(profile, FIRST_DAY, profile.until, tables)
    days = [FIRST_DAY, *dict.fromkeys(point.day for point in points)]
    assessments = [least_assessment(profile, day, tables) for day in days]
    return {
        activity: {
            route.key: _clock(
                route,
                [
                    (day, holds(route, assessment.activities[activity]))
                    for day, assessment in zip(days, assessments, strict=True)
                ],
                profile,
            )
            for route in PERMANENT_RESIDENCE_ROUTES
        }
        for activity in ACTIVITIES
    }


def holds(route: PermanentResidenceRoute, assessment: ActivityAssessment) -> bool:
    """Return whether the condition of a route holds: its points and the pay floor, or the conditions of J-Skip."""
    return assessment.j_skip == Answer.YES if route.mark is None else reaches(assessment, route.mark)


def _clock(route: PermanentResidenceRoute, days: list[tuple[date, bool]], profile: Profile) -> Clock:
    kept_since = earliest = None
    for began, ended in runs(days, profile.until):
        if began <= profile.start <= ended:
            kept_since = began
        closes = max(profile.start, route.long_enough_from(began))
        if earliest is None and closes <= ended:
            earliest = closes
    return Clock(kept_since, earliest)


def runs(days: list[tuple[date, bool]], until: date) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of every unbroken run; each answer of `days` holds until the next one."""
    began = None
    for day, holding in days:
        if holding and began is None:
            began = day
        elif not holding and began is not None:
            yield began, day - _ONE_DAY
            began = None
    if began is not None:
        yield began, until
