"""Filling in groups of facts apart gives what every filling gives."""

from random import Random

import pytest

from tests.scoring.fillings import FACTS, activity_bounds, number_of_fillings, without
from tests.scoring.lines import known_line
from tests.scoring.naive import plain

from .outcome import outcome

MOST_FILLINGS = 4_000


@pytest.mark.parametrize("number", range(40))
def test_groups_filled_in_apart_equal_every_filling(number: int) -> None:
    random = Random(f"2026-11-29/{number}")
    line = known_line(random)
    for key in random.sample(sorted(FACTS), 8):
        fewer = without(line, [key])
        line = fewer if number_of_fillings(fewer) <= MOST_FILLINGS else line
    for activity in "abc":
        wanted = activity_bounds(plain(line), activity)
        assert outcome(line, activity) == {key: wanted[key] for key in ("low", "high", "qualifies", "j_skip")}
