"""The day and the seed of a run of the tests.

Every run meets the same day, so that its result does not depend on when it runs. The environment may name another:
`HSP_TEST_DAY=2028-02-29 make test`. A test whose subject is another day moves the clock itself.

What a run draws at random is different each day. The seed is in the header of the run; `HSP_TEST_SEED=20261122 make
test` draws the same again.
"""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from random import Random
from typing import Any, Final, TypeVar

import pytest

Each = TypeVar("Each")

DAY: Final = date.fromisoformat(os.environ.get("HSP_TEST_DAY", "2026-11-22"))
"""The day on which the clock of every test starts."""

NOON: Final = datetime(DAY.year, DAY.month, DAY.day, 3, tzinfo=UTC)
"""Noon in Tokyo on that day."""

# The workers of pytest-xdist inherit it, as all of them have to draw the same tests.
SEED: Final = int(os.environ.setdefault("HSP_TEST_SEED", f"{date.today():%Y%m%d}"))
"""For everything that a run draws: the real day as a number unless the environment names one."""


whole_or_drawn = pytest.mark.parametrize("number", [600, pytest.param(None, marks=pytest.mark.deep, id="whole")])
"""For tests over a long list: a number of it drawn in every run, the whole of it in `make deep`."""


def drawn(each: Sequence[Each], number: int | None) -> list[Each]:
    """Return `number` things of a list, drawn by the seed of the run; the whole list for None."""
    return list(each) if number is None else Random(SEED).sample(each, number)


def rest_in_deep(each: Sequence[Any], number: int, of: str) -> list[Any]:
    """Return parameters of a test: `number` of them, drawn by the seed and by `of`, in every run, all in `make deep`.

    `of` is a word for the test, so that tests of a run draw different ones.
    """
    kept = Random(f"{SEED} {of}").sample(range(len(each)), number)
    return [value if at in kept else pytest.param(value, marks=pytest.mark.deep) for at, value in enumerate(each)]
