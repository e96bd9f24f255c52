"""The range of BJT scores. The score that proves each level is in lists/japanese_tests.py, with its source."""

from typing import Final

BJT_HIGHEST: Final = 800
"""The highest score that the BJT Business Japanese Proficiency Test can give."""
