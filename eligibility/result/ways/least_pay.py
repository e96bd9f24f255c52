"""The least pay for each mark, on the first day and on every day that moves it, in words."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from eligibility.formats import format_day_or_month, format_yen, format_yen_counted
from eligibility.outlook.least_salary import LeastSalaryFrom, least_salary_over_time
from eligibility.outlook.profile import Profile
from eligibility.outlook.transitions import reasons_for
from eligibility.scoring.editions import Tables

from ..personal import is_unnamed_birthday, unnamed
from ..time.advice import why

MOST_SHOWN: Final = 3
"""Of more days the later ones are folded."""


@dataclass(frozen=True, slots=True)
class PayForMark:
    """The least pay for a mark, in words, and in short for a narrow column."""

    mark: int
    words: str
    short: str


@dataclass(frozen=True, slots=True)
class LeastPayFrom:
    """The least pay for each of the marks from a day on; `day` is that day alone, `why` what happens on it."""

    since: str
    day: str
    why: str
    pay: tuple[PayForMark, ...]


@dataclass(frozen=True, slots=True)
class LeastPay:
    """A table of least pay: its marks, a line a day, and what to know where no pay reaches a mark."""

    marks: tuple[int, ...]
    days: tuple[LeastPayFrom, ...]
    without: str

    @property
    def shown(self) -> tuple[LeastPayFrom, ...]:
        """The first of the days."""
        return self.days[:MOST_SHOWN]

    @property
    def others(self) -> tuple[LeastPayFrom, ...]:
        """The days that are folded."""
        return self.days[MOST_SHOWN:]


def least_pay(
    profile: Profile, activity: str, tables: Tables, *, ways: bool, asks_employer: bool, personal: bool = True
) -> LeastPay:
    """Return the least pay of an activity; a day is in the table where it moves something.

    `ways` says whether other ways were found, `asks_employer` whether a document of the employer is one of them;
    `personal` whether a birthday may be named.
    """
    shown: list[LeastSalaryFrom] = []
    for each in least_salary_over_time(profile, tables):
        if not shown or each.least[activity] != shown[-1].least[activity]:
            shown.append(each)
    marks = tuple(sorted({mark for each in shown for mark in each.least[activity]}))
    missing = [mark for mark in marks if any(each.least[activity][mark] is None for each in shown)]
    return LeastPay(
        marks=marks,
        days=tuple(
            LeastPayFrom(
                _since(each, activity, tables, personal=personal),
                _day(each, personal=personal),
                _why(each, activity, tables, personal=personal),
                tuple(
                    PayForMark(mark, _pay(each.least[activity][mark]), _in_short(each.least[activity][mark]))
                    for mark in marks
                ),
            )
            for each in shown
        ),
        without=_without(ways, asks_employer) if missing else "",
    )


def _without(ways: bool, asks_employer: bool) -> str:
    if asks_employer:
        return _(
            "Where no pay is enough, you need something else: see the other ways above, first the documents from "
            "your employer."
        )
    if ways:
        return _("Where no pay is enough, you need something else: see the other ways above.")
    return _("Where no pay is enough, you need something else.")


def _since(each: LeastSalaryFrom, activity: str, tables: Tables, *, personal: bool) -> str:
    reasons = _why(each, activity, tables, personal=personal)
    day = _day(each, personal=personal)
    return _("%(day)s (%(why)s)") % {"day": day, "why": reasons} if reasons else day


def _day(each: LeastSalaryFrom, *, personal: bool) -> str:
    birthday = not personal and is_unnamed_birthday(unnamed(each.why))
    return format_day_or_month(each.day, by_month=birthday)


def _why(each: LeastSalaryFrom, activity: str, tables: Tables, *, personal: bool) -> str:
    reasons = reasons_for(each.why, tables.on(each.day), activity)
    return why(reasons if personal else unnamed(reasons))


def _in_short(pay: int | None) -> str:
    if pay is None:
        return _("not by pay")
    return format_yen_counted(pay) if pay else _("any amount")


def _pay(pay: int | None) -> str:
    if pay is None:
        return _("no amount is enough")
    return format_yen(pay) if pay else _("any amount")
