"""The overview: the verdict as heading, the score bar, lines that always have an answer, and the next steps.

On paper its place is the sheet (eligibility/result/pdf/sheet.py).
"""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from ..context import Context
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the lines and the score bar; the frame of the page links the next steps."""
    return {"lines": context.answer.lines, "bar": context.bar}


def answer(context: Context) -> SectionAnswer:
    """Return the verdict and what it leaves out."""
    return SectionAnswer(context.answer.heading, context.answer.lead)


OVERVIEW = Section(
    slug="",
    title=_("Your result"),
    template="result/sections/overview.html",
    build=build,
    answer=answer,
    on_paper=False,
)
