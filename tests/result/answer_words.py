"""The limits of an answer, how its words are counted, and the days that it names."""

import re
from datetime import date
from typing import Final

MOST_WORDS_OF_HEADING: Final = 12
MOST_WORDS_OF_HEADING_TOO_LATE: Final = 16
MOST_WORDS_OF_LEAD: Final = 26
MOST_STEPS: Final = 3

FORBIDDEN: Final = ("eligible", "qualify", "qualifies", "qualified", "該当", "符合資格", "符合资格")
"""Words that would promise the permission."""

MONTHS: Final = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_ENGLISH: Final = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")
_OTHERS: Final = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def latin_words(text: str) -> int:
    """How many words a text has; figures are none, so that a day is one."""
    return len([each for each in text.split() if re.search(r"[A-Za-z]", each)])


def days_in(text: str) -> list[date]:
    """The days that a text names, in the order in which it names them."""
    english = [date(int(year), MONTHS.index(month) + 1, int(day)) for day, month, year in _ENGLISH.findall(text)]
    return english or [date(int(year), int(month), int(day)) for year, month, day in _OTHERS.findall(text)]


def days_named(text: str) -> set[date]:
    """The days that a text names."""
    return {*days_in(text)}
