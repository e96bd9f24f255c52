"""Months of experience belong to the day they were given for: carried to others where the work goes on."""

from datetime import date
from typing import Any

import pytest

from eligibility.answers.caveats import Caveat, Caveats
from eligibility.answers.experience import (
    as_of,
    begins_months_before,
    carried,
    does_this_work,
    experience_of,
    first_working_day,
    goes_on,
    is_near_a_step,
    period_of,
    with_day,
)
from eligibility.outlook.experience import Experience, Period, add_months
from eligibility.scoring.rows import ACTIVITIES

PLANNED = date(2028, 4, 1)
STILL = {"kind": "years", "months": 36, "still": "yes", "as_of": "2028-04-01"}
ENDED = {**STILL, "still": "no"}


def months_on(period: Period | None, day: date) -> int:
    assert period is not None
    return Experience([period]).months_on(day)


# --- The first day of a number of months ---


@pytest.mark.parametrize(
    ("day", "months", "begins"),
    [
        (date(2028, 4, 1), 36, date(2025, 4, 1)),
        (date(2028, 4, 1), 0, date(2028, 4, 1)),
        # 36 months from 1 March 2025 are complete on 1 March 2028, a day too late.
        (date(2028, 2, 29), 36, date(2025, 2, 28)),
        (date(2028, 2, 29), 48, date(2024, 2, 29)),
        (date(2028, 2, 29), 1, date(2028, 1, 29)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2027, 5, 31), 3, date(2027, 2, 28)),
        (date(2028, 3, 1), 12, date(2027, 3, 1)),
    ],
)
def test_months_without_days_begin_as_late_as_they_can(day: date, months: int, begins: date) -> None:
    assert begins_months_before(day, months) == begins
    assert months_on(Period(begins), day) == months


@pytest.mark.parametrize("day", [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1), date(2027, 2, 28)])
def test_around_29_february_no_month_is_lost_or_won(day: date) -> None:
    for months in range(61):
        begins = begins_months_before(day, months)
        assert add_months(begins, months) <= day < add_months(begins, months + 1)


# --- Months carried to another day ---


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2028, 4, 1), 36),
        (date(2026, 12, 15), 20),
        (date(2028, 3, 31), 35),
        (date(2028, 4, 30), 36),
        (date(2028, 5, 1), 37),
        (date(2031, 4, 1), 72),
        (date(2025, 4, 1), 0),
        (date(2025, 3, 31), 0),
        (date(2020, 1, 1), 0),
    ],
)
def test_work_that_goes_on_is_carried_to_earlier_and_later_days(day: date, months: int) -> None:
    assert carried(STILL, day) == months


@pytest.mark.parametrize("day", [date(2026, 12, 15), date(2028, 2, 29), PLANNED, date(2031, 4, 1)])
def test_work_that_has_ended_has_the_same_months_on_every_day(day: date) -> None:
    assert carried(ENDED, day) == 36


def test_no_months_that_go_on_are_a_beginning_and_no_months_that_ended_are_nothing() -> None:
    assert carried({**STILL, "months": 0}, date(2029, 4, 1)) == 12
    assert carried({**ENDED, "months": 0}, date(2029, 4, 1)) == 0
    assert period_of({**ENDED, "months": 0}, PLANNED) is None


@pytest.mark.parametrize(("less", "months"), [(0, 36), (3, 33), (36, 0), (40, 0)])
def test_months_that_certificates_may_not_show_are_taken_away(less: int, months: int) -> None:
    assert months_on(period_of(STILL, PLANNED, less=less), PLANNED) == months
    ended = period_of(ENDED, PLANNED, less=less)
    assert months == (0 if ended is None else months_on(ended, PLANNED))


def test_without_its_day_an_answer_is_one_of_the_planned_day() -> None:
    earlier_release = {"kind": "years", "months": 36, "still": "yes"}
    for day in (date(2026, 12, 15), PLANNED):
        assert as_of(earlier_release, day) == day
        assert carried(earlier_release, day) == 36
    assert as_of(STILL, date(2026, 12, 15)) == PLANNED


# --- The day that is kept ---


@pytest.mark.parametrize("still", ["yes", "no"])
def test_months_are_kept_with_the_planned_day(still: str) -> None:
    answer = {"kind": "years", "months": 36, "still": still}
    assert with_day(answer, None, PLANNED) == {**answer, "as_of": "2028-04-01"}
    assert answer == {"kind": "years", "months": 36, "still": still}, "what was given is left alone"


@pytest.mark.parametrize("kind", ["none", "periods", "unknown"])
def test_other_answers_have_no_day(kind: str) -> None:
    assert with_day({"kind": kind}, STILL, PLANNED) == {"kind": kind}


@pytest.mark.parametrize(
    ("stored", "day", "months"),
    [(STILL, PLANNED, 36), (STILL, date(2026, 12, 15), 20), (STILL, date(2028, 4, 30), 36), (ENDED, PLANNED, 36)],
)
def test_the_stored_answer_stays_where_the_same_is_said_again(stored: dict[str, Any], day: date, months: int) -> None:
    again = {"kind": "years", "months": months, "still": stored["still"]}
    assert with_day(again, stored, day) == stored


