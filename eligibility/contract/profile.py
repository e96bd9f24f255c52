"""Validate a line with a profile: its shape, its bounds and its contradictions (data contract)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from eligibility.outlook.experience import Period
from eligibility.outlook.profile import UNIVERSITY_LEVEL, Certificate, Degree, Pay, Profile
from eligibility.scoring.calendar import anniversary
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import DEGREES, FIRST_DAY, JAPANESE_LEVEL, LAST_DAY, SALARY, Fact
from eligibility.scoring.rows import ACTIVITIES

from .facts import Errors, day_from, read_birth_date, read_day, read_undated, unknown_key
from .lines import Refused, echo, refusal

MOST_YEARS: Final = 15
_FIRST: Final = date(1900, 1, 1)
_LAST: Final = date(2100, 12, 31)
_DATED: Final = frozenset(
    {
        "multiple_fields",
        "annual_salary_yen",
        "japanese_level",
        "japanese_degree",
        "japanese_major_abroad",
        "designated_university",
        "top100_university",
        "top100_degree_awarded_on",
    }
)
_REQUIRED: Final = ("from", "until", "birth_date", "degrees", "experience", "pay")
_OPTIONAL: Final = ("japanese",)


def undated_facts(tables: Tables = TABLES) -> Mapping[str, Fact]:
    """Return the top-level facts of a profile: those of a line of facts that no dated record contains."""
    return {key: fact for key, fact in tables.optional_facts.items() if key not in _DATED}


def profile_from(line: Mapping[str, Any], tables: Tables = TABLES) -> Profile:
    """Return the profile of a line; raise Refused with one error per invalid field."""
    errors: Errors = [refusal(key, "is missing; this key is required") for key in _REQUIRED if key not in line]
    facts = undated_facts(tables)
    for key in line:
        if key not in facts and key not in _REQUIRED and key not in _OPTIONAL:
            errors.append(unknown_key(key, line[key]))
    start = read_day(line, "from", FIRST_DAY, LAST_DAY, errors)
    until = read_day(line, "until", FIRST_DAY, LAST_DAY, errors)
    if start is not None and until is not None:
        if until <= start:
            errors.append(refusal("until", f"{until} is not after {start}; the span must have two days or more"))
        elif until > anniversary(start, MOST_YEARS):
            errors.append(refusal("until", f"{until} is more than {MOST_YEARS} years after {start}"))
    birth_date = read_birth_date(line, [start, until], errors)
    degrees = list(_degrees(line, birth_date, errors))
    experience = _experience(line, errors)
    pay = _pay(line, errors)
    japanese = _japanese(line, errors)
    undated = read_undated(line, facts, errors)
    if errors or start is None or until is None or birth_date is None:
        raise Refused(errors)
    return Profile(
        start=start,
        until=until,
        birth_date=birth_date,
        degrees=degrees,
        experience=experience,
        pay=pay,
        japanese=japanese,
        undated=undated,
    )


def _records(
    given: object, field: str, keys: Mapping[str, bool], errors: Errors
) -> Iterable[tuple[str, dict[str, Any]]]:
    """Yield the path and object of every valid record of a list; `keys` says which keys are required."""
    if not isinstance(given, list):
        errors.append(refusal(field, f"{echo(given)} is no list; write a list, [] for none"))
        return
    for number, record in enumerate(given):
        place = f"{field}[{number}]"
        if not isinstance(record, dict):
            errors.append(refusal(place, f"{echo(record)} is no object; write an object with {', '.join(keys)}"))
            continue
        faults = len(errors)
        errors.extend(
            refusal(f"{place}.{key}", f"is no key here; the keys are {', '.join(keys)}")
            for key in record
            if key not in keys
        )
        errors.extend(
            refusal(f"{place}.{key}", "is missing; this key is required")
            for key, required in keys.items()
            if required and key not in record
        )
        if len(errors) == faults:
            yield place, record


def _day(record: Mapping[str, Any], key: str, place: str, errors: Errors) -> date | None:
    day = day_from(record[key])
    if day is None:
        errors.append(refusal(f"{place}.{key}", f"{echo(record[key])} is not a real day; write it YYYY-MM-DD"))
    elif not _FIRST <= day <= _LAST:
        errors.append(refusal(f"{place}.{key}", f"{day} is out of bounds; allowed: {_FIRST} to {_LAST}"))
    else:
        return day
    return None


def _degrees(line: Mapping[str, Any], birth_date: date | None, errors: Errors) -> Iterable[Degree]:
    answers = ("japanese_degree", "designated", "top100", "japanese_major", "related")
    keys = {"level": True, "field": True, **dict.fromkeys(answers, False), "awarded_on": True}
    for place, record in _records(line.get("degrees", []), "degrees", keys, errors):
        faults = len(errors)
        if not isinstance(record["level"], str) or record["level"] not in DEGREES:
            message = f"{echo(record['level'])} is no degree of the contract; allowed: {', '.join(DEGREES)}"
            errors.append(refusal(f"{place}.level", message))
        if not isinstance(record["field"], str):
            errors.append(refusal(f"{place}.field", f"{echo(record['field'])} is no text; write the field as text"))
        for key in answers:
            if record.get(key) not in (True, False, None) or type(record.get(key)) not in (bool, type(None)):
                message = f"{echo(record[key])} cannot be taken; allowed: true, false or null"
                errors.append(refusal(f"{place}.{key}", message))
        if record.get("japanese_major") is True:
            if record["level"] != UNIVERSITY_LEVEL:
                message = f'true contradicts the level {echo(record["level"])}; it needs "{UNIVERSITY_LEVEL}"'
                errors.append(refusal(f"{place}.japanese_major", message))
            elif record.get("japanese_degree") is True:
                errors.append(refusal(f"{place}.japanese_major", "true contradicts japanese_degree, which is true"))
        awarded_on = _day(record, "awarded_on", place, errors)
        if awarded_on is not None and birth_date is not None and awarded_on < birth_date:
            errors.append(refusal(f"{place}.awarded_on", f"{awarded_on} is before the birth date, {birth_date}"))
        if len(errors) == faults and awarded_on is not None:
            yield Degree(**{**record, "awarded_on": awarded_on})


def _experience(line: Mapping[str, Any], errors: Errors) -> dict[str, list[Period] | None]:
    given = line.get("experience", dict.fromkeys(ACTIVITIES))
    found: dict[str, list[Period] | None] = {}
    if not isinstance(given, dict):
        errors.append(refusal("experience", f"{echo(given)} is no object; write an object with a, b and c"))
        return found
    for key in given:
        if key not in ACTIVITIES:
            errors.append(refusal(f"experience.{key}", "is no activity; the keys are a, b and c"))
    for activity in ACTIVITIES:
        field = f"experience.{activity}"
        if activity not in given:
            errors.append(refusal(field, "is missing; write a list of periods, or null where not known"))
        elif given[activity] is None:
            found[activity] = None
        else:
            found[activity] = list(_periods(given[activity], field, errors))
    return found


def _periods(given: object, field: str, errors: Errors) -> Iterable[Period]:
    for place, record in _records(given, field, {"start": True, "end": True}, errors):
        start = _day(record, "start", place, errors)
        end = None if record["end"] is None else _day(record, "end", place, errors)
        if start is None or (end is None and record["end"] is not None):
            continue
        if end is not None and end < start:
            errors.append(refusal(f"{place}.end", f"{end} is before the start, {start}; write the last day worked"))
        else:
            yield Period(start, end)


def _pay(line: Mapping[str, Any], errors: Errors) -> list[Pay] | None:
    if line.get("pay") is None:
        return None
    found: list[Pay] = []
    days: set[date] = set()
    for place, record in _records(line["pay"], "pay", {"from": True, "annual_yen": True}, errors):
        since, yen = _day(record, "from", place, errors), record["annual_yen"]
        if not SALARY.accepts(yen):
            message = f"{echo(yen)} cannot be taken; allowed: a whole number from 0 to {SALARY.most:,}"
            errors.append(refusal(f"{place}.annual_yen", message))
        if since is None:
            continue
        if since in days:
            errors.append(refusal(f"{place}.from", f"{since} has two entries; write one pay a day"))
        days.add(since)
        found.append(Pay(since, yen))
    return found


def _japanese(line: Mapping[str, Any], errors: Errors) -> list[Certificate] | None:
    if line.get("japanese") is None:
        return None
    found: list[Certificate] = []
    levels = JAPANESE_LEVEL.choices[1:]
    for place, record in _records(line["japanese"], "japanese", {"level": True, "on": True}, errors):
        on = _day(record, "on", place, errors)
        if not isinstance(record["level"], str) or record["level"] not in levels:
            message = f"{echo(record['level'])} is no level; allowed: {', '.join(levels)}"
            errors.append(refusal(f"{place}.level", message))
        elif on is not None:
            found.append(Certificate(on, record["level"]))
    return found
