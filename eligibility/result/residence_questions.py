"""The questions of the page on permanent residence: the stay in Japan, and past employers. No page of the wizard.

Their answers are in the session's document under keys of their own, so the points of the result never look at them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from eligibility.answers import past, stay
from eligibility.scoring.permanent_residence import MARKS
from eligibility.wizard.choices import DONT_KNOW, UNKNOWN
from eligibility.wizard.fields import ChoiceField, Document, MonthOrDayField, YearlyPayField, YesNoUnknownField
from eligibility.wizard.path import Page
from eligibility.wizard.question import Messages, Question
from eligibility.wizard.questions import BY_KEY
from eligibility.wizard.questions.organisation import FACTS

MOST_EMPLOYERS: Final = 10
"""The most past employers that can be entered."""

_IF_NOT_KNOWN: Final = _("Leave it empty if you do not know.")


def _check_stay(document: Document, answer: Mapping[str, Any], number: int | None, today: date) -> Messages:
    late = {key: _LATER_THAN_TODAY for key in ("status_since", "in_japan_since") if _after(answer.get(key), today)}
    return late


def _check_employer(document: Document, answer: Mapping[str, Any], number: int | None, today: date) -> Messages:
    if _after(answer["start"], today):
        return {"start": _LATER_THAN_TODAY}
    if answer.get("end") and answer["end"] < answer["start"]:
        return {"end": _("This is before the first day. Check both days.")}
    return {}


def _after(day: str | None, today: date) -> bool:
    return day is not None and date.fromisoformat(day) > today


_LATER_THAN_TODAY: Final = _("This day is still to come. Enter a day that has passed.")

STAY: Final = Question(
    key=stay.KEY,
    title=_("Your stay in Japan"),
    fields=(
        ChoiceField(
            key="status",
            label=_("Which status of residence do you have now?"),
            choices=(
                ("hsp1", _("Highly Skilled Professional (i) (高度専門職1号)")),
                ("j_skip", _("Highly Skilled Professional (i) as J-Skip (特別高度人材)")),
                ("hsp2", _("Highly Skilled Professional (ii) (高度専門職2号)")),
                ("work", _("Another status for work")),
                ("other", _("Another status, or none")),
                (UNKNOWN, DONT_KNOW),
            ),
        ),
        MonthOrDayField(
            key="status_since",
            label=_("Since when do you have it?"),
            help_text=_IF_NOT_KNOWN,
            required=False,
            only_if=("status", ("hsp1", "j_skip", "hsp2")),
        ),
        ChoiceField(
            key="recognised",
            label=_("With how many points was it given?"),
            choices=(
                ("higher", format_lazy(_("{mark} points or more"), mark=max(MARKS))),
                ("lower", format_lazy(_("Fewer than {mark}"), mark=max(MARKS))),
                (UNKNOWN, DONT_KNOW),
            ),
            only_if=("status", ("hsp1",)),
        ),
        ChoiceField(
            key="period",
            label=_("Which period of stay is on your residence card?"),
            choices=(
                ("5", _("5 years, or without an end")),
                ("3", _("3 years")),
                ("1", _("Shorter")),
                (UNKNOWN, DONT_KNOW),
            ),
        ),
        MonthOrDayField(
            key="in_japan_since",
            label=_("Since when have you lived in Japan?"),
            help_text=_IF_NOT_KNOWN,
            required=False,
        ),
        YesNoUnknownField(key="gaps", label=_("Were you ever without a status, or away for a long time, since then?")),
        YesNoUnknownField(
            key="kept", label=_("Have you worked and been paid without a break in the last three years?")
        ),
        YesNoUnknownField(key="fines", label=_("Have you had a fine or imprisonment?")),
        YesNoUnknownField(key="taxes", label=_("Have you paid all taxes on time?")),
        YesNoUnknownField(key="pension", label=_("Have you paid pension and health insurance on time, every month?")),
    ),
    check=_check_stay,
)

PAST_EMPLOYER: Final = Question(
    key=past.KEY,
    title=_("Past employers"),
    fields=(
        MonthOrDayField(key="start", label=_("First day of this work at this pay")),
        MonthOrDayField(
            key="end",
            end="first",
            label=_("Last day of it"),
            help_text=_("Leave it empty if it went on until the pay in your answers began."),
            required=False,
        ),
        YearlyPayField(key="annual_yen", label=_("Pay of a year then"), help_text=_("With fixed bonuses, before tax.")),
        YesNoUnknownField(key="same_work", label=_("Was it the same kind of work as in your answers?")),
        *(field.always_read() for field in FACTS),
        BY_KEY["position"].fields[0].always_read(),
    ),
    add=_("Add an employer"),
    check=_check_employer,
)


def stay_page() -> Page:
    """Return the page about the stay in Japan."""
    return Page(STAY)


def employer_page(number: int) -> Page:
    """Return the page of a past employer, from 0."""
    return Page(PAST_EMPLOYER, number)
