"""What is missing to a row: a step meets its row, no smaller change does, and its total is that of scoring again."""

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import Refused
from eligibility.scoring.assessment import assess, values_of
from eligibility.scoring.components import Bounds
from eligibility.scoring.conditions import AtLeast, Condition, Met, Under
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import AGE, DEGREES, JAPANESE_LEVEL, POSITION, Choice, Facts, Years
from eligibility.scoring.remedies import Remedy, fixes, steps
from eligibility.scoring.rows import ACTIVITIES
from tests import people
from tests.scoring.agreement import answer
from tests.scoring.fillings import bounds
from tests.scoring.lines import Line, known_line, lines
from tests.scoring.naive import plain, words_met


def line_of(facts: Facts) -> Line:
    """The facts as a line of the contract."""
    known = {key: value for key, value in facts.known.items() if not key.startswith("experience_years.")}
    return {
        **known,
        "on": facts.on.isoformat(),
        "birth_date": facts.birth_date.isoformat(),
        "degrees": sorted(facts.degrees),
        "experience_years": {each: facts.known.get(f"experience_years.{each}") for each in ACTIVITIES},
        "top100_degree_awarded_on": str(day) if (day := facts.known.get("top100_degree_awarded_on")) else None,
    }


def changed(facts: Facts, changes: Any) -> Line:
    """The line of the facts after some changes."""
    return line_of(facts.with_known(changes))


def steps_to(line: Line, activity: str, row: str) -> list[Remedy]:
    """The steps of a person to one row."""
    return list(steps(assess(facts_from(line)), activity, (row,)))


def as_values(found: list[Remedy]) -> list[tuple[dict[str, Any], str, int]]:
    """Changes, state and total of steps that leave nothing open."""
    assert all(step.total.low == step.total.high for step in found)
    return [(dict(step.changes), step.state, step.total.low) for step in found]


# Named people.


def test_more_pay_names_the_yen_that_are_missing_and_the_total_then() -> None:
    """A bachelor of 24 with a Japanese degree, a listed university and N1: 70 points in b with four million."""
    line = people.reference_student(annual_salary_yen=4_200_000)
    (step,) = steps_to(line, "b", "salary_5m")
    assert step.changes == {"annual_salary_yen": 5_000_000}
    assert step.missing == {"annual_salary_yen": 800_000}
    assert step.state == "counted"
    assert step.total == Bounds(75, 75)


def test_every_band_above_is_a_step_of_its_own() -> None:
    found = list(steps(assess(facts_from(people.reference_student())), "b"))
    pay = {step.row.key: step.total.low for step in found if step.row.heading == "salary"}
    assert pay == {
        "salary_10m": 100,
        "salary_9m": 95,
        "salary_8m": 90,
        "salary_7m": 85,
        "salary_6m": 80,
        "salary_5m": 75,
    }


def test_years_are_given_as_a_number_to_go() -> None:
    (step,) = steps_to(people.known(years=2.5), "b", "career_3_years")
    assert step.changes == {"experience_years.b": 3}
    assert step.missing == {"experience_years.b": 0.5}
    (step,) = steps_to(people.known(years=2.5), "c", "career_3_years")
    assert step.changes == {"experience_years.c": 3}


def test_each_of_several_tests_is_an_alternative() -> None:
    """None of the four achievements: each one alone gives the row; with one patent each other one gives 25."""
    one = steps_to(people.known(age=45), "a", "research_one")
    assert as_values(one) == [
        ({"patents": 1}, "counted", 20),
        ({"research_grants": 3}, "counted", 20),
        ({"papers": 3}, "counted", 20),
        ({"other_research_recognised": True}, "counted", 20),
    ]
    two = steps_to(people.known(age=45, patents=1, papers=2), "a", "research_two")
    assert as_values(two) == [
        ({"research_grants": 3}, "counted", 25),
        ({"papers": 3}, "counted", 25),
        ({"other_research_recognised": True}, "counted", 25),
    ]
    assert [dict(step.missing) for step in two] == [{"research_grants": 3}, {"papers": 1}, {}]
    assert len(steps_to(people.known(age=45), "a", "research_two")) == 6


def test_a_number_that_is_not_known_has_no_missing_part() -> None:
    """Nobody knows how many grants; one achievement at the most can be there, so the row of two is surely not met."""
    line = people.known(age=45, research_grants=None)
    found = {tuple(step.changes): dict(step.missing) for step in steps_to(line, "a", "research_two")}
    assert found[("patents", "research_grants")] == {"patents": 1}
    assert found[("patents", "papers")] == {"patents": 1, "papers": 3}


