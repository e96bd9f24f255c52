"""Profile: a person's application with dates, and the facts that follow from it on a day (data contract)."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
    DESIGNATED_UNIVERSITY,
    EXPERIENCE,
    GRADUATE_DEGREES,
    JAPANESE_DEGREE,
    JAPANESE_LEVEL,
    JAPANESE_MAJOR_ABROAD,
    MULTIPLE_FIELDS,
    RELATED_EDUCATION,
    SALARY,
    TOP100_DEGREE_AWARDED_ON,
    TOP100_UNIVERSITY,
    Facts,
    Value,
    YesNo,
)
from eligibility.scoring.routes import J_FIND
from eligibility.scoring.rows import ACTIVITIES

from .experience import Experience, Period

BROUGHT_BY_DEGREES: Final = (MULTIPLE_FIELDS, JAPANESE_DEGREE, DESIGNATED_UNIVERSITY)
"""The facts with points of their own that hold, once, as soon as the degrees held bring them along."""

UNIVERSITY_LEVEL: Final = "bachelor"
"""The level of a degree whose major can be that of 「日本語を専攻して外国の大学を卒業」."""

_RANK: Final = {True: 2, None: 1, False: 0}


@dataclass(frozen=True, slots=True)
class Relisted:
    """The result of a degree's school in a list of universities that begins on a later day."""

    since: date
    designated: bool | None
    top100: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """A degree, held from the day it is awarded; the three answers are yes, no or None (not known).

    `field` None: not known whether it is that of another graduate degree (the contract's own lines always name it).
    `japanese_major`: a foreign university was graduated from with a major in Japanese; `related`: the subject is
    related to the work. `relisted` are later lists of universities with another result, in order.
    """

    level: str
    field: str | None
    awarded_on: date
    japanese_degree: bool | None = None
    designated: bool | None = None
    top100: bool | None = None
    japanese_major: bool | None = None
    related: bool | None = None
    relisted: tuple[Relisted, ...] = ()

    def listed_on(self, day: date) -> "Degree":
        """Return the degree with its school's result in the list of universities of a day."""
        says = [each for each in self.relisted if each.since <= day]
        return replace(self, designated=says[-1].designated, top100=says[-1].top100) if says else self

    @property
    def japanese_major_abroad(self) -> bool | None:
        """Whether it is that of a foreign university with a major in Japanese: no for graduate and Japanese degrees."""
        return self.japanese_major if self.level == UNIVERSITY_LEVEL and self.japanese_degree is not True else False

    @property
    def field_key(self) -> str | None:
        """The field as it is compared: NFKC, trimmed, case folded; None if it is not known."""
        return None if self.field is None else unicodedata.normalize("NFKC", self.field).strip().casefold()


@dataclass(frozen=True, slots=True)
class Pay:
    """The expected yearly pay in yen that an application filed on or after `since` can rely on."""

    since: date
    annual_yen: int


@dataclass(frozen=True, slots=True)
class Certificate:
    """A level of Japanese, "n1" or "n2", that counts from a day."""

    on: date
    level: str


