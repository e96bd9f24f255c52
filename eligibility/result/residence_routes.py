"""The routes to permanent residence as the page of that name lists them, by points alone.

Each has two limbs (guideline of 24 February 2026, 2(6) to (8), ア and イ): イ asks for the points of the whole time, ア
for the status of Highly Skilled Professional in that time as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.answers.stay import J_SKIP_HOLDER, POINTS_HOLDER
from eligibility.formats import format_date, join_sentences
from eligibility.outlook.verdict import Verdict
from eligibility.scoring.permanent_residence import MARKS, PERMANENT_RESIDENCE_ROUTES, PermanentResidenceRoute

from .context import Context
from .residence import Residence, j_skip_may_be_kept, may_be_kept, residence_of


class Enough(StrEnum):
    """Whether a route has enough points, or J-Skip's conditions, for long enough."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class ResidenceRoute:
    """A route as the page lists it: what it is in a few words, its earliest day in words, and what is `said` of it.

    `with_status` and `without_status` say from when it is enough by its two limbs, ア and イ.
    """

    route: Residence
    short: str
    enough: Enough
    day: str
    said: str
    with_status: str
    without_status: str


@dataclass(frozen=True, slots=True)
class StatusSince:
    """The first day with the status of Highly Skilled Professional, and what day it is in words."""

    day: date
    words: str


def routes_of(context: Context) -> tuple[ResidenceRoute, ...]:
    """Return the routes in the order of the guideline."""
    since = status_since(context)
    runs = context.route_runs.counted_from(since.day)
    held = residence_of(context.application, context.activity, runs, context.citations)
    return tuple(
        _route(context, route, residence, of_holder, since)
        for route, residence, of_holder in zip(PERMANENT_RESIDENCE_ROUTES, context.residence, held, strict=True)
    )


def status_since(context: Context) -> StatusSince:
    """Return from when the status is held, else from when it can be: landing, expected permission, or planned day."""
    application = context.application
    if application.stay.held_since is not None:
        return StatusSince(application.stay.held_since, _("by your answer"))
    if application.from_abroad:
        return StatusSince(application.application_day, _("the landing"))
    if application.permission_day is not None:
        return StatusSince(application.permission_day, _("the permission"))
    return StatusSince(application.application_day, _("the application, at the earliest"))


def _route(
    context: Context, route: PermanentResidenceRoute, residence: Residence, of_holder: Residence, since: StatusSince
) -> ResidenceRoute:
    enough = _enough(context.verdict, route, residence)
    return ResidenceRoute(
        route=residence,
        short=_short(route),
        enough=enough,
        day=residence.words or _no_day(enough),
        said=join_sentences(*_sentences(route, residence, enough)),
        with_status=_with_status(context, route, of_holder, since),
        without_status=residence.words or _no_day(enough),
    )


def _short(route: PermanentResidenceRoute) -> str:
    years = ngettext("%(count)s year", "%(count)s years", route.years) % {"count": route.years}
    if route.mark is None:
        return _("J-Skip, for %(years)s") % {"years": years}
    return _("%(mark)s points, kept %(years)s") % {"mark": route.mark, "years": years}


def _enough(verdict: Verdict, route: PermanentResidenceRoute, residence: Residence) -> Enough:
    if residence.day is not None:
        return Enough.YES
    open_ = may_be_kept(verdict, route) or j_skip_may_be_kept(verdict, route)
    return Enough.CANNOT_TELL if open_ else Enough.NO


def _no_day(enough: Enough) -> str:
    return _("cannot tell") if enough is Enough.CANNOT_TELL else _("none")


def _sentences(route: PermanentResidenceRoute, residence: Residence, enough: Enough) -> Iterator[str]:
    yield _said(route, enough)
    if residence.why:
        yield residence.why
    if residence.looks_back_too_far:
        yield _("Whether it began before that day, we cannot tell: our tables begin then.")
    if residence.last is None:
        return
    last = {"last": format_date(residence.last)}
    if residence.goes_on:
        yield _("Unbroken until at least %(last)s.") % last
    else:
        yield _("Last day to file before it breaks: %(last)s.") % last
    if route.mark is not None:
        yield _("Fewest points in between: %(points)s.") % {"points": residence.least}


def _said(route: PermanentResidenceRoute, enough: Enough) -> str:
    if route.mark is None:
        sentences = {
            Enough.YES: _("Conditions of J-Skip: yes."),
            Enough.NO: _("Conditions of J-Skip: no."),
            Enough.CANNOT_TELL: _("Conditions of J-Skip: cannot tell."),
        }
    else:
        sentences = {
            Enough.YES: _("Enough points: yes."),
            Enough.NO: _("Enough points: no, not within ten years."),
            Enough.CANNOT_TELL: _("Enough points: cannot tell."),
        }
    return sentences[enough]


def _with_status(context: Context, route: PermanentResidenceRoute, held: Residence, since: StatusSince) -> str:
    """Return from when the limb for holders of the status is enough: they must be recognised with the mark."""
    stay = context.application.stay
    if stay.holds_status and stay.since is None:
        return _no_day(Enough.CANNOT_TELL)
    if route.mark is None and stay.holds_status and stay.status != J_SKIP_HOLDER:
        return _("only after a new recognition as J-Skip")
    if route.mark is not None:
        least, most = _recognised_with(context, since)
        if least < route.mark <= most:
            return _no_day(Enough.CANNOT_TELL)
        if most < route.mark:
            return _("only after a new recognition with %(mark)s points") % {"mark": route.mark}
    if held.day is None:
        return _no_day(_enough(context.verdict, route, held))
    return _("%(day)s, with the status from %(since)s (%(what)s)") % {
        "day": held.words,
        "since": format_date(since.day),
        "what": since.words,
    }


def _recognised_with(context: Context, since: StatusSince) -> tuple[int, int]:
    """Return the points, at least and at most, with which the status is given; either of the two days is enough.

    Who holds it by points was recognised with the lower mark at least, or with what is answered; as J-Skip nobody
    counts points, and (ii) may follow from either.
    """
    stay = context.application.stay
    if stay.held_since is not None:
        lowest, highest = min(MARKS), max(MARKS)
        if stay.status != POINTS_HOLDER:
            return 0, highest
        return {"higher": (highest, highest), "lower": (lowest, lowest)}.get(stay.recognised, (lowest, highest))
    days = [context.verdict.days.on(day) for day in (context.application.application_day, since.day)]
    return max(each.sure for each in days), max(each.most for each in days)
