"""What the answers about the stay say of the conditions next to the points, grouped by what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.answers.stay import Stay
from eligibility.formats import format_date, format_list
from eligibility.scoring.residence_rules import ORDINARY_RULE, longest_period


class StayState(StrEnum):
    """What an answer means for an application for permanent residence."""

    AGAINST = "against"
    CANNOT_TELL = "cannot_tell"
    FOR = "for"


@dataclass(frozen=True, slots=True)
class StayLine:
    """The conditions of which the answers mean the same: their keys with spaces between them, and a sentence."""

    keys: str
    state: StayState
    words: str


def stay_lines(application: Application, today: date) -> tuple[StayLine, ...]:
    """Return a line for each state and one for the ordinary rule; none before the questions are answered."""
    stay = application.stay
    if not stay.answered:
        return ()
    found = [*_conditions(stay, application, today)]
    patterns = {
        StayState.AGAINST: _("Speaks against you: not %(conditions)s."),
        StayState.CANNOT_TELL: _("Cannot tell: %(conditions)s."),
        StayState.FOR: _("By your answers: %(conditions)s."),
    }
    lines = []
    for state, pattern in patterns.items():
        of_state = [(key, label) for key, label, each in found if each is state]
        if of_state:
            words = pattern % {"conditions": format_list(label for _key, label in of_state)}
            lines.append(StayLine(" ".join(key for key, _label in of_state), state, words))
    return (*lines, _by_the_ordinary_rule(stay))


def _conditions(stay: Stay, application: Application, today: date) -> Iterator[tuple[str, str, StayState]]:
    """Yield each condition: its key, its words, and what the answer means for it."""
    yield "period", _("longest period of stay"), _period(stay, today)
    yield "kept", _("work and pay without a break"), _kept(stay, application)
    yield "gaps", _("stay without a gap"), _wanted(stay.gaps, "no")
    yield "fines", _("without fine or imprisonment"), _wanted(stay.fines, "no")
    yield "taxes", _("taxes on time"), _wanted(stay.taxes, "yes")
    yield "pension", _("pension and health insurance on time"), _wanted(stay.pension, "yes")


def _wanted(answer: str, wanted: str) -> StayState:
    if answer not in ("yes", "no"):
        return StayState.CANNOT_TELL
    return StayState.FOR if answer == wanted else StayState.AGAINST


def _period(stay: Stay, today: date) -> StayState:
    """Return whether the period of stay is the longest one; one that was taken for it until a day may still be."""
    if not stay.period.isdigit():
        return StayState.CANNOT_TELL
    years = int(stay.period)
    if years >= longest_period(today):
        return StayState.FOR
    return StayState.CANNOT_TELL if years >= longest_period(today, lenient=True) else StayState.AGAINST


def _kept(stay: Stay, application: Application) -> StayState:
    """Return whether work and pay were kept; where past employers were entered, their days decide."""
    if stay.kept == "no" and application.past is not None:
        return StayState.CANNOT_TELL
    return _wanted(stay.kept, "yes")


def _by_the_ordinary_rule(stay: Stay) -> StayLine:
    if stay.in_japan_since is None or stay.gaps == "yes":
        words = _("Without points, after %(years)s years: cannot tell.") % {"years": ORDINARY_RULE.years}
        return StayLine("ordinary", StayState.CANNOT_TELL, words)
    placeholders = {
        "day": format_date(ORDINARY_RULE.complete_from(stay.in_japan_since)),
        "years": ORDINARY_RULE.working,
    }
    words = _("Without points: from %(day)s, with %(years)s of these years in a status for work.") % placeholders
    return StayLine("ordinary", StayState.FOR if stay.gaps == "no" else StayState.CANNOT_TELL, words)
