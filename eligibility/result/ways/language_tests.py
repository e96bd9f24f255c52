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


def next_session(today: date) -> date:
    """Return the first day of the month of the next session that one can still expect to register for."""
    return next(
        date(year, session.month, 1)
        for year in (today.year, today.year + 1)
        for session in SESSIONS
        if today < date(year, session.too_late_from, 1)
    )


def describe_next_session(today: date) -> str:
    """Say which session of JLPT comes next, and when BJT is held, in the active language."""
    month = date_format(next_session(today), "YEAR_MONTH_FORMAT")
    return _("Next JLPT to register for: %(month)s. BJT: all year.") % {"month": month}
