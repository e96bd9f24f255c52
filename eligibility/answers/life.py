"""A session document as a Life: the Profile it tells, the days it asks about, and what remains to be confirmed.

Codes come in, facts go out; how open questions are treated follows law decisions named at each place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from eligibility.outlook.experience import Period
from eligibility.outlook.profile import Certificate, Pay, Profile
from eligibility.scoring.calendar import anniversary, completed_years
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
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
from eligibility.scoring.rows import ACTIVITIES

from .degrees import degrees_of, japanese_major_not_known, related_education
from .document import Record, record, records
from .experience import MONTHS_NEAR_A_STEP, carried, does_this_work, is_near_a_step, period_of
from .pay import pays_of
from .readings import ANSWERS, Reading, Readings
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
"""What each answer to "what kind of work?" says of the gates of 1号ロ (law decisions); absent: not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What a session tells of a life.

    `application_day` is the planned day (from abroad: of landing), today where not decided; `permission_day` the
    expected day of the permission, if any; `activity` "a", "b", "c" or "unsure"; `to_confirm` the readings on
    which something was counted, or not, and which somebody should confirm; `schools` that of each degree that counts.
    `unconfirmed` is the profile if nothing that is to be confirmed counts: what it earns is sure.
    """

    profile: Profile
    unconfirmed: Profile
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
    degrees_answered = records(document, "degrees")
    day = application_day(document, today)
    if born is None or not degrees_answered:
        return None
    birth_date = date.fromisoformat(born["day"])
    if not age_fits(birth_date, day):
        return None
    to_confirm: Readings = {}
    permission = _planned(document).get("permission")
    degrees = list(degrees_of(document, birth_date, day, to_confirm))
    pays = pays_of(document, day, to_confirm)
    profile = Profile(
        start=day,
        until=_last_day(day, birth_date),
        birth_date=birth_date,
        degrees=[each.degree for each in degrees],
        experience=_experience(document, day, to_confirm),
        pay=None if pays is None else [Pay(since, pay.annual_yen) for since, pay in pays],
        japanese=_japanese(document, to_confirm),
        undated=_undated(document, tables, to_confirm),
        not_settled=frozenset({JAPANESE_MAJOR_ABROAD.key} if japanese_major_not_known(document) else ()),
    )
    if comes_from_abroad(document):
        to_confirm[Reading.FROM_ABROAD] = None
    return Life(
        profile=profile,
        unconfirmed=replace(
            profile,
            degrees=[each.unconfirmed for each in degrees if each.unconfirmed is not None],
            experience=_experience(document, day, {}, confirmed=False),
            pay=None if pays is None else [Pay(since, pay.unconfirmed_yen) for since, pay in pays],
            undated=_unconfirmed_facts(profile.undated, to_confirm),
        ),
        application_day=day,
        decided=bool(_planned(document).get("day")),
        permission_day=date.fromisoformat(permission) if permission else None,
        from_abroad=comes_from_abroad(document),
        activity=(record(document, "activity") or {}).get("activity", "unsure"),
        to_confirm=tuple(to_confirm),
        schools=tuple(each.school for each in degrees),
    )


def _unconfirmed_facts(undated: Mapping[str, Value], to_confirm: Readings) -> Mapping[str, Value]:
    """Return the facts without a date, those that are to be confirmed as none."""
    return {**undated, PAPERS.key: 0} if Reading.FIRST_AUTHOR_ONLY in to_confirm else undated


def _last_day(day: date, birth_date: date) -> date:
    """Return the end of the span looked ahead: ten years, within the days and ages that the tables cover."""
    oldest = anniversary(birth_date, OLDEST + 1) - timedelta(days=1)
    return max(min(anniversary(day, _YEARS_AHEAD), LAST_DAY, oldest), day)


def _experience(
    document: Mapping[str, Any], day: date, to_confirm: Readings, *, confirmed: bool = True
) -> dict[str, list[Period] | None]:
    """Return the periods of work of each activity, that of the expected job among them.

    With `confirmed` False, "about so many months" is shorter by what certificates may show, and work of which the
    first day is not known does not begin.
    """
    found = {activity: _worked(document, activity, day, to_confirm, confirmed) for activity in ACTIVITIES}
    activity = (record(document, "activity") or {}).get("activity", "")
    worked = found.get(activity)
    if worked is not None and does_this_work(document, activity) is False:
        begins = first_working_day(document)
        if begins is None:
            to_confirm[Reading.WORK_START_NOT_KNOWN] = None
        elif records(document, "pay")[0].get("work_from_month"):
            to_confirm[Reading.MONTH_ONLY] = None
        if begins is not None or confirmed:
            found[activity] = [*worked, Period(begins or _latest_told_day(document, day))]
    return found


def first_working_day(document: Mapping[str, Any]) -> date | None:
    """Return the first day of work in the expected job, None where it is not known."""
    pays = records(document, "pay")
    day = pays[0].get("work_from") if pays else None
    return date.fromisoformat(day) if day else None


def _latest_told_day(document: Mapping[str, Any], day: date) -> date:
    """Return the day on which a job begins whose first day is not known: the latest of the days planned for."""
    permission = _planned(document).get("permission")
    return max(day, date.fromisoformat(permission)) if permission else day


def _worked(
    document: Mapping[str, Any], activity: str, day: date, to_confirm: Readings, confirmed: bool
) -> list[Period] | None:
    """Return the periods of work answered; None where they are not known."""
    answer = record(document, f"experience_{activity}")
    if answer is None or answer["kind"] == "unknown":
        return None
    if answer["kind"] == "none":
        return []
    to_confirm[Reading.EXPERIENCE] = None
    if answer["kind"] == "years":
        if is_near_a_step(activity, carried(answer, day)):
            to_confirm[Reading.EXPERIENCE_NEAR_A_STEP] = None
        period = period_of(answer, day, less=0 if confirmed else MONTHS_NEAR_A_STEP + 1)
        return [] if period is None else [period]
    periods = records(document, f"periods_{activity}")
    if any(each.get("start_month") or each.get("end_month") for each in periods):
        to_confirm[Reading.MONTH_ONLY] = None
    return [
        Period(date.fromisoformat(each["start"]), date.fromisoformat(each["end"]) if each.get("end") else None)
        for each in periods
    ]


def _japanese(document: Mapping[str, Any], to_confirm: Readings) -> list[Certificate] | None:
    answered = records(document, "japanese")
    if not answered or any(each["test"] == "unknown" for each in answered):
        return None
    found = []
    for each in answered:
        level = japanese_level(each)
        if level != "none":
            found.append(Certificate(date.fromisoformat(each["on"]) if each.get("on") else FIRST_DAY, level))
            if each.get("on_month"):
                to_confirm[Reading.MONTH_ONLY] = None
    return found


def japanese_level(told: Mapping[str, Any]) -> str:
    """Return the level that a certificate told shows: "n1", "n2", "none", or "unknown"."""
    return bjt_level(told["score"]) if told["test"] == "bjt" else str(told["test"])


def _undated(document: Mapping[str, Any], tables: Tables, to_confirm: Readings) -> dict[str, Value]:
    """Return the facts without a date: every record field that bears the key of a fact, and what the work is."""
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
        to_confirm[Reading.FIRST_AUTHOR_ONLY] = None
    work = KINDS_OF_WORK.get((record(document, "activity") or {}).get("work", ""), {})
    found.update({fact.key: value for fact, value in work.items()})
    related = related_education(document, application_day(document, FIRST_DAY))
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
