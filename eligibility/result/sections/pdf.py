"""PDF: the choice of its language, its length, and whether it names birth date and pay."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return nothing: the choice is the same for every result."""
    return {}


PDF = Section(
    slug="pdf",
    title=_("Report as PDF"),
    template="result/sections/pdf.html",
    styles=("css/pdf-choice.css",),
    build=build,
    on_paper=False,
    anchors=("download",),
)
