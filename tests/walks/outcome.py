"""What the second scorer says of a line of facts some of which are not known, each group of facts filled in apart.

The groups do not bear on one another in the ordinance, so that least and greatest totals add up; that this equals every
filling is a test of its own.
"""

from collections.abc import Mapping
from datetime import date
from itertools import product
from typing import Any

from tests.scoring.fillings import NEEDS_A_DEGREE, fillings, verdict
from tests.scoring.naive import (
    BONUSES,
    GRADUATE_LEVEL,
    PAY_FLOORS,
    PAY_THRESHOLDS,
    POINTS,
    figure_on,
    is_j_find,
    is_j_skip,
    passes,
    plain,
)

Line = Mapping[str, Any]

GROUPS = (
    ("annual_salary_yen",),
    ("experience",),
    ("multiple_fields",),
    ("patents", "research_grants", "papers", "other_research_recognised"),
    ("national_licences", "it_exams", "it_qualifications"),
    ("position",),
    ("innovation_support", "sme", "rd_over_3_percent"),
    *((row,) for row in BONUSES),
    ("foreign_qualification",),
    (
        *("japanese_degree", "japanese_level", "japanese_major_abroad"),
        *("designated_training", "training_used_japanese_university"),
    ),
    ("designated_university",),
)
PAY = (0, *PAY_THRESHOLDS)
COUNTS = (0, 1, 2, 3)
VALUES: dict[str, tuple[Any, ...]] = {
    "annual_salary_yen": PAY,
    "experience": (0, 3, 5, 7, 10),
    **dict.fromkeys(("patents", "research_grants", "papers"), COUNTS),
    **dict.fromkeys(("national_licences", "it_exams", "it_qualifications"), COUNTS),
    "position": ("none", "director", "representative"),
    "foreign_qualification": ("none", "separate", "also_licence", "also_research"),
    "japanese_level": ("none", "n2", "n1"),
}
"""The least value of each step that the ordinance names; yes or no for the others."""


def outcome(line: Line, activity: str) -> dict[str, Any]:
    """Least and greatest total, whether it qualifies, and J-Skip, of one activity."""
    f = plain(line)
    years = f"experience_years.{activity}"
    filled, unknown = dict(f), []
    for group in GROUPS:
        keys = [years if key == "experience" else key for key in group]
        keys = [key for key in keys if f.get(key) is None]
        unknown.append([(key, _values(f, key)) for key in keys])
        filled.update({key: _values(f, key)[0] for key in keys})
    for other in "abc":
        if filled[f"experience_years.{other}"] is None:
            filled[f"experience_years.{other}"] = 0
    base = _total(filled, activity)
    least = greatest = base
    for facts in unknown[1:]:
        totals = [_total({**filled, **each}, activity) for each in _fillings(facts)]
        least += min(totals) - base
        greatest += max(totals) - base
    low, high, passed, j_skip = [], [], set(), set()
    for pay in _fillings(unknown[0]):
        paid = {**filled, **pay}
        change = _total(paid, activity) - base
        low.append(least + change)
        high.append(greatest + change)
        passed |= {passes(paid, activity, least + change), passes(paid, activity, greatest + change)}
        for worked in _fillings([each for each in unknown[1] if each[0] == years]):
            j_skip.add(is_j_skip({**paid, **worked}, activity))
    return {"low": min(low), "high": max(high), "qualifies": verdict(passed), "j_skip": verdict(j_skip)}


def j_find(lines: list[dict[str, Any]]) -> str:
    """J-Find: the best answer over the single degrees."""
    found = {verdict({is_j_find(each) for each in fillings(plain(line), "j_find")}) for line in lines}
    return next(answer for answer in ("yes", "possible", "no") if answer in found)


def requirements(line: Line) -> dict[str, dict[str, bool | None]]:
    """The requirements of each activity in the order of the data contract; None: not known."""
    pay, years = line["annual_salary_yen"], line["experience_years"]["b"]
    pay_floor = None if pay is None else pay >= figure_on(PAY_FLOORS, date.fromisoformat(line["on"]))
    services, employer = line.get("international_services"), line.get("employer_in_japan")
    criteria = None
    if line.get("ordinary_status") == "engineer":
        examined = _any([_at_least_one(line.get("it_exams")), _at_least_one(line.get("it_qualifications"))])
        processing = line.get("information_processing")
        by_examination = False if processing is False or examined is False else processing and examined
        ten_years = None if years is None else years >= 10
        criteria = _any([line.get("related_education"), ten_years, by_examination])
    return {
        "a": {"employer_in_japan": employer, "ordinary_criteria": None},
        "b": {
            "work_in_table": None if services is None else not services,
            "employer_in_japan": employer,
            "pay_floor": pay_floor,
            "ordinary_criteria": criteria,
        },
        "c": {
            "business_in_japan": line.get("business_in_japan"),
            "pay_floor": pay_floor,
            "business_manager": None,
        },
    }


def _values(f: Line, key: str) -> tuple[Any, ...]:
    if key.startswith("experience"):
        return VALUES["experience"]
    if (key == "multiple_fields" and not GRADUATE_LEVEL & {*f["degrees"]}) or (
        key in NEEDS_A_DEGREE and not f["degrees"]
    ):
        return (False,)
    return VALUES.get(key, (False, True))


def _fillings(unknown: list[tuple[str, tuple[Any, ...]]]) -> list[dict[str, Any]]:
    keys = [key for key, _ in unknown]
    return [dict(zip(keys, values, strict=True)) for values in product(*(values for _, values in unknown))]


def _total(f: Line, activity: str) -> int:
    return sum(POINTS[activity](f).values())


def _at_least_one(number: int | None) -> bool | None:
    return None if number is None else number >= 1


def _any(answers: list[bool | None]) -> bool | None:
    if True in answers:
        return True
    return None if None in answers else False
