"""What a row that is not met still needs, and the total that meeting it gives.

The facts are changed as the row asks and scored again, so the totals are exact.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, combinations_with_replacement, product

from .assessment import Assessment, assess, values_of
from .components import Bounds, RowState
from .conditions import AtLeast, Condition, Holds, Is, Met, SumAtLeast
from .facts import AGE, DEGREES, DEGREES_HELD, Fact, Value, YesNo
from .rows import Row

Changes = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Remedy:
    """A smallest change that would meet a row: fact keys with their new values, and the activity's total then.

    `state` is the state of the row then: counted, excluded if other rows still bar it, or not_known if
    that depends on unknown facts. `missing` maps each fact with a known number to the amount by which it has to grow.
    """

    row: Row
    changes: Changes
    missing: Mapping[str, int | float | Decimal]
    state: RowState
    total: Bounds


def steps(assessment: Assessment, activity: str, rows: tuple[str, ...] | None = None) -> Iterator[Remedy]:
    """Yield every smallest change for every row not met in an activity (of the rows named, or of all).

    A change that only leads to a row barred by a better one is left out where another lets the row count. A row that
    nothing can meet (an age that has passed) has no remedy.
    """
    values = values_of(assessment.facts)
    for outcome in assessment.activities[activity].rows:
        condition = outcome.row.condition(activity)
        wanted = rows is None or outcome.row.key in rows
        if outcome.state != RowState.NOT_MET or condition is None or not wanted:
            continue
        found = [_step(assessment, activity, outcome.row, changes) for changes in fixes(condition, values)]
        open_ = [step for step in found if step.state != RowState.EXCLUDED]
        yield from open_ or found


def _step(assessment: Assessment, activity: str, row: Row, changes: Changes) -> Remedy:
    then = assess(assessment.facts.with_known(changes), assessment.edition).activities[activity]
    missing = dict(_differences(changes, assessment.facts.known))
    return Remedy(row, changes, missing, then.row(row.key).state, Bounds(then.low, then.high))


def _differences(changes: Changes, known: Changes) -> Iterator[tuple[str, int | float | Decimal]]:
    for key, value in changes.items():
        now = known.get(key)
        # Years come exactly as Decimal, or as float where they are months divided by twelve.
        if type(value) is int and isinstance(now, (int, float, Decimal)):
            yield key, value - now


def fixes(condition: Condition, values: Mapping[str, Value]) -> list[dict[str, Value]]:
    """Return the alternative sets of changes after which a condition holds; [{}] where it holds already."""
    if condition.truth(values):
        return [{}]
    match condition:
        case AtLeast(fact, least) if fact is not AGE:
            return [{fact.key: least}]
        case Is(fact, value):
            return [_degree_for(fact, values) | {fact.key: value}]
        case Holds(fact, degrees):
            return [_and_degree(degree, values) for degree in DEGREES if degree in degrees]
        case SumAtLeast(addends, least):
            return _raised([fact.key for fact in addends], least, values)
        case Met(least, tests):
            return _of_tests(least, tests, values)
    return []


def _and_degree(degree: str, values: Mapping[str, Value]) -> dict[str, Value]:
    held = values[DEGREES_HELD.key]
    assert isinstance(held, frozenset)
    return {DEGREES_HELD.key: held | {degree}}


def _degree_for(fact: Fact, values: Mapping[str, Value]) -> dict[str, Value]:
    """Return the lowest degree that a yes asks for besides, nothing if there is one already."""
    held = values[DEGREES_HELD.key]
    assert isinstance(held, frozenset)
    if not isinstance(fact, YesNo) or not fact.only_with or not fact.only_with.isdisjoint(held):
        return {}
    return _and_degree(next(degree for degree in DEGREES if degree in fact.only_with), values)


def _raised(keys: list[str], least: int, values: Mapping[str, Value]) -> list[dict[str, Value]]:
    """Return every way of spreading what is missing to a sum over its addends."""
    now = {key: number if isinstance(number := values.get(key), int) else 0 for key in keys}
    missing = least - sum(now.values())
    return [{key: now[key] + more.count(key) for key in more} for more in combinations_with_replacement(keys, missing)]


def _of_tests(least: int, tests: tuple[Condition, ...], values: Mapping[str, Value]) -> list[dict[str, Value]]:
    """Return every choice of as many tests as are missing, each fixed in every way."""
    holding = sum(1 for test in tests if test.truth(values))
    ways = [fixes(test, values) for test in tests if not test.truth(values)]
    return [
        {key: value for part in parts for key, value in part.items()}
        for chosen in combinations(ways, least - holding)
        for parts in product(*chosen)
    ]
