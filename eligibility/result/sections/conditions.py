"""Other conditions and routes: requirements, the other two tables, J-Skip, J-Find, and what to confirm."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..conditions.other_tables import other_tables
from ..context import Context
from ..verdicts import hangs_on_what_was_not_asked
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the requirements of the activity and of others, the other tables, the routes, and what to confirm."""
    return {
        "requirements": tuple(each for each in context.requirements if each.shown),
        "requirements_elsewhere": tuple(each for each in context.requirements if not each.shown),
        "other_tables": tuple(other_tables(context.others, context.main)),
        "not_asked": _not_asked(context),
        "routes": context.routes,
        "to_confirm": context.to_confirm,
    }


def _not_asked(context: Context) -> str:
    """Say that the other tables are ranges because not everything was asked for them; "" where everything was."""
    if any(hangs_on_what_was_not_asked(each.key, context.days, context.activity) for each in context.others):
        return _("Not everything was asked for these tables. To be asked, choose that work in the first question.")
    return ""


def answer(context: Context) -> SectionAnswer:
    """Return what the page is about, with the day and the activity."""
    lead = _("%(activity)s, on %(day)s.") % {"activity": context.activity_name, "day": context.main.words}
    return SectionAnswer(_("Besides the points"), lead)


def count(context: Context) -> str:
    """Return how much is to confirm."""
    number = len(context.to_confirm)
    return _("%(count)s to confirm") % {"count": number} if number else ""


CONDITIONS = Section(
    slug="conditions",
    title=gettext_lazy("Other conditions and routes"),
    template="result/sections/conditions.html",
    build=build,
    answer=answer,
    count=count,
    anchors=("beside", "routes", "confirm"),
)
