"""The law of the day whose law the tests hold: what begins later is the matter of tests of its own."""

from datetime import date
from typing import Final

from eligibility.scoring.editions import TABLES, Edition
from eligibility.scoring.rows import Row

DAY_OF_LAW: Final = date(2026, 11, 22)

EDITION: Final[Edition] = TABLES.on(DAY_OF_LAW)

ROWS: Final[tuple[Row, ...]] = EDITION.rows

PASS_MARK: Final = EDITION.pass_mark
