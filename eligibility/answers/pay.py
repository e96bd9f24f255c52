"""Since when a pay can be shown: a pay answered without a day can be shown from the day it was answered on."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from .document import Record


def dated(answer: Mapping[str, Any], stored: Mapping[str, Any] | None, today: date) -> Record:
    """Return an answer about a pay with the day from which it can be shown, and whether that was left out (`already`).

    The day stays that of the stored answer where the same amount is answered again without a day.
    """
    already = answer["since"] is None
    since = today.isoformat() if already else answer["since"]
    if already and stored and stored.get("already") and stored["annual_yen"] == answer["annual_yen"]:
        since = stored["since"]
    return {**answer, "since": since, "already": already}
