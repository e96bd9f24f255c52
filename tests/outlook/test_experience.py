"""Months of experience, as the data contract words them."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from eligibility.outlook.experience import Experience, Period, add_months, merge, whole_months

from .naive import months_worked

ONE_DAY = timedelta(days=1)


def period(start: str, end: str | None = None) -> Period:
    """A period from days as text."""
    return Period(date.fromisoformat(start), None if end is None else date.fromisoformat(end))


def months(on: str, *periods: Period) -> int:
    """The months completed by a day."""
    return Experience(periods).months_on(date.fromisoformat(on))


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2027-02-28", 34), ("2027-03-01", 35), ("2027-03-31", 35), ("2027-04-01", 36), ("2027-04-30", 36)],
)
def test_thirty_six_months_are_complete_on_the_day_after_the_last(on: str, expected: int) -> None:
    assert months(on, period("2024-04-01")) == expected
    assert months(on, period("2024-04-01", "2027-03-31")) == min(expected, 36)


def test_a_period_counts_no_more_after_its_last_day() -> None:
    assert months("2040-01-01", period("2024-04-01", "2027-03-31")) == 36
    assert months("2040-01-01", period("2024-04-01", "2027-03-30")) == 35


@pytest.mark.parametrize(
    ("start", "number", "complete"),
    [
        ("2027-01-31", 1, "2027-03-01"),
        ("2028-01-31", 1, "2028-03-01"),
        ("2027-01-31", 2, "2027-03-31"),
        ("2027-01-29", 1, "2027-03-01"),
        ("2028-01-29", 1, "2028-02-29"),
        ("2027-03-31", 1, "2027-05-01"),
        ("2024-02-29", 12, "2025-03-01"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2027-10-31", 1, "2027-12-01"),
        ("2027-12-31", 2, "2028-03-01"),
        ("2027-12-31", 12, "2028-12-31"),
    ],
)
def test_a_month_without_the_day_is_complete_on_the_first_of_the_next(start: str, number: int, complete: str) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(complete)
    assert add_months(first, number) == last
    assert whole_months(first, last) == number
    assert whole_months(first, last - ONE_DAY) == number - 1


def test_touching_periods_are_one_and_a_day_between_parts_them() -> None:
    first = period("2024-04-15", "2024-10-31")
    assert months("2030-01-01", first, period("2024-11-01", "2025-04-14")) == 12
    assert months("2030-01-01", first, period("2024-11-02", "2025-04-14")) == 6 + 5


def test_overlapping_periods_count_once_in_whatever_order() -> None:
    periods = (
        period("2025-01-01", "2025-12-31"),
        period("2024-07-01", "2025-06-30"),
        period("2025-02-01", "2025-03-31"),
    )
    assert merge(periods) == (period("2024-07-01", "2025-12-31"),)
    assert months("2030-01-01", *periods) == 18


def test_one_that_goes_on_swallows_what_comes_after_its_start() -> None:
    assert merge([period("2024-07-01"), period("2025-01-01", "2025-12-31")]) == (period("2024-07-01"),)


def test_no_period_and_one_that_lies_ahead_count_nothing() -> None:
    assert months("2030-01-01") == 0
    assert months("2030-01-01", period("2030-01-01")) == 0
    assert months("2030-01-01", period("2031-01-01", "2035-01-01")) == 0


def test_the_day_of_a_number_of_months_is_the_first_on_which_they_are_complete() -> None:
    experience = Experience([period("2024-01-31", "2024-08-15"), period("2026-05-31")])
    reached = dict(experience.days_of(range(1, 60)))
    assert reached[1] == date(2024, 3, 1)
    assert reached[6] == date(2024, 7, 31)
    assert reached[7] == date(2026, 7, 1)
    for number, day in reached.items():
        assert experience.months_on(day) >= number > experience.months_on(day - ONE_DAY)


def test_months_that_are_never_reached_have_no_day() -> None:
    assert dict(Experience([period("2024-04-01", "2027-03-31")]).days_of((36, 37))) == {36: date(2027, 4, 1)}


@pytest.mark.parametrize("seed", range(30))
def test_months_equal_counting_every_day_worked(seed: int) -> None:
    random = Random(seed)
    periods: list[Period] = []
    lines: list[Mapping[str, Any]] = []
    for _ in range(random.randint(0, 5)):
        start = date(2020, 1, 1) + timedelta(days=random.randrange(1500))
        end = None if random.random() < 0.2 else start + timedelta(days=random.randrange(900))
        periods.append(Period(start, end))
        lines.append({"start": start.isoformat(), "end": None if end is None else end.isoformat()})
    experience = Experience(periods)
    for _ in range(20):
        on = date(2020, 1, 1) + timedelta(days=random.randrange(3000))
        assert experience.months_on(on) == months_worked(lines, on)
