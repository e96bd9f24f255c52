"""The official forms that an application for permanent residence by points takes, as the pages link to them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.formats import format_date
from eligibility.language import PARAMETER
from eligibility.scoring.calendar import anniversary
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES

from .context import Context
from .form.choice import FormChoice
from .form.official import Period


@dataclass(frozen=True, slots=True)
class ResidenceForm:
    """A form that a route to permanent residence takes: in words, and the query of its page."""

    words: str
    query: str


def residence_forms(context: Context) -> Iterator[ResidenceForm]:
    """Yield the forms that permanent residence by points takes: of its earliest day, and of years before."""
    years = {route.key: route.years for route in PERMANENT_RESIDENCE_ROUTES if route.mark is not None}
    for route in context.residence:
        if route.day is None or route.key not in years:
            continue
        for period in Period:
            day = anniversary(route.day, -period.years)
            if period.years in (0, years[route.key]) and day >= FIRST_DAY:
                choice = FormChoice(context.activity, day, period)
                words = {"route": route.short, "day": format_date(day), "years": period.years}
                yield ResidenceForm(
                    ngettext(
                        "%(route)s: %(years)s year before, %(day)s",
                        "%(route)s: %(years)s years before, %(day)s",
                        period.years,
                    )
                    % words
                    if period.years
                    else _("%(route)s: on the day, %(day)s") % words,
                    query_of(choice, context),
                )


def query_of(choice: FormChoice, context: Context) -> str:
    """Return the query of an address with a choice; an example's has the language, too."""
    return f"{choice.query}&{urlencode({PARAMETER: context.language})}" if context.example else choice.query
