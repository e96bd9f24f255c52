"""More points: the ways to the marks, the least pay, and what would not help."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return the ways with what they ask of a person, the least pay, and what is ineffective."""
    return {"ahead": context.ahead}


WAYS = Section(
    slug="ways",
    title=_("More points"),
    template="result/sections/ways.html",
    build=build,
    anchors=("ways",),
)
