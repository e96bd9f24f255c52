"""Months of experience with the day they were given for, so that they are not taken for those of another day."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, Final

from eligibility.outlook.experience import Experience, Period, add_months
from eligibility.scoring.conditions import AtLeast
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import EXPERIENCE
from eligibility.scoring.rows import ACTIVITIES

from .caveats import Caveat, Caveats
from .document import Record, record, records

MONTHS_NEAR_A_STEP: Final = 2
"""How many months an approximate answer may differ from the certificates."""

_ONE_DAY: Final = timedelta(days=1)


def begins_months_before(day: date, months: int) -> date:
    """Return the latest first day of work from which `months` calendar months are complete on `day`."""
    start = add_months(day, -months)
    # Back from 29 February and forward again can end on 1 March.
    return start if add_months(start, months) <= day else start - _ONE_DAY


def goes_on(answer: Mapping[str, Any]) -> bool:
    """Return whether the work goes on after the day the months were given for."""
    return (answer["kind"], answer.get("still")) == ("years", "yes")


def with_day(answer: Record, stored: Mapping[str, Any] | None, day: date) -> Record:
    """Return months of experience with the day they are given for (`as_of`); other answers unchanged.

    If the months equal those that the stored answer comes to on `day`, return the stored answer.
    """
    if answer["kind"] != "years":
        return answer
    if (
        stored
        and stored.get("as_of")
        and carried(stored, day) == answer["months"]
        and stored.get("still") == answer["still"]
    ):
        return {**answer, "months": stored["months"], "as_of": stored["as_of"]}
    return {**answer, "as_of": day.isoformat()}


def as_of(answer: Mapping[str, Any], day: date) -> date:
    """Return the day that months were given for, or `day` if an earlier release did not store it."""
    kept = answer.get("as_of")
    return date.fromisoformat(kept) if kept else day


def carried(answer: Mapping[str, Any], day: date) -> int:
    """Return the whole months that an answer given in months comes to on `day`."""
    period = period_of(answer, day)
    return 0 if period is None else Experience([period]).months_on(day)


def period_of(answer: Mapping[str, Any], day: date, *, less: int = 0) -> Period | None:
    """Return the period of an answer given in months; None for no months of work that has ended.

    Work that goes on begins that number of months before the day the answer was given for. Work that has ended has a
    fixed number of months: they end a day short of `ended_by`, so that a job that begins then is a period of its own.
    `less` is a number of months to subtract.
    """
    months = max(round(answer["months"]) - less, 0)
    if goes_on(answer):
        return Period(begins_months_before(as_of(answer, day), months))
    complete = ended_by(answer, day) - _ONE_DAY
    return Period(begins_months_before(complete, months), complete - _ONE_DAY) if months else None


def ended_by(answer: Mapping[str, Any], day: date) -> date:
    """Return the day up to which months of work that has ended were given, or `day` where that is earlier."""
    return min(as_of(answer, day), day)


def is_near_a_step(activity: str, months: int) -> bool:
    """Return whether an approximate number of months is within two months of a bound of the career rows."""
    return any(abs(months - step) <= MONTHS_NEAR_A_STEP for step in _steps(activity))


def _steps(activity: str) -> set[int]:
    """Return the bounds of the career rows of an activity, in months."""
    return {
        int(condition.least) * 12
        for row in TABLES.rows
        if isinstance(condition := row.condition(activity), AtLeast) and condition.fact is EXPERIENCE[activity]
    }


def does_this_work(document: Mapping[str, Any], activity: str) -> bool | None:
    """Return whether the person does the work of an activity and goes on with it; None if not known."""
    answer = record(document, f"experience_{activity}")
    if answer is None or answer["kind"] == "unknown":
        return None
    if answer["kind"] == "periods":
        return any(not each.get("end") for each in records(document, f"periods_{activity}"))
    return goes_on(answer)


def experience_of(
    document: Mapping[str, Any], day: date, latest: date, to_confirm: Caveats, doubted: Collection[Caveat] = ()
) -> dict[str, list[Period] | None]:
    """Return the periods of work by activity, including the expected job; None if not known.

    A job without a known first day begins on `latest`, the latest planned day. `doubted` are caveats treated as not
    confirmed: an approximate number of months is then shortened by the tolerance, and a job without a known first
    day does not begin.
    """
    found = {activity: _worked(document, activity, day, latest, to_confirm, doubted) for activity in ACTIVITIES}
    activity = (record(document, "activity") or {}).get("activity", "")
    worked = found.get(activity)
    if worked is not None and does_this_work(document, activity) is False:
        begins = first_working_day(document)
        if begins is None:
            to_confirm[Caveat.WORK_START_NOT_KNOWN] = None
        elif records(document, "pay")[0].get("work_from_month"):
            to_confirm[Caveat.MONTH_ONLY] = None
        if begins is not None or Caveat.WORK_START_NOT_KNOWN not in doubted:
            found[activity] = [*worked, Period(max(begins or latest, _counted_up_to(document, activity, day)))]
    return found


def _counted_up_to(document: Mapping[str, Any], activity: str, day: date) -> date:
    """Return the day up to which an answer in months covers all work; the earliest day for other answers."""
    answer = record(document, f"experience_{activity}") or {}
    return ended_by(answer, day) if answer.get("kind") == "years" else date.min


def first_working_day(document: Mapping[str, Any]) -> date | None:
    """Return the first day of work in the expected job, or None if it is not known."""
    pays = records(document, "pay")
    day = pays[0].get("work_from") if pays else None
    return date.fromisoformat(day) if day else None


def _worked(
    document: Mapping[str, Any],
    activity: str,
    day: date,
    latest: date,
    to_confirm: Caveats,
    doubted: Collection[Caveat],
) -> list[Period] | None:
    """Return the periods of work answered; None if they are not known."""
    answer = record(document, f"experience_{activity}")
    if answer is None or answer["kind"] == "unknown":
        return None
    if answer["kind"] == "none":
        return []
    to_confirm[Caveat.EXPERIENCE] = None
    if answer["kind"] == "years":
        if any(is_near_a_step(activity, carried(answer, each)) for each in (day, latest)):
            to_confirm[Caveat.EXPERIENCE_NEAR_A_STEP] = None
        less = MONTHS_NEAR_A_STEP + 1 if Caveat.EXPERIENCE_NEAR_A_STEP in doubted else 0
        period = period_of(answer, day, less=less)
        return [] if period is None else [period]
    periods = records(document, f"periods_{activity}")
    if any(each.get("start_month") or each.get("end_month") for each in periods):
        to_confirm[Caveat.MONTH_ONLY] = None
    return [
        Period(date.fromisoformat(each["start"]), date.fromisoformat(each["end"]) if each.get("end") else None)
        for each in periods
    ]
