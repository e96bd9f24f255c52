"""Permanent residence on paper: the earliest day by each route, what breaks it, and the draft that is announced."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from eligibility.formats import join_sentences

from ..context import Context
from ..residence_routes import ResidenceRoute
from .blocks import Block, Cell, Group, Items, Paragraph, Row, Table, Title, place


def blocks(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the routes, what breaks the run, the dated banner, and the answers about the stay."""
    routes: Iterable[ResidenceRoute] = values["routes"]
    yield Title(_("The earliest day by each route"))
    left_out = _("What is not known or must be confirmed is left out here.")
    yield Paragraph(join_sentences(values["answer"].lead, left_out), "quiet")
    rows = (
        Row(
            (
                Cell(each.short),
                Cell(each.said),
                Cell(place(each.route.cited), kind="law"),
                Cell(each.day, kind="points"),
            ),
            each.route.key,
        )
        for each in routes
    )
    columns = (_("Route"), _("What it counts on"), _("Source"), _("Earliest day"))
    yield Table("residence", columns, (Group(tuple(rows)),))
    if values["past_open"]:
        yield Paragraph(_("What is not known of past employers is left out: an earlier day may do."), "quiet")
    j_skip = _("For J-Skip, when a condition fails.") if values["by_j_skip"] else ""
    breaks = _("With fewer than %(mark)s points on any day, the count starts again.") % {"mark": values["mark"]}
    yield Paragraph(join_sentences(breaks, j_skip, _("Also if that work ends."), *values["broken"]))
    yield Paragraph(
        _(
            "A draft guideline of 4 August 2026 keeps these marks and years and adds conditions of income and pension; "
            "we have not checked whether it applies."
        ),
        "caveat",
    )
    if values["stay_lines"]:
        yield Title(_("Your stay"), level=3)
        yield Items(tuple(each.words for each in values["stay_lines"]))
