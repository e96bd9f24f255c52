"""Convert a session document to an Application: its days, its Profile and the caveats to be confirmed.

Answers are codes, the result is facts. Open questions of law are treated as the law decisions named in comments say.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from eligibility.outlook.past import Past
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
from .permission import expected_permission
from .schools import School
from .stay import Stay

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
"""The facts of 1号ロ that follow from each kind of work (law decisions); an absent fact is not known."""


DOUBTS: Final = (
    Caveat.EQUIVALENT,
    Caveat.JUNIOR_COLLEGE_DEGREE,
    Caveat.SCHOOL_TO_CONFIRM,
    Caveat.SCHOOL_BY_RANKINGS,
    Caveat.TOP_100,
    Caveat.EXPERIENCE_NEAR_A_STEP,
    Caveat.WORK_START_NOT_KNOWN,
    Caveat.PAY_NOT_IN_WRITING,
    Caveat.FIXED_OVERTIME,
    Caveat.FIRST_AUTHOR_ONLY,
    Caveat.DEGREE_DAY_NOT_ASKED,
    Caveat.CERTIFICATE_DAY_NOT_ASKED,
)
"""The caveats whose points are lost if they are not confirmed.

Other caveats are about what is not counted, what is counted at its least already, or a rule for everybody.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """An application: its days, its activity, its profile and its caveats.

    `application_day` is the planned day (from abroad: of landing), or today if none is decided or it has passed, which
    is then `passed_day`; `decided` is whether it is the planned day; `permission_day` the expected day of the
    permission, if any; `activity` "a", "b", "c" or "unsure"; `to_confirm` the caveats that
    somebody should confirm; `schools` the school of each degree that counts.
    `unconfirmed` is the profile if no caveat is confirmed, so that its points are sure; None if that changes nothing.
    `doubted` maps each caveat that changes the profile to the profile without that caveat alone. `stay` and `past` are
    what was answered for permanent residence: the stay in Japan, and past employers.
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
    passed_day: date | None = None
    stay: Stay = field(default_factory=Stay)
    past: Past | None = None


def application_day(document: Mapping[str, Any], today: date) -> date:
    """Return the planned day of application (from abroad: of landing), or today if it is not decided or has passed."""
    return max(planned_day(document) or today, today)


def planned_day(document: Mapping[str, Any]) -> date | None:
    """Return the planned day of application (from abroad: of landing), None if it is not decided."""
    day = _planned(document).get("day")
    return date.fromisoformat(day) if day else None


def days_assessed(document: Mapping[str, Any], today: date) -> tuple[date, ...]:
    """Return the days whose law is applied: the planned day and, if known, that of the permission.

    A day outside the tables is replaced by the nearest day that they cover.
    """
    permission = _permission_day(document)
    days = (application_day(document, today), *([permission] if permission else []))
    return tuple(min(max(day, FIRST_DAY), LAST_DAY) for day in days)


def _planned(document: Mapping[str, Any]) -> Record:
    return record(document, "landing" if comes_from_abroad(document) else "application") or {}


def _permission_day(document: Mapping[str, Any]) -> date | None:
    return None if comes_from_abroad(document) else expected_permission(document)


def comes_from_abroad(document: Mapping[str, Any]) -> bool:
    """Return whether the person applies from abroad, for a Certificate of Eligibility."""
    return (record(document, "place") or {}).get("place") == "abroad"


def age_fits(birth_date: date, day: date) -> bool:
    """Return whether the age on a day is within the tables (15 to 100 completed years)."""
    return YOUNGEST <= completed_years(birth_date, day) <= OLDEST


def application_of(
    document: Mapping[str, Any], today: date, tables: Tables = TABLES, lists_of: date | None = None
) -> Application | None:
    """Return the application of a document, or None while birth date or degrees are not answered.

    `lists_of` is the day whose lists are used on every day; None for each day's own.
    """
    day = application_day(document, today)
    birth_date = _birth_date(document, day)
    if birth_date is None:
        return None
    to_confirm: Caveats = {}
    profile = _profile(document, birth_date, day, tables, to_confirm, lists_of=lists_of)
    if comes_from_abroad(document):
        to_confirm[Caveat.FROM_ABROAD] = None
    # An approximate number of months may be close to a bound of a career row on any later day.
    met = {*to_confirm, *({Caveat.EXPERIENCE_NEAR_A_STEP} if Caveat.EXPERIENCE in to_confirm else ())}
    doubts = [each for each in DOUBTS if each in met]
    alone = {each: _profile(document, birth_date, day, tables, {}, {each}, lists_of) for each in doubts}
    doubted = {each: without for each, without in alone.items() if without != profile}
    planned = planned_day(document)
    return Application(
        profile=profile,
        unconfirmed=_profile(document, birth_date, day, tables, {}, doubts, lists_of) if doubted else None,
        doubted=doubted,
        application_day=day,
        decided=planned == day,
        passed_day=planned if planned is not None and planned < day else None,
        permission_day=_permission_day(document),
        from_abroad=comes_from_abroad(document),
        activity=(record(document, "activity") or {}).get("activity", "unsure"),
        to_confirm=tuple(to_confirm),
        schools=tuple(school for _degree, school in degrees_of(document, birth_date, day, {}, lists_of=lists_of)),
    )


def profile_of(document: Mapping[str, Any], today: date, tables: Tables = TABLES) -> Profile | None:
    """Return the profile of a document, or None while birth date or degrees are not answered."""
    day = application_day(document, today)
    birth_date = _birth_date(document, day)
    return None if birth_date is None else _profile(document, birth_date, day, tables, {})


def _birth_date(document: Mapping[str, Any], day: date) -> date | None:
    """Return the date of birth; None while it or the degrees are not answered, or where no table covers the age."""
    born = record(document, "birth_date")
    if born is None or not records(document, "degrees"):
        return None
    birth_date = date.fromisoformat(born["day"])
    return birth_date if age_fits(birth_date, day) else None


def _profile(
    document: Mapping[str, Any],
    birth_date: date,
    day: date,
    tables: Tables,
    to_confirm: Caveats,
    doubted: Collection[Caveat] = (),
    lists_of: date | None = None,
) -> Profile:
    """Return the profile of a document; `doubted` are caveats treated as not confirmed."""
    return Profile(
        start=day,
        until=_last_day(day, birth_date),
        birth_date=birth_date,
        degrees=[degree for degree, _school in degrees_of(document, birth_date, day, to_confirm, doubted, lists_of)],
        experience=experience_of(document, day, max(day, _permission_day(document) or day), to_confirm, doubted),
        pay=pays_of(document, day, to_confirm, doubted),
        japanese=_japanese(document, lists_of or day, to_confirm, doubted),
        undated=_undated(document, day, tables, to_confirm, doubted),
        not_settled=frozenset({JAPANESE_MAJOR_ABROAD.key} if japanese_major_not_known(document) else ()),
    )


def _last_day(day: date, birth_date: date) -> date:
    """Return the last day of the time line: ten years ahead, within the days and ages that the tables cover."""
    oldest = anniversary(birth_date, OLDEST + 1) - timedelta(days=1)
    return max(min(anniversary(day, _YEARS_AHEAD), LAST_DAY, oldest), day)


def _japanese(
    document: Mapping[str, Any], day: date, to_confirm: Caveats, doubted: Collection[Caveat]
) -> list[Certificate] | None:
    answered = records(document, "japanese")
    if not answered or any(each["test"] == "unknown" for each in answered):
        return None
    found = []
    for each in answered:
        level = japanese_level(each, day)
        if level == "none":
            continue
        if "on" not in each:
            to_confirm[Caveat.CERTIFICATE_DAY_NOT_ASKED] = None
        if "on" in each or Caveat.CERTIFICATE_DAY_NOT_ASKED not in doubted:
            found.append(Certificate(date.fromisoformat(each["on"]) if each.get("on") else FIRST_DAY, level))
            if each.get("on_month"):
                to_confirm[Caveat.MONTH_ONLY] = None
    return found


def japanese_level(certificate: Mapping[str, Any], day: date) -> str:
    """Return the level that an answered certificate proves on a day: "n1", "n2", "none", or "unknown"."""
    return bjt_level(certificate["score"], day) if certificate["test"] == "bjt" else str(certificate["test"])


def _undated(
    document: Mapping[str, Any], day: date, tables: Tables, to_confirm: Caveats, doubted: Collection[Caveat]
) -> dict[str, Value]:
    """Return the undated facts: every answered field named by the key of a fact, and the kind of work.

    `day` is the planned day: education without a degree counts as finished by then.
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
    # Answers given under another activity stay in the record and are ignored.
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
