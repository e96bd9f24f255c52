"""The form that asks of which day the law shall be shown."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.answers.parsing.text import MOST_CHARACTERS, Refusal
from eligibility.formats import format_date
from eligibility.scoring.editions import TABLES, NotCovered
from eligibility.scoring.facts import FIRST_DAY, LAST_DAY
from eligibility.wizard.fields import DayField
from eligibility.wizard.forms import AskingBackForm
from eligibility.wizard.refusals import MESSAGES


class LawDayForm(AskingBackForm):
    """Asks for a day, written as in every question."""

    on = DayField(
        label=gettext_lazy("Date of the law"),
        widget=forms.TextInput(attrs={"size": 12}),
        error_messages={
            "required": MESSAGES[Refusal.TOO_LONG],
            Refusal.SAYS_NOT_KNOWN: MESSAGES[Refusal.DAY_NOT_UNDERSTOOD],
        },
    )

    def __init__(self, typed: str, today: date) -> None:
        """Show `today` where nothing is typed; more than any day has is refused, and not repeated to anybody."""
        kept = "" if len(typed) > MOST_CHARACTERS else typed
        super().__init__(
            {"on": kept} if typed else None,
            initial={"on": today.isoformat()},
            auto_id="%s",
        )
        self.kept = kept
        self.fields["on"].help_text = _("Enter it like %(example)s.") % {"example": today.isoformat()}

    def clean_on(self) -> date:
        """Return the day that was typed; raises ValidationError for one that is not covered."""
        day: date = self.cleaned_data["on"]
        try:
            TABLES.on(day)
        except NotCovered as error:
            words = {"first": format_date(FIRST_DAY), "last": format_date(LAST_DAY)}
            raise ValidationError(
                _("We do not cover this day: our tables begin on %(first)s and end on %(last)s.") % words
            ) from error
        return day

    @property
    def day(self) -> date | None:
        """The day that was typed; None where none was, or one that cannot be shown."""
        return self.cleaned_data["on"] if self.is_bound and self.is_valid() else None


def typed_day(request: HttpRequest) -> str:
    """Return the value of the field; also a day that the page offered, chosen by its button."""
    field, _between, offered = request.GET.get("take", "").partition("=")
    typed = offered if field == "on" else request.GET.get("on", "")
    return typed.replace("\0", "\N{REPLACEMENT CHARACTER}").strip()
