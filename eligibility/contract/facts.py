"""Validate a line of facts: its shape, its bounds and its contradictions (data contract)."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import DEGREES, FIRST_DAY, LAST_DAY, OLDEST, YOUNGEST, Day, Fact, Facts, Value
from eligibility.scoring.rows import ACTIVITIES

from .lines import Refused, echo, refusal

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_REQUIRED: Final = ("on", "birth_date", "degrees", "experience_years")

Errors = list[dict[str, str]]


def day_from(text: object) -> date | None:
    """Return the date written YYYY-MM-DD, or None for anything else."""
    if not isinstance(text, str) or not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def facts_from(line: Mapping[str, Any], tables: Tables = TABLES) -> Facts:
    """Return the facts of a line; raise Refused with one error per invalid field."""
    errors: Errors = [refusal(key, "is missing; this key is required") for key in _REQUIRED if key not in line]
    on = read_day(line, "on", FIRST_DAY, LAST_DAY, errors)
    birth_date = read_birth_date(line, [on], errors)
    degrees = _degrees(line, errors)
    known: dict[str, Value] = _experience(line, tables, errors)
    optional = tables.optional_facts
    for key, value in line.items():
        fact = optional.get(key)
        if fact is not None:
            _take(fact, value, known, errors)
        elif key not in _REQUIRED:
            errors.append(unknown_key(key, value))
    if degrees is not None:
        settle_bonds(tables, degrees, known, errors)
    if errors or on is None or birth_date is None or degrees is None:
        raise Refused(errors)
    return Facts(on, birth_date, degrees, known)


def unknown_key(key: str, value: object) -> dict[str, str]:
    """Return the error for an unknown key; ignoring it would turn a typing error into "not known"."""
    return refusal(key, f"{echo(value)} stands under no key of the contract; look for a typing slip")


def read_undated(line: Mapping[str, Any], facts: Mapping[str, Fact], errors: Errors) -> dict[str, Value]:
    """Return the known values of `facts` at the top level of a line; add an error for each invalid one."""
    known: dict[str, Value] = {}
    for key, fact in facts.items():
        _take(fact, line.get(key), known, errors)
    return known


def _take(fact: Fact, given: object, known: dict[str, Value], errors: Errors) -> None:
    if given is None:
        return
    value: Any = day_from(given) if isinstance(fact, Day) else given
    if fact.accepts(value):
        known[fact.key] = value
    else:
        errors.append(refusal(fact.key, f"{echo(given)} cannot be taken; allowed: {fact.allowed}"))


def read_day(line: Mapping[str, Any], key: str, first: date, last: date, errors: Errors) -> date | None:
    """Return a required date within its bounds; otherwise add an error and return None."""
    if key not in line:
        return None
    day = day_from(line[key])
    if day is None:
        errors.append(refusal(key, f"{echo(line[key])} is not a real day; write it YYYY-MM-DD"))
    elif not first <= day <= last:
        errors.append(refusal(key, f"{day} is not covered; the days from {first} to {last} are"))
    else:
        return day
    return None


def read_birth_date(line: Mapping[str, Any], days: list[date | None], errors: Errors) -> date | None:
    """Return the birth date if the age is within bounds on all days; otherwise add an error and return None."""
    birth_date = read_day(line, "birth_date", date(1900, 1, 1), date(2100, 12, 31), errors)
    for on in days:
        if birth_date is not None and on is not None:
            age = Facts(on, birth_date, frozenset()).age
            if not YOUNGEST <= age <= OLDEST:
                message = f"{birth_date} makes the age {age} on {on}; allowed: {YOUNGEST} to {OLDEST} completed years"
                errors.append(refusal("birth_date", message))
                return None
    return birth_date


def _degrees(line: Mapping[str, Any], errors: Errors) -> frozenset[str] | None:
    if "degrees" not in line:
        return None
    given = line["degrees"]
    if not isinstance(given, list):
        errors.append(refusal("degrees", f"{echo(given)} is no list; write a list, [] for none"))
        return None
    held: set[str] = set()
    faults = len(errors)
    for place, degree in enumerate(given):
        if not isinstance(degree, str) or degree not in DEGREES:
            message = f"{echo(degree)} is no degree of the contract; allowed: {', '.join(DEGREES)}"
            errors.append(refusal(f"degrees[{place}]", message))
        elif degree in held:
            errors.append(refusal(f"degrees[{place}]", f"{echo(degree)} stands twice; write each degree once"))
        else:
            held.add(degree)
    return frozenset(held) if len(errors) == faults else None


def _experience(line: Mapping[str, Any], tables: Tables, errors: Errors) -> dict[str, Value]:
    known: dict[str, Value] = {}
    if "experience_years" not in line:
        return known
    given = line["experience_years"]
    if not isinstance(given, dict):
        errors.append(refusal("experience_years", f"{echo(given)} is no object; write an object with a, b and c"))
        return known
    for key in given:
        if key not in ACTIVITIES:
            errors.append(refusal(f"experience_years.{key}", "is no activity; the keys are a, b and c"))
    for activity in ACTIVITIES:
        key = f"experience_years.{activity}"
        if activity not in given:
            errors.append(refusal(key, "is missing; write a number of years, or null where not known"))
        else:
            _take(tables.facts[key], given[activity], known, errors)
    return known


def settle_bonds(tables: Tables, degrees: frozenset[str], known: dict[str, Value], errors: Errors) -> None:
    """Add an error for each yes that the degrees held contradict; set such a fact to no if it is not known."""
    for key, only_with in tables.bonds.items():
        if degrees.isdisjoint(only_with):
            if known.get(key) is True:
                needed = ", ".join(degree for degree in DEGREES if degree in only_with)
                errors.append(refusal(key, f"true contradicts the degrees given; it needs one of {needed}"))
            else:
                known[key] = False
