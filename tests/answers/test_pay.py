"""Since when a pay can be shown, and which of several counts."""

from datetime import date
from typing import Any

import pytest

from eligibility.answers.caveats import Caveat, Caveats
from eligibility.answers.pay import dated, pays_of, presented, with_proof_said

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


def test_a_pay_without_a_day_is_presented_without_one() -> None:
    assert presented(SHOWN) == {**SHOWN, "since": None}
    assert presented(LATER) == LATER
    assert presented({"kind": "unknown"}) == {"kind": "unknown"}


# --- Which of several counts ---

PLANNED = date(2027, 4, 1)
OCTOBER, GIVEN, NEXT_MAY = date(2026, 10, 1), date(2026, 11, 29), date(2027, 5, 1)


def pay(yen: int, since: date, *, already: bool = False, **more: Any) -> dict[str, Any]:
    return {"kind": "amount", "annual_yen": yen, "since": since.isoformat(), "already": already, **more}


def without_a_day(yen: int, **more: Any) -> dict[str, Any]:
    """A pay that can be shown already, as was said on 29 November 2026."""
    return pay(yen, GIVEN, already=True, **more)


def shown(*pays: dict[str, Any], day: date = PLANNED, doubted: tuple[Caveat, ...] = ()) -> list[tuple[date, int]]:
    found = pays_of({"version": 3, "answers": {"pay": list(pays)}}, day, {}, doubted)
    assert found is not None
    return [(each.since, each.annual_yen) for each in found]


@pytest.mark.parametrize(
    ("pays", "expected"),
    [
        ([without_a_day(5)], [(GIVEN, 5)]),
        ([pay(5, OCTOBER)], [(OCTOBER, 5)]),
        # E7: the notice of a raise in October, answered after what could be shown, counts.
        ([without_a_day(5), pay(6, OCTOBER)], [(OCTOBER, 6)]),
        # The other order: what can be shown now has followed the pay of October.
        ([pay(5, OCTOBER), without_a_day(6)], [(OCTOBER, 5), (GIVEN, 6)]),
        # A raise of the day on which the answer without a day was given.
        ([without_a_day(5), pay(6, GIVEN)], [(GIVEN, 6)]),
        ([pay(5, GIVEN), without_a_day(6)], [(GIVEN, 6)]),
        # A later pay leaves the earlier one in its place.
        ([without_a_day(5), pay(6, NEXT_MAY)], [(GIVEN, 5), (NEXT_MAY, 6)]),
        ([pay(6, NEXT_MAY), without_a_day(5)], [(GIVEN, 5), (NEXT_MAY, 6)]),
        ([without_a_day(5), pay(6, OCTOBER), pay(7, NEXT_MAY)], [(OCTOBER, 6), (NEXT_MAY, 7)]),
        # Pays with days are in the order of their days.
        ([pay(6, NEXT_MAY), pay(5, OCTOBER)], [(OCTOBER, 5), (NEXT_MAY, 6)]),
        # Less pay is no exception.
        ([without_a_day(6), pay(5, OCTOBER)], [(OCTOBER, 5)]),
        ([pay(6, OCTOBER), without_a_day(5)], [(OCTOBER, 6), (GIVEN, 5)]),
    ],
)
def test_of_a_pay_without_a_day_and_one_of_the_past_the_last_answer_counts(
    pays: list[dict[str, Any]], expected: list[tuple[date, int]]
) -> None:
    assert shown(*pays) == expected


def test_what_can_be_shown_already_can_be_shown_on_a_planned_day_before_it_was_said() -> None:
    earlier = date(2026, 11, 5)
    assert shown(without_a_day(5), day=earlier) == [(earlier, 5)]
    assert shown(pay(5, GIVEN), day=earlier) == [(GIVEN, 5)], "a pay with a day waits for it"


@pytest.mark.parametrize("pays", [[], [{"kind": "unknown"}], [without_a_day(5), {"kind": "unknown"}]])
def test_no_amount_is_not_known(pays: list[dict[str, Any]]) -> None:
    to_confirm: Caveats = {}
    assert pays_of({"version": 3, "answers": {"pay": pays}}, PLANNED, to_confirm) is None
    assert not to_confirm


@pytest.mark.parametrize(("overtime", "without"), [(None, 6_000_000), (0, 6_000_000), (1_200_000, 4_800_000)])
def test_fixed_overtime_counts_and_is_to_confirm(overtime: int | None, without: int) -> None:
    answered = without_a_day(6_000_000, fixed_overtime_yen=overtime)
    to_confirm: Caveats = {}
    pays_of({"version": 3, "answers": {"pay": [answered]}}, PLANNED, to_confirm)
    assert (Caveat.FIXED_OVERTIME in to_confirm) is bool(overtime)
    assert shown(answered) == [(GIVEN, 6_000_000)]
    assert shown(answered, doubted=(Caveat.FIXED_OVERTIME,)) == [(GIVEN, without)]


def test_a_month_of_a_raise_is_to_confirm() -> None:
    to_confirm: Caveats = {}
    pays_of({"version": 3, "answers": {"pay": [pay(5, NEXT_MAY, since_month=True)]}}, PLANNED, to_confirm)
    assert Caveat.MONTH_ONLY in to_confirm


def test_a_pay_of_an_earlier_version_is_one_without_fixed_overtime() -> None:
    to_confirm: Caveats = {}
    found = pays_of({"version": 2, "answers": {"pay": [{"kind": "amount", **SHOWN}]}}, PLANNED, to_confirm)
    assert found is not None
    assert [(each.since, each.annual_yen) for each in found] == [(date(2026, 11, 22), 4_000_000)]
    assert [*to_confirm] == [Caveat.PAY]


def test_a_pay_that_may_never_be_in_writing_counts_and_is_to_confirm() -> None:
    in_writing, raised = without_a_day(4_200_000), pay(6_000_000, NEXT_MAY)
    doubtful = without_a_day(6_000_000, in_writing="unknown")
    to_confirm: Caveats = {}
    pays_of({"version": 3, "answers": {"pay": [doubtful]}}, PLANNED, to_confirm)
    assert Caveat.PAY_NOT_IN_WRITING in to_confirm
    assert shown(doubtful) == [(GIVEN, 6_000_000)]
    doubted = (Caveat.PAY_NOT_IN_WRITING,)
    assert shown(doubtful, doubted=doubted) == []
    assert shown(raised, doubtful, doubted=doubted) == [(NEXT_MAY, 6_000_000)]
    assert shown(in_writing, raised, doubted=doubted) == shown(in_writing, raised)


@pytest.mark.parametrize(
    ("stored", "in_writing"),
    [
        (SHOWN, "now"),
        (LATER, "expected"),
        ({**SHOWN, "in_writing": "unknown"}, "unknown"),
        ({**SHOWN, "in_writing": None}, None),
    ],
)
def test_a_pay_of_an_older_release_says_whether_there_is_a_proof(stored: dict[str, Any], in_writing: str) -> None:
    assert with_proof_said(stored) == {**stored, "in_writing": in_writing}
    assert with_proof_said({"kind": "unknown"}) == {"kind": "unknown"}
    assert with_proof_said(None) is None
