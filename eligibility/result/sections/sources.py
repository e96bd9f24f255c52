"""Sources: the laws and lists of every part of the result, what this is, and a case to report."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return every source; the parts are asked for first, as they name what they cite."""
    _cited = (
        context.pass_mark,
        context.residence,
        context.headings,
        context.elsewhere,
        context.either_day,
        context.requirements,
        context.routes,
    )
    return {"sources": context.sources, "summaries": context.summaries}


SOURCES = Section(
    slug="sources",
    title=_("Sources"),
    template="result/sections/sources.html",
    build=build,
    anchors=("sources", "disclaimer"),
)
