"""What breaks the time that counts for permanent residence: the mark that must be kept, and the days it is lost."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.outlook.kept_marks import broken_days
from eligibility.outlook.past import with_past
from eligibility.outlook.verdict import Verdict
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.permanent_residence import MARKS

from .answer.words import describe_events, words_of
from .residence import Residence, counts_from
from .unconfirmed import unconfirmed_application


def mark_to_keep(routes: Sequence[Residence]) -> int:
    """Return the mark of the route with the earliest day, the lowest of all where no mark is kept long enough."""
    reached = [(each.day, each.mark) for each in routes if each.day is not None and each.mark is not None]
    return min(reached)[1] if reached else min(MARKS)


def describe_broken_days(
    application: Application, activity: str, verdict: Verdict, tables: Tables = TABLES
) -> Iterator[str]:
    """Yield what happens on each day after which a mark of permanent residence is no longer sure, in order."""
    words = words_of(verdict, application)
    profile = with_past(unconfirmed_application(application).profile, application.past, activity)
    worked = profile.worked[activity]
    ends = {period.end + timedelta(days=1) for period in worked.periods if period.end} if worked else set()
    for day, mark in broken_days(profile, activity, counts_from(application), tables):
        after = verdict.days.on(max(day, verdict.days.first))
        if after.day == day and after.enough and min(MARKS) <= after.sure < mark:
            placeholders = {"mark": mark, "day": format_date(day), "why": describe_events(after.reasons)}
            yield _("%(mark)s only before %(day)s: %(why)s.") % placeholders
        elif after.day == day and not (after.enough and after.sure >= mark):
            yield words.left_on(day, mark)
        elif day in ends:
            yield _("From %(day)s this work has ended.") % {"day": format_date(day)}
