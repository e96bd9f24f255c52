"""Conditions as data: the tests of facts that rows, requirements and routes are made of.

A condition is True, False or None (not known). It also lists its facts and the values at which its answer may change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from .calendar import last_day_within
from .facts import Choice, DegreesHeld, Fact, Value


class Condition:
    """A test of facts, written as data so that thresholds, tests and bounds derive from it."""

    __slots__ = ()

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Return True or False, or None if the known facts do not decide it."""
        raise NotImplementedError(f"{type(self).__name__} has no truth")

    def facts(self) -> Iterator[Fact]:
        """Yield every fact that the condition uses."""
        raise NotImplementedError(f"{type(self).__name__} names no facts")

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield each fact with a value at which the answer of the condition may change."""
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


@dataclass(frozen=True, slots=True)
class OnlyWhere(Condition):
    """A test that applies only where another condition surely holds; otherwise the answer is not known."""

    where: Condition
    test: Condition

    def truth(self, values: Mapping[str, Value]) -> bool | None:
        """Return the truth of the test if `where` holds, None if it does not or is not known."""
        return self.test.truth(values) if self.where.truth(values) else None

    def facts(self) -> Iterator[Fact]:
        """Yield the facts of both."""
        yield from self.where.facts()
        yield from self.test.facts()

    def bounds(self) -> Iterator[tuple[Fact, Value]]:
        """Yield the bounds of both."""
        yield from self.where.bounds()
        yield from self.test.bounds()


def single_tests(condition: Condition) -> Iterator[Condition]:
    """Yield the single tests of a condition, at any depth of nesting."""
    if isinstance(condition, Met):
        for test in condition.tests:
            yield from single_tests(test)
    elif isinstance(condition, OnlyWhere):
        yield from single_tests(condition.where)
        yield from single_tests(condition.test)
    else:
        yield condition


def both(*tests: Condition) -> Met:
    """Return a condition that holds when every test does."""
    return Met(len(tests), tests)


def either(*tests: Condition) -> Met:
    """Return a condition that holds when at least one test does."""
    return Met(1, tests)
