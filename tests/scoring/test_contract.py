"""The result as the data contract has it, and what becomes of it when a fact is not known."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.scoring.assessment import assess
from tests import people
from tests.scoring.agreement import answer, disagreements
from tests.scoring.fillings import FACTS, J_FIND, OF_REQUIREMENTS, facts_on, without
from tests.scoring.naive import ABSENT, HEADING_OF, rows_on

Line = dict[str, Any]

HEADINGS = {"education", "career", "salary", "age", "research", "licences", "position", "special"}
REQUIREMENTS_IN_ORDER = {
    "a": ["employer_in_japan", "ordinary_criteria"],
    "b": ["work_in_table", "employer_in_japan", "pay_floor", "ordinary_criteria"],
    "c": ["business_in_japan", "pay_floor", "business_manager"],
}
STATES = {"counted", "excluded", "not_met", "not_known", "not_in_activity"}


def written(line: Line, *, rows: bool) -> dict[str, Any]:
    """The result as a reader of the output gets it back."""
    result: dict[str, Any] = json.loads(json.dumps(assess(facts_from(line)).as_contract(rows=rows)))
    return result


def is_a_bound(value: object) -> bool:
    """A number of points: a whole one, not a truth value, in fives."""
    return type(value) is int and value % 5 == 0


@pytest.mark.parametrize("person", people.TEN_LIVES)
@pytest.mark.parametrize("knowing", ["everything", "nothing"])
def test_the_result_has_exactly_the_keys_of_the_contract(person: Callable[[], Line], knowing: str) -> None:
    """No key more, none less, whatever is known."""
    line = person() if knowing == "everything" else without(person(), FACTS)
    result = written(line, rows=False)
    assert result.keys() == {"on", "activities", "j_find"}
    assert result["on"] == line["on"]
    assert result["activities"].keys() == {"a", "b", "c"}
    for found in result["activities"].values():
        assert found.keys() == {"low", "high", "qualifies", "j_skip", "headings"}
        assert found["headings"].keys() == HEADINGS
        assert all(each.keys() == {"low", "high"} for each in found["headings"].values())
        assert all(is_a_bound(bound) for each in found["headings"].values() for bound in each.values())
        assert is_a_bound(found["low"])
        assert is_a_bound(found["high"])
        assert {found["qualifies"], found["j_skip"]} <= {"yes", "no", "possible"}
    assert result["j_find"] in {"yes", "no", "possible"}


@pytest.mark.parametrize("person", people.TEN_LIVES)
def test_rows_add_the_rows_and_change_nothing_else(person: Callable[[], Line]) -> None:
    """`--rows` is the same result and also every row of the tables and every requirement in every activity."""
    line = without(person(), ["japanese_level", "annual_salary_yen"])
    short, long = written(line, rows=False), written(line, rows=True)
    for activity, found in long["activities"].items():
        rows, requirements = found.pop("rows"), found.pop("gates")
        assert [each["gate"] for each in requirements] == REQUIREMENTS_IN_ORDER[activity]
        for each in requirements:
            assert each.keys() == {"gate", "state"}
            assert each["state"] in {"met", "not_met", "not_known"}
        in_force = rows_on(date.fromisoformat(line["on"]))
        assert {each["row"] for each in rows} == set(in_force)
        assert len(rows) == len(in_force)
        for each in rows:
            assert each.keys() == {"row", "state", "low", "high", "by"}
            assert each["state"] in STATES
            assert is_a_bound(each["low"])
            assert is_a_bound(each["high"])
            assert set(each["by"]) <= HEADING_OF.keys()
        assert {each["row"] for each in rows if each["state"] == "not_in_activity"} == ABSENT[activity] & {*in_force}
    assert long == short


def test_a_heading_that_an_activity_lacks_is_nothing() -> None:
    """Also where everything that could be known under it is not."""
    found = answer(without(people.professor(), FACTS))["activities"]
    for activity, headings in {
        "a": ("licences", "position"),
        "b": ("position",),
        "c": ("age", "research", "licences"),
    }.items():
        for heading in headings:
            assert found[activity]["headings"][heading] == {"low": 0, "high": 0}


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("person", people.TEN_LIVES)
def test_each_fact_in_turn_made_unknown(person: Callable[[], Line], fact: str) -> None:
    """The range is that of all fillings and holds the known total; an absent key is as good as null."""
    application = person()
    assert not disagreements(application, [fact])
    known, unknown = answer(application), answer(without(application, [fact]))
    for activity, before in known["activities"].items():
        after = unknown["activities"][activity]
        assert after["low"] <= before["low"] <= after["high"]
        assert after["qualifies"] in (before["qualifies"], "possible")
        open_rows = [each for each in after["rows"] if each["state"] == "not_known"]
        if after["low"] < after["high"]:
            assert open_rows
        assert all(each["low"] == 0 < each["high"] for each in open_rows)
    if not fact.startswith("experience_years"):
        absent = {key: value for key, value in application.items() if key != fact}
        assert answer(absent) == unknown


ROWS_OF_A_FACT: dict[str, set[str]] = {
    "multiple_fields": {"multiple_fields"},
    **{
        f"experience_years.{activity}": {
            row for row, heading in HEADING_OF.items() if heading == "career" and row not in ABSENT[activity]
        }
        for activity in "abc"
    },
    "annual_salary_yen": {row for row, heading in HEADING_OF.items() if heading == "salary"},
    **{
        fact: {"research_two", "research_one"}
        for fact in ("patents", "research_grants", "papers", "other_research_recognised")
    },
    **{fact: {"licences_two", "licences_one"} for fact in ("national_licences", "it_exams", "it_qualifications")},
    "position": {"position_representative", "position_director"},
    "innovation_support": {"innovation_sme", "innovation"},
    "sme": {"innovation_sme", "innovation", "rd_over_3_percent"},
    "rd_over_3_percent": {"rd_over_3_percent"},
    "japanese_degree": {"japanese_degree", "japanese_n2", "designated_training"},
    "japanese_level": {"japanese_n1", "japanese_n2"},
    "japanese_major_abroad": {"japanese_n1", "japanese_n2"},
    "training_used_japanese_university": {"designated_training"},
    **{
        fact: {fact}
        for fact in (
            *("foreign_qualification", "designated_university", "designated_training"),
            *("local_government_support", "growth_field_project", "investment_management"),
            "invested_100m_yen",
        )
    },
    **{fact: set() for fact in J_FIND},
    **{fact: set() for fact in OF_REQUIREMENTS},
}
# Lives in which each of those rows hangs on the one fact alone.
HANGING = (
    people.known(age=27, degrees=["master"], sme=True),
    people.known(age=27, degrees=["master"], patents=1, national_licences=1, innovation_support=True),
    people.known(age=27, degrees=["master"], papers=3, it_exams=1, japanese_level="n2"),
    people.known(age=27, degrees=["bachelor"], japanese_degree=True, designated_training=True),
    people.trainee(japanese_level="n2"),
    people.known(age=45, research_grants=3, it_qualifications=1),
    people.graduate_of_a_top_100_university(),
)


@pytest.mark.parametrize(("fact", "rows"), ROWS_OF_A_FACT.items())
def test_a_fact_that_is_not_known_leaves_its_rows_open(fact: str, rows: set[str]) -> None:
    """Not known is never no: in some application every row that hangs on the fact is open, and never another row."""
    assert ROWS_OF_A_FACT.keys() == facts_on(date.fromisoformat(people.TODAY))
    found, verdicts = set(), set()
    for application in (*HANGING, *(person() for person in people.TEN_LIVES)):
        result = answer(without(application, [fact]))
        verdicts.add(result["j_find"])
        found |= {
            each["row"]
            for activity in result["activities"].values()
            for each in activity["rows"]
            if each["state"] == "not_known"
        }
    assert found == rows
    assert ("possible" in verdicts) == (fact in J_FIND)


@pytest.mark.parametrize(
    ("facts", "key", "row"),
    [
        ({"degrees": []}, "japanese_degree", "japanese_degree"),
        ({"degrees": []}, "designated_university", "designated_university"),
        ({"degrees": []}, "japanese_major_abroad", "japanese_n1"),
        ({"degrees": []}, "multiple_fields", "multiple_fields"),
        ({"degrees": ["bachelor"]}, "multiple_fields", "multiple_fields"),
    ],
)
def test_what_would_contradict_the_degrees_can_only_be_no(facts: Line, key: str, row: str) -> None:
    """Null is then no: the row is not met, not open."""
    result = answer({**people.known(age=45, **facts), key: None})
    for activity in result["activities"].values():
        (found,) = (each for each in activity["rows"] if each["row"] == row)
        assert (found["state"], found["high"]) == ("not_met", 0)
    assert result == answer({**people.known(age=45, **facts), key: False})


def test_a_top_100_university_without_a_degree_can_only_be_no() -> None:
    """So J-Find is no, not possible."""
    line = people.known(savings_yen=200_000, top100_degree_awarded_on="2026-03-31", top100_university=None)
    assert answer(line)["j_find"] == "no"
    assert answer({**line, "degrees": ["bachelor"]})["j_find"] == "possible"


@pytest.mark.parametrize(("activity", "qualifies"), [("a", "yes"), ("b", "possible")])
def test_pay_that_is_not_known_may_lie_below_the_floor(activity: str, qualifies: str) -> None:
    """Seventy points without any pay are enough in a; b still asks for three million."""
    line = without(people.doctor_one_yen_below_the_floor(years=10), ["annual_salary_yen"])
    assert answer(line)["activities"][activity]["low"] >= 70
    assert answer(line)["activities"][activity]["qualifies"] == qualifies
