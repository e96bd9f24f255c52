"""The fields of days, of months taken for a day, and of lengths of time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from django.utils.translation import gettext_lazy as _

from eligibility.answers.parsing.days import Ambiguous, read_day, read_day_or_month
from eligibility.answers.parsing.months import Month
from eligibility.answers.parsing.numbers import read_years
from eligibility.answers.parsing.text import Refusal
from eligibility.formats import format_date, format_duration, format_month
from eligibility.language import current_language

from .base import Offers, ask_back
from .text import TextField

AMBIGUOUS = _("This date can be read in more than one way. Which one do you mean?")
DAY_OF_MONTH = _("Only the month is written. Which day do you mean? Choose one, or enter the day.")
MONTHS_ON = _("%(length)s (by %(day)s)")
COUNTED_FROM = _("%(month)s (counted from %(day)s, to be confirmed)")
COUNTED_UP_TO = _("%(month)s (counted up to %(day)s, to be confirmed)")


class DayField(TextField):
    """A calendar day, as people write it; a month without a day is refused."""

    def parse(self, text: str) -> object:
        """Read a day."""
        return read_day(text, current_language())

    def understood(self, read: object) -> Any:
        """Return the day; days that a text may mean are offered."""
        if isinstance(read, Ambiguous):
            raise ask_back(AMBIGUOUS, self.days_offered(read.days))
        return super().understood(read)

    def days_offered(self, days: Iterable[date]) -> Offers:
        """Return days with their words."""
        return [(day.isoformat(), format_date(day)) for day in days]

    def prepare_value(self, value: Any) -> Any:
        """Return a day as it is typed."""
        return value.isoformat() if isinstance(value, date) else value

    def to_record(self, value: date | None) -> dict[str, Any]:
        """Return what is stored of a day."""
        return {self.key: None if value is None else value.isoformat()}

    def from_record(self, record: Mapping[str, Any]) -> Any:
        """Return the day that a record holds."""
        return date.fromisoformat(record[self.key]) if record.get(self.key) else None

    def display(self, value: Any) -> str:
        """Return a day in words."""
        return format_date(value)


class DayOfMonthField(DayField):
    """A calendar day; of a month without a day, the first and the last day are offered."""

    def parse(self, text: str) -> object:
        """Read a day or a month."""
        return read_day_or_month(text, current_language())

    def understood(self, read: object) -> Any:
        """Return the day; the ends of a month are offered."""
        if isinstance(read, Month):
            raise ask_back(DAY_OF_MONTH, self.days_offered((read.first, read.last)))
        return super().understood(read)


class MonthOrDayField(DayField):
    """A calendar day, or a month, which is taken for the `end` that is unfavourable to the person.

    A record holds the day taken for a month, and "<key>_month": True.
    """

    default_error_messages: ClassVar[Any] = {Refusal.DAY_INCOMPLETE: _("Enter the year and at least the month.")}

    def __init__(self, *, end: Literal["first", "last"] = "last", **options: Any) -> None:
        super().__init__(**options)
        self.end = end

    def parse(self, text: str) -> object:
        """Read a day or a month."""
        return read_day_or_month(text, current_language())

    def understood(self, read: object) -> Any:
        """Return the day or the month."""
        return read if isinstance(read, Month) else super().understood(read)

    def prepare_value(self, value: Any) -> Any:
        """Return a day or a month as it is typed."""
        return value.first.isoformat()[: len("2027-03")] if isinstance(value, Month) else super().prepare_value(value)

    def to_record(self, value: date | Month | None) -> dict[str, Any]:
        """Return what is stored of a day or a month."""
        if isinstance(value, Month):
            return {**super().to_record(self.day_of(value)), f"{self.key}_month": True}
        return super().to_record(value)

    def from_record(self, record: Mapping[str, Any]) -> date | Month | None:
        """Return the day, or the month, that a record holds."""
        day: date | None = super().from_record(record)
        return Month(day.year, day.month) if day and record.get(f"{self.key}_month") else day

    def day_of(self, month: Month) -> date:
        """Return the day that a month is taken for."""
        return month.first if self.end == "first" else month.last

    def display(self, value: Any) -> str:
        """Return a day in words, or a month with the day that it is taken for."""
        if not isinstance(value, Month):
            return super().display(value)
        words = COUNTED_UP_TO if self.end == "first" else COUNTED_FROM
        return words % {"month": format_month(value), "day": format_date(self.day_of(value))}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in whole months; `until` is the day up to which it was given, where that is known."""

    months: int
    until: date | None = None


class DurationField(TextField):
    """A length of time, kept in whole months; the record's "as_of" is the day up to which it was given."""

    def parse(self, text: str) -> object:
        """Read a length of time."""
        return read_years(text)

    def understood(self, read: object) -> Duration:
        """Return the length of time."""
        return Duration(super().understood(read))

    def prepare_value(self, value: Any) -> Any:
        """Return a length of time as it is typed."""
        return format_duration(value.months) if isinstance(value, Duration) else value

    def to_record(self, value: Duration | None) -> dict[str, Any]:
        """Return what is stored of a length of time; its day is that of the record."""
        return {self.key: None if value is None else value.months}

    def from_record(self, record: Mapping[str, Any]) -> Duration | None:
        """Return the length of time that a record holds, and up to which day."""
        if record.get(self.key) is None:
            return None
        return Duration(record[self.key], date.fromisoformat(record["as_of"]) if record.get("as_of") else None)

    def display(self, value: Duration) -> str:
        """Return a length of time in words, with the day up to which it was given."""
        length = format_duration(value.months)
        return length if value.until is None else MONTHS_ON % {"length": length, "day": format_date(value.until)}
