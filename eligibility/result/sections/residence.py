"""Permanent residence: the earliest day by each route."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..broken_runs import describe_broken_days, mark_to_keep
from ..context import Context
from ..residence_routes import routes_of
from ..shorter_ways import shorter_ways
from ..stay_lines import stay_lines
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the routes with their earliest days, those that open answers may bring, and what breaks the run."""
    verdict, past = context.verdict, context.application.past
    return {
        "routes": routes_of(context),
        "stay_lines": stay_lines(context.application, context.made_on),
        "past_employers": len(past.employments) if past else 0,
        "past_open": past is not None and past.open,
        # Called by the page alone: looking for ways takes the longest of all.
        "shorter": lambda: shorter_ways(context),
        "mark": mark_to_keep(context.residence),
        "broken": tuple(describe_broken_days(context.application, context.activity, verdict, context.tables)),
    }


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
    answer=answer,
    count=count,
)
