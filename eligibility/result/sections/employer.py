"""Ask the employer: the facts that only the employer knows, and the points that depend on them."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return the facts not known that the employer can answer."""
    return {"open_facts": tuple(each for each in context.open if each.ask_employer)}


EMPLOYER = Section(
    slug="employer",
    title=_("Ask the employer"),
    template="result/sections/employer.html",
    build=build,
    on_paper=False,
)
