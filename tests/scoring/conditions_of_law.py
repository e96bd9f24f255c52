"""The conditions of rows, requirements and routes, and the thresholds that they name."""

from collections.abc import Iterable, Iterator
from datetime import date

from eligibility.scoring.conditions import Condition
from eligibility.scoring.editions import law
from eligibility.scoring.facts import Fact, Value
from eligibility.scoring.rows import ACTIVITIES
from tests import people
from tests.law import ROWS

MILLION = 1_000_000


def outside_the_rows(activity: str) -> Iterator[Condition]:
    """Conditions of an activity that no row has: narrowed exclusions, the pay floor, J-Skip and J-Find."""
    yield from (
        unless.where
        for each in ROWS
        if each.points[activity] is not None
        for unless in each.unless
        if unless.where is not None
    )
    edition = law(date.fromisoformat(people.TODAY))
    yield from (when for requirement in edition.requirements if (when := requirement.when[activity]) is not None)
    for route in edition.routes.values():
        yield from (condition.when for condition in route.route_conditions[activity] or ())


def conditions(activity: str) -> Iterator[Condition]:
    """Every condition that bears on an activity."""
    yield from (condition for each in ROWS if (condition := each.condition(activity)) is not None)
    yield from outside_the_rows(activity)


def thresholds(of: Iterable[Condition]) -> list[tuple[Fact, Value]]:
    """Each fact with each value at which something turns, once, in the order of the tables."""
    return list(dict.fromkeys(bound for condition in of for bound in condition.bounds()))


def of_rows() -> Iterator[tuple[str, str, Fact, Value]]:
    """Row, activity, fact and value for every threshold of every row."""
    for each in ROWS:
        for activity in ACTIVITIES:
            condition = each.condition(activity)
            if condition is not None:
                for fact, value in thresholds([condition]):
                    yield each.key, activity, fact, value
