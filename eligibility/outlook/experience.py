"""Years of experience from periods: merged, counted in whole calendar months, never rounded up."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate

_NEXT_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Work from `start` to the last day worked, both included; `end` None: going on."""

    start: date
    end: date | None = None


def add_months(day: date, months: int) -> date:
    """Return the day on which `months` calendar months from `day` are complete.

    Where that month has no such day it is the 1st of the next: one month from 31 January is 1 March.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        # Only months 2, 4, 6, 9 and 11 lack a day, so the next month never falls into another year.
        return date(year, month + 2, 1)


def whole_months(start: date, until: date) -> int:
    """Return how many calendar months from `start` are complete on the day `until`, none if it lies before."""
    if until <= start:
        return 0
    months = (until.year - start.year) * 12 + until.month - start.month
    return months if add_months(start, months) <= until else months - 1


def merge(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return the periods in order, with overlapping and adjoining periods (a last day and the day after) merged."""
    merged: list[Period] = []
    for period in sorted(periods, key=lambda each: each.start):
        last = merged[-1] if merged else None
        if last is None or (last.end is not None and period.start > last.end + _NEXT_DAY):
            merged.append(period)
        else:
            ends = None if last.end is None or period.end is None else max(last.end, period.end)
            merged[-1] = Period(last.start, ends)
    return tuple(merged)


class Experience:
    """The work of one activity: of each merged period the whole months completed by a day, added up (data contract).

    Work up to a last day is complete on the day after it: 1 April 2024 to 31 March 2027 is 36 months on 1 April 2027.
    """

    def __init__(self, periods: Iterable[Period]) -> None:
        """Merge the periods."""
        self.periods = merge(periods)

    @cached_property
    def _starts(self) -> list[date]:
        return [period.start for period in self.periods]

    @cached_property
    def _months_before(self) -> list[int]:
        """The months of all periods before each one; a period that goes on has none after it."""
        full = [whole_months(each.start, each.end + _NEXT_DAY) for each in self.periods if each.end]
        return [0, *accumulate(full)]

    def months_on(self, day: date) -> int:
        """Return the whole months completed by a day."""
        at = bisect_right(self._starts, day) - 1
        if at < 0:
            return 0
        period = self.periods[at]
        until = day if period.end is None else min(day, period.end + _NEXT_DAY)
        return self._months_before[at] + whole_months(period.start, until)

    def days_of(self, months: Iterable[int]) -> Iterator[tuple[int, date]]:
        """Yield each number of months (1 or more) that is ever reached, with the day on which it is."""
        for wanted in months:
            for before, period in zip(self._months_before, self.periods, strict=False):
                day = add_months(period.start, wanted - before)
                if period.end is None or day <= period.end + _NEXT_DAY:
                    yield wanted, day
                    break
