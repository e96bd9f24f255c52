"""The next steps of the overview: at most three, each one sentence that begins with a verb and leads to a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.formats import format_date
from eligibility.language import localized
from eligibility.outlook.verdict import SHORT_OF_POINTS, Rule, within_a_year
from eligibility.scoring.assessment import Answer

from .words import AnswerWords

MOST_STEPS: Final = 3
KEEP: Final = "keep"
"""The page on which a result is kept."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """A sentence, the page that it leads to, and a fragment of that page.

    The page is the slug of a section, "keep" or "check", or the key of the question of the planned day.
    """

    sentence: str
    to: str
    fragment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What unknown facts can bring on the day shown, by who knows them: how many there are, and the points if all hold.

    Where nothing is unknown the points are those that are sure.
    """

    employer: int
    employer_points: int
    own: int
    own_points: int
    all_points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsBesides:
    """What steps name that a Verdict does not hold, "" for nothing.

    `to_confirm` is what must be confirmed for the pass mark, `higher_to_confirm` for a higher mark; `first_way` the
    lightest way to the pass mark.
    """

    reach: Reach
    to_confirm: str
    higher_to_confirm: str
    first_way: str
    j_find: bool


def next_steps(words: AnswerWords, besides: StepsBesides, *, keep: bool) -> tuple[NextStep, ...]:
    """Return the steps in order; `keep` is whether the result can be kept (that of an example person cannot)."""
    return tuple(islice(_all(words, besides, keep), MOST_STEPS))


def _all(words: AnswerWords, besides: StepsBesides, keep: bool) -> Iterator[NextStep]:
    verdict, rule = words.verdict, words.verdict.rule
    result = verdict.days.on(verdict.shown)
    if words.passed_day is not None:
        sentence = _("Change the planned day: %(day)s has passed.") % {"day": format_date(words.passed_day)}
        yield NextStep(sentence, "landing" if words.abroad else "application")
    yield from _date(words)
    yield from _condition(words)
    if rule is Rule.TO_CONFIRM:
        yield NextStep(_("Have this confirmed: %(names)s.") % {"names": besides.to_confirm}, "points")
    if rule in {Rule.BELOW_FLOOR, Rule.PAY_OPEN} or (rule in SHORT_OF_POINTS and result.floor != Answer.YES):
        yield NextStep(_("See the least pay that you need."), "ways", "least-pay")
    if rule in {Rule.TO_CONFIRM, Rule.ENOUGH_LATER, Rule.OPEN, Rule.NOT_YET} and result.sure < result.pass_mark:
        yield from _ask(besides.reach, result.pass_mark)
    if rule in {Rule.ENOUGH_LATER, *SHORT_OF_POINTS} and besides.j_find:
        yield NextStep(_("See the conditions of J-Find."), "conditions")
    if rule in SHORT_OF_POINTS and besides.first_way:
        yield NextStep(_("The lightest way: %(way)s.") % {"way": besides.first_way}, "ways")
    if rule not in {Rule.OTHER_WORK, Rule.BELOW_FLOOR, Rule.CRITERIA_MISSING, *SHORT_OF_POINTS}:
        yield NextStep(_("Order the papers that take time."), "papers")
    if rule in {Rule.DEADLINE, Rule.ENOUGH, Rule.ENOUGH_AT_PERMISSION}:
        yield from _higher_mark(words, besides)
    first = verdict.days.on(verdict.first)
    if rule in {Rule.TO_CONFIRM, Rule.TOO_LATE, Rule.ENOUGH_LATER} and first.sure < first.pass_mark:
        yield NextStep(_("See the ways to %(mark)s sooner.") % {"mark": first.pass_mark}, "ways")
    if keep:
        yield NextStep(_("Keep this result for later."), KEEP)


def _date(words: AnswerWords) -> Iterator[NextStep]:
    """Yield the step that has a day."""
    verdict, run = words.verdict, words.verdict.run
    if verdict.rule in {Rule.TO_CONFIRM, *SHORT_OF_POINTS}:
        if verdict.no_pay and verdict.leading == verdict.pay_from:
            pattern = (
                _("Land in Japan on %(day)s or later, when the pay can be shown.")
                if words.abroad
                else _("Apply on %(day)s or later, when the pay can be shown.")
            )
            yield NextStep(pattern % {"day": format_date(verdict.leading)}, "time")
        return
    if run is None or verdict.rule is Rule.J_SKIP or run.last < verdict.today:
        return
    days = {**words.of_run(run), "day": format_date(verdict.first)}
    begun = run.first <= verdict.today
    closing = verdict.rule is Rule.TOO_LATE or verdict.ends_soon(run)
    pattern = _date_pattern(words, begun=begun, closing=closing)
    if pattern:
        yield NextStep(pattern % days, "time")


