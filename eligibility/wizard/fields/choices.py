"""The fields of which people choose an answer."""

import copy
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, ClassVar, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from ..choices import YES_NO, YES_NO_UNKNOWN, Choices, Words
from .base import Document, QuestionField

REQUIRED_CHOICE = _("Choose one of the answers.")
NOT_AN_ANSWER = _("This answer is not one of the choices. Choose one of them.")


class OpeningRadios(forms.RadioSelect):
    """Radios, some of which open fields that come after them: the style sheet hides those until one is chosen.

    `opens` holds the answers that open each set of fields, by the number of the set.
    """

    def __init__(self, attrs: dict[str, Any] | None = None, choices: Any = ()) -> None:
        super().__init__(attrs, choices)
        self.opens: Mapping[int, Collection[str]] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Mark a choice with the sets of fields that it opens."""
        option = super().create_option(name, value, *args, **kwargs)
        classes = [f"opens-{number}" for number, answers in self.opens.items() if value in answers]
        option["attrs"]["class"] = " ".join(classes)
        return option


class ChoiceField(QuestionField, forms.ChoiceField):
    """One of a few codes; `choices_for` returns the choices of those people who do not have all of them.

    `short_choices` are the words of some codes on the check page, "" for those that only open other fields. Of many,
    the choices from the code `folded_from` on, rarely chosen, are folded below a line that says `folded_words`.
    """

    widget = OpeningRadios
    template = "hsp/choice_field.html"
    default_error_messages: ClassVar[Any] = {"required": REQUIRED_CHOICE, "invalid_choice": NOT_AN_ANSWER}

    def __init__(
        self,
        *,
        choices_for: Callable[[Document, int | None, date], Choices] | None = None,
        folded_from: str = "",
        folded_words: Words = "",
        short_choices: Mapping[str, Words] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self.choices_for = choices_for
        self.folded_from, self.folded_words = folded_from, folded_words
        self.short_choices = short_choices or {}

    @property
    def labels(self) -> dict[str, Words]:
        """The words of each code."""
        return dict(self.widget.choices)

    @property
    def folded(self) -> tuple[str, ...]:
        """The codes of the choices that are folded."""
        codes = [*self.labels]
        return tuple(codes[codes.index(self.folded_from) :]) if self.folded_from else ()

    def as_asked(self, document: Document, number: int | None, today: date) -> Self:
        """Return the field with the words and the choices that this person has."""
        if self.choices_for is None:
            return super().as_asked(document, number, today)
        field = copy.deepcopy(super().as_asked(document, number, today))
        field.choices = self.choices_for(document, number, today)
        return field

    def display_short(self, value: Any) -> str:
        """Return the words of a code on the check page."""
        return str(self.short_choices.get(value, self.display(value)))

    def to_python(self, value: Any) -> str | None:
        """Return the code, None for none."""
        return super().to_python(value) or None

    def display(self, value: Any) -> str:
        """Return the words of a code; a code of an older release is returned as it is."""
        return str(self.labels.get(value, value))


class SendingChoiceField(ChoiceField):
    """A choice made by the buttons that send the page, one for each answer, in place of Continue.

    No button is the first choice before there is an answer, so that nobody gives one by habit.
    """

    template = "hsp/sending_field.html"


class YesNoField(ChoiceField):
    """Yes or no."""

    needs_label = True

    def __init__(self, *, choices: Choices = YES_NO, **options: Any) -> None:
        super().__init__(choices=choices, **options)


class YesNoUnknownField(YesNoField):
    """Yes, no, or not known yet."""

    def __init__(self, *, choices: Choices = YES_NO_UNKNOWN, **options: Any) -> None:
        super().__init__(choices=choices, **options)
