"""What was answered for permanent residence about the stay in Japan; every answer may be missing or "unknown"."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from .document import record

KEY: Final = "residence"
"""The key of the record in the document. No question of the wizard asks for it."""

POINTS_HOLDER: Final = "hsp1"
J_SKIP_HOLDER: Final = "j_skip"
HOLDING: Final = frozenset({POINTS_HOLDER, J_SKIP_HOLDER, "hsp2"})
"""The answers that name a status of Highly Skilled Professional."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """The stay in Japan: codes of the answers, "unknown" where somebody does not know, "" where nothing is answered.

    `status` is the status now and `since` its first day; `recognised` is whether the points it was given with reach the
    higher mark ("higher" or "lower"); `period` the period of stay in years ("5", "3", "1"); `in_japan_since` the first
    day of the stay. `gaps`, `kept`, `fines`, `taxes` and `pension` are "yes" or "no".
    """

    status: str = ""
    since: date | None = None
    recognised: str = ""
    period: str = ""
    in_japan_since: date | None = None
    gaps: str = ""
    kept: str = ""
    fines: str = ""
    taxes: str = ""
    pension: str = ""

    @property
    def answered(self) -> bool:
        """Whether anything was answered."""
        return bool(self.status)

    @property
    def holds_status(self) -> bool:
        """Whether the status of Highly Skilled Professional is held."""
        return self.status in HOLDING

    @property
    def held_since(self) -> date | None:
        """The first day with the status of Highly Skilled Professional, None where it is not held or not known."""
        return self.since if self.holds_status else None


def stay_of(document: Mapping[str, Any]) -> Stay:
    """Return the stay of a document."""
    held = record(document, KEY) or {}
    codes = {key: str(held.get(key) or "") for key in ("status", "period", "gaps", "kept", "fines", "taxes", "pension")}
    return Stay(
        **codes,
        recognised=str(held.get("recognised") or "") if held.get("status") == POINTS_HOLDER else "",
        since=_day(held, "status_since"),
        in_japan_since=_day(held, "in_japan_since"),
    )


def _day(held: Mapping[str, Any], key: str) -> date | None:
    return date.fromisoformat(held[key]) if held.get(key) else None
