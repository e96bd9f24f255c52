"""The pass mark on the day of a run."""

from typing import Final

from eligibility.scoring.editions import law

from .day import DAY

PASS_MARK: Final = law(DAY).pass_mark
