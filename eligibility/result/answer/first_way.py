"""The lightest way to the pass mark: what a heading or a next step names first."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from eligibility.outlook.changes import Effort
from eligibility.outlook.experience import add_months
from eligibility.outlook.ways import Way

MOST_MONTHS: Final = 24
"""A wait that is longer comes after every other way."""


def first_way(found: Iterable[Way], mark: int, day: date) -> Way | None:
    """Return the first of the ways to a mark from a day on, None if there is none.

    One change comes before several; another degree and long waits come last. What the employer was said not to have is
    left out: it would be other work.
    """
    ways = [way for way in found if way.mark == mark and Effort.OTHER_WORK not in way.efforts]
    return min(ways, key=lambda way: (_slow(way, day), len(way.changes), way.heaviest, way.order), default=None)


def _slow(way: Way, day: date) -> bool:
    late = way.wait_until is not None and way.wait_until > add_months(day, MOST_MONTHS)
    return late or Effort.DEGREE in way.efforts
