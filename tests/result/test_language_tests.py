"""The sessions of JLPT that somebody can still plan for: never one whose registration is over."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from eligibility.result.ways.language_tests import describe_next_session, next_session
from eligibility.scoring.text import LANGUAGES


@pytest.mark.parametrize(
    ("today", "month"),
    [
        (date(2026, 11, 22), (2027, 7)),
        (date(2027, 3, 31), (2027, 7)),
        (date(2027, 4, 1), (2027, 12)),
        (date(2027, 8, 31), (2027, 12)),
        (date(2027, 9, 1), (2028, 7)),
    ],
)
def test_the_next_session_can_still_be_registered_for(today: date, month: tuple[int, int]) -> None:
    day = next_session(today)
    assert (day.year, day.month) == month


def test_on_every_day_the_session_lies_far_enough_ahead_and_no_session_is_passed_over() -> None:
    for day in range(0, 800):
        today = date(2026, 1, 1) + timedelta(days=day)
        assert timedelta(days=90) < next_session(today) - today < timedelta(days=310)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_session_is_named_in_the_readers_language(language: str) -> None:
    with override(language):
        said = describe_next_session(date(2026, 11, 22))
    assert ("July 2027" if language == "en" else "2027年7月") in said
    assert "JLPT" in said
    assert "BJT" in said
