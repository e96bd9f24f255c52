"""Marks of permanent residence that are kept long enough and then lost, with their last day.

Points, pay floor and requirements only, unknown facts as no (guideline of 24 February 2026, 2(6) and (7)).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES, PermanentResidenceRoute

from .permanent_residence import holds, runs
from .profile import Profile
from .turning_points import turning_points
from .worst_case import least_assessment

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KeptMark:
    """A mark kept from `began` up to `last`, after which it is lost; long enough for its route from `complete` on."""

    route: PermanentResidenceRoute
    mark: int
    began: date
    complete: date
    last: date


@dataclass(frozen=True, slots=True)
class EarliestDay:
    """The first day on which a route of permanent residence is kept long enough, and the day it is counted from.

    Both are None where the route is not kept long enough within the span; then `too_short` is the longest of its runs
    that are not over, None if there is none. `last` is the last day on which the same run is long enough, `goes_on`
    whether it lasts to the end of the span; `least` are the least points from `counted_from` to `day`.
    """

    route: PermanentResidenceRoute
    counted_from: date | None
    day: date | None
    too_short: "ShortRun | None" = None
    last: date | None = None
    goes_on: bool = False
    least: int | None = None

    @property
    def looks_back_too_far(self) -> bool:
        """Whether the run may have begun before the first day that the tables cover: then an earlier day may do."""
        return self.counted_from == FIRST_DAY and self.day is not None


@dataclass(frozen=True, slots=True)
class ShortRun:
    """A run that is not long enough: the day it is counted from, and the day after it.

    `broken` is None where the run lasts to the end of the span.
    """

    counted_from: date
    broken: date | None


@dataclass(frozen=True, slots=True)
class _Run:
    """An unbroken run of days of a route, and the days from which it counts and is long enough."""

    route: PermanentResidenceRoute
    counted_from: date
    complete: date
    last: date


@dataclass(frozen=True, slots=True)
class RouteRuns:
    """Every run of every route of an activity, within the span from `start` to `until`.

    `least` returns the least points from one day to another.
    """

    start: date
    until: date
    runs: Sequence[_Run]
    least: Callable[[date, date], int]

    def counted_from(self, day: date) -> "RouteRuns":
        """Return the same runs where no day before `day` counts."""
        later = [(run, max(run.counted_from, day)) for run in self.runs]
        cut = tuple(
            replace(run, counted_from=first, complete=run.route.long_enough_from(first))
            for run, first in later
            if first <= run.last
        )
        return replace(self, runs=cut)


def route_runs(profile: Profile, activity: str, not_before: date, tables: Tables = TABLES) -> RouteRuns:
    """Return the runs of the routes of an activity.

    No day before `not_before` counts, nor one before the first known working day of the activity, if there is one.
    """
    return RouteRuns(
        profile.start,
        profile.until,
        tuple(_runs(profile, activity, not_before, tables)),
        lambda first, last: least_points(profile, activity, first, last, tables),
    )


def kept_marks(of: RouteRuns) -> tuple[KeptMark, ...]:
    """Return the marks that are kept long enough and lost within the span."""
    return tuple(
        KeptMark(run.route, run.route.mark, run.counted_from, run.complete, run.last)
        for run in of.runs
        if run.route.mark is not None and run.complete <= run.last < of.until
    )


def earliest_days(of: RouteRuns) -> tuple[EarliestDay, ...]:
    """Return the earliest day of every route, from the first day of the span on."""
    found = []
    for route in PERMANENT_RESIDENCE_ROUTES:
        of_route = [run for run in of.runs if run.route is route and run.last >= of.start]
        closing = [
            (max(of.start, run.complete), run.counted_from, run.last)
            for run in of_route
            if max(of.start, run.complete) <= run.last
        ]
        if closing:
            day, counted_from, last = min(closing)
            least = of.least(counted_from, day)
            goes_on = last >= of.until
            found.append(EarliestDay(route, counted_from, day, last=last, goes_on=goes_on, least=least))
            continue
        longest = max(of_route, key=lambda run: run.last - run.counted_from, default=None)
        too_short = None if longest is None else _short_run(longest, of.until)
        found.append(EarliestDay(route, None, None, too_short))
    return tuple(found)


def least_points(profile: Profile, activity: str, first: date, last: date, tables: Tables = TABLES) -> int:
    """Return the least points of an activity from one day to another, with unknown facts as no."""
    days = [first, *(point.day for point in turning_points(profile, first, last, tables))]
    return min(least_assessment(profile, day, tables).activities[activity].low for day in days)


def broken_days(of: RouteRuns) -> tuple[tuple[date, int | None], ...]:
    """Return the days after the runs that end within the span, each with the lowest mark lost, in order.

    A day on which J-Skip is lost is given with None, after the mark lost on the same day.
    """
    lost: dict[date, int] = {}
    j_skip: set[date] = set()
    for run in of.runs:
        if of.start <= run.last < of.until:
            day, mark = run.last + _ONE_DAY, run.route.mark
            if mark is None:
                j_skip.add(day)
            else:
                lost[day] = min(mark, lost.get(day, mark))
    return tuple(sorted([*lost.items(), *((day, None) for day in j_skip)], key=lambda each: (each[0], each[1] is None)))


def _short_run(run: _Run, until: date) -> ShortRun:
    return ShortRun(run.counted_from, run.last + _ONE_DAY if run.last < until else None)


def _runs(profile: Profile, activity: str, not_before: date, tables: Tables) -> Iterator[_Run]:
    """Yield every run of every route, cut where a period of work of the activity ends."""
    points = turning_points(profile, FIRST_DAY, profile.until, tables)
    days = [FIRST_DAY, *dict.fromkeys(point.day for point in points)]
    assessments = [(day, least_assessment(profile, day, tables).activities[activity]) for day in days]
    for route in PERMANENT_RESIDENCE_ROUTES:
        holding = [(day, holds(route, each) and not each.failed_requirements) for day, each in assessments]
        for began, last in runs(holding, profile.until):
            for counted_from, until in _at_work(profile, activity, max(began, not_before), last):
                yield _Run(route, counted_from, route.long_enough_from(counted_from), until)


def _at_work(profile: Profile, activity: str, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the unbroken days of work from `first` to `last`: the count begins again after the end of a period.

    Before the first known period, and between two, nobody works. After the last one, and where none is known, nothing
    is known of the work: such days count (the words next to them say that the work must go on).
    """
    worked = profile.worked[activity]
    periods = [each for each in (worked.periods if worked else ()) if each.end is None or each.end >= first]
    for period in periods:
        began, ended = max(period.start, first), last if period.end is None else min(period.end, last)
        if began <= ended:
            yield began, ended
    open_from = first
    if periods:
        open_from = date.max if periods[-1].end is None else periods[-1].end + _ONE_DAY
    if open_from <= last:
        yield open_from, last
