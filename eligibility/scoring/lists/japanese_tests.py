"""Tests that prove Japanese at level N1 or N2: only JLPT and BJT are on the list of the Immigration Services Agency."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final, Literal, cast

from ..facts import FIRST_DAY
from ..law import JAPANESE_TESTS
from ..text import Text
from .editions import ListEdition, edition_on
from .reading import ListError, choose, code_of, read
from .sources import Reference, references

EDITIONS: Final[tuple[ListEdition, ...]] = (
    ListEdition(since=FIRST_DAY, records="japanese_tests.csv", law=JAPANESE_TESTS),
)
"""The lists of tests that are held, oldest first."""

BJT_HIGHEST: Final = 800
"""The highest score that the BJT Business Japanese Proficiency Test can give."""

_COLUMNS: Final = (
    "level",
    "test",
    "name_ja",
    "name_zh_hant",
    "name_zh_hans",
    "name_en",
    "least_score",
    "edition",
    "source",
)


class JapaneseTestKind(StrEnum):
    """The two tests: JLPT is passed at a level, BJT has a score."""

    JLPT = "jlpt"
    BJT = "bjt"


@dataclass(frozen=True, slots=True, kw_only=True)
class JapaneseTest:
    """A test result that proves a level; `least_score` in points, None if passing is what counts."""

    level: Literal["n1", "n2"]
    test: JapaneseTestKind
    name: Text
    least_score: int | None
    edition: str
    source: tuple[Reference, ...]


def load_japanese_tests(path: Path) -> list[JapaneseTest]:
    """Return the tests of a data file; raise ListError for a gap, a double or a score that is no number."""
    required = [column for column in _COLUMNS if column != "least_score"]
    found = []
    for record in read(path, _COLUMNS, required=required, unique=("level", "test")):
        where = f"{path.name}, {record['level']} {record['test']}"
        level = choose(record, "level", ("n1", "n2"), where)
        test = code_of(record, "test", JapaneseTestKind, where)
        score = record["least_score"]
        if (test is JapaneseTestKind.BJT) != score.isdecimal():
            raise ListError(f"{where}: least_score {score!r}; BJT has a score, JLPT is passed")
        found.append(
            JapaneseTest(
                level=cast(Literal["n1", "n2"], level),
                test=test,
                name=Text(
                    ja=record["name_ja"],
                    zh_hant=record["name_zh_hant"],
                    zh_hans=record["name_zh_hans"],
                    en=record["name_en"],
                ),
                least_score=int(score) if score else None,
                edition=record["edition"],
                source=references(record["source"], where),
            )
        )
    return found


def japanese_tests(day: date | None = None) -> tuple[JapaneseTest, ...]:
    """Return the results that prove a level on a day, the higher level first; by the newest list without a day."""
    return _of_edition(edition_on(EDITIONS, day))


@cache
def _of_edition(edition: ListEdition) -> tuple[JapaneseTest, ...]:
    return tuple(load_japanese_tests(edition.path))


def bjt_level(score: int, day: date | None = None) -> Literal["none", "n2", "n1"]:
    """Return the level that a BJT score (0 to 800 points) proves on a day; raise ValueError for one that cannot be."""
    if not 0 <= score <= BJT_HIGHEST:
        raise ValueError(f"a BJT score of {score}; scores run from 0 to {BJT_HIGHEST}")
    bounds = [(one.least_score, one.level) for one in japanese_tests(day) if one.least_score is not None]
    return max(((least, level) for least, level in bounds if score >= least), default=(0, "none"))[1]
