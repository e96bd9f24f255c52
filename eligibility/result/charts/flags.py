"""Where the days of the changes are written above a step chart: like flags, one below the other, none on another.

Each day has a lane of its own, the earliest the highest, and begins at the edge of its change. So no line that leads
down from a day crosses another day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 328
"""The width of the picture, that of the column on a telephone."""
EDGE: Final = 2
LANE: Final = 17
GAP: Final = 4
_WIDTH_OF_HAN: Final = 14
_WIDTH_OF_LATIN: Final = 7.8
_RIGHT_PART: Final = 0.6
"""The share of the width from which a day ends at its edge, if there is room before it."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A day written in a lane from `left` to `right`, and the place of its change.

    `ends` is whether it is written up to `right`, else from `left` on: the width is only estimated.
    """

    words: str
    at: int
    lane: int
    left: float
    right: float
    ends: bool


def width_of(words: str) -> float:
    """Return about how wide words are in the picture."""
    return sum(_WIDTH_OF_HAN if ord(sign) > 0x2E7F else _WIDTH_OF_LATIN for sign in words)


def flags_of(days: Sequence[str], places: Sequence[int]) -> list[Flag]:
    """Return a flag for each day: from its edge on, in the right part up to its edge where nothing is there.

    A day without room up to the border of the picture is moved to the left as far as it must be.
    """
    found: list[Flag] = []
    for lane, (words, at) in enumerate(zip(days, places, strict=True)):
        width = width_of(words)
        before = places[lane - 1] if lane else 0
        if at > WIDTH * _RIGHT_PART and at - GAP - width > before:
            left, ends = at - GAP - width, True
        elif at + GAP + width > WIDTH - EDGE:
            left, ends = WIDTH - EDGE - width, True
        else:
            left, ends = float(at + GAP), False
        found.append(Flag(words, at, lane, left, left + width, ends))
    return found