def test_licences_may_be_of_any_kind() -> None:
    line = people.known(age=45, it_exams=1)
    assert as_values(steps_to(line, "b", "licences_two")) == [
        ({"national_licences": 1}, "counted", 10),
        ({"it_exams": 2}, "counted", 10),
        ({"it_qualifications": 1}, "counted", 10),
    ]
    none = [dict(step.changes) for step in steps_to(people.known(age=45), "b", "licences_two")]
    assert {"national_licences": 2} in none
    assert {"national_licences": 1, "it_exams": 1} in none
    assert len(none) == 6


def test_a_row_of_two_conditions_names_both() -> None:
    """Support alone earns 10; at a small company 20. A person who has neither needs both for the row of small ones."""
    neither = people.known(age=45)
    assert as_values(steps_to(neither, "c", "innovation_sme")) == [
        ({"innovation_support": True, "sme": True}, "counted", 20),
    ]
    large = people.known(age=45, innovation_support=True)
    assert as_values(steps_to(large, "c", "innovation_sme")) == [({"sme": True}, "counted", 20)]


def test_a_degree_is_added_to_those_held_and_only_one_that_counts() -> None:
    """To the university row leads a bachelor's degree: any higher one would be counted in a higher row instead."""
    nobody = people.known(age=45)
    assert as_values(steps_to(nobody, "b", "university")) == [({"degrees": frozenset({"bachelor"})}, "counted", 10)]
    assert as_values(steps_to(nobody, "b", "graduate_degree")) == [
        ({"degrees": frozenset({"master"})}, "counted", 20),
        ({"degrees": frozenset({"professional"})}, "counted", 20),
    ]
    bachelor = people.known(age=45, degrees=["bachelor"])
    assert as_values(steps_to(bachelor, "b", "doctorate")) == [
        ({"degrees": frozenset({"bachelor", "doctorate"})}, "counted", 30),
    ]


def test_a_yes_that_needs_a_degree_brings_the_lowest_one() -> None:
    """No degree, no Japanese degree: 10 points for it and 10 for the degree itself."""
    nobody = people.known(age=45)
    assert as_values(steps_to(nobody, "b", "japanese_degree")) == [
        ({"degrees": frozenset({"bachelor"}), "japanese_degree": True}, "counted", 20),
    ]
    bachelor = people.known(age=45, degrees=["bachelor"])
    assert as_values(steps_to(bachelor, "b", "japanese_degree")) == [({"japanese_degree": True}, "counted", 20)]
    assert as_values(steps_to(bachelor, "b", "multiple_fields")) == [
        ({"degrees": frozenset({"bachelor", "master"}), "multiple_fields": True}, "counted", 25),
    ]


def test_a_step_to_a_barred_row_says_so_and_earns_nothing() -> None:
    """N2 is not counted with a Japanese degree."""
    line = people.known(age=45, degrees=["bachelor"], japanese_degree=True)
    assert as_values(steps_to(line, "b", "japanese_n2")) == [({"japanese_level": "n2"}, "excluded", 20)]


def test_a_step_leaves_open_what_is_not_known() -> None:
    """Whether the degree is Japanese is not known: with N2 it is 10 for one or for the other."""
    line = people.known(age=45, degrees=["bachelor"], japanese_degree=None)
    (step,) = steps_to(line, "b", "japanese_n2")
    assert step.state == "not_known"
    assert step.total == Bounds(20, 20)


def test_nothing_leads_back_to_a_younger_age() -> None:
    line = people.known(age=40, annual_salary_yen=3_000_000)
    for row in ("age_under_30", "age_under_35", "age_under_40", "salary_4m", "salary_5m", "salary_6m", "salary_7m"):
        assert steps_to(line, "b", row) == []
    assert steps_to(line, "b", "salary_8m")
    assert fixes(AtLeast(AGE, 50), {"age": 49}) == []
    assert fixes(AtLeast(AGE, 50), {"age": 50}) == [{}]


@pytest.mark.parametrize("state", ["counted", "excluded", "not_known", "not_in_activity"])
def test_only_rows_that_are_not_met_have_steps(state: str) -> None:
    """One person in whose rows of b every state occurs."""
    line = people.known(degrees=["master"], japanese_degree=True, japanese_level="n2", papers=None)
    assessment = assess(facts_from(line))
    rows = tuple(each.row.key for each in assessment.activities["b"].rows if each.state == state)
    assert rows
    assert list(steps(assessment, "b", rows)) == []


