"""The editions of the law under which an assessment was last seen, and whether others apply to it now.

The stored form has a date for each day assessed and the first day of its edition; no answer and no points:

    {"application": {"day": "2027-03-15", "since": "2024-09-30"}, "permission": {…}}
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import FIRST_DAY, LAST_DAY

from .application import days_assessed, planned_day

LawSeen = dict[str, dict[str, str]]

_DAYS: Final = ("application", "permission")
"""The days assessed, in their order."""


@dataclass(frozen=True, slots=True)
class OtherEdition:
    """A day assessed whose law is another than when the assessment was last seen.

    `seen` and `now` are the first days of the two editions.
    """

    day: date
    seen: date
    now: date


def law_seen(document: Mapping[str, Any], today: date, tables: Tables = TABLES) -> LawSeen:
    """Return the days that are assessed now, each with the first day of the edition in force on it."""
    return {
        name: {"day": day.isoformat(), "since": tables.on(day).since.isoformat()}
        for name, day in zip(_DAYS, days_assessed(document, today), strict=False)
    }


def other_editions(
    seen: LawSeen, document: Mapping[str, Any], today: date, tables: Tables = TABLES
) -> tuple[OtherEdition, ...]:
    """Return the days assessed whose edition is another than when the assessment was last seen.

    A planned day is compared only with itself: somebody who plans another day has changed it knowingly. Without a
    planned day, or after it, today is assessed, which moves on into a new edition.
    """
    is_planned = (planned_day(document) or today) > today
    noted = _noted(seen)
    found = []
    for name, now in _noted(law_seen(document, today, tables)).items():
        before = noted.get(name)
        moves = name == _DAYS[0] and not is_planned
        if before is not None and before.since != now.since and (moves or before.day == now.day):
            found.append(OtherEdition(now.day, before.since, now.since))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Noted:
    """A day assessed and the first day of its edition."""

    day: date
    since: date


def _noted(seen: object) -> dict[str, _Noted]:
    """Return what is noted of each day; what cannot be read counts as not noted, as the answers do not depend on it."""
    found = {}
    for name, held in seen.items() if isinstance(seen, dict) else ():
        try:
            day, since = date.fromisoformat(held["day"]), date.fromisoformat(held["since"])
        except (KeyError, TypeError, ValueError):
            continue
        if FIRST_DAY <= since <= LAST_DAY:
            found[name] = _Noted(day, since)
    return found
