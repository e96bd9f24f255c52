"""The fields to type in, and those of names and numbers."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from eligibility.answers.parsing.names import read_name
from eligibility.answers.parsing.numbers import read_count
from eligibility.answers.parsing.text import Refused, Understood

from ..refusals import MESSAGES
from .base import QuestionField

REQUIRED_TEXT = _("Enter an answer to this question.")


class TextField(QuestionField):
    """A field to type in, read by `parse`; `error_messages` holds the message of every refusal by its code."""

    template = "hsp/text_field.html"
    inputmode: ClassVar[str] = "text"
    default_error_messages: ClassVar[Any] = {**MESSAGES, "required": REQUIRED_TEXT}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the field's element."""
        return {"autocomplete": "off", "inputmode": self.inputmode}

    def to_python(self, value: Any) -> Any:
        """Return the value of what was typed, None for nothing but spaces."""
        text = (value or "").strip()
        return self.understood(self.parse(text)) if text else None

    def parse(self, text: str) -> object:
        """Return what answers/parsing reads in a text."""
        raise NotImplementedError

    def understood(self, read: object) -> Any:
        """Return the value that was read; raises ValidationError where it is refused."""
        match read:
            case Understood(value):
                return value
            case Refused(code):
                raise ValidationError(self.error_messages[code], code=code)
        raise TypeError(f"{type(self).__name__} does not know what to do with {read!r}")


class NameField(TextField):
    """The name of a school, as people write it."""

    def parse(self, text: str) -> object:
        """Read one name."""
        return read_name(text)


class CountField(TextField):
    """How many, up to `most`."""

    inputmode = "numeric"

    def __init__(self, *, most: int = 1000, **options: Any) -> None:
        super().__init__(**options)
        self.most = most

    def parse(self, text: str) -> object:
        """Read a whole number."""
        return read_count(text, self.most)
