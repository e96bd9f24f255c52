"""The form of the return code."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .return_code import EARLIER_LENGTH, LENGTH, Mistyped, WrongCharacters, WrongLength, read

EXAMPLE: Final = "K7M42-XPD9C-FHRW"
"""What a code looks like. Its check character is wrong, so it is nobody's."""

NAMED: Final = 5
"""How many of the characters that occur in no code a message names."""


class ReturnCodeForm(forms.Form):
    """A return code, however it is spaced and spelt; `cleaned_data["code"]` is as `return_code.read` gives it."""

    code = forms.CharField(
        label=gettext_lazy("Return code"),
        error_messages={"required": gettext_lazy("Enter your return code.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "size": 20}
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].help_text = _(
            "%(length)s characters, such as %(example)s. Spaces, hyphens and small or capital letters "
            "make no difference."
        ) % {"length": LENGTH, "example": EXAMPLE}

    def clean_code(self) -> str:
        """Return the code; raise ValidationError with advice if it is mistyped."""
        try:
            return read(self.cleaned_data["code"])
        except Mistyped as mistyped:
            raise ValidationError(advice(mistyped), code="mistyped") from mistyped

    def refuse_unknown(self) -> None:
        """Add a field error: the code opens no assessment, unknown or expired alike."""
        self.add_error(
            "code",
            ValidationError(
                _(
                    "This code does not open any answers. They may have been deleted, the time may be over, or a "
                    "newer code may have been made. Compare it with what you wrote down."
                ),
                code="unknown",
            ),
        )


def advice(mistyped: Mistyped) -> str:
    """Return what to do about a code that was mistyped."""
    match mistyped:
        case WrongCharacters(characters=characters):
            return _("A return code never contains %(characters)s. Compare it with what you wrote down.") % {
                "characters": " ".join(characters[:NAMED])
            }
        case WrongLength(length=length):
            return _(
                "A return code has %(expected)s characters, or %(earlier)s if it was made some time ago; "
                "this one has %(typed)s. Compare it with what you wrote down."
            ) % {"expected": LENGTH, "earlier": EARLIER_LENGTH, "typed": length}
        case Mistyped():
            return _(
                "One character of this code is wrong, or two are in the wrong order. Compare it with what you wrote "
                "down."
            )
