"""Permanent residence: the earliest day by each route."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return the routes with their earliest days."""
    return {"routes": context.residence}


RESIDENCE = Section(
    slug="residence",
    title=_("Permanent residence"),
    template="result/sections/residence.html",
    build=build,
)
