"""Papers on paper: what to hand in, by who issues it, with squares to tick."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from eligibility.formats import format_list, join_sentences

from ..context import Context
from ..proofs import ChecklistGroup, ChecklistItem
from .blocks import Block, Cell, Group, Paragraph, Row, Table, Title, capitalized


def blocks(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the papers by issuer, and what is to know of their language."""
    groups: Iterable[ChecklistGroup] = values["groups"]
    yield Title(values["answer"].heading)
    yield Paragraph(values["answer"].lead)
    if context.proofs:
        yield Table(
            "papers",
            (_("Document"), _("Who issues it, and when to ask"), _("No.")),
            tuple(Group(tuple(map(_row, group.items)), group.name) for group in groups),
        )
        translation = _("Papers in another language need a Japanese translation. Nobody has to certify it.")
        yield Paragraph(translation, "quiet")


def _row(paper: ChecklistItem) -> Row:
    # The points table has the number of a paper at each row that it proves.
    what_for = "" if paper.numbers else format_list(map(capitalized, paper.rows))
    first = _("Order first.") if paper.first else ""
    issuer = _("%(value)s.") % {"value": capitalized(paper.issued_by).rstrip(".。")}
    return Row(
        (
            Cell(capitalized(paper.name), paper.official_name, what_for, tick=True),
            Cell(join_sentences(first, issuer, paper.ask)),
            Cell(paper.numbers, kind="law"),
        ),
        paper.numbers,
    )
