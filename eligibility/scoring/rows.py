"""A row of points: points by activity, conditions, the rows that bar it, and its source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from string import ascii_uppercase
from typing import Final, Generic, TypeVar

from .conditions import Condition
from .facts import FIRST_DAY, Age, DegreesHeld, Fact, Value
from .in_force import InForce
from .law import ORDINANCE, Citation, Law
from .proofs import IssuedBy, Proof
from .text import Text

ACTIVITIES: Final = ("a", "b", "c")


class Heading(StrEnum):
    """The headings of the tables, in the order of the ordinance."""

    EDUCATION = "education"
    CAREER = "career"
    SALARY = "salary"
    AGE = "age"
    RESEARCH = "research"
    LICENCES = "licences"
    POSITION = "position"
    SPECIAL = "special"


HEADINGS: Final = tuple(Heading)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ByActivity(Generic[T]):
    """A value for each of the three activities; None if the table of that activity has none."""

    a: T | None = None
    b: T | None = None
    c: T | None = None

    def __getitem__(self, activity: str) -> T | None:
        """Return the value for activity "a", "b" or "c"."""
        value: T | None = getattr(self, activity)
        return value

    def items(self) -> Iterator[tuple[str, T]]:
        """Yield activity and value if there is one."""
        for activity in ACTIVITIES:
            value = self[activity]
            if value is not None:
                yield activity, value


def everywhere(value: T) -> ByActivity[T]:
    """Return a ByActivity with one value for all three activities."""
    return ByActivity(value, value, value)


@dataclass(frozen=True, slots=True)
class Unless:
    """「…に該当する場合を除く」: the row is not counted where the condition of `row` holds, counted itself or not.

    `where` limits it to people of whom that further condition is true. In an activity whose table lacks `row`
    it has no effect, as in the ordinance.
    """

    row: str
    where: Condition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where the official form prints a row: sheet, cells of the label, of the points and of the proof numbers.

    The points of several cells are added (the form prints the doubled innovation row as 10 and 10). `tick_at` are
    the cells to tick if they are not in the column チェック on the lines of the points.
    """

    sheet: str
    label_at: tuple[str, ...]
    points_at: tuple[str, ...]
    proof_at: tuple[str, ...]
    label: str
    tick_at: tuple[str, ...] = ()

    @property
    def ticks(self) -> tuple[str, ...]:
        """The cells to tick: of several, those of the tests or limbs that are met."""
        return self.tick_at or tuple(f"AF{cell.lstrip(ascii_uppercase)}" for cell in self.points_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(InForce):
    """One line of the points tables, with its words, its points, its condition, its source and its dates.

    `label` follows the words of the law; `short` names the row in three to six plain words. `article` is the place in
    the ordinance's table by activity, such as 特別加算ル; `boxes` the place on the form; `proofs` the numbers ①–㉑ of
    the official list, `proof` what to hand in, `issuer` who issues it; if several do, or not all are
    required of everybody, `documents` lists them one by one; `paper` is that of the only one. `since` is the first day
    on which the row is in force, `until` the first day on which it no longer is; `also` lists further sources.
    """

    key: str
    heading: Heading
    label: Text
    short: Text
    points: ByActivity[int]
    when: Condition | ByActivity[Condition]
    unless: tuple[Unless, ...] = ()
    article: ByActivity[str]
    boxes: ByActivity[Box] = field(default_factory=ByActivity)
    proofs: tuple[str, ...]
    proof: Text
    issuer: IssuedBy = IssuedBy.ANYBODY
    documents: tuple[Proof, ...] = ()
    paper: str = ""
    law: Law = ORDINANCE
    also: tuple[Citation, ...] = ()
    since: date = FIRST_DAY
    until: date | None = None

    def __post_init__(self) -> None:
        """Raise ValueError, naming the row, if points, condition, source or dates are missing or invalid."""
        if not any(True for _ in self.points.items()):
            raise ValueError(f"row {self.key}: earns points in no activity")
        for activity, points in self.points.items():
            if points <= 0 or points % 5:
                raise ValueError(f"row {self.key}: {points} points in {activity} are no points of these tables")
            if not (self.article[activity] or "").strip():
                raise ValueError(
                    f"row {self.key}: no article for activity {activity}; a row without a source is no law"
                )
            if self.condition(activity) is None:
                raise ValueError(f"row {self.key}: no condition for activity {activity}")
        if self.until is not None and self.until <= self.since:
            raise ValueError(f"row {self.key}: in force until {self.until}, not after {self.since}")
        numbers = tuple(dict.fromkeys(document.number for document in self.documents))
        if self.documents and numbers != self.proofs:
            raise ValueError(f"row {self.key}: documents {numbers}, but proofs {self.proofs}")

    def documents_of(self, values: Mapping[str, Value], *, or_unknown: bool = False) -> tuple[Proof, ...]:
        """Return the proofs of the row: every document without a condition, and those whose condition holds.

        `or_unknown` adds those of which it is not known whether their condition holds.
        """
        whole = Proof(number="".join(self.proofs), words=self.proof, issuer=self.issuer, paper=self.paper)
        truths = (True, None) if or_unknown else (True,)
        return tuple(
            each for each in self.documents or (whole,) if each.when is None or each.when.truth(values) in truths
        )

    def condition(self, activity: str) -> Condition | None:
        """Return the condition in an activity, or None if its table has no such row."""
        if self.points[activity] is None:
            return None
        return self.when[activity] if isinstance(self.when, ByActivity) else self.when

    def citations(self, activity: str) -> tuple[Citation, ...]:
        """Return the sources in an activity, the ordinance first; empty if it has no such row."""
        article = self.article[activity]
        return () if article is None else (Citation(self.law, article), *self.also)


def facts_of(condition: Condition | ByActivity[Condition]) -> tuple[Fact, ...]:
    """Return the facts of a condition, each once, in order of appearance."""
    conditions = [each for _, each in condition.items()] if isinstance(condition, ByActivity) else [condition]
    return tuple(dict.fromkeys(fact for each in conditions for fact in each.facts()))


def always_known(fact: Fact) -> bool:
    """Return whether a fact can never be unknown: the age and the degrees held."""
    return isinstance(fact, (Age, DegreesHeld))
