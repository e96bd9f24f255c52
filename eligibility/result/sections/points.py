"""My points: every row of the table of one activity, and what is not known yet."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return the headings with their rows, the rows of other tables, and the facts that are not known."""
    return {
        "headings": context.headings,
        "elsewhere": context.elsewhere,
        "open_facts": context.open,
        "later": context.later,
    }


POINTS = Section(
    slug="points",
    title=_("My points"),
    template="result/sections/points.html",
    build=build,
    anchors=("rows", "open"),
)
