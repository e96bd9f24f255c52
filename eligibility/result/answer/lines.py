"""The lines of the overview: the points, until when they last, permanent residence, and what is open.

Above them is a line on a requirement and on the pay, where these are not surely met.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from eligibility.formats import format_date, format_list, join_sentences
from eligibility.language import localized
from eligibility.outlook.activity_days import ActivityDay, Run
from eligibility.outlook.verdict import WITHOUT_RUN, Rule
from eligibility.scoring.assessment import Answer
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES

from ..open_facts import Open
from ..residence import CountedFrom, Residence, may_be_kept
from ..wording import work_in_short
from .points_line import points_note
from .words import AnswerWords, Lacking, at_least_until, describe_events, lacking, points_between, sure_and_most


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A line of the overview: what it is about, the answer, and what the answer depends on ("" for nothing)."""

    key: str
    label: str
    value: str
    note: str = ""


def lines(
    words: AnswerWords, sure: Sequence[Residence], confirmed: Sequence[Residence], facts: Sequence[Open], left: int
) -> tuple[SummaryLine, ...]:
    """Return the lines in order.

    `sure` and `confirmed` are the routes of permanent residence without and with what must be confirmed, `facts`
    those that are not known, `left` the number of questions that are not answered yet.
    """
    return (
        *_requirement_line(words),
        *_pay_line(words),
        _points_line(words),
        _until_line(words),
        _residence_line(words, sure, confirmed),
        _open_line(words, facts, left),
    )


def _requirement_line(words: AnswerWords) -> Iterator[SummaryLine]:
    """Yield the first requirement that is not surely met on the day that the heading is about.

    Where no activity was named the work was not asked about; then one that is not sure has no line.
    """
    verdict, result = words.verdict, words.verdict.answered
    if not (result.failed or (result.unsure and words.named)):
        return
    first = (*result.failed, *result.unsure)[0]
    pattern = _("%(condition)s: not met") if result.failed else _("%(condition)s: not sure")
    met = next((each for each in verdict.days.between(result.day, verdict.days.last) if _met(each, first.key)), None)
    note = ""
    if met is not None:
        note = _("Met from %(day)s: %(why)s.") % {
            "day": format_date(met.day),
            "why": describe_events(met.reasons),
        }
    yield SummaryLine("requirement", _("One more condition"), pattern % {"condition": localized(first.short)}, note)


def _met(each: ActivityDay, key: str) -> bool:
    return key not in [requirement.key for requirement in (*each.failed, *each.unsure)]


def _pay_line(words: AnswerWords) -> Iterator[SummaryLine]:
    """Yield the pay where it does not surely reach the pay floor on the day that the heading is about."""
    verdict, result = words.verdict, words.verdict.answered
    if result.floor == Answer.YES:
        return
    if result.floor == Answer.POSSIBLE:
        value = _("not known") if result.pay is None else _("to confirm")
    elif result.pay:
        value = _("below %(floor)s") % {"floor": words.floor}
    else:
        value = _("cannot be shown yet")
    note = _("%(floor)s a year or more is needed%(on_day)s.") % words.of_day(verdict.leading)
    if result.floor == Answer.NO and verdict.pay_from is not None:
        note = join_sentences(note, _("Enough from %(day)s.") % {"day": format_date(verdict.pay_from)})
    yield SummaryLine("pay", _("Pay"), value, note)


def _points_line(words: AnswerWords) -> SummaryLine:
    """Return the points of the day shown."""
    label = _("Points, %(code)s (%(work)s)") % {"work": work_in_short(words.verdict.activity), "code": words.code}
    return SummaryLine("points", label, sure_and_most(words.shown.sure, words.shown.most), points_note(words))


def _until_line(words: AnswerWords) -> SummaryLine:
    """Return how long points and pay are surely enough; of days that begin after today the label is another."""
    verdict, label = words.verdict, _("Until")
    if verdict.rule not in WITHOUT_RUN:
        assert verdict.run is not None
        note = "J-Skip" if verdict.rule is Rule.J_SKIP else _until_note(words, verdict.run)
        return SummaryLine("until", _label(words, verdict.run), _from_and_until(words, verdict.run), note)
    if verdict.rule is Rule.TO_CONFIRM:
        return SummaryLine("until", label, _("not sure"), _if_confirmed(words))
    if verdict.rule is Rule.PAY_OPEN:
        run = verdict.points_run(sure=True)
        note = _("At a pay of %(floor)s or more.") % {"floor": words.floor}
        return SummaryLine("until", _label(words, run), _from_and_until(words, run), note)
    note = ""
    if verdict.rule in {Rule.BELOW_FLOOR, Rule.CRITERIA_MISSING, Rule.OPEN} and verdict.later is not None:
        note = _("For sure from %(day)s.") % {"day": format_date(verdict.later.first)}
    return SummaryLine("until", label, _("not reached"), note)


def _if_confirmed(words: AnswerWords) -> str:
    run = words.verdict.points_run(sure=False)
    if run.closes is None:
        return _("If confirmed, at least until %(last)s.") % {"last": format_date(run.last)}
    return _("If confirmed, until %(last)s.") % {"last": format_date(run.last)}


