"""Dates: the days on which something changes in the activity, and what follows for the day of application."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from ..paper.dates import blocks as paper_blocks
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the dates, the same in sentences, and the article by which either of two days is enough."""
    return {
        "dates": context.dates,
        "kept_marks": context.kept_marks,
        "line": context.ahead.time_line,
        "either_day": context.either_day,
    }


def answer(context: Context) -> SectionAnswer:
    """Return when to apply or to land."""
    return SectionAnswer(context.dates.heading, context.dates.lead)


def count(context: Context) -> str:
    """Return the number of dates."""
    return context.dates.count


TIME = Section(
    slug="time",
    title=_("Dates"),
    template="result/sections/time.html",
    styles=("css/time.css",),
    build=build,
    paper=paper_blocks,
    answer=answer,
    count=count,
    anchors=("ahead",),
)
