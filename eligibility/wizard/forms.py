"""Forms made from questions: what is typed goes in, a record of codes comes out, and nothing typed is lost."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from eligibility.answers.parsing.days import Ambiguous, read_day, read_day_or_month
from eligibility.answers.parsing.months import Month
from eligibility.answers.parsing.names import read_name
from eligibility.answers.parsing.numbers import read_count, read_years
from eligibility.answers.parsing.pay import PayOfMonth, is_doubtful, read_pay, type_pay
from eligibility.answers.parsing.text import Refused, Understood
from eligibility.answers.parsing.yen import Suggestion, read_yen
from eligibility.formats import format_date, format_duration, format_month, format_yen
from eligibility.language import current_language

from .asked import ADay, AName, Asked, Checked, Count, Document, Months, OneOf, Words, Yen
from .path import Page
from .questions.consistency import others
from .refusals import MESSAGES

REQUIRED_CHOICE = _("Choose one of the answers.")
REQUIRED_TEXT = _("Write an answer here.")
NOT_AN_ANSWER = _("This answer is not on this page. Choose one of the answers here.")
AMBIGUOUS = _("This can be read in more than one way. Which day do you mean?")
DAY_OF_MONTH = _("Only the month is written. Which day do you mean? Choose one, or write the day.")
MONTHS_ON = _("%(length)s (by %(day)s)")
COUNTED_FROM = _("%(month)s (counted from %(day)s, to be confirmed)")
COUNTED_UP_TO = _("%(month)s (counted up to %(day)s, to be confirmed)")
NOT_ALONE = _(
    "You have entered others. Choose another answer here, or remove the others on the page “Check your answers” first."
)
TOO_MUCH = _(
    "Your answers have become too long to be saved, so this page was not saved. What you typed is still here: shorten "
    "it, or remove entries you do not need on the page “Check your answers” first."
)
DID_YOU_MEAN = _("Did you mean this amount? Choose it, or write the whole amount in yen.")
MAYBE_MONTH = _("Is this a month's pay? Choose what you mean, or write the pay for a whole year, with fixed bonuses.")
PAY_OF_MONTH = _(
    "This is a month's pay. Choose it × 12, or write the pay for a whole year: monthly pay × 12 and the fixed bonus."
)
TIMES_TWELVE = _("× 12: %(amount)s a year")
OF_YEAR = _("No, this is for a whole year: %(amount)s")


def typed(sent: Mapping[str, Any], asked: Iterable[Asked]) -> dict[str, str]:
    """Return what stands in the fields of a sent form; a value that the page offered, chosen by its button, stands too.

    No page and not every database can hold a NUL: the sign for a character that cannot be shown stands in its place.
    """
    found = {key: str(value).replace("\0", "\N{REPLACEMENT CHARACTER}") for key, value in sent.items()}
    field, _between, offered = found.get("take", "").partition("=")
    return {**found, field: offered} if field in {each.key for each in asked} else found


class QuestionForm(forms.Form):
    """The form of one page.

    `record` holds the answer after a successful `is_valid`; `offers` values that the page can offer beside a field
    whose text can be read in more than one way, each with its words.
    """

    def __init__(
        self,
        page: Page,
        document: Document,
        today: date,
        *,
        data: Mapping[str, Any] | None = None,
        filled: Mapping[str, str] | None = None,
    ) -> None:
        """Make the fields; `data` is what was sent, and is checked; `filled` only stands in the fields."""
        super().__init__(data, initial=dict(filled or {}))
        self.page, self.document, self.today = page, document, today
        self.record: dict[str, Any] = {}
        self.offers: dict[str, list[tuple[str, str]]] = {}
        self.asked = page.asked(document, today)
        opening = _opening(self.asked)
        for asked in self.asked:
            self.fields[asked.key] = _field(asked, opening)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.heading_field = next((asked.key for asked in self.asked if asked.is_heading), "")

    def clean(self) -> dict[str, Any]:
        """Read what was typed into a record; messages stand beside the fields they concern."""
        cleaned = super().clean() or {}
        for asked in self.asked:
            if asked.key in self.errors or not asked.read_with(self.record):
                continue
            typed = cleaned.get(asked.key) or ""
            value = typed.strip() if isinstance(typed, str) else typed
            if value:
                self._read(asked, value)
            elif asked.required:
                self.add_error(asked.key, _required(asked))
            else:
                self.record[asked.key] = None
        question = self.page.question
        if self.record.get("kind") == "none":
            self.record.update(question.none_means)
        if not self.errors:
            stored = self.page.answer(self.document)
            self.record = question.complete(self.document, self.record, stored, self.today)
            for key, message in self._contradictions().items():
                self.add_error(key, message)
        return cleaned

    def _contradictions(self) -> Checked:
        question, number = self.page.question, self.page.number
        if question.excludes_others(self.record) and others(self.document, question.key, number):
            return {question.asked[0].key: NOT_ALONE}
        return question.check(self.document, self.record, number, self.today)

    def _read(self, asked: Asked, typed: str) -> None:
        if isinstance(asked, OneOf):
            self.record[asked.key] = typed
            return
        match self._understand(asked, typed):
            case Understood(value):
                self.record[asked.key] = value.isoformat() if isinstance(value, date) else value
            case Refused(code):
                self.add_error(asked.key, MESSAGES[code])
            case Ambiguous(days):
                self._offer(asked, days, AMBIGUOUS)
            case Month() as month if isinstance(asked, ADay) and asked.month == "choose":
                self._offer(asked, (month.first, month.last), DAY_OF_MONTH)
            case Month() as month if isinstance(asked, ADay):
                day = month.first if asked.month == "first" else month.last
                self.record |= {asked.key: day.isoformat(), f"{asked.key}_month": True}
            case Suggestion(value):
                self.offers[asked.key] = [(_offered(asked, value), format_yen(value))]
                self.add_error(asked.key, DID_YOU_MEAN)
            case PayOfMonth() as read:
                self.offers[asked.key] = _of_month(asked, read)
                self.add_error(asked.key, PAY_OF_MONTH if read.said else MAYBE_MONTH)

    def _offer(self, asked: Asked, days: Iterable[date], message: Words) -> None:
        self.offers[asked.key] = [(day.isoformat(), format_date(day)) for day in days]
        self.add_error(asked.key, message)

    def _understand(self, asked: Asked, typed: str) -> object:
        if isinstance(asked, ADay):
            read = read_day if asked.month is None else read_day_or_month
            return read(typed, current_language())
        if isinstance(asked, AName):
            return read_name(typed)
        if isinstance(asked, Yen):
            return read_pay(typed) if asked.asks_month else read_yen(typed)
        if isinstance(asked, Count):
            return read_count(typed, asked.most)
        return read_years(typed)


def _of_month(asked: Asked, read: PayOfMonth) -> list[tuple[str, str]]:
    """Return what a month's pay may be for a year; one that only looks like a month's may be a year's."""
    offers = [(read.per_year, TIMES_TWELVE)] if read.said else [(read.per_year, TIMES_TWELVE), (read.value, OF_YEAR)]
    return [(_offered(asked, value), words % {"amount": format_yen(value)}) for value, words in offers]


