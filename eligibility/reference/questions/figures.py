"""The figures of law of a day, as the answers print them: no answer holds one in its words."""

from datetime import date

from eligibility.formats import format_duration, format_yen_alone
from eligibility.scoring.conditions import Condition, WithinYears
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.facts import EXPERIENCE, SALARY, SAVINGS, Fact
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES
from eligibility.scoring.requirement import ORDINARY_CRITERIA
from eligibility.scoring.stay import StayFigure, StayUnit, stay_figures


def figures(day: date, tables: Tables = TABLES) -> dict[str, str]:
    """Return every open place that an answer may have, filled in the active language for a day.

    Raises NotCovered for a day outside the tables.
    """
    edition = tables.on(day)
    floor = edition.pay_floor("b")
    assert floor is not None
    return {
        "mark": str(edition.pass_mark),
        "pay_floor": format_yen_alone(floor),
        **_points(edition),
        **_criteria(edition),
        **_routes(edition),
        **_permanent_residence(),
        **{key: _stay(figure) for key, figure in stay_figures(day).items()},
    }


def _points(edition: Edition) -> dict[str, str]:
    """Return the points of every row that has the same in all tables that have it."""
    points = {row.key: {worth for _, worth in row.points.items()} for row in edition.rows}
    return {f"points_{key}": str(*worth) for key, worth in points.items() if len(worth) == 1}


def _criteria(edition: Edition) -> dict[str, str]:
    [requirement] = [each for each in edition.requirements if each.key == ORDINARY_CRITERIA]
    return {"criteria_years": _years(_bound(requirement.when["b"], EXPERIENCE["b"]))}


def _routes(edition: Edition) -> dict[str, str]:
    """Return the figures of J-Skip and J-Find, for specialists where the activities differ."""
    found = {}
    for route in edition.routes.values():
        for each in route.route_conditions["b"] or ():
            if isinstance(each.when, WithinYears):
                found[f"{route.key}_{each.key}"] = _years(each.when.years)
            for fact, bound in each.when.bounds():
                if fact in (SALARY, SAVINGS) and isinstance(bound, int):
                    found[f"{route.key}_{each.key}"] = format_yen_alone(bound)
                elif fact == EXPERIENCE["b"] and isinstance(bound, int):
                    found[f"{route.key}_{each.key}"] = _years(bound)
    return found


def _permanent_residence() -> dict[str, str]:
    found = {}
    for route in PERMANENT_RESIDENCE_ROUTES:
        found[f"residence_years_{route.key}"] = _years(route.years)
        if route.mark is not None:
            found[f"residence_mark_{route.key}"] = str(route.mark)
    return found


def _stay(figure: StayFigure) -> str:
    match figure.unit:
        case StayUnit.YEN:
            return format_yen_alone(figure.value)
        case StayUnit.YEARS:
            return _years(figure.value)
        case StayUnit.MONTHS:
            return format_duration(figure.value)
        case _:
            return str(figure.value)


def _years(years: int) -> str:
    return format_duration(12 * years)


def _bound(condition: Condition | None, fact: Fact) -> int:
    """Return the one bound of a number in a condition."""
    assert condition is not None
    [bound] = {value for each, value in condition.bounds() if each == fact}
    assert isinstance(bound, int)
    return bound
