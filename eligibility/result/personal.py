"""A result that names neither a birthday nor the amount of the pay, for paper that others read.

A day that decides keeps its day without its event; any other birthday is given by its month.
"""

from collections.abc import Iterable
from dataclasses import replace

from eligibility.outlook.activity_days import ActivityDays
from eligibility.outlook.turning_points import Reason, ReasonKind
from eligibility.outlook.verdict import Verdict


def unnamed(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return reasons without the age that is reached on a birthday and without the amount of a pay."""
    return tuple(
        replace(each, years=None)
        if each.kind is ReasonKind.AGE
        else replace(each, yen=None)
        if each.kind is ReasonKind.PAY
        else each
        for each in reasons
    )


def is_unnamed_birthday(reasons: Iterable[Reason]) -> bool:
    """Return whether a birthday is among reasons and must not be named."""
    return any(each.kind is ReasonKind.AGE and each.years is None for each in reasons)


def without_events_of_person(verdict: Verdict) -> Verdict:
    """Return a verdict whose days are the same and whose reasons are without what is personal."""
    days = [replace(each, reasons=unnamed(each.reasons)) for each in verdict.days.changes]
    return replace(verdict, days=ActivityDays(days, verdict.days.last))
