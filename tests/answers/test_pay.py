"""Since when a pay can be shown."""

from datetime import date
from typing import Any

import pytest

from eligibility.answers.pay import dated

TODAY = date(2026, 11, 25)
SHOWN = {"annual_yen": 4_000_000, "since": "2026-11-22", "already": True}
LATER = {"annual_yen": 4_000_000, "since": "2027-03-01", "already": False}


@pytest.mark.parametrize(
    ("answer", "stored", "since", "already"),
    [
        ({"annual_yen": 4_000_000, "since": None}, None, "2026-11-25", True),
        ({"annual_yen": 4_000_000, "since": None}, SHOWN, "2026-11-22", True),
        ({"annual_yen": 4_100_000, "since": None}, SHOWN, "2026-11-25", True),
        ({"annual_yen": 4_000_000, "since": None}, LATER, "2026-11-25", True),
        ({"annual_yen": 4_000_000, "since": "2027-01-10"}, SHOWN, "2027-01-10", False),
        ({"annual_yen": 4_000_000, "since": "2027-01-10"}, {"kind": "unknown"}, "2027-01-10", False),
        ({"annual_yen": 4_000_000, "since": None}, {"kind": "unknown"}, "2026-11-25", True),
    ],
)
def test_a_pay_without_a_day_can_be_shown_since_it_was_answered(
    answer: dict[str, Any], stored: dict[str, Any] | None, since: str, already: bool
) -> None:
    found = dated(answer, stored, TODAY)
    assert (found["annual_yen"], found["since"], found["already"]) == (answer["annual_yen"], since, already)
