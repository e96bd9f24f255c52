"""The overview: the verdict, the score bar, and four lines that always have an answer."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return the verdict on the activity, the lines and the chart."""
    return {"verdict": context.first, "lines": context.lines, "chart": context.chart}


OVERVIEW = Section(
    slug="",
    title=_("Your result"),
    template="result/sections/overview.html",
    build=build,
)
