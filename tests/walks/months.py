"""Months of work as somebody gives them, read with the plain calendar of the second scorer."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tests.outlook.naive import month_later, runs_of_work

from .people import MonthsGiven

ONE_DAY = timedelta(days=1)


def latest_start(day: date, months: int) -> date:
    """The latest first day of work from which a number of months is complete on a day."""
    before = day.year * 12 + day.month - 1 - months
    start = date(before // 12, before % 12 + 1, min(day.day, 28)) + 4 * ONE_DAY
    while month_later(start, months) > day:
        start -= ONE_DAY
    return start


def months_between(start: date, day: date) -> int:
    """The whole months from a first day of work to a day, none where it lies before."""
    months = max((day.year - start.year) * 12 + day.month - start.month, 0)
    while months and month_later(start, months) > day:
        months -= 1
    return months


def months_on(given: MonthsGiven, day: date) -> int:
    """How many months those given have become by a day: work that goes on grows, other work does not."""
    if not given.still:
        return given.months
    return months_between(latest_start(given.for_day, given.months), day)


def days_of_months(periods: list[Mapping[str, Any]], until: date) -> list[date]:
    """The days up to one on which a month of work is complete, in order, each as often as there is one."""
    found = []
    for first, last in runs_of_work(periods, until):
        number = 1
        while (complete := month_later(first, number)) <= last + ONE_DAY:
            found.append(complete)
            number += 1
    return sorted(found)
