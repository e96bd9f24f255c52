"""The degrees of a document, with their Japanese degree, field and major.

Open questions of law are treated as the law decisions named in comments say.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from eligibility.outlook.profile import Degree, Relisted
from eligibility.scoring.facts import GRADUATE_DEGREES

from .caveats import ANSWERS, Caveat, Caveats
from .document import Record, record, records
from .schools import School, later_schools, school_of

LEVELS: Final[Mapping[str, str | None]] = {
    "doctorate": "doctorate",
    "master": "master",
    "professional": "professional",
    "business_professional": "business_professional",
    "business_unsure": "professional",
    "bachelor": "bachelor",
    "junior_college": "bachelor",
    "kosen": "bachelor",
    "advanced_diploma": "bachelor",
    "equivalent": "bachelor",
    "equivalent_unsure": None,
    "diploma": None,
    "none": None,
}
"""The degree of each answered level; None: no degree within the words of the education heading."""

MAJORS: Final = frozenset({"bachelor", "equivalent"})
"""The levels whose major can meet 日本語を専攻して外国の大学を卒業: not a graduate school's (law decisions)."""

DEGREE_AS_ANSWERED: Final = frozenset({"junior_college", "equivalent"})
"""The levels of which the person says whether a degree (学位) is awarded, where the school is in Japan."""

SAME_FIELD_AS: Final = "as."
OTHER_FIELD: Final = "other"
"""Answers about the field of a graduate degree: that of the degree of a number, or none of the fields before."""

_BEFORE_GRADUATE_SCHOOL: Final = frozenset(
    {level for level, counts_as in LEVELS.items() if counts_as == "bachelor"} | {"equivalent_unsure"}
)
_OF_LEVEL: Final[Mapping[str, Caveat]] = {
    "business_unsure": Caveat.BUSINESS_UNSURE,
    "equivalent": Caveat.EQUIVALENT,
    "equivalent_unsure": Caveat.EQUIVALENT_UNSURE,
    "kosen": Caveat.NO_UNIVERSITY_DEGREE,
    "advanced_diploma": Caveat.NO_UNIVERSITY_DEGREE,
    "diploma": Caveat.DIPLOMA,
}


def degrees_of(
    document: Mapping[str, Any],
    birth_date: date,
    day: date,
    to_confirm: Caveats,
    doubted: Collection[Caveat] = (),
    lists_of: date | None = None,
) -> Iterator[tuple[Degree, School]]:
    """Yield each degree that counts, with its school; add its caveats to `to_confirm`.

    `day` is the planned day, on which a degree with an unknown day of award is held. `doubted` are caveats
    treated as not confirmed. `lists_of` is the day whose lists are used on every day; None for each day's own.
    """
    answered = [each for each in records(document, "degrees") if each["level"] != "none"]
    for number, each in enumerate(answered):
        level = LEVELS[each["level"]]
        school = school_of(document, number, lists_of or day)
        if each["level"] in _OF_LEVEL:
            to_confirm[_OF_LEVEL[each["level"]]] = None
        if level is None or (each["level"] == "equivalent" and Caveat.EQUIVALENT in doubted):
            continue
        if "awarded_on" not in each:
            to_confirm[Caveat.DEGREE_DAY_NOT_ASKED] = None
            if Caveat.DEGREE_DAY_NOT_ASKED in doubted:
                continue
        japanese_degree = _japanese_degree(document, number, to_confirm)
        if each["level"] == "junior_college" and Caveat.JUNIOR_COLLEGE_DEGREE in doubted:
            japanese_degree = False
        if level in GRADUATE_DEGREES and each["place"] == "abroad":
            to_confirm[Caveat.GRADUATE_MAJOR] = None
        to_confirm.update(dict.fromkeys(school.to_confirm))
        awarded_on = _awarded_on(each, answered, day)
        if each.get("awarded_on", "") is None:
            to_confirm[Caveat.DEGREE_DAY_NOT_KNOWN] = None
        if each.get("awarded_on_month"):
            to_confirm[Caveat.MONTH_ONLY] = None
        top100 = _top100(each, school, japanese_degree)
        if top100:
            to_confirm[Caveat.TOP_100] = None
            top100 = Caveat.TOP_100 not in doubted
        elif top100 is None and school.university is not None:
            to_confirm[Caveat.TOP_100_OPEN] = None
        degree = Degree(
            level=level,
            field=_field(document, number),
            awarded_on=max(awarded_on, birth_date),
            japanese_degree=japanese_degree,
            designated=_designated(school, doubted),
            top100=top100,
            japanese_major=_major(document, number, to_confirm),
            related=ANSWERS[each.get("related", "unknown")],
            relisted=tuple(
                Relisted(
                    since,
                    _designated(later, doubted),
                    _top100(each, later, japanese_degree) and Caveat.TOP_100 not in doubted,
                )
                for since, later in (() if lists_of else later_schools(document, number, day))
            ),
        )
        yield degree, school


def _designated(school: School, doubted: Collection[Caveat]) -> bool | None:
    """Return whether a school is listed; False if that is doubted, None if not known."""
    return False if {*school.to_confirm} & {*doubted} else school.designated


