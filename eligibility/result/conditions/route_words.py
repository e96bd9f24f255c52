"""What the sentence of a route without points names: what must be confirmed, what is missing, and what is open."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from eligibility.formats import format_list, join_sentences
from eligibility.language import localized
from eligibility.scoring.assessment import ActivityAssessment, Answer, Assessment

from ..days import ResultDay
from ..unconfirmed import NAMES


def describe_doubts(day: ResultDay, falls: Callable[[Assessment], bool]) -> str:
    """Name what is to be confirmed: each thing without which a result falls, or all where none does alone."""
    names = {caveat: str(NAMES[caveat]) for caveat in day.doubts}
    falling = [names[caveat] for caveat, then in day.doubts.items() if falls(then)]
    return format_list(dict.fromkeys(falling or names.values()))


def describe_unmet(each: ActivityAssessment) -> str:
    """Name what is missing other than points, a sentence for each requirement surely not met; "" for none."""
    return join_sentences(
        *(localized(requirement.unmet) for requirement in each.failed_requirements if requirement.unmet)
    )


def with_open_requirements(sentence: str, each: ActivityAssessment, answer: Answer) -> str:
    """Name with a yes the requirements that are open, so that the sentence is no promise."""
    if answer != Answer.YES or not each.open_requirements:
        return sentence
    names = format_list(localized(requirement.short) for requirement in each.open_requirements)
    return join_sentences(sentence, _("This must still be confirmed: %(conditions)s.") % {"conditions": names})
