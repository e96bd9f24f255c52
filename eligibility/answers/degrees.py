"""The degrees of a document: what a level counts as, and the Japanese degree, fields and major that follow from it.

How open questions are treated follows law decisions named at each place.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from eligibility.outlook.profile import UNIVERSITY_LEVEL, Degree
from eligibility.scoring.facts import GRADUATE_DEGREES

from .document import record, records
from .readings import ANSWERS, Reading, Readings
from .schools import School, school_of

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
"""What a level answered counts as; None: no degree within the words of the education heading."""

MAJORS: Final = frozenset({"bachelor", "equivalent"})
"""The levels whose major can meet 日本語を専攻して外国の大学を卒業: not a graduate school's (law decisions)."""

_BEFORE_GRADUATE_SCHOOL: Final = frozenset(
    {level for level, counts_as in LEVELS.items() if counts_as == "bachelor"} | {"equivalent_unsure"}
)
_OF_LEVEL: Final[Mapping[str, Reading]] = {
    "business_unsure": Reading.BUSINESS_UNSURE,
    "equivalent": Reading.EQUIVALENT,
    "equivalent_unsure": Reading.EQUIVALENT_UNSURE,
    "kosen": Reading.NO_UNIVERSITY_DEGREE,
    "advanced_diploma": Reading.NO_UNIVERSITY_DEGREE,
    "diploma": Reading.DIPLOMA,
}


def degrees_of(document: Mapping[str, Any], birth_date: date, to_confirm: Readings) -> Iterator[tuple[Degree, School]]:
    """Yield each degree that counts, with its school; add to `to_confirm` what its level and school leave open.

    Ordinance, special row ヘ: 日本語を専攻して外国の大学を卒業. A major in graduate school alone is not within the
    words; whether education equal to a university is, is not settled.
    """
    told = [each for each in records(document, "degrees") if each["level"] != "none"]
    fields = _fields(document, [LEVELS[each["level"]] for each in told])
    for number, each in enumerate(told):
        level = LEVELS[each["level"]]
        school = school_of(document, number)
        if each["level"] in _OF_LEVEL:
            to_confirm[_OF_LEVEL[each["level"]]] = None
        if level is None:
            continue
        japanese_degree = _japanese_degree(document, number, to_confirm)
        if level in GRADUATE_DEGREES and each["place"] == "abroad":
            to_confirm[Reading.GRADUATE_MAJOR] = None
        to_confirm.update(dict.fromkeys(school.to_confirm))
        if school.top100:
            to_confirm[Reading.TOP_100] = None
        elif school.top100 is None and school.university is not None:
            to_confirm[Reading.TOP_100_OPEN] = None
        degree = Degree(
            level=level,
            field=fields[number],
            awarded_on=max(date.fromisoformat(each["awarded_on"]), birth_date),
            japanese_degree=japanese_degree,
            designated=school.designated,
            top100=school.top100,
            japanese_major=_major(document, number, to_confirm),
        )
        yield degree, school


def _fields(document: Mapping[str, Any], levels: list[str | None]) -> list[str | None]:
    """Return a field a degree: the same for all graduate ones, different ones, or not known, as answered."""
    answer = (record(document, "fields") or {}).get("differ", "unknown")
    if sum(1 for level in levels if level in GRADUATE_DEGREES) < 2:
        return [""] * len(levels)
    return [None if answer == "unknown" else str(number) if answer == "yes" else "" for number in range(len(levels))]


def _japanese_degree(document: Mapping[str, Any], number: int, to_confirm: Readings) -> bool | None:
    """A 学位 of a Japanese university: KOSEN and 高度専門士 award none; a junior college's is as answered."""
    told = record(document, "degrees", number) or {}
    if told["place"] != "japan" or _OF_LEVEL.get(told["level"]) is Reading.NO_UNIVERSITY_DEGREE:
        return False
    if told["level"] == "junior_college":
        awarded = ANSWERS[(record(document, "school", number) or {}).get("degree_awarded", "unknown")]
        if awarded is not False:
            to_confirm[Reading.JUNIOR_COLLEGE_DEGREE if awarded else Reading.JUNIOR_COLLEGE] = None
        return awarded
    return None if told["level"] == "equivalent" else True


def told_from_the_first(document: Mapping[str, Any]) -> bool:
    """Tell whether the education before a graduate degree was told, too, where there is a graduate degree.

    Only then do the degrees told say whether somebody graduated from a university with a major in Japanese.
    """
    levels = {each["level"] for each in records(document, "degrees")}
    graduate = any(LEVELS[level] in GRADUATE_DEGREES for level in levels)
    return not graduate or not levels.isdisjoint(_BEFORE_GRADUATE_SCHOOL)


def earlier_degree(document: Mapping[str, Any], degrees: list[Degree], day: date) -> Degree | None:
    """Return the degree that a yes about a Japanese major abroad rests on, where no such degree was told; else None.

    It is held on `day` at the latest: somebody who says yes has graduated. While the answer is not known it is a degree
    of which nothing is known, held with the first graduate degree, so that it adds no points but those of the major.
    """
    if told_from_the_first(document):
        return None
    major = ANSWERS[(record(document, "japanese_major") or {}).get("japanese_major", "unknown")]
    if major is False:
        return None
    first = min(degree.awarded_on for degree in degrees if degree.level in GRADUATE_DEGREES)
    return Degree(
        level=UNIVERSITY_LEVEL,
        field="",
        awarded_on=min(first, day) if major else first,
        japanese_degree=False,
        designated=False,
        top100=False,
        japanese_major=major,
    )


def _major(document: Mapping[str, Any], number: int, to_confirm: Readings) -> bool | None:
    told = record(document, "degrees", number) or {}
    if told.get("place") != "abroad" or told["level"] not in MAJORS:
        return False
    major = ANSWERS[(record(document, "school", number) or {}).get("japanese_major", "unknown")]
    if major and told["level"] == "equivalent":
        to_confirm[Reading.EQUIVALENT_MAJOR] = None
        return None
    return major
