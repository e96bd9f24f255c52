"""The day and the seed of a run of the tests.

Every run meets the same day, so that its result does not depend on when it runs. The environment may name another:
`HSP_TEST_DAY=2028-02-29 make test`. A test whose subject is another day moves the clock itself.

What a run draws at random is different each day. The seed is in the header of the run; `HSP_TEST_SEED=20261122 make
test` draws the same again.
"""

import os
from datetime import UTC, date, datetime
from typing import Final

DAY: Final = date.fromisoformat(os.environ.get("HSP_TEST_DAY", "2026-11-22"))
"""The day on which the clock of every test starts."""

NOON: Final = datetime(DAY.year, DAY.month, DAY.day, 3, tzinfo=UTC)
"""Noon in Tokyo on that day."""

# The workers of pytest-xdist inherit it, as all of them have to draw the same tests.
SEED: Final = int(os.environ.setdefault("HSP_TEST_SEED", f"{date.today():%Y%m%d}"))
"""For everything that a run draws: the real day as a number unless the environment names one."""
