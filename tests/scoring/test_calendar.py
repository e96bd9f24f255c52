"""Days, terms and ages as Japanese statutes count them, 29 February above all."""

from datetime import date

import pytest

from eligibility.scoring.calendar import anniversary, completed_years, last_day_within

LEAP_DAY = date(2024, 2, 29)


def test_a_term_that_began_on_29_february_is_complete_on_1_march() -> None:
    assert anniversary(LEAP_DAY, 4) == date(2028, 2, 29)
    assert anniversary(LEAP_DAY, 3) == date(2027, 3, 1)
    assert anniversary(date(2024, 2, 28), 3) == date(2027, 2, 28)
    assert anniversary(date(2026, 11, 22), 1) == date(2027, 11, 22)


def test_the_last_day_within_a_term_from_29_february_is_28_february() -> None:
    assert last_day_within(LEAP_DAY, 5) == date(2029, 2, 28)
    assert last_day_within(LEAP_DAY, 4) == date(2028, 2, 29)
    assert last_day_within(date(2026, 11, 22), 5) == date(2031, 11, 22)


@pytest.mark.parametrize(
    ("on", "age"),
    [
        (date(2027, 2, 28), 2),
        (date(2027, 3, 1), 3),
        (date(2028, 2, 28), 3),
        (date(2028, 2, 29), 4),
    ],
)
def test_a_birthday_of_29_february_is_reached_on_1_march(on: date, age: int) -> None:
    assert completed_years(LEAP_DAY, on) == age
    assert anniversary(LEAP_DAY, age) <= on
