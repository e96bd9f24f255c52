"""The states of a verdict or condition: codes for the look, words for the reader."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from django.utils.translation import gettext as _


class State(StrEnum):
    """The state of a verdict or of a condition; NOT_ASKED is for conditions only, NOT_IN_FORCE for verdicts only."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"
    TO_CONFIRM = "to_confirm"
    NOT_IN_FORCE = "not_in_force"
    NOT_ASKED = "not_asked"


OF_TRUTH: Final[Mapping[bool | None, State]] = {True: State.MET, False: State.NOT_MET, None: State.NOT_KNOWN}


def describe_state(code: State) -> str:
    """Name the state of a condition."""
    return {
        State.MET: _("met"),
        State.NOT_MET: _("condition not met"),
        State.NOT_KNOWN: _("not known yet"),
        State.NOT_ASKED: _("asked only if you meet the condition above"),
        State.TO_CONFIRM: _("to confirm"),
    }[code]
