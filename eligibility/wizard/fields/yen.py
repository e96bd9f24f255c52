"""The fields of amounts of yen."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from eligibility.answers.parsing.pay import (
    PayOfMonth,
    PayOfYear,
    is_doubtful,
    read_pay,
    read_pay_of_month,
    type_pay,
    type_pay_of_month,
)
from eligibility.answers.parsing.text import Refusal
from eligibility.answers.parsing.yen import MOST_YEN, Suggestion, read_yen
from eligibility.answers.pay import of_year
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
A_YEAR = _("%(amount)s a year")
DIFFERS = _("Monthly pay × 12 + bonus below gives another amount. Choose that one, or empty those two fields.")
MAYBE_YEAR = _("Is this a month's pay? If it is for a year, enter it in the field above and leave this one empty.")
A_MONTH = _("Yes, %(amount)s a month")
MONTH_MISSING = _("Enter the pay of one month as well, or empty the bonus.")


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
    """A pay of a year; an amount that is, or may be, the pay of a month is asked back.

    `added_from` names the fields of the page with the pay of a month and the bonus of a year, from which the pay of the
    year is computed where it is not typed itself.
    """

    def __init__(self, *, added_from: tuple[str, str] | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.added_from = added_from

    def always_read(self) -> Self:
        """Return a copy that does not depend on other fields, those it may be computed from among them."""
        field = super().always_read()
        field.added_from = None
        return field

    def validate(self, value: Any) -> None:
        """Leave it to `with_others` to require what may be computed."""
        if self.added_from is None:
            super().validate(value)

    def with_others(self, values: Mapping[str, Any]) -> int | None:
        """Return the pay of the year, typed or computed; two that differ are refused, and the computed one offered."""
        typed: int | None = values[self.key]
        if self.added_from is None or not values.keys() >= {*self.added_from}:
            return typed
        month, bonus = (values[key] for key in self.added_from)
        if month is None:
            if typed is None and not bonus:
                raise ValidationError(self.error_messages["required"], code="required")
            return typed
        computed = of_year(month, bonus)
        if typed in (None, computed):
            return computed
        raise ask_back(DIFFERS, [(self.offered(computed), A_YEAR % {"amount": format_yen(computed)})])

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


class AddedField(YenField):
    """An amount from which that of another field is computed: a way to type that one, never stored itself."""

    default_error_messages: ClassVar[Any] = {
        Refusal.YEN_NOT_UNDERSTOOD: _("Enter the amount in yen, for example 350,000 or 35万."),
        Refusal.UNIT_MISSING: _("Enter the whole amount in yen, for example 350,000, or with 万, for example 35万."),
        Refusal.NOT_PER_YEAR: _("Enter the fixed bonus of a whole year."),
    }

    @property
    def stored_keys(self) -> frozenset[str]:
        """No key of a record."""
        return frozenset()

    def is_answered(self, record: Mapping[str, Any]) -> bool:
        """Return that nothing is left to answer: what is computed from it is stored."""
        return True

    def to_record(self, value: Any) -> dict[str, Any]:
        """Return nothing to store."""
        return {}

    def from_record(self, record: Mapping[str, Any]) -> None:
        """Return that a record holds nothing of it."""
        return


class MonthlyPayField(AddedField):
    """The pay of one month, typed for that of a year; `bonus` names the field with the bonus of the year."""

    def __init__(self, *, bonus: str, **options: Any) -> None:
        super().__init__(**options)
        self.bonus = bonus

    def parse(self, text: str) -> object:
        """Read the pay of a month."""
        return read_pay_of_month(text)

    def understood(self, read: object) -> Any:
        """Return the pay of a month; one that may be a year's is asked back."""
        if not isinstance(read, PayOfYear):
            return super().understood(read)
        offered = type_pay_of_month(read.value, current_language())
        raise ask_back(MAYBE_YEAR, [(offered, A_MONTH % {"amount": format_yen(read.value)})])

    def with_others(self, values: Mapping[str, Any]) -> int | None:
        """Return the pay of the month; a bonus without it is refused, and a year that comes to too much."""
        month: int | None = values[self.key]
        if month is None and values.get(self.bonus):
            raise ValidationError(MONTH_MISSING, code="required")
        if month is not None and of_year(month, values.get(self.bonus)) > MOST_YEN:
            raise ValidationError(self.error_messages[Refusal.YEN_TOO_LARGE], code=Refusal.YEN_TOO_LARGE)
        return month
