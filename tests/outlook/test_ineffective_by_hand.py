"""What would not help, and why: cases worked out by hand."""

from typing import Any

import pytest

from eligibility.contract.profile import profile_from
from eligibility.outlook.ineffective import Cause, ineffective_changes

from .people import NOTHING_ELSE

Line = dict[str, Any]
OF_DEGREES = ("multiple_fields", "japanese_degree", "designated_university")


def graduate(level: str, *, japanese_degree: bool = False, japanese_major: bool = False, **changes: Any) -> Line:
    """A graduate of 26 with one offer and no Japanese test."""
    degree = {"level": level, "field": "Law", "awarded_on": "2025-03-24", "japanese_degree": japanese_degree}
    return {
        "from": "2026-12-01",
        "until": "2028-12-01",
        "birth_date": "2000-05-20",
        "degrees": [{**degree, "designated": False, "japanese_major": japanese_major}],
        "experience": {"a": [], "b": [], "c": []},
        "pay": [{"from": "2026-11-01", "annual_yen": 4_500_000}],
        "japanese": [],
        **NOTHING_ELSE,
        **changes,
    }


TEN_MILLION: Line = {"pay": [{"from": "2026-11-01", "annual_yen": 10_000_000}]}
USED_HERE: Line = {"designated_training": True, "training_used_japanese_university": True}


def said(line: Line, activity: str, key: str) -> list[tuple[str, tuple[str, ...]]]:
    """The reason for a change or its values, with the rows that it names."""
    found = ineffective_changes(profile_from(line))
    return [(each.reason, each.rows) for each in found if (each.activity, each.key) == (activity, key)]


@pytest.mark.parametrize(
    ("line", "activity", "key", "expected"),
    [
        (graduate("bachelor", japanese_degree=True), "b", "japanese_level", [(Cause.BARRED, ("japanese_degree",))]),
        (graduate("bachelor"), "b", "japanese_level", []),
        (graduate("bachelor", japanese_major=True), "b", "japanese_level", [(Cause.BARRED, ("japanese_n1",))]),
        (graduate("bachelor", it_exams=2), "b", "it_exams", [(Cause.HELD, ())]),
        (graduate("bachelor", it_exams=2), "b", "national_licences", [(Cause.BARRED, ("licences_two",))]),
        (graduate("bachelor", it_exams=1), "b", "national_licences", []),
        (graduate("bachelor", patents=1), "b", "papers", [(Cause.BARRED, ("research_one",))]),
        (graduate("bachelor", patents=1), "a", "papers", []),
        (graduate("bachelor", papers=3), "a", "papers", [(Cause.HELD, ())]),
        (graduate("bachelor", papers=3), "c", "papers", [(Cause.NO_ROW, ())]),
        (graduate("bachelor", innovation_support=True), "b", "innovation_support", [(Cause.HELD, ())]),
        (graduate("bachelor", rd_over_3_percent=True), "b", "rd_over_3_percent", [(Cause.NEEDS, ())]),
        (
            graduate("bachelor", **TEN_MILLION),
            "b",
            "annual_salary_yen",
            [(Cause.HELD, ())],
        ),
        (graduate("bachelor", **TEN_MILLION), "c", "annual_salary_yen", []),
        (graduate("bachelor", birth_date="1990-05-20"), "b", "annual_salary_yen", [(Cause.AGE_PASSED, ())]),
        (graduate("doctorate"), "b", "degrees", [(Cause.BARRED, ("doctorate",))]),
        (graduate("master"), "c", "degrees", [(Cause.BARRED, ("graduate_degree",))]),
        (graduate("master"), "b", "degrees", []),
        (graduate("master", position="representative"), "c", "position", [(Cause.HELD, ())]),
        (graduate("master", position="director"), "c", "position", []),
        (graduate("master", japanese_degree=True), "b", "japanese_degree", [(Cause.HELD, ())]),
        (graduate("master"), "b", "designated_university", []),
        (
            graduate("master", japanese_degree=True, **USED_HERE),
            "b",
            "designated_training",
            [(Cause.BARRED, ("japanese_degree",))],
        ),
    ],
)
def test_by_hand(line: Line, activity: str, key: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert said(line, activity, key) == expected


def test_a_further_degree_may_bring_what_earns_points() -> None:
    line = graduate("doctorate")
    (found,) = [
        each for each in ineffective_changes(profile_from(line)) if (each.activity, each.key) == ("b", "degrees")
    ]
    assert found.unless == OF_DEGREES
    line["degrees"][0] |= {"japanese_degree": True, "designated": True}
    (found,) = [
        each for each in ineffective_changes(profile_from(line)) if (each.activity, each.key) == ("b", "degrees")
    ]
    assert found.unless == ("multiple_fields",)


def test_a_degree_from_japan_in_place_of_n2_earns_nothing_more() -> None:
    line = graduate("doctorate", japanese=[{"level": "n2", "on": "2026-01-01"}])
    (found,) = [
        each for each in ineffective_changes(profile_from(line)) if (each.activity, each.key) == ("b", "degrees")
    ]
    assert found.unless == ("multiple_fields", "designated_university")


def waits(line: Line) -> set[str]:
    """The activities in which it is said that waiting brings nothing."""
    return {each.activity for each in ineffective_changes(profile_from(line)) if each.key == "on"}


def test_before_a_job_begins_waiting_is_not_called_ineffective() -> None:
    """No work yet, an offer: its years count once the job begins, in three years at the latest."""
    line = graduate("master", until="2031-12-01")
    assert waits(line) == set()
    begins = {**line, "experience": {"a": [], "b": [{"start": "2027-04-01", "end": None}], "c": []}}
    assert waits(begins) == set()
    unknown = {**line, "experience": {"a": None, "b": None, "c": None}}
    assert waits(unknown) == set()


def test_where_no_step_lies_ahead_waiting_is_ineffective() -> None:
    """Two years bring no step of experience to somebody without any, nor more to somebody with ten years."""
    assert waits(graduate("master")) == {"a", "b", "c"}
    ten_years = [{"start": "2015-04-01", "end": None}]
    line = graduate("master", until="2031-12-01", experience={"a": [], "b": ten_years, "c": []})
    assert waits(line) == {"b"}


def test_a_degree_ahead_whose_school_is_not_known_may_bring_points() -> None:
    line = graduate("master")
    ahead = {"level": "master", "field": "Law", "awarded_on": "2027-09-30", "japanese_degree": False}
    line["degrees"].append({**ahead, "designated": None})
    assert waits(line) == set()
