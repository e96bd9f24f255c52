"""The least pay against trying every amount that can matter, one yen more and one less."""

from datetime import date
from random import Random
from typing import Any

import pytest

from eligibility.outlook.least_salary import least_salary, least_salary_by_age
from eligibility.outlook.reading import profile_from
from tests.scoring.fillings import PAY

from .lives import life
from .naive import Life, Result, day
from .people import BETTER_PAID_MASTER, NOTHING_ELSE


def by_trying(line: dict[str, Any], on: date) -> dict[str, dict[int, int | None]]:
    """The least of the amounts that reach each mark and the pay floor."""
    facts = Life(line).least_facts_on(on)
    results = {
        (pay, activity): Result({**facts, "annual_salary_yen": pay}, activity) for pay in PAY for activity in "abc"
    }
    return {
        activity: {
            mark: min((pay for pay in PAY if results[pay, activity].reaches(mark)), default=None) for mark in (70, 80)
        }
        for activity in "abc"
    }


@pytest.mark.parametrize("seed", range(60))
def test_the_least_pay_is_found_by_trying_every_amount(seed: int) -> None:
    line = life(Random(seed), gaps=(0.0, 0.2, 0.6)[seed % 3])
    assert least_salary(profile_from(line)) == by_trying(line, day(line["from"]))


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(1000, 3000))
def test_many_least_pays_are_found_by_trying_every_amount(seed: int) -> None:
    line = life(Random(seed), gaps=(0.0, 0.2, 0.6)[seed % 3])
    assert least_salary(profile_from(line)) == by_trying(line, day(line["from"]))


def somebody(birth_date: str, **changes: Any) -> dict[str, Any]:
    """Somebody with a doctorate and nothing else."""
    return {
        "from": "2026-12-01",
        "until": "2041-12-01",
        "birth_date": birth_date,
        "degrees": [{"level": "doctorate", "field": "Law", "awarded_on": "2020-03-24"}],
        "experience": {"a": [], "b": [], "c": []},
        "pay": None,
        **NOTHING_ELSE,
        **changes,
    }


def test_without_the_points_no_pay_does() -> None:
    line = somebody("1980-01-01", degrees=[])
    assert least_salary(profile_from(line)) == {activity: {70: None, 80: None} for activity in "abc"}


def test_where_points_suffice_a_needs_no_pay_and_b_the_floor() -> None:
    licences: dict[str, Any] = {"it_exams": 2, "patents": 1, "papers": 3, "growth_field_project": True}
    least = least_salary(profile_from(somebody("1997-05-20", **licences)))
    assert least["a"] == {70: 0, 80: 0}
    assert least["b"] == {70: 3_000_000, 80: 3_000_000}


def test_the_least_pay_moves_on_the_birthdays_that_the_tables_name() -> None:
    moves = least_salary_by_age(profile_from({**BETTER_PAID_MASTER.line, "until": "2041-12-01"}))
    # without the pay 70, from the thirtieth birthday on 65 + 5 for three years of work, and so forth
    assert [(each.day, each.age, each.least["b"]) for each in moves] == [
        (date(2026, 12, 1), None, {70: 3_000_000, 80: 4_000_000}),
        (date(2030, 5, 20), 30, {70: 3_000_000, 80: 5_000_000}),
        (date(2035, 5, 20), 35, {70: 3_000_000, 80: 6_000_000}),
        (date(2040, 5, 20), 40, {70: 3_000_000, 80: 8_000_000}),
    ]
