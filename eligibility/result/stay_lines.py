"""What the answers about the stay say of the conditions next to the points, a line each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.answers.stay import Stay
from eligibility.formats import format_date
from eligibility.scoring.residence_rules import ORDINARY_RULE, longest_period


class StayState(StrEnum):
    """What an answer means for an application for permanent residence."""

    FOR = "for"
    AGAINST = "against"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class StayLine:
    """A condition in a few words, what the answer means for it, and that in words."""

    key: str
    label: str
    state: StayState
    words: str


def stay_lines(application: Application, today: date) -> tuple[StayLine, ...]:
    """Return a line for each condition, as of today; none before the questions are answered."""
    stay = application.stay
    return tuple(_lines(stay, application, today)) if stay.answered else ()


def _lines(stay: Stay, application: Application, today: date) -> Iterator[StayLine]:
    yield _line("period", _("Longest period of stay"), _period(stay, today))
    yield _line("kept", _("Work and pay without a break"), _kept(stay, application))
    yield _line("gaps", _("Stay without a gap"), _wanted(stay.gaps, "no"))
    yield _line("fines", _("No fine or imprisonment"), _wanted(stay.fines, "no"))
    yield _line("taxes", _("Taxes on time"), _wanted(stay.taxes, "yes"))
    yield _line("pension", _("Pension and health insurance on time"), _wanted(stay.pension, "yes"))
    state, words = _ten_years(stay)
    yield StayLine("ordinary", _("The ordinary rule: ten years"), state, words)


def _line(key: str, label: str, state: StayState) -> StayLine:
    words = {
        StayState.FOR: _("yes, by your answer"),
        StayState.AGAINST: _("no: this speaks against you"),
        StayState.CANNOT_TELL: _("cannot tell"),
    }
    return StayLine(key, label, state, words[state])


def _wanted(answer: str, wanted: str) -> StayState:
    if answer not in ("yes", "no"):
        return StayState.CANNOT_TELL
    return StayState.FOR if answer == wanted else StayState.AGAINST


def _period(stay: Stay, today: date) -> StayState:
    """Return whether the period of stay is the longest one; one that was taken for it until a day may still be."""
    if not stay.period.isdigit():
        return StayState.CANNOT_TELL
    years, taken_for_it, longest = int(stay.period), longest_period(today, lenient=True), longest_period(today)
    if years >= longest:
        return StayState.FOR
    return StayState.CANNOT_TELL if years >= taken_for_it else StayState.AGAINST


def _kept(stay: Stay, application: Application) -> StayState:
    """Return whether work and pay were kept; where past employers were entered, their days decide."""
    if stay.kept == "no" and application.past is not None:
        return StayState.CANNOT_TELL
    return _wanted(stay.kept, "yes")


def _ten_years(stay: Stay) -> tuple[StayState, str]:
    if stay.in_japan_since is None or stay.gaps == "yes":
        return StayState.CANNOT_TELL, _("cannot tell")
    placeholders = {
        "day": format_date(ORDINARY_RULE.complete_from(stay.in_japan_since)),
        "years": ORDINARY_RULE.working,
    }
    state = StayState.FOR if stay.gaps == "no" else StayState.CANNOT_TELL
    return state, _("from %(day)s, with %(years)s of these years in a status for work") % placeholders
