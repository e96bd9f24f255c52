"""The states of a verdict or condition: codes for the look, words for the reader."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext as _

MET: Final = "met"
NOT_MET: Final = "not_met"
NOT_KNOWN: Final = "not_known"
TO_CONFIRM: Final = "to_confirm"
NOT_IN_FORCE: Final = "not_in_force"
NOT_ASKED: Final = "not_asked"

OF_TRUTH: Final[Mapping[bool | None, str]] = {True: MET, False: NOT_MET, None: NOT_KNOWN}


def describe_state(code: str) -> str:
    """Name the state of a condition."""
    return {
        MET: _("met"),
        NOT_MET: _("condition not met"),
        NOT_KNOWN: _("not known yet"),
        NOT_ASKED: _("asked only once the condition before it is met"),
        TO_CONFIRM: _("to confirm"),
    }[code]
