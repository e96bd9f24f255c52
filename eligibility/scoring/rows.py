"""The grammar of a line of law: conditions as data, points by activity, and the row that carries its source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Generic, TypeVar

from .calendar import last_day_within
from .facts import FIRST_DAY, Age, Choice, DegreesHeld, Fact, Value
from .law import ORDINANCE, Citation, Law
from .text import Text

ACTIVITIES: Final = ("a", "b", "c")
HEADINGS: Final = ("education", "career", "salary", "age", "research", "licences", "position", "special")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ByActivity(Generic[T]):
    """A value for each of the three activities; None where the table of that activity has no such thing."""

    a: T | None = None
    b: T | None = None
    c: T | None = None

    def __getitem__(self, activity: str) -> T | None:
        """Return the value for activity "a", "b" or "c"."""
        value: T | None = getattr(self, activity)
        return value

    def items(self) -> Iterator[tuple[str, T]]:
        """Yield activity and value where there is one."""
        for activity in ACTIVITIES:
            value = self[activity]
            if value is not None:
                yield activity, value


def everywhere(value: T) -> ByActivity[T]:
    """Return the same value for all three activities."""
    return ByActivity(value, value, value)


class Condition:
    """A test of facts, written as data so that thresholds, tests and bounds derive from it."""

    __slots__ = ()

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Return True or False, or None where what is known does not decide it."""
        raise NotImplementedError(f"{type(self).__name__} has no truth")

    def facts(self) -> Iterator[Fact]:
        """Yield every fact that the condition looks at."""
        raise NotImplementedError(f"{type(self).__name__} names no facts")

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield each fact with a value from which on the condition may answer otherwise."""
        raise NotImplementedError(f"{type(self).__name__} has no bounds")


@dataclass(frozen=True, slots=True)
class AtLeast(Condition):
    """The fact is `least` or more: a number, or a code at or above it in the order of the choices."""

    fact: Fact
    least: int | str

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Compare with the lower bound, itself included."""
        value = values.get(self.fact.key)
        if value is None:
            return None
        if isinstance(self.fact, Choice):
            return self.fact.choices.index(value) >= self.fact.choices.index(self.least)
        return bool(value >= self.least)  # type: ignore[operator]

    def facts(self) -> Iterator[Fact]:
        """Yield the one fact."""
        yield self.fact

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield the lower bound."""
        yield self.fact, self.least


@dataclass(frozen=True, slots=True)
class Under(Condition):
    """The number is less than `bound` (未満)."""

    fact: Fact
    bound: int

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Compare with the bound, itself excluded."""
        value = values.get(self.fact.key)
        return None if value is None else bool(value < self.bound)  # type: ignore[operator]

    def facts(self) -> Iterator[Fact]:
        """Yield the one fact."""
        yield self.fact

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield the bound."""
        yield self.fact, self.bound


@dataclass(frozen=True, slots=True)
class Is(Condition):
    """The fact has exactly this value: yes, or one code."""

    fact: Fact
    value: bool | str = True

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Compare with the one value."""
        value = values.get(self.fact.key)
        return None if value is None else value == self.value

    def facts(self) -> Iterator[Fact]:
        """Yield the one fact."""
        yield self.fact

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield the value."""
        yield self.fact, self.value


@dataclass(frozen=True, slots=True)
class Holds(Condition):
    """At least one of these degrees is held."""

    fact: DegreesHeld
    degrees: frozenset[str]

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Look for a common degree; the degrees held are always known."""
        held = values[self.fact.key]
        assert isinstance(held, frozenset)
        return not self.degrees.isdisjoint(held)

    def facts(self) -> Iterator[Fact]:
        """Yield the degrees held."""
        yield self.fact

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield the degrees."""
        yield self.fact, self.degrees


@dataclass(frozen=True, slots=True)
class WithinYears(Condition):
    """The day of the application is not before the fact's day and at most `years` years after it."""

    fact: Fact
    years: int

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Compare the day `on` with the span, both ends included."""
        began, on = values.get(self.fact.key), values["on"]
        if began is None:
            return None
        assert isinstance(began, date)
        assert isinstance(on, date)
        return began <= on <= last_day_within(began, self.years)

    def facts(self) -> Iterator[Fact]:
        """Yield the one fact."""
        yield self.fact

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield nothing: days are not sorted into classes."""
        return iter(())


