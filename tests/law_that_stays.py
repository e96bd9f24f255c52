"""The program under tables in which the law of the day whose law the tests hold goes on, pages included."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from eligibility.outlook.changes import _all_changes
from eligibility.outlook.turning_points import _bounds
from eligibility.scoring.editions import TABLES
from eligibility.wizard.relevance import _facts_of_rows

from .law import CHANGE_AHEAD, STAYING
from .scoring.agreement import answer_to

REMEMBERED = (_bounds, _all_changes, _facts_of_rows, answer_to)


@contextmanager
def law_that_stays() -> Iterator[None]:
    """Let the law of the day stay so while a block runs; what was remembered of other tables is forgotten.

    Where no change of law is ahead these are the tables of the program: nothing is replaced.
    """
    if not CHANGE_AHEAD:
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        # The contract still takes the facts of later rows, as lines of every day name them.
        patch.setattr(TABLES, "__dict__", {**vars(STAYING), "optional_facts": TABLES.optional_facts})
        for each in REMEMBERED:
            each.cache_clear()
        yield
    for each in REMEMBERED:
        each.cache_clear()
