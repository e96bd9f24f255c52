"""The rules of permanent residence next to the points: which are in force on a day, and their figures."""

from datetime import date

import pytest

from eligibility.scoring.residence_rules import (
    ORDINARY_RULE,
    RESIDENCE_RULES,
    Subject,
    longest_period,
    rules_on,
)
from eligibility.scoring.statements import of_stay

DAY = date(2026, 11, 22)
STRICTER = date(2027, 4, 1)


@pytest.mark.parametrize("subject", Subject)
def test_every_subject_has_rules_on_the_day_and_none_that_is_not_in_force(subject: Subject) -> None:
    found = rules_on(DAY, subject)
    assert found
    assert found == tuple(each for each in RESIDENCE_RULES[subject] if each.in_force_on(DAY))


def test_the_fee_of_the_day_was_another_one_before() -> None:
    assert rules_on(date(2024, 4, 1), Subject.FEE) != rules_on(DAY, Subject.FEE)


def test_three_years_are_the_longest_period_until_april_2027() -> None:
    """Guideline of 24 February 2026, note 1."""
    assert longest_period(DAY) == 3
    assert longest_period(STRICTER) == 5
    assert longest_period(STRICTER, lenient=True) == 3


def test_ten_years_of_residence_are_complete_on_their_anniversary() -> None:
    assert ORDINARY_RULE.complete_from(date(2020, 2, 29)) == date(2030, 3, 1)


def test_a_figure_of_the_stay_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match="0 figures of the stay have the key 'nothing'"):
        of_stay("nothing")
