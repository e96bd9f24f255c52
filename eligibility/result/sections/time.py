"""Dates: the time line of one activity, and what follows for the day of application."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return the time line, and the article by which either of two days is enough."""
    return {"activity_name": context.ahead.activity, "line": context.ahead.time_line, "either_day": context.either_day}


TIME = Section(
    slug="time",
    title=_("Dates"),
    template="result/sections/time.html",
    build=build,
    anchors=("ahead",),
)
