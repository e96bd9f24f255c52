"""The lines of the overview: the points, until when they last, permanent residence, and what is open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.formats import format_date, format_list
from eligibility.outlook.transitions import Standing, Transition
from eligibility.scoring.assessment import Answer
from eligibility.scoring.permanent_residence import MARKS

from .days import ResultDay
from .open_facts import Open
from .residence import Residence
from .verdicts import sure_points

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A line of the overview: what it is about, the answer, and what the answer depends on ("" for nothing)."""

    key: str
    label: str
    value: str
    note: str


def points_line(day: ResultDay, activity: str) -> SummaryLine:
    """Return the points of an activity on a day: those that are sure, and those that there are at most."""
    assessed = day.assessment.activities[activity]
    sure, most = sure_points(day, activity), assessed.high
    value = str(sure) if sure == most else _("%(sure)s for sure, up to %(most)s") % {"sure": sure, "most": most}
    note = _("On %(day)s; %(mark)s are needed.") % {"day": day.words, "mark": assessed.edition.pass_mark}
    return SummaryLine("points", _("Points"), value, note)


def until_line(transitions: Sequence[Transition], day: date, today: date, until: date) -> SummaryLine:
    """Return how long the condition is surely met around `day`; `until` is the last day of the span."""
    label = _("Until")
    number = max((number for number, each in enumerate(transitions) if each.day <= day), default=0)
    current, later = transitions[number], transitions[number + 1 :]
    if current.after.qualifies != Answer.YES:
        state = _("not reached") if current.after.qualifies == Answer.NO else _("not sure")
        begins = next((each for each in later if each.after.qualifies == Answer.YES), None)
        note = "" if begins is None else _("For sure from %(day)s.") % {"day": format_date(begins.day)}
        return SummaryLine("until", label, state, note)
    missing = [each.day for each in transitions[:number] if each.after.qualifies != Answer.YES]
    first = next(each.day for each in transitions if not missing or each.day > missing[-1])
    end = next((each for each in later if each.after.qualifies != Answer.YES), None)
    words = {"first": format_date(first), "last": format_date(until if end is None else end.day - _ONE_DAY)}
    if first > today:
        pattern = _("from %(first)s, at least until %(last)s") if end is None else _("from %(first)s to %(last)s")
    else:
        pattern = _("at least until %(last)s") if end is None else "%(last)s"
    return SummaryLine("until", label, pattern % words, _after(end))


def _after(end: Transition | None) -> str:
    """Return what is left from the day on which the condition is no longer surely met."""
    if end is None:
        return ""
    words = {"day": format_date(end.day), "points": end.after.low}
    if end.after.low < end.after.pass_mark:
        return _("From %(day)s only %(points)s points are sure.") % words
    return _("From %(day)s another condition is no longer surely met.") % words


def residence_line(routes: Sequence[Residence], transitions: Sequence[Transition]) -> SummaryLine:
    """Return the earliest day of permanent residence of all routes, by points alone."""
    label = _("Permanent residence")
    reached = [(each.day, each) for each in routes if each.day is not None]
    if not reached:
        may_be = any(_may_reach_more(each.after) for each in transitions)
        value = _("not known yet") if may_be else _("not within ten years by points")
        return SummaryLine("residence", label, value, "")
    _day, first = min(reached, key=lambda each: each[0])
    value = _("%(day)s at the earliest, by points alone") % {"day": first.words}
    note = _("%(route)s; counted from %(day)s.") % {"route": first.label, "day": first.since}
    return SummaryLine("residence", label, value, note)


def _may_reach_more(standing: Standing) -> bool:
    """Return whether a mark of permanent residence depends on what is not known or must be confirmed."""
    if standing.qualifies == Answer.YES:
        return any(standing.low < mark <= standing.high for mark in MARKS)
    return standing.qualifies == Answer.POSSIBLE


def open_line(facts: Sequence[Open], day: ResultDay, activity: str) -> SummaryLine:
    """Return how many facts are not known, the employer's and one's own, and the points that depend on them."""
    employer = sum(len(each.facts) for each in facts if each.ask_employer)
    own = sum(len(each.facts) for each in facts if not each.ask_employer)
    value = format_list(_counted(employer, own)) or _("nothing")
    assessed = day.assessment.activities[activity]
    more = assessed.high - assessed.low
    note = _("Up to %(points)s points more.") % {"points": more} if more else ""
    return SummaryLine("open", _("Open"), value, note)


def _counted(employer: int, own: int) -> Iterator[str]:
    if employer:
        yield ngettext("%(count)s fact about the employer", "%(count)s facts about the employer", employer) % {
            "count": employer
        }
    if own:
        yield ngettext("%(count)s of your own answers", "%(count)s of your own answers", own) % {"count": own}