def _date_pattern(words: AnswerWords, *, begun: bool, closing: bool) -> str:
    """Return the sentence of the step that has a day, "" where no day matters."""
    if begun and closing:
        if words.abroad:
            return _("Land in Japan before %(closes)s.")
        if _application_is_enough(words):
            return _("Apply before %(closes)s; the permission may come later.")
        return _("Apply before %(closes)s.")
    if begun:
        return ""
    if words.abroad:
        if closing:
            return _("Land in Japan on %(first)s or later and before %(closes)s.")
        return _("Land in Japan on %(first)s or later.")
    match words.verdict.rule, closing:
        case Rule.ENOUGH_AT_PERMISSION, False:
            return _("Apply on %(day)s; the permission must come on %(first)s or later.")
        case Rule.ENOUGH_AT_PERMISSION, True:
            return _("Apply on %(day)s; the permission must come on %(first)s or later and before %(closes)s.")
        case Rule.DEADLINE | Rule.TOO_LATE, _:
            return _("Apply on %(first)s or later and before %(closes)s.")
        case _, True:
            return _("File, or get the permission, on %(first)s or later and before %(closes)s.")
    return _("File, or get the permission, on %(first)s or later.")


def _application_is_enough(words: AnswerWords) -> bool:
    """Return whether an application on any day from today to the end of the run needs nothing of the permission day.

    Points and pay of the day of application are enough (第一条第二項); so must every other requirement surely be.
    """
    verdict, run = words.verdict, words.verdict.run
    if run is None or verdict.rule is not Rule.DEADLINE:
        return False
    return all(not each.failed and not each.unsure for each in verdict.days.between(verdict.today, run.last))


def _condition(words: AnswerWords) -> Iterator[NextStep]:
    """Yield the step for a requirement that is not surely met, and for J-Skip."""
    verdict, result = words.verdict, words.verdict.answered
    if result.failed:
        names = {"condition": localized(result.failed[0].short)}
        yield NextStep(_("See what would meet this condition: %(condition)s.") % names, "conditions")
    elif result.unsure and words.named:
        names = {"condition": localized(result.unsure[0].short)}
        yield NextStep(_("Find out about this condition: %(condition)s.") % names, "conditions")
    if verdict.rule is Rule.J_SKIP:
        yield NextStep(_("See every condition of J-Skip."), "conditions")


def _ask(reach: Reach, mark: int) -> Iterator[NextStep]:
    """Yield the step for unknown facts that can bring a mark: the employer's, one's own, or both together."""
    if reach.employer and reach.employer_points >= mark:
        yield _employer(reach, mark)
    elif reach.own and reach.own_points >= mark:
        sentence = ngettext(
            "Find out %(count)s answer of your own: %(mark)s can depend on it.",
            "Find out %(count)s answers of your own: %(mark)s can depend on them.",
            reach.own,
        ) % {"count": reach.own, "mark": mark}
        yield NextStep(sentence, "check")
    elif reach.all_points >= mark and reach.employer + reach.own:
        together = {"count": reach.employer + reach.own, "mark": mark}
        to = "employer" if reach.employer else "check"
        yield NextStep(_("Find out the %(count)s open answers: together they can bring %(mark)s.") % together, to)


def _employer(reach: Reach, mark: int) -> NextStep:
    sentence = ngettext(
        "Ask the employer %(count)s question: %(mark)s can depend on it.",
        "Ask the employer %(count)s questions: %(mark)s can depend on them.",
        reach.employer,
    ) % {"count": reach.employer, "mark": mark}
    return NextStep(sentence, "employer")


def _higher_mark(words: AnswerWords, besides: StepsBesides) -> Iterator[NextStep]:
    """Yield the step for the mark of permanent residence above the pass mark."""
    verdict = words.verdict
    result = verdict.days.on(verdict.shown)
    for mark in result.edition.marks:
        if mark <= result.pass_mark:
            continue
        if result.sure >= mark:
            end = _end_of(words, mark, verdict.shown)
            if end is not None and within_a_year(end, verdict.leading):
                yield NextStep(_("Keep %(mark)s after %(day)s.") % {"mark": mark, "day": format_date(end)}, "ways")
        elif result.confirmed >= mark:
            names = {"mark": mark, "names": besides.higher_to_confirm}
            yield NextStep(_("Have this confirmed for %(mark)s: %(names)s.") % names, "points")
        elif besides.reach.employer and besides.reach.employer_points >= mark:
            yield _employer(besides.reach, mark)
        else:
            yield NextStep(_("See the ways to %(mark)s.") % {"mark": mark}, "ways")


def _end_of(words: AnswerWords, mark: int, day: date) -> date | None:
    return next((run.closes for run in words.verdict.runs_of(mark) if day in run), None)