def test_going_on_without_a_change_loses_no_days() -> None:
    """36 months said again 29 days later, and again, would otherwise never become 37."""
    answer = STILL
    for day in (date(2028, 4, 10), date(2028, 4, 20), date(2028, 4, 30)):
        answer = with_day({"kind": "years", "months": carried(answer, day), "still": "yes"}, answer, day)
    assert carried(answer, date(2028, 5, 1)) == 37


@pytest.mark.parametrize(
    ("months", "still", "stored"),
    [
        (36, "yes", {**STILL, "months": 35}),
        (36, "no", STILL),
        (36, "yes", ENDED),
        (36, "yes", {"kind": "years", "months": 36, "still": "yes"}),
        (36, "yes", {"kind": "none"}),
        (36, "yes", {"kind": "unknown"}),
    ],
)
def test_another_answer_gets_its_own_day(months: int, still: str, stored: dict[str, Any]) -> None:
    day = date(2028, 4, 20)
    answer = {"kind": "years", "months": months, "still": still}
    assert with_day(answer, stored, day) == {**answer, "as_of": "2028-04-20"}


# --- Who does the work, and a job to come ---


def document(experience: dict[str, Any] | None, **answers: Any) -> dict[str, Any]:
    pay = [{"kind": "amount", "annual_yen": 5_000_000, "work_from": "2028-05-16"}]
    held = {"activity": {"activity": "b", "work": "field"}, "experience_b": experience, "pay": pay, **answers}
    return {"version": 3, "answers": {key: answer for key, answer in held.items() if answer is not None}}


@pytest.mark.parametrize(
    ("experience", "periods", "does"),
    [
        (None, None, None),
        ({"kind": "unknown"}, None, None),
        ({"kind": "none"}, None, False),
        (STILL, None, True),
        (ENDED, None, False),
        ({"kind": "periods"}, [{"start": "2024-04-01", "end": None}], True),
        ({"kind": "periods"}, [{"start": "2024-04-01", "end": "2027-03-31"}], False),
        ({"kind": "periods"}, [{"start": "2020-04-01", "end": "2021-03-31"}, {"start": "2024-04-01"}], True),
    ],
)
def test_who_does_the_work_already(experience: dict[str, Any] | None, periods: Any, does: bool | None) -> None:
    held = document(experience, periods_b=periods)
    assert does_this_work(held, "b") is does
    assert does_this_work(held, "a") is None
    assert goes_on(STILL) is True
    assert goes_on(ENDED) is False


def worked(held: dict[str, Any], day: date, *doubted: Caveat) -> tuple[int | None, Caveats]:
    """The months of activity b on a day, planned on 1 April and permitted on 10 June 2028, and what is to confirm."""
    to_confirm: Caveats = {}
    found = experience_of(held, PLANNED, date(2028, 6, 10), to_confirm, doubted)
    assert found.keys() == set(ACTIVITIES)
    periods = found["b"]
    return None if periods is None else Experience(periods).months_on(day), to_confirm


def test_a_job_to_come_counts_from_its_first_working_day() -> None:
    held = document({"kind": "none"})
    assert first_working_day(held) == date(2028, 5, 16)
    assert [worked(held, day)[0] for day in (date(2029, 5, 15), date(2029, 5, 16))] == [11, 12]
    assert Caveat.WORK_START_NOT_KNOWN not in worked(held, PLANNED)[1]


def test_a_job_without_a_day_begins_on_the_latest_day_planned_for_or_not_at_all() -> None:
    held = document({"kind": "none"}, pay=[{"kind": "amount", "annual_yen": 5_000_000, "work_from": None}])
    assert first_working_day(held) is None
    assert [worked(held, day)[0] for day in (date(2029, 6, 9), date(2029, 6, 10))] == [11, 12]
    assert Caveat.WORK_START_NOT_KNOWN in worked(held, PLANNED)[1]
    assert worked(held, date(2031, 6, 10), Caveat.WORK_START_NOT_KNOWN)[0] == 0


def test_a_job_to_come_of_which_a_month_is_known_is_to_confirm() -> None:
    pay = [{"kind": "amount", "annual_yen": 5_000_000, "work_from": "2028-05-31", "work_from_month": True}]
    assert Caveat.MONTH_ONLY in worked(document({"kind": "none"}, pay=pay), PLANNED)[1]


@pytest.mark.parametrize("experience", [STILL, {"kind": "unknown"}, None])
def test_there_is_no_job_to_come_of_who_does_the_work_or_may_do_it(experience: dict[str, Any] | None) -> None:
    found, to_confirm = worked(document(experience), date(2029, 5, 16))
    assert found == (49 if experience == STILL else None)
    assert Caveat.WORK_START_NOT_KNOWN not in to_confirm


def test_a_job_to_come_is_one_of_the_activity_in_mind_alone() -> None:
    found, _to_confirm = worked(document({"kind": "none"}, activity={"activity": "a"}), date(2031, 5, 16))
    assert found == 0


@pytest.mark.parametrize(("months", "near"), [(33, False), (34, True), (36, True), (38, True), (39, False), (0, False)])
def test_months_are_near_a_step_by_two(months: int, near: bool) -> None:
    assert is_near_a_step("b", months) is near
