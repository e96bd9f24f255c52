"""The range of the BJT; which score proves which level stands in lists/japanese_tests.py, with its source."""

from typing import Final

BJT_HIGHEST: Final = 800
"""The highest score that the BJT Business Japanese Proficiency Test can give."""
