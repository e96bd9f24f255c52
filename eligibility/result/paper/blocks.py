"""The blocks of which a part of the report on paper is made: words alone, so that two languages can be joined.

`official` are Japanese words of the law next to a translation, "" where the reader reads Japanese.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..context import Context
from ..sources import Cited


class Block:
    """A block of a part, drawn by its template."""

    __slots__ = ()
    template: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Title(Block):
    """The heading of a part, or of a piece of it: `level` is 2 or 3."""

    template: ClassVar[str] = "result/paper/title.html"
    words: str
    official: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """A paragraph; `kind` is "" for the ordinary one, "quiet" or "caveat"."""

    template: ClassVar[str] = "result/paper/paragraph.html"
    words: str
    kind: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True)
class Items(Block):
    """Sentences with a point before each."""

    template: ClassVar[str] = "result/paper/items.html"
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: words, a heading before them, the state after them if it is not plain, a quiet sentence below them.

    `kind` is "points" for figures, "law" for places in Japanese sources, "" for words. `tick` is whether a square to
    tick stands before the words.
    """

    words: str
    official: str = ""
    why: str = ""
    tag: str = ""
    heading: str = ""
    kind: str = ""
    tick: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row, the first cell its heading; `key` and `state` are those of what it is about."""

    cells: tuple[Cell, ...]
    key: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a line of their own, with a quiet sentence and figures in it; no line if there are no words."""

    rows: tuple[Row, ...]
    words: str = ""
    official: str = ""
    points: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table: `key` names the widths of its columns in the style sheet, `columns` their headings."""

    template: ClassVar[str] = "result/paper/table.html"
    key: str
    columns: tuple[str, ...]
    groups: tuple[Group, ...]

    @property
    def before_last(self) -> int:
        """The number of columns before the last."""
        return len(self.columns) - 1


@dataclass(frozen=True, slots=True)
class Letter(Block):
    """A letter in Japanese, whoever reads the report."""

    template: ClassVar[str] = "result/paper/letter.html"
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers(Block):
    """Questions with the answers given to them, in two columns."""

    template: ClassVar[str] = "result/paper/answers.html"
    answers: tuple["Answered", ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and the answers of its page, each with what it answers where that is another question."""

    words: str
    lines: tuple["AnswerLine", ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer, and what was asked ("" for the question itself)."""

    words: str
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Instruments(Block):
    """The instruments that the report cites."""

    template: ClassVar[str] = "result/paper/instruments.html"
    instruments: tuple["Instrument", ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument: its number, title, Japanese reference, address, and its edition where that is to be said."""

    number: str
    words: str
    reference: str
    url: str
    edition: str
    official: str = ""


PaperBlocks = Callable[[Context, Mapping[str, Any]], Iterable[Block]]
"""Returns the blocks of a section from the Context and the values of its page."""


def place(*found: Cited) -> str:
    """Return places in sources, a line each, after the numbers of their sources."""
    return "\n".join(f"[{each.source.number}] {each.article}" for each in found)


def capitalized(words: str) -> str:
    """Return words that begin a cell, the first letter a capital one."""
    return words[:1].upper() + words[1:]
