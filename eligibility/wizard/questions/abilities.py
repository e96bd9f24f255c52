"""Tests of Japanese, and a major in it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import application_day, japanese_level
from eligibility.answers.degrees import begins_before_graduate_school
from eligibility.answers.document import Record, records
from eligibility.scoring.lists.japanese_tests import BJT_HIGHEST

from ..choices import DONT_KNOW, UNKNOWN
from ..fields import ChoiceField, CountField, Document, MonthOrDayField, YesNoUnknownField
from ..question import Messages, Part, Question, numbered
from .consistency import before_birth


def _check_certificate(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    return before_birth(document, given, "on")


def _with_certificate_said(document: Document, stored: Record | None) -> Record | None:
    """Return a stored result that says whether it is held: older releases asked for the day of a later one alone."""
    if stored is None or "certificate" in stored or "on" not in stored:
        return stored
    return {**stored, "certificate": "expected" if stored["on"] else "held"}


def _without_day(
    document: Document, answer: dict[str, Any], stored: Mapping[str, Any] | None, today: date
) -> dict[str, Any]:
    """Return an answer with an empty day where the certificate is held."""
    return {**answer, "on": None} if answer.get("certificate") == "held" else answer


def _japanese() -> Question:
    with_certificate = ("n1", "n2", "bjt")
    return Question(
        key="japanese",
        part=Part.WORK,
        name=_("Japanese"),
        title=_("Which Japanese test result do you have, or expect?"),
        fields=(
            ChoiceField(
                key="test",
                label=_("Which Japanese test result do you have, or expect?"),
                words_for=numbered(_("Which Japanese test result do you have, or expect?")),
                help_text=_("J.TEST, JPT and others are not listed."),
                is_heading=True,
                choices=(
                    ("n1", _("JLPT N1")),
                    ("n2", _("JLPT N2")),
                    ("bjt", _("BJT (Business Japanese)")),
                    ("none", _("None of these")),
                    (UNKNOWN, DONT_KNOW),
                ),
                short_choices={"bjt": "BJT"},
            ),
            CountField(
                key="score",
                label=_("If BJT: your score"),
                short=_("score"),
                only_if=("test", ("bjt",)),
                most=BJT_HIGHEST,
            ),
            ChoiceField(
                key="certificate",
                label=_("Do you have the certificate?"),
                choices=(("held", _("Yes, now")), ("expected", _("I expect it later"))),
                short_choices={"held": "", "expected": ""},
                only_if=("test", with_certificate),
            ),
            MonthOrDayField(
                key="on",
                label=_("Day on which you expect the certificate or result"),
                short=_("certificate of"),
                only_if=("certificate", ("expected",)),
            ),
        ),
        add=_("Add another certificate"),
        exclusive_choices=("none", UNKNOWN),
        check=_check_certificate,
        held=_with_certificate_said,
        complete=_without_day,
        details=(
            (
                _("N2 besides a Japanese degree?"),
                _(
                    "No. The degree from a Japanese university gives its own points, and then N2 adds none. N1 gives "
                    "points in addition to the degree."
                ),
            ),
        ),
    )


def _asks_major_before(document: Document, number: int | None, today: date) -> bool:
    """Return whether a major in Japanese can earn what N1 does, and the degrees do not say if there is one."""
    day = application_day(document, today)
    held = (each for each in records(document, "japanese") if not each.get("on") or each["on"] <= day.isoformat())
    return not begins_before_graduate_school(document) and not any(japanese_level(each, day) == "n1" for each in held)


def _japanese_major() -> Question:
    return Question(
        key="japanese_major",
        part=Part.WORK,
        name=_("Major in Japanese"),
        title=_("Did you graduate from a university outside Japan with a major in Japanese?"),
        fields=(
            YesNoUnknownField(
                key="japanese_major",
                label=_("Did you graduate from a university outside Japan with a major in Japanese?"),
                help_text=_(
                    "Answer for the university before graduate school: a graduate degree alone is not enough. "
                    "Japanese itself must be your major; studying another subject in Japanese is not enough."
                ),
                is_heading=True,
            ),
        ),
        when=_asks_major_before,
    )


QUESTIONS: Final = (_japanese(), _japanese_major())
