"""Tests of Japanese, and a major in it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import application_day, japanese_level
from eligibility.answers.degrees import begins_before_graduate_school
from eligibility.answers.document import records
from eligibility.scoring.lists.japanese_tests import BJT_HIGHEST

from ..choices import DONT_KNOW, UNKNOWN
from ..fields import ChoiceField, CountField, Document, MonthOrDayField, YesNoUnknownField
from ..question import Messages, Part, Question
from .consistency import before_birth


def _check_certificate(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    return before_birth(document, given, "on")


def _japanese() -> Question:
    with_certificate = ("n1", "n2", "bjt")
    return Question(
        key="japanese",
        part=Part.WORK,
        name=_("Japanese"),
        title=_("Which Japanese test result do you have, or expect?"),
        hint=_(
            "The Immigration Services Agency of Japan lists only JLPT and BJT. J.TEST, JPT and other tests are not "
            "listed."
        ),
        fields=(
            ChoiceField(
                key="test",
                label=_("Japanese test"),
                choices=(
                    ("n1", _("JLPT N1")),
                    ("n2", _("JLPT N2")),
                    ("bjt", _("BJT Business Japanese Proficiency Test")),
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
            MonthOrDayField(
                key="on",
                label=_("Day of the certificate or result"),
                short=_("certificate of"),
                help_text=_("Leave it empty if you have it already. A future day means that you expect this result."),
                required=False,
                only_if=("test", with_certificate),
            ),
        ),
        add=_("Save and add another certificate"),
        exclusive_choices=("none", UNKNOWN),
        check=_check_certificate,
        details=(
            (
                _("Does N2 count with a degree from a Japanese university?"),
                _(
                    "No. The degree from a Japanese university earns its own points, and N2 then adds nothing. N1 adds "
                    "points beside the degree."
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
                    "Before graduate school: a graduate degree alone does not count here. The major itself must be "
                    "Japanese; another subject taught in Japanese is not enough."
                ),
                is_heading=True,
            ),
        ),
        when=_asks_major_before,
    )


QUESTIONS: Final = (_japanese(), _japanese_major())
