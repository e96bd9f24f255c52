"""Dates on paper: the days on which something changes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from eligibility.formats import join_sentences

from ..context import Context
from ..time.dates import DateRow, Dates
from .blocks import Block, Cell, Group, Paragraph, Row, Table, Title, capitalized, place


def blocks(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the answer, the marks about to be lost, the table of all days, and the article on the two days."""
    dates: Dates = values["dates"]
    yield Title(dates.heading)
    yield Paragraph(dates.lead)
    for sentence in context.kept_marks:
        yield Paragraph(sentence, "caveat")
    yield Table(
        "dates",
        (
            _("Day"),
            _("What happens"),
            _("Enough?"),
            _("Points") if dates.ranges else _("Points for sure"),
        ),
        (Group(tuple(_rows((*dates.rows, *dates.others)))),),
    )
    either = _(
        "One of the two days is enough. If you have the points and the pay on the day you apply, you are treated as "
        "having them at the permission. Having them on the day of the permission is enough too. The points of the two "
        "days are not added together."
    )
    if context.either_day:
        yield Paragraph(join_sentences(dates.about, either), "quiet", place(context.either_day))
    else:
        yield Paragraph(dates.about, "quiet")


def _rows(days: Iterable[DateRow]) -> Iterator[Row]:
    for each in days:
        yield Row(
            (Cell(each.day), Cell(capitalized(each.what)), Cell(each.enough), Cell(each.points, kind="points")),
        )
