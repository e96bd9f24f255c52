"""Months as people type them where a day is asked."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from .eras import ERA_NAMES, era_named, refusal_of_era_year, year_of_era
from .text import Refusal

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTH_NUMBERS: Final = {
    spelling: number
    for number, name in enumerate(MONTHS, start=1)
    for spelling in (name.lower(), name[:3].lower(), *(("sept",) if name == "September" else ()))
}

BETWEEN: Final = r" ?[-/.,・ ] ?"
CIVIL: Final = r"(?:西[元暦历曆]|公元)"
MONTH_NAME: Final = "(?P<month>" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + r")\.?"
"""Parts of patterns that days and months share."""

_YEAR_AND_MONTH: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<year>[0-9]{{4}})(?:年|{BETWEEN})(?P<month>[0-9]{{1,2}})月?",
        rf"(?P<month>[0-9]{{1,2}}){BETWEEN}(?P<year>[0-9]{{4}})",
        rf"{MONTH_NAME}(?: of)?[-/, ]*(?P<year>[0-9]{{4}})",
        rf"(?P<year>[0-9]{{4}})[-/, ]*{MONTH_NAME}",
    )
)
_MONTH_OF_ERA: Final = re.compile(
    rf"(?P<era>{ERA_NAMES}) ?\.? ?(?P<year>元|[0-9]+)(?:年|{BETWEEN})(?P<month>[0-9]{{1,2}})月?"
)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the common calendar, typed without a day."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """Return its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Return its last day."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])


def month_in(typed: str, first_year: int, last_year: int) -> Month | Refusal | None:
    """Return the month that a text in one form means, from first_year to last_year; None if it is no month."""
    if match := _MONTH_OF_ERA.fullmatch(typed):
        return refusal_of_era_year(match) or _month_of_era(match, first_year, last_year)
    if match := re.fullmatch(rf"{CIVIL} ?(?P<rest>[0-9]+.*)", typed):
        typed = match["rest"]
    for pattern in _YEAR_AND_MONTH:
        if match := pattern.fullmatch(typed):
            month = MONTH_NUMBERS.get(match["month"]) or int(match["month"])
            return _month(int(match["year"]), month, first_year, last_year)
    return None


def _month(year: int, month: int, first_year: int, last_year: int) -> Month | Refusal:
    """Return the month if the calendar has it and its year is within bounds."""
    if not first_year <= year <= last_year:
        return Refusal.DAY_OUT_OF_BOUNDS
    return Month(year, month) if 1 <= month <= 12 else Refusal.NO_SUCH_DAY


def _month_of_era(match: re.Match[str], first_year: int, last_year: int) -> Month | Refusal:
    """Return a month counted in an era; the one in which an era begins or ends is one of both."""
    era = era_named(match["era"])
    month = _month(era.civil_year(year_of_era(match["year"])), int(match["month"]), first_year, last_year)
    if isinstance(month, Month) and month.last < era.first:
        return Refusal.ERA_NOT_BEGUN
    return Refusal.ERA_ENDED if isinstance(month, Month) and era.last and month.first > era.last else month
