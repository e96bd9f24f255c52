"""Which activity is the best one for a person."""

from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.scoring.assessment import assess
from tests import people


@pytest.mark.parametrize(
    ("line", "best"),
    [
        (people.known(age=45, years={"a": 0, "b": 0, "c": 5}), "c"),
        (people.known(age=45, years={"a": 0, "b": 5, "c": 0}), "b"),
        (people.known(age=45, patents=1, papers=3), "a"),
        # 75 points in a, whose yes is sure; in b as many, where the pay floor is not reached.
        (people.doctor_one_yen_below_the_floor(designated_university=True, japanese_degree=True), "a"),
    ],
)
def test_the_best_activity_has_the_surer_yes_then_the_greater_total(line: dict[str, Any], best: str) -> None:
    assert assess(facts_from(line)).best.activity == best


def test_a_sure_yes_is_better_than_a_possible_one_with_more_points() -> None:
    """With pay not known b could reach far more than 70, but a reaches it whatever the pay is."""
    line = people.known(
        age=29,
        degrees=["doctorate"],
        japanese_degree=True,
        japanese_level="n1",
        designated_university=True,
        annual_salary_yen=None,
        years={"a": 0, "b": 10, "c": 0},
    )
    found = assess(facts_from(line))
    assert found.activities["a"].qualifies == "yes"
    assert found.activities["b"].qualifies == "possible"
    assert found.activities["b"].low > found.activities["a"].low
    assert found.best.activity == "a"
