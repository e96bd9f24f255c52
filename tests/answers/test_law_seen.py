"""Which editions an assessment was last seen under, and when another one applies: days of a made-up change of 2027."""

from datetime import date, timedelta
from typing import Any

import pytest

from eligibility.answers.law_seen import law_seen, other_editions
from eligibility.scoring.editions import TABLES
from tests.scoring.test_law_that_changes import BEFORE, CHANGE, CHANGED

TODAY = date(2026, 11, 22)
SINCE = TABLES.on(TODAY).since


def planned(day: date | None, permission: date | None = None) -> dict[str, Any]:
    """The answers of somebody who plans a day, or none."""
    answer = {"decided": "yes", "day": day.isoformat()} if day else {"decided": "no", "day": None}
    answers: dict[str, Any] = {"place": {"place": "japan"}, "application": answer}
    if permission:
        answers["permission"] = {"kind": "day", "day": permission.isoformat()}
    return {"version": 4, "answers": answers}


def changed(seen: dict[str, Any], today: date, document: dict[str, Any]) -> list[tuple[date, date, date]]:
    """Each day whose edition is another one in the changed tables: the day, the edition seen, the one now."""
    return [(each.day, each.seen, each.now) for each in other_editions(seen, document, today, CHANGED)]


def test_what_is_stored_has_days_and_editions_alone() -> None:
    assert law_seen(planned(CHANGE, CHANGE + timedelta(days=60)), TODAY) == {
        "application": {"day": "2027-04-01", "since": SINCE.isoformat()},
        "permission": {"day": "2027-05-31", "since": SINCE.isoformat()},
    }
    assert law_seen(planned(None), TODAY) == {"application": {"day": "2026-11-22", "since": SINCE.isoformat()}}


@pytest.mark.parametrize(("day", "expected"), [(BEFORE, []), (CHANGE, [(CHANGE, SINCE, CHANGE)])])
def test_a_planned_day_gets_a_new_edition_with_a_new_release(day: date, expected: list[Any]) -> None:
    assert changed(law_seen(planned(day), TODAY), TODAY, planned(day)) == expected


def test_the_permission_alone_can_fall_under_the_new_edition() -> None:
    document = planned(BEFORE, CHANGE)
    assert changed(law_seen(document, TODAY), TODAY, document) == [(CHANGE, SINCE, CHANGE)]


def test_without_a_planned_day_today_moves_into_the_new_edition() -> None:
    seen = law_seen(planned(None), TODAY, CHANGED)
    assert changed(seen, BEFORE, planned(None)) == []
    assert changed(seen, CHANGE, planned(None)) == [(CHANGE, SINCE, CHANGE)]


def test_a_planned_day_that_has_passed_is_today() -> None:
    document = planned(BEFORE)
    seen = law_seen(document, TODAY, CHANGED)
    assert changed(seen, CHANGE, document) == [(CHANGE, SINCE, CHANGE)]


def test_another_planned_day_is_no_change_of_the_law() -> None:
    seen = law_seen(planned(BEFORE), TODAY, CHANGED)
    assert changed(seen, TODAY, planned(CHANGE)) == []


def test_nothing_is_said_of_an_assessment_whose_law_was_not_noted() -> None:
    assert changed({}, CHANGE, planned(None)) == []


@pytest.mark.parametrize(
    "seen",
    [
        [],
        "2024-09-30",
        {"application": None},
        {"application": "2024-09-30"},
        {"application": {"day": "2026-11-22"}},
        {"application": {"since": "2024-09-30"}},
        {"application": {"day": 20261122, "since": 20240930}},
        {"application": {"day": "2026-11-22", "since": "soon"}},
        {"application": {"day": "2026-11-22", "since": "0001-01-01"}},
        {"application": {"day": "2026-11-22", "since": "9999-12-31"}},
    ],
)
def test_what_cannot_be_read_was_not_noted(seen: Any) -> None:
    assert changed(seen, CHANGE, planned(None)) == []
