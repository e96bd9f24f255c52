"""More points: the ways to the marks, the least pay, and what would not help."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from ..paper.ways import blocks as paper_blocks
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the ways by what they ask of a person, the least pay, and what is ineffective."""
    return {"ahead": context.ahead, "more_points": context.more_points}


def answer(context: Context) -> SectionAnswer:
    """Return how many ways there are to the first mark, and what one has."""
    first = context.more_points.first
    return SectionAnswer(first.heading, first.lead)


WAYS = Section(
    slug="ways",
    title=_("More points"),
    template="result/sections/ways.html",
    styles=("css/ways.css",),
    build=build,
    paper=paper_blocks,
    answer=answer,
    anchors=("ways",),
)
