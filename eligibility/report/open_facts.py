"""What is not known yet, fact by fact: the rows that hang on it, their points, and the total if they count."""

from dataclasses import dataclass
from typing import Final

from eligibility.scoring.fact_names import fact_name
from eligibility.scoring.facts import INNOVATION_SUPPORT, RD_OVER_3_PERCENT, SALARY, SME, Fact

from .breakdown import HeadingPart
from .days import ResultDay

_EMPLOYER_KNOWS: Final = frozenset(
    {
        SALARY.key,
        INNOVATION_SUPPORT.key,
        SME.key,
        RD_OVER_3_PERCENT.key,
        "local_government_support",
        "growth_field_project",
        "investment_management",
    }
)


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A row that is not decided: its label, the points it decides over, and the total if it counts."""

    label: str
    points: str
    total: str


@dataclass(frozen=True, slots=True)
class Open:
    """Facts that are not known, together, with the rows that hang on them; `ask_employer`: HR can tell."""

    facts: tuple[str, ...]
    rows: tuple[OpenRow, ...]
    ask_employer: bool


def open_facts(headings: tuple[HeadingPart, ...], main: ResultDay, language: str) -> tuple[Open, ...]:
    """Return every set of unknown facts on which points of the breakdown hang, in the order of the table."""
    rows: dict[tuple[Fact, ...], list[OpenRow]] = {}
    for heading in headings:
        for row in heading.rows:
            if row.hangs_on:
                points = next(cell.points for cell in row.cells if cell.day == main.words)
                rows.setdefault(row.hangs_on, []).append(OpenRow(row.label, points, row.total_if_counted))
    return tuple(
        Open(
            facts=tuple(fact_name(fact, language) for fact in facts),
            rows=tuple(of_facts),
            ask_employer=any(fact.key in _EMPLOYER_KNOWS for fact in facts),
        )
        for facts, of_facts in rows.items()
    )
