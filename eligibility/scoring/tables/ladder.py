"""Ladders: rows of one heading of which a higher one excludes those below, so that its bound also ends theirs.

The words of such a row name two figures: its own bound, and that of the row above. Both come from the bounds in force,
so that a figure that changes from a day is written once.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Protocol, TypeVar


class Step(Protocol):
    """A step of a ladder, in force from `since` up to, not including, `until` (None: without end)."""

    @property
    def key(self) -> str:
        """The key of its row."""

    @property
    def since(self) -> date:
        """The first day on which it is in force."""

    @property
    def until(self) -> date | None:
        """The first day on which it no longer is."""


S = TypeVar("S", bound=Step)


def higher_keys(ladder: Sequence[S], step: S) -> tuple[str, ...]:
    """Return the keys of the steps above a step, highest first, each once."""
    before = ladder[: ladder.index(step)]
    return tuple(dict.fromkeys(each.key for each in before if each.key != step.key))


def spans(ladder: Sequence[S], step: S) -> Iterator[tuple[date, date | None, S | None]]:
    """Yield the times of a step between the changes of the step above it: first day, first day after, the step above.

    The step above is None if no higher one is in force.
    """
    higher = [each for each in ladder[: ladder.index(step)] if each.key != step.key]
    days = {day for each in higher for day in (each.since, each.until) if day is not None}
    inside = sorted(day for day in days if step.since < day and (step.until is None or day < step.until))
    times = [*pairwise((step.since, *inside)), (inside[-1] if inside else step.since, step.until)]
    above = [next((each for each in reversed(higher) if _in_force(each, since)), None) for since, _until in times]
    begins = [at for at in range(len(times)) if at == 0 or above[at] != above[at - 1]]
    for at, following in zip(begins, [*begins[1:], None], strict=True):
        until = step.until if following is None else times[following][0]
        yield times[at][0], until, above[at]


def _in_force(step: Step, day: date) -> bool:
    return step.since <= day and (step.until is None or day < step.until)
