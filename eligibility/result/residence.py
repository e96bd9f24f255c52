"""The earliest day of permanent residence by each route, by points alone."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_points
from eligibility.language import localized, official
from eligibility.outlook.kept_marks import EarliestDay, RouteRuns, earliest_days, route_runs
from eligibility.outlook.past import with_past
from eligibility.outlook.verdict import Verdict
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.permanent_residence import PermanentResidenceRoute

from .sources import Cited, Sources
from .unconfirmed import unconfirmed_application


class CountedFrom(StrEnum):
    """What the day is from which a route counts."""

    LANDING = "landing"
    FIRST_WORKING_DAY = "first_working_day"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Residence:
    """A route to permanent residence; `day` and `counted_from` are None where it is not kept long enough.

    `short` is its mark, or J-Skip; `words` and `since` are these days in words, "" for None. `why` says from which day
    it counts, or which days are sure where they are too few, "" where there are none. `last` is the last day on which
    one could file before the run breaks, `goes_on` whether it lasts to the end of the span, `least` are the least
    points up to `day`. `looks_back_too_far`: the run may have begun before the first day of the tables.
    """

    key: str
    short: str
    label: str
    official: str
    mark: int | None
    day: date | None
    words: str
    counted_from: date | None
    since: str
    counted_by: CountedFrom
    why: str
    cited: Cited
    last: date | None = None
    goes_on: bool = False
    least: int | None = None
    looks_back_too_far: bool = False


def runs_of(
    application: Application,
    activity: str,
    tables: Tables = TABLES,
    *,
    confirmed: bool = False,
) -> RouteRuns:
    """Return the runs of the routes; what is not known does not count.

    What must be confirmed counts where it is treated as `confirmed`. From abroad no day before the landing counts.
    """
    profile = (application if confirmed else unconfirmed_application(application)).profile
    profile = with_past(profile, application.past, activity)
    return route_runs(profile, activity, counts_from(application), tables)


def residence_of(application: Application, activity: str, runs: RouteRuns, sources: Sources) -> tuple[Residence, ...]:
    """Return the routes in the order of the guideline."""
    return tuple(
        _described(each, _counted_by(application, activity, each.counted_from), sources) for each in earliest_days(runs)
    )


def _described(found: EarliestDay, counted_by: CountedFrom, sources: Sources) -> Residence:
    route = found.route
    return Residence(
        key=route.key,
        short="J-Skip" if route.mark is None else format_points(Bounds(route.mark, route.mark)),
        label=localized(route.label),
        official=official(route.label),
        mark=route.mark,
        day=found.day,
        words="" if found.day is None else format_date(found.day),
        counted_from=found.counted_from,
        since="" if found.counted_from is None else format_date(found.counted_from),
        counted_by=counted_by,
        why=_why(found, counted_by),
        cited=sources.cite(route.source),
        last=found.last,
        goes_on=found.goes_on,
        least=found.least,
        looks_back_too_far=found.looks_back_too_far,
    )


def counts_from(application: Application) -> date:
    """Return the first day that can count for permanent residence: from abroad that of the landing.

    After a gap of which the day is not known it is the planned day; no day before the stay in Japan counts.
    """
    stay = application.stay
    broken = stay.gaps == "yes" or (stay.kept == "no" and application.past is None)
    if application.from_abroad or broken:
        return application.application_day
    return max(FIRST_DAY, stay.in_japan_since or FIRST_DAY)


def may_be_kept(verdict: Verdict, route: PermanentResidenceRoute) -> bool:
    """Return whether the mark of a route is kept long enough if all that is open counts as yes; no for J-Skip."""
    if route.mark is None:
        return False
    return any(route.long_enough_from(run.first) <= run.last for run in verdict.possible_runs(route.mark))


def j_skip_may_be_kept(verdict: Verdict, route: PermanentResidenceRoute) -> bool:
    """Return whether J-Skip's conditions are met long enough if all that is open counts as yes."""
    runs = verdict.days.runs(lambda each: each.j_skip_may_be and not each.failed)
    return route.mark is None and any(route.long_enough_from(run.first) <= run.last for run in runs)


def _counted_by(application: Application, activity: str, day: date | None) -> CountedFrom:
    """Return what a day is: the planned landing, or the first day of work that is still to come."""
    if day is None:
        return CountedFrom.OTHER
    if application.from_abroad and application.decided and day == application.application_day:
        return CountedFrom.LANDING
    worked = application.profile.worked[activity]
    begins = {period.start for period in worked.periods} if worked else set()
    if day in begins and day >= application.profile.start:
        return CountedFrom.FIRST_WORKING_DAY
    return CountedFrom.OTHER


def _why(found: EarliestDay, counted_by: CountedFrom) -> str:
    if found.counted_from is not None:
        patterns = {
            CountedFrom.LANDING: _("From the landing, %(day)s."),
            CountedFrom.FIRST_WORKING_DAY: _("From your first workday, %(day)s."),
            CountedFrom.OTHER: _("Counted from %(day)s."),
        }
        return patterns[counted_by] % {"day": format_date(found.counted_from)}
    run = found.too_short
    if run is None:
        return ""
    if run.broken is None:
        return _("For sure from %(day)s, not long enough yet.") % {"day": format_date(run.counted_from)}
    days = {"first": format_date(run.counted_from), "day": format_date(run.broken)}
    return _("Counted from %(first)s, broken on %(day)s: too short.") % days
