"""The forms that ask of which day the law shall be shown, and which two days shall be compared."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.answers.parsing.text import MOST_CHARACTERS, Refusal
from eligibility.formats import format_date
from eligibility.scoring.editions import TABLES, NotCovered
from eligibility.scoring.facts import FIRST_DAY, LAST_DAY
from eligibility.wizard.choices import Words
from eligibility.wizard.fields import DayField
from eligibility.wizard.forms import AskingBackForm
from eligibility.wizard.refusals import MESSAGES

_ERRORS: Final = {
    "required": MESSAGES[Refusal.TOO_LONG],
    Refusal.SAYS_NOT_KNOWN: MESSAGES[Refusal.DAY_NOT_UNDERSTOOD],
}


class CoveredDayField(DayField):
    """A day that the tables cover, written as in every question; refuses another day and says which are covered."""

    def __init__(self, label: Words) -> None:
        """Make the field of a day under a label."""
        super().__init__(label=label, widget=forms.TextInput(attrs={"size": 12}), error_messages=_ERRORS)

    def clean(self, value: object) -> date:
        """Return the day that was typed; raises ValidationError for one that is not understood or not covered."""
        day: date = super().clean(value)
        try:
            TABLES.on(day)
        except NotCovered as error:
            words = {"first": format_date(FIRST_DAY), "last": format_date(LAST_DAY)}
            raise ValidationError(
                _("We do not cover this day: our tables begin on %(first)s and end on %(last)s.") % words
            ) from error
        return day


class LawDayForm(AskingBackForm):
    """Asks for a day of the law."""

    on = CoveredDayField(gettext_lazy("Date of the law"))

    def __init__(self, typed: Mapping[str, str], shown: Mapping[str, date]) -> None:
        """Show the days `shown` where no day is typed; they replace one that is missing.

        More than any day has is refused, and not repeated to anybody.
        """
        self.kept = {key: "" if len(each) > MOST_CHARACTERS else each for key, each in typed.items()}
        initial = {key: day.isoformat() for key, day in shown.items()}
        data = {key: self.kept[key] if typed[key] else initial[key] for key in typed} if any(typed.values()) else None
        super().__init__(data, initial=initial, auto_id="%s")
        for field in self.fields.values():
            field.help_text = _("Enter it like %(example)s.") % {"example": initial["on"]}

    def day(self, name: str = "on") -> date | None:
        """Return a day that was typed; None where none was, or where the form cannot be read."""
        return self.cleaned_data[name] if self.is_bound and self.is_valid() else None


class TwoDaysForm(LawDayForm):
    """Asks for two days of the law, to be compared; the earlier one comes first."""

    against = CoveredDayField(gettext_lazy("Compared with the law of"))
    field_order = ("against", "on")


def typed_days(request: HttpRequest, *names: str) -> dict[str, str]:
    """Return the values of the fields; also a day that the page offered, chosen by its button."""
    field, _between, offered = request.GET.get("take", "").partition("=")
    typed = {name: offered if field == name else request.GET.get(name, "") for name in names}
    return {name: each.replace("\0", "\N{REPLACEMENT CHARACTER}").strip() for name, each in typed.items()}
