"""Other conditions and routes: requirements, the other activities, J-Skip, J-Find, and what to confirm."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return the requirements, the verdicts on the other activities, the routes, and what to confirm."""
    return {
        "requirements": context.requirements,
        "others": context.others,
        "routes": context.routes,
        "to_confirm": context.to_confirm,
    }


CONDITIONS = Section(
    slug="conditions",
    title=_("Other conditions and routes"),
    template="result/sections/conditions.html",
    build=build,
    anchors=("beside", "routes", "confirm"),
)
