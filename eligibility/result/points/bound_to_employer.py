"""The points of a person that depend on the present employer: the pay, and what the organisation is and does."""

from dataclasses import dataclass

from eligibility.language import localized, official
from eligibility.outlook.changes import employer_facts
from eligibility.scoring.components import RowState
from eligibility.scoring.editions import Tables
from eligibility.scoring.facts import SALARY
from eligibility.scoring.rows import facts_of

from ..days import ResultDay


@dataclass(frozen=True, slots=True)
class BoundRow:
    """A row that surely counts and depends on the employer: its key, a short name, that in Japanese, its points."""

    key: str
    name: str
    official: str
    points: int


@dataclass(frozen=True, slots=True)
class BoundPoints:
    """The sure points of the day shown, and the rows of them that depend on the employer, in the order of the table."""

    total: int
    rows: tuple[BoundRow, ...]

    @property
    def bound(self) -> int:
        """The points that depend on the employer."""
        return sum(each.points for each in self.rows)

    @property
    def kept(self) -> int:
        """The points that stay with the person."""
        return self.total - self.bound


def bound_to_employer(main: ResultDay, activity: str, tables: Tables) -> BoundPoints:
    """Return the sure points of an activity on the day shown, parted by whether they depend on the employer."""
    assessed = main.unconfirmed.activities[activity]
    bound = employer_facts(tables) | {SALARY.key}
    rows = []
    for outcome in assessed.rows:
        condition = outcome.row.condition(activity)
        if condition is None or outcome.state is not RowState.COUNTED or not outcome.low:
            continue
        if any(fact.key in bound for fact in facts_of(condition)):
            row = outcome.row
            rows.append(BoundRow(row.key, localized(row.short), official(row.short), outcome.low))
    return BoundPoints(assessed.low, tuple(rows))
