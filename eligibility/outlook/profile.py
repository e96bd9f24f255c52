"""Profile: a person's life with dates, and the facts that follow from it on a day (data contract)."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
    DESIGNATED_UNIVERSITY,
    GRADUATE_DEGREES,
    JAPANESE_DEGREE,
    JAPANESE_LEVEL,
    MULTIPLE_FIELDS,
    SALARY,
    TOP100_DEGREE_AWARDED_ON,
    TOP100_UNIVERSITY,
    Facts,
    Value,
)
from eligibility.scoring.rows import ACTIVITIES

from .experience import Period, completed_months


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """A degree, held from the day it is awarded; the three answers are yes, no or None (not known)."""

    level: str
    field: str
    awarded_on: date
    japanese_degree: bool | None = None
    designated: bool | None = None
    top100: bool | None = None

    @property
    def field_key(self) -> str:
        """The field as it is compared: NFKC, trimmed, case folded."""
        return unicodedata.normalize("NFKC", self.field).strip().casefold()


@dataclass(frozen=True, slots=True, order=True)
class Pay:
    """The expected yearly pay in yen that an application filed on or after `since` can rely on."""

    since: date
    annual_yen: int


@dataclass(frozen=True, slots=True, order=True)
class Certificate:
    """A level of Japanese, "n1" or "n2", that counts from a day."""

    on: date
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A life with dates. None in place of a list means not known; an empty list means none.

    `undated` holds the known facts without a date, by their keys in the contract; they hold on every day.
    """

    start: date
    until: date
    birth_date: date
    degrees: Sequence[Degree]
    experience: Mapping[str, Sequence[Period] | None]
    pay: Sequence[Pay] | None
    japanese: Sequence[Certificate] | None = None
    undated: Mapping[str, Value] = field(default_factory=dict)

    def facts_on(self, day: date, tables: Tables = TABLES) -> Facts:
        """Return what is true of the person on a day, within the span or not."""
        held = [degree for degree in self.degrees if degree.awarded_on <= day]
        levels = frozenset(degree.level for degree in held)
        known: dict[str, Value] = {
            **self.undated,
            MULTIPLE_FIELDS.key: _fields_differ(held),
            JAPANESE_DEGREE.key: _any(degree.japanese_degree for degree in held),
            DESIGNATED_UNIVERSITY.key: _any(degree.designated for degree in held),
            SALARY.key: self._pay_on(day),
            JAPANESE_LEVEL.key: self._level_on(day),
        }
        for activity in ACTIVITIES:
            periods = self.experience[activity]
            years = None if periods is None else completed_months(periods, day) / 12
            known[f"experience_years.{activity}"] = years
        for key, only_with in tables.bonds.items():
            if levels.isdisjoint(only_with):
                known[key] = False
        facts = Facts(day, self.birth_date, levels, {key: value for key, value in known.items() if value is not None})
        return _with_best_top100(facts, held, tables)

    def _pay_on(self, day: date) -> int | None:
        if self.pay is None:
            return None
        reached = [pay for pay in self.pay if pay.since <= day]
        return max(reached).annual_yen if reached else 0

    def _level_on(self, day: date) -> str | None:
        if self.japanese is None:
            return None
        levels = {certificate.level for certificate in self.japanese if certificate.on <= day}
        return max(levels, key=JAPANESE_LEVEL.choices.index, default="none")


def _fields_differ(held: Sequence[Degree]) -> bool:
    return len({degree.field_key for degree in held if degree.level in GRADUATE_DEGREES}) > 1


def _any(answers: object) -> bool | None:
    given = list(answers)  # type: ignore[call-overload]
    return True if True in given else None if None in given else False


def _with_best_top100(facts: Facts, held: Sequence[Degree], tables: Tables) -> Facts:
    """Enter the degree that serves J-Find best, each degree with its own university and its own day."""
    route = tables.on(facts.on).routes.get("j_find")
    if not held or route is None:
        return facts
    rank = {True: 2, None: 1, False: 0}
    candidates = [
        facts.with_known({TOP100_UNIVERSITY.key: degree.top100, TOP100_DEGREE_AWARDED_ON.key: degree.awarded_on})
        for degree in held
    ]
    return max(candidates, key=lambda each: rank[route.truth("a", {**each.known, "on": each.on})])
