"""Every way of filling in what is not known, scored by the naive scorer. For the tests alone."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product
from math import prod
from typing import Any

from tests.scoring.naive import (
    BONUSES,
    GRADUATE_LEVEL,
    HEADING_OF,
    HEADINGS,
    PAY_THRESHOLDS,
    POINTS,
    Line,
    is_j_find,
    is_j_skip,
    passes,
    plain,
    requirements,
    rows_on,
    states,
)

# The facts that may be unknown, and the values at which an answer may turn: every one that the ordinance and
# the conditions of J-Skip and J-Find name, one below, itself and one above, and both ends of what is allowed.
TINY = 0.000001
YES_OR_NO = (False, True)
YEARS = (0, *(years + step for years in (3, 5, 7, 10) for step in (-TINY, 0, TINY)), 80)
COUNTS = (0, 1, 2, 3, 4, 1000)
PAY = (
    0,
    *(yen + step for yen in PAY_THRESHOLDS for step in (-1, 0, 1)),
    10_000_000_000,
)
FACTS: dict[str, tuple[Any, ...]] = {
    "multiple_fields": YES_OR_NO,
    "experience_years.a": YEARS,
    "experience_years.b": YEARS,
    "experience_years.c": YEARS,
    "annual_salary_yen": PAY,
    "patents": COUNTS,
    "research_grants": COUNTS,
    "papers": COUNTS,
    "other_research_recognised": YES_OR_NO,
    "national_licences": COUNTS,
    "it_exams": COUNTS,
    "it_qualifications": COUNTS,
    "position": ("none", "director", "representative"),
    "innovation_support": YES_OR_NO,
    "sme": YES_OR_NO,
    "rd_over_3_percent": YES_OR_NO,
    **dict.fromkeys(BONUSES, YES_OR_NO),
    "foreign_qualification": ("none", "separate", "also_licence", "also_research"),
    "japanese_degree": YES_OR_NO,
    "japanese_level": ("none", "n2", "n1"),
    "japanese_major_abroad": YES_OR_NO,
    "designated_university": YES_OR_NO,
    "designated_training": YES_OR_NO,
    "training_used_japanese_university": YES_OR_NO,
    "top100_university": YES_OR_NO,
    "top100_degree_awarded_on": (),  # depends on the day: see values_of
    "savings_yen": (0, 199_999, 200_000, 200_001, 10_000_000_000),
    "international_services": YES_OR_NO,
    "ordinary_status": ("engineer", "transfer", "licensed", "other"),
    "related_education": YES_OR_NO,
    "employer_in_japan": YES_OR_NO,
    "information_processing": YES_OR_NO,
    "business_in_japan": YES_OR_NO,
}


def facts_on(day: date) -> set[str]:
    """The facts that the law of a day looks at."""
    return set(FACTS) - {row for row, (_points, since, until) in BONUSES.items() if not since <= day < until}


# What moves requirements only: no point, no pay floor and no route.
OF_REQUIREMENTS = (
    *("international_services", "ordinary_status", "related_education"),
    *("employer_in_japan", "information_processing", "business_in_japan"),
)
J_FIND = ("top100_university", "top100_degree_awarded_on", "savings_yen")
# What the text of an item does not mention at all.
_IRRELEVANT = {
    "a": {
        *("experience_years.b", "experience_years.c", "national_licences", "it_exams", "it_qualifications"),
        "position",
    },
    "b": {"experience_years.a", "experience_years.c", "position"},
    "c": {
        *("experience_years.a", "experience_years.b", "national_licences", "it_exams", "it_qualifications"),
        *("patents", "research_grants", "papers", "other_research_recognised"),
    },
}
IRRELEVANT = {
    item: facts | {row for row, (points, _since, _until) in BONUSES.items() if item not in points}
    for item, facts in _IRRELEVANT.items()
}
NEEDS_A_DEGREE = ("japanese_degree", "designated_university", "top100_university", "japanese_major_abroad")


def values_of(f: Line, key: str) -> tuple[Any, ...]:
    """The values to try for an unknown fact; one that would contradict the degrees can only be no."""
    if key == "multiple_fields" and not GRADUATE_LEVEL & set(f["degrees"]):
        return (False,)
    if key in NEEDS_A_DEGREE and not f["degrees"]:
        return (False,)
    if key == "top100_degree_awarded_on":
        on, day = f["on"], timedelta(days=1)
        five_years_ago = date(on.year - 5, on.month, min(on.day, 28))
        near = (five_years_ago + day * step for step in range(-2, 5))
        return (date(1900, 1, 1), *near, on - day, on, on + day, date(2100, 12, 31))
    return FACTS[key]


def unknown_facts(f: Line, question: str) -> list[str]:
    """The facts that are not known and on which the answer for "a", "b", "c" or "j_find" may depend."""
    if question == "j_find":
        return [key for key in J_FIND if f.get(key) is None]
    without_effect = (*J_FIND, *OF_REQUIREMENTS, *IRRELEVANT[question])
    return [key for key in FACTS if f.get(key) is None and key not in without_effect]


def number_of_fillings(line: Line) -> int:
    """How many ways of filling in what is not known must be tried at the most for one activity."""
    f = plain(line)
    return max(prod(len(values_of(f, key)) for key in unknown_facts(f, question)) for question in POINTS)


def fillings(f: dict[str, Any], question: str) -> Iterator[dict[str, Any]]:
    """Every way of filling in what is not known over the values at which something may turn.

    What cannot bear on the question is filled in once, with the first value.
    """
    filled = {**f, **{key: values_of(f, key)[0] for key in FACTS if f.get(key) is None}}
    unknown = unknown_facts(f, question)
    for values in product(*(values_of(f, key) for key in unknown)):
        filled.update(zip(unknown, values, strict=True))
        yield filled


def verdict(answers: set[bool]) -> str:
    """The word of the contract for the answers of all fillings."""
    if answers == {True}:
        return "yes"
    return "no" if answers == {False} else "possible"


def without(line: Line, unknown: Iterable[str]) -> dict[str, Any]:
    """The line with these facts (dotted keys for experience) not known."""
    blanked = {**line, "experience_years": dict(line["experience_years"])}
    for key in unknown:
        if key.startswith("experience_years."):
            blanked["experience_years"][key.removeprefix("experience_years.")] = None
        else:
            blanked[key] = None
    return blanked


def bounds(line: Line, unknown: Iterable[str] = ()) -> dict[str, Any]:
    """Exact result for a line some of whose facts are not known, in the contract's shape with rows.

    Each row is {"states": all that it has over the fillings, "low", "high", "by": the sets of excluding rows
    over those fillings in which it is excluded}: how several states are called as one is for the caller.
    """
    f = plain(without(line, unknown))
    return {
        "on": line["on"],
        "activities": {activity: activity_bounds(f, activity) for activity in POINTS},
        "j_find": verdict({is_j_find(filled) for filled in fillings(f, "j_find")}),
    }


def activity_bounds(f: dict[str, Any], activity: str) -> dict[str, Any]:
    """The part of one activity."""
    totals, passed, j_skip = set[int](), set[bool](), set[bool]()
    sums = {heading: set[int]() for heading in HEADINGS}
    rows = {row: set[Any]() for row in rows_on(f["on"])}
    for filled in fillings(f, activity):
        by_heading = dict.fromkeys(HEADINGS, 0)
        for row, state in states(filled, activity).items():
            by_heading[HEADING_OF[row]] += state[1]
            rows[row].add(state)
        for heading, points in by_heading.items():
            sums[heading].add(points)
        total = sum(by_heading.values())
        totals.add(total)
        passed.add(passes(filled, activity, total))
        j_skip.add(is_j_skip(filled, activity))
    return {
        "low": min(totals),
        "high": max(totals),
        "qualifies": verdict(passed),
        "j_skip": verdict(j_skip),
        "headings": {heading: {"low": min(points), "high": max(points)} for heading, points in sums.items()},
        "rows": {
            row: {
                "states": {state for state, _, _ in seen},
                "low": min(points for _, points, _ in seen),
                "high": max(points for _, points, _ in seen),
                "by": {by for state, _, by in seen if state == "excluded"},
            }
            for row, seen in rows.items()
        },
        "gates": requirements(f, activity),
    }
