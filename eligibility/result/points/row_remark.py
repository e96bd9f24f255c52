"""A remark at a row: its sentence, where it is shown, and of whom it is said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from eligibility.language import localized
from eligibility.scoring.assessment import values_of
from eligibility.scoring.components import RowOutcome, RowState
from eligibility.scoring.facts import Fact, Value
from eligibility.scoring.text import Text
from eligibility.wizard.choices import Words

from ..days import ResultDay


@dataclass(frozen=True, slots=True)
class Place:
    """A row of somebody on one day in one activity."""

    outcome: RowOutcome
    activity: str
    day: ResultDay

    def value(self, fact: Fact) -> Value:
        """Return what is known of a fact on the day."""
        return self.day.assessment.facts.value(fact)

    def points(self, key: str) -> int:
        """Return the points of a row in this activity, 0 where its table has no such row."""
        row = self.day.assessment.edition.by_key.get(key)
        return 0 if row is None else row.points[self.activity] or 0

    def is_proved_by(self, fact: Fact) -> bool:
        """Whether one of the row's documents is asked for because of this fact."""
        documents = self.outcome.row.documents_of(values_of(self.day.assessment.facts))
        return any(fact in each.when.facts() for each in documents if each.when is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A sentence, the rows and their states at which it is shown, and of whom it is said there (None: of everybody).

    `words` fill the places of the sentence.
    """

    rows: tuple[str, ...]
    states: frozenset[RowState]
    sentence: "Words | Text"
    of: Callable[[Place], bool] | None = None
    words: Callable[[Place], Mapping[str, object]] | None = None

    def at(self, place: Place) -> str | None:
        """Return the sentence where it is said, None elsewhere."""
        if place.outcome.row.key not in self.rows or place.outcome.state not in self.states:
            return None
        if self.of is not None and not self.of(place):
            return None
        said = localized(self.sentence) if isinstance(self.sentence, Text) else str(self.sentence)
        return said if self.words is None else said % self.words(place)
