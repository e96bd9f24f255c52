"""The questions of the page on permanent residence: the stay in Japan, and past employers. No page of the path.

Their answers are in the session's document under keys of their own, so the points of the result never look at them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from eligibility.answers import past, stay
from eligibility.scoring.permanent_residence import MARKS

from ..choices import DONT_KNOW, UNKNOWN
from ..fields import ChoiceField, Document, MonthOrDayField, QuestionField, YearlyPayField, YesNoUnknownField
from ..question import Messages, Question
from .organisation import FACTS, POSITION

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


def _position_then() -> QuestionField:
    """Return the question about the position, asked of another employer; the check page names it."""
    field = POSITION.fields[0].always_read()
    field.short = _("position")
    return field


STAY: Final = Question(
    key=stay.KEY,
    address="residence_questions",
    title=_("Your stay in Japan"),
    name=_("Your stay"),
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
            short=_("since"),
            help_text=_IF_NOT_KNOWN,
            required=False,
            only_if=("status", ("hsp1", "j_skip", "hsp2")),
        ),
        ChoiceField(
            key="recognised",
            label=_("With how many points was it given?"),
            short=_("given with"),
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
            short=_("period of stay"),
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
            short=_("in Japan since"),
            help_text=_IF_NOT_KNOWN,
            required=False,
        ),
        YesNoUnknownField(
            key="gaps",
            label=_("Were you ever without a status, or away for a long time, since then?"),
            short=_("without a status, or long away"),
        ),
        YesNoUnknownField(
            key="kept",
            label=_("Have you worked and been paid without a break in the last three years?"),
            short=_("work and pay without a break"),
        ),
        YesNoUnknownField(
            key="fines", label=_("Have you had a fine or imprisonment?"), short=_("a fine or imprisonment")
        ),
        YesNoUnknownField(key="taxes", label=_("Have you paid all taxes on time?"), short=_("taxes paid on time")),
        YesNoUnknownField(
            key="pension",
            label=_("Have you paid pension and health insurance on time, every month?"),
            short=_("pension and health insurance paid on time"),
        ),
    ),
    check=_check_stay,
)

PAST_EMPLOYER: Final = Question(
    key=past.KEY,
    address="past_employer",
    title=_("Past employers"),
    name=_("Past employer"),
    fields=(
        MonthOrDayField(key="start", label=_("First day of this work at this pay"), short=_("from")),
        MonthOrDayField(
            key="end",
            end="first",
            label=_("Last day of it"),
            short=_("until"),
            help_text=_("Leave it empty if it went on until the pay in your answers began."),
            required=False,
        ),
        YearlyPayField(key="annual_yen", label=_("Pay of a year then"), help_text=_("With fixed bonuses, before tax.")),
        YesNoUnknownField(
            key="same_work",
            label=_("Was it the same kind of work as in your answers?"),
            short=_("the same kind of work"),
        ),
        *(field.always_read() for field in FACTS),
        _position_then(),
    ),
    add=_("Add an employer"),
    check=_check_employer,
)

ASKED_BY_RESULT: Final = (STAY, PAST_EMPLOYER)
"""The questions that pages of the result ask. The path does not lead to them."""
