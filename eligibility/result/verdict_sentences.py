"""The sentence of a verdict: the points, what must be confirmed of them, and which other requirements fail."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from eligibility.formats import format_list, format_points, join_sentences
from eligibility.language import localized
from eligibility.scoring.assessment import ActivityAssessment, Answer, Assessment
from eligibility.scoring.components import Bounds
from eligibility.scoring.requirement import ORDINARY_CRITERIA, PAY_FLOOR

from .days import ResultDay
from .unconfirmed import NAMES


def sentence_on_points(
    day: ResultDay,
    each: ActivityAssessment,
    *,
    in_doubt: bool,
    sure: int,
) -> str:
    """Say what the points of an activity come to on a day; `in_doubt`: the mark hangs on what must be confirmed.

    `sure` are the points without that. Failed requirements other than points come first.
    """
    unmet = describe_unmet(each)
    figures = {
        "day": day.words,
        "low": each.low,
        "high": each.high,
        "points": each.low,
        "mark": each.edition.pass_mark,
        "doubtful": each.low - sure,
        "without": sure,
        "names": describe_doubts(day, lambda then: _of(then.activities[each.activity]) < _of(each)),
        "total": format_points(Bounds(each.low, each.high)),
        "unmet": unmet,
    }
    if each.failed_requirements and not _only_criteria_to_come(each):
        pattern = _("%(day)s: %(unmet)s You have %(total)s, but without this condition no number of points is enough.")
    elif in_doubt:
        pattern = _sentence_to_confirm(day, each, sure)
    else:
        pattern = _sentence(day, each, Bounds(each.low, each.high))
    return join_sentences(pattern % figures, unmet if _only_criteria_to_come(each) else "")


def _only_criteria_to_come(each: ActivityAssessment) -> bool:
    """Return whether points are missing and the criteria of the ordinary status alone: they often come together."""
    return each.qualifies != Answer.YES and [requirement.key for requirement in each.failed_requirements] == [
        ORDINARY_CRITERIA
    ]


def points_to_confirm(points: int) -> str:
    """Say how many of the points must be confirmed, "" for none."""
    return _("%(points)s of these points must be confirmed.") % {"points": points} if points > 0 else ""


def _of(each: ActivityAssessment) -> tuple[bool, int]:
    return each.answer == Answer.YES, each.low


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


def _sentence_to_confirm(day: ResultDay, each: ActivityAssessment, sure: int) -> str:
    if day.unconfirmed.activities[each.activity].failed_requirements and sure >= each.edition.pass_mark:
        return _(
            "%(day)s: at least %(low)s points, but one of the other conditions is met only if this is confirmed: "
            "%(names)s."
        )
    if sure >= each.edition.pass_mark:
        return _(
            "%(day)s: at least %(low)s points, but a part of the pay must be confirmed: %(names)s. Without it your "
            "pay is below the minimum for this activity."
        )
    if each.low == each.high:
        return _(
            "%(day)s: %(points)s points, but %(doubtful)s of them must be confirmed: %(names)s. "
            "Without them it would be %(without)s, and %(mark)s are needed."
        )
    return _(
        "%(day)s: at least %(low)s points, but %(doubtful)s of them must be confirmed: %(names)s. "
        "Without them only %(without)s are sure, and %(mark)s are needed."
    )


def _sentence(day: ResultDay, each: ActivityAssessment, points: Bounds) -> str:
    exact = points.low == points.high
    floor = pay_floor_on(day.assessment, each.activity)
    if each.qualifies == Answer.YES:
        if exact:
            return _("%(day)s: you have %(points)s points. You need %(mark)s, so you have enough.")
        return _("%(day)s: you have at least %(low)s points, up to %(high)s. You need %(mark)s, so you have enough.")
    if each.qualifies == Answer.POSSIBLE and points.low >= each.edition.pass_mark and floor is None:
        return _(
            "%(day)s: you have at least %(low)s points and need %(mark)s. But your pay is open, and this activity "
            "has a minimum pay."
        )
    if each.qualifies == Answer.POSSIBLE:
        return _("%(day)s: %(low)s to %(high)s points. You need %(mark)s. It depends on your open answers.")
    if points.high >= each.edition.pass_mark and floor is False:
        return _(
            "%(day)s: your pay is below the minimum for this activity, however many points you have (up to %(high)s)."
        )
    if exact:
        return _("%(day)s: you have %(points)s points. You need %(mark)s, so you do not have enough.")
    return _("%(day)s: you have %(low)s points, at most %(high)s. You need %(mark)s, so you do not have enough.")


def pay_floor_on(assessment: Assessment, activity: str) -> bool | None:
    """Return whether the pay reaches the least pay of an activity: True where it has none, None if not known."""
    return assessment.activities[activity].requirements.get(PAY_FLOOR, True)
