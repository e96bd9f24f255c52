"""My points on paper: one table of all headings, with the rows that are added, open or barred."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _

from eligibility.formats import join_sentences

from ..context import Context
from ..points.breakdown import RowPart
from ..points.shown import Line
from .blocks import Block, Cell, Group, Items, Paragraph, Row, Table, Title, place

if TYPE_CHECKING:
    from ..sections.points import ShownHeading, ShownLine

PERSONAL: Final = frozenset({"age", "salary"})
"""The headings whose one number is printed only where personal facts are."""

_TABLE: Final = "の表"


def blocks(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the table of the points, what begins later, and the pass mark with its place."""
    headings: Iterable[ShownHeading] = values["headings"]
    yield Title(values["answer"].heading)
    yield Paragraph(values["answer"].lead)
    yield Table(
        "my-points",
        (_("Item"), _("Proof, cell of the form, article"), _("Points")),
        tuple(_group(each, context) for each in headings),
    )
    pass_mark = _("%(mark)s points are needed in this table.") % {"mark": context.main.assessment.edition.pass_mark}
    law = _("Ordinance of %(edition)s, checked %(checked)s, unless marked.") % {
        "edition": values["law"].edition,
        "checked": values["law"].checked,
    }
    yield Paragraph(join_sentences(pass_mark, law), "quiet", place_of_table(context))
    if context.later:
        yield Paragraph(
            _("These points begin on a later day. To be asked about them, choose a planned day from then on.")
        )
        words = _("From %(day)s: %(fact)s (%(row)s, %(points)s points)")
        yield Items(
            tuple(
                words % {"day": each.day, "fact": each.fact, "row": each.row, "points": each.points}
                for each in context.later
            )
        )


def _group(heading: "ShownHeading", context: Context) -> Group:
    rows = {row.key: row for row in heading.part.rows}
    shown = tuple(_row(each, rows[each.line.key], heading.part.key, context) for each in heading.lines if each.line.key)
    if len(shown) == 1:
        (row,) = shown
        first, *others = row.cells
        return Group((replace(row, cells=(replace(first, heading=heading.part.name), *others)),))
    nothing = (_nothing(each.line, heading.part.key, context) for each in heading.lines if not each.line.key)
    return Group(shown, heading.part.name, heading.part.official, heading.points, join_sentences(*nothing))


def _nothing(line: Line, heading: str, context: Context) -> str:
    """Return the sentences of a heading of which no row is added."""
    label = _("%(value)s.") % {"value": line.label} if _may_be_named(heading, context) else ""
    return join_sentences(label, line.why)


def _may_be_named(heading: str, context: Context) -> bool:
    """Whether the one number that a heading asks for is printed."""
    return context.personal or heading not in PERSONAL


def _row(shown: "ShownLine", row: RowPart, heading: str, context: Context) -> Row:
    line = shown.line
    of_number = line.label != row.short and _may_be_named(heading, context)
    number = _("%(value)s.") % {"value": line.label} if of_number else ""
    return Row(
        (
            Cell(row.label, row.official, join_sentences(number, line.why), line.tag),
            Cell(source_of(row, context), kind="law"),
            Cell(line.points, kind="points"),
        ),
        row.key,
        line.state,
    )


def source_of(row: RowPart, context: Context, most: int | None = None) -> str:
    """Return the numbers of the proofs of a row, its cells of the form, and its places in the law."""
    places = place(*row.citations[:most]).removeprefix(place_of_table(context)).strip().split("\n")
    return " ".join(each for each in (row.proofs, row.box_cells, *places) if each)


def place_of_table(context: Context) -> str:
    """Return where the law has the table of the activity: how the places of its rows begin."""
    row = context.headings[0].rows[0]
    before, table, _rest = place(*row.citations[:1]).partition(_TABLE)
    return before + table
