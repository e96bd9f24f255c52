"""Sources: the laws and lists of every part of the result, what this is, and a case to report."""

from collections import Counter
from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from ..paper.appendix import blocks as paper_blocks
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return every source, and the day on which most were checked; the parts name what they cite and come first."""
    _cited = (
        context.pass_mark,
        context.residence,
        context.headings,
        context.elsewhere,
        context.either_day,
        context.requirements,
        context.routes,
    )
    checked = Counter(each.checked for each in context.sources)
    return {
        "sources": context.sources,
        "usually_checked": checked.most_common(1)[0][0],
        "summaries": context.summaries,
    }


SOURCES = Section(
    slug="sources",
    title=_("Sources"),
    template="result/sections/sources.html",
    styles=("css/table.css",),
    build=build,
    paper=paper_blocks,
    anchors=("sources", "disclaimer"),
)
