"""The field of a checklist: several things to tick, none of them, or not known."""

import copy
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Final, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from eligibility.formats import format_list

from ..choices import DONT_KNOW, UNKNOWN, Choices, Words
from .base import Document, QuestionField
from .choices import NOT_AN_ANSWER

NONE: Final = "none"
REQUIRED_TICK = _("Choose at least one of the answers.")
NOT_TOGETHER = _("“None of these” and “I don't know yet” cannot be chosen with another answer.")


def tick_key(code: str) -> str:
    """Return the key of a record that holds whether something is ticked: "yes", "no" or "unknown"."""
    return f"has_{code}"


def _codes(text: Any) -> list[str]:
    """Return the codes of a text with commas between them, or of a list."""
    return [each for each in text.split(",") if each] if isinstance(text, str) else [*(text or ())]


class _Boxes(forms.CheckboxSelectMultiple):
    """Checkboxes whose values are sent, kept and shown again as one text."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:
        """Return the codes that were sent."""
        return _codes(data.get(name))

    def format_value(self, value: Any) -> list[str]:
        """Return the codes of a value."""
        return _codes(value)


class TicksField(QuestionField, forms.MultipleChoiceField):
    """Several things to tick; "none of these" and "I don't know yet" exclude all others.

    `ticks_for` returns the things that a person is asked about. `short_ticks` are their words on the check page.
    """

    widget = _Boxes
    template = "hsp/choice_field.html"
    holds_several = True
    default_error_messages: ClassVar[Any] = {"required": REQUIRED_TICK, "invalid_choice": NOT_AN_ANSWER}

    def __init__(
        self,
        *,
        ticks: Choices,
        ticks_for: Callable[[Document, int | None, date], Choices],
        short_ticks: Mapping[str, Words],
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self.ticks_for, self.short_ticks = ticks_for, short_ticks
        self._offer(ticks)

    def _offer(self, ticks: Choices) -> None:
        self.codes = tuple(code for code, _words in ticks)
        self.choices = [*ticks, (NONE, _("None of these")), (UNKNOWN, DONT_KNOW)]

    @property
    def stored_keys(self) -> frozenset[str]:
        """The keys of a record that hold the ticks."""
        return frozenset(tick_key(code) for code in self.codes)

    def as_asked(self, document: Document, number: int | None, today: date) -> Self:
        """Return the field with the things that this person is asked about."""
        field = copy.deepcopy(self)
        field._offer(self.ticks_for(document, number, today))
        return field

    def as_read(self, document: Document, number: int | None, today: date) -> Self:
        """Return the same, as what is stored depends on what was offered."""
        return self.as_asked(document, number, today)

    def prepare_value(self, value: Any) -> str:
        """Return codes as they are sent."""
        return ",".join(_codes(value))

    def validate(self, value: Sequence[str]) -> None:
        """Refuse an answer that excludes all others together with another."""
        super().validate(value)
        if len({*value}) > 1 and not {NONE, UNKNOWN}.isdisjoint(value):
            raise ValidationError(NOT_TOGETHER, code="not_together")

    def to_record(self, value: Sequence[str]) -> dict[str, Any]:
        """Return the ticks by their keys."""
        if UNKNOWN in value:
            return dict.fromkeys(sorted(self.stored_keys), UNKNOWN)
        return {tick_key(code): "yes" if code in value else "no" for code in self.codes}

    def from_record(self, record: Mapping[str, Any]) -> list[str] | None:
        """Return the codes that a record holds; None where it says nothing that the page can show."""
        held = {code: record.get(tick_key(code)) for code in self.codes}
        if ticked := [code for code, answer in held.items() if answer == "yes"]:
            return ticked
        if self.is_answered(record):
            return [UNKNOWN] if UNKNOWN in held.values() else [NONE]
        return None

    def is_answered(self, record: Mapping[str, Any]) -> bool:
        """Return whether a record holds all ticks: what is not known excludes all others."""
        held = {record.get(key) for key in self.stored_keys}
        return None not in held and (UNKNOWN not in held or len(held) == 1)

    def display(self, value: Any) -> str:
        """Return the things ticked in words."""
        labels = dict(self.widget.choices)
        return format_list(str(labels.get(code, code)) for code in value)

    def display_short(self, value: Any) -> str:
        """Return the things ticked in a few words."""
        labels = {**dict(self.widget.choices), **self.short_ticks}
        return format_list(str(labels.get(code, code)) for code in value)
