"""The appendix of the report on paper: the other rows of the table, the answers, sources and editions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from eligibility.answers import past, stay
from eligibility.formats import join_sentences
from eligibility.scoring.components import RowState
from eligibility.wizard.summary import AnswerSummary
from eligibility.wizard.summary import Line as AnsweredLine

from ..context import Context
from ..points.breakdown import RowPart
from ..sources import Source
from .blocks import (
    Answered,
    AnswerLine,
    Answers,
    Block,
    Cell,
    Group,
    Instrument,
    Instruments,
    Paragraph,
    Row,
    Table,
    Title,
)
from .points import source_of

PERSONAL: Final = frozenset({"birth_date", "pay", "savings", past.KEY, stay.KEY})
"""The questions whose answers are printed only where personal facts are: day of birth, money, and the stay in Japan."""


def blocks(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the rows that My points leaves out, the answers, and the sources with their editions."""
    yield Title(_("Other items of the table"))
    shown = {line.key for lines in context.lines.values() for line in lines}
    rows = (row for heading in context.headings for row in heading.rows if row.key not in shown)
    yield Table(
        "not-earned",
        (_("Item"), _("Proof, cell of the form, article"), _("Points")),
        (Group(tuple(_row(row, context) for row in rows)),),
    )
    if context.summaries:
        yield Title(_("What you told us"))
        yield Answers(tuple(_answered(each, personal=context.personal) for each in context.summaries))
    yield from _editions(context, values)


def _row(row: RowPart, context: Context) -> Row:
    state = row.main.state_words if row.main.state != RowState.NOT_MET else ""
    return Row(
        (
            Cell(row.short if row.official else row.label, row.official, tag=state),
            Cell(source_of(row, context, most=1), kind="law"),
            Cell(row.worth_alone, kind="points"),
        ),
        row.key,
        row.main.state,
    )


def _answered(summary: AnswerSummary, *, personal: bool) -> Answered:
    """Return the answers of a page that say something; of personal facts that they are not printed."""
    title = summary.title
    if summary.number:
        title = _("%(title)s (%(number)s)") % {"title": title, "number": summary.number}
    if summary.question in PERSONAL and not personal:
        return Answered(title, (AnswerLine(_("not printed")),))
    return Answered(title, tuple(_line(line, summary, personal=personal) for line in summary.lines if line.entered))


def _line(line: AnsweredLine, summary: AnswerSummary, *, personal: bool) -> AnswerLine:
    """Return an answer with what was asked, "" where the title says it already; a heading may name an age."""
    said = line.label == summary.title or (line.is_heading and not personal)
    return AnswerLine(line.answer, "" if said else line.label)


def _editions(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    sources: Iterable[Source] = values["sources"]
    usual = values["usually_checked"]
    yield Title(_("Sources and editions"))
    in_force = _(
        "The newest change in these rules took effect on %(days)s. The items and their points have not changed since "
        "%(rows)s. Lists and notices have their own dates, below."
    ) % {"days": " / ".join(context.editions), "rows": " / ".join(context.rows_since)}
    made_for = _("Worked out for %(first)s and %(second)s") if context.two_days else _("Worked out for %(day)s")
    days = {"day": context.days[0].words, "first": context.days[0].words, "second": context.days[-1].words}
    ahead = _("For a day in the future we use the law as it was when we checked it. Later changes are not included.")
    version = _("Program version: %(revision)s") % {"revision": context.revision} if context.revision else ""
    sentences = (
        in_force,
        ahead if context.ahead_of_check else "",
        *(_("%(value)s.") % {"value": each} for each in (made_for % days, version) if each),
        _("Checked on %(day)s, unless another day is given:") % {"day": usual},
    )
    yield Paragraph(join_sentences(*sentences), "quiet")
    yield Instruments(tuple(_instrument(each, usual) for each in sources))


def _instrument(source: Source, usual: str) -> Instrument:
    edition = ""
    if source.checked != usual:
        edition = _("As of %(edition)s; checked on %(checked)s.") % {
            "edition": source.edition,
            "checked": source.checked,
        }
    elif source.edition not in source.title:
        edition = _("Edition of %(edition)s.") % {"edition": source.edition}
    return Instrument(f"[{source.number}]", source.title, source.reference, source.url, edition, source.official)
