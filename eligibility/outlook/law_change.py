"""What differs between two assessments of the same answers under two editions of the law."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eligibility.scoring.assessment import ANSWER_OF_TRUTH, ActivityAssessment, Answer, Assessment
from eligibility.scoring.components import Bounds, RowState
from eligibility.scoring.editions import Edition
from eligibility.scoring.requirement import Requirement
from eligibility.scoring.routes import J_FIND, J_SKIP, Route
from eligibility.scoring.rows import Row


@dataclass(frozen=True, slots=True)
class SureAndMost:
    """The assessment of one activity as answered, and as if nothing to be confirmed were confirmed."""

    activity: str
    as_answered: Assessment
    as_unconfirmed: Assessment

    @property
    def total(self) -> Bounds:
        """The points that are sure, and the most that are possible."""
        return Bounds(self._sure.low, self.as_answered.activities[self.activity].high)

    @property
    def edition(self) -> Edition:
        """The edition of the law that was applied."""
        return self.as_answered.edition

    @property
    def _sure(self) -> ActivityAssessment:
        return self.as_unconfirmed.activities[self.activity]

    def rows(self) -> Mapping[str, tuple[Row, Bounds]]:
        """Return each row of the table of the activity by its key, with its points."""
        sure = {each.row.key: each.low for each in self._sure.rows}
        return {
            each.row.key: (each.row, Bounds(sure[each.row.key], each.high))
            for each in self.as_answered.activities[self.activity].rows
            if each.state is not RowState.NOT_IN_ACTIVITY
        }

    def results(self) -> Mapping[str, tuple[Requirement | Route, Answer]]:
        """Return what is sure of each requirement that facts decide, and of the routes, by their keys."""
        truths, routes = self._sure.requirements, self.edition.routes
        found: dict[str, tuple[Requirement | Route, Answer]] = {
            each.key: (each, ANSWER_OF_TRUTH[truths[each.key]])
            for each in self.edition.requirements
            if each.when[self.activity] is not None and each.key in truths
        }
        for route, answer in ((J_SKIP, self._sure.j_skip), (J_FIND, self.as_unconfirmed.j_find)):
            if route.key in routes and answer is not Answer.NO:
                found[route.key] = (routes[route.key], answer)
        return found


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row with other points than before; None where the table does not have it."""

    row: Row
    before: Bounds | None
    after: Bounds | None


@dataclass(frozen=True, slots=True)
class ResultChange:
    """A requirement or a route with another result; None where the law does not have it, or the route is not met."""

    of: Requirement | Route
    before: Answer | None
    after: Answer | None


def row_changes(before: SureAndMost, after: SureAndMost) -> Iterator[RowChange]:
    """Yield the rows that give other points, in the order of the tables, those that are gone last.

    A row that comes or goes is among them where it gives points or may give some.
    """
    old, new = before.rows(), after.rows()
    for key in dict.fromkeys((*new, *old)):
        points = old[key][1] if key in old else None
        now = new[key][1] if key in new else None
        if (points or Bounds(0, 0)) != (now or Bounds(0, 0)):
            yield RowChange((new if key in new else old)[key][0], points, now)


def result_changes(before: SureAndMost, after: SureAndMost) -> Iterator[ResultChange]:
    """Yield the requirements of the activity and the routes whose result is another one."""
    old, new = before.results(), after.results()
    for key in dict.fromkeys((*new, *old)):
        results = [each[key][1] if key in each else None for each in (old, new)]
        if results[0] != results[1]:
            yield ResultChange((new if key in new else old)[key][0], *results)