@dataclass(frozen=True, slots=True)
class DatedFacts:
    """Facts of the days from `first` to `last`: what `hides` names is known of them as far as `known` has it."""

    first: date
    last: date
    hides: frozenset[str]
    known: Mapping[str, Value]


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A profile with dates. None in place of a list means not known; an empty list means none.

    `experience` holds the periods of each activity; `undated` the known facts without a date, by their keys in the
    contract: they hold on every day but those of `dated_facts`, of which the last one decides. `not_settled` are keys
    of facts that the degrees do not settle where they say no.
    """

    start: date
    until: date
    birth_date: date
    degrees: Sequence[Degree]
    experience: Mapping[str, Sequence[Period] | None]
    pay: Sequence[Pay] | None
    japanese: Sequence[Certificate] | None = None
    undated: Mapping[str, Value] = field(default_factory=dict)
    not_settled: frozenset[str] = frozenset()
    dated_facts: Sequence[DatedFacts] = ()

    @cached_property
    def worked(self) -> Mapping[str, Experience | None]:
        """The experience of each activity, its periods merged; None if it is not known."""
        return {
            activity: None if periods is None else Experience(periods) for activity, periods in self.experience.items()
        }

    def facts_on(self, day: date, tables: Tables = TABLES) -> Facts:
        """Return what is true of the person on a day, within the span or not."""
        held = self._held(bisect_right(self._award_days, day), bisect_right(self._list_days, day), tables)
        known = dict(held.known)
        dated: list[tuple[str, Value]] = [
            (SALARY.key, self._pay_on(day)),
            (JAPANESE_LEVEL.key, self._level_on(day)),
            *((EXPERIENCE[activity].key, self._years_on(day, activity)) for activity in ACTIVITIES),
        ]
        best = self._best_for_j_find(held, day, tables)
        if best is not None:
            dated += [(TOP100_UNIVERSITY.key, best.top100), (TOP100_DEGREE_AWARDED_ON.key, best.awarded_on)]
        for key, value in dated:
            if value is not None:
                known[key] = value
        for each in self.dated_facts:
            if each.first <= day <= each.last:
                known = {key: value for key, value in known.items() if key not in each.hides} | dict(each.known)
        return Facts(day, self.birth_date, held.levels, known)

    @cached_property
    def _degrees_in_order(self) -> list[Degree]:
        return sorted(self.degrees, key=lambda degree: degree.awarded_on)

    @cached_property
    def _award_days(self) -> list[date]:
        return [degree.awarded_on for degree in self._degrees_in_order]

    @cached_property
    def _list_days(self) -> list[date]:
        """The days on which a new list of universities changes the result of a school, in order."""
        return sorted({each.since for degree in self.degrees for each in degree.relisted})

    @cached_property
    def _worked_out(self) -> dict[tuple[int, int, Tables], "_Held"]:
        return {}

    def _held(self, number: int, lists: int, tables: Tables) -> "_Held":
        """Return the facts that follow from the first `number` degrees after `lists` changes of lists; cached."""
        found = self._worked_out.get((number, lists, tables))
        if found is None:
            degrees = self._degrees_in_order[:number]
            if lists:
                degrees = [degree.listed_on(self._list_days[lists - 1]) for degree in degrees]
            found = _held(degrees, self.undated, self.not_settled, tables)
            self._worked_out[number, lists, tables] = found
        return found

    @cached_property
    def _pay_in_order(self) -> tuple[list[date], list[int]]:
        """The days from which a pay is in effect, in order, and the pay from each day on; 0 before the first."""
        in_order = sorted(self.pay or (), key=lambda pay: pay.since)
        return [pay.since for pay in in_order], [0, *(pay.annual_yen for pay in in_order)]

    def _pay_on(self, day: date) -> int | None:
        """Return the pay that an application of the day can rely on: 0 before the first entry, None if not known."""
        if self.pay is None:
            return None
        days, pay = self._pay_in_order
        return pay[bisect_right(days, day)]

    @cached_property
    def _level_since(self) -> list[tuple[date, str]]:
        """The levels of Japanese, highest first, each with the first day on which it counts."""
        first: dict[str, date] = {}
        for certificate in self.japanese or ():
            first[certificate.level] = min(certificate.on, first.get(certificate.level, certificate.on))
        return [(first[level], level) for level in reversed(JAPANESE_LEVEL.choices) if level in first]

    def _level_on(self, day: date) -> str | None:
        if self.japanese is None:
            return None
        return next((level for since, level in self._level_since if since <= day), JAPANESE_LEVEL.choices[0])

    def _years_on(self, day: date, activity: str) -> float | None:
        experience = self.worked[activity]
        if experience is None:
            return None
        # Nothing forbids periods of more than a lifetime; the facts of a day know no more than their bound.
        return min(experience.months_on(day) / 12, EXPERIENCE[activity].most)

    def _best_for_j_find(self, held: "_Held", day: date, tables: Tables) -> Degree | None:
        """Return the best degree for J-Find, by its university and its day of award; None if no degree is held.

        Of several with equal answers, return the one that misses the fewest conditions.
        """
        route = tables.on(day).routes.get(J_FIND.key)
        if route is None or len(held.for_j_find) <= 1:
            return held.for_j_find[0] if held.for_j_find else None
        values: dict[str, Value] = {**held.known, "on": day}
        answers = []
        for degree in held.for_j_find:
            values[TOP100_UNIVERSITY.key] = degree.top100
            values[TOP100_DEGREE_AWARDED_ON.key] = degree.awarded_on
            asked = [each.when.truth(values) for each in route.route_conditions["a"] or ()]
            answers.append((_RANK[route.truth("a", values)], sum(_RANK[each] for each in asked)))
        return held.for_j_find[answers.index(max(answers))]


@dataclass(frozen=True, slots=True)
class _Held:
    """The facts that follow from the degrees held and from no other record."""

    levels: frozenset[str]
    known: Mapping[str, Value]
    for_j_find: Sequence[Degree]


def _held(
    degrees: Sequence[Degree], undated: Mapping[str, Value], not_settled: frozenset[str], tables: Tables
) -> _Held:
    levels = frozenset(degree.level for degree in degrees)
    values: dict[str, Value] = {
        **undated,
        MULTIPLE_FIELDS.key: _fields_differ(degrees),
        JAPANESE_DEGREE.key: _any(degree.japanese_degree for degree in degrees),
        DESIGNATED_UNIVERSITY.key: _any(degree.designated for degree in degrees),
        JAPANESE_MAJOR_ABROAD.key: _any(degree.japanese_major_abroad for degree in degrees),
        RELATED_EDUCATION.key: _any([_yes_or_no(undated, RELATED_EDUCATION), *(each.related for each in degrees)]),
    }
    values.update({key: None for key in not_settled if not values[key]})
    for key, needed in tables.bonds.items():
        if levels.isdisjoint(needed):
            values[key] = False
    return _Held(
        levels=levels,
        known={key: value for key, value in values.items() if value is not None},
        for_j_find=_worth_asking(degrees) or degrees[:1],
    )


def _worth_asking(held: Sequence[Degree]) -> list[Degree]:
    """Return the latest degree (they come in order) of each answer about J-Find's universities other than no.

    Of two degrees with one answer the later is never worse, because J-Find's term only runs out. So at most two degrees
    are checked for a day.
    """
    return list({degree.top100: degree for degree in held if degree.top100 is not False}.values())


def _fields_differ(held: Sequence[Degree]) -> bool | None:
    """Return whether two graduate degrees differ in field; None if one of several is not known."""
    fields = [degree.field_key for degree in held if degree.level in GRADUATE_DEGREES]
    if len(set(fields) - {None}) > 1:
        return True
    return None if len(fields) > 1 and None in fields else False


def _yes_or_no(undated: Mapping[str, Value], fact: YesNo) -> bool | None:
    value = undated.get(fact.key)
    assert value is None or isinstance(value, bool)
    return value


def _any(answers: Iterable[bool | None]) -> bool | None:
    """Return yes where one is yes, else not known where one is not known, else no."""
    given = set(answers)
    return True if True in given else None if None in given else False
