"""When the tests of Japanese that the points table accepts are held: what somebody on a way to N1 or N2 plans with.

JLPT: the first Sundays of July and December, with some places once a year only; one registers from three to four months
before, and results come about two months later (https://www.jlpt.jp/e/). BJT: on a computer, on days of one's choice
(https://www.kanken.or.jp/bjt/english/). Both organizers announce days and places each year; no day is given here.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Session:
    """A session of JLPT: its month, and the first month in which one is too late to count on a place."""

    month: int
    too_late_from: int


SESSIONS: Final = (Session(month=7, too_late_from=4), Session(month=12, too_late_from=9))


def next_sessions(today: date, number: int = 2) -> tuple[date, ...]:
    """Return the first days of the months of the next sessions that one can still expect to register for."""
    coming = (
        date(year, session.month, 1)
        for year in range(today.year, today.year + number + 1)
        for session in SESSIONS
        if today < date(year, session.too_late_from, 1)
    )
    return tuple(day for day, _place in zip(coming, range(number), strict=False))


def describe_sessions(today: date) -> str:
    """Say when the tests are held and which sessions come next, in the active language."""
    months = [date_format(day, "YEAR_MONTH_FORMAT") for day in next_sessions(today)]
    return _(
        "JLPT is held in July and December; you register three to four months before, and the results follow some two "
        "months later. The next sessions to register for: %(first)s and %(second)s (jlpt.jp). BJT can be taken all "
        "through the year (kanken.or.jp/bjt). The organizers give the days and the places."
    ) % {"first": months[0], "second": months[1]}
