"""Exact bounds of totals: every combination of the unknown facts of a component is scored once and cached.

A component is a group of facts that are joined because one row uses several of them. Two components share no fact,
so the least and greatest totals are the sums over the components. Within a component, every filling (a combination of
values at which a row may change its answer) is scored. The result is exact, and the fillings are few enough to cache.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain, product
from math import prod
from struct import Struct
from typing import Any, Final

from .conditions import Condition
from .facts import Choice, DegreesHeld, Fact, Value, YesNo
from .rows import ACTIVITIES, HEADINGS, Row, Unless, always_known

MOST_FILLINGS: Final = 20_000

NUMBERS: Final = (
    "low",
    "high",
    "lost_at_gates",
    "gates_never",
    "gates_not_always",
    *(f"{heading}.{end}" for heading in HEADINGS for end in ("low", "high")),
)
"""What the numbers of an outcome are, once for each activity."""

_LANES: Final = Struct(f"<{len(ACTIVITIES) * len(NUMBERS)}H")


class RowState(StrEnum):
    """What became of a row: excluded by other rows, not met, open, or absent from the table of the activity."""

    COUNTED = "counted"
    EXCLUDED = "excluded"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"
    NOT_IN_ACTIVITY = "not_in_activity"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """The outcome of one row in one activity.

    `low` and `high` are its least and greatest points over all possible values of the unknown facts; `by` are the rows
    that exclude it.
    """

    row: Row
    state: RowState
    low: int
    high: int
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and greatest points over all possible values of the unknown facts."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class ActivityOutcome:
    """What a component gives in one activity.

    `through_requirements` is the greatest total among the fillings that pass the requirements, None if none does;
    `requirements_always` is True if every filling passes them.
    """

    total: Bounds
    through_requirements: int | None
    requirements_always: bool
    headings: Mapping[str, Bounds]
    rows: Mapping[str, RowOutcome]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a component in all activities; `packed` holds its NUMBERS in one integer, 16 bits each.

    Adding the integers of all components adds every number at once: none is negative, and no sum fills its 16 bits.
    """

    activities: Mapping[str, ActivityOutcome]
    packed: int


def add_up(outcomes: Iterable[Outcome]) -> tuple[int, ...]:
    """Return the sums of the NUMBERS of several outcomes, activity after activity."""
    return _LANES.unpack(sum([outcome.packed for outcome in outcomes]).to_bytes(_LANES.size, "little"))


def _pack(activities: Mapping[str, ActivityOutcome]) -> int:
    numbers: list[int] = []
    for activity in ACTIVITIES:
        each = activities[activity]
        through = each.total.high if each.through_requirements is None else each.through_requirements
        numbers += [each.total.low, each.total.high]
        numbers += [each.total.high - through, each.through_requirements is None, not each.requirements_always]
        for heading in HEADINGS:
            bounds = each.headings.get(heading, Bounds(0, 0))
            numbers += [bounds.low, bounds.high]
    return int.from_bytes(_LANES.pack(*numbers), "little")


@dataclass(frozen=True, slots=True)
class Classes:
    """The values of one fact in classes: no row distinguishes two values of a class. A class is named by its least."""

    fact: Fact
    bounds: tuple[Any, ...]

    @property
    def sorts(self) -> bool:
        """Return whether values are numbers to be sorted; each code, yes/no and degree is a class of its own."""
        return not isinstance(self.fact, (YesNo, Choice, DegreesHeld))

    @property
    def fillings(self) -> tuple[Value, ...]:
        """Return one value of every class."""
        if isinstance(self.fact, YesNo):
            return (False, True)
        if isinstance(self.fact, Choice):
            return self.fact.choices
        return (0, *self.bounds)

    def class_of(self, value: Value) -> Value:
        """Return the least value of the class of a known value."""
        return (0, *self.bounds)[bisect_right(self.bounds, value)] if self.sorts else value


