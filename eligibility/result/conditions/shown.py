"""What a result shows, as the sentences on what to confirm look at it, and how most of them are said."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from eligibility.answers.application import Application
from eligibility.scoring.components import RowState
from eligibility.wizard.choices import Words

from ..days import ResultDay


@dataclass(frozen=True, slots=True)
class Shown:
    """What a result shows: an application on its days, the rows of one activity, in one of LANGUAGES."""

    application: Application
    days: tuple[ResultDay, ...]
    activity: str

    def states(self, *rows: str) -> set[RowState]:
        """Return the states that the rows have on any of the days."""
        results = [day.assessment.activities[self.activity] for day in self.days]
        return {outcome.state for each in results for outcome in each.rows if outcome.row.key in rows}

    def earns(self, heading: str, least: bool = True) -> bool:
        """Return whether a heading surely earns points on one of the days; `least` false: whether it may."""
        found = [day.assessment.activities[self.activity].headings[heading] for day in self.days]
        return any(bounds.low if least else bounds.high for bounds in found)


Say = Callable[[Shown], Iterator[str]]
Where = Callable[[Shown], bool]


def says(words: Words, where: Where = lambda shown: True) -> Say:
    """Return what says these words to those whom the caveat touches."""

    def say(shown: Shown) -> Iterator[str]:
        if where(shown):
            yield str(words)

    return say


def not_counted(*rows: str) -> Where:
    """Return whether none of the rows is counted for sure on some day, so that the caveat could still matter."""
    return lambda shown: shown.states(*rows) != {RowState.COUNTED}
