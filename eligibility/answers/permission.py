"""The expected day of the permission, as answered."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from .document import Record, record


def permission_answer(document: Mapping[str, Any]) -> Record | None:
    """Return the answer about the day of the permission, None where there is none.

    Older releases kept it in the record of the application, as an optional day: such a day stays in force until the
    question, which has a record of its own since, is answered.
    """
    answer = record(document, "permission")
    if answer is not None:
        return answer
    day = (record(document, "application") or {}).get("permission")
    return {"kind": "day", "day": day} if day else None


def expected_permission(document: Mapping[str, Any]) -> date | None:
    """Return the day on which somebody who applies in Japan expects the permission, None if it is not known."""
    day = (permission_answer(document) or {}).get("day")
    return date.fromisoformat(day) if day else None
