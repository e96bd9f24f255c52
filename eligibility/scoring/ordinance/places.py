"""What computes an item of the ordinance: the rules whose own source is its place, or a remark where there is none."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeVar

from ..editions import Edition
from ..law import Citation, Law
from ..requirement import Requirement
from ..rows import ACTIVITIES, Row
from .remarks import REMARKS, Remark
from .text import Item, Wording

R = TypeVar("R")

_LETTERS: Final = "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
_SEVERAL: Final = re.compile(rf"(.*?)([{_LETTERS}])(から|及び)([{_LETTERS}])(?:まで)?")


@dataclass(frozen=True, slots=True)
class Place:
    """An item with the rules that compute it; `remark` says why none does, None where nothing is said.

    `sets_pass_mark`: it is the sentence that asks for the pass mark.
    """

    item: Item
    rows: tuple[Row, ...]
    requirements: tuple[Requirement, ...]
    sets_pass_mark: bool
    remark: Remark | None

    @property
    def is_computed(self) -> bool:
        """Whether a rule computes the item."""
        return bool(self.rows or self.requirements or self.sets_pass_mark)


@cache
def places_of(article: str) -> tuple[str, ...]:
    """Return the places that an article names: 「イからニまで」 and 「イ及びロ」 are several."""
    several = _SEVERAL.fullmatch(article)
    if several is None:
        return (article,)
    before, first, joined, last = several.groups()
    letters = _LETTERS[_LETTERS.index(first) : _LETTERS.index(last) + 1] if joined == "から" else first + last
    return tuple(before + letter for letter in letters)


def items_of_table(activity: str, edition: Edition, wording: Wording) -> tuple[Item, ...]:
    """Return the items of Article 1 that concern an activity: its sentence and table, and what is said of all three."""
    article = edition.pass_mark_source[activity].article
    others = {edition.pass_mark_source[other].article for other in ACTIVITIES if other != activity}
    whole = article.partition("第一項")[0]
    return tuple(
        item for item in wording.items if item.place.startswith(whole) and not {item.place, item.table} & others
    )


def other_items(edition: Edition, wording: Wording) -> tuple[Item, ...]:
    """Return the items that concern no table: those of Article 2 and the supplementary provisions."""
    of_tables = {item.place for activity in ACTIVITIES for item in items_of_table(activity, edition, wording)}
    return tuple(item for item in wording.items if item.place not in of_tables)


def placed(
    items: Sequence[Item], edition: Edition, wording: Wording, remarks: Mapping[str, Remark] = REMARKS
) -> Iterator[Place]:
    """Yield each item with the rules of an edition that name its place as their source."""
    rows = _by_place(((row, row.citations(activity)) for row in edition.rows for activity in ACTIVITIES), wording.law)
    requirements = _by_place(
        ((each, each.citations(activity)) for each in edition.requirements for activity in ACTIVITIES), wording.law
    )
    marks = _by_place(((activity, (source,)) for activity, source in edition.pass_mark_source.items()), wording.law)
    for item in items:
        yield Place(
            item=item,
            rows=_found(rows, item),
            requirements=_found(requirements, item),
            sets_pass_mark=bool(_found(marks, item)),
            remark=remarks.get(item.place),
        )


def _by_place(cited: Iterable[tuple[R, tuple[Citation, ...]]], law: Law) -> dict[str, list[R]]:
    """Return the rules by each place in an instrument that they cite."""
    found: dict[str, list[R]] = {}
    for rule, citations in cited:
        for citation in citations:
            if citation.law.key == law.key:
                for place in places_of(citation.article):
                    found.setdefault(place, []).append(rule)
    return found


def _found(rules: Mapping[str, list[R]], item: Item) -> tuple[R, ...]:
    """Return the rules of all places of an item, each once."""
    found: list[R] = []
    for line in item.lines:
        found += [rule for rule in rules.get(line.place, ()) if rule not in found]
    return tuple(found)
