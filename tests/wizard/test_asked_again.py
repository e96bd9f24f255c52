"""What pages ask and take when answers are changed later, found by people drawn at random."""

from datetime import date
from typing import Any

import pytest
import time_machine

from .driving import drive, points, result
from .test_wrong_facts import BASE, TODAY
from .walking import Person


@pytest.fixture
def person(db: Any) -> Any:
    """Somebody who begins on the day of the base."""
    with time_machine.travel(TODAY, tick=False):
        yield Person()


def test_no_degree_can_be_changed_into_one(person: Person) -> None:
    drive(person, {**BASE, "degrees": {"level": "none", "related_study": "no"}, "school": {}})
    assert points(person, TODAY) == (25, 25)
    person.change("degrees", dict(BASE["degrees"]), number=1)
    drive(person, BASE)
    assert points(person, TODAY) == (35, 35)


@pytest.mark.parametrize("overtime", ["", "0"])
def test_no_pay_has_no_fixed_overtime(person: Person, overtime: str) -> None:
    drive(person, {**BASE, "pay": {"kind": "amount", "annual_yen": "0", "fixed_overtime_yen": overtime}})
    assert points(person, TODAY) == (20, 20)


@pytest.mark.parametrize("work_from", ["", "2029-05-31", "2029-03-15"])
def test_work_that_has_ended_and_a_job_to_come_are_counted_apart(person: Person, work_from: str) -> None:
    ended = {"kind": "years", "months": "20 months", "still": "no"}
    pay = {"kind": "amount", "annual_yen": "5,000,000", "work_from": work_from}
    application = {"decided": "yes", "day": "2029-05-31"}
    drive(person, {**BASE, "application": application, "experience_b": ended, "pay": pay})
    # 16 months from 31 May are complete on 1 October; those of 20 months begun on a 30th would be a day earlier.
    assert result(person, TODAY, date(2030, 9, 30)).headings["career"].high == 0
    assert result(person, TODAY, date(2030, 10, 1)).headings["career"].low == 5
