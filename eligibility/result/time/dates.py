"""The days on which something changes in an activity, from today on: rows of a table and a step chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.formats import format_date, format_list, format_range, join_sentences
from eligibility.language import localized
from eligibility.outlook.activity_days import ActivityDay
from eligibility.scoring.assessment import Answer
from eligibility.scoring.components import Bounds

from ..answer.words import AnswerWords, describe_events
from ..charts.step_chart import ChartStep, StepChart, step_chart
from ..states import State, describe_state
from .heading import heading, lead

MOST_ROWS: Final = 8


@dataclass(frozen=True, slots=True)
class DateRow:
    """A day, what happens on it, the points from it on, and the marks that are surely reached then."""

    day: str
    what: str
    points: str
    marks: str


@dataclass(frozen=True, slots=True)
class Dates:
    """The answer of the page, the chart, its table and what the table leaves out.

    `ranges` is whether the points of the rows are ranges: what is open does not add the same on every day. `others` are
    the rows beyond MOST_ROWS, `more` says how many they are. `about` says what is computed, and what is
    open on every day alike; `count` is for the navigation.
    """

    heading: str
    lead: str
    chart: StepChart
    ranges: bool
    rows: tuple[DateRow, ...]
    others: tuple[DateRow, ...]
    more: str
    about: str
    count: str


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of the table: the result from it on, whether it changes something, and whether a mark comes or goes."""

    day: date
    result: ActivityDay
    changes: bool
    turns: bool


def dates_of(words: AnswerWords) -> Dates:
    """Return the dates of an activity, in the active language."""
    verdict = words.verdict
    days = _days(words)
    changing = [each for each in days if each.changes]
    open_ = {each.result.most - each.result.sure for each in days}
    shown, ranges = _shown(days), len(open_) > 1
    said = heading(words)
    others = [each for each in days if each not in shown]
    return Dates(
        heading=said,
        lead=lead(words),
        chart=step_chart(
            [ChartStep(each.day, each.result.sure, each.result.most, each.turns) for each in changing],
            verdict.days.last,
            said,
            marks=sorted({mark for each in days for mark in each.result.edition.marks}),
        ),
        ranges=ranges,
        rows=tuple(_row(each, words, ranges=ranges) for each in shown),
        others=tuple(_row(each, words, ranges=ranges) for each in others),
        more=ngettext("%(count)s more date", "%(count)s more dates", len(others)) % {"count": len(others)},
        about=_about(words, max(open_), ranges=ranges),
        count=ngettext("%(count)s date", "%(count)s dates", len(days)) % {"count": len(days)},
    )


def _days(words: AnswerWords) -> tuple[_Day, ...]:
    """Return the days on which what the table says changes, and the planned day.

    The first day is left out where the planned day says the same.
    """
    verdict = words.verdict
    found: list[_Day] = []
    for each in verdict.days.changes:
        before = found[-1].result if found else None
        if before is None or _said(before) != _said(each):
            turns = before is not None and _marks(before) != _marks(each)
            found.append(_Day(each.day, each, changes=True, turns=turns))
    planned = verdict.first
    if planned not in [each.day for each in found]:
        at = len([each for each in found if each.day < planned])
        # The planned day replaces the first one where nothing changes in between.
        begins = at == 1
        found[at - begins : at] = [_Day(planned, verdict.days.on(planned), changes=begins, turns=False)]
    return tuple(found)


def _said(each: ActivityDay) -> tuple[object, ...]:
    return each.sure, each.most, _reached(each), each.failed


def _marks(each: ActivityDay) -> tuple[int, ...]:
    """Return the marks that are surely reached, the pay and the other conditions included."""
    if each.floor != Answer.YES or each.failed:
        return ()
    return tuple(mark for mark in sorted(each.edition.marks) if each.sure >= mark)


def _reached(each: ActivityDay) -> str:
    """Say which marks are surely reached; where none is, what is missing or open."""
    if marks := _marks(each):
        return format_list(str(mark) for mark in marks)
    if each.failed:
        return "–"
    if each.floor == Answer.NO:
        return _("pay too low") if each.pay else _("no pay yet")
    if each.confirmed >= each.pass_mark > each.sure:
        return describe_state(State.TO_CONFIRM)
    if each.floor == Answer.POSSIBLE and each.sure >= each.pass_mark:
        return _("pay open")
    return _("open") if each.most >= each.pass_mark else "–"


def _shown(days: Sequence[_Day]) -> tuple[_Day, ...]:
    """Return the days that are not folded: the first, those that reach or lose a mark, then the earliest."""
    if len(days) <= MOST_ROWS:
        return tuple(days)
    first = sorted(days, key=lambda each: (each is not days[0], not each.turns, each.day))[:MOST_ROWS]
    return tuple(each for each in days if each in first)


def _row(each: _Day, words: AnswerWords, *, ranges: bool) -> DateRow:
    result = each.result
    return DateRow(
        day=format_date(each.day),
        what=_what(each, words),
        points=format_range(Bounds(result.sure, result.most)) if ranges else str(result.sure),
        marks=_reached(result),
    )


def _what(each: _Day, words: AnswerWords) -> str:
    verdict, result = words.verdict, each.result
    events = [describe_events(result.reasons)] if result.day == each.day and result.reasons else []
    if each.day == verdict.first and words.decided:
        events.insert(0, _("planned landing") if words.abroad else _("planned application"))
    elif each.day == verdict.today:
        events.insert(0, _("today"))
    elif each.day == verdict.permission:
        events.insert(0, _("expected permission"))
    if result.failed:
        missing = format_list(localized(requirement.short) for requirement in result.failed)
        events.append(_("missing: %(conditions)s") % {"conditions": missing})
    return format_list(events)


def _about(words: AnswerWords, open_: int, *, ranges: bool) -> str:
    """Say up to which day and for which table it is computed, and what the number of points leaves out."""
    verdict = words.verdict
    said = _("Table %(code)s up to %(last)s, if nothing else changes.") % {
        "code": words.code,
        "last": format_date(verdict.days.last),
    }
    if ranges:
        return join_sentences(said, _("Solid line: sure; dotted: at most."))
    if open_:
        could = _("Open answers could add %(points)s throughout.") % {"points": open_}
        return join_sentences(said, could)
    return said
