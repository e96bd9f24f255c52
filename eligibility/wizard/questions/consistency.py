"""What must hold between a page's answers and the rest of the document: days of an application, records of one list."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.document import record, records

from ..fields import Document
from ..question import Messages

BEFORE_BIRTH: Final = _("This is before your date of birth. Check the year.")


def before_birth(document: Document, given: Mapping[str, Any], *keys: str) -> Messages:
    """Return a message for each of the days that lies before the date of birth, where that is known."""
    born = (record(document, "birth_date") or {}).get("day")
    return {key: BEFORE_BIRTH for key in keys if born and given.get(key) and given[key] < born}


def others(document: Document, question: str, number: int | None) -> list[Mapping[str, Any]]:
    """Return the records of a question other than the one of that number."""
    held: list[Mapping[str, Any]] = [*records(document, question)]
    return held if number is None else [*held[:number], *held[number + 1 :]]
