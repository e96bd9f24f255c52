"""Years of experience from periods: merged, counted in whole calendar months, never rounded up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
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
        return date(year + (month == 11), (month + 1) % 12 + 1, 1)


def merge(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return the periods with overlapping and touching ones made one, in order."""
    merged: list[Period] = []
    for period in sorted(periods, key=lambda each: each.start):
        last = merged[-1] if merged else None
        if last is None or (last.end is not None and period.start > last.end + timedelta(days=1)):
            merged.append(period)
        else:
            ends = None if last.end is None or period.end is None else max(last.end, period.end)
            merged[-1] = Period(last.start, ends)
    return tuple(merged)


def completed_months(periods: Iterable[Period], on: date) -> int:
    """Return the whole calendar months completed by a day, counted in each merged period and added up."""
    return sum(_months(period, on) for period in merge(periods))


def _months(period: Period, on: date) -> int:
    """Count the months of one period that were complete on a day; a last day of work closes at its end."""
    until = on if period.end is None else min(on, period.end + timedelta(days=1))
    if until <= period.start:
        return 0
    months = (until.year - period.start.year) * 12 + until.month - period.start.month
    return months if add_months(period.start, months) <= until else months - 1