def _top100(degree: Record, school: School, japanese_degree: bool | None) -> bool | None:
    """Return whether the degree is awarded by a top 100 university, as J-Find requires; None if not known.

    The five years of J-Find run from the day of award, so a degree without a known day gives None.
    """
    if school.top100 is False or not degree.get("awarded_on"):
        return None if school.top100 else school.top100
    if degree["level"] in DEGREE_AS_ANSWERED and degree["place"] == "japan" and not japanese_degree:
        return japanese_degree
    return school.top100


def _awarded_on(degree: Record, degrees: list[Record], day: date) -> date:
    """Return the day of award; for a degree held since an unknown day, the latest possible one.

    That is the planned day, or the day before the first graduate degree where that is earlier.
    """
    if degree.get("awarded_on"):
        return date.fromisoformat(degree["awarded_on"])
    later = [
        date.fromisoformat(each["awarded_on"])
        for each in degrees
        if each.get("awarded_on") and LEVELS[each["level"]] in GRADUATE_DEGREES
    ]
    return min([day, *(each - timedelta(days=1) for each in later)])


def graduate_degrees(document: Mapping[str, Any]) -> list[int]:
    """Return the indexes of the graduate degrees answered."""
    return [
        number for number, each in enumerate(records(document, "degrees")) if LEVELS[each["level"]] in GRADUATE_DEGREES
    ]


def fields_asked_one_by_one(document: Mapping[str, Any]) -> bool:
    """Return whether each graduate degree has its own question about its field: from three degrees on."""
    return len(graduate_degrees(document)) > 2


def _field(document: Mapping[str, Any], number: int) -> str | None:
    """Return a key of the field of a degree, equal for degrees in one field; None if not known."""
    graduate = graduate_degrees(document)
    if number not in graduate or len(graduate) < 2:
        return ""
    if fields_asked_one_by_one(document):
        if number == graduate[0]:
            return str(number)
        answer = (record(document, "field", number) or {}).get("field", "unknown")
        if answer == OTHER_FIELD:
            return str(number)
        before = answer.removeprefix(SAME_FIELD_AS)
        # Every answer points to an earlier degree, so this ends.
        earlier = [each for each in graduate if each < number]
        return _field(document, int(before)) if before.isdecimal() and int(before) in earlier else None
    answer = (record(document, "fields") or {}).get("differ", "unknown")
    return None if answer == "unknown" else str(number) if answer == "yes" else ""


def _japanese_degree(document: Mapping[str, Any], number: int, to_confirm: Caveats) -> bool | None:
    """Return whether a Japanese university awards a 学位 for it: KOSEN and 高度専門士 award none; None if not known.

    For a junior college and for education equal to a university, the answer decides (law decisions).
    """
    degree = record(document, "degrees", number) or {}
    if degree["place"] != "japan" or _OF_LEVEL.get(degree["level"]) is Caveat.NO_UNIVERSITY_DEGREE:
        return False
    if degree["level"] not in DEGREE_AS_ANSWERED:
        return True
    awarded = ANSWERS[(record(document, "school", number) or {}).get("degree_awarded", "unknown")]
    if degree["level"] == "junior_college" and awarded is not False:
        to_confirm[Caveat.JUNIOR_COLLEGE_DEGREE if awarded else Caveat.JUNIOR_COLLEGE] = None
    return awarded


def begins_before_graduate_school(document: Mapping[str, Any]) -> bool:
    """Return True unless a graduate degree is answered without the education before it.

    Only then do the degrees decide whether the person graduated from a university with a major in Japanese.
    """
    levels = {each["level"] for each in records(document, "degrees")}
    graduate = any(LEVELS[level] in GRADUATE_DEGREES for level in levels)
    return not graduate or not levels.isdisjoint(_BEFORE_GRADUATE_SCHOOL)


def japanese_major_not_known(document: Mapping[str, Any]) -> bool:
    """Return whether a university before graduate school may have been one abroad with a major in Japanese.

    Ordinance, special row ヘ: 日本語を専攻して外国の大学を卒業. A major in graduate school alone is not within the
    words. A yes is stored as a record of that bachelor's degree, so only a no settles it here.
    """
    answer = (record(document, "japanese_major") or {}).get("japanese_major", "unknown")
    return not begins_before_graduate_school(document) and ANSWERS[answer] is not False


def _major(document: Mapping[str, Any], number: int, to_confirm: Caveats) -> bool | None:
    """Return whether this degree is graduation from a foreign university with a major in Japanese."""
    degree = record(document, "degrees", number) or {}
    if degree.get("place") != "abroad" or degree["level"] not in MAJORS:
        return False
    major = ANSWERS[(record(document, "school", number) or {}).get("japanese_major", "unknown")]
    if major and degree["level"] == "equivalent":
        # Whether education equal to a university is graduation from one is not settled.
        to_confirm[Caveat.EQUIVALENT_MAJOR] = None
        return None
    return major


def related_education(document: Mapping[str, Any], day: date) -> bool | None:
    """Return whether education other than the degrees that count is related to the work (上陸許可基準).

    True for a Japanese 専門士 finished by `day` in a related subject; None if that is not known, lies ahead, or is
    related study without such a degree; else False.
    """
    found: list[bool | None] = []
    for each in records(document, "degrees"):
        if LEVELS[each["level"]] is not None:
            continue
        asked = "related_study" if each["level"] == "none" else "related"
        related = ANSWERS[each.get(asked, "unknown")]
        finished = each["level"] == "diploma" and (each.get("awarded_on") or "9999") <= day.isoformat()
        found.append(None if related and not finished else related)
    return True if True in found else None if None in found else False
