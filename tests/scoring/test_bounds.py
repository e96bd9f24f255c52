"""Proof that low and high are exact: component by component, whole lines, and why the two suffice."""

from datetime import date
from itertools import combinations
from random import Random
from typing import Any

import pytest

from eligibility.scoring.components import Component
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import Age, DegreesHeld
from tests import people
from tests.scoring.agreement import answer, disagreements, points
from tests.scoring.fillings import FACTS, OF_REQUIREMENTS, facts_on, number_of_fillings, without
from tests.scoring.lines import known_line

Line = dict[str, Any]


def can_be_unknown(component: Component) -> tuple[str, ...]:
    """The keys of the facts of a component that need not be known."""
    return tuple(fact.key for fact in component.facts if not isinstance(fact, (Age, DegreesHeld)))


EDITIONS = [TABLES.on(day) for day in TABLES.starts]
COMPONENTS = [
    pytest.param(edition, can_be_unknown(component), id=f"{edition.since} {' '.join(can_be_unknown(component))}")
    for edition in EDITIONS
    for component in edition.components
    if can_be_unknown(component)
]
# Every age band with every group of degrees that a table distinguishes, and everything else no or yes.
NOTHING_ELSE = [
    people.known(age=age, degrees=degrees)
    for age in (29, 30, 35, 40)
    for degrees in (
        [],
        ["bachelor"],
        ["master"],
        ["business_professional"],
        ["doctorate"],
        ["doctorate", "business_professional"],
    )
]
LIVES: list[Line] = [*NOTHING_ELSE, *(person() for person in people.TEN_LIVES)]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: str(edition.since))
def test_no_two_components_share_a_fact_that_can_be_unknown(edition: Any) -> None:
    """So a filling of one leaves the others alone, and the least of the sum is the sum of the least."""
    for one, other in combinations(edition.components, 2):
        assert not set(can_be_unknown(one)) & set(can_be_unknown(other))


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: str(edition.since))
def test_the_components_together_hold_every_row_and_every_fact_of_points(edition: Any) -> None:
    """Each row of each activity is in exactly one component, whose facts are those that the row looks at."""
    members = [(member.row.key, member.activity) for component in edition.components for member in component.members]
    assert len(members) == len(set(members))
    assert set(members) == {(row.key, activity) for row in edition.rows for activity, _ in row.points.items()}
    for component in edition.components:
        looked_at = {fact.key for member in component.members for fact in member.facts()}
        assert looked_at <= {fact.key for fact in component.facts}
    held = {key for component in edition.components for key in can_be_unknown(component)}
    assert held == facts_on(edition.since) - {"top100_university", "top100_degree_awarded_on", "savings_yen"} - set(
        OF_REQUIREMENTS
    )


@pytest.mark.parametrize(("edition", "unknown"), COMPONENTS)
def test_each_component_with_all_its_facts_unknown(edition: Any, unknown: tuple[str, ...]) -> None:
    """Low, high, verdicts and the state of every row are those of all fillings, in applications of every kind."""
    for application in LIVES:
        on = max(edition.since.isoformat(), application["on"])
        assert not disagreements({**application, "on": on}, unknown)


def test_a_line_that_knows_nothing_but_what_is_required() -> None:
    """The widest bounds, worked out by hand: everything that can be had at 27 with a master, and nothing of it."""
    line = without(people.known(age=27, degrees=["master"]), FACTS)
    bonuses: dict[str, Any] = {
        key: True for key in facts_on(date.fromisoformat(people.TODAY)) if FACTS[key] == (False, True)
    }
    wide = people.known(
        age=27,
        degrees=["master"],
        years=10,
        annual_salary_yen=30_000_000,
        patents=1,
        it_exams=2,
        position="representative",
        foreign_qualification="separate",
        japanese_level="n1",
        **bonuses | {"training_used_japanese_university": False},
    )
    for activity, found in answer(line)["activities"].items():
        least = {"a": 20 + 15, "b": 20 + 15, "c": 20}[activity]
        assert (found["low"], found["high"]) == (least, points(wide, activity))
        assert (found["qualifies"], found["j_skip"]) == ("possible", "possible")


def random_line(seed: int, most_fillings: int) -> tuple[Line, list[str]]:
    """A line of that seed and up to five of its facts to forget, few enough fillings to try them all."""
    random = Random(seed)
    line = known_line(random)
    while True:
        unknown = random.sample(sorted(FACTS), random.choice((1, 2, 3, 4, 5, 5, 5)))
        if number_of_fillings(without(line, unknown)) <= most_fillings:
            return line, unknown


@pytest.mark.parametrize("seed", range(300))
def test_whole_lines_with_up_to_five_facts_unknown(seed: int) -> None:
    """Lines of every kind against every filling of what they leave open."""
    line, unknown = random_line(seed, most_fillings=1_500)
    assert not disagreements(line, unknown), (line, unknown)


@pytest.mark.deep
@pytest.mark.parametrize("hundred", range(60))
def test_many_whole_lines_with_up_to_five_facts_unknown(hundred: int) -> None:
    """The same for six thousand more lines, with up to twenty-five thousand fillings each."""
    for seed in range(1000 + 100 * hundred, 1100 + 100 * hundred):
        line, unknown = random_line(seed, most_fillings=25_000)
        assert not disagreements(line, unknown), (line, unknown)
