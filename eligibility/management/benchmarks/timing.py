"""Interleaved measuring, so that a slow phase of the machine affects all subjects alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """The seconds of each round of one subject, in order."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median of the rounds."""
        return median(self.seconds)

    @property
    def first(self) -> float:
        """The first round, with cold caches."""
        return self.seconds[0]


def interleaved(
    *things: Callable[[], object], rounds: int = ROUNDS, clock: Callable[[], float] = perf_counter
) -> Sequence[Measured]:
    """Run all subjects once per round, and return their seconds in the order given."""
    seconds: list[list[float]] = [[] for _ in things]
    for _ in range(rounds):
        for place, thing in enumerate(things):
            began = clock()
            thing()
            seconds[place].append(clock() - began)
    return [Measured(tuple(each)) for each in seconds]
