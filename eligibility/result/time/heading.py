"""The heading and the lead of the dates: when to apply or to land, by the run of days that the verdict is about."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from eligibility.formats import format_date, join_sentences
from eligibility.outlook.activity_days import Run
from eligibility.outlook.turning_points import ReasonKind
from eligibility.outlook.verdict import Rule
from eligibility.scoring.assessment import Answer

from ..answer.words import AnswerWords


def run_shown(words: AnswerWords) -> Run | None:
    """Return the run that the heading is about: that of the verdict, else the first later one, None for none.

    Where the verdict hangs on what must be confirmed or on the pay, it is the run of days that do so.
    """
    verdict = words.verdict
    if verdict.rule is Rule.TO_CONFIRM:
        runs = verdict.days.runs(lambda each: each.confirmed >= each.pass_mark and each.floor != Answer.NO)
        return next(run for run in runs if verdict.leading in run)
    if verdict.rule is Rule.PAY_OPEN:
        runs = verdict.days.runs(lambda each: each.sure >= each.pass_mark and each.floor != Answer.NO)
        return next(run for run in runs if verdict.leading in run)
    return verdict.run or verdict.later


def heading(words: AnswerWords) -> str:
    """Return the heading, without a full stop."""
    run = run_shown(words)
    if run is None:
        return _("No day within ten years is sure")
    placeholders = {**words.of_run_days(run), "floor": words.floor}
    days = _days(words, run) % placeholders
    match words.verdict.rule:
        case Rule.TO_CONFIRM:
            return _("%(days)s, if confirmed") % {"days": days}
        case Rule.PAY_OPEN:
            return _("%(days)s, at a pay of %(floor)s or more") % {**placeholders, "days": days}
    return days


def _begun(words: AnswerWords, run: Run) -> bool:
    """Return whether one can apply in a run from today on; not where only the permission falls into it."""
    return run.first <= words.verdict.today and words.verdict.rule is not Rule.ENOUGH_AT_PERMISSION


def _days(words: AnswerWords, run: Run) -> str:
    begun, closes = _begun(words, run), run.closes is not None
    if begun and not closes:
        return _("No deadline within ten years")
    if begun:
        return _("Land in Japan before %(closes)s") if words.abroad else _("Apply before %(closes)s")
    if words.abroad and closes:
        return _("Land in Japan from %(first)s until %(last)s")
    if words.abroad:
        return _("Land in Japan on %(first)s or later")
    if words.verdict.rule is Rule.J_SKIP and closes:
        return pgettext("J-Skip", "Application or permission from %(first)s until %(last)s")
    if words.verdict.rule is Rule.J_SKIP:
        return pgettext("J-Skip", "Application or permission on %(first)s or later")
    if closes:
        return _("Application or permission from %(first)s until %(last)s")
    return _("Application or permission on %(first)s or later")


def lead(words: AnswerWords) -> str:
    """Return the lead: one or two sentences."""
    run = run_shown(words)
    return join_sentences(*(_without(words) if run is None else _sentences(words, run)))


def _without(words: AnswerWords) -> Iterator[str]:
    verdict = words.verdict
    yield _("Up to %(last)s no day surely has %(mark)s points, the pay and every other condition.") % {
        "last": format_date(verdict.days.last),
        "mark": verdict.result.pass_mark,
    }


def _sentences(words: AnswerWords, run: Run) -> Iterator[str]:
    verdict = words.verdict
    match verdict.rule:
        case Rule.J_SKIP:
            yield _("This is J-Skip: it needs no points.")
            return
        case Rule.TO_CONFIRM | Rule.PAY_OPEN if verdict.later is not None:
            yield _("For sure from %(day)s.") % {"day": format_date(verdict.later.first)}
            return
        case Rule.TO_CONFIRM | Rule.PAY_OPEN:
            yield _("No day is sure without that.")
            return
    degree = any(reason.kind is ReasonKind.DEGREE for reason in verdict.days.on(run.first).reasons)
    if _begun(words, run) and run.closes is None:
        yield _("Every day up to %(last)s surely has enough points and pay.") % {"last": format_date(run.last)}
    elif not _begun(words, run) and not words.abroad and degree:
        yield _(
            "Either day is enough: apply earlier with a certificate of expected graduation, if the permission "
            "comes in that time."
        )
    elif not _begun(words, run) and not words.abroad:
        yield _("Either day is enough: you can apply earlier if the permission comes in that time.")
    elif not words.abroad:
        yield _("Either day is enough: application or permission.")
    yield words.ends(run)
