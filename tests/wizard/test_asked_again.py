"""What pages ask and take when answers are changed later, found by people drawn at random."""

from typing import Any

import pytest
import time_machine

from .driving import drive, points
from .test_wrong_facts import BASE, TODAY
from .walking import Person


@pytest.fixture
def person(db: Any) -> Any:
    """Somebody who begins on the day of the base."""
    with time_machine.travel(TODAY, tick=False):
        yield Person()


def test_no_degree_can_be_changed_into_one(person: Person) -> None:
    drive(person, {**BASE, "degrees": {"level": "none", "related": "no"}, "school": {}})
    assert points(person, TODAY) == (25, 25)
    person.change("degrees", dict(BASE["degrees"]), number=1)
    drive(person, BASE)
    assert points(person, TODAY) == (35, 35)


@pytest.mark.parametrize("overtime", ["", "0"])
def test_no_pay_has_no_fixed_overtime(person: Person, overtime: str) -> None:
    drive(person, {**BASE, "pay": {"kind": "amount", "annual_yen": "0", "fixed_overtime_yen": overtime}})
    assert points(person, TODAY) == (20, 20)
