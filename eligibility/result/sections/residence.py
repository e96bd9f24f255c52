"""Permanent residence: the earliest day by each route."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from eligibility.formats import join_sentences
from eligibility.language import localized

from ..broken_runs import describe_broken_days, mark_to_keep
from ..conditions.route_gaps import RouteGaps, gaps_on
from ..context import Context
from ..paper.residence import blocks as paper_blocks
from ..residence_forms import residence_forms
from ..residence_routes import ResidenceRoute, routes_of
from ..shorter_ways import shorter_ways
from ..stay_lines import stay_lines
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the routes with their earliest days, those that open answers may bring, and what breaks the run."""
    verdict, gaps, past = context.verdict, _j_skip_gaps(context).words, context.application.past
    return {
        "routes": tuple(_with_gaps(each, gaps) for each in routes_of(context)),
        "stay_lines": stay_lines(context.application, context.made_on),
        "past_employers": len(past.employments) if past else 0,
        "past_open": past is not None and past.open,
        # Called by the page alone: looking for ways takes the longest of all.
        "shorter": lambda: shorter_ways(context),
        "forms": tuple(residence_forms(context)),
        "by_j_skip": any(each.mark is None and each.why for each in context.residence),
        "mark": mark_to_keep(context.residence),
        "broken": describe_broken_days(context.application, context.activity, verdict, context.route_runs),
    }


def _with_gaps(route: ResidenceRoute, gaps: str) -> ResidenceRoute:
    """Return the route; J-Skip without a run says what it lacks."""
    if route.route.mark is not None or route.route.why:
        return route
    return replace(route, said=join_sentences(route.said, gaps))


def _j_skip_gaps(context: Context) -> RouteGaps:
    """Return what J-Skip lacks on the day shown; where its own conditions hold, the requirements that fail."""
    gaps = gaps_on(context.main, "j_skip", context.activity)
    if gaps.missing:
        return gaps
    failed = context.main.assessment.activities[context.activity].failed_requirements
    return replace(gaps, missing=tuple(localized(each.short) for each in failed))


def answer(context: Context) -> SectionAnswer:
    """Return the earliest day of all routes, as the overview says it."""
    line = next(each for each in context.answer.lines if each.key == "residence")
    return SectionAnswer(
        _("Permanent residence: %(answer)s") % {"answer": line.value},
        _("Residence, taxes, pension and conduct are examined too."),
    )


def count(context: Context) -> str:
    """Return the number of routes."""
    number = len(context.residence)
    return ngettext("%(count)s route", "%(count)s routes", number) % {"count": number}


RESIDENCE = Section(
    slug="residence",
    title=gettext_lazy("Permanent residence"),
    template="result/sections/residence.html",
    styles=("css/residence.css",),
    build=build,
    paper=paper_blocks,
    answer=answer,
    count=count,
)
