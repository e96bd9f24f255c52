"""What is not known yet, fact by fact: the rows that hang on it, their points, and the total if they count.

A row that begins after the days assessed is not asked about; what it looks at is offered from its day on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eligibility.formats import format_date
from eligibility.language import current_language, localized
from eligibility.outlook.changes import Change, changes
from eligibility.outlook.profile import Profile
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import SALARY, Fact
from eligibility.scoring.rows import always_known, facts_of
from eligibility.scoring.wording.fact_names import fact_name

from .days import ResultDay
from .points.breakdown import HeadingPart


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A row that is not decided: its label, the points it decides over, and the total if it counts."""

    label: str
    points: str
    total: str


@dataclass(frozen=True, slots=True)
class Open:
    """Facts that are not known, together, with the rows that hang on them; `ask_employer`: HR knows.

    `facts` are their names, `known_as` the facts themselves.
    """

    facts: tuple[str, ...]
    known_as: tuple[Fact, ...]
    rows: tuple[OpenRow, ...]
    ask_employer: bool


@dataclass(frozen=True, slots=True)
class LaterFact:
    """A fact that no row looks at before a day, in words, and a row that does from then on, with its points."""

    day: str
    fact: str
    row: str
    points: int


def open_facts(
    headings: tuple[HeadingPart, ...], main: ResultDay, profile: Profile, tables: Tables = TABLES
) -> tuple[Open, ...]:
    """Return every set of unknown facts on which points of the breakdown hang, in the order of the table."""
    rows: dict[tuple[Fact, ...], list[OpenRow]] = {}
    for heading in headings:
        for row in heading.rows:
            if row.hangs_on:
                points = next(cell.points for cell in row.cells if cell.day == main.words)
                rows.setdefault(row.hangs_on, []).append(OpenRow(row.label, points, row.total_if_counted))
    found = changes(profile, tables)
    return tuple(
        Open(
            facts=tuple(fact_name(fact, current_language()) for fact in facts),
            known_as=facts,
            rows=tuple(of_facts),
            ask_employer=any(_employer_knows(fact, found) for fact in facts),
        )
        for facts, of_facts in rows.items()
    )


def later_facts(
    activity: str, days: tuple[ResultDay, ...], profile: Profile, tables: Tables = TABLES
) -> Iterator[LaterFact]:
    """Yield the facts that a row of an activity first looks at after the days assessed, where they are not known."""
    looked_at = frozenset[str]().union(*(day.assessment.edition.facts_of_rows[activity] for day in days))
    last = max(day.day for day in days)
    for row in tables.rows:
        condition, points = row.condition(activity), row.points[activity]
        if condition is None or points is None or not last < row.since <= profile.until:
            continue
        known = profile.facts_on(row.since, tables).known
        for fact in facts_of(condition):
            if fact.key not in looked_at and not always_known(fact) and fact.key not in known:
                yield LaterFact(
                    format_date(row.since), fact_name(fact, current_language()), localized(row.label), points
                )


def _employer_knows(fact: Fact, found: Mapping[str, Change]) -> bool:
    """Whether a paper of the employer decides it: its pay, and what asks no more of a person than that paper."""
    change = found.get(fact.key)
    return fact is SALARY or (change is not None and change.effort == "employer")
