"""The words that the parts of an answer share: points, days, the activity where it was not named, and events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_points, format_range, format_yen_alone
from eligibility.outlook.activity_days import ActivityDay, Run
from eligibility.outlook.turning_points import Reason, ReasonKind
from eligibility.outlook.verdict import Verdict
from eligibility.scoring.assessment import Answer
from eligibility.scoring.components import Bounds
from eligibility.scoring.rows import ACTIVITIES

from ..wording import short_name

Words = Mapping[str, object]

MOST_EVENTS: Final = 2
"""Of more events of one day the first are named."""


@dataclass(frozen=True)
class AnswerWords:
    """A Verdict with what its words depend on.

    `named` is False where no activity was named: then the heading names it. `decided` is whether a day of application
    was planned; `abroad` whether that day is one of landing. `passed_day` is a planned day that has passed, in place of
    which today is assessed.
    """

    verdict: Verdict
    named: bool
    decided: bool
    abroad: bool
    passed_day: date | None = None

    @property
    def activity(self) -> str:
        """The activity for a heading, "" where it was named."""
        return "" if self.named else _(" for %(code)s") % {"code": self.code}

    @property
    def code(self) -> str:
        """The official code of the activity."""
        return short_name(self.verdict.activity)

    def on_day(self, day: date) -> str:
        """Return a day for a heading, "" for today."""
        return "" if day == self.verdict.today else _(" on %(day)s") % {"day": format_date(day)}

    @property
    def shown(self) -> ActivityDay:
        """The result of the day whose points are shown."""
        return self.verdict.days.on(self.verdict.shown)

    @cached_property
    def floor(self) -> str:
        """The least pay of the activity, "" where it has none."""
        least = self.verdict.result.edition.pay_floor(self.verdict.activity)
        return "" if least is None else format_yen_alone(least)

    def of_day(self, day: date) -> Words:
        """Return the placeholders for a day: the activity, the day, and its points and pay."""
        result = self.verdict.days.on(day)
        return {
            "activity": self.activity,
            "on_day": self.on_day(day),
            "points": points_alone(result.sure),
            "total": format_points(Bounds(result.sure, result.sure)),
            "confirmed_total": format_points(Bounds(result.confirmed, result.confirmed)),
            "doubtful": result.confirmed - result.sure,
            "range": points_between(result.sure, result.most),
            "range_total": format_points(Bounds(result.sure, result.most)),
            "pay": "" if result.pay is None else format_yen_alone(result.pay),
            "floor": self.floor,
            "mark": result.pass_mark,
        }

    def of_run(self, run: Run) -> Words:
        """Return the placeholders for a run: the activity, its days, and the points that are sure in it."""
        least, exact = self.verdict.surely(run)
        return {
            **self.of_run_days(run),
            "activity": self.activity,
            "points": points_alone(least) if exact else at_least(least),
        }

    def of_run_days(self, run: Run) -> Words:
        """Return the placeholders for the days of a run."""
        return {
            "first": format_date(run.first),
            "last": format_date(run.last),
            "closes": "" if run.closes is None else format_date(run.closes),
        }

    def ends(self, run: Run) -> str:
        """Say what is left from the day on which a run ends; "" where it does not end."""
        if run.closes is None:
            return ""
        return self.left_on(run.closes, self.verdict.days.on(run.closes).pass_mark)

    def left_on(self, day: date, mark: int) -> str:
        """Say what is left from the day on which a mark, or what it needs besides, is no longer there."""
        after = self.verdict.days.on(day)
        words = {
            "day": format_date(day),
            "points": points_alone(after.sure),
            "most": after.most,
            "floor": self.floor,
            "why": describe_events(after.reasons),
        }
        return _end_pattern(after, mark) % words


def words_of(verdict: Verdict, application: Application) -> AnswerWords:
    """Return the words of a verdict on an application."""
    return AnswerWords(
        verdict,
        named=application.activity in ACTIVITIES,
        decided=application.decided,
        abroad=application.from_abroad,
        passed_day=application.passed_day,
    )


class Lacking(StrEnum):
    """Why a day after a run is not enough."""

    REQUIREMENT = "requirement"
    POINTS = "points"
    PAY = "pay"
    SURE_PAY = "sure_pay"


def lacking(after: ActivityDay, mark: int) -> Lacking:
    """Return what is no longer there on the day after a run of days with a mark."""
    if after.failed:
        return Lacking.REQUIREMENT
    if after.sure < mark:
        return Lacking.POINTS
    return Lacking.PAY if after.floor == Answer.NO else Lacking.SURE_PAY


def _end_pattern(after: ActivityDay, mark: int) -> str:
    match lacking(after, mark):
        case Lacking.REQUIREMENT:
            return _("From %(day)s another condition is no longer met: %(why)s.")
        case Lacking.PAY:
            return _("From %(day)s the pay is below %(floor)s: %(why)s.")
        case Lacking.SURE_PAY:
            return _("From %(day)s it is not sure that the pay is %(floor)s or more: %(why)s.")
    patterns = {
        (True, True): _("From %(day)s only %(points)s: %(why)s."),
        (True, False): _("From %(day)s only %(points)s."),
        (False, True): _("From %(day)s only %(points)s for sure (up to %(most)s): %(why)s."),
        (False, False): _("From %(day)s only %(points)s for sure (up to %(most)s)."),
    }
    return patterns[after.exact, bool(describe_events(after.reasons))]


def points_alone(points: int) -> str:
    """Return a number of points for a sentence that names the unit itself in some languages only."""
    return pgettext("points in a heading", "%(points)s") % {"points": points}


def at_least(points: int) -> str:
    """Return a number of points that are sure where there may be more."""
    return _("at least %(points)s") % {"points": points}


def points_between(sure: int, most: int) -> str:
    """Return the sure points, and up to how many there are where that is not one number."""
    return pgettext("points in a heading", "%(points)s") % {"points": format_range(Bounds(sure, most))}


def sure_and_most(sure: int, most: int) -> str:
    """Return the points that are sure and, where there may be more, up to how many."""
    if sure == most:
        return points_alone(sure)
    return _("%(sure)s for sure, up to %(most)s") % {"sure": sure, "most": most}


def at_least_until(last: str) -> str:
    """Return the last day of the time computed, in words, as one after which it may go on."""
    return _("at least until %(last)s") % {"last": last}


def describe_events(reasons: Iterable[Reason]) -> str:
    """Say what happens on a day in a few words, the first two of its reasons, each kind once; "" if none is named.

    A pay has two amounts where a part of it must be confirmed; the first is the one that was answered.
    """
    by_kind: dict[ReasonKind, Reason] = {}
    for each in reasons:
        by_kind.setdefault(each.kind, each)
    words = list(dict.fromkeys(filter(None, map(describe_event, by_kind.values()))))[:MOST_EVENTS]
    return _("%(one)s and %(other)s") % {"one": words[0], "other": words[1]} if len(words) > 1 else "".join(words)


def describe_event(reason: Reason) -> str:
    """Say what happens in words that may follow a colon, "" for a birthday that must not be named."""
    match reason.kind:
        case ReasonKind.AGE if reason.years is None:
            return ""
        case ReasonKind.AGE:
            return _("you turn %(years)s") % {"years": reason.years}
        case ReasonKind.EXPERIENCE:
            return _("you have worked %(years)s years") % {"years": reason.years}
        case ReasonKind.DEGREE:
            return _("you get your degree")
        case ReasonKind.DEGREE_AGE:
            return _("the degree is older than %(years)s years") % {"years": reason.years}
        case ReasonKind.CERTIFICATE:
            return _("you have the certificate of Japanese")
        case ReasonKind.PAY if reason.yen is None:
            return _("your pay changes")
        case ReasonKind.PAY:
            return _("your pay is %(pay)s") % {"pay": format_yen_alone(reason.yen or 0)}
        case ReasonKind.LAW:
            return _("the law changes")
