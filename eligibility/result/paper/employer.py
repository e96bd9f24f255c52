"""Ask the employer on paper: what each yes brings, and the letter."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from ..context import Context
from .blocks import Block, Cell, Group, Letter, Paragraph, Row, Table, Title, capitalized


def blocks(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the questions with their points and the letter; nothing where there is nothing to ask."""
    questions = context.employer_questions
    if not questions:
        return
    yield Title(values["answer"].heading)
    yield Paragraph(values["answer"].lead)
    rows = (
        Row(
            (
                Cell(
                    capitalized(each.name),
                    each.official,
                    why="" if each.alone else _("(with a yes above)"),
                ),
                Cell(f"+{each.more}", kind="points"),
            ),
            each.key,
        )
        for each in questions
    )
    yield Table("questions", (_("If the answer is yes"), _("Points")), (Group(tuple(rows)),))
    yield Letter(tuple(each.in_japanese for each in questions))
