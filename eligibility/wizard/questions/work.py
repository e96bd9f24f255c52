"""Experience."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import application_day, comes_from_abroad
from eligibility.answers.document import record
from eligibility.answers.experience import as_of, carried, goes_on, with_day
from eligibility.outlook.experience import add_months

from ..choices import DONT_KNOW, UNKNOWN, Words
from ..fields import (
    ChoiceField,
    Condition,
    Document,
    DurationField,
    MonthOrDayField,
    QuestionField,
    YesNoField,
)
from ..question import Messages, Part, Question
from ..relevance import chosen
from .consistency import before_birth

_WORK_TITLES: Final[Mapping[str, Words]] = {
    "a": _("How long have you worked in research, guiding research or teaching?"),
    "b": _("How long have you done this kind of work?"),
    "c": _("How long have you run or managed a business?"),
}
_WORK_NAMES: Final[Mapping[str, Words]] = {
    "a": _("Research, teaching"),
    "b": _("Experience"),
    "c": _("Management"),
}
_PERIOD_NAMES: Final[Mapping[str, Words]] = {
    "a": _("Period of research"),
    "b": _("Period of work"),
    "c": _("Period of management"),
}


def _check_experience(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    born = record(document, "birth_date")
    if not born or given["kind"] != "years":
        return {}
    day = as_of(given, application_day(document, today))
    if goes_on(given) and not given.get("as_of"):
        return {"months": _("Check this number: it is kept with its day from now on. How long, up to the planned day?")}
    if add_months(day, -given["months"]) < date.fromisoformat(born["day"]):
        return {"months": _("This is longer than you have lived by the planned day. Check the number.")}
    return {}


def _applies_in_japan(document: Document, number: int | None, today: date) -> bool:
    return not comes_from_abroad(document)


def _applies_from_abroad(document: Document, number: int | None, today: date) -> bool:
    return comes_from_abroad(document)


def _years_fields(when: Condition, months: Words, still: Words) -> tuple[QuestionField, QuestionField]:
    """Return the fields about experience in years and months, with the labels of those people."""
    return (
        DurationField(
            key="months",
            label=months,
            help_text=_("For example 2 years 6 months. Do not round up."),
            only_if=("kind", ("years",)),
            when=when,
        ),
        YesNoField(key="still", label=still, short=_("goes on"), only_if=("kind", ("years",)), when=when),
    )


def _experience(activity: str) -> Question:
    return Question(
        key=f"experience_{activity}",
        part=Part.WORK,
        name=_WORK_NAMES[activity],
        title=_WORK_TITLES[activity],
        fields=(
            ChoiceField(
                key="kind",
                label=_WORK_TITLES[activity],
                help_text=_(
                    "The kind you will do, also abroad, if the organization can certify it. Study and student jobs do "
                    "not count."
                ),
                is_heading=True,
                choices=(
                    ("none", _("None, or only as a student")),
                    ("years", _("I know about how long")),
                    ("periods", _("I will enter each period")),
                    (UNKNOWN, DONT_KNOW),
                ),
                short_choices={"none": _("None so far"), "years": "", "periods": _("As follows")},
            ),
            *_years_fields(
                _applies_in_japan,
                _("About how long, up to the planned day of application"),
                _("Will you still be doing this work on the planned day of application?"),
            ),
            *_years_fields(
                _applies_from_abroad,
                _("About how long, up to the planned day of landing in Japan"),
                _("Will you still be doing this work on the planned day of landing in Japan?"),
            ),
        ),
        when=lambda document, number, today: activity in chosen(document),
        check=_check_experience,
        complete=lambda document, answer, stored, today: with_day(answer, stored, application_day(document, today)),
        present=_as_of_the_planned_day,
    )


def _as_of_the_planned_day(document: Document, answer: Mapping[str, Any], today: date) -> Mapping[str, Any]:
    """Return an answer in months as it has become by the planned day, which the page asks about."""
    if answer["kind"] != "years":
        return answer
    return {**answer, "months": carried(answer, application_day(document, today))}


def _check_period(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    if given.get("end") and given["end"] < given["start"]:
        if given.get("start_month") and given["end"][:7] == given["start"][:7]:
            return {"end": _("Within one month the days are needed. Enter both days.")}
        return {"end": _("The last day is before the first day. Check both.")}
    return before_birth(document, given, "start", "end")


def _periods(activity: str) -> Question:
    return Question(
        key=f"periods_{activity}",
        part=Part.WORK,
        name=_PERIOD_NAMES[activity],
        title=_("One period of this work"),
        fields=(
            MonthOrDayField(key="start", label=_("First day of work")),
            MonthOrDayField(
                key="end",
                label=_("Last day of work"),
                help_text=_("Leave it empty if you still do this work."),
                required=False,
                end="first",
            ),
        ),
        add=_("Add another period"),
        when=lambda document, number, today: (
            activity in chosen(document) and (record(document, f"experience_{activity}") or {}).get("kind") == "periods"
        ),
        check=_check_period,
    )


QUESTIONS: Final = tuple(question(activity) for activity in "abc" for question in (_experience, _periods))
