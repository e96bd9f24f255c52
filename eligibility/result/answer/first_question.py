"""The question to answer first: of those that are left the one on which most points depend, found by scoring."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from eligibility.answers.caveats import Caveat
from eligibility.outlook.worst_case import counted_as_no
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
    DESIGNATED_UNIVERSITY,
    EXPERIENCE,
    JAPANESE_DEGREE,
    JAPANESE_LEVEL,
    JAPANESE_MAJOR_ABROAD,
    MULTIPLE_FIELDS,
    Fact,
)
from eligibility.wizard.path import Page

from ..days import ResultDay
from .reach import most_of

_FACTS: Final[Mapping[str, tuple[Fact, ...]]] = {
    "degrees": (JAPANESE_DEGREE,),
    "school": (DESIGNATED_UNIVERSITY, JAPANESE_MAJOR_ABROAD),
    "school_choice": (DESIGNATED_UNIVERSITY,),
    "fields": (MULTIPLE_FIELDS,),
    "field": (MULTIPLE_FIELDS,),
    "japanese": (JAPANESE_LEVEL,),
    **{f"experience_{activity}": (fact,) for activity, fact in EXPERIENCE.items()},
    **{f"periods_{activity}": (fact,) for activity, fact in EXPERIENCE.items()},
}
"""The facts of the questions whose answers are no facts themselves; those of others are named by their fields."""

_CAVEATS: Final[Mapping[str, Caveat]] = {
    "degrees": Caveat.DEGREE_DAY_NOT_ASKED,
    "japanese": Caveat.CERTIFICATE_DAY_NOT_ASKED,
}
"""What the rest of an answer that is not complete confirms, by question."""


@dataclass(frozen=True, slots=True)
class FirstQuestion:
    """A question that is left, and the most points that its answer can bring."""

    page: Page
    points: int

    @property
    def name(self) -> str:
        """What it asks about, in a word or two."""
        return str(self.page.question.name)


def first_question(
    day: ResultDay, activity: str, left: Sequence[Page], tables: Tables = TABLES
) -> FirstQuestion | None:
    """Return the first of the pages left with the most points on a day, None where points depend on none of them."""
    unconfirmed, edition = day.unconfirmed.facts, day.assessment.edition
    least = counted_as_no(unconfirmed, tables)
    sure = day.unconfirmed.activities[activity].low

    def points(page: Page) -> int:
        found = {fact.key: most_of(fact) for fact in _facts(page, tables) if fact.key not in unconfirmed.known}
        asked = assess(least.with_known(found), edition).activities[activity].low - sure if found else 0
        return max(asked, to_confirm(page))

    def to_confirm(page: Page) -> int:
        caveat = _CAVEATS.get(page.question.key)
        without = None if caveat is None else day.doubts.get(caveat)
        return 0 if without is None else day.assessment.activities[activity].low - without.activities[activity].low

    best = max((FirstQuestion(page, points(page)) for page in left), key=lambda each: each.points, default=None)
    return best if best is not None and best.points else None


def _facts(page: Page, tables: Tables) -> Iterator[Fact]:
    if page.question.key in _FACTS:
        yield from _FACTS[page.question.key]
        return
    for field in page.question.fields:
        fact = tables.facts_of_points.get(field.key)
        if fact is not None:
            yield fact
