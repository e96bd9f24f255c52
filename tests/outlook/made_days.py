"""Results of days made up for the rules of the verdict, whatever the law of points gives them."""

from datetime import date

from eligibility.outlook.activity_days import ActivityDay
from eligibility.scoring.assessment import Answer
from eligibility.scoring.editions import TABLES
from tests.law import EDITION

TODAY = date(2026, 11, 22)
IN_A_MONTH, SOON, LATER = date(2026, 12, 22), date(2027, 3, 24), date(2028, 2, 1)
PLANNED, PERMISSION = date(2027, 1, 15), date(2027, 4, 1)
IN_A_YEAR = date(2027, 11, 22)
END = date(2036, 12, 1)
WORK, CRITERIA = "work_in_table", "ordinary_criteria"
OPEN_PAY = Answer.POSSIBLE
REQUIREMENTS = {each.key: each for each in EDITION.requirements}


def on(
    day: date,
    sure: int,
    confirmed: int | None = None,
    most: int | None = None,
    *,
    floor: Answer = Answer.YES,
    pay: int | None = 4_000_000,
    failed: str = "",
    j_skip: bool = False,
) -> ActivityDay:
    """The result from a day on; `failed` is the key of a requirement that surely fails."""
    confirmed = sure if confirmed is None else confirmed
    most = confirmed if most is None else most
    points = Answer.YES if confirmed >= 70 and floor == Answer.YES else Answer.POSSIBLE if most >= 70 else Answer.NO
    points = Answer.NO if floor == Answer.NO else points
    return ActivityDay(
        day=day,
        sure=sure,
        confirmed=confirmed,
        most=most,
        floor=floor,
        pay=pay,
        failed=(REQUIREMENTS[failed],) if failed else (),
        unsure=(),
        answer=Answer.NO if failed else points,
        of_points=points,
        j_skip=j_skip,
        edition=TABLES.on(day),
        reasons=(),
    )


def unpaid(day: date, sure: int, *, failed: str = "") -> ActivityDay:
    """The result from a day on where no pay can be shown."""
    return on(day, sure, floor=Answer.NO, pay=0, failed=failed)


def eve(day: date) -> date:
    """The day before."""
    return date.fromordinal(day.toordinal() - 1)
