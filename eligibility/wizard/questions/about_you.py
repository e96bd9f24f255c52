"""The first pages: what, where, when, and the date of birth."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import age_fits, application_day, comes_from_abroad
from eligibility.answers.document import record
from eligibility.scoring.facts import LAST_DAY

from ..choices import DONT_KNOW
from ..fields import ChoiceField, DayField, DayOfMonthField, Document, YesNoUnknownField
from ..question import Messages, Part, Question
from ..relevance import chosen


def _activity() -> Question:
    return Question(
        key="activity",
        part=Part.YOU,
        name=_("Activity"),
        title=_("What will you mainly do in Japan?"),
        fields=(
            ChoiceField(
                key="activity",
                label=_("What will you mainly do in Japan?"),
                is_heading=True,
                choices=(
                    ("b", _("Specialized or technical work (1号ロ)")),
                    ("a", _("Research, guiding research or teaching (1号イ)")),
                    ("c", _("Running or managing a business (1号ハ)")),
                    ("unsure", DONT_KNOW),
                ),
                short_choices={
                    "b": _("Specialist work (1号ロ)"),
                    "a": _("Research or teaching (1号イ)"),
                    "c": _("Running a business (1号ハ)"),
                },
            ),
            ChoiceField(
                key="work",
                label=_("What kind of work?"),
                choices=(
                    (
                        "field",
                        _(
                            "With knowledge of a field: engineering, planning, sales (also abroad), accounting, "
                            "design …"
                        ),
                    ),
                    ("computing", _("IT: programming, systems, data")),
                    ("language", _("Mainly translation, interpreting or language teaching")),
                    ("mixed", _("Partly language work, or not sure")),
                    ("licensed", _("Needs a Japanese licence: law, accounting, medicine")),
                    ("transfer", _("Transfer from my employer's office abroad (企業内転勤)")),
                    ("other", _("Other work")),
                ),
                short_choices={
                    "field": _("knowledge of a field"),
                    "computing": _("IT work"),
                    "language": _("mainly language work"),
                    "mixed": _("partly language work, or not sure"),
                    "licensed": _("licensed work"),
                    "transfer": _("transfer within the company"),
                    "other": _("other work"),
                },
                only_if=("activity", ("b",)),
            ),
            YesNoUnknownField(
                key="business_in_japan",
                label=_("Is the business in Japan?"),
                short=_("business in Japan"),
                only_if=("activity", ("c",)),
            ),
        ),
        # What is asked under another activity stays, for a person who changes their mind twice.
        complete=lambda document, answer, stored, today: {**(stored or {}), **answer},
        invalidates={"work": ("experience_b", "degrees.related", "degrees.related_study")},
    )


def _place() -> Question:
    return Question(
        key="place",
        part=Part.YOU,
        name=_("Now"),
        title=_("Where are you now?"),
        fields=(
            ChoiceField(
                key="place",
                label=_("Where are you now?"),
                is_heading=True,
                choices=(
                    ("japan", _("In Japan, with a status of residence (在留資格)")),
                    ("abroad", _("Outside Japan")),
                ),
                short_choices={"japan": _("In Japan")},
            ),
            YesNoUnknownField(
                key="employer_in_japan",
                label=_("Will you have a contract with an employer in Japan?"),
                short=_("employer in Japan"),
                help_text=_("A foreign company's branch in Japan counts; remote work for one abroad does not."),
                when=lambda document, number, today: not {"a", "b"}.isdisjoint(chosen(document)),
            ),
        ),
    )


def _check_application(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    day = given.get("day")
    latest = min(today.replace(year=today.year + 10, day=min(today.day, 28)), LAST_DAY)
    if day and not (today.replace(day=1) <= date.fromisoformat(day) <= latest):
        return {"day": _("Enter a date from this month on, at most ten years ahead.")}
    born = record(document, "birth_date")
    if born and not age_fits(date.fromisoformat(born["day"]), date.fromisoformat(day) if day else today):
        return {"day": _("On this day you would be younger or older than this self-check covers. Check the year.")}
    return {}


def _with_permission_of_older_release(
    document: Document, answer: dict[str, Any], stored: Mapping[str, Any] | None, today: date
) -> dict[str, Any]:
    """Return an answer with the day of the permission that older releases kept in this record."""
    return {**answer, "permission": stored["permission"]} if stored and stored.get("permission") else answer


def _application() -> Question:
    return Question(
        key="application",
        part=Part.YOU,
        name=_("Applying"),
        title=_("When do you plan to apply?"),
        fields=(
            ChoiceField(
                key="decided",
                label=_("When do you plan to apply?"),
                help_text=_("We count your points for this day."),
                is_heading=True,
                choices=(("yes", _("About on this day")), ("no", _("Not decided: as of today"))),
                initial="yes",
                short_choices={"yes": ""},
            ),
            DayOfMonthField(
                key="day",
                label=_("Planned day"),
                help_text=_("For example 2027-04-01, 2027年4月1日, 令和9年4月1日 or 民國116年4月1日."),
                only_if=("decided", ("yes",)),
            ),
        ),
        when=lambda document, number, today: not comes_from_abroad(document),
        check=_check_application,
        complete=_with_permission_of_older_release,
    )


def _landing() -> Question:
    return Question(
        key="landing",
        part=Part.YOU,
        name=_("Landing"),
        title=_("When do you plan to arrive in Japan?"),
        fields=(
            ChoiceField(
                key="decided",
                label=_("When do you plan to arrive in Japan?"),
                help_text=_("We count your points for this day."),
                is_heading=True,
                choices=(("yes", _("About on this day")), ("no", _("Not decided: as of today"))),
                initial="yes",
                short_choices={"yes": ""},
            ),
            DayOfMonthField(
                key="day",
                label=_("Planned day"),
                help_text=_("For example 2027-04-01, 2027年4月1日, 令和9年4月1日 or 民國116年4月1日."),
                only_if=("decided", ("yes",)),
            ),
        ),
        when=lambda document, number, today: comes_from_abroad(document),
        check=_check_application,
    )


def _check_birth_date(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    born = date.fromisoformat(given["day"])
    if born > today:
        return {"day": _("This day has not come yet. Enter the day on which you were born.")}
    if not age_fits(born, application_day(document, today)):
        return {"day": _("This self-check calculates for ages from 15 to 100. Check the year.")}
    return {}


def _birth_date() -> Question:
    return Question(
        key="birth_date",
        part=Part.YOU,
        name=_("Born"),
        title=_("When were you born?"),
        fields=(
            DayField(
                key="day",
                label=_("When were you born?"),
                help_text=_("For example 2001-05-20, 平成13年5月20日 or 民國90年5月20日. Used only for your age."),
                is_heading=True,
            ),
        ),
        check=_check_birth_date,
    )


QUESTIONS: Final = (_activity(), _place(), _application(), _landing(), _birth_date())