@dataclass(frozen=True, slots=True)
class Member:
    """A row in one activity with its condition and those of the rows that may exclude it."""

    activity: str
    row: Row
    points: int
    when: Condition
    unless: tuple[tuple[Unless, Condition], ...]

    def excluders(self, values: Mapping[str, Value]) -> list[str]:
        """Return the keys of the rows that exclude this one under fully known values."""
        return [
            unless.row
            for unless, condition in self.unless
            if condition.truth(values) and (unless.where is None or unless.where.truth(values))
        ]

    def facts(self) -> Iterator[Fact]:
        """Yield every fact that the row or one of its exclusions uses."""
        yield from self.when.facts()
        for unless, condition in self.unless:
            yield from condition.facts()
            if unless.where is not None:
                yield from unless.where.facts()

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield each fact with every value at which the row may change its answer."""
        yield from self.when.bounds()
        for unless, _ in self.unless:
            if unless.where is not None:
                yield from unless.where.bounds()


@dataclass(frozen=True, slots=True)
class Component:
    """A group of facts that rows use together, those rows, and the outcomes computed so far."""

    facts: tuple[Fact, ...]
    classes: tuple[Classes, ...]
    members: tuple[Member, ...]
    requirements: tuple[tuple[str, Condition], ...]
    outcomes: dict[tuple[Value, ...], Outcome] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        """Raise ValueError if the component has more fillings than MOST_FILLINGS."""
        ways = prod(len(each.fillings) for each in self.classes if not always_known(each.fact))
        if ways > MOST_FILLINGS:
            names = ", ".join(fact.key for fact in self.facts)
            raise ValueError(f"{names} can be filled in {ways:,} ways; {MOST_FILLINGS:,} is the most")

    def outcome(self, key: tuple[Value, ...]) -> Outcome:
        """Return the outcome of the component; `key` holds the class of each fact, or None if it is not known."""
        found = self.outcomes.get(key)
        if found is None:
            found = self.outcomes[key] = self._work_out(key)
        return found

    def _work_out(self, key: tuple[Value, ...]) -> Outcome:
        choices = [each.fillings if value is None else (value,) for each, value in zip(self.classes, key, strict=True)]
        keys = [fact.key for fact in self.facts]
        fillings = [dict(zip(keys, filling, strict=True)) for filling in product(*choices)]
        activities = {activity: self._activity(activity, fillings) for activity in ACTIVITIES}
        return Outcome(activities, _pack(activities))

    def _activity(self, activity: str, fillings: Sequence[Mapping[str, Value]]) -> ActivityOutcome:
        members = [member for member in self.members if member.activity == activity]
        requirements = [requirement for of, requirement in self.requirements if of == activity]
        counts: dict[str, list[int]] = {member.row.key: [] for member in members}
        excluded: dict[str, list[frozenset[str]]] = {member.row.key: [] for member in members}
        passes = [all(requirement.truth(values) for requirement in requirements) for values in fillings]
        for values in fillings:
            for member in members:
                met = bool(member.when.truth(values))
                excluders = member.excluders(values) if met else []
                counts[member.row.key].append(member.points if met and not excluders else 0)
                if excluders:
                    excluded[member.row.key].append(frozenset(excluders))
        totals = [sum(column) for column in zip(*counts.values(), strict=True)] if members else [0] * len(fillings)
        through = [total for total, passed in zip(totals, passes, strict=True) if passed]
        headings: dict[str, Bounds] = {}
        for heading in dict.fromkeys(member.row.heading for member in members):
            of_heading = [counts[member.row.key] for member in members if member.row.heading == heading]
            sums = [sum(column) for column in zip(*of_heading, strict=True)]
            headings[heading] = Bounds(min(sums), max(sums))
        return ActivityOutcome(
            total=Bounds(min(totals), max(totals)),
            through_requirements=max(through, default=None),
            requirements_always=all(passes),
            headings=headings,
            rows={member.row.key: _row_outcome(member, counts, excluded) for member in members},
        )


def _row_outcome(
    member: Member, counts: Mapping[str, list[int]], excluded: Mapping[str, list[frozenset[str]]]
) -> RowOutcome:
    points, excluders = counts[member.row.key], excluded[member.row.key]
    low, high = min(points), max(points)
    if low:
        return RowOutcome(member.row, RowState.COUNTED, low, high)
    if high:
        return RowOutcome(member.row, RowState.NOT_KNOWN, low, high)
    if not excluders:
        return RowOutcome(member.row, RowState.NOT_MET, 0, 0)
    by = frozenset.intersection(*excluders) or frozenset.union(*excluders)
    return RowOutcome(member.row, RowState.EXCLUDED, 0, 0, tuple(u.row for u, _ in member.unless if u.row in by))


def join(members: Iterable[Member], requirements: Iterable[tuple[str, Condition]]) -> tuple[Component, ...]:
    """Sort the rows of an edition and its computed requirements into components that share no fact."""
    members, requirements = tuple(members), tuple(requirements)
    groups: list[dict[Fact, None]] = []
    for facts in [tuple(member.facts()) for member in members] + [
        tuple(requirement.facts()) for _, requirement in requirements
    ]:
        joined = dict.fromkeys(facts)
        apart = []
        for group in groups:
            if joined.keys().isdisjoint(group):
                apart.append(group)
            else:
                joined = group | joined
        groups = [*apart, joined]
    return tuple(_component(tuple(group), members, requirements) for group in groups)


def _component(
    facts: tuple[Fact, ...], members: tuple[Member, ...], requirements: tuple[tuple[str, Condition], ...]
) -> Component:
    inside = tuple(member for member in members if next(member.facts()) in facts)
    its_requirements = tuple(
        (activity, requirement) for activity, requirement in requirements if next(requirement.facts()) in facts
    )
    bounds: dict[Fact, set[Any]] = {fact: set() for fact in facts}
    for fact, bound in chain(
        *(each.bounds() for each in inside), *(requirement.bounds() for _, requirement in its_requirements)
    ):
        bounds[fact].add(bound)
    classes = tuple(Classes(fact, tuple(sorted(bounds[fact])) if Classes(fact, ()).sorts else ()) for fact in facts)
    return Component(facts, classes, inside, its_requirements)
