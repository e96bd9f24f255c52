"""What somebody has marked of the papers: its words, and what it proves of the points."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext

from eligibility.answers.papers import Marks, PaperState
from eligibility.formats import format_list
from eligibility.outlook.proved import proved_points, spare_papers
from eligibility.scoring.assessment import values_of

from .context import Context
from .proofs import ChecklistItem
from .unconfirmed import unconfirmed_application

_ORDER: Final = [*PaperState]
_TO_DO_WITHOUT: Final = (PaperState.MISSING, PaperState.OTHERS, None, PaperState.ASKED, PaperState.HAVE)
"""Which papers are done without first: those that are hardest to come by."""


@dataclass(frozen=True, slots=True)
class Proved:
    """The points that are claimed for sure, and those of them that the papers at hand prove, with both in a sentence.

    `marked` is whether anything is marked. `spare` says without which papers a mark is reached too, "" for none.
    """

    claimed: int
    provable: int
    sentence: str
    marked: bool
    spare: str


def with_state(paper: ChecklistItem, marks: Marks) -> ChecklistItem:
    """Return a paper with what was marked of it: of several numbers, what is left most to do."""
    found = [marks[code] for code in paper.codes if code in marks]
    return replace(paper, state=min(found, key=_ORDER.index, default=None))


def proved_by(papers: Iterable[ChecklistItem], context: Context) -> Proved:
    """Return what papers with their states prove of the points shown."""
    papers, main, activity = tuple(papers), context.main, context.activity
    at_hand = {code for paper in papers if paper.state is PaperState.HAVE for code in paper.codes}
    profile = unconfirmed_application(context.application).profile
    today = values_of(profile.facts_on(context.made_on, context.tables))
    sure, confirmed = main.unconfirmed, main.assessment
    claimed = min(sure.activities[activity].low, confirmed.activities[activity].low)
    provable = min(claimed, proved_points(sure, activity, at_hand, today))
    marked = any(paper.state for paper in papers)
    sentence = gettext("%(claimed)s points claimed; no paper marked yet.")
    if marked:
        sentence = gettext("%(claimed)s points claimed; papers at hand prove %(provable)s.")
    return Proved(
        claimed=claimed,
        provable=provable,
        sentence=sentence % {"claimed": claimed, "provable": provable},
        marked=marked,
        spare=_spare(papers, context),
    )


def _spare(papers: tuple[ChecklistItem, ...], context: Context) -> str:
    in_order = sorted(papers, key=lambda paper: _TO_DO_WITHOUT.index(paper.state))
    found = spare_papers(
        context.main.unconfirmed,
        context.main.assessment,
        context.activity,
        [paper.codes for paper in papers],
        [paper.codes for paper in in_order],
    )
    if found is None:
        return ""
    names = [f"{paper.name} {paper.numbers}".strip() for paper in papers if paper.codes in found.papers]
    words = {"mark": found.mark, "left": found.left, "papers": format_list(names)}
    return gettext("You reach %(mark)s points even without: %(papers)s. %(left)s points remain.") % words
