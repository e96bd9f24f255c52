"""Where the names of events stand above a step chart: like flags, in lanes, none on another or on another's line."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final, TypeAlias

from django.utils.translation import gettext as _

from eligibility.outlook.transitions import Transition
from eligibility.outlook.turning_points import Reason

WIDTH: Final = 360
"""The width of the picture, that of a telephone."""
LANE: Final = 18
MOST_LANES: Final = 7
BESIDE: Final = 4
_WIDTH_OF_HAN: Final = 13.5
_WIDTH_OF_LATIN: Final = 7.7
_GAP: Final = 8
_MOST_TO_SHORTEN: Final = 12

_Side: TypeAlias = Callable[[int, float], float]


def _behind(at: int, width: float) -> float:
    return at + BESIDE


def _above(at: int, width: float) -> float:
    return min(at - BESIDE, WIDTH - 1 - width)


def _before(at: int, width: float) -> float:
    return at - BESIDE - width


_SIDES: Final = ((_behind, _above, _before), (_above, _before, _behind), (_before, _above, _behind))
"""Where a name may begin for a line at a place, and in which order that is tried."""


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A step at its place in the picture, and what is written there."""

    number: int
    step: Transition
    at: int
    name: str

    @property
    def named(self) -> bool:
        """Whether more than the number is written."""
        return self.name != str(self.number)

    @property
    def turns(self) -> bool:
        """Whether a mark is reached or lost."""
        return self.step.reached is not None or self.step.lost is not None


@dataclass(frozen=True, slots=True)
class Flag:
    """A name in a lane, beside or above the line that leads down from it; lane 0 is the highest."""

    event: NamedEvent
    lane: int
    left: float
    right: float

    def clear_of(self, other: "Flag") -> bool:
        """Whether neither name lies on the other, or on the line that comes down from the other."""
        if self.lane == other.lane:
            return self.right + _GAP <= other.left or other.right + _GAP <= self.left
        above, below = (self, other) if self.lane < other.lane else (other, self)
        return not below.left - 1 <= above.event.at <= below.right + 1


def flags_of(steps: Sequence[Transition], places: Sequence[int]) -> list[Flag]:
    """Return a flag for every event for whose name there is room.

    Of a few, one after the other has its number alone, until there is room for all. Of many, those that reach or lose
    a mark are placed first.
    """
    events = [
        NamedEvent(number, step, at, event_name(number, step.reasons))
        for number, (step, at) in enumerate(zip(steps, places, strict=True), start=1)
    ]
    if len(events) > _MOST_TO_SHORTEN:
        found = _placed(sorted(events, key=lambda event: not event.turns), _SIDES[0])
    else:
        found = _best(events)
        while (missing := _missing(events, found)) and any(event.named for event in events):
            shortened = _to_shorten(events, missing).number
            events = [
                replace(event, name=str(event.number)) if event.number == shortened else event for event in events
            ]
            found = _best(events)
    return sorted(found, key=lambda flag: flag.event.number)


def _best(events: Sequence[NamedEvent]) -> list[Flag]:
    tries = (_placed(order, sides) for order, sides in product((events, events[::-1]), _SIDES))
    return max(tries, key=len)


def _missing(events: Sequence[NamedEvent], found: Iterable[Flag]) -> list[NamedEvent]:
    placed = {flag.event.number for flag in found}
    return [event for event in events if event.number not in placed]


def _to_shorten(events: Iterable[NamedEvent], missing: Sequence[NamedEvent]) -> NamedEvent:
    """Return the named event nearest to the first one that has no room, rather one that neither reaches nor loses."""
    return min(
        (event for event in events if event.named), key=lambda event: (event.turns, abs(event.at - missing[0].at))
    )


def _placed(events: Iterable[NamedEvent], sides: Sequence[_Side]) -> list[Flag]:
    """Return flags in the order given, each where it first finds room."""
    found: list[Flag] = []
    for event in events:
        width = sum(_WIDTH_OF_HAN if ord(sign) > 0x2E7F else _WIDTH_OF_LATIN for sign in event.name)
        for side, lane in product(sides, range(MOST_LANES)):
            left = side(event.at, width)
            flag = Flag(event, lane, left, left + width)
            if left > 0 and flag.right < WIDTH and all(flag.clear_of(other) for other in found):
                found.append(flag)
                break
    return found


def event_name(number: int, reasons: Sequence[Reason]) -> str:
    """Name an event in a word or two, under its number in the table."""
    words = {"number": number, "years": reasons[0].years if reasons else None}
    return {
        "age": _("%(number)s: age %(years)s"),
        "experience": _("%(number)s: %(years)s years’ work"),
        "degree": _("%(number)s: degree"),
        "certificate": _("%(number)s: Japanese"),
        "pay": _("%(number)s: pay"),
        "law": _("%(number)s: law"),
    }.get(reasons[0].kind if reasons else "", "%(number)s") % words
