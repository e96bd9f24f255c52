"""Savings, which J-Find asks for."""

from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import application_day
from eligibility.answers.document import record, records
from eligibility.answers.schools import school_of

from ..choices import DONT_KNOW, UNKNOWN
from ..fields import ChoiceField, Document, YenField
from ..question import Part, Question
from .schools import asks_school


def _may_be_near_the_top(document: Document, number: int | None, today: date) -> bool:
    """Return whether one of the schools named may open J-Find."""
    day = application_day(document, today)
    return any(
        school_of(document, degree, day).top100 is not False
        for degree in range(len(records(document, "degrees")))
        if asks_school(document, degree, today) and record(document, "school", degree) is not None
    )


def _savings() -> Question:
    return Question(
        key="savings",
        part=Part.EMPLOYER,
        name=_("Savings"),
        title=_("How much do you have in savings?"),
        hint=_("Only for J-Find, the status for looking for work after a degree."),
        fields=(
            ChoiceField(
                key="kind",
                label=_("Savings"),
                choices=(("amount", _("About this much")), (UNKNOWN, DONT_KNOW)),
                short_choices={"amount": ""},
            ),
            YenField(
                key="savings_yen",
                label=_("Savings (bank and postal deposits)"),
                help_text=_("J-Find asks for savings on the day you apply. For example 300,000 or 30万."),
                only_if=("kind", ("amount",)),
            ),
        ),
        when=_may_be_near_the_top,
    )


QUESTIONS: Final = (_savings(),)
