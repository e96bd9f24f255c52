"""Other conditions and routes: requirements, the other two tables, J-Skip, J-Find, and what to confirm."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..conditions.other_tables import other_tables
from ..conditions.shown import Shown
from ..conditions.to_confirm import to_confirm_of_no_heading
from ..context import Context
from ..paper.conditions import blocks as paper_blocks
from ..verdicts import hangs_on_what_was_not_asked
from ..wording import short_name
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
        "to_confirm_here": _to_confirm_here(context),
    }


def _to_confirm_here(context: Context) -> tuple[str, ...]:
    """Return what belongs to no heading of the table; My points says the rest."""
    return to_confirm_of_no_heading(Shown(context.application, context.days, context.activity))


def _not_asked(context: Context) -> str:
    """Say that the other tables are ranges because not everything was asked for them; "" where everything was."""
    if any(hangs_on_what_was_not_asked(each.key, context.days, context.activity) for each in context.others):
        return _("Choose that work in the first question to be asked the rest.")
    return ""


def answer(context: Context) -> SectionAnswer:
    """Return what the page is about, with the day and the table."""
    lead = _("On %(day)s, table %(code)s.") % {"day": context.main.words, "code": short_name(context.activity)}
    return SectionAnswer(_("Besides the points"), lead)


def count(context: Context) -> str:
    """Return how much is to confirm that My points does not say."""
    number = len(_to_confirm_here(context))
    return _("%(count)s to confirm") % {"count": number} if number else ""


CONDITIONS = Section(
    slug="conditions",
    title=gettext_lazy("Other conditions and routes"),
    template="result/sections/conditions.html",
    styles=("css/conditions.css",),
    build=build,
    paper=paper_blocks,
    answer=answer,
    count=count,
    anchors=("beside", "routes", "confirm"),
)
