"""What is chosen of the official form: its sheet, the day of its points, and the box for permanent residence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.answers.parsing.text import MOST_CHARACTERS, Refusal
from eligibility.formats import format_date
from eligibility.outlook.profile import Profile
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.rows import ACTIVITIES
from eligibility.wizard.choices import Words
from eligibility.wizard.fields import DayField
from eligibility.wizard.fields.choices import NOT_AN_ANSWER
from eligibility.wizard.forms import AskingBackForm
from eligibility.wizard.refusals import MESSAGES

from ..wording import plain_name
from .official import SHEETS, Period

STATUS: Final = "no"
"""The code in addresses of a form that is not for permanent residence."""

PERIODS: Final[Mapping[str, Words]] = {
    STATUS: gettext_lazy("Highly Skilled Professional"),
    Period.NOW: gettext_lazy("Permanent residence, on the day"),
    Period.ONE_YEAR_AGO: gettext_lazy("Permanent residence, 1 year before"),
    Period.THREE_YEARS_AGO: gettext_lazy("Permanent residence, 3 years before"),
}
"""What the form is for, by the code in addresses."""


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A sheet, by its activity, and the day of its points; `period` for permanent residence, None for the status."""

    activity: str
    day: date
    period: Period | None = None

    @property
    def query(self) -> str:
        """The choice as the query of an address."""
        residence = {"residence": self.period.value} if self.period else {}
        return urlencode({"activity": self.activity, "day": self.day.isoformat(), **residence})


def choice_of(query: Mapping[str, str]) -> FormChoice:
    """Return the choice of a query that FormChoice wrote."""
    residence = query.get("residence")
    return FormChoice(query["activity"], date.fromisoformat(query["day"]), Period(residence) if residence else None)


class ChoosingForm(AskingBackForm):
    """Asks for the choice; what the address does not name is preselected, and is chosen."""

    activity = forms.ChoiceField(error_messages={"invalid_choice": NOT_AN_ANSWER})
    day = DayField(
        widget=forms.TextInput(attrs={"size": 12}),
        error_messages={
            "required": MESSAGES[Refusal.TOO_LONG],
            Refusal.SAYS_NOT_KNOWN: MESSAGES[Refusal.DAY_NOT_UNDERSTOOD],
        },
    )
    residence = forms.ChoiceField(error_messages={"invalid_choice": NOT_AN_ANSWER})

    def __init__(self, asked: Mapping[str, str], leading: FormChoice, profile: Profile) -> None:
        """Read the values of an address; the days are those from the first one covered to the end of the profile."""
        key, _between, offered = asked.get("take", "").partition("=")
        given = {
            name: asked.get(name, "").replace("\0", "\N{REPLACEMENT CHARACTER}").strip() for name in self.base_fields
        }
        given |= {key: offered} if key in given else {}
        preselected = {"activity": leading.activity, "day": leading.day.isoformat(), "residence": STATUS}
        data = {name: typed or preselected[name] for name, typed in given.items()}
        if len(data["day"]) > MOST_CHARACTERS:
            # More than any day has is refused, and not repeated to anybody.
            data["day"] = ""
        super().__init__(data, auto_id="form-%s")
        self.last = profile.until
        words = {"activity": _("Sheet"), "day": _("Day of the points"), "residence": _("What it is for")}
        for name, label in words.items():
            self.fields[name].label = label
        self.fields["day"].help_text = _("Enter it like %(example)s.") % {"example": leading.day.isoformat()}
        self._choices("activity", _activities())
        self._choices("residence", PERIODS.items())

    def _choices(self, name: str, choices: object) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*choices]  # type: ignore[misc]

    def clean_day(self) -> date:
        """Return the day; raises ValidationError for one that is not covered."""
        day: date = self.cleaned_data["day"]
        if not FIRST_DAY <= day <= self.last:
            words = {"first": format_date(FIRST_DAY), "last": format_date(self.last)}
            raise ValidationError(_("Choose a day from %(first)s to %(last)s.") % words)
        return day

    @property
    def choice(self) -> FormChoice | None:
        """What is chosen, None where the address names what cannot be chosen."""
        if not self.is_valid():
            return None
        period = self.cleaned_data["residence"]
        return FormChoice(
            self.cleaned_data["activity"], self.cleaned_data["day"], None if period == STATUS else Period(period)
        )


def _activities() -> Iterator[tuple[str, str]]:
    for activity in ACTIVITIES:
        words = {"sheet": SHEETS[activity].letter, "work": plain_name(activity)}
        yield activity, _("%(sheet)s: %(work)s") % words
