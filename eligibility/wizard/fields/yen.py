"""The fields of amounts of yen."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from eligibility.answers.parsing.pay import PayOfMonth, is_doubtful, read_pay, type_pay
from eligibility.answers.parsing.yen import Suggestion, read_yen
from eligibility.formats import format_yen
from eligibility.language import current_language

from .base import ask_back
from .text import TextField

DID_YOU_MEAN = _("Is this the amount you mean? If not, enter the whole amount in yen.")
MAYBE_MONTH = _("Is this a month's pay? Choose what you mean, or enter the pay for a whole year, with fixed bonuses.")
PAY_OF_MONTH = _(
    "This is a month's pay. Choose it × 12, or enter the pay for a whole year: monthly pay × 12 and the fixed bonus."
)
TIMES_TWELVE = _("× 12: %(amount)s a year")
OF_YEAR = _("No, this is for a whole year: %(amount)s")


class YenField(TextField):
    """An amount of yen."""

    inputmode = "numeric"

    def parse(self, text: str) -> object:
        """Read an amount of yen."""
        return read_yen(text)

    def understood(self, read: object) -> Any:
        """Return the amount; an amount that is probably meant is offered."""
        if isinstance(read, Suggestion):
            raise ask_back(DID_YOU_MEAN, [(self.offered(read.value), format_yen(read.value))])
        return super().understood(read)

    def offered(self, value: int) -> str:
        """Return an amount as the button of an offer sends it."""
        return str(value)

    def prepare_value(self, value: Any) -> Any:
        """Return an amount as it is typed."""
        return f"{value:,}" if isinstance(value, int) else value

    def display(self, value: int) -> str:
        """Return an amount in words."""
        return format_yen(value)


class YearlyPayField(YenField):
    """A pay of a year; an amount that is, or may be, the pay of a month is asked back."""

    def parse(self, text: str) -> object:
        """Read the pay of a year or of a month."""
        return read_pay(text)

    def understood(self, read: object) -> Any:
        """Return the pay of a year; that of a month is offered times twelve, and as it is where it may be a year's."""
        if not isinstance(read, PayOfMonth):
            return super().understood(read)
        offers = (
            [(read.per_year, TIMES_TWELVE)] if read.said else [(read.per_year, TIMES_TWELVE), (read.value, OF_YEAR)]
        )
        raise ask_back(
            PAY_OF_MONTH if read.said else MAYBE_MONTH,
            ((self.offered(value), words % {"amount": format_yen(value)}) for value, words in offers),
        )

    def offered(self, value: int) -> str:
        """Return an amount as the button of an offer sends it: taken without being asked back again."""
        return type_pay(value, current_language()) if is_doubtful(value) else str(value)

    def prepare_value(self, value: Any) -> Any:
        """Return a pay as it is typed: taken without being asked back."""
        return type_pay(value, current_language()) if isinstance(value, int) else value