def _offered(asked: Asked, value: int) -> str:
    """Return an amount as its button sends it: taken without being asked back again."""
    asked_back = isinstance(asked, Yen) and asked.asks_month and is_doubtful(value)
    return type_pay(value, current_language()) if asked_back else str(value)


def _required(asked: Asked) -> Words:
    return REQUIRED_CHOICE if isinstance(asked, OneOf) else REQUIRED_TEXT


class OpeningRadios(forms.RadioSelect):
    """Radios, some of which open fields that come after them: the style sheet hides those until one is chosen.

    `opens` names the answers that open each set of fields; a set is known by its place.
    """

    def __init__(self, opens: Sequence[Collection[str]]) -> None:
        super().__init__()
        self.opens = opens

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Mark a choice with the sets of fields that it opens."""
        option = super().create_option(name, value, *args, **kwargs)
        classes = [f"opens-{place}" for place, answers in enumerate(self.opens, start=1) if value in answers]
        option["attrs"]["class"] = " ".join(classes)
        return option


def _opening(page: Sequence[Asked]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the different conditions under which something on the page is read."""
    return list(dict.fromkeys(asked.only_if for asked in page if asked.only_if))


def _field(asked: Asked, opening: Sequence[tuple[str, tuple[str, ...]]]) -> forms.Field:
    """Return the form field; requiredness is checked with the answers it depends on, not by the field."""
    if isinstance(asked, OneOf):
        opens = [answers if key == asked.key else () for key, answers in opening]
        field: forms.Field = forms.ChoiceField(
            choices=asked.choices,
            widget=OpeningRadios(opens),
            error_messages={"invalid_choice": NOT_AN_ANSWER},
            required=False,
        )
    else:
        decimal = isinstance(asked, (Yen, Count))
        attributes = {"autocomplete": "off", "inputmode": "numeric" if decimal else "text"}
        field = forms.CharField(widget=forms.TextInput(attrs=attributes), required=False, strip=False, max_length=None)
        # The readers answer NUL and over-long texts in words of their own.
        field.validators = []
    field.label, field.help_text = asked.label, asked.hint
    field.optional = not asked.required and asked.only_if is None  # type: ignore[attr-defined]
    field.opened = opening.index(asked.only_if) + 1 if asked.only_if else 0  # type: ignore[attr-defined]
    return field


