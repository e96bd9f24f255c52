"""The expected day of the permission: asked where points change between the application and a permission."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import comes_from_abroad, planned_day, profile_of
from eligibility.answers.permission import permission_answer
from eligibility.outlook.experience import add_months
from eligibility.outlook.turning_points import Reason, ReasonKind, turning_points

from ..choices import DONT_KNOW, UNKNOWN, Words
from ..fields import ChoiceField, DayOfMonthField, Document
from ..question import Messages, Part, Question
from ..relevance import concerned

MONTHS_OF_WAITING: Final = 6
"""How long after the planned day of application a permission is thought of."""

_KINDS: Final = (ReasonKind.DEGREE, ReasonKind.EXPERIENCE, ReasonKind.AGE)
"""The reasons that people cannot bring forward, the first one named first."""


def _changes_after_applying(document: Document, today: date) -> list[Reason]:
    """Return why points change while the person waits for the permission, what is named first first."""
    profile = profile_of(document, today)
    if profile is None or planned_day(document) != profile.start:
        return []
    looked_at = concerned(document, today)
    points = turning_points(profile, profile.start, add_months(profile.start, MONTHS_OF_WAITING))
    found = [each.reason for each in points if each.reason.kind in _KINDS and not looked_at.isdisjoint(each.facts)]
    return sorted(found, key=lambda reason: _KINDS.index(reason.kind))


def _asks_permission(document: Document, number: int | None, today: date) -> bool:
    """Return whether the day of the permission can matter; what was answered once stays in force and can be changed."""
    if comes_from_abroad(document):
        return False
    return permission_answer(document) is not None or bool(_changes_after_applying(document, today))


def _asks_for_day(document: Document, number: int | None, today: date) -> Mapping[str, Words]:
    """Return the question, after what comes between the two days."""
    asks = _("When do you expect the permission?")
    changes = _changes_after_applying(document, today)
    if not changes:
        return {"label": asks}
    match changes[0].kind:
        case ReasonKind.DEGREE:
            why = _("Your degree comes after your application.")
        case ReasonKind.EXPERIENCE:
            why = format_lazy(_("You complete {years} years of work after your application."), years=changes[0].years)
        case _:
            why = format_lazy(_("You turn {years} after your application."), years=changes[0].years)
    # Translators: two sentences, the reason and the question; Japanese and Chinese need no space between them.
    return {"label": format_lazy(_("{why} {asks}"), why=why, asks=asks)}


def _check(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    day = given.get("day")
    if day and day <= (planned_day(document) or today).isoformat():
        return {
            "day": _("The permission comes after the application. Enter a later day, or choose “I don't know yet”.")
        }
    return {}


def _permission() -> Question:
    return Question(
        key="permission",
        part=Part.WORK,
        name=_("Permission"),
        title=_("When do you expect the permission?"),
        fields=(
            ChoiceField(
                key="kind",
                label=_("When do you expect the permission?"),
                words_for=_asks_for_day,
                help_text=_("You need the points on only one of the two days."),
                is_heading=True,
                choices=(("day", _("About on this day")), (UNKNOWN, DONT_KNOW)),
                initial="day",
                short_choices={"day": ""},
            ),
            DayOfMonthField(
                key="day",
                label=_("Expected day"),
                only_if=("kind", ("day",)),
            ),
        ),
        when=_asks_permission,
        held=lambda document, stored: permission_answer(document),
        check=_check,
    )


QUESTIONS: Final = (_permission(),)
