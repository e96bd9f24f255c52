"""My points: every row of the table of one activity, and what would change it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from eligibility.formats import format_date, format_range, join_sentences
from eligibility.scoring.components import Bounds
from eligibility.scoring.facts import Fact

from ..conditions.shown import Shown
from ..conditions.to_confirm import to_confirm_of_heading
from ..context import Context
from ..days import ResultDay
from ..paper.points import blocks as paper_blocks
from ..points.breakdown import HeadingPart
from ..points.questions import question_of
from ..points.shown import Line, LineState
from ..wording import short_name
from .section import Section, SectionAnswer

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of a heading, and who can answer what is open: "employer", "you", "" where nothing is.

    `question` is the key of the question that asks for it, "" where no single page does.
    """

    line: Line
    ask: str
    question: str


@dataclass(frozen=True, slots=True)
class ShownHeading:
    """A heading with its points in words, the lines that are shown at once, and how many rows are not among them.

    `to_confirm` are sentences on all of its rows.
    """

    part: HeadingPart
    points: str
    lines: tuple[ShownLine, ...]
    rest: int
    to_confirm: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherTable:
    """The total in the table of another activity."""

    activity: str
    code: str
    points: str


_EDGES: Final[Mapping[LineState, "StrOrPromise"]] = {
    LineState.COUNTED: _("for sure"),
    LineState.TO_CONFIRM: _("to confirm: only in the higher number"),
    LineState.NOT_KNOWN: _("open: only in the higher number"),
}


def build(context: Context) -> Mapping[str, object]:
    """Return the headings with their lines and rows, the rows of other tables, and the totals there."""
    headings = tuple(_headings(context))
    first_open = next((each for heading in headings for each in heading.lines if each.ask), None)
    return {
        "headings": headings,
        "first_open": first_open,
        "legend": _legend(headings),
        "elsewhere": context.elsewhere,
        "other_tables": tuple(
            OtherTable(each, short_name(each), format_range(_points(context.main, each))) for each in context.order[1:]
        ),
        "later": context.later,
        "law": context.pass_mark.source,
        "answer": answer(context),
    }


def _legend(headings: Sequence[ShownHeading]) -> "tuple[tuple[LineState, StrOrPromise], ...]":
    """Return the edges of the lines with what they mean; none where all that is shown is sure."""
    states = {each.line.state for heading in headings for each in heading.lines}
    if states.isdisjoint({LineState.TO_CONFIRM, LineState.NOT_KNOWN}):
        return ()
    return tuple((state, words) for state, words in _EDGES.items() if state in states)


def answer(context: Context) -> SectionAnswer:
    """Return the points of the day shown, and below them that day, the table, and the points of the other day."""
    days = context.verdict.days
    shown = days.on(context.verdict.shown)
    sentences = [
        gettext("On %(day)s, table %(code)s.")
        % {"day": format_date(context.verdict.shown), "code": short_name(context.activity)}
    ]
    for day in context.verdict.assessed:
        if day != context.verdict.shown:
            other = format_range(Bounds(days.on(day).sure, days.on(day).most))
            sentences.append(gettext("On %(day)s: %(points)s points.") % {"day": format_date(day), "points": other})
    heading = gettext("My points: %(points)s") % {"points": format_range(Bounds(shown.sure, shown.most))}
    return SectionAnswer(heading, join_sentences(*sentences))


def count(context: Context) -> str:
    """Return the number of headings."""
    number = len(context.headings)
    return ngettext("%(count)s heading", "%(count)s headings", number) % {"count": number}


def _headings(context: Context) -> Iterator[ShownHeading]:
    shown = Shown(context.application, context.days, context.activity)
    employer = {each.known_as: each.ask_employer for each in context.open}
    for heading in context.headings:
        lines = context.lines[heading.key]
        yield ShownHeading(
            part=heading,
            points=format_range(heading.points),
            lines=tuple(ShownLine(line, _whom(line, employer), question_of(line.hangs_on)) for line in lines),
            rest=len(heading.rows) - sum(bool(line.key) for line in lines),
            to_confirm=to_confirm_of_heading(shown, heading.key),
        )


def _whom(line: Line, employer: Mapping[tuple[Fact, ...], bool]) -> str:
    if not line.hangs_on:
        return ""
    return "employer" if employer.get(line.hangs_on) else "you"


def _points(day: ResultDay, activity: str) -> Bounds:
    confirmed, sure = (of.activities[activity] for of in (day.assessment, day.unconfirmed))
    return Bounds(min(confirmed.low, sure.low), max(confirmed.high, sure.high))


POINTS = Section(
    slug="points",
    title=_("My points"),
    template="result/sections/points.html",
    styles=("css/table.css", "css/points.css"),
    build=build,
    paper=paper_blocks,
    answer=answer,
    count=count,
    anchors=("rows", "open"),
)
