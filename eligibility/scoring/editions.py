"""The tables in force on a day: rows of all dates, checked for gaps and overlaps, compiled once per edition."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby, pairwise, zip_longest
from operator import itemgetter
from typing import Any

from .components import Component, Member, Outcome, join
from .conditions import AtLeast, Condition
from .facts import FIRST_DAY, LAST_DAY, Age, DegreesHeld, Fact, Value, Years, YesNo
from .law import Citation
from .marks import PASS_MARKS, PassMark
from .permanent_residence import MARKS
from .requirement import PAY_FLOOR, Requirement
from .routes import ROUTES, Route
from .rows import ACTIVITIES, Row, facts_of
from .tables import ROWS
from .tables.requirements import REQUIREMENTS


class NotCovered(ValueError):
    """Raised for a day that no edition of the tables covers."""

    def __init__(self, day: date) -> None:
        """Build a message that names the days covered."""
        super().__init__(f"{day} is not covered; the tables held here cover {FIRST_DAY} to {LAST_DAY}")
        self.day = day


@dataclass(frozen=True)
class Edition:
    """The rows, requirements, routes and pass mark in force from `since` until before `until` (None: still in force).

    `pass_mark` is the number of points that each table asks for, `marks` adds those of permanent residence.
    `components` are the groups of facts that rows use together (components.py). Raises ValueError if one is too large.
    """

    since: date
    until: date | None
    rows: tuple[Row, ...]
    requirements: tuple[Requirement, ...]
    routes: Mapping[str, Route]
    pass_mark: int
    pass_mark_source: Mapping[str, Citation]
    components: tuple[Component, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Compile the rows and the requirements of the points, once."""
        requirements = [
            (activity, when)
            for requirement in self.requirements
            if requirement.of_points
            for activity, when in requirement.when.items()
        ]
        object.__setattr__(self, "components", join(self._members(), requirements))

    def pay_floor(self, activity: str) -> int | None:
        """Return the least yearly pay in yen that an activity asks for, None if it has no pay floor."""
        for requirement in self.requirements:
            when = requirement.when[activity]
            if requirement.key == PAY_FLOOR and isinstance(when, AtLeast) and isinstance(when.least, int):
                return when.least
        return None

    @cached_property
    def _sorting(self) -> tuple[tuple[str, tuple[Any, ...], tuple[Any, ...]], ...]:
        return tuple(
            (each.fact.key, each.bounds, (0, *each.bounds))
            for component in self.components
            for each in component.classes
            if each.sorts
        )

    @cached_property
    def _keys(self) -> tuple[tuple[Component, Callable[[Mapping[str, Value]], tuple[Value, ...]]], ...]:
        """Each component with a function that picks its key from the classes of all facts."""
        return tuple((component, _picker([fact.key for fact in component.facts])) for component in self.components)

    @cached_property
    def _nothing_known(self) -> Mapping[str, Value]:
        return dict.fromkeys(fact.key for component in self.components for fact in component.facts)

    def outcomes(self, values: Mapping[str, Value]) -> list[Outcome]:
        """Return the outcome of each component for the values of the facts; an absent fact is not known."""
        classes = {**self._nothing_known, **values}
        for fact, bounds, floors in self._sorting:
            value = classes[fact]
            if value is not None:
                classes[fact] = floors[bisect_right(bounds, value)]
        return [component.outcome(pick(classes)) for component, pick in self._keys]

    @cached_property
    def marks(self) -> tuple[int, ...]:
        """The totals that matter, lowest first: the pass mark and the marks of permanent residence."""
        return tuple(sorted({self.pass_mark, *MARKS}))

    @cached_property
    def facts_of_rows(self) -> Mapping[str, frozenset[str]]:
        """The keys of the facts that the rows of each activity use."""
        found: dict[str, frozenset[str]] = {}
        for activity in ACTIVITIES:
            facts: set[str] = set()
            for row in self.rows:
                condition = row.condition(activity)
                if condition is not None:
                    facts |= {fact.key for fact in condition.facts()}
                    facts |= {fact.key for unless in row.unless if unless.where for fact in unless.where.facts()}
            found[activity] = frozenset(facts)
        return found

    @cached_property
    def by_key(self) -> Mapping[str, Row]:
        """The rows by their keys."""
        return {row.key: row for row in self.rows}

    def _members(self) -> Iterator[Member]:
        for activity in ACTIVITIES:
            conditions: dict[str, Condition] = {}
            for row in self.rows:
                condition = row.condition(activity)
                if condition is not None:
                    conditions[row.key] = condition
            for row in self.rows:
                points = row.points[activity]
                if points is not None:
                    unless = tuple((u, conditions[u.row]) for u in row.unless if u.row in conditions)
                    yield Member(activity, row, points, conditions[row.key], unless)


def _picker(keys: list[str]) -> Callable[[Mapping[str, Value]], tuple[Value, ...]]:
    if len(keys) > 1:
        several: Callable[[Mapping[str, Value]], tuple[Value, ...]] = itemgetter(*keys)
        return several
    only = keys[0]
    return lambda classes: (classes[only],)


