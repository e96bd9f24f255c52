"""Papers: what to hand in, who issues it, and when to ask."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return the documents of the rows that count and of the requirements, and what to confirm."""
    return {"proofs": context.proofs, "to_confirm": context.to_confirm}


PAPERS = Section(
    slug="papers",
    title=_("Papers"),
    template="result/sections/papers.html",
    build=build,
    anchors=("proofs",),
)
