"""Which test results prove which level of Japanese (special additional points, 特別加算 ヘ and ト)."""

from typing import Final

from .facts import JAPANESE_LEVEL

BJT_SCORES: Final = (("n1", 480), ("n2", 400))
"""The least score of the BJT Business Japanese Proficiency Test for each level (930001656.pdf; ISA Q&A 15, 16)."""

BJT_HIGHEST: Final = 800
"""The highest score that the test can give."""


def level_of_bjt_score(score: int) -> str:
    """Return the level that a BJT score proves: "n1", "n2" or "none"."""
    level = next((level for level, least in BJT_SCORES if score >= least), JAPANESE_LEVEL.choices[0])
    return level