class Tables:
    """Every row, requirement, route and pass mark of every date, and the editions that follow from them.

    `starts` are the days on which an edition begins, the first day covered at the front; `facts` every fact that a row,
    requirement or route of any date uses, by key, except age and degrees.

    Raises ValueError, naming the culprit, for a row that excludes an unknown row, for one key with a gap or an overlap
    in time, for a row older than the first day covered, for two facts of one key, and for a day without one pass mark.
    """

    def __init__(
        self,
        rows: tuple[Row, ...] = ROWS,
        requirements: tuple[Requirement, ...] = REQUIREMENTS,
        routes: tuple[Route, ...] = ROUTES,
        pass_marks: tuple[PassMark, ...] = PASS_MARKS,
    ) -> None:
        """Check the rows and find the days on which an edition begins."""
        self.rows, self.requirements, self.routes, self.pass_marks = rows, requirements, routes, pass_marks
        _check_times(rows)
        _check_exclusions(rows)
        dated: tuple[Row | Requirement | Route | PassMark, ...] = (*rows, *requirements, *routes, *pass_marks)
        days = {FIRST_DAY} | {each.since for each in dated} | {each.until for each in dated if each.until}
        self.starts = tuple(sorted(days))
        self.facts = self._declared_facts()
        self._editions = tuple(
            self._edition(since, until) for since, until in zip_longest(self.starts, self.starts[1:])
        )

    def _declared_facts(self) -> Mapping[str, Fact]:
        """Return every fact that a row, requirement or route of any date uses, by key, except age and degrees."""
        found: dict[str, Fact] = {}
        for fact in self._facts():
            if found.setdefault(fact.key, fact) != fact:
                raise ValueError(f"two facts are declared under the key {fact.key}")
        return {key: fact for key, fact in found.items() if not isinstance(fact, (Age, DegreesHeld))}

    @cached_property
    def optional_facts(self) -> Mapping[str, Fact]:
        """The optional top-level facts of a line of the contract: all except years of experience."""
        return {key: fact for key, fact in self.facts.items() if not isinstance(fact, Years)}

    @cached_property
    def facts_of_points(self) -> Mapping[str, Fact]:
        """The facts of rows, of requirements with `of_points` and of routes; other facts affect requirements only."""
        found = {fact.key for fact in self._facts(requirements_of_points_only=True)}
        return {key: fact for key, fact in self.facts.items() if key in found}

    @cached_property
    def bonds(self) -> Mapping[str, frozenset[str]]:
        """The facts that cannot be yes without one of certain degrees, with those degrees."""
        return {key: fact.only_with for key, fact in self.facts.items() if isinstance(fact, YesNo) and fact.only_with}

    def _facts(self, *, requirements_of_points_only: bool = False) -> Iterator[Fact]:
        for row in self.rows:
            yield from facts_of(row.when)
            for unless in row.unless:
                if unless.where is not None:
                    yield from unless.where.facts()
        for requirement in self.requirements:
            if requirement.of_points or not requirements_of_points_only:
                yield from facts_of(requirement.when)
        for route in self.routes:
            for _, conditions in route.route_conditions.items():
                for condition in conditions:
                    yield from condition.when.facts()

    def rows_unchanged_since(self, edition: Edition) -> date:
        """Return the first day covered from which the rows, with their points, are those of an edition.

        Other rules of the edition may have begun later.
        """
        since = edition.since
        for start in reversed([start for start in self.starts if start < since]):
            if self.on(start).rows != edition.rows:
                break
            since = start
        return since

    def on(self, day: date) -> Edition:
        """Return the edition in force on a day; raise NotCovered for a day outside the tables."""
        if not FIRST_DAY <= day <= LAST_DAY:
            raise NotCovered(day)
        return self._editions[bisect_right(self.starts, day) - 1]

    def _edition(self, since: date, until: date | None) -> Edition:
        marks = [mark for mark in self.pass_marks if mark.in_force_on(since)]
        if len(marks) != 1:
            raise ValueError(f"{len(marks)} pass marks are in force on {since}; there must be one on every day")
        return Edition(
            since=since,
            until=until,
            rows=tuple(row for row in self.rows if row.in_force_on(since)),
            requirements=tuple(requirement for requirement in self.requirements if requirement.in_force_on(since)),
            routes={route.key: route for route in self.routes if route.in_force_on(since)},
            pass_mark=marks[0].points,
            pass_mark_source=marks[0].source,
        )


def _check_times(rows: tuple[Row, ...]) -> None:
    for row in rows:
        if row.since < FIRST_DAY:
            raise ValueError(f"row {row.key}: in force from {row.since}, before the first day covered, {FIRST_DAY}")
    for key, group in groupby(sorted(rows, key=lambda row: (row.key, row.since)), key=lambda row: row.key):
        for earlier, later in pairwise(group):
            if earlier.until != later.since:
                kind = "gap" if earlier.until and earlier.until < later.since else "overlap"
                ends = earlier.until or "further notice"
                raise ValueError(f"row {key}: {kind}, one is in force until {ends} and the next from {later.since}")
            if earlier.heading != later.heading:
                raise ValueError(f"row {key}: is under {earlier.heading} and under {later.heading}")


def _check_exclusions(rows: tuple[Row, ...]) -> None:
    keys = {row.key for row in rows}
    for row in rows:
        for unless in row.unless:
            if unless.row not in keys or unless.row == row.key:
                raise ValueError(f"row {row.key}: excluded by {unless.row!r}, which is no other row")


TABLES = Tables()


def law(day: date) -> Edition:
    """Return the edition of the law in force on a day; raise NotCovered for a day outside the tables."""
    return TABLES.on(day)
