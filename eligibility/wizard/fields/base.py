"""What all fields of the questions have in common."""

import copy
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, ClassVar, Self, TypeAlias

from django import forms
from django.core.exceptions import ValidationError

from ..choices import Choices, Words

Document: TypeAlias = Mapping[str, Any]
Condition: TypeAlias = Callable[[Document, int | None, date], bool]
"""Whether something is asked of a person: given the document, the number of the page's record and today."""

Offers: TypeAlias = list[tuple[str, str]]
"""Values that a page offers next to a field, each with its words: the text could be read in more than one way."""


def ask_back(message: Words, offers: Iterable[tuple[str, str]]) -> ValidationError:
    """Return the error of a text that can mean each of these values."""
    return ValidationError(message, code="ask_back", params={"offers": [*offers]})


class QuestionField(forms.Field):
    """A form field of a question; several fields of a question may have one key, if never asked of the same person.

    `only_if` names another field of the page and the answers to it with which this one is read; `when` says of whom it
    is asked; the label of an `is_heading` field is the heading of its page. `adds` names the question of which a yes
    here asks for one more record. `short` names it on the check page where its answer alone does not say enough.
    `folded_help` says what counts, folded below the label. Neighbours with the same `fold` are folded together, below a
    line that says it.
    """

    template: ClassVar[str]
    needs_label: ClassVar[bool] = False
    """Whether the answer says nothing without its question, as a bare yes or no does."""

    words_for: Callable[[Document, int | None, date], Mapping[str, Words]] | None = None
    """Returns the label, or label and help_text, for a person, where they are not the same for everybody."""

    holds_several: ClassVar[bool] = False
    """Whether several values are sent for it: they are read as one text, with commas between them."""

    choices_for: Callable[[Document, int | None, date], Choices] | None = None
    is_read = True
    """Whether the form reads this field: set by the form, from `only_if` and what was sent."""

    def __init__(
        self,
        *,
        key: str = "",
        only_if: tuple[str, tuple[str, ...]] | None = None,
        is_heading: bool = False,
        when: Condition = lambda document, number, today: True,
        adds: str = "",
        short: Words = "",
        folded_help: Words = "",
        fold: Words = "",
        words_for: Callable[[Document, int | None, date], Mapping[str, Words]] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self.key, self.only_if, self.is_heading, self.when, self.adds = key, only_if, is_heading, when, adds
        self.short, self.folded_help, self.fold, self.words_for = short, folded_help, fold, words_for

    @property
    def optional(self) -> bool:
        """Whether the label says that this may be left empty."""
        return not self.required and self.only_if is None

    def is_read_with(self, record: Mapping[str, Any]) -> bool:
        """Return whether this is read, given the other answers of its page."""
        return self.only_if is None or record.get(self.only_if[0]) in self.only_if[1]

    @property
    def stored_keys(self) -> frozenset[str]:
        """The keys of a record that hold its answer."""
        return frozenset({self.key})

    def is_answered(self, record: Mapping[str, Any]) -> bool:
        """Return whether a record holds an answer to it."""
        return self.key in record

    def as_asked(self, document: Document, number: int | None, today: date) -> Self:
        """Return the field as it is asked of this person."""
        if self.words_for is None:
            return self
        field = copy.deepcopy(self)
        for name, words in self.words_for(document, number, today).items():
            setattr(field, name, words)
        return field

    def as_read(self, document: Document, number: int | None, today: date) -> Self:
        """Return the field to read the stored answer of this person with: its words do not matter."""
        return self

    def always_read(self) -> Self:
        """Return a copy that does not depend on another field."""
        field = copy.deepcopy(self)
        field.only_if = None
        return field

    def clean(self, value: Any) -> Any:
        """Return the value of what was typed, None for nothing; raises ValidationError where it is not understood."""
        return super().clean(value) if self.is_read else None

    def with_others(self, values: Mapping[str, Any]) -> Any:
        """Return the value, given those of all fields of the page that were understood, its own among them.

        It may follow from the others; raises ValidationError where it does not go with them.
        """
        return values[self.key]

    def to_record(self, value: Any) -> dict[str, Any]:
        """Return what is stored of a value."""
        return {self.key: value}

    def from_record(self, record: Mapping[str, Any]) -> Any:
        """Return the value that a record holds, None where it holds none."""
        return record.get(self.key)

    def display(self, value: Any) -> str:
        """Return a value in words."""
        return str(value)

    def display_short(self, value: Any) -> str:
        """Return a value in words on the check page, "" where it goes without saying."""
        return self.display(value)
