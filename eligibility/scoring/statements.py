"""Statements of law: sentences in four languages whose figures are data, dated, with the place that says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from string import Formatter

from .facts import FIRST_DAY
from .in_force import InForce
from .law import Citation
from .rows import ACTIVITIES
from .stay import STAY_FIGURES, StayUnit
from .text import LANGUAGES, Text


class PrintedAs(StrEnum):
    """As what a figure is printed: as a number, as an amount of yen, or as the name of a month."""

    NUMBER = "number"
    YEN = "yen"
    MONTH = "month"


class Basis(StrEnum):
    """What a statement rests on; all but the text named are to confirm.

    COPY is a word of the Agency that was seen in a copy only, PRACTICE what practitioners report, INFERENCE what we
    conclude from the text.
    """

    TEXT = "text"
    COPY = "copy"
    PRACTICE = "practice"
    INFERENCE = "inference"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a statement."""

    value: int
    printed_as: PrintedAs = PrintedAs.NUMBER


def yen(value: int) -> Figure:
    """Return an amount of yen."""
    return Figure(value, PrintedAs.YEN)


def of_stay(key: str) -> Figure:
    """Return a figure of the stay by its key; raise ValueError where it has changed.

    Then a statement is needed for each of its times.
    """
    found = [each for each in STAY_FIGURES if each.key == key]
    if len(found) != 1:
        raise ValueError(f"{len(found)} figures of the stay have the key {key!r}")
    return Figure(found[0].value, PrintedAs.YEN if found[0].unit is StayUnit.YEN else PrintedAs.NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(InForce):
    """A sentence of law, in force from `since` up to, not including, `until` (None: no such day is known).

    `words` name each of `figures` in braces. `activities`, `j_skip` and `abroad` say whom it is about: the activities,
    those who surely meet the conditions of J-Skip (False: all others), those who apply from abroad (False: in Japan);
    None: anybody. `basis` is what it rests on.
    """

    words: Text
    source: Citation
    figures: Mapping[str, Figure | date] = field(default_factory=dict)
    since: date = FIRST_DAY
    until: date | None = None
    activities: tuple[str, ...] = ACTIVITIES
    j_skip: bool | None = None
    abroad: bool | None = None
    basis: Basis = Basis.TEXT

    def __post_init__(self) -> None:
        """Raise ValueError for words that do not name the figures, in any language, or for no sense of time."""
        for language in LANGUAGES:
            named = {name for _, name, _, _ in Formatter().parse(self.words.in_language(language)) if name is not None}
            if named != set(self.figures):
                raise ValueError(f"{language}: {self.words.en!r} names {sorted(named)}, not {sorted(self.figures)}")
        if self.until is not None and self.until <= self.since:
            raise ValueError(f"{self.words.en!r} ends on {self.until}, not after {self.since}")


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a page is for: the day, the activity, whether J-Skip is surely met, whether the person is abroad."""

    day: date
    activity: str
    j_skip: bool
    abroad: bool

    def concerns(self, statement: Statement) -> bool:
        """Return whether a statement is in force and about this person."""
        return (
            statement.in_force_on(self.day)
            and self.activity in statement.activities
            and statement.j_skip in (None, self.j_skip)
            and statement.abroad in (None, self.abroad)
        )


def concerning(statements: Iterable[Statement], reader: Reader) -> tuple[Statement, ...]:
    """Return the statements that are in force and about a person, in their order."""
    return tuple(each for each in statements if reader.concerns(each))
