"""Ask the employer: what only the employer knows, the points of each yes, and one letter that asks for it."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..context import Context
from ..paper.employer import blocks as paper_blocks
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the open questions to the employer."""
    return {"questions": context.employer_questions}


def answer(context: Context) -> SectionAnswer:
    """Return how many questions there are, and what a yes to all of them brings."""
    questions = context.employer_questions
    if not questions:
        return SectionAnswer(
            _("Nothing to ask the employer"),
            _("What only the employer knows is answered, or changes nothing."),
        )
    heading = ngettext(
        "%(count)s question for your employer", "%(count)s questions for your employer", len(questions)
    ) % {"count": len(questions)}
    sure = context.verdict.days.on(context.verdict.shown).sure
    lead = _("Ask the HR department. If every answer is yes: %(total)s points instead of %(sure)s.")
    return SectionAnswer(heading, lead % {"total": questions[-1].total, "sure": sure})


def count(context: Context) -> str:
    """Return the number of questions."""
    number = len(context.employer_questions)
    return ngettext("%(count)s question", "%(count)s questions", number) % {"count": number} if number else ""


EMPLOYER = Section(
    slug="employer",
    title=gettext_lazy("Ask the employer"),
    template="result/sections/employer.html",
    styles=("css/employer.css",),
    build=build,
    paper=paper_blocks,
    answer=answer,
    count=count,
)
