"""The answer of the overview, whole: heading, lead, lines and next steps of one Verdict."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.formats import format_list
from eligibility.language import current_language
from eligibility.outlook.verdict import Rule, Verdict
from eligibility.scoring.assessment import Answer, Assessment
from eligibility.scoring.facts import SALARY, Fact
from eligibility.scoring.wording.short_fact_names import short_fact_name
from eligibility.wizard.path import Page

from ..days import ResultDay
from ..leading import AMONG_EQUALS
from ..open_facts import Open
from ..residence import Residence
from ..states import State
from ..unconfirmed import NAMES
from ..verdicts import code_on
from ..wording import plain_name
from .first_question import FirstQuestion, first_question
from .heading import heading
from .lead import Besides, lead
from .lines import SummaryLine, lines
from .reach import most_decisive, reach_of
from .steps import NextStep, StepsBesides, next_steps
from .words import words_of

MOST_NAMED: Final = 2
"""Of more things to be confirmed the first is named, and how many there are besides."""


@dataclass(frozen=True, slots=True)
class OverviewAnswer:
    """The answer in words; `title` is the heading as a title may say it: without the amount of the pay.

    `first_question` is the question to answer first, None where none is left on which points depend.
    """

    title: str
    heading: str
    lead: str
    lines: tuple[SummaryLine, ...]
    steps: tuple[NextStep, ...]
    first_question: FirstQuestion | None


@dataclass(frozen=True, kw_only=True)
class AnswerParts:
    """What an answer is made of.

    `days` are the days assessed, `main` the day of the points shown. `first_way` returns the lightest way to the pass
    mark in words, "" for none; it is called only where it is named. `left` are the pages of questions not answered.
    `personal` is whether the amount of the pay may be named.
    """

    application: Application
    verdict: Verdict
    days: tuple[ResultDay, ...]
    main: ResultDay
    open: Sequence[Open]
    sure_routes: Sequence[Residence]
    confirmed_routes: Sequence[Residence]
    first_way: Callable[[], str]
    left: Sequence[Page]
    keep: bool
    personal: bool = True


def answer_of(parts: AnswerParts) -> OverviewAnswer:
    """Return the answer of the overview in the active language."""
    verdict, activity = parts.verdict, parts.verdict.activity
    words = words_of(verdict, parts.application)
    decisive = most_decisive(parts.main, activity, parts.open)
    question = first_question(parts.main, activity, parts.left)
    way = parts.first_way() if verdict.short_of_points else ""
    to_confirm = _doubts(parts.main, activity, verdict.result.pass_mark)
    other = _other_activity(parts)
    j_find = _j_find(parts.days)
    besides = Besides(
        activity_name=plain_name(activity),
        to_confirm=to_confirm,
        first_open=question.name if question else _name(decisive),
        pay_first=verdict.rule is Rule.OPEN and question is None and decisive is SALARY,
        open_facts=len({fact for each in parts.open for fact in each.known_as}),
        first_way=way,
        other_activity="" if other is None else plain_name(other[0]),
        other_day=None if other is None else other[1],
        j_find=j_find,
    )
    steps = StepsBesides(
        reach=reach_of(parts.main, activity, parts.open),
        to_confirm=to_confirm,
        higher_to_confirm=_doubts(parts.main, activity, max(verdict.result.edition.marks)),
        first_way=way,
        j_find=j_find is not None,
    )
    return OverviewAnswer(
        title=heading(words, pay=False),
        heading=heading(words, pay=parts.personal),
        lead=lead(words, besides),
        lines=lines(words, parts.sure_routes, parts.confirmed_routes, parts.open, len(parts.left)),
        steps=next_steps(words, steps, keep=parts.keep),
        first_question=question,
    )


def _name(fact: Fact | None) -> str:
    return "" if fact is None else short_fact_name(fact, current_language())


def _doubts(day: ResultDay, activity: str, mark: int) -> str:
    """Name what must be confirmed for a mark on a day: that without which alone it is missed, or all that add points.

    Of more than MOST_NAMED only the first is named.
    """

    def points(of: Assessment) -> int:
        return of.activities[activity].low

    confirmed = points(day.assessment)
    alone = [caveat for caveat, then in day.doubts.items() if points(then) < mark <= confirmed]
    adding = [caveat for caveat, then in day.doubts.items() if points(then) < confirmed]
    names = [*dict.fromkeys(str(NAMES[caveat]) for caveat in alone or adding or day.doubts)]
    if len(names) <= MOST_NAMED:
        return format_list(names)
    return _("%(name)s and %(count)s more") % {"name": names[0], "count": len(names) - 1}


def _other_activity(parts: AnswerParts) -> tuple[str, date] | None:
    """Return another activity whose points and pay are surely enough on a day assessed, with that day."""
    for day in parts.days:
        for other in AMONG_EQUALS:
            if other != parts.verdict.activity and code_on(day, other) is State.MET:
                return other, day.day
    return None


def _j_find(days: Sequence[ResultDay]) -> date | None:
    """Return the first of the days on which the conditions of J-Find are surely met, None if there is none."""
    met = (day.day for day in days if day.assessment.j_find == day.unconfirmed.j_find == Answer.YES)
    return next(met, None)
