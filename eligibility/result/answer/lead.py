"""The lead of the overview: what the heading leaves out, in two or three short sentences for each rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.formats import format_date, join_sentences
from eligibility.language import localized
from eligibility.outlook.activity_days import Run
from eligibility.outlook.verdict import SHORT_OF_POINTS, Rule, within_a_year
from eligibility.scoring.assessment import Answer
from eligibility.scoring.requirement import ORDINARY_CRITERIA, WORK_REQUIREMENTS

from .words import AnswerWords, describe_events

MOST_REMARKS: Final = 2
"""Of the remarks after the sentences of a rule the first are printed."""

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Besides:
    """What a lead names that a Verdict does not hold, in words, "" for nothing.

    `to_confirm` is what must be confirmed, `first_open` the fact that can change most, `pay_first` whether it is the
    pay, `open_facts` the number of unknown facts, `first_way` the lightest way to the pass mark. `other_activity` is
    another activity with enough points, `j_find` whether the conditions of J-Find are met, with its day (None: it is
    not).
    """

    activity_name: str
    to_confirm: str
    first_open: str
    pay_first: bool
    open_facts: int
    first_way: str
    other_activity: str
    other_day: date | None
    j_find: date | None


def lead(words: AnswerWords, besides: Besides) -> str:
    """Return the lead."""
    return join_sentences(*_sentences(words, besides), *islice(_remarks(words, besides), MOST_REMARKS))


def _sentences(words: AnswerWords, besides: Besides) -> Iterator[str]:
    verdict = words.verdict
    of_day = {**words.of_day(verdict.leading), "names": besides.to_confirm, "way": besides.first_way}
    needed = _("%(mark)s are needed.") % of_day
    match verdict.rule:
        case Rule.OTHER_WORK | Rule.CRITERIA_MISSING:
            yield from _missing(words)
        case Rule.BELOW_FLOOR:
            yield _("%(floor)s a year or more is needed, whatever the points.") % of_day
            if verdict.pay_from is not None:
                yield _("From %(day)s it is enough.") % {"day": format_date(verdict.pay_from)}
        case Rule.J_SKIP:
            yield from _j_skip(words)
        case Rule.DEADLINE:
            yield from _deadline(words)
        case Rule.ENOUGH:
            yield from _enough(words, besides.activity_name)
        case Rule.ENOUGH_AT_PERMISSION:
            yield from _at_permission(words)
        case Rule.TOO_LATE:
            assert verdict.run is not None
            if verdict.run.first <= verdict.today:
                yield _("Until then you have enough points.")
            yield words.ends(verdict.run)
        case Rule.TO_CONFIRM:
            yield _("%(mark)s are needed; without these it is %(points)s.") % of_day
            yield _("To confirm: %(names)s.") % of_day
        case Rule.PAY_OPEN if verdict.result.sure < verdict.result.most:
            yield _("At least %(total)s at any such pay.") % of_day
        case Rule.PAY_OPEN:
            yield _("%(total)s at any such pay.") % of_day
        case Rule.ENOUGH_LATER:
            yield from _later(words)
        case Rule.OPEN:
            yield needed
            yield ngettext(
                "%(count)s answer is open: %(first)s.",
                "%(count)s answers are open, first: %(first)s.",
                besides.open_facts,
            ) % {"count": besides.open_facts, "first": besides.first_open}
        case Rule.NOT_YET | Rule.NOT_ENOUGH:
            yield needed
            if besides.first_way:
                yield _("The lightest way: %(way)s.") % of_day
            else:
                yield _("More than three things would have to change.")
            yield from _if_nothing_changes(words)


def _missing(words: AnswerWords) -> Iterator[str]:
    """Yield what is wrong with the requirement that the heading is about, and from which day it is met."""
    verdict = words.verdict
    about = WORK_REQUIREMENTS if verdict.rule is Rule.OTHER_WORK else {ORDINARY_CRITERIA}
    days = (verdict.leading, *verdict.assessed)
    failed = next(each for day in days for each in verdict.days.on(day).failed if each.key in about)
    yield localized(failed.missing or failed.unmet or failed.label)
    if verdict.rule is Rule.CRITERIA_MISSING:
        met = next(
            (
                each
                for each in verdict.days.between(verdict.first, verdict.days.last)
                if ORDINARY_CRITERIA not in [failed.key for failed in each.failed]
            ),
            None,
        )
        if met is not None and met.day > verdict.first:
            yield _("From %(day)s it is met: %(why)s.") % {
                "day": format_date(met.day),
                "why": describe_events(met.reasons),
            }


def _j_skip(words: AnswerWords) -> Iterator[str]:
    verdict, run = words.verdict, words.verdict.run
    assert run is not None
    if not within_a_year(run.closes, verdict.first):
        yield _("No points are needed for it.")
    elif words.abroad:
        yield _("No points are needed for it; land in Japan before %(closes)s.") % words.of_run(run)
    else:
        yield _("No points are needed for it; apply before %(closes)s.") % words.of_run(run)
    yield _("By points%(on_day)s: %(range)s.") % words.of_day(verdict.leading)


def _deadline(words: AnswerWords) -> Iterator[str]:
    verdict, run = words.verdict, words.verdict.run
    assert run is not None
    if verdict.today in run:
        yield _("Now: %(points)s.") % words.of_run(run)
    elif words.abroad:
        yield _("Land in Japan in this time, as you plan (%(day)s).") % {"day": format_date(verdict.first)}
    else:
        yield _("Apply in this time, as you plan (%(day)s).") % {"day": format_date(verdict.first)}
    yield words.ends(run)


def _enough(words: AnswerWords, activity_name: str) -> Iterator[str]:
    verdict, run = words.verdict, words.verdict.run
    assert run is not None
    if run.first <= verdict.today:
        yield _("%(mark)s are needed. %(activity)s, %(code)s.") % {
            "mark": verdict.days.on(verdict.first).pass_mark,
            "activity": activity_name,
            "code": words.code,
        }
        return
    yield from _on_that_day(words, run)
    yield _("Your planned day, %(day)s, is in time.") % {"day": format_date(verdict.first)}


def _on_that_day(words: AnswerWords, run: Run) -> Iterator[str]:
    """Yield what happens on the first day of a run, which the heading names."""
    events = describe_events(words.verdict.days.on(run.first).reasons)
    if events:
        yield _("On that day %(why)s.") % {"why": events}


def _at_permission(words: AnswerWords) -> Iterator[str]:
    verdict, run = words.verdict, words.verdict.run
    assert run is not None
    assert verdict.permission is not None
    days = {**words.of_run(run), "day": format_date(verdict.first)}
    closing = within_a_year(run.closes, verdict.permission)
    said = [*_on_that_day(words, run)] if run.first > verdict.today else []
    yield from said
    if said and closing:
        yield _("You can apply on %(day)s if the permission comes then or later, and before %(closes)s.") % days
    elif said:
        yield _("You can apply on %(day)s if the permission comes then or later.") % days
    elif closing:
        yield _("You can apply on %(day)s if the permission comes on %(first)s or later and before %(closes)s.") % days
    else:
        yield _("You can apply on %(day)s if the permission comes on %(first)s or later.") % days


def _later(words: AnswerWords) -> Iterator[str]:
    verdict, run = words.verdict, words.verdict.run
    assert run is not None
    yield from _on_that_day(words, run)
    days = {**words.of_run(run), "day": format_date(verdict.first)}
    closing = within_a_year(run.closes, run.first)
    if words.abroad and words.decided:
        if closing:
            yield _("Land on %(first)s or later and before %(closes)s, not on %(day)s.") % days
        else:
            yield _("Land on %(first)s or later, not on %(day)s.") % days
    elif words.abroad:
        yield (
            _("Land on %(first)s or later and before %(closes)s.") if closing else _("Land on %(first)s or later.")
        ) % days
    elif closing:
        yield _("The application or the permission must fall on %(first)s or later and before %(closes)s.") % days
    else:
        yield _("The application or the permission must fall on %(first)s or later.") % days


def _if_nothing_changes(words: AnswerWords) -> Iterator[str]:
    """Yield from when there are enough points as things stand; for rule NOT_YET alone."""
    run = words.verdict.run
    if run is None:
        return
    days = {**words.of_run(run), "mark": words.verdict.days.on(run.first).pass_mark}
    if run.closes is None:
        yield _("If nothing else changes, %(mark)s points from %(first)s.") % days
    else:
        yield _("If nothing else changes, %(mark)s points from %(first)s until %(last)s.") % days


def _remarks(words: AnswerWords, besides: Besides) -> Iterator[str]:
    """Yield what may follow the sentences of a rule, the most important first."""
    verdict, leading = words.verdict, words.verdict.result
    rule, of_day = verdict.rule, words.of_day(words.verdict.leading)
    late = {Rule.TO_CONFIRM, Rule.PAY_OPEN, Rule.ENOUGH_LATER, *SHORT_OF_POINTS}
    if rule in {Rule.DEADLINE, Rule.TOO_LATE} and verdict.run is not None:
        again = verdict.after(verdict.run)
        if again is not None:
            yield _("Again from %(first)s.") % {"first": format_date(again.first)}
    if rule is Rule.ENOUGH_AT_PERMISSION and verdict.before is not None and verdict.before.closes is not None:
        yield _("Or apply before %(day)s.") % {"day": format_date(verdict.before.closes)}
    if rule in late and verdict.only_until is not None:
        yield _("Enough points only until %(last)s.") % {"last": format_date(verdict.only_until.last)}
    if rule in late - {Rule.PAY_OPEN, Rule.ENOUGH_LATER} and verdict.leading == verdict.pay_from and verdict.no_pay:
        yield from _until_the_pay(words)
    if rule is Rule.TO_CONFIRM and verdict.later and within_a_year(verdict.later.first, verdict.first):
        yield _("Even without them, %(mark)s from %(first)s.") % {**of_day, "first": format_date(verdict.later.first)}
    if rule is Rule.PAY_OPEN:
        yield from _no_longer(words)
    if rule is Rule.ENOUGH_LATER and leading.answer == Answer.POSSIBLE:
        yield _("Open answers may bring %(mark)s already%(on_day)s.") % of_day
    if rule is Rule.OPEN and verdict.later is not None:
        yield ngettext(
            "Without it, %(mark)s from %(first)s.", "Without them, %(mark)s from %(first)s.", besides.open_facts
        ) % {**of_day, "first": format_date(verdict.later.first)}
    if rule in {Rule.TO_CONFIRM, Rule.OPEN} and leading.floor == Answer.POSSIBLE and not besides.pay_first:
        yield _("The pay is not known.")
    if rule is Rule.OPEN and leading.confirmed > leading.sure:
        yield _("%(doubtful)s points must be confirmed.") % of_day
    if rule in {Rule.NOT_YET, Rule.NOT_ENOUGH}:
        yield from _sooner_if_confirmed(words)
    if verdict.short_of_points and besides.other_day is not None:
        yield _("%(activity)s: enough points%(on_day)s.") % {
            "activity": besides.other_activity,
            "on_day": words.on_day(besides.other_day),
        }
    if verdict.short_of_points and besides.j_find is not None:
        yield _("J-Find: you meet the conditions that we ask about%(on_day)s.") % {
            "on_day": words.on_day(besides.j_find)
        }


def _sooner_if_confirmed(words: AnswerWords) -> Iterator[str]:
    """Yield from when there are enough points if all is confirmed, where that is before they surely are."""
    day, later = words.verdict.if_confirmed, words.verdict.later
    if day is None or (later is not None and later.first <= day):
        return
    if later is None:
        pattern = _("%(mark)s on %(day)s if what must be confirmed is confirmed.")
    else:
        pattern = _("If confirmed, %(mark)s on %(day)s.")
    yield pattern % {"mark": words.verdict.days.on(day).pass_mark, "day": format_date(day)}


def _until_the_pay(words: AnswerWords) -> Iterator[str]:
    """Yield until when the pay is below the floor, where the day from which it is not leads."""
    verdict = words.verdict
    placeholders = {"day": format_date(verdict.leading - _ONE_DAY), "floor": words.floor}
    if verdict.days.on(verdict.first).pay:
        yield _("Until %(day)s the pay is below %(floor)s.") % placeholders
    else:
        yield _("Until %(day)s no pay can be shown.") % placeholders


def _no_longer(words: AnswerWords) -> Iterator[str]:
    """Yield from when the points are no longer sure, where that is soon."""
    verdict = words.verdict
    held = verdict.points_run(sure=True)
    if held.closes is not None and within_a_year(held.closes, verdict.first):
        why = describe_events(verdict.days.on(held.closes).reasons)
        pattern = _("From %(day)s no longer sure: %(why)s.") if why else _("From %(day)s no longer sure.")
        yield pattern % {"day": format_date(held.closes), "why": why}
