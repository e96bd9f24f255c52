"""A session document as a Life: the Profile it tells, the days it asks about, and what remains to be confirmed.

Codes come in, facts go out; how open questions are treated follows law decisions named at each place.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from eligibility.outlook.experience import Period, add_months
from eligibility.outlook.profile import Certificate, Pay, Profile
from eligibility.scoring.calendar import anniversary, completed_years
from eligibility.scoring.conditions import AtLeast
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
    EXPERIENCE,
    FIRST_DAY,
    LAST_DAY,
    OLDEST,
    YOUNGEST,
    Choice,
    Fact,
    Value,
    Whole,
    YesNo,
)
from eligibility.scoring.lists.japanese_tests import bjt_level
from eligibility.scoring.rows import ACTIVITIES

from .degrees import degrees_of, earlier_degree
from .document import Record, record, records
from .readings import ANSWERS, Reading, Readings
from .schools import School

_MONTHS_NEAR_A_STEP: Final = 2
_YEARS_AHEAD: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What a session tells of a life.

    `application_day` is the planned day (from abroad: of landing), today where not decided; `permission_day` the
    expected day of the permission, if any; `activity` "a", "b", "c" or "unsure"; `to_confirm` the readings on
    which something was counted, or not, and which somebody should confirm; `schools` that of each degree that counts.
    """

    profile: Profile
    application_day: date
    decided: bool
    permission_day: date | None
    from_abroad: bool
    activity: str
    to_confirm: tuple[Reading, ...]
    schools: tuple[School, ...] = ()


def application_day(document: Mapping[str, Any], today: date) -> date:
    """Return the planned day of application, from abroad of landing; today where it is not decided."""
    day = _planned(document).get("day")
    return date.fromisoformat(day) if day else today


def _planned(document: Mapping[str, Any]) -> Record:
    return record(document, "landing" if comes_from_abroad(document) else "application") or {}


def comes_from_abroad(document: Mapping[str, Any]) -> bool:
    """Tell whether somebody applies from abroad, for a Certificate of Eligibility."""
    return (record(document, "place") or {}).get("place") == "abroad"


def age_fits(birth_date: date, day: date) -> bool:
    """Tell whether the tables can be applied to somebody born on that day, on a day (15 to 100 completed years)."""
    return YOUNGEST <= completed_years(birth_date, day) <= OLDEST


def life_of(document: Mapping[str, Any], today: date, tables: Tables = TABLES) -> Life | None:
    """Return the life that a document tells, None while birth date or degrees are not answered."""
    born = record(document, "birth_date")
    degrees_told = records(document, "degrees")
    day = application_day(document, today)
    if born is None or not degrees_told:
        return None
    birth_date = date.fromisoformat(born["day"])
    if not age_fits(birth_date, day):
        return None
    to_confirm: Readings = {}
    planned = _planned(document)
    permission = planned.get("permission")
    degrees_and_schools = list(degrees_of(document, birth_date, to_confirm))
    degrees = [degree for degree, _school in degrees_and_schools]
    earlier = earlier_degree(document, degrees, day)
    profile = Profile(
        start=day,
        until=_last_day(day, birth_date),
        birth_date=birth_date,
        degrees=degrees if earlier is None else [*degrees, earlier],
        experience={activity: _experience(document, activity, day, to_confirm) for activity in ACTIVITIES},
        pay=_pay(document, day, to_confirm),
        japanese=_japanese(document),
        undated=_undated(document, tables, to_confirm),
    )
    if comes_from_abroad(document):
        to_confirm[Reading.FROM_ABROAD] = None
    return Life(
        profile=profile,
        application_day=day,
        decided=bool(planned.get("day")),
        permission_day=date.fromisoformat(permission) if permission else None,
        from_abroad=comes_from_abroad(document),
        activity=(record(document, "activity") or {}).get("activity", "unsure"),
        to_confirm=tuple(to_confirm),
        schools=tuple(school for _degree, school in degrees_and_schools),
    )


def _last_day(day: date, birth_date: date) -> date:
    """Return the end of the span looked ahead: ten years, within the days and ages that the tables cover."""
    oldest = anniversary(birth_date, OLDEST + 1) - timedelta(days=1)
    return max(min(anniversary(day, _YEARS_AHEAD), LAST_DAY, oldest), day)


def _experience(document: Mapping[str, Any], activity: str, day: date, to_confirm: Readings) -> list[Period] | None:
    told = record(document, f"experience_{activity}")
    if told is None or told["kind"] == "unknown":
        return None
    if told["kind"] == "none":
        return []
    to_confirm[Reading.EXPERIENCE] = None
    if told["kind"] == "years":
        months = round(told["months"])
        if _near_a_step(activity, months):
            to_confirm[Reading.EXPERIENCE_NEAR_A_STEP] = None
        start = add_months(day, -months)
        return [Period(start, None if told["still"] == "yes" else day - timedelta(days=1))] if months else []
    return [
        Period(date.fromisoformat(each["start"]), date.fromisoformat(each["end"]) if each.get("end") else None)
        for each in records(document, f"periods_{activity}")
    ]


def _near_a_step(activity: str, months: int) -> bool:
    """Tell whether "about N years" lies within two months of a career step of the tables."""
    steps = {
        int(condition.least) * 12
        for row in TABLES.rows
        if isinstance(condition := row.condition(activity), AtLeast) and condition.fact is EXPERIENCE[activity]
    }
    return any(abs(months - step) <= _MONTHS_NEAR_A_STEP for step in steps)


def _pay(document: Mapping[str, Any], day: date, to_confirm: Readings) -> list[Pay] | None:
    """Return the pay that can be shown, from the day it can be; None while no amount is decided."""
    told = records(document, "pay")
    if not told or any(each["kind"] == "unknown" for each in told):
        return None
    to_confirm[Reading.PAY] = None
    pays = {}
    for each in told:
        since = date.fromisoformat(each["since"])
        pays[min(since, day) if each["already"] else since] = each["annual_yen"]
    return [Pay(since, yen) for since, yen in sorted(pays.items())]


def _japanese(document: Mapping[str, Any]) -> list[Certificate] | None:
    told = records(document, "japanese")
    if not told or any(each["test"] == "unknown" for each in told):
        return None
    found = []
    for each in told:
        level = japanese_level(each)
        if level != "none":
            found.append(Certificate(date.fromisoformat(each["on"]) if each.get("on") else FIRST_DAY, level))
    return found


def japanese_level(told: Mapping[str, Any]) -> str:
    """Return the level that a certificate told shows: "n1", "n2", "none", or "unknown"."""
    return bjt_level(told["score"]) if told["test"] == "bjt" else str(told["test"])


def _undated(document: Mapping[str, Any], tables: Tables, to_confirm: Readings) -> dict[str, Value]:
    """Return the facts without a date: every record field that bears the key of a fact."""
    found: dict[str, Value] = {}
    for question in document["answers"]:
        told = record(document, question)
        for key, answer in (told or {}).items():
            fact = tables.optional_facts.get(key)
            if fact is not None:
                value = _value(fact, answer)
                if value is not None:
                    found[key] = value
    if found.get("papers") and (record(document, "research") or {}).get("first_author_only") == "yes":
        to_confirm[Reading.FIRST_AUTHOR_ONLY] = None
    return found


def _value(fact: Fact, answer: object) -> Value:
    match fact:
        case YesNo():
            return ANSWERS.get(str(answer))
        case Choice():
            return answer if isinstance(answer, str) and answer in fact.choices else None
        case Whole():
            return answer if fact.accepts(answer) and isinstance(answer, int) else None
    return None
