"""The text of the ordinance, read from the data file of each wording, in the ordinance's order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Final

from ..law import ORDINANCE, Law
from ..lists.reading import ListError, Record, read

RECORDS: Final = Path(__file__).parent / "records"

_COLUMNS: Final = ("place", "text", "points")
_OF_TABLE: Final = "の表 "


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text with its place, such as 第一条第一項第一号の表 学歴の項 イ."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """What one cell of a table says, with its points, or one provision outside them (`points` empty).

    `points` are the numerals of the ordinance, such as 二十五.
    """

    lines: tuple[Line, ...]
    points: str

    @property
    def place(self) -> str:
        """The place of its first line."""
        return self.lines[0].place

    @property
    def table(self) -> str:
        """The place that has the table, such as 第一条第一項第一号; "" outside the tables."""
        before, of_table, _rest = self.place.partition(_OF_TABLE)
        return before if of_table else ""

    @property
    def heading(self) -> str:
        """The heading of the table, such as 学歴; "" outside the tables."""
        return self.place.partition(_OF_TABLE)[2].partition("の項")[0]


@dataclass(frozen=True)
class Wording:
    """The text of an instrument as it is in force from `since`; `read` is the day of the official text copied."""

    law: Law
    since: date
    read: date
    path: Path

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every item in the order of the ordinance; raises ListError for a file that is not complete."""
        return tuple(_items(read(self.path, _COLUMNS, required=("place", "text"), unique=("place", "text")), self.path))


WORDINGS: Final = (
    Wording(
        law=ORDINANCE,
        since=date(2024, 6, 10),
        read=date(2026, 2, 2),
        path=RECORDS / "ordinance-2024-06-10.csv",
    ),
)
"""Every wording held, the earliest first; each is in force until the next begins."""


def wording_on(day: date, wordings: Sequence[Wording] = WORDINGS) -> Wording | None:
    """Return the wording in force on a day, None where that one is not held."""
    return next((each for each in reversed(wordings) if each.since <= day), None)


def _items(records: list[Record], path: Path) -> Iterator[Item]:
    """Yield the items: a cell of a table ends with its points, a provision where the next place begins."""
    for part, group in groupby(records, key=_part):
        in_table = _OF_TABLE in part
        lines: list[Line] = []
        for record in group:
            lines.append(Line(record["place"], record["text"]))
            if record["points"]:
                if not in_table:
                    raise ListError(f"{path.name}, {part}: only a cell of a table has points")
                yield Item(tuple(lines), record["points"])
                lines = []
        if lines:
            if in_table:
                raise ListError(f"{path.name}, {lines[0].place}: a cell of a table needs its points")
            yield Item(tuple(lines), "")


def _part(record: Record) -> str:
    """Return the table and heading of a record, or its place outside the tables."""
    return record["place"].partition("の項")[0]
