"""The calendars that count years from another beginning: Japan's eras and Taiwan's Minguo calendar."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from .text import Refusal


@dataclass(frozen=True, slots=True)
class Era:
    """A count of years: its names as people type them (lower case), its first day, its last (None: goes on)."""

    names: tuple[str, ...]
    first: date
    last: date | None = None

    def civil_year(self, year: int) -> int:
        """Return the year of the common calendar for a year of the era, 1 being the one in which it began."""
        return self.first.year + year - 1

    def has(self, year: int, month: int, day: int) -> bool:
        """Say whether a day of the common calendar falls in the era."""
        parts = (year, month, day)
        begun = parts >= (self.first.year, self.first.month, self.first.day)
        return begun and (self.last is None or parts <= (self.last.year, self.last.month, self.last.day))


# The day of a change belongs to both eras until 1926; by the ordinances of 1989 and 2019 the new era begins the day
# after (昭和64年政令第1号, 平成31年政令第143号).
ERAS: Final = (
    Era(("令和", "令", "r"), date(2019, 5, 1)),
    Era(("平成", "平", "h"), date(1989, 1, 8), date(2019, 4, 30)),
    Era(("昭和", "昭", "s"), date(1926, 12, 25), date(1989, 1, 7)),
    Era(("大正", "大", "t"), date(1912, 7, 30), date(1926, 12, 25)),
    Era(("明治", "明", "m"), date(1868, 1, 25), date(1912, 7, 30)),
)
"""Japan's eras in which a living person's days can fall, the newest first."""

MINGUO: Final = Era(("中華民國", "中华民国", "民國", "民国", "minguo", "roc"), date(1912, 1, 1))
"""The calendar of Taiwan's forms: 民國116年 is 2027."""

ERA_NAMES: Final = "|".join(sorted((name for era in (*ERAS, MINGUO) for name in era.names), key=len, reverse=True))
"""The names of all of them, as a part of a pattern."""


def era_named(name: str) -> Era:
    """Return the era of a name in ERA_NAMES."""
    return next(era for era in (*ERAS, MINGUO) if name in era.names)


def year_of_era(typed: str) -> int:
    """Return the year of an era; 元 is its first."""
    return 1 if typed == "元" else int(typed)


def refusal_of_era_year(match: re.Match[str]) -> Refusal | None:
    """Name what is wrong with the `year` of an `era` by itself, if anything is."""
    if len(match["year"]) > 4:
        return Refusal.YEAR_DIGITS
    era, year = era_named(match["era"]), year_of_era(match["year"])
    if year == 0:
        return Refusal.ERA_NOT_BEGUN
    return Refusal.ERA_ENDED if era.last is not None and era.civil_year(year) > era.last.year else None
