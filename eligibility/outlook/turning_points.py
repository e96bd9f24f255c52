"""Turning points: the days on which the result of a profile may change, each with its reason.

The bounds of age, years and terms are read from the conditions of the tables, requirements and routes of every edition.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, Final

from eligibility.scoring.calendar import anniversary, last_day_within
from eligibility.scoring.conditions import Condition, WithinYears, single_tests
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
    AGE,
    DEGREES_HELD,
    DESIGNATED_UNIVERSITY,
    EXPERIENCE,
    JAPANESE_DEGREE,
    JAPANESE_LEVEL,
    JAPANESE_MAJOR_ABROAD,
    MULTIPLE_FIELDS,
    RELATED_EDUCATION,
    SALARY,
    TOP100_DEGREE_AWARDED_ON,
    TOP100_UNIVERSITY,
)
from eligibility.scoring.rows import ACTIVITIES

from .profile import Profile

_MONTHS: Final = 12
_NEXT_DAY: Final = timedelta(days=1)
_OF_DEGREES: Final = frozenset(
    fact.key
    for fact in (
        DEGREES_HELD,
        MULTIPLE_FIELDS,
        JAPANESE_DEGREE,
        JAPANESE_MAJOR_ABROAD,
        RELATED_EDUCATION,
        DESIGNATED_UNIVERSITY,
        TOP100_UNIVERSITY,
        TOP100_DEGREE_AWARDED_ON,
    )
)
_OF_AGE: Final = frozenset({AGE.key})
_OF_EXPERIENCE: Final = {activity: frozenset({EXPERIENCE[activity].key}) for activity in ACTIVITIES}
_OF_LISTS: Final = frozenset({DESIGNATED_UNIVERSITY.key, TOP100_UNIVERSITY.key})
_OF_TERM: Final = frozenset({TOP100_DEGREE_AWARDED_ON.key})
_OF_PAY: Final = frozenset({SALARY.key})
_OF_CERTIFICATE: Final = frozenset({JAPANESE_LEVEL.key})


class ReasonKind(StrEnum):
    """What happens on a day that may change the result."""

    AGE = "age"
    """A birthday; with `years`."""
    EXPERIENCE = "experience"
    """A number of years of work is reached; with `years` and `activity`."""
    DEGREE = "degree"
    """A degree is awarded; with `level`."""
    DEGREE_AGE = "degree_age"
    """More than a number of years have passed since a degree; with `years` and `level`."""
    CERTIFICATE = "certificate"
    """A certificate of Japanese is issued; with `level`."""
    PAY = "pay"
    """A pay begins; with `yen` per year."""
    LAW = "law"
    """A new edition is in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a day may change the result, as a kind with its figures, so that a page can word it in any language."""

    kind: ReasonKind
    years: int | None = None
    activity: str | None = None
    level: str | None = None
    yen: int | None = None

    @property
    def sentence(self) -> str:
        """The reason in plain English, for the command line."""
        match self.kind:
            case ReasonKind.AGE:
                return f"age {self.years}"
            case ReasonKind.EXPERIENCE:
                return f"{self.years} years of {self.activity}"
            case ReasonKind.DEGREE:
                return f"{self.level} degree awarded"
            case ReasonKind.DEGREE_AGE:
                return f"more than {self.years} years since a {self.level} degree"
            case ReasonKind.CERTIFICATE:
                return f"certificate of Japanese {self.level}"
            case ReasonKind.PAY:
                return f"pay of {self.yen:,} yen"
            case ReasonKind.LAW:
                return "the law changes"


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A day with a reason, and the keys of the facts that may change on it."""

    day: date
    reason: Reason
    facts: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The bounds in the tables of all dates: ages, years of experience by activity, and years since a degree."""

    ages: tuple[int, ...]
    experience: dict[str, tuple[int, ...]]
    since_degree: tuple[int, ...]


def turning_points(profile: Profile, first: date, last: date, tables: Tables = TABLES) -> list[TurningPoint]:
    """Return the turning points after `first` and not after `last`, in order."""
    found = [
        TurningPoint(day, Reason(kind=kind, **figures), facts)
        for day, kind, figures, facts in _days(profile, tables)
        if first < day <= last
    ]
    return sorted(found, key=lambda point: point.day)


def _days(profile: Profile, tables: Tables) -> Iterator[tuple[date, ReasonKind, dict[str, Any], frozenset[str]]]:
    """Yield every turning point of a profile: its day, the kind and figures of its reason, and its facts."""
    bounds = _bounds(tables)
    for age in bounds.ages:
        yield anniversary(profile.birth_date, age), ReasonKind.AGE, {"years": age}, _OF_AGE
    for activity in ACTIVITIES:
        experience = profile.worked[activity]
        if experience is not None:
            for months, day in experience.days_of(years * _MONTHS for years in bounds.experience[activity]):
                figures = {"years": months // _MONTHS, "activity": activity}
                yield day, ReasonKind.EXPERIENCE, figures, _OF_EXPERIENCE[activity]
    for degree in profile.degrees:
        yield degree.awarded_on, ReasonKind.DEGREE, {"level": degree.level}, _OF_DEGREES
        if degree.top100 is not False or any(each.top100 is not False for each in degree.relisted):
            for years in bounds.since_degree:
                day = last_day_within(degree.awarded_on, years) + _NEXT_DAY
                yield day, ReasonKind.DEGREE_AGE, {"years": years, "level": degree.level}, _OF_TERM
    for pay in profile.pay or ():
        yield pay.since, ReasonKind.PAY, {"yen": pay.annual_yen}, _OF_PAY
    for certificate in profile.japanese or ():
        yield certificate.on, ReasonKind.CERTIFICATE, {"level": certificate.level}, _OF_CERTIFICATE
    for degree in profile.degrees:
        for list_ in degree.relisted:
            yield list_.since, ReasonKind.LAW, {}, _OF_LISTS
    for day in tables.starts:
        yield day, ReasonKind.LAW, {}, frozenset()


@cache
def _bounds(tables: Tables) -> _Bounds:
    numbers: dict[str, set[int]] = {}
    terms: set[int] = set()
    for condition in _conditions(tables):
        for fact, bound in condition.bounds():
            if isinstance(bound, int):
                numbers.setdefault(fact.key, set()).add(bound)
        terms.update(test.years for test in single_tests(condition) if isinstance(test, WithinYears))
    return _Bounds(
        ages=tuple(sorted(numbers.get(AGE.key, ()))),
        experience={each: tuple(sorted(numbers.get(EXPERIENCE[each].key, ()))) for each in ACTIVITIES},
        since_degree=tuple(sorted(terms)),
    )


def _conditions(tables: Tables) -> Iterator[Condition]:
    for row in tables.rows:
        yield from (condition for each in ACTIVITIES if (condition := row.condition(each)))
        yield from (unless.where for unless in row.unless if unless.where)
    for requirement in tables.requirements:
        yield from (condition for _, condition in requirement.when.items())
    for route in tables.routes:
        for _, route_conditions in route.route_conditions.items():
            yield from (condition.when for condition in route_conditions)
