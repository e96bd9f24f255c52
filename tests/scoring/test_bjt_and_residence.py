"""The figures of law outside the tables: scores of the BJT, marks and years of permanent residence."""

from datetime import date

import pytest

from eligibility.scoring.facts import JAPANESE_LEVEL
from eligibility.scoring.lists.japanese_tests import BJT_HIGHEST, bjt_level
from eligibility.scoring.permanent_residence import MARKS, PERMANENT_RESIDENCE_ROUTES

LEAP_DAY = date(2024, 2, 29)


@pytest.mark.parametrize(
    ("score", "level"),
    [(0, "none"), (399, "none"), (400, "n2"), (479, "n2"), (480, "n1"), (BJT_HIGHEST, "n1")],
)
def test_bjt_scores_prove_the_levels_of_the_list(score: int, level: str) -> None:
    assert bjt_level(score) == level
    assert level in JAPANESE_LEVEL.choices


def test_permanent_residence_asks_for_three_years_of_70_or_one_of_80_or_of_j_skip() -> None:
    asked = {route.key: (route.mark, route.years) for route in PERMANENT_RESIDENCE_ROUTES}
    assert asked == {"70": (70, 3), "80": (80, 1), "j_skip": (None, 1)}
    assert MARKS == (70, 80)
    ends = {route.key: route.long_enough_from(LEAP_DAY) for route in PERMANENT_RESIDENCE_ROUTES}
    assert ends == {"70": date(2027, 3, 1), "80": date(2025, 3, 1), "j_skip": date(2025, 3, 1)}
