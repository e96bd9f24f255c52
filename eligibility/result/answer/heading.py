"""The heading of the overview: the verdict in one sentence, for each rule."""

from django.utils.translation import gettext as _

from eligibility.outlook.verdict import Rule
from eligibility.scoring.assessment import Answer

from ..wording import full_code
from .words import AnswerWords


def heading(words: AnswerWords, *, pay: bool = True) -> str:
    """Return the heading, without a full stop; `pay` False leaves out the amount of the pay, as a title does."""
    verdict = words.verdict
    match verdict.rule:
        case Rule.OTHER_WORK:
            return _("This work is not part of %(status)s") % {"status": full_code(verdict.activity)}
        case Rule.BELOW_FLOOR:
            return _below_floor(words, pay=pay)
        case Rule.J_SKIP:
            return _j_skip(words)
        case Rule.DEADLINE | Rule.ENOUGH | Rule.ENOUGH_AT_PERMISSION | Rule.ENOUGH_LATER:
            return _enough(words)
        case Rule.TOO_LATE:
            return _too_late(words)
    return _without_a_run(words) % words.of_day(verdict.leading)


def _below_floor(words: AnswerWords, *, pay: bool) -> str:
    placeholders = words.of_day(words.verdict.leading)
    if not pay:
        return _("The pay%(on_day)s is too low%(activity)s: %(floor)s are needed") % placeholders
    if not words.verdict.result.pay:
        return _("No pay can be shown%(activity)s%(on_day)s: %(floor)s are needed") % placeholders
    if words.named:
        return _("Your pay%(on_day)s is too low for this status: %(pay)s") % placeholders
    return _("Your pay%(on_day)s is too low%(activity)s: %(pay)s") % placeholders


def _j_skip(words: AnswerWords) -> str:
    run = words.verdict.run
    assert run is not None
    if run.first > words.verdict.today:
        return _("From %(first)s you meet the conditions of J-Skip%(activity)s") % words.of_run(run)
    return _("You meet the conditions of J-Skip that we ask about%(activity)s") % words.of_run(run)


def _enough(words: AnswerWords) -> str:
    verdict, run = words.verdict, words.verdict.run
    assert run is not None
    pay = verdict.by_pay(run)
    begun = verdict.today in run
    if verdict.rule is not Rule.ENOUGH_AT_PERMISSION and verdict.ends_soon(run):
        if begun and not words.abroad:
            pattern = _("You have enough points%(activity)s. Apply before %(closes)s")
        elif begun:
            pattern = _("You have enough points%(activity)s. Land in Japan before %(closes)s")
        elif pay:
            pattern = _("Points and pay are enough%(activity)s from %(first)s until %(last)s")
        else:
            pattern = _("You have enough points%(activity)s from %(first)s until %(last)s")
    elif begun:
        pattern = _("You have enough points%(activity)s: %(points)s")
    elif pay:
        pattern = _("Points and pay are enough%(activity)s from %(first)s: %(points)s")
    else:
        pattern = _("You will have enough points%(activity)s from %(first)s: %(points)s")
    return pattern % words.of_run(run)


def _too_late(words: AnswerWords) -> str:
    verdict, run = words.verdict, words.verdict.run
    assert run is not None
    surely = all(verdict.days.on(day).answer == Answer.NO for day in verdict.assessed)
    patterns = {
        (True, False, True): _("Apply before %(closes)s%(activity)s: your planned day is too late"),
        (True, False, False): _("Apply before %(closes)s%(activity)s: your planned day may be too late"),
        (True, True, True): _("Land in Japan before %(closes)s%(activity)s: your planned day is too late"),
        (True, True, False): _("Land in Japan before %(closes)s%(activity)s: your planned day may be too late"),
        (False, False, True): _("Apply from %(first)s until %(last)s%(activity)s: your planned day is too late"),
        (False, False, False): _("Apply from %(first)s until %(last)s%(activity)s: your planned day may be too late"),
        (False, True, True): _("Land in Japan from %(first)s until %(last)s%(activity)s: your planned day is too late"),
        (False, True, False): _(
            "Land in Japan from %(first)s until %(last)s%(activity)s: your planned day may be too late"
        ),
    }
    return patterns[run.first <= verdict.today, words.abroad, surely] % words.of_run(run)


def _without_a_run(words: AnswerWords) -> str:
    match words.verdict.rule:
        case Rule.CRITERIA_MISSING:
            return _("%(total)s%(activity)s%(on_day)s, but one more condition is missing")
        case Rule.TO_CONFIRM:
            return _("%(confirmed_total)s%(activity)s%(on_day)s, but %(doubtful)s must be confirmed")
        case Rule.PAY_OPEN:
            return _("Enough points%(activity)s%(on_day)s if the pay reaches %(floor)s")
        case Rule.OPEN:
            return _("We cannot tell yet%(activity)s: %(range_total)s%(on_day)s")
        case Rule.NOT_YET:
            return _("Not enough points yet%(activity)s: %(range)s%(on_day)s")
    return _("Not enough points%(activity)s: %(range)s%(on_day)s")
