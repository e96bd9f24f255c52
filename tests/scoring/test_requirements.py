"""Each requirement other than points in each of its states, the law of 28 November 2026; none of them moves a point."""

from random import Random
from typing import Any

import pytest

from tests import people
from tests.scoring.agreement import answer, disagreements
from tests.scoring.fillings import FACTS, OF_REQUIREMENTS, without
from tests.scoring.lines import any_line

Line = dict[str, Any]

DAY = "2026-11-28"
OF_ENGINEER: Line = {
    "on": DAY,
    "years": 0,
    "it_exams": 0,
    "it_qualifications": 0,
    "ordinary_status": "engineer",
    "related_education": False,
    "information_processing": False,
}


def states(line: Line, activity: str) -> dict[str, str]:
    """The state of each requirement of an activity, in the order of the answer."""
    return {each["gate"]: each["state"] for each in answer(line)["activities"][activity]["gates"]}


def state(requirement: str, activity: str, **facts: Any) -> str:
    """The state of one requirement for somebody with these facts; the answer as a whole is the naive one."""
    line = people.known(**{"on": DAY, **facts})
    assert not disagreements(line)
    return states(line, activity)[requirement]


def criteria(**facts: Any) -> str:
    """The state of the criteria of the ordinary status for specialised work."""
    return state("ordinary_criteria", "b", **{**OF_ENGINEER, **facts})


@pytest.mark.parametrize(("answered", "expected"), [(True, "not_met"), (False, "met"), (None, "not_known")])
def test_international_services_are_not_in_the_table_of_b(answered: bool | None, expected: str) -> None:
    assert state("work_in_table", "b", international_services=answered) == expected


@pytest.mark.parametrize(("answered", "expected"), [(True, "met"), (False, "not_met"), (None, "not_known")])
@pytest.mark.parametrize(
    ("requirement", "activity", "fact"),
    [
        ("employer_in_japan", "a", "employer_in_japan"),
        ("employer_in_japan", "b", "employer_in_japan"),
        ("business_in_japan", "c", "business_in_japan"),
    ],
)
def test_employer_and_business_are_in_japan_as_answered(
    requirement: str, activity: str, fact: str, answered: bool | None, expected: str
) -> None:
    assert state(requirement, activity, **{fact: answered}) == expected


@pytest.mark.parametrize(
    ("pay", "expected"), [(2_999_999, "not_met"), (3_000_000, "met"), (3_000_001, "met"), (None, "not_known")]
)
@pytest.mark.parametrize("activity", ["b", "c"])
def test_the_pay_floor_is_a_requirement_of_b_and_c(activity: str, pay: int | None, expected: str) -> None:
    assert state("pay_floor", activity, annual_salary_yen=pay) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"related_education": True}, "met"),
        ({"related_education": True, "years": None}, "met"),
        ({}, "not_met"),
        ({"related_education": None}, "not_known"),
        # Ten years, both sides.
        ({"years": 119 / 12}, "not_met"),
        ({"years": 10 - 1e-9}, "not_met"),
        ({"years": 10}, "met"),
        ({"years": 121 / 12}, "met"),
        ({"years": 10, "related_education": None}, "met"),
        # Years of study count toward the ten; without such a degree they are not known, never no.
        ({"years": 119 / 12, "related_education": None}, "not_known"),
        ({"years": None}, "not_known"),
        ({"years": None, "related_education": None}, "not_known"),
        # One listed examination or qualification for work with computers.
        ({"information_processing": True}, "not_met"),
        ({"information_processing": True, "it_exams": 1}, "met"),
        ({"information_processing": True, "it_qualifications": 1}, "met"),
        ({"information_processing": True, "it_qualifications": 1, "it_exams": None}, "met"),
        ({"information_processing": True, "it_exams": None}, "not_known"),
        ({"information_processing": True, "it_qualifications": None}, "not_known"),
        ({"information_processing": None, "it_exams": 1}, "not_known"),
        ({"information_processing": None}, "not_met"),
        ({"information_processing": False, "it_exams": 2, "it_qualifications": 2}, "not_met"),
        ({"information_processing": False, "it_exams": None}, "not_met"),
        # A national licence is no examination of the IT notice.
        ({"information_processing": True, "national_licences": 2}, "not_met"),
    ],
)
def test_the_criteria_of_technical_and_humanities_work(facts: Line, expected: str) -> None:
    experience = facts.get("years", 0)
    years: Any = {"a": 80, "b": experience, "c": 80}
    assert criteria(**{**facts, "years": years}) == expected


