"""Papers: what to hand in, who issues it, and when to ask."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from eligibility.answers.papers import PaperState
from eligibility.formats import format_date, format_list, join_sentences
from eligibility.language import localized, official
from eligibility.scoring.wording.proof_names import EXPECTED_GRADUATION

from ..context import Context
from ..issuers import UNIVERSITY
from ..paper.papers import blocks as paper_blocks
from ..paper_marks import proved_by, with_state
from ..proofs import ChecklistItem, checklist_if_open_rows_count, grouped
from ..wording import short_name
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the documents by who issues them, those of rows that are not known, and what to confirm.

    Of one's own result `proved` is what the papers at hand prove, with `claimed` and `provable` in points; None of an
    example person, and where there is no paper.
    """
    papers = papers_of(context)
    proved = proved_by(papers, context) if papers and context.example is None else None
    return {
        "proofs": [
            replace(each, state=paper.state if paper.codes == each.codes else None)
            for each, paper in zip(context.proofs, papers, strict=True)
        ],
        "groups": grouped(papers, context.activity),
        "proved": proved,
        "more": checklist_if_open_rows_count(context.activity, context.main),
        "to_confirm": context.to_confirm,
        "numbered": any(proof.numbers for proof in context.proofs),
        "answer": answer(context),
    }


def answer(context: Context) -> SectionAnswer:
    """Return how many papers there are, and below it for which day and table."""
    number = len(context.proofs)
    if not number:
        return SectionAnswer(gettext("No papers to hand in yet"), gettext("Nothing gives points yet."))
    heading = ngettext("%(count)s paper to hand in", "%(count)s papers to hand in", number) % {"count": number}
    lead = gettext("For the points on %(day)s, table %(code)s.") % {
        "day": format_date(context.main.day),
        "code": short_name(context.activity),
    }
    return SectionAnswer(heading, join_sentences(order_first(context), lead))


def order_first(context: Context) -> str:
    """Name the papers to order before the others, "" for none."""
    to_do = (PaperState.MISSING, None)
    names = [paper.name for paper in papers_of(context) if paper.first and paper.state in to_do]
    if not names:
        return ""
    return gettext("Order first: %(papers)s.") % {"papers": format_list(dict.fromkeys(names))}


def papers_of(context: Context) -> tuple[ChecklistItem, ...]:
    """Return the papers as they are asked for today, with what was marked of each.

    Before the day of the degree its certificate is not there to be ordered, but that of expected graduation is.
    """
    ahead = any(
        context.made_on < degree.awarded_on <= context.main.day for degree in context.application.profile.degrees
    )
    return tuple(
        with_state(
            _of_expected_graduation(paper) if ahead and paper.first and paper.group == UNIVERSITY else paper,
            context.marks,
        )
        for paper in context.proofs
    )


def _of_expected_graduation(paper: ChecklistItem) -> ChecklistItem:
    return replace(
        paper,
        name=localized(EXPECTED_GRADUATION),
        official_name=official(EXPECTED_GRADUATION),
        ask=gettext("After graduation also: %(paper)s.") % {"paper": paper.name},
        codes=tuple(f"{code}-expected" for code in paper.codes),
    )


def count(context: Context) -> str:
    """Return the number of papers."""
    number = len(context.proofs)
    return ngettext("%(count)s paper", "%(count)s papers", number) % {"count": number}


PAPERS = Section(
    slug="papers",
    title=_("Papers"),
    template="result/sections/papers.html",
    styles=("css/table.css", "css/papers.css"),
    build=build,
    paper=paper_blocks,
    answer=answer,
    count=count,
    anchors=("proofs",),
)