# Any line that the contract allows.


def ages_under(condition: Condition) -> list[int]:
    """The bounds of age that a condition asks for together with the rest."""
    if isinstance(condition, Under) and condition.fact is AGE:
        return [condition.bound]
    if isinstance(condition, Met) and condition.least == len(condition.tests):
        return [bound for test in condition.tests for bound in ages_under(test)]
    return []


def smaller(facts: Facts, changes: Any) -> list[dict[str, Any]]:
    """Changes that are smaller: one left out, a number one less (years a trifle), a level one lower."""
    found = [{key: value for key, value in changes.items() if key != left_out} for left_out in changes]
    for key, value in changes.items():
        fact = TABLES.facts.get(key)
        if isinstance(fact, Years):
            found.append({**changes, key: value - 0.001})
        elif type(value) is int:
            found.append({**changes, key: value - 1})
        elif isinstance(fact, Choice) and fact in (JAPANESE_LEVEL, POSITION):
            found.append({**changes, key: fact.choices[fact.choices.index(value) - 1]})
    return found


def check_steps(facts: Facts, activity: str) -> list[Remedy]:
    """Hold what must hold of all steps of one activity; return them."""
    assessment = assess(facts)
    found = list(steps(assessment, activity))
    for step in found:
        condition = step.row.condition(activity)
        assert condition is not None
        assert condition.truth(values_of(facts)) is not True
        then = facts.with_known(step.changes)
        assert condition.truth(values_of(then)) is True
        assert step.state in {"counted", "excluded", "not_known"}
        assert set(step.changes).isdisjoint({"age", "birth_date", "on"})
        for key, more in step.missing.items():
            assert more > 0
            now: Any = facts.known[key]
            assert float(now + more) == pytest.approx(step.changes[key])
        for less in smaller(facts, step.changes):
            still = facts.with_known(less)
            if condition.truth(values_of(still)) is True:
                # Only where the contract does not allow the yes without the degree.
                with pytest.raises(Refused, match="contradicts the degrees given"):
                    facts_from(line_of(still))
    for one in found:
        assert sum(1 for other in found if one.row == other.row and one.changes == other.changes) == 1
        assert not any(
            one is not other and one.row == other.row and other.changes.items() <= one.changes.items()
            for other in found
        )
    reachable = {
        outcome.row.key
        for outcome in assessment.activities[activity].rows
        if outcome.state == "not_met"
        and (condition := outcome.row.condition(activity)) is not None
        and all(facts.age < bound for bound in ages_under(condition))
    }
    assert {step.row.key for step in found} == reachable
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(line=lines())
def test_each_total_is_that_of_scoring_the_changed_line(line: Line) -> None:
    """The changed facts are written as a line, read and scored on their own."""
    facts = facts_from(line)
    for activity in ACTIVITIES:
        for step in check_steps(facts, activity):
            alone = answer(changed(facts, step.changes))["activities"][activity]
            assert step.total == Bounds(alone["low"], alone["high"])
            (row,) = (each for each in alone["rows"] if each["row"] == step.row.key)
            assert row["state"] == step.state


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(line=st.integers(0, 1_000_000).map(lambda seed: known_line(Random(seed))))
def test_each_step_of_a_line_that_leaves_nothing_open_is_one_by_the_ordinance(line: Line) -> None:
    """The naive scorer, which knows no tables, finds the words of the row met and the same total."""
    facts = facts_from(line)
    for activity in ACTIVITIES:
        for step in check_steps(facts, activity):
            then = changed(facts, step.changes)
            naive = bounds(then)["activities"][activity]
            assert step.total == Bounds(naive["low"], naive["high"])
            assert naive["rows"][step.row.key]["states"] == {step.state}
            assert step.row.key in words_met(plain(then), activity)


def test_the_degrees_are_offered_in_their_order() -> None:
    """The lowest first, so that a page may show the first alone."""
    facts = facts_from(people.known(age=45))
    condition = assess(facts).activities["b"].row("university").row.condition("b")
    assert condition is not None
    found = [changes["degrees"] for changes in fixes(condition, values_of(facts))]
    assert found == [frozenset({degree}) for degree in DEGREES]
