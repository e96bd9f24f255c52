"""PDF: the report as a file, in each language."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section


def build(context: Context) -> Mapping[str, object]:
    """Return nothing: the page offers links alone."""
    return {}


PDF = Section(
    slug="pdf",
    title=_("Report as PDF"),
    template="result/sections/pdf.html",
    build=build,
    on_paper=False,
    anchors=("download",),
)