def _label(words: AnswerWords, run: Run) -> str:
    """Return the label that fits _from_and_until()."""
    return _("Until") if words.verdict.today in run else pgettext("label of a time from a day to a day", "When")


def _from_and_until(words: AnswerWords, run: Run) -> str:
    days = {"first": format_date(run.first), "last": format_date(run.last)}
    if words.verdict.today in run:
        return at_least_until(days["last"]) if run.closes is None else days["last"]
    if run.closes is None:
        return _("from %(first)s on, at least until %(last)s") % days
    return _("from %(first)s to %(last)s") % days


def _until_note(words: AnswerWords, run: Run) -> str:
    """Say when a higher mark ends before the run does, what is left after it, and from when there is enough again."""
    verdict = words.verdict
    found = [*_higher_marks(words, run)]
    if run.closes is not None:
        after = verdict.days.on(run.closes)
        placeholders = {
            "points": points_between(after.sure, after.most),
            "floor": words.floor,
            "why": describe_events(after.reasons),
        }
        found.append(_end_pattern(after) % placeholders)
        again = verdict.after(run)
        if again is not None:
            found.append(_("Again from %(first)s.") % {"first": format_date(again.first)})
    return join_sentences(*found)


def _end_pattern(after: ActivityDay) -> str:
    """Return the sentence on what is left on the day after a run: the pay is below the floor, or not surely above."""
    match lacking(after, after.pass_mark):
        case Lacking.REQUIREMENT:
            return _("Then another condition is not met: %(why)s.")
        case Lacking.POINTS if not describe_events(after.reasons):
            return _("Then %(points)s.")
        case Lacking.POINTS:
            return _("Then %(points)s: %(why)s.")
        case Lacking.PAY:
            return _("Then the pay is below %(floor)s: %(why)s.")
        case Lacking.SURE_PAY:
            return _("Then it is not sure that the pay is %(floor)s or more: %(why)s.")


def _higher_marks(words: AnswerWords, run: Run) -> Iterator[str]:
    verdict = words.verdict
    shown_on = verdict.shown if verdict.shown in run else run.first
    shown = verdict.days.on(shown_on)
    for mark in shown.edition.marks:
        if shown.pass_mark < mark <= shown.sure:
            end = next(each.closes for each in verdict.runs_of(mark) if shown_on in each)
            if end is not None and end != run.closes:
                yield _("%(mark)s only before %(day)s.") % {"mark": mark, "day": format_date(end)}


def _residence_line(words: AnswerWords, sure: Sequence[Residence], confirmed: Sequence[Residence]) -> SummaryLine:
    """Return the earliest day of permanent residence of all routes, by points alone."""
    label, verdict = _("Permanent residence"), words.verdict
    if verdict.rule is Rule.OTHER_WORK:
        return SummaryLine("residence", label, _("not by points with this work"))
    for routes, pattern in (
        (sure, _("%(day)s at the earliest, by points alone")),
        (confirmed, _("%(day)s, if confirmed")),
    ):
        reached = [(each.day, each) for each in routes if each.day is not None]
        if reached:
            _day, first = min(reached, key=lambda each: each[0])
            note = _counted_from(first) % {"route": first.short, "day": first.since}
            if first.counted_from is not None and first.counted_from < verdict.today:
                note = join_sentences(note, _("Only if you have lived in Japan with this since then."))
            return SummaryLine("residence", label, pattern % {"day": first.words}, note)
    if _may_be(words):
        open_pay = verdict.result.sure >= verdict.result.pass_mark and verdict.result.floor == Answer.POSSIBLE
        note = _("The pay is not known.") if open_pay else _("It is not sure that the points last long enough.")
        return SummaryLine("residence", label, _("not known yet"), note)
    return SummaryLine("residence", label, _("not within ten years by points"))


def _counted_from(route: Residence) -> str:
    match route.counted_by:
        case CountedFrom.LANDING:
            return _("%(route)s, counted from the landing, %(day)s.")
        case CountedFrom.FIRST_WORKING_DAY:
            return _("%(route)s from your first workday, %(day)s.")
    return _("%(route)s, counted from %(day)s.")


def _may_be(words: AnswerWords) -> bool:
    """Return whether a route is kept long enough if all that is open counts as yes."""
    return any(may_be_kept(words.verdict, route) for route in PERMANENT_RESIDENCE_ROUTES)


def _open_line(words: AnswerWords, facts: Sequence[Open], left: int) -> SummaryLine:
    """Return how many facts are not known, the employer's and one's own, and the points that depend on them."""
    employer = len({fact for each in facts if each.ask_employer for fact in each.known_as})
    own = len({fact for each in facts if not each.ask_employer for fact in each.known_as})
    more = words.shown.most - words.shown.confirmed
    if left:
        value = ngettext("%(count)s question left", "%(count)s questions left", left) % {"count": left}
    else:
        value = format_list(_counted(employer, own)) or _("nothing")
    note = _("Up to %(points)s points more.") % {"points": more} if more else ""
    return SummaryLine("open", _("Open"), value, note)


def _counted(employer: int, own: int) -> Iterator[str]:
    if employer:
        yield ngettext("%(count)s fact on the employer", "%(count)s facts on the employer", employer) % {
            "count": employer
        }
    if own:
        yield ngettext("%(count)s of your own answers", "%(count)s of your own answers", own) % {"count": own}
