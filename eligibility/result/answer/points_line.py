"""The words of the line on the points: the day they are counted on, named by what happens on it, and the other day."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.formats import format_date, join_sentences

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
_NEXT_TO_IT: Final[dict[NamedDay, Promise]] = {
    NamedDay.TODAY: gettext_lazy("%(points)s today."),
    NamedDay.APPLICATION: gettext_lazy("Application day, %(day)s: %(points)s."),
    NamedDay.PERMISSION: gettext_lazy("Permission day, %(day)s: %(points)s."),
    NamedDay.LANDING: gettext_lazy("Landing day, %(day)s: %(points)s."),
    NamedDay.OTHER: gettext_lazy("%(points)s on %(day)s."),
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
    """Return the note on the points of the day shown: its name, the pass mark, and the sure points of the other day."""
    return join_sentences(*_sentences(words))


def _sentences(words: AnswerWords) -> Iterator[str]:
    verdict = words.verdict
    result = verdict.days.on(verdict.shown)
    placeholders = {"day": format_date(verdict.shown), "mark": result.pass_mark}
    shown = named_day(words, verdict.shown)
    others = [day for day in verdict.assessed if day != verdict.shown and verdict.days.on(day).sure != result.sure]
    # Where the other day has too few points, say that one of the two is enough.
    one_of_two = result.sure >= result.pass_mark and others and shown in _ONE_OF_TWO
    yield (_ONE_OF_TWO if one_of_two else _SHOWN)[shown] % placeholders
    if words.passed_day is not None and not words.abroad:
        yield _("If you applied on %(day)s, that day counts.") % {"day": format_date(words.passed_day)}
    if result.confirmed > result.sure:
        yield _("%(points)s more if confirmed.") % {"points": result.confirmed - result.sure}
    for day in others:
        sure = points_alone(verdict.days.on(day).sure)
        yield _NEXT_TO_IT[named_day(words, day)] % {"points": sure, "day": format_date(day)}
