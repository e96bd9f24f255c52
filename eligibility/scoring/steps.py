"""What is missing to a row that is not met, and what having it would give this person in total.

Nothing is estimated: the facts are changed as the row asks and scored again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from .assessment import Assessment, assess, values_of
from .components import Bounds
from .editions import TABLES, Tables
from .facts import AGE, DEGREES, Facts, Value
from .rows import AtLeast, Condition, Holds, Is, Met, Row, SumAtLeast

Changes = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Step:
    """A smallest change that would meet a row: fact keys with their new values, and the activity's total then."""

    row: Row
    changes: Changes
    total: Bounds


def steps(
    assessment: Assessment, activity: str, rows: tuple[str, ...] | None = None, tables: Tables = TABLES
) -> Iterator[Step]:
    """Yield every smallest change for every row not met in an activity (of the rows named, or of all).

    A row that nothing can meet (an age that has passed) has no step.
    """
    facts = assessment.facts
    values = values_of(facts)
    for outcome in assessment.activities[activity].rows:
        condition = outcome.row.condition(activity)
        wanted = rows is None or outcome.row.key in rows
        if outcome.state != "not_met" or condition is None or not wanted:
            continue
        for changes in _fewest(fixes(condition, values)):
            changed = facts.with_known(changes)
            if _consistent(changed, tables):
                then = assess(changed, assessment.edition).activities[activity]
                yield Step(outcome.row, changes, Bounds(then.low, then.high))


def fixes(condition: Condition, values: Mapping[str, Value]) -> list[dict[str, Value]]:
    """Return the alternative sets of changes after which a condition holds; [{}] where it holds already."""
    if condition.truth(values):
        return [{}]
    match condition:
        case AtLeast(fact, least) if fact is not AGE:
            return [{fact.key: least}]
        case Is(fact, value):
            return [{fact.key: value}]
        case Holds(fact, degrees):
            held = values[fact.key]
            assert isinstance(held, frozenset)
            return [{fact.key: held | {degree}} for degree in DEGREES if degree in degrees]
        case SumAtLeast(addends, least):
            return [_raised(fact.key, [each.key for each in addends], least, values) for fact in addends]
        case Met(least, tests):
            return _of_tests(least, tests, values)
    return []


def _raised(key: str, keys: list[str], least: int, values: Mapping[str, Value]) -> dict[str, Value]:
    others = sum(number for each in keys if each != key and isinstance(number := values.get(each), int))
    return {key: least - others}


def _of_tests(least: int, tests: tuple[Condition, ...], values: Mapping[str, Value]) -> list[dict[str, Value]]:
    holding = sum(1 for test in tests if test.truth(values))
    to_fix = [fixes(test, values) for test in tests if not test.truth(values)]
    found: list[dict[str, Value]] = []
    for chosen in combinations([ways for ways in to_fix if ways], least - holding):
        for parts in product(*chosen):
            found.append({key: value for part in parts for key, value in part.items()})
    return found


def _fewest(alternatives: list[dict[str, Value]]) -> list[dict[str, Value]]:
    """Leave out an alternative that holds another one whole."""
    kept: list[dict[str, Value]] = []
    for changes in sorted(alternatives, key=len):
        if not any(each.items() <= changes.items() for each in kept):
            kept.append(changes)
    return kept


def _consistent(facts: Facts, tables: Tables) -> bool:
    """Tell whether no fact is yes that the degrees held rule out (contract: contradictions)."""
    return not any(
        facts.known.get(key) is True and facts.degrees.isdisjoint(only_with) for key, only_with in tables.bonds.items()
    )
