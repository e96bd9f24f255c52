"""The days on which something changes in an activity, from today on: rows of a table and a step chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from eligibility.formats import format_date, format_day_or_month, format_list, format_range, join_sentences
from eligibility.language import localized
from eligibility.outlook.activity_days import ActivityDay
from eligibility.outlook.turning_points import Reason, ReasonKind
from eligibility.scoring.assessment import Answer
from eligibility.scoring.components import Bounds

from ..answer.words import AnswerWords, describe_events
from ..charts.step_chart import ChartStep, StepChart, step_chart
from ..personal import is_unnamed_birthday
from ..states import State, describe_state
from .heading import heading, lead

MOST_ROWS: Final = 8


@dataclass(frozen=True, slots=True)
class DateRow:
    """A day, what happens on it, the points from it on, and whether they are enough then, in a word or two."""

    day: str
    what: str
    points: str
    enough: str


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

    @property
    def by_month(self) -> bool:
        """Whether its month alone is given: it is a birthday that must not be named, and decides nothing."""
        own = self.result.reasons if self.result.day == self.day else ()
        return not self.turns and is_unnamed_birthday(own)


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
            [ChartStep(each.day, each.result.sure, each.result.most, each.turns, each.by_month) for each in changing],
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
    return each.sure, each.most, _marks(each), _state(each), each.failed


def _marks(each: ActivityDay) -> tuple[int, ...]:
    """Return the marks that are surely reached, the pay and the other conditions included."""
    if each.floor != Answer.YES or each.failed:
        return ()
    return tuple(mark for mark in sorted(each.edition.marks) if each.sure >= mark)


def _enough(each: _Day, words: AnswerWords) -> str:
    """Say whether points, pay and the other conditions are surely enough from a day on; where not, what is open."""
    result = each.result
    if result.enough:
        above = [mark for mark in _marks(result) if mark > result.pass_mark]
        return _("yes, %(mark)s too") % {"mark": above[-1]} if above else pgettext("points are enough", "yes")
    if said := _state(result):
        return said
    begins = next((other.day for other in words.verdict.days.changes if other.enough), each.day)
    return _("not yet") if each.day < begins else pgettext("points are enough", "no")


def _state(each: ActivityDay) -> str:
    """Say what is missing or open where it is not sure that all is enough; "" where points or a condition are short."""
    if each.enough or each.failed:
        return ""
    if each.j_skip_enough:
        return "J-Skip"
    if each.floor == Answer.NO:
        return _("pay too low") if each.pay else _("no pay yet")
    if each.confirmed >= each.pass_mark > each.sure:
        return describe_state(State.TO_CONFIRM)
    if each.floor == Answer.POSSIBLE and each.sure >= each.pass_mark:
        return _("pay open")
    return _("maybe") if each.most >= each.pass_mark else ""


def _shown(days: Sequence[_Day]) -> tuple[_Day, ...]:
    """Return the days that are not folded: the first, those that reach or lose a mark, then the earliest."""
    if len(days) <= MOST_ROWS:
        return tuple(days)
    first = sorted(days, key=lambda each: (each is not days[0], not each.turns, each.day))[:MOST_ROWS]
    return tuple(each for each in days if each in first)


def _row(each: _Day, words: AnswerWords, *, ranges: bool) -> DateRow:
    result = each.result
    return DateRow(
        day=format_day_or_month(each.day, by_month=each.by_month),
        what=_what(each, words),
        points=format_range(Bounds(result.sure, result.most)) if ranges else str(result.sure),
        enough=_enough(each, words),
    )


def _what(each: _Day, words: AnswerWords) -> str:
    verdict, result = words.verdict, each.result
    events = [_events(result, words)] if result.day == each.day and result.reasons else []
    if each.day == verdict.first and words.decided:
        events.insert(0, _("planned landing") if words.abroad else _("planned application"))
    elif each.day == verdict.today:
        events.insert(0, _("today"))
    elif each.day == verdict.permission:
        events.insert(0, _("expected permission"))
    if result.failed:
        events.append(_missing(each, words))
    return format_list(filter(None, events))


def _events(result: ActivityDay, words: AnswerWords) -> str:
    """Say what happens on a day; years of work are reached twice where their number must be confirmed."""
    again = _reached_again(result, words)
    if not again:
        return describe_events(result.reasons)
    others = describe_events(each for each in result.reasons if each not in again)
    if any(_reached_again(each, words) for each in words.verdict.days.changes if each.day < result.day):
        said = _("%(years)s years of work for sure")
    else:
        said = _("%(years)s years of work for sure, even if a few months less")
    return format_list(each for each in (others, said % {"years": again[0].years}) if each)


def _reached_again(result: ActivityDay, words: AnswerWords) -> list[Reason]:
    """Return the numbers of years of work that were reached on an earlier day, then to be confirmed."""
    before = {reason for each in words.verdict.days.changes if each.day < result.day for reason in each.reasons}
    return [each for each in result.reasons if each.kind is ReasonKind.EXPERIENCE and each in before]


def _missing(each: _Day, words: AnswerWords) -> str:
    """Name the conditions that are missing, or what meets them where that comes before the permission."""
    verdict, failed = words.verdict, each.result.failed
    placeholders = {"conditions": format_list(localized(requirement.short) for requirement in failed)}
    met = next((later for later in verdict.days.changes if later.day > each.day and not later.failed), None)
    if (
        met is None
        or verdict.permission is None
        or met.day > verdict.permission
        or verdict.days.on(verdict.permission).failed
    ):
        return _("missing: %(conditions)s") % placeholders
    if any(reason.kind is ReasonKind.DEGREE for reason in met.reasons):
        return _("before the degree")
    return _("not met until %(day)s: %(conditions)s") % {**placeholders, "day": format_date(met.day)}


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
