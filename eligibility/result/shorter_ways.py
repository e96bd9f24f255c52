"""What would shorten the way to permanent residence: the ways to the higher mark on the day that matters."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import ngettext

from eligibility.formats import format_date, format_list
from eligibility.outlook.changes import Effort
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES, PermanentResidenceRoute

from .context import Context

MOST_WAYS: Final = 3
_SLOW: Final = frozenset({Effort.DEGREE, Effort.OTHER_WORK})
"""Another degree and another employer are no ways to be sooner."""


@dataclass(frozen=True, slots=True)
class ShorterWays:
    """The lightest ways to the mark of the shorter route on a day, in words."""

    lead: str
    ways: tuple[str, ...]


def shorter_ways(context: Context) -> ShorterWays | None:
    """Return the lightest ways to the higher mark on the day that the run for the lower one is counted from.

    None where it would not be sooner, where the higher mark closes first anyway, where the lower one is never kept, and
    where there is no such way.
    """
    marked = [route for route in PERMANENT_RESIDENCE_ROUTES if route.mark is not None]
    higher = max(marked, key=lambda route: route.mark or 0)
    kept = {each.key: each for each in context.residence}
    lower = next((kept[route.key] for route in marked if route is not higher and kept[route.key].day), None)
    if lower is None or lower.day is None or lower.counted_from is None:
        return None
    sooner = kept[higher.key].day
    if sooner is not None and sooner <= lower.day:
        return None
    day = max(lower.counted_from, context.verdict.leading, context.made_on)
    if higher.long_enough_from(day) >= lower.day:
        return None
    return _ways(context, higher, day)


def _ways(context: Context, route: PermanentResidenceRoute, day: date) -> ShorterWays | None:
    assert route.mark is not None
    found = [way for way in context.ahead.ways_from(day).to(route.mark, waiting=False) if way.effort not in _SLOW]
    if not found:
        return None
    lead = ngettext(
        "One of these, in place on %(day)s and kept for %(count)s year, gives %(mark)s points:",
        "One of these, in place on %(day)s and kept for %(count)s years, gives %(mark)s points:",
        route.years,
    ) % {"day": format_date(day), "count": route.years, "mark": route.mark}
    return ShorterWays(lead, tuple(capfirst(format_list(way.changes)) for way in found[:MOST_WAYS]))
