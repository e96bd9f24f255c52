"""More points on paper: the ways with fewest changes, and the least pay."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from eligibility.formats import format_list, join_sentences

from ..context import Context
from ..ways.least_pay import LeastPay
from ..ways.more_points import MarkWays
from .blocks import Block, Cell, Group, Paragraph, Row, Table, Title, capitalized


def blocks(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the ways to each mark that is missed or about to be lost, and the least pay."""
    more = context.more_points
    for each in (more.first, *more.others):
        yield Title(each.heading, level=2 if each is more.first else 3)
        yield Paragraph(join_sentences(each.lead, each.caveat))
        if each.groups:
            yield _ways(each)
    yield Title(_("The least pay you need"), level=3)
    yield _least_pay(context.ahead.least_pay)
    yield Paragraph(context.ahead.about_least_pay, "quiet")
    if context.ahead.least_pay.without:
        yield Paragraph(context.ahead.least_pay.without)


def _ways(found: MarkWays) -> Table:
    rows = (
        Row(
            (
                Cell(format_list(capitalized(change) for change in way.changes)),
                Cell(join_sentences(_("%(value)s.") % {"value": group.name}, group.hint)),
                Cell(str(way.total), kind="points"),
            )
        )
        for group in found.groups
        for way in group.ways
    )
    return Table("ways", (_("What changes"), _("What it asks"), _("Your points then")), (Group(tuple(rows)),))


def _least_pay(least: LeastPay) -> Table:
    rows = (
        Row(
            (
                Cell(each.day),
                Cell(capitalized(each.why)),
                *(Cell(pay.short, kind="points") for pay in each.pay),
            )
        )
        for each in least.shown
    )
    marks = (_("For %(mark)s") % {"mark": mark} for mark in least.marks)
    return Table("least-pay", (_("From"), _("What happens"), *marks), (Group(tuple(rows)),))
