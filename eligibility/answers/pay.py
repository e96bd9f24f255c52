"""The pay of a year, and that of a document: from which day each amount can be proved, and which is in effect."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from eligibility.outlook.profile import Pay

from .caveats import Caveat, Caveats
from .document import Record, records


def of_year(month: int, bonus: int | None) -> int:
    """Return the pay of a year, in yen: twelve times that of a month, and the bonus of the year, None for none."""
    return month * 12 + (bonus or 0)


def dated(answer: Mapping[str, Any], stored: Mapping[str, Any] | None, today: date) -> Record:
    """Return a pay with the day from which it can be proved, and whether no such day was given (`already`).

    Without a day it is kept with `today`, also where it is not known when it can be proved. If the amount equals the
    stored one and no day is given, the stored day is kept.
    """
    already = answer.get("since") is None
    since = today.isoformat() if already else answer["since"]
    if already and stored and stored.get("already") and stored["annual_yen"] == answer["annual_yen"]:
        since = stored["since"]
    return {**answer, "since": since, "already": already}


def presented(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a stored pay as it was entered: without the day if none was given."""
    return {**answer, "since": None} if answer.get("already") else answer


def with_proof_said(stored: Record | None) -> Record | None:
    """Return a stored pay that says whether there is a proof: older releases asked for the day of a later one alone."""
    if stored is None or "in_writing" in stored or "already" not in stored:
        return stored
    return {**stored, "in_writing": "now" if stored["already"] else "expected"}


def pays_of(
    document: Mapping[str, Any], day: date, to_confirm: Caveats, doubted: Collection[Caveat] = ()
) -> list[Pay] | None:
    """Return each pay (yen per year) with the day from which it can be proved, in order; None if no amount is decided.

    `day` is the planned day: what can be proved already can be proved on it. `doubted` are caveats treated as not
    confirmed: practitioners count fixed overtime, but no official source does (law decisions); a pay of which nobody
    knows when it can be proved is then none.
    """
    answered = records(document, "pay")
    if not answered or any(each["kind"] == "unknown" for each in answered):
        return None
    to_confirm[Caveat.PAY] = None
    found: dict[date, int] = {}
    given: date | None = None
    for each in answered:
        overtime = each.get("fixed_overtime_yen") or 0
        if overtime:
            to_confirm[Caveat.FIXED_OVERTIME] = None
        if each.get("in_writing") == "unknown":
            to_confirm[Caveat.PAY_NOT_IN_WRITING] = None
            if Caveat.PAY_NOT_IN_WRITING in doubted:
                continue
        if each.get("since_month"):
            to_confirm[Caveat.MONTH_ONLY] = None
        counted = each["annual_yen"] - (overtime if Caveat.FIXED_OVERTIME in doubted else 0)
        since = date.fromisoformat(each["since"])
        if each["already"]:
            given, since = since, min(since, day)
        # Up to the day of an amount given without a day, the last answer is in effect.
        until = max(given, since) if given else since
        found = {start: annual_yen for start, annual_yen in found.items() if not since <= start <= until}
        found[since] = counted
    return [Pay(since, annual_yen) for since, annual_yen in sorted(found.items())]
