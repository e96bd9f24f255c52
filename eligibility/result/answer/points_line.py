"""The words of the line on the points: the day they are counted on, named by what happens on it, and the other day."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.formats import format_date, join_sentences
from eligibility.outlook.verdict import Rule

from .words import AnswerWords, points_alone


class NamedDay(StrEnum):
    """What a day of a result is; OTHER is a day on which something else happens, as the first day with a pay."""

    TODAY = "today"
    APPLICATION = "application"
    PERMISSION = "permission"
    LANDING = "landing"
    OTHER = "other"


_SHOWN: Final[dict[NamedDay, Promise]] = {
    NamedDay.TODAY: gettext_lazy("Today; %(mark)s needed."),
    NamedDay.APPLICATION: gettext_lazy("Application day, %(day)s; %(mark)s needed."),
    NamedDay.PERMISSION: gettext_lazy("Permission day, %(day)s; %(mark)s needed."),
    NamedDay.LANDING: gettext_lazy("Landing day, %(day)s; %(mark)s needed."),
    NamedDay.OTHER: gettext_lazy("On %(day)s; %(mark)s needed."),
}
_ONE_OF_TWO: Final[dict[NamedDay, Promise]] = {
    NamedDay.APPLICATION: gettext_lazy("Application day, %(day)s: %(mark)s is enough."),
    NamedDay.PERMISSION: gettext_lazy("Permission day, %(day)s: %(mark)s is enough."),
}
_ONE_OF_TWO_WITHOUT_DAY: Final[dict[NamedDay, Promise]] = {
    NamedDay.APPLICATION: gettext_lazy("Application day: %(mark)s is enough."),
    NamedDay.PERMISSION: gettext_lazy("Permission day: %(mark)s is enough."),
}
_NEXT_TO_IT: Final[dict[NamedDay, Promise]] = {
    NamedDay.TODAY: gettext_lazy("%(points)s today."),
    NamedDay.APPLICATION: gettext_lazy("Application day, %(day)s: %(points)s."),
    NamedDay.PERMISSION: gettext_lazy("Permission day, %(day)s: %(points)s."),
    NamedDay.LANDING: gettext_lazy("Landing day, %(day)s: %(points)s."),
    NamedDay.OTHER: gettext_lazy("%(points)s on %(day)s."),
}
_NEXT_TO_IT_WITHOUT_DAY: Final[dict[NamedDay, Promise]] = {
    **_NEXT_TO_IT,
    NamedDay.APPLICATION: gettext_lazy("Application day: %(points)s."),
    NamedDay.PERMISSION: gettext_lazy("Permission day: %(points)s."),
}


def named_day(words: AnswerWords, day: date) -> NamedDay:
    """Return what a day is, as it was answered: a day that was not planned is today or another one."""
    verdict = words.verdict
    if day == verdict.first and words.decided:
        return NamedDay.LANDING if words.abroad else NamedDay.APPLICATION
    if day == verdict.permission:
        return NamedDay.PERMISSION
    return NamedDay.TODAY if day == verdict.today else NamedDay.OTHER


def points_note(words: AnswerWords) -> str:
    """Return the note on the points of the day shown: its name, the pass mark, and the sure points of the other day.

    Where one of two days is enough, they come in the order of time.
    """
    verdict = words.verdict
    others = [day for day in verdict.assessed if day != verdict.shown and verdict.days.on(day).sure != words.shown.sure]
    if words.shown.sure >= words.shown.pass_mark and others and named_day(words, verdict.shown) in _ONE_OF_TWO:
        return join_sentences(*_one_of_two(words, sorted([verdict.shown, *others])))
    shown = _SHOWN[named_day(words, verdict.shown)] % _placeholders(words, verdict.shown)
    return join_sentences(shown, *_remarks(words), *(_next_to_it(words, day) for day in others))


def _one_of_two(words: AnswerWords, days: list[date]) -> Iterator[str]:
    """Yield what each of two days has; the day shown alone has enough points.

    Where heading and lead name the day to apply on and the one from which the permission may come, the two days have
    their names alone: two more dates next to those were taken for one another.
    """
    verdict = words.verdict
    dated = verdict.rule is not Rule.ENOUGH_AT_PERMISSION
    for day in days:
        if day == verdict.shown:
            enough = _ONE_OF_TWO if dated else _ONE_OF_TWO_WITHOUT_DAY
            yield enough[named_day(words, day)] % _placeholders(words, day)
            yield from _remarks(words)
        else:
            yield _next_to_it(words, day, dated=dated)


def _next_to_it(words: AnswerWords, day: date, *, dated: bool = True) -> str:
    patterns = _NEXT_TO_IT if dated else _NEXT_TO_IT_WITHOUT_DAY
    return str(patterns[named_day(words, day)] % _placeholders(words, day))


def _placeholders(words: AnswerWords, day: date) -> Mapping[str, object]:
    result = words.verdict.days.on(day)
    return {"day": format_date(day), "mark": result.pass_mark, "points": points_alone(result.sure)}


def _remarks(words: AnswerWords) -> Iterator[str]:
    """Yield what the day shown hangs on."""
    if words.passed_day is not None and not words.abroad:
        yield _("If you applied on %(day)s, that day counts.") % {"day": format_date(words.passed_day)}
    if words.shown.confirmed > words.shown.sure:
        yield _("%(points)s more if confirmed.") % {"points": words.shown.confirmed - words.shown.sure}