@pytest.mark.parametrize("status", ["transfer", "licensed", "other", None])
@pytest.mark.parametrize(
    "facts", [{"related_education": True}, {"years": 80}, {}, {"information_processing": True, "it_exams": 1}]
)
def test_the_criteria_of_any_other_status_are_never_decided(status: str | None, facts: Line) -> None:
    assert criteria(**facts, ordinary_status=status) == "not_known"


@pytest.mark.parametrize("person", people.TEN_LIVES)
def test_criteria_that_facts_do_not_decide_are_not_known(person: Any) -> None:
    assert states(person(), "a")["ordinary_criteria"] == "not_known"
    assert states(person(), "c")["business_manager"] == "not_known"


@pytest.mark.parametrize("on", ["2023-04-01", "2025-10-15", "2025-10-16", DAY])
def test_the_requirements_of_every_day_are_those_of_the_contract_in_its_order(on: str) -> None:
    line = people.known(on=on)
    assert list(states(line, "a")) == ["employer_in_japan", "ordinary_criteria"]
    assert list(states(line, "b")) == ["work_in_table", "employer_in_japan", "pay_floor", "ordinary_criteria"]
    assert list(states(line, "c")) == ["business_in_japan", "pay_floor", "business_manager"]


def test_a_translator_with_70_points_has_the_points_and_not_the_work() -> None:
    """Born on 1 June 1998, bachelor of a listed Japanese university, N1, 4,200,000 yen."""
    line = people.reference_student(
        on=DAY, birth_date="1998-06-01", annual_salary_yen=4_200_000, international_services=True
    )
    found = answer(line)["activities"]["b"]
    assert (found["low"], found["qualifies"]) == (70, "yes")
    assert states(line, "b")["work_in_table"] == "not_met"


def test_a_developer_without_a_degree_has_the_points_and_not_the_criteria() -> None:
    """Born on 15 June 1994, no degree, 6 years 6 months of work, 8,000,000 yen, innovation support and a small firm."""
    line = people.known(
        on=DAY,
        birth_date="1994-06-15",
        years=6.5,
        annual_salary_yen=8_000_000,
        innovation_support=True,
        sme=True,
        information_processing=True,
    )
    found = answer(line)["activities"]["b"]
    assert (found["low"], found["qualifies"]) == (70, "yes")
    assert states(line, "b")["ordinary_criteria"] == "not_met"
    assert states({**line, "it_exams": 1}, "b")["ordinary_criteria"] == "met"


@pytest.mark.parametrize("seed", range(40))
def test_the_facts_of_requirements_change_only_requirements(seed: int) -> None:
    """Points, rows, verdicts and routes are the same whatever the six facts are."""
    random = Random(seed)
    line = any_line(random)
    plain = without_requirements(without(line, OF_REQUIREMENTS))
    for _ in range(3):
        drawn = {fact: random.choice((None, *FACTS[fact])) for fact in OF_REQUIREMENTS}
        assert without_requirements({**line, **drawn}) == plain


def without_requirements(line: Line) -> Line:
    """The whole answer but for the states of the requirements."""
    found = answer(line)
    activities = {
        activity: {key: value for key, value in each.items() if key != "gates"}
        for activity, each in found["activities"].items()
    }
    return {**found, "activities": activities}
