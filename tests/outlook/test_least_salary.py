"""The least pay against trying every amount that can matter, one yen more and one less."""

from datetime import date
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from eligibility.contract.profile import profile_from
from eligibility.outlook.least_salary import least_salary, least_salary_over_time
from tests.day import rest_in_deep
from tests.law import STAYING, of_the_day
from tests.scoring.fillings import PAY

from .applications import application
from .naive import ONE_DAY, Application, Result, day, days
from .people import BETTER_PAID_MASTER, NOTHING_ELSE


def by_trying(line: dict[str, Any], on: date) -> dict[str, dict[int, int | None]]:
    """The least of the amounts that reach each mark and the pay floor."""
    facts = Application(line).least_facts_on(on)
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
    line = application(Random(seed), gaps=(0.0, 0.2, 0.6)[seed % 3])
    assert least_salary(profile_from(line)) == by_trying(line, day(line["from"]))


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(1000, 3000))
def test_many_least_pays_are_found_by_trying_every_amount(seed: int) -> None:
    line = application(Random(seed), gaps=(0.0, 0.2, 0.6)[seed % 3])
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


def test_the_least_pay_moves_on_birthdays_and_with_years_of_work() -> None:
    line = {**BETTER_PAID_MASTER.line, "until": "2041-12-01"}
    moves = least_salary_over_time(profile_from(of_the_day(line), STAYING), STAYING)
    different = [moves[0], *(later for earlier, later in pairwise(moves) if later.least["b"] != earlier.least["b"])]
    assert [(each.day, [reason.sentence for reason in each.why], each.least["b"]) for each in different] == [
        (date(2026, 12, 1), [], {70: 3_000_000, 80: 4_000_000}),  # 70 without the pay
        (date(2030, 5, 20), ["age 30"], {70: 3_000_000, 80: 5_000_000}),  # 70: 5 for the work, 5 less for the age
        (date(2034, 4, 1), ["7 years of b"], {70: 3_000_000, 80: 3_000_000}),  # 80: 15 for the work
        (date(2035, 5, 20), ["age 35"], {70: 3_000_000, 80: 6_000_000}),  # 75
        (date(2037, 4, 1), ["10 years of b"], {70: 3_000_000, 80: 3_000_000}),  # 80: 20 for the work
        (date(2040, 5, 20), ["age 40"], {70: 3_000_000, 80: 8_000_000}),  # 75, and 30 only from 8 million on
    ]


@pytest.mark.parametrize("seed", rest_in_deep(range(20), 8, "least pay"))
def test_the_least_pay_from_a_day_on_holds_until_the_next(seed: int) -> None:
    line = application(Random(seed), gaps=(0.0, 0.2)[seed % 2])
    profile = profile_from(line)
    moves = least_salary_over_time(profile)
    assert moves[0].day == profile.start
    ends = [later.day - ONE_DAY for later in moves[1:]] + [profile.until]
    now_and_then = [on for on in days(profile.start, profile.until) if on.day == 17 and on.month % 2]
    for move, last in zip(moves, ends, strict=True):
        for on in {move.day, last, *(on for on in now_and_then if move.day < on < last)}:
            assert move.least == by_trying(line, on), on
