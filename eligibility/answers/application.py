"""A session document as a Application: the Profile it tells, the days it asks about, and what remains to be confirmed.

Codes come in, facts go out; how open questions are treated follows law decisions named at each place.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from eligibility.outlook.profile import Certificate, Profile
from eligibility.scoring.calendar import anniversary, completed_years
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
    BUSINESS_IN_JAPAN,
    FIRST_DAY,
    INFORMATION_PROCESSING,
    INTERNATIONAL_SERVICES,
    JAPANESE_MAJOR_ABROAD,
    LAST_DAY,
    OLDEST,
    ORDINARY_STATUS,
    PAPERS,
    RELATED_EDUCATION,
    YOUNGEST,
    Choice,
    Fact,
    Value,
    Whole,
    YesNo,
)
from eligibility.scoring.lists.japanese_tests import bjt_level

from .caveats import ANSWERS, Caveat, Caveats
from .degrees import degrees_of, japanese_major_not_known, related_education
from .document import Record, record, records
from .experience import experience_of
from .pay import pays_of
from .schools import School

_YEARS_AHEAD: Final = 10

KINDS_OF_WORK: Final[Mapping[str, Mapping[Fact, Value]]] = {
    "field": {ORDINARY_STATUS: "engineer", INTERNATIONAL_SERVICES: False, INFORMATION_PROCESSING: False},
    "computing": {ORDINARY_STATUS: "engineer", INTERNATIONAL_SERVICES: False, INFORMATION_PROCESSING: True},
    "language": {INTERNATIONAL_SERVICES: True},
    "mixed": {},
    "licensed": {ORDINARY_STATUS: "licensed", INTERNATIONAL_SERVICES: False},
    "transfer": {ORDINARY_STATUS: "transfer"},
    "other": {ORDINARY_STATUS: "other"},
}
"""What each answer to "what kind of work?" says of the requirements of 1号ロ (law decisions); absent: not known."""


DOUBTS: Final = (
    Caveat.EQUIVALENT,
    Caveat.JUNIOR_COLLEGE_DEGREE,
    Caveat.SCHOOL_TO_CONFIRM,
    Caveat.SCHOOL_BY_RANKINGS,
    Caveat.TOP_100,
    Caveat.EXPERIENCE_NEAR_A_STEP,
    Caveat.WORK_START_NOT_KNOWN,
    Caveat.FIXED_OVERTIME,
    Caveat.FIRST_AUTHOR_ONLY,
)
"""The caveats on which something is counted that falls away where it is not confirmed.