@dataclass(frozen=True, slots=True)
class Met(Condition):
    """At least `least` of the tests are met."""

    least: int
    tests: tuple[Condition, ...]

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Count the tests that hold and those that still may."""
        truths = [test.truth(values) for test in self.tests]
        if truths.count(True) >= self.least:
            return True
        return False if len(truths) - truths.count(False) < self.least else None

    def facts(self) -> Iterator[Fact]:
        """Yield the facts of all tests."""
        for test in self.tests:
            yield from test.facts()

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield the bounds of all tests."""
        for test in self.tests:
            yield from test.bounds()


@dataclass(frozen=True, slots=True)
class SumAtLeast(Condition):
    """The numbers of several facts together are `least` or more."""

    addends: tuple[Fact, ...]
    least: int

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Add up what is known; what is not known can only add more."""
        numbers = [values.get(fact.key) for fact in self.addends]
        if sum(number for number in numbers if isinstance(number, int)) >= self.least:
            return True
        return None if None in numbers else False

    def facts(self) -> Iterator[Fact]:
        """Yield the addends."""
        yield from self.addends

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield every count up to the bound for each addend."""
        for fact in self.addends:
            for number in range(1, self.least + 1):
                yield fact, number


def both(*tests: Condition) -> Met:
    """Return a condition that holds when every test does."""
    return Met(len(tests), tests)


def either(*tests: Condition) -> Met:
    """Return a condition that holds when at least one test does."""
    return Met(1, tests)


@dataclass(frozen=True, slots=True)
class Unless:
    """「…に該当する場合を除く」: the row is not counted where the condition of `row` holds, counted itself or not.

    `where` narrows it to those of whom that further condition is true. In an activity whose table lacks `row`
    it has no effect, as in the ordinance.
    """

    row: str
    where: Condition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where the official form prints a row: sheet, cells of the label, of the points and of the proof numbers.

    The points of several cells are added (the form prints the doubled innovation row as 10 and 10).
    """

    sheet: str
    label_at: tuple[str, ...]
    points_at: tuple[str, ...]
    proof_at: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the points tables, with its words, its points, its condition, its source and its dates.

    `article` is the place in the ordinance's table by activity, such as 特別加算ル; `boxes` the same on the form;
    `proofs` the numbers ①–㉑ of the official list and `proof` what to hand in; `since` is the first day on which
    it stands, `until` the first on which it no longer does; `also` names further instruments it rests on.
    """

    key: str
    heading: str
    label: Text
    points: ByActivity[int]
    when: Condition | ByActivity[Condition]
    unless: tuple[Unless, ...] = ()
    article: ByActivity[str]
    boxes: ByActivity[Box] = field(default_factory=ByActivity)
    proofs: tuple[str, ...]
    proof: Text
    law: Law = ORDINANCE
    also: tuple[Citation, ...] = ()
    since: date = FIRST_DAY
    until: date | None = None

    def __post_init__(self) -> None:
        """Raise ValueError, naming the row, for one without heading, points, condition, source or sense of time."""
        if self.heading not in HEADINGS:
            raise ValueError(f"row {self.key}: no heading {self.heading!r}; choose one of {', '.join(HEADINGS)}")
        if not any(True for _ in self.points.items()):
            raise ValueError(f"row {self.key}: earns points in no activity")
        for activity, points in self.points.items():
            if points <= 0 or points % 5:
                raise ValueError(f"row {self.key}: {points} points in {activity} are no points of these tables")
            if not (self.article[activity] or "").strip():
                raise ValueError(
                    f"row {self.key}: no article for activity {activity}; a row without a source is no law"
                )
            if self.condition(activity) is None:
                raise ValueError(f"row {self.key}: no condition for activity {activity}")
        if self.until is not None and self.until <= self.since:
            raise ValueError(f"row {self.key}: stands until {self.until}, not after {self.since}")

    def condition(self, activity: str) -> Condition | None:
        """Return the condition in an activity, None where its table has no such row."""
        if self.points[activity] is None:
            return None
        return self.when[activity] if isinstance(self.when, ByActivity) else self.when

    def stands_on(self, day: date) -> bool:
        """Tell whether the row is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    def citations(self, activity: str) -> tuple[Citation, ...]:
        """Return the sources in an activity, the ordinance first; empty where it has no such row."""
        article = self.article[activity]
        return () if article is None else (Citation(self.law, article), *self.also)


def facts_of(condition: Condition | ByActivity[Condition]) -> tuple[Fact, ...]:
    """Return the facts of a condition, each once, in order of appearance."""
    conditions = [each for _, each in condition.items()] if isinstance(condition, ByActivity) else [condition]
    return tuple(dict.fromkeys(fact for each in conditions for fact in each.facts()))


def always_known(fact: Fact) -> bool:
    """Tell whether a fact can never be unknown: the age and the degrees held."""
    return isinstance(fact, (Age, DegreesHeld))
