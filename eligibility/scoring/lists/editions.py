"""The editions of a list: each with its first day, its file of records and the instrument that it was made from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

from ..law import Law
from .reading import RECORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEdition:
    """A list that is in force from `since` until the next edition begins.

    `records` is its file in the folder of records, `law` the instrument with the date printed on it.
    """

    since: date
    records: str
    law: Law

    @property
    def path(self) -> Path:
        """Where the records are."""
        return RECORDS / self.records

    @property
    def name(self) -> str:
        """The year and month printed on the list, as in its records."""
        return f"{self.law.edition:%Y-%m}"


def times_of(editions: Sequence[ListEdition]) -> Iterator[tuple[date, date | None, ListEdition]]:
    """Yield each edition, oldest first, with its first day and the first day of the next (None: still in force)."""
    for each, following in zip_longest(editions, editions[1:]):
        yield each.since, following.since if following else None, each


def edition_on(editions: Sequence[ListEdition], day: date | None) -> ListEdition:
    """Return the edition in force on a day; the first one for an earlier day, the newest if no day is given."""
    begun = [each for each in editions if day is None or each.since <= day]
    return max(begun or editions[:1], key=lambda each: each.since)
