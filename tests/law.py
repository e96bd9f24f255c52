"""The law of the day whose law the tests hold: what begins later is the matter of tests of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeVar

from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.marks import PassMark
from eligibility.scoring.requirement import Requirement
from eligibility.scoring.routes import Route
from eligibility.scoring.rows import Row, facts_of
from eligibility.scoring.tables.age import AGES, AgeBand
from eligibility.scoring.tables.salary import SPECIALISTS, Specialist

Dated = TypeVar("Dated", Row, Requirement, Route, PassMark)

DAY_OF_LAW: Final = date(2026, 11, 22)

EDITION: Final[Edition] = TABLES.on(DAY_OF_LAW)

ROWS: Final[tuple[Row, ...]] = tuple(row if row.until is None else replace(row, until=None) for row in EDITION.rows)
"""The rows of that day, as if they stayed so."""

(PASS_MARK_ROW,) = (replace(mark, until=None) for mark in TABLES.pass_marks if mark.in_force_on(DAY_OF_LAW))
"""The pass mark of that day with its sources, as if it stayed so."""

(PAY_FLOOR,) = (replace(each, until=None) for each in EDITION.requirements if each.of_points)
"""The pay floor of that day, as if it stayed so."""


def _staying(dated: Iterable[Dated]) -> tuple[Dated, ...]:
    """Return what had begun by that day; what was in force on it does not end."""
    return tuple(
        replace(each, until=None) if each.until is not None and each.until > DAY_OF_LAW else each
        for each in dated
        if each.since <= DAY_OF_LAW
    )


STAYING: Final = Tables(
    _staying(TABLES.rows), _staying(TABLES.requirements), _staying(TABLES.routes), _staying(TABLES.pass_marks)
)
"""The tables as if the law of that day stayed so, for examples that were worked out by hand."""

CHANGE_AHEAD: Final[bool] = any(
    each.since > DAY_OF_LAW or (each.until is not None and each.until > DAY_OF_LAW)
    for dated in (TABLES.rows, TABLES.requirements, TABLES.routes, TABLES.pass_marks)
    for each in dated
)
"""Whether the tables of the program say anything of a day after that day that they do not say of it."""

LATER_FACTS: Final = frozenset(TABLES.facts) - frozenset(
    fact.key
    for condition in (
        *(row.when for row in ROWS),
        *(unless.where for row in ROWS for unless in row.unless if unless.where),
        *(requirement.when for requirement in EDITION.requirements),
        *(
            condition.when
            for route in EDITION.routes.values()
            for _activity, route_conditions in route.route_conditions.items()
            for condition in route_conditions
        ),
    )
    for fact in facts_of(condition)
)
"""The facts that only the law of later days looks at."""

PASS_MARK: Final = EDITION.pass_mark

PAY_LADDER: Final[tuple[Specialist, ...]] = tuple(
    replace(each, until=None)
    for each in SPECIALISTS
    if each.since <= DAY_OF_LAW and (each.until is None or each.until > DAY_OF_LAW)
)
"""The pay of activities a and b on that day, as if it stayed so."""

AGE_LADDER: Final[tuple[AgeBand, ...]] = tuple(
    replace(each, until=None)
    for each in AGES
    if each.since <= DAY_OF_LAW and (each.until is None or each.until > DAY_OF_LAW)
)
"""The ages of activities a and b on that day, as if they stayed so."""


def of_the_day(line: Mapping[str, Any]) -> dict[str, Any]:
    """The line without the facts that only the law of later days looks at."""
    return {key: value for key, value in line.items() if key not in LATER_FACTS}
