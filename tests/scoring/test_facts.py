"""What facts hold, the classes into which their values fall, and kinds that do not say what they must."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.schema import facts_schema
from eligibility.scoring.assessment import values_of
from eligibility.scoring.conditions import Condition, Is, OnlyWhere, single_tests
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
    AGE,
    DEGREES_HELD,
    FIRST_DAY,
    ORDINARY_STATUS,
    RELATED_EDUCATION,
    SALARY,
    SME,
    Fact,
    Facts,
)
from eligibility.scoring.rows import ByActivity
from eligibility.scoring.tables.requirements import REQUIREMENTS
from tests.scoring.lines import any_line


def test_facts_hold_what_is_known_and_nothing_else() -> None:
    facts = Facts(date(2026, 11, 22), date(1996, 11, 23), frozenset({"master"}), {"sme": False})
    assert facts.value(AGE) == 29
    assert facts.value(DEGREES_HELD) == {"master"}
    assert facts.value(SME) is False
    assert facts.value(SALARY) is None
    later = facts.with_known({"on": date(2026, 11, 23), "degrees": frozenset(), "sme": True})
    assert (later.age, later.degrees, later.value(SME)) == (30, frozenset(), True)
    assert (facts.age, facts.value(SME)) == (29, False)


@pytest.mark.parametrize("seed", range(20))
def test_a_class_holds_all_values_that_no_row_distinguishes(seed: int) -> None:
    """The facts replaced by their classes give the very same outcomes."""
    facts = facts_from(any_line(Random(seed)))
    edition, values = TABLES.on(facts.on), values_of(facts)
    classed: dict[str, Any] = dict(values)
    for component in edition.components:
        for classes in component.classes:
            if values.get(classes.fact.key) is not None:
                classed[classes.fact.key] = classes.class_of(values[classes.fact.key])
    assert edition.outcomes(classed) == edition.outcomes(values)


# Kinds that do not say what they must.


def test_a_kind_of_fact_must_say_what_it_accepts() -> None:
    fact = Fact(key="height")
    with pytest.raises(NotImplementedError, match="Fact does not say what it accepts"):
        fact.accepts(1)
    with pytest.raises(NotImplementedError, match="Fact does not say what is allowed"):
        _ = fact.allowed


def test_a_kind_of_fact_without_a_shape_is_refused_by_the_schema() -> None:
    requirement = replace(REQUIREMENTS[0], when=ByActivity(b=Is(Fact(key="height"))))
    tables = Tables(requirements=(requirement,))
    with pytest.raises(TypeError, match="no schema for a Fact, the kind of height"):
        facts_schema(tables)


@pytest.mark.parametrize(
    ("status", "related", "truth"),
    [
        ("engineer", True, True),
        ("engineer", False, False),
        ("engineer", None, None),
        ("transfer", True, None),
        ("transfer", False, None),
        (None, True, None),
        (None, False, None),
    ],
)
def test_a_condition_that_decides_only_somewhere_is_not_known_elsewhere(
    status: str | None, related: bool | None, truth: bool | None
) -> None:
    condition = OnlyWhere(Is(ORDINARY_STATUS, "engineer"), Is(RELATED_EDUCATION))
    assert condition.truth({"ordinary_status": status, "related_education": related}) is truth
    assert list(condition.facts()) == [ORDINARY_STATUS, RELATED_EDUCATION]
    assert list(condition.bounds()) == [(ORDINARY_STATUS, "engineer"), (RELATED_EDUCATION, True)]
    assert list(single_tests(condition)) == [condition.where, condition.test]


def test_a_kind_of_condition_must_say_all_that_the_bounds_need() -> None:
    condition = Condition()
    with pytest.raises(NotImplementedError, match="Condition has no truth"):
        condition.truth({"on": FIRST_DAY})
    with pytest.raises(NotImplementedError, match="Condition names no facts"):
        condition.facts()
    with pytest.raises(NotImplementedError, match="Condition has no bounds"):
        condition.bounds()
