"""The verdict on one activity: which of the rules fits first, on which day and for which run of sure days.

Either of two days is enough (第一条第一項・第二項): that of the application and that of the permission; from abroad the
landing alone counts. The words are those of the result; this module only decides which ones hold.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Final

from eligibility.scoring.assessment import Answer
from eligibility.scoring.requirement import ORDINARY_CRITERIA, WORK_REQUIREMENTS

from .activity_days import ActivityDay, ActivityDays, Run
from .experience import add_months
from .strength import rank_of_day, strength_of_activity

MONTHS_AHEAD: Final = 12
"""A deadline or a beginning within this time of the day assessed is in the heading."""
DAYS_TO_PREPARE: Final = 30
"""A run of sure days that ends earlier leaves no time to prepare an application."""

_ONE_DAY: Final = timedelta(days=1)


class Rule(StrEnum):
    """The kinds of verdict, in the order in which they are tried."""

    OTHER_WORK = "other_work"
    BELOW_FLOOR = "below_floor"
    CRITERIA_MISSING = "criteria_missing"
    J_SKIP = "j_skip"
    DEADLINE = "deadline"
    ENOUGH = "enough"
    ENOUGH_AT_PERMISSION = "enough_at_permission"
    TOO_LATE = "too_late"
    TO_CONFIRM = "to_confirm"
    PAY_OPEN = "pay_open"
    ENOUGH_LATER = "enough_later"
    OPEN = "open"
    NOT_YET = "not_yet"
    NOT_ENOUGH = "not_enough"


SHORT_OF_POINTS: Final = frozenset({Rule.OPEN, Rule.NOT_YET, Rule.NOT_ENOUGH})
"""The rules under which the pass mark is missed, surely or perhaps, and not reached soon."""

WITHOUT_RUN: Final = frozenset(
    {Rule.OTHER_WORK, Rule.BELOW_FLOOR, Rule.CRITERIA_MISSING, Rule.TO_CONFIRM, Rule.PAY_OPEN, Rule.OPEN}
    | {Rule.NOT_ENOUGH}
)
"""The rules whose heading is about no run of sure days."""


@dataclass(frozen=True)
class Verdict:
    """The verdict on `activity`, read on `today`.

    `first` is the planned day (today where none is decided; from abroad the landing), `permission` the expected day of
    the permission if that day counts as well. `days` are the results from today, or from `first` if that is earlier.
    """

    activity: str
    days: ActivityDays
    today: date
    first: date
    permission: date | None = None

    @property
    def assessed(self) -> tuple[date, ...]:
        """The days either of which is enough, the planned day first."""
        return (self.first,) if self.permission is None else (self.first, self.permission)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The runs of days on which points and pay are surely enough."""
        return self.days.runs(lambda each: each.enough)

    def runs_of(self, mark: int) -> tuple[Run, ...]:
        """Return the runs of days on which a mark and the pay floor are surely reached."""
        return self.days.runs(lambda each: each.enough and each.sure >= mark)

    def possible_runs(self, mark: int) -> tuple[Run, ...]:
        """Return the runs of days on which a mark can be reached if all that is open is so."""
        return self.days.runs(lambda each: each.most >= mark and each.floor != Answer.NO and not each.failed)

    @cached_property
    def j_skip_runs(self) -> tuple[Run, ...]:
        """The runs of days on which the conditions of J-Skip are surely met."""
        return self.days.runs(lambda each: each.j_skip_enough)

    @cached_property
    def later(self) -> Run | None:
        """The first run that begins after the planned day and is not over."""
        return next((run for run in self.runs if run.first > self.first and run.last >= self.today), None)

    @cached_property
    def before(self) -> Run | None:
        """The last run that ends before the planned day and leaves time to prepare an application."""
        found = [
            run
            for run in self.runs
            if run.closes is not None
            and run.closes <= self.first
            and run.closes >= self.today + timedelta(days=DAYS_TO_PREPARE)
        ]
        return found[-1] if found else None

    @cached_property
    def only_until(self) -> Run | None:
        """A run from today that ends before the planned day and too soon to prepare an application."""
        soon = self.today + timedelta(days=DAYS_TO_PREPARE)
        return next(
            (run for run in self.runs if self.today in run and run.closes and run.closes <= min(soon, self.first)), None
        )

    @cached_property
    def pay_from(self) -> date | None:
        """The first day from the planned day on which the pay is not surely below the floor."""
        found = self.days.between(self.first, self.days.last)
        return next((max(each.day, self.first) for each in found if each.floor != Answer.NO), None)

    @cached_property
    def no_pay(self) -> bool:
        """Whether the pay is surely below the floor on every day assessed."""
        return all(self.days.on(day).floor == Answer.NO for day in self.assessed)

    @cached_property
    def leading(self) -> date:
        """The day whose result is shown: the better of the days assessed, or the day from which there is a pay."""
        if self.no_pay and self.pay_from is not None and self.pay_from <= add_months(self.first, MONTHS_AHEAD):
            return self.pay_from
        return max(self.assessed, key=lambda day: rank_of_day(self.days.on(day)))

    @property
    def strength(self) -> tuple[bool | int, ...]:
        """What the best of the days assessed says, to compare activities: the greater, the better."""
        return max(strength_of_activity(self.days.on(day)) for day in self.assessed)

    @cached_property
    def result(self) -> ActivityDay:
        """The result of the leading day."""
        return self.days.on(self.leading)

    def run_of(self, day: date) -> Run | None:
        """Return the run of sure days that holds a day, None if it is not sure."""
        return next((run for run in self.runs if day in run), None)

    def after(self, run: Run) -> Run | None:
        """Return the first run that begins after another has ended, None if there is none."""
        return next((each for each in self.runs if each.first > run.last), None)

    def points_run(self, *, sure: bool) -> Run:
        """Return the run of days around the leading day on which the pass mark is reached, whatever the pay.

        `sure` False counts what must be confirmed. Raises StopIteration where it is not reached on the leading day.
        """
        found = self.days.runs(lambda each: (each.sure if sure else each.confirmed) >= each.pass_mark)
        return next(run for run in found if self.leading in run)

    @cached_property
    def rule(self) -> Rule:
        """The first rule that fits."""
        return next(rule for rule, fits in self._fitting() if fits)

    def _fitting(self) -> Iterator[tuple[Rule, bool]]:
        assessed = [self.days.on(day) for day in self.assessed]
        limit = add_months(self.first, MONTHS_AHEAD)
        yield Rule.OTHER_WORK, all(any(each.key in WORK_REQUIREMENTS for each in day.failed) for day in assessed)
        pay_late = self.pay_from is None or self.pay_from > limit
        yield Rule.BELOW_FLOOR, self.no_pay and self.before is None and pay_late
        opened = [
            day
            for day in (*assessed, self.result)
            if (day.sure >= day.pass_mark and day.floor != Answer.NO) or day.j_skip
        ]
        yield (
            Rule.CRITERIA_MISSING,
            bool(opened) and all(ORDINARY_CRITERIA in [each.key for each in day.failed] for day in opened),
        )
        yield Rule.J_SKIP, any(day.j_skip_enough for day in assessed)
        run = self.run_of(self.first)
        yield Rule.DEADLINE, run is not None and run.closes is not None and run.closes <= limit
        yield Rule.ENOUGH, run is not None
        yield Rule.ENOUGH_AT_PERMISSION, self.permission is not None and self.run_of(self.permission) is not None
        yield Rule.TOO_LATE, self.before is not None
        leading = self.result
        yield Rule.TO_CONFIRM, leading.confirmed >= leading.pass_mark > leading.sure and leading.floor != Answer.NO
        yield Rule.PAY_OPEN, leading.sure >= leading.pass_mark and leading.floor == Answer.POSSIBLE
        yield Rule.ENOUGH_LATER, self.later is not None and self.later.first <= limit
        yield Rule.OPEN, leading.of_points == Answer.POSSIBLE
        yield Rule.NOT_YET, self.later is not None
        yield Rule.NOT_ENOUGH, True

    @cached_property
    def run(self) -> Run | None:
        """The run that the heading is about, None where it is about none."""
        match self.rule:
            case Rule.DEADLINE | Rule.ENOUGH:
                return self.run_of(self.first)
            case Rule.ENOUGH_AT_PERMISSION:
                assert self.permission is not None
                return self.run_of(self.permission)
            case Rule.TOO_LATE:
                return self.before
            case Rule.ENOUGH_LATER | Rule.NOT_YET:
                return self.later
            case Rule.J_SKIP:
                return next(run for day in self.assessed for run in self.j_skip_runs if day in run)
        return None

    @property
    def short_of_points(self) -> bool:
        """Whether the pass mark is missed, surely or perhaps, and not reached soon."""
        return self.rule in SHORT_OF_POINTS

    @cached_property
    def shown(self) -> date:
        """The day of the points shown: that of the run, or the leading day."""
        match self.rule:
            case Rule.DEADLINE | Rule.ENOUGH:
                return self.first
            case Rule.ENOUGH_AT_PERMISSION:
                assert self.permission is not None
                return self.permission
            case Rule.ENOUGH_LATER:
                assert self.later is not None
                return self.later.first
        return self.leading

    @cached_property
    def answered(self) -> ActivityDay:
        """The result of the day whose pay and requirements the heading is about: that of the points shown, or J-Skip.

        The planned day may miss a requirement that is met on the later day which the heading names.
        """
        if self.rule is Rule.J_SKIP:
            return next(each for each in map(self.days.on, self.assessed) if each.j_skip_enough)
        return self.days.on(self.shown)

    @cached_property
    def if_confirmed(self) -> date | None:
        """The first day from the planned day on which points and pay are enough if all is confirmed, or None."""
        found = self.days.between(self.first, self.days.last)
        return next((max(each.day, self.first) for each in found if each.enough_if_confirmed), None)

    def surely(self, run: Run) -> tuple[int, bool]:
        """Return the least sure points from the later of today and the first day of a run to the days assessed in it.

        Also return whether they are the same and exact on all these days.
        """
        first = max(self.today, run.first) if max(self.today, run.first) <= run.last else run.first
        last = max((day for day in self.assessed if day in run), default=first)
        found = self.days.between(min(first, last), max(first, last))
        least = min(each.sure for each in found)
        return least, all(each.exact and each.sure == least for each in found)

    def by_pay(self, run: Run) -> bool:
        """Return whether a run begins because the pay reaches the floor, the points being there the day before."""
        if run.first <= self.days.first:
            return False
        before = self.days.on(run.first - _ONE_DAY)
        return before.sure >= before.pass_mark and before.floor == Answer.NO

    def ends_soon(self, run: Run) -> bool:
        """Return whether a run ends within MONTHS_AHEAD of the day on which it is relied on."""
        of = {Rule.ENOUGH_AT_PERMISSION: self.permission, Rule.ENOUGH_LATER: run.first}.get(self.rule) or self.first
        return within_a_year(run.closes, of)


def within_a_year(day: date | None, of: date) -> bool:
    """Return whether a day lies within MONTHS_AHEAD of another or before it; False for None."""
    return day is not None and day <= add_months(of, MONTHS_AHEAD)
