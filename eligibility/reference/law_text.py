"""The ordinance's own text with what computes each item: by table, and the rest of it with Article 2."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from django.utils.translation import gettext as _

from eligibility.formats import format_date, format_points
from eligibility.language import localized, official
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import TABLES, Edition
from eligibility.scoring.ordinance.places import Place, items_of_table, other_items, placed
from eligibility.scoring.ordinance.text import Item, wording_on
from eligibility.scoring.rows import ACTIVITIES, Row
from eligibility.scoring.wording.names import HEADING_NAMES

from .law_page import name_of_work

STATUS_II: Final = "ii"
"""The part of the text that is no table's: Article 2, on 高度専門職2号, and the supplementary provisions."""

PARTS: Final = (*ACTIVITIES, STATUS_II)

_SUPPLEMENT: Final = "附則"
_SHORT: Final = 48
"""The most characters that the page of a row shows unfolded: a phone needs three lines for them."""


@dataclass(frozen=True, slots=True)
class ComputingRow:
    """The row that computes an item."""

    key: str
    short: str
    points: str


@dataclass(frozen=True, slots=True)
class TextItem:
    """An item: its place and lines in Japanese, and what computes it.

    `points` are the numerals of the ordinance, "" outside the tables. `mark` is the pass mark that it sets, "" if none;
    `requirements` are the short names of others. `remark` says why nothing computes it, or goes on at the table of the
    activity `table`, named `work`, or at the routes.
    """

    anchor: str
    place: str
    lines: tuple[str, ...]
    points: str
    rows: tuple[ComputingRow, ...]
    mark: str
    requirements: tuple[str, ...]
    remark: str
    table: str
    work: str
    by_routes: bool


@dataclass(frozen=True, slots=True)
class TextSection:
    """The items under one heading of the table, or of one article."""

    key: str
    name: str
    official: str
    items: tuple[TextItem, ...]


@dataclass(frozen=True, slots=True)
class LawText:
    """A part of the ordinance's text: in force from `since`, as officially published on `read`.

    `activity` is "" for the part that is no table's.
    """

    part: str
    activity: str
    since: str
    read: str
    number: str
    url: str
    sections: tuple[TextSection, ...]


def name_of_part(part: str) -> str:
    """Name a part of PARTS."""
    return _("Highly Skilled Professional (ii)") if part == STATUS_II else name_of_work(part)


def law_text(part: str, day: date) -> LawText | None:
    """Return a part of the text in force on a day, in the active language; None where that wording is not held.

    Raises NotCovered for a day outside the tables.
    """
    edition, wording = TABLES.on(day), wording_on(day)
    if wording is None:
        return None
    activity = "" if part == STATUS_II else part
    items = items_of_table(part, edition, wording) if activity else other_items(edition, wording)
    return LawText(
        part=part,
        activity=activity,
        since=format_date(wording.since),
        read=format_date(wording.read),
        number=wording.law.number,
        url=wording.law.url,
        sections=tuple(_sections(placed(items, edition, wording), activity, edition)),
    )


def items_of_row(activity: str, key: str, text: LawText) -> tuple[TextItem, ...]:
    """Return the items of a table's text that a row computes."""
    return tuple(item for section in text.sections for item in section.items if key in {row.key for row in item.rows})


def is_short(items: Iterable[TextItem]) -> bool:
    """Return whether the page of a row shows the items unfolded."""
    return sum(len(line) for item in items for line in item.lines) <= _SHORT


def _sections(places: Iterable[Place], activity: str, edition: Edition) -> Iterator[TextSection]:
    keys = {name.ja: (key, name) for key, name in HEADING_NAMES.items()}
    past_table = False
    for of_heading, group in groupby(places, key=lambda place: place.item.heading or _article(place.item)):
        if of_heading in keys:
            key, name = keys[of_heading][0], localized(keys[of_heading][1])
            in_law, past_table = official(keys[of_heading][1]), True
        else:
            key, name = _name_of_article(of_heading, activity, past_table=past_table)
            in_law = of_heading
        shown = tuple(_item(place, f"{key}-{number}", activity, edition) for number, place in enumerate(group, 1))
        yield TextSection(key, name, in_law, shown)


def _article(item: Item) -> str:
    """Return what the place of a provision begins with: 第一条, 第二条 or 附則."""
    return _SUPPLEMENT if item.place.startswith(_SUPPLEMENT) else item.place.partition("条")[0] + "条"


def _name_of_article(article: str, activity: str, *, past_table: bool) -> tuple[str, str]:
    """Return the key and the name of a section outside the table."""
    if article == _SUPPLEMENT:
        return "supplement", _("Supplementary provisions")
    if not activity:
        return "article", _("Conditions")
    return ("after", _("After the table")) if past_table else ("before", _("Before the table"))


def _item(place: Place, anchor: str, activity: str, edition: Edition) -> TextItem:
    item, remark = place.item, place.remark
    table = "" if remark is None else remark.table
    words = "" if remark is None else localized(remark.words)
    if not place.is_computed and not words:
        words = _("No row of this day computes it: the law has changed since this wording was read.")
    return TextItem(
        anchor=anchor,
        place=item.place,
        lines=tuple(line.words for line in item.lines),
        points=item.points,
        rows=tuple(_computing_row(row, activity) for row in place.rows),
        mark=format_points(Bounds(edition.pass_mark, edition.pass_mark)) if place.sets_pass_mark else "",
        requirements=tuple(localized(requirement.short) for requirement in place.requirements),
        remark=words,
        table=table,
        work=name_of_work(table) if table else "",
        by_routes=remark is not None and remark.by_routes,
    )


def _computing_row(row: Row, activity: str) -> ComputingRow:
    points = row.points[activity]
    assert points is not None
    return ComputingRow(row.key, localized(row.short), format_points(Bounds(points, points)))
