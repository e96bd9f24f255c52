"""Forms made from questions: what is typed goes in, a record of codes comes out, and nothing typed is lost."""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from eligibility.answers.typed import Refused, Understood
from eligibility.answers.typed_days import Ambiguous, read_day, say_day
from eligibility.answers.typed_names import read_name
from eligibility.answers.typed_numbers import read_count, read_years, say_years
from eligibility.answers.typed_yen import Suggestion, read_yen, say_yen

from .asked import ADay, AName, Asked, Checked, Count, Document, Months, OneOf, Question, Words, Yen, reader_language
from .path import Page
from .questions.consistency import others
from .refusals import MESSAGES

REQUIRED_CHOICE = _("Choose one of the answers.")
REQUIRED_TEXT = _("Write an answer here.")
NOT_AN_ANSWER = _("This answer is not on this page. Choose one of the answers here.")
AMBIGUOUS = _("This can be read in more than one way. Which day do you mean?")
NOT_ALONE = _(
    "You have entered others. Choose another answer here, or remove the others on the page “Check your answers” first."
)
TOO_MUCH = _(
    "Your answers have become too long to be saved, so this page was not saved. What you typed is still here: shorten "
    "it, or remove entries you do not need on the page “Check your answers” first."
)
DID_YOU_MEAN = _("Did you mean this amount? Choose it, or write the whole amount in yen.")


def stamp(record: Mapping[str, Any] | None) -> str:
    """Return a mark of a stored answer, by which an older tab is known for one."""
    text = json.dumps(record, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def sent_stamp(sent: Mapping[str, Any]) -> str:
    """Return the stamp that a form carries; "" where what it carries cannot be one."""
    text = sent.get("stamp", "")
    return text if re.fullmatch("[0-9a-f]{16}", text) else ""


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
        self.asked = page.asked(document)
        opening = _opening(self.asked)
        for asked in self.asked:
            self.fields[asked.key] = _field(asked, opening)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.heading_field = next((asked.key for asked in self.asked if asked.heads), "")

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
            for key, message in self._contradictions().items():
                self.add_error(key, message)
        return cleaned

    def _contradictions(self) -> Checked:
        question, number = self.page.question, self.page.number
        if question.stands_alone(self.record) and others(self.document, question.key, number):
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
                self.offers[asked.key] = [(day.isoformat(), say_day(day, reader_language())) for day in days]
                self.add_error(asked.key, AMBIGUOUS)
            case Suggestion(value):
                self.offers[asked.key] = [(str(value), say_yen(value, reader_language()))]
                self.add_error(asked.key, DID_YOU_MEAN)

    def _understand(self, asked: Asked, typed: str) -> object:
        if isinstance(asked, ADay):
            return read_day(typed, reader_language())
        if isinstance(asked, AName):
            return read_name(typed)
        if isinstance(asked, Yen):
            return read_yen(typed)
        if isinstance(asked, Count):
            return read_count(typed, asked.most)
        return read_years(typed)


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


def shown(question: Question, answer: Mapping[str, Any] | None) -> dict[str, str]:
    """Return a stored answer as it stands in the fields of its page."""
    found: dict[str, str] = {}
    for asked in question.asked:
        value = (answer or {}).get(asked.key)
        # A pay that could be shown already was given without a day.
        if value is not None and not (asked.key == "since" and (answer or {}).get("already")):
            found[asked.key] = in_field(asked, value)
    return found


def in_field(asked: Asked, value: Any) -> str:
    """Return a stored value as somebody would type it into its field."""
    if isinstance(asked, Months):
        return say_years(value, reader_language())
    if isinstance(asked, Yen):
        return f"{value:,}"
    return str(value)


def said(asked: Asked, value: Any) -> str:
    """Return a stored value in words, as the check page and the report say it back."""
    language = reader_language()
    if isinstance(asked, OneOf):
        return str(asked.label_of(value))
    if isinstance(asked, ADay):
        return say_day(date.fromisoformat(value), language)
    if isinstance(asked, Yen):
        return say_yen(value, language)
    return say_years(value, language) if isinstance(asked, Months) else str(value)
