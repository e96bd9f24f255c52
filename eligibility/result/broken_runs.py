"""What breaks the time that counts for permanent residence: the mark to keep, and the days it, or J-Skip, is lost."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.outlook.kept_marks import RouteRuns, broken_days
from eligibility.outlook.verdict import Verdict
from eligibility.scoring.permanent_residence import MARKS

from .answer.words import describe_events, words_of
from .residence import Residence
from .unconfirmed import unconfirmed_application


def mark_to_keep(routes: Sequence[Residence]) -> int:
    """Return the mark of the route with the earliest day, the lowest of all where no mark is kept long enough."""
    reached = [(each.day, each.mark) for each in routes if each.day is not None and each.mark is not None]
    return min(reached)[1] if reached else min(MARKS)


def describe_broken_days(application: Application, activity: str, verdict: Verdict, runs: RouteRuns) -> tuple[str, ...]:
    """Return what happens on each day after which a mark, or J-Skip, is no longer sure, in order, each once."""
    return tuple(dict.fromkeys(_sentences(application, activity, verdict, runs)))


def _sentences(application: Application, activity: str, verdict: Verdict, runs: RouteRuns) -> Iterator[str]:
    words = words_of(verdict, application)
    worked = unconfirmed_application(application).profile.worked[activity]
    ends = {period.end + timedelta(days=1) for period in worked.periods if period.end} if worked else set()
    for day, mark in broken_days(runs):
        after = verdict.days.on(max(day, verdict.days.first))
        changes = after.day == day
        placeholders = {"mark": mark, "day": format_date(day), "why": describe_events(after.reasons)}
        if mark is None and changes and not after.j_skip_enough:
            yield _("J-Skip only before %(day)s: %(why)s.") % placeholders
        elif mark is not None and changes and after.enough and min(MARKS) <= after.sure < mark:
            named = _("%(mark)s only before %(day)s: %(why)s.")
            yield (named if placeholders["why"] else _("%(mark)s only before %(day)s.")) % placeholders
        elif mark is not None and changes and not (after.enough and after.sure >= mark):
            yield words.left_on(day, mark)
        elif day in ends:
            yield _("From %(day)s this work has ended.") % {"day": format_date(day)}
