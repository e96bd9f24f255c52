"""The form of a page: what is typed goes in, a record of codes comes out, and nothing typed is lost."""

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from .fields import Document, QuestionField
from .path import Page
from .question import Messages
from .questions.consistency import others

NOT_ALONE = _(
    "You have already entered others. Choose another answer, or first remove the others on the page “Check your "
    "answers”."
)
TOO_MUCH = _(
    "Your answers have become too long to be saved, so this page was not saved. What you typed is still here: shorten "
    "it, or remove entries you do not need on the page “Check your answers” first."
)


def typed(sent: Mapping[str, Any], fields: Iterable[QuestionField]) -> dict[str, str]:
    """Return the values of a sent form, and those that the page offered, chosen by their buttons.

    No page and not every database can hold a NUL: the sign for a character that cannot be shown replaces it.
    """
    several = {field.key: field.holds_several for field in fields}
    values = dict(sent.items())
    if isinstance(sent, QueryDict):
        values |= {key: ",".join(sent.getlist(key)) for key in sent if several.get(key)}
    found = {key: str(value).replace("\0", "\N{REPLACEMENT CHARACTER}") for key, value in values.items()}
    key, _between, offered = found.get("take", "").partition("=")
    return {**found, key: offered} if key in several else found


class AskingBackForm(forms.Form):
    """A form that can ask back: next to a field whose text has several meanings, it offers them."""

    use_required_attribute = False

    @property
    def offers(self) -> dict[str, list[tuple[str, str]]]:
        """The values to offer next to each field, with their words."""
        errors = ((key, error) for key, found in self.errors.as_data().items() for error in found)
        return {key: (error.params or {})["offers"] for key, error in errors if error.code == "ask_back"}


class QuestionForm(AskingBackForm):
    """The form of one page; `record` holds the answer after a successful `is_valid`."""

    def __init__(
        self,
        page: Page,
        document: Document,
        today: date,
        *,
        data: Mapping[str, Any] | None = None,
        filled: Mapping[str, str] | None = None,
    ) -> None:
        """Make the fields; `data` is what was sent, and is checked; `filled` is only shown in the fields."""
        super().__init__(data, initial=dict(filled or {}))
        self.page, self.document, self.today = page, document, today
        self.record: dict[str, Any] = {}
        # The fields of the question are shared by all forms.
        self.asked = tuple(copy.deepcopy(field) for field in page.fields(document, today))
        self.fields.update({field.key: field for field in self.asked})
        sent = {key: self.data.get(key) for key in self.fields}
        for field in self.asked:
            field.is_read = field.is_read_with(sent)
            if not field.is_read:
                # What this field opens stays closed too, whatever its hidden choice is.
                sent.pop(field.key)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.heading_field = next((field.key for field in self.asked if field.is_heading), "")
        self.helper.layout = self._layout()

    def _layout(self) -> Layout:
        """Return each field with its own template; one that an answer opens names the answers by their number."""
        openings = list(dict.fromkeys(field.only_if for field in self.asked if field.only_if))
        for number, (key, answers) in enumerate(openings, start=1):
            if key in self.fields:
                widget = self.fields[key].widget
                widget.opens = {**widget.opens, number: answers}

        def laid(field: QuestionField) -> Field:
            opened = f"opened-{openings.index(field.only_if) + 1}" if field.only_if else None
            return Field(field.key, template=field.template, wrapper_class=opened)

        places: list[Field | Div] = []
        for fold, fields in groupby(self.asked, key=lambda field: field.fold):
            neighbours = [*fields]
            places += [self._folded(neighbours, laid)] if fold else map(laid, neighbours)
        return Layout(*places)

    def _folded(self, fields: Sequence[QuestionField], laid: Callable[[QuestionField], Field]) -> Div:
        """Return fields that are folded together; the fold is open where one of them holds something or an error."""
        places = [laid(field) for field in fields]
        fold = Div(*places, template="hsp/fold.html", css_class=places[0].wrapper_class)
        fold.words = fields[0].fold
        fold.is_open = lambda: any(self[field.key].errors or self[field.key].value() for field in fields)
        return fold

    def clean(self) -> dict[str, Any]:
        """Make the record of the values; messages stand next to the fields they concern."""
        cleaned = super().clean() or {}
        understood = dict(cleaned)
        for field in self.asked:
            if field.is_read and field.key in understood:
                try:
                    self.record |= field.to_record(field.with_others(understood))
                except forms.ValidationError as error:
                    self.add_error(field.key, error)
        if not self.errors:
            stored = self.page.answer(self.document)
            self.record = self.page.question.complete(self.document, self.record, stored, self.today)
            for key, message in self._contradictions().items():
                self.add_error(key, message)
        return cleaned

    def _contradictions(self) -> Messages:
        question, number = self.page.question, self.page.number
        if question.excludes_others(self.record) and others(self.document, question.key, number):
            return {question.fields[0].key: NOT_ALONE}
        return question.check(self.document, self.record, number, self.today)


def shown(page: Page, document: Document, today: date) -> dict[str, str]:
    """Return a stored answer as the fields of its page show it today."""
    return _shown(page.fields(document, today), page, document, today)


def typed_before(page: Page, document: Document, today: date) -> dict[str, str]:
    """Return the values of a page that is asked again, without choices that not everybody has."""
    return _shown((field for field in page.question.fields if field.choices_for is None), page, document, today)


def _shown(fields: Iterable[QuestionField], page: Page, document: Document, today: date) -> dict[str, str]:
    stored = page.answer(document)
    if stored is None:
        return {}
    answer = page.question.present(document, stored, today)
    return {
        field.key: str(field.prepare_value(value))
        for field in fields
        if (value := field.from_record(answer)) is not None
    }
