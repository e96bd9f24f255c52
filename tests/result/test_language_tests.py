"""The sessions of JLPT that somebody can still plan for: never one whose registration is over."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from eligibility.result.ways.language_tests import describe_sessions, next_sessions
from eligibility.scoring.text import LANGUAGES


@pytest.mark.parametrize(
    ("today", "months"),
    [
        (date(2026, 11, 22), [(2027, 7), (2027, 12)]),
        (date(2027, 3, 31), [(2027, 7), (2027, 12)]),
        (date(2027, 4, 1), [(2027, 12), (2028, 7)]),
        (date(2027, 8, 31), [(2027, 12), (2028, 7)]),
        (date(2027, 9, 1), [(2028, 7), (2028, 12)]),
    ],
)
def test_the_next_sessions_can_still_be_registered_for(today: date, months: list[tuple[int, int]]) -> None:
    assert [(day.year, day.month) for day in next_sessions(today)] == months


def test_on_every_day_the_sessions_lie_far_enough_ahead_and_follow_each_other() -> None:
    for day in range(0, 800):
        today = date(2026, 1, 1) + timedelta(days=day)
        first, second = next_sessions(today)
        assert timedelta(days=90) < first - today < second - today < timedelta(days=500)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sessions_are_named_in_the_readers_language(language: str) -> None:
    with override(language):
        said = describe_sessions(date(2026, 11, 22))
    assert said.count("2027") == 2
    assert ("July 2027" if language == "en" else "2027年7月") in said
    assert "BJT" in said
