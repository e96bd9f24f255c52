"""assess: facts and an edition of the law in, every row, total and verdict out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Final

from .components import NUMBERS, Bounds, Outcome, RowOutcome, RowState, add_up
from .editions import Edition, law
from .facts import Facts, Value
from .requirement import Requirement
from .rows import ACTIVITIES, HEADINGS


class Answer(StrEnum):
    """Whether conditions are met under every, some or no values of the unknown facts."""

    YES = "yes"
    POSSIBLE = "possible"
    NO = "no"


class RequirementState(StrEnum):
    """Whether a requirement is passed, as the data contract names it."""

    MET = "met"
    NOT_KNOWN = "not_known"
    NOT_MET = "not_met"


ANSWER_OF_TRUTH: Final = {True: Answer.YES, None: Answer.POSSIBLE, False: Answer.NO}
_REQUIREMENT_STATES: Final = {
    True: RequirementState.MET,
    None: RequirementState.NOT_KNOWN,
    False: RequirementState.NOT_MET,
}
_WIDTH: Final = len(NUMBERS)
_FIRST_HEADING: Final = NUMBERS.index(f"{HEADINGS[0]}.low")


@dataclass(frozen=True)
class ActivityAssessment:
    """The result for one of the three activities; `numbers` holds what NUMBERS names, summed over all components."""

    activity: str
    numbers: tuple[int, ...]
    j_skip: Answer
    edition: Edition
    outcomes: list[Outcome]
    values: Mapping[str, Value]

    @property
    def low(self) -> int:
        """The least total over all possible values of the unknown facts."""
        return self.numbers[0]

    @property
    def high(self) -> int:
        """The greatest total over all possible values of the unknown facts."""
        return self.numbers[1]

    @property
    def qualifies(self) -> Answer:
        """Whether every ("yes"), some ("possible") or no ("no") filling reaches the pass mark and the pay floor.

        The other requirements, such as the kind of work, are not taken into account.
        """
        low, high, lost, never, not_always = self.numbers[:_FIRST_HEADING]
        pass_mark = self.edition.pass_mark
        if low >= pass_mark and not not_always:
            return Answer.YES
        return Answer.POSSIBLE if not never and high - lost >= pass_mark else Answer.NO

    @property
    def floor_met(self) -> bool:
        """Whether the pay floor is met for all possible values of the unknown facts; True if there is no pay floor."""
        return not self.numbers[_FIRST_HEADING - 1]

    @cached_property
    def requirements(self) -> Mapping[str, bool | None]:
        """Whether each requirement of the activity is passed, by its key; None if facts do not decide it."""
        return {
            requirement.key: None if (when := requirement.when[self.activity]) is None else when.truth(self.values)
            for requirement in self.edition.requirements
            if requirement.source[self.activity] is not None
        }

    @property
    def failed_requirements(self) -> tuple[Requirement, ...]:
        """The requirements that are surely not met, in the order of the law. No number of points makes up for them."""
        failed = {key for key, passed in self.requirements.items() if passed is False}
        return tuple(
            requirement
            for requirement in self.edition.requirements
            if requirement.key in failed and not requirement.of_points
        )

    @property
    def open_requirements(self) -> tuple[Requirement, ...]:
        """The requirements that computable facts leave undecided, in the order of the law."""
        undecided = {key for key, passed in self.requirements.items() if passed is None}
        return tuple(
            requirement
            for requirement in self.edition.requirements
            if requirement.key in undecided
            and requirement.when[self.activity] is not None
            and not requirement.of_points
        )

    @property
    def answer(self) -> Answer:
        """What `qualifies` says of points and pay floor, and "no" where another requirement is surely not passed."""
        return Answer.NO if self.failed_requirements else self.qualifies

    @property
    def j_skip_with_requirements(self) -> Answer:
        """What `j_skip` says of its conditions, and "no" where a requirement of the activity is surely not passed."""
        return Answer.NO if self.failed_requirements else self.j_skip

    @property
    def heading_numbers(self) -> tuple[int, ...]:
        """The low and high of each heading, in the order of HEADINGS."""
        return self.numbers[_FIRST_HEADING:]

    @cached_property
    def headings(self) -> Mapping[str, Bounds]:
        """The points of each heading, 0 if the table of the activity has none."""
        numbers = iter(self.heading_numbers)
        return {heading: Bounds(next(numbers), next(numbers)) for heading in HEADINGS}

    @cached_property
    def rows(self) -> tuple[RowOutcome, ...]:
        """Every row of the edition in the order of the tables, with its state."""
        found: dict[str, RowOutcome] = {}
        for outcome in self.outcomes:
            found.update(outcome.activities[self.activity].rows)
        return tuple(found.get(row.key) or RowOutcome(row, RowState.NOT_IN_ACTIVITY, 0, 0) for row in self.edition.rows)

    def row(self, key: str) -> RowOutcome:
        """Return the outcome of one row; raise KeyError naming it if the edition has none of that key."""
        for outcome in self.rows:
            if outcome.row.key == key:
                return outcome
        raise KeyError(f"no row {key!r} in the edition of {self.edition.since}")


@dataclass(frozen=True)
class Assessment:
    """All three activities and J-Find for one person on one day."""

    facts: Facts
    edition: Edition
    activities: Mapping[str, ActivityAssessment]
    j_find: Answer

    @property
    def on(self) -> date:
        """The day on which the law was applied."""
        return self.facts.on

    @property
    def best(self) -> ActivityAssessment:
        """The best activity, compared by answer (yes, possible, no), then by least total, then by greatest total."""
        order = {Answer.YES: 2, Answer.POSSIBLE: 1, Answer.NO: 0}
        return max(self.activities.values(), key=lambda each: (order[each.qualifies], each.low, each.high))

    def as_contract(self, *, rows: bool = False) -> dict[str, Any]:
        """Return the result in the shape of the data contract, with every row and requirement if `rows` is True."""
        activities: dict[str, Any] = {}
        for activity, each in self.activities.items():
            activities[activity] = {
                "low": each.low,
                "high": each.high,
                "qualifies": each.qualifies,
                "j_skip": each.j_skip,
                "headings": {key: {"low": bounds.low, "high": bounds.high} for key, bounds in each.headings.items()},
            }
            if rows:
                activities[activity]["rows"] = [
                    {
                        "row": outcome.row.key,
                        "state": outcome.state,
                        "low": outcome.low,
                        "high": outcome.high,
                        "by": list(outcome.by),
                    }
                    for outcome in each.rows
                ]
                activities[activity]["gates"] = [
                    {"gate": key, "state": _REQUIREMENT_STATES[truth]} for key, truth in each.requirements.items()
                ]
        return {"on": self.on.isoformat(), "activities": activities, "j_find": self.j_find}


def values_of(facts: Facts) -> dict[str, Value]:
    """Return every known value by the key of its fact, the day, the age and the degrees among them."""
    return {**facts.known, "on": facts.on, "age": facts.age, "degrees": facts.degrees}


def assess(facts: Facts, edition: Edition | None = None) -> Assessment:
    """Score a person on `facts.on` under the law of that day, or under the edition given.

    Valid facts never raise. Raise NotCovered if no edition covers the day.
    """
    edition = edition or law(facts.on)
    values = values_of(facts)
    outcomes = edition.outcomes(values)
    numbers = add_up(outcomes)
    activities = {
        activity: ActivityAssessment(
            activity=activity,
            numbers=numbers[at * _WIDTH : (at + 1) * _WIDTH],
            j_skip=_route(edition, "j_skip", activity, values),
            edition=edition,
            outcomes=outcomes,
            values=values,
        )
        for at, activity in enumerate(ACTIVITIES)
    }
    return Assessment(facts, edition, activities, j_find=_route(edition, "j_find", "a", values))


def _route(edition: Edition, key: str, activity: str, values: Mapping[str, Value]) -> Answer:
    route = edition.routes.get(key)
    return Answer.NO if route is None else ANSWER_OF_TRUTH[route.truth(activity, values)]