def shown(page: Page, document: Document, today: date) -> dict[str, str]:
    """Return a stored answer as it stands in the fields of its page today."""
    stored = page.answer(document)
    if stored is None:
        return {}
    answer = page.question.present(document, stored, today)
    return {asked.key: in_field(asked, answer) for asked in page.question.asked if answer.get(asked.key) is not None}


def typed_before(page: Page, document: Document, today: date) -> dict[str, str]:
    """Return what stood in the fields of a page that is asked again, without choices made among what it offered."""
    offered = {asked.key for asked in page.question.asked if isinstance(asked, OneOf) and asked.choices_for}
    return {key: value for key, value in shown(page, document, today).items() if key not in offered}


def in_field(asked: Asked, answer: Mapping[str, Any]) -> str:
    """Return what an answer holds of something asked as somebody would type it into its field."""
    value = answer[asked.key]
    if isinstance(asked, Months):
        return format_duration(value)
    if isinstance(asked, Yen):
        return type_pay(value, current_language()) if asked.asks_month else f"{value:,}"
    return str(value)[: len("2027-03")] if _is_month(asked, answer) else str(value)


def said(asked: Asked, answer: Mapping[str, Any]) -> str:
    """Return what an answer holds of something asked in words, as the check page and the report say it back."""
    value = answer[asked.key]
    if isinstance(asked, OneOf):
        return str(asked.label_of(value))
    if isinstance(asked, ADay):
        day = date.fromisoformat(value)
        if not _is_month(asked, answer):
            return format_date(day)
        words = COUNTED_UP_TO if asked.month == "first" else COUNTED_FROM
        return words % {"month": format_month(Month(day.year, day.month)), "day": format_date(day)}
    if isinstance(asked, Yen):
        return format_yen(value)
    if not isinstance(asked, Months):
        return str(value)
    length = format_duration(value)
    if not answer.get("as_of"):
        return length
    return MONTHS_ON % {"length": length, "day": format_date(date.fromisoformat(answer["as_of"]))}


def _is_month(asked: Asked, answer: Mapping[str, Any]) -> bool:
    """Tell whether a month was written where a day is asked."""
    return isinstance(asked, ADay) and bool(answer.get(f"{asked.key}_month"))
