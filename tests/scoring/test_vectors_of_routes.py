"""J-Skip, J-Find and a year between, worked out by hand."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests import people
from tests.scoring.agreement import answer, points

Line = dict[str, Any]


def verdicts(line: Line, key: str) -> dict[str, str]:
    """One verdict of each activity."""
    return {activity: each[key] for activity, each in answer(line)["activities"].items()}


@pytest.mark.parametrize(
    ("line", "j_skip"),
    [
        pytest.param(
            people.specialist_of_ten_years(),
            {"a": "yes", "b": "yes", "c": "no"},
            id="18 ten years, 20 million",
        ),
        pytest.param(
            people.specialist_of_ten_years(annual_salary_yen=19_999_999),
            {"a": "no", "b": "no", "c": "no"},
            id="18 one yen less",
        ),
        pytest.param(
            people.specialist_of_ten_years(years={"a": 0, "b": 10, "c": 0}),
            {"a": "no", "b": "yes", "c": "no"},
            id="the ten years are those of the activity",
        ),
        pytest.param(
            people.specialist_of_ten_years(years=0, degrees=["professional"]),
            {"a": "yes", "b": "yes", "c": "no"},
            id="a professional degree in place of the ten years",
        ),
        pytest.param(people.entrepreneur(), {"a": "no", "b": "no", "c": "yes"}, id="18 five years, 40 million"),
        pytest.param(
            people.entrepreneur(years=4 + 11 / 12),
            {"a": "no", "b": "no", "c": "no"},
            id="18 4 years 11 months",
        ),
        pytest.param(
            people.entrepreneur(annual_salary_yen=39_999_999),
            {"a": "no", "b": "no", "c": "no"},
            id="one yen below 40 million",
        ),
        pytest.param(
            people.entrepreneur(years=0, degrees=["doctorate"]),
            {"a": "yes", "b": "yes", "c": "no"},
            id="a degree does not replace experience in c",
        ),
        pytest.param(
            people.specialist_of_ten_years(on="2023-04-20"),
            {"a": "no", "b": "no", "c": "no"},
            id="the day before J-Skip",
        ),
        pytest.param(
            people.specialist_of_ten_years(on="2023-04-21"),
            {"a": "yes", "b": "yes", "c": "no"},
            id="the first day of J-Skip",
        ),
    ],
)
def test_vectors_of_j_skip(line: Line, j_skip: Mapping[str, str]) -> None:
    """Vector 18 and its neighbours."""
    assert verdicts(line, "j_skip") == j_skip


def test_vector_of_a_year_between() -> None:
    """Vector 19, as far as it is scoring: eighty points today, fewer a year ago, seventy on both days."""
    assert points(people.engineer_with_three_years(), "b") == 80
    assert points(people.engineer_a_year_earlier(), "b") == 75


@pytest.mark.parametrize(
    ("changes", "j_find"),
    [
        ({}, "yes"),
        ({"savings_yen": 200_000}, "yes"),
        ({"savings_yen": 199_999}, "no"),
        ({"top100_university": False}, "no"),
        ({"top100_university": None}, "possible"),
        ({"savings_yen": None}, "possible"),
        ({"top100_degree_awarded_on": None}, "possible"),
        ({"top100_degree_awarded_on": None, "savings_yen": 199_999}, "no"),
        ({"top100_degree_awarded_on": "2021-11-22"}, "yes"),  # the fifth anniversary is within
        ({"top100_degree_awarded_on": "2021-11-21"}, "no"),
        ({"top100_degree_awarded_on": people.TODAY}, "yes"),
        ({"top100_degree_awarded_on": "2026-11-23"}, "no"),  # not yet
        ({"on": "2025-02-28", "top100_degree_awarded_on": "2020-02-29"}, "yes"),
        ({"on": "2025-03-01", "top100_degree_awarded_on": "2020-02-29"}, "no"),
        ({"on": "2023-04-20"}, "no"),
        ({"on": "2023-04-21"}, "yes"),
        ({"degrees": [], "designated_university": False, "top100_university": None}, "no"),
    ],
)
def test_j_find(changes: Mapping[str, Any], j_find: str) -> None:
    """A top-100 university, a degree of the last five years and 200,000 yen; from 21 April 2023 on."""
    assert answer(people.graduate_of_a_top_100_university(**changes))["j_find"] == j_find