The others speak of what was not counted, counts for least already, or is a rule for everybody.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What a session tells of an application.

    `application_day` is the planned day (from abroad: of landing), today where not decided; `permission_day` the
    expected day of the permission, if any; `activity` "a", "b", "c" or "unsure"; `to_confirm` the caveats on
    which something was counted, or not, and which somebody should confirm; `schools` that of each degree that counts.
    `unconfirmed` is the profile if nothing that is to be confirmed counts, so that what it earns is sure; None where
    that changes nothing. `doubted` has the profile without each caveat that changes it, alone.
    """

    profile: Profile
    application_day: date
    decided: bool
    permission_day: date | None
    from_abroad: bool
    activity: str
    to_confirm: tuple[Caveat, ...]
    schools: tuple[School, ...] = ()
    unconfirmed: Profile | None = None
    doubted: Mapping[Caveat, Profile] = field(default_factory=dict)


def application_day(document: Mapping[str, Any], today: date) -> date:
    """Return the planned day of application, from abroad of landing; today where it is not decided."""
    day = _planned(document).get("day")
    return date.fromisoformat(day) if day else today


def days_assessed(document: Mapping[str, Any], today: date) -> tuple[date, ...]:
    """Return the days whose law is applied: the planned day, and that of the permission where one is expected.

    A day that the tables do not cover is moved to the nearest that they do.
    """
    permission = _planned(document).get("permission")
    days = (application_day(document, today), *([date.fromisoformat(permission)] if permission else []))
    return tuple(min(max(day, FIRST_DAY), LAST_DAY) for day in days)


def _planned(document: Mapping[str, Any]) -> Record:
    return record(document, "landing" if comes_from_abroad(document) else "application") or {}


def comes_from_abroad(document: Mapping[str, Any]) -> bool:
    """Tell whether somebody applies from abroad, for a Certificate of Eligibility."""
    return (record(document, "place") or {}).get("place") == "abroad"


def age_fits(birth_date: date, day: date) -> bool:
    """Tell whether the tables can be applied to somebody born on that day, on a day (15 to 100 completed years)."""
    return YOUNGEST <= completed_years(birth_date, day) <= OLDEST


def application_of(document: Mapping[str, Any], today: date, tables: Tables = TABLES) -> Application | None:
    """Return the application that a document tells, None while birth date or degrees are not answered."""
    born = record(document, "birth_date")
    degrees_answered = records(document, "degrees")
    day = application_day(document, today)
    if born is None or not degrees_answered:
        return None
    birth_date = date.fromisoformat(born["day"])
    if not age_fits(birth_date, day):
        return None
    to_confirm: Caveats = {}
    profile = _profile(document, birth_date, day, tables, to_confirm)
    if comes_from_abroad(document):
        to_confirm[Caveat.FROM_ABROAD] = None
    # "About so many months" may come close to a step on any later day.
    met = {*to_confirm, *({Caveat.EXPERIENCE_NEAR_A_STEP} if Caveat.EXPERIENCE in to_confirm else ())}
    doubts = [each for each in DOUBTS if each in met]
    alone = {each: _profile(document, birth_date, day, tables, {}, {each}) for each in doubts}
    doubted = {each: without for each, without in alone.items() if without != profile}
    permission = _planned(document).get("permission")
    return Application(
        profile=profile,
        unconfirmed=_profile(document, birth_date, day, tables, {}, doubts) if doubted else None,
        doubted=doubted,
        application_day=day,
        decided=bool(_planned(document).get("day")),
        permission_day=date.fromisoformat(permission) if permission else None,
        from_abroad=comes_from_abroad(document),
        activity=(record(document, "activity") or {}).get("activity", "unsure"),
        to_confirm=tuple(to_confirm),
        schools=tuple(school for _degree, school in degrees_of(document, birth_date, day, {})),
    )


def _profile(
    document: Mapping[str, Any],
    birth_date: date,
    day: date,
    tables: Tables,
    to_confirm: Caveats,
    doubted: Collection[Caveat] = (),
) -> Profile:
    """Return the profile that a document tells; `doubted` are caveats that are taken as not confirmed."""
    permission = _planned(document).get("permission")
    latest = max(day, date.fromisoformat(permission)) if permission else day
    return Profile(
        start=day,
        until=_last_day(day, birth_date),
        birth_date=birth_date,
        degrees=[degree for degree, _school in degrees_of(document, birth_date, day, to_confirm, doubted)],
        experience=experience_of(document, day, latest, to_confirm, doubted),
        pay=pays_of(document, day, to_confirm, doubted),
        japanese=_japanese(document, day, to_confirm),
        undated=_undated(document, day, tables, to_confirm, doubted),
        not_settled=frozenset({JAPANESE_MAJOR_ABROAD.key} if japanese_major_not_known(document) else ()),
    )


def _last_day(day: date, birth_date: date) -> date:
    """Return the end of the span looked ahead: ten years, within the days and ages that the tables cover."""
    oldest = anniversary(birth_date, OLDEST + 1) - timedelta(days=1)
    return max(min(anniversary(day, _YEARS_AHEAD), LAST_DAY, oldest), day)


def _japanese(document: Mapping[str, Any], day: date, to_confirm: Caveats) -> list[Certificate] | None:
    answered = records(document, "japanese")
    if not answered or any(each["test"] == "unknown" for each in answered):
        return None
    found = []
    for each in answered:
        level = japanese_level(each, day)
        if level != "none":
            found.append(Certificate(date.fromisoformat(each["on"]) if each.get("on") else FIRST_DAY, level))
            if each.get("on_month"):
                to_confirm[Caveat.MONTH_ONLY] = None
    return found


def japanese_level(told: Mapping[str, Any], day: date) -> str:
    """Return the level that a certificate told shows on a day: "n1", "n2", "none", or "unknown"."""
    return bjt_level(told["score"], day) if told["test"] == "bjt" else str(told["test"])


def _undated(
    document: Mapping[str, Any], day: date, tables: Tables, to_confirm: Caveats, doubted: Collection[Caveat]
) -> dict[str, Value]:
    """Return the facts without a date: every record field that bears the key of a fact, and what the work is.

    `day` is the planned day: education that is no degree counts as finished by then.
    """
    found: dict[str, Value] = {}
    for question in document["answers"]:
        answers = record(document, question)
        for key, answer in (answers or {}).items():
            fact = tables.optional_facts.get(key)
            if fact is not None:
                value = _value(fact, answer)
                if value is not None:
                    found[key] = value
    if found.get("papers") and (record(document, "research") or {}).get("first_author_only") == "yes":
        to_confirm[Caveat.FIRST_AUTHOR_ONLY] = None
        if Caveat.FIRST_AUTHOR_ONLY in doubted:
            found[PAPERS.key] = 0
    activity = record(document, "activity") or {}
    # What was answered under another activity stays in the record and is not looked at.
    if activity.get("activity") == "b":
        found.update({fact.key: value for fact, value in KINDS_OF_WORK.get(activity.get("work", ""), {}).items()})
    if activity.get("activity") != "c":
        found.pop(BUSINESS_IN_JAPAN.key, None)
    related = related_education(document, day)
    if related is not None:
        found[RELATED_EDUCATION.key] = related
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
