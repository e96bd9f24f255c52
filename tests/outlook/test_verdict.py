"""The verdict: for each kind of days the rule that fits first, the day that leads, and the run it is about."""

from datetime import date

import pytest

from eligibility.outlook.activity_days import ActivityDay, ActivityDays
from eligibility.outlook.verdict import Rule, Verdict

from .made_days import END, IN_A_MONTH, LATER, OPEN_PAY, PERMISSION, PLANNED, SOON, TODAY, on, unpaid
from .verdict_cases import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_first_rule_that_fits(case: Case) -> None:
    verdict = case.verdict
    assert (verdict.rule, verdict.leading) == (case.rule, case.leading)
    assert (verdict.run and (verdict.run.first, verdict.run.last)) == case.run
    assert verdict.shown == (case.shown or case.leading)


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(Rule)


@pytest.mark.parametrize(
    ("days", "leading"),
    [
        ((on(TODAY, 80, 90), on(SOON, 70)), TODAY),
        ((on(TODAY, 60, 90), on(SOON, 70)), SOON),
        ((on(TODAY, 70, floor=OPEN_PAY), on(SOON, 60, 70)), SOON),
        ((on(TODAY, 60, 70, floor=OPEN_PAY), on(SOON, 70, floor=OPEN_PAY)), SOON),
        ((on(TODAY, 60, 60, 69), on(SOON, 30, 30, 70)), SOON),
        ((on(TODAY, 50, 50, 80), on(SOON, 55, 55, 75)), SOON),
        ((on(TODAY, 55, 55, 75), on(SOON, 55, 55, 80)), SOON),
        ((unpaid(TODAY, 50), on(SOON, 40)), SOON),
        ((on(TODAY, 55, 55, 75), on(SOON, 55, 60, 75)), TODAY),
    ],
    ids=[
        "the first of two sure days",
        "sure",
        "told, with its pay, before sure without one",
        "sure before told, both without a pay",
        "possible",
        "more that is sure",
        "more at most",
        "a pay before points",
        "the planned day of equals",
    ],
)
def test_of_two_days_the_stronger_leads(days: tuple[ActivityDay, ...], leading: date) -> None:
    assert Verdict("b", ActivityDays(days, END), TODAY, TODAY, SOON).leading == leading


@pytest.mark.parametrize(
    ("days", "first", "permission", "surely"),
    [
        ((on(TODAY, 75),), TODAY, None, (75, True)),
        ((on(TODAY, 75, 75, 80),), TODAY, None, (75, False)),
        ((on(TODAY, 80), on(IN_A_MONTH, 75)), PLANNED, None, (75, False)),
        ((on(TODAY, 80), on(SOON, 75)), PLANNED, None, (80, True)),
        ((on(TODAY, 80), on(SOON, 75)), PLANNED, PERMISSION, (75, False)),
        ((on(TODAY, 60), on(IN_A_MONTH, 75), on(SOON, 85)), PLANNED, None, (75, True)),
        ((on(TODAY, 80), on(SOON, 60), on(PERMISSION, 75)), PLANNED, PERMISSION, (80, True)),
        ((on(TODAY, 60), on(SOON, 75), on(LATER, 80)), TODAY, None, (75, True)),
    ],
    ids=[
        "exact",
        "more is possible",
        "less on the planned day than today",
        "less after the planned day",
        "less at the permission",
        "before the run",
        "the permission in another run",
        "a run later than both",
    ],
)
def test_the_number_is_the_least_from_today_to_the_last_day_assessed(
    days: tuple[ActivityDay, ...], first: date, permission: date | None, surely: tuple[int, bool]
) -> None:
    verdict = Verdict("b", ActivityDays(days, END), TODAY, first, permission)
    assert verdict.run
    assert verdict.surely(verdict.run) == surely


def test_a_run_begins_by_the_pay_where_only_the_pay_was_missing() -> None:
    for before, by_pay in ((unpaid(TODAY, 75), True), (unpaid(TODAY, 60), False), (on(TODAY, 60), False)):
        verdict = Verdict("b", ActivityDays((before, on(SOON, 75)), END), TODAY, TODAY)
        assert verdict.run
        assert verdict.by_pay(verdict.run) is by_pay


def test_a_run_from_today_that_ends_too_soon_is_named_alone() -> None:
    verdict = Verdict("b", ActivityDays((on(TODAY, 75), on(date(2026, 12, 21), 60)), END), TODAY, PLANNED)
    assert verdict.before is None
    assert verdict.only_until
    assert verdict.only_until.last == date(2026, 12, 20)
