"""Made-up days with the verdict that the rules give them: every rule, and the edges between them."""

from dataclasses import dataclass
from datetime import date

from eligibility.outlook.activity_days import ActivityDay, ActivityDays
from eligibility.outlook.verdict import Rule, Verdict
from eligibility.scoring.assessment import Answer

from .made_days import (
    CRITERIA,
    END,
    IN_A_MONTH,
    IN_A_YEAR,
    LATER,
    OPEN_PAY,
    PERMISSION,
    PLANNED,
    SOON,
    TODAY,
    WORK,
    eve,
    on,
    unpaid,
)


@dataclass(frozen=True)
class Case:
    """Days from today on, those assessed, and the verdict: its rule, the day that leads, and the run as two days."""

    name: str
    days: tuple[ActivityDay, ...]
    rule: Rule
    leading: date = TODAY
    run: tuple[date, date] | None = None
    first: date = TODAY
    permission: date | None = None
    shown: date | None = None
    today: date = TODAY

    @property
    def verdict(self) -> Verdict:
        return Verdict("b", ActivityDays(self.days, END), self.today, self.first, self.permission)


CASES = (
    Case("other work, whatever the points", (on(TODAY, 90, failed=WORK),), Rule.OTHER_WORK),
    Case("other work, few points", (on(TODAY, 30, failed=WORK),), Rule.OTHER_WORK),
    Case("other work and no pay", (unpaid(TODAY, 90, failed=WORK),), Rule.OTHER_WORK),
    Case("employer abroad", (on(TODAY, 90, failed="employer_in_japan"),), Rule.OTHER_WORK),
    Case("below the floor for good", (on(TODAY, 90, floor=Answer.NO),), Rule.BELOW_FLOOR),
    Case("below it on both days", (on(TODAY, 90, floor=Answer.NO),), Rule.BELOW_FLOOR, permission=SOON),
    Case("pay comes after more than a year", (unpaid(TODAY, 90), on(LATER, 90)), Rule.BELOW_FLOOR),
    Case(
        "pay comes on the last day of a year",
        (unpaid(TODAY, 90), on(IN_A_YEAR, 90)),
        Rule.ENOUGH_LATER,
        IN_A_YEAR,
        (IN_A_YEAR, END),
    ),
    Case(
        "pay comes a day later",
        (unpaid(TODAY, 90), on(date(2027, 11, 23), 90)),
        Rule.BELOW_FLOOR,
    ),
    Case(
        "pay lost before the planned day",
        (on(TODAY, 90), on(SOON, 90, floor=Answer.NO)),
        Rule.TOO_LATE,
        LATER,
        (TODAY, eve(SOON)),
        first=LATER,
    ),
    Case("criteria missing", (on(TODAY, 75, failed=CRITERIA),), Rule.CRITERIA_MISSING),
    Case("criteria missing, J-Skip", (on(TODAY, 60, j_skip=True, failed=CRITERIA),), Rule.CRITERIA_MISSING),
    Case(
        "criteria missing, pay not told",
        (on(TODAY, 75, floor=OPEN_PAY, pay=None, failed=CRITERIA),),
        Rule.CRITERIA_MISSING,
    ),
    Case(
        "criteria missing on the day from which there is a pay",
        (unpaid(TODAY, 75, failed=CRITERIA), on(SOON, 75, failed=CRITERIA), on(LATER, 75)),
        Rule.CRITERIA_MISSING,
        SOON,
    ),
    Case("criteria missing, too few points", (on(TODAY, 60, failed=CRITERIA),), Rule.NOT_ENOUGH),
    Case("criteria missing, points open", (on(TODAY, 60, 60, 80, failed=CRITERIA),), Rule.OPEN),
    Case("criteria missing, points to confirm", (on(TODAY, 60, 75, failed=CRITERIA),), Rule.TO_CONFIRM),
    Case(
        "criteria met on the other day",
        (on(TODAY, 75, failed=CRITERIA), on(SOON, 75)),
        Rule.ENOUGH_AT_PERMISSION,
        PERMISSION,
        (SOON, END),
        first=PLANNED,
        permission=PERMISSION,
        shown=PERMISSION,
    ),
    Case("J-Skip", (on(TODAY, 60, j_skip=True),), Rule.J_SKIP, run=(TODAY, END)),
    Case("J-Skip before enough points", (on(TODAY, 90, j_skip=True),), Rule.J_SKIP, run=(TODAY, END)),
    Case(
        "J-Skip on the other day",
        (on(TODAY, 60), on(SOON, 60, j_skip=True), on(LATER, 65)),
        Rule.J_SKIP,
        PLANNED,
        (SOON, eve(LATER)),
        first=PLANNED,
        permission=PERMISSION,
    ),
    Case("J-Skip only later", (on(TODAY, 60), on(SOON, 60, j_skip=True)), Rule.NOT_ENOUGH),
    Case(
        "lost within a year",
        (on(TODAY, 75), on(SOON, 60)),
        Rule.DEADLINE,
        run=(TODAY, eve(SOON)),
    ),
    Case(
        "lost on the last day of a year",
        (on(TODAY, 75), on(IN_A_YEAR, 60)),
        Rule.DEADLINE,
        run=(TODAY, eve(IN_A_YEAR)),
    ),
    Case(
        "lost a day later",
        (on(TODAY, 75), on(date(2027, 11, 23), 60)),
        Rule.ENOUGH,
        run=(TODAY, date(2027, 11, 22)),
    ),
    Case(
        "lost on the day after the planned one",
        (on(TODAY, 75), on(date(2027, 1, 16), 60)),
        Rule.DEADLINE,
        PLANNED,
        (TODAY, PLANNED),
        first=PLANNED,
        permission=PERMISSION,
    ),
    Case(
        "the planned day is the day of the loss",
        (on(TODAY, 75), on(PLANNED, 60)),
        Rule.TOO_LATE,
        PLANNED,
        (TODAY, eve(PLANNED)),
        first=PLANNED,
        permission=PERMISSION,
    ),
    Case("enough", (on(TODAY, 70),), Rule.ENOUGH, run=(TODAY, END)),
    Case(
        "enough on both days, of two runs",
        (on(TODAY, 75), on(IN_A_MONTH, 60), on(date(2027, 1, 10), 75), on(SOON, 60), on(PERMISSION, 80)),
        Rule.DEADLINE,
        PLANNED,
        (date(2027, 1, 10), eve(SOON)),
        first=PLANNED,
        permission=PERMISSION,
    ),
    Case(
        "enough at the permission",
        (on(TODAY, 40), on(SOON, 70)),
        Rule.ENOUGH_AT_PERMISSION,
        PERMISSION,
        (SOON, END),
        first=PLANNED,
        permission=PERMISSION,
        shown=PERMISSION,
    ),
    Case(
        "enough at the permission, and before the planned day",
        (on(TODAY, 75), on(PLANNED, 60), on(SOON, 70)),
        Rule.ENOUGH_AT_PERMISSION,
        PERMISSION,
        (SOON, END),
        first=PLANNED,
        permission=PERMISSION,
        shown=PERMISSION,
    ),
    Case(
        "too late, 30 days from today",
        (on(TODAY, 75), on(IN_A_MONTH, 60)),
        Rule.TOO_LATE,
        PLANNED,
        (TODAY, eve(IN_A_MONTH)),
        first=PLANNED,
    ),
    Case(
        "29 days leave no time",
        (on(TODAY, 75), on(date(2026, 12, 21), 60)),
        Rule.NOT_ENOUGH,
        PLANNED,
        first=PLANNED,
    ),
    Case(
        "too late for a run that begins after today",
        (on(TODAY, 60), on(IN_A_MONTH, 75), on(PLANNED, 65)),
        Rule.TOO_LATE,
        SOON,
        (IN_A_MONTH, eve(PLANNED)),
        first=SOON,
    ),
    Case("to confirm", (on(TODAY, 60, 70),), Rule.TO_CONFIRM),
    Case("to confirm, pay not told", (on(TODAY, 60, 70, floor=OPEN_PAY, pay=None),), Rule.TO_CONFIRM),
    Case("to confirm, sure later", (on(TODAY, 60, 70), on(SOON, 75)), Rule.TO_CONFIRM),
    Case("pay not told", (on(TODAY, 75, 75, 115, floor=OPEN_PAY, pay=None),), Rule.PAY_OPEN),
    Case(
        "the day without a pay to show leads less than the other",
        (unpaid(TODAY, 75), on(SOON, 75, floor=OPEN_PAY, pay=None)),
        Rule.PAY_OPEN,
        PERMISSION,
        first=PLANNED,
        permission=PERMISSION,
    ),
    Case(
        "the day from which there is a pay leads",
        (unpaid(TODAY, 75), on(SOON, 60, 75)),
        Rule.TO_CONFIRM,
        SOON,
    ),
    Case("enough later", (on(TODAY, 60), on(SOON, 75)), Rule.ENOUGH_LATER, run=(SOON, END), shown=SOON),
    Case(
        "enough later, for a time",
        (on(TODAY, 60, 60, 80), on(SOON, 75), on(LATER, 60)),
        Rule.ENOUGH_LATER,
        run=(SOON, eve(LATER)),
        shown=SOON,
    ),
    Case("open", (on(TODAY, 50, 50, 90),), Rule.OPEN),
    Case("open, enough much later", (on(TODAY, 50, 50, 90), on(LATER, 75)), Rule.OPEN),
    Case("open on the second day", (on(TODAY, 40), on(SOON, 40, 40, 75)), Rule.OPEN, SOON, permission=SOON),
    Case("not yet", (on(TODAY, 60), on(LATER, 75)), Rule.NOT_YET, run=(LATER, END)),
    Case("not enough", (on(TODAY, 60),), Rule.NOT_ENOUGH),
    Case("nothing at all", (unpaid(TODAY, 0),), Rule.BELOW_FLOOR),
    Case(
        "a planned day that has passed", (on(PLANNED, 75),), Rule.ENOUGH, PLANNED, (PLANNED, END), PLANNED, today=SOON
    ),
    Case(
        "passed, and what was enough then is over",
        (on(PLANNED, 75), on(SOON, 60), on(PERMISSION, 75)),
        Rule.DEADLINE,
        PLANNED,
        (PLANNED, eve(SOON)),
        PLANNED,
        today=date(2027, 3, 30),
    ),
    Case(
        "passed, and the run after it as well",
        (on(PLANNED, 60), on(SOON, 75), on(PERMISSION, 60), on(LATER, 75)),
        Rule.NOT_YET,
        PLANNED,
        (LATER, END),
        PLANNED,
        today=date(2027, 5, 1),
    ),
)
