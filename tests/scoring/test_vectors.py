"""The worked examples: the test vectors of the rules and the student cases, as people with their points."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests import people
from tests.scoring.agreement import answer, disagreements, heading_points, points, row

Line = dict[str, Any]


@pytest.mark.parametrize(
    ("person", "total"),
    [
        (people.reference_student, 70),
        (people.master_of_a_listed_japanese_university, 70),
        (people.master_with_a_better_offer, 80),
        (people.master_with_n2, 65),
        (people.master_with_n2_and_an_it_examination, 70),
        (people.doctor_before_thirty, 75),
        (people.doctor_turning_thirty, 60),
        (people.bachelor_of_a_listed_university_abroad, 60),
        (people.bachelor_at_a_supported_small_company, 80),
        (people.vocational_school_graduate, 40),
    ],
)
def test_the_students_have_the_points_worked_out_by_hand(person: Callable[[], Line], total: int) -> None:
    """In b, the activity of nearly every graduate who takes a job."""
    found = answer(person())["activities"]["b"]
    assert (found["low"], found["high"]) == (total, total)
    assert found["qualifies"] == ("yes" if total >= 70 else "no")


def test_the_reference_student_row_by_row() -> None:
    """Exactly these rows count, and no others."""
    rows = answer(people.reference_student())["activities"]["b"]["rows"]
    assert {each["row"]: each["low"] for each in rows if each["state"] == "counted"} == {
        "university": 10,
        "salary_4m": 10,
        "age_under_30": 15,
        "japanese_degree": 10,
        "japanese_n1": 15,
        "designated_university": 10,
    }


@pytest.mark.parametrize(
    ("line", "activity", "headings", "total", "qualifies"),
    [
        pytest.param(
            people.engineer_with_a_japanese_master(),
            "b",
            {"education": 20, "career": 5, "salary": 15, "age": 15, "special": 25},
            80,
            "yes",
            id="1 Japanese master with N1",
        ),
        pytest.param(
            people.engineer_with_a_japanese_master(japanese_level="n2"),
            "b",
            {"education": 20, "career": 5, "salary": 15, "age": 15, "special": 10},
            65,
            "no",
            id="2 the same with N2, which the Japanese degree bars",
        ),
        pytest.param(
            people.engineer_with_a_listed_foreign_master(),
            "b",
            {"education": 20, "career": 5, "salary": 15, "age": 15, "special": 20},
            75,
            "yes",
            id="3 listed foreign master with N2",
        ),
        pytest.param(
            people.doctor_one_yen_below_the_floor(years=10),
            "b",
            {"education": 30, "career": 20, "age": 15, "special": 15},
            80,
            "no",
            id="4 eighty points and one yen too little",
        ),
        pytest.param(
            people.doctor_one_yen_below_the_floor(years=7),
            "a",
            {"education": 30, "career": 15, "age": 15, "special": 15},
            75,
            "yes",
            id="5 research knows no floor of pay",
        ),
    ],
)
def test_vectors_of_whole_lives(
    line: Line, activity: str, headings: Mapping[str, int], total: int, qualifies: str
) -> None:
    """Vectors 1 to 5: heading by heading, the total, and whether it is enough."""
    found = answer(line)["activities"][activity]
    assert {name: each["low"] for name, each in found["headings"].items() if each["low"]} == headings
    assert (found["low"], found["high"], found["qualifies"]) == (total, total, qualifies)


PAY_OF_EMPLOYEES = [
    # vector 6
    (40, 7_999_999, 0),
    (40, 8_000_000, 30),
    # vector 7
    (34, 5_000_000, 15),
    (35, 5_999_999, 0),
    (35, 6_000_000, 20),
    # vector 8
    (29, 4_000_000, 10),
    (29, 3_999_999, 0),
    (30, 4_999_999, 0),
]


@pytest.mark.parametrize("activity", ["a", "b"])
@pytest.mark.parametrize(("age", "pay", "expected"), PAY_OF_EMPLOYEES)
def test_vectors_of_pay_by_age(activity: str, age: int, pay: int, expected: int) -> None:
    """Vectors 6 to 8: what a salary earns at an age, alike in a and b."""
    assert heading_points(people.known(age=age, annual_salary_yen=pay), activity, "salary") == expected


@pytest.mark.parametrize(
    ("activity", "pay", "expected"),
    [("c", 30_000_000, 50), ("c", 29_999_999, 40), ("c", 9_999_999, 0)],
)
def test_vectors_of_managers_pay(activity: str, pay: int, expected: int) -> None:
    """Vector 14: the ladder of c, at any age."""
    for age in (29, 45):
        line = people.manager(age=age, annual_salary_yen=pay)
        assert heading_points(line, activity, "salary") == expected


@pytest.mark.parametrize(
    ("person", "heading", "by_activity"),
    [
        pytest.param(people.doctor_and_mba, "education", {"a": 35, "b": 35, "c": 30}, id="9 doctor and MBA"),
        pytest.param(people.doctor_only, "education", {"a": 30, "b": 30, "c": 20}, id="10 doctor"),
        pytest.param(people.inventor_and_author, "research", {"a": 25, "b": 15, "c": 0}, id="11 two"),
        pytest.param(people.inventor, "research", {"a": 20, "b": 15, "c": 0}, id="11 one"),
        pytest.param(
            people.researcher_with_every_achievement, "research", {"a": 25, "b": 15, "c": 0}, id="11 all four"
        ),
    ],
)
def test_vectors_that_differ_by_activity(
    person: Callable[[], Line], heading: str, by_activity: Mapping[str, int]
) -> None:
    """Vectors 9 to 11: degrees and research achievements."""
    for activity, expected in by_activity.items():
        assert heading_points(person(), activity, heading) == expected, activity


@pytest.mark.parametrize(
    ("licences", "expected"),
    [
        ({"it_exams": 2}, 10),
        ({"it_exams": 1}, 5),
        ({"national_licences": 1, "it_exams": 1}, 10),
        ({"it_exams": 3}, 10),
        ({"national_licences": 1, "it_exams": 1, "it_qualifications": 1}, 10),
        ({"national_licences": 1, "it_qualifications": 1}, 10),
        ({"national_licences": 2}, 10),
        ({"it_qualifications": 2}, 10),
        ({"it_qualifications": 1}, 5),
        ({}, 0),
    ],
)
def test_vectors_of_licences(licences: dict[str, Any], expected: int) -> None:
    """Vector 12: one in all is 5, two or more 10, of whatever kinds; b alone has the heading."""
    line = people.known(**licences)
    assert heading_points(line, "b", "licences") == expected
    assert heading_points(line, "a", "licences") == 0
    assert heading_points(line, "c", "licences") == 0


@pytest.mark.parametrize(("position", "expected"), [("representative", 10), ("director", 5), ("none", 0)])
def test_vectors_of_position(position: str, expected: int) -> None:
    """Vector 15: a representative director has the 10 points and not 5 more as a director."""
    line = people.manager(position=position)
    assert heading_points(line, "c", "position") == expected
    assert heading_points(line, "a", "position") == heading_points(line, "b", "position") == 0


def test_the_representative_is_a_director_too_whose_points_are_barred() -> None:
    """Vector 15: 「イに該当する場合を除く」."""
    director = row(people.manager(position="representative"), "c", "position_director")
    assert director["state"] == "excluded"
    assert director["by"] == ["position_representative"]


@pytest.mark.parametrize(("years", "expected"), [(6.99, 10), (7.0, 15)])
def test_vectors_of_career(years: float, expected: int) -> None:
    """Vector 20: experience is not rounded up."""
    assert heading_points(people.known(years=years), "b", "career") == expected


@pytest.mark.parametrize(
    ("kind", "by_activity"),
    [
        ("none", {"a": 0, "b": 0, "c": 0}),
        ("separate", {"a": 5, "b": 5, "c": 5}),
        ("also_licence", {"a": 5, "b": 0, "c": 5}),
        ("also_research", {"a": 0, "b": 0, "c": 5}),
    ],
)
def test_a_foreign_qualification_counts_once_under_one_heading(kind: str, by_activity: Mapping[str, int]) -> None:
    """特別加算ニ: a leaves out what falls under research, b also what falls under licences, c nothing."""
    for activity, expected in by_activity.items():
        line = people.known(age=45, foreign_qualification=kind)
        assert heading_points(line, activity, "special") == expected, activity


def test_the_greatest_totals_are_those_of_the_tables() -> None:
    """220, 235 and 220: every heading at its most; there is no cap (rules, section 2)."""
    everything = people.known(
        age=29,
        years=10,
        degrees=["doctorate", "business_professional"],
        multiple_fields=True,
        annual_salary_yen=30_000_000,
        patents=1,
        research_grants=3,
        national_licences=1,
        it_exams=1,
        position="representative",
        innovation_support=True,
        sme=True,
        rd_over_3_percent=True,
        local_government_support=True,
        growth_field_project=True,
        investment_management=True,
        invested_100m_yen=True,
        foreign_qualification="separate",
        japanese_degree=True,
        japanese_level="n1",
        designated_university=True,
        designated_training=True,
    )
    assert {activity: points(everything, activity) for activity in "abc"} == {"a": 220, "b": 235, "c": 220}


PEOPLE = [
    value
    for value in vars(people).values()
    if callable(value) and getattr(value, "__module__", "") == people.__name__ and value is not people.known
]


@pytest.mark.parametrize("person", PEOPLE)
def test_everybody_is_scored_as_the_naive_scorer_does(person: Callable[[], Line]) -> None:
    """Row by row, state by state."""
    assert not disagreements(person())
