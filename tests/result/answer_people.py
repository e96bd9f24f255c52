"""People for each kind of answer, read on 22 November 2026; what the overview says to each is in answer_cases.py.

They are those of tests/outlook/people.py with other days, pay and facts; birthdays are on 20 May.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Final

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.experience import Period
from eligibility.outlook.profile import Pay
from tests import people
from tests.outlook.people import (
    BETTER_PAID_MASTER,
    DOCTOR,
    MASTER,
    MASTER_WITH_N2,
    VOCATIONAL_GRADUATE,
    Line,
)
from tests.result.ahead_applications import application_of
from tests.result.applications import (
    TODAY,
    application_of_line,
    graduate_in_march,
    much_unknown,
    with_profile,
)
from tests.result.test_unconfirmed_ahead import about

MILLION: Final = 10**6


def applying(line: Line, day: str = "2026-12-01", permission: str | None = None, **changes: Any) -> Application:
    """Somebody with other facts who plans to apply on a day."""
    application = application_of({**line, **changes, "from": day})
    return replace(application, permission_day=None if permission is None else date.fromisoformat(permission))


def undecided(line: Line, **changes: Any) -> Application:
    """Somebody who has decided on no day: assessed today."""
    return replace(applying(line, TODAY.isoformat(), **changes), decided=False)


def landing(application: Application) -> Application:
    """The same from abroad: the planned day is that of landing."""
    return replace(application, from_abroad=True, permission_day=None)


def of_activity(application: Application, activity: str) -> Application:
    """The same with another activity, or "unsure"."""
    return replace(application, activity=activity)


def paid(*pay: tuple[str, int]) -> list[Line]:
    """Such pay from such days."""
    return [{"from": start, "annual_yen": yen} for start, yen in pay]


def awarded(line: Line, day: str, **changes: Any) -> list[Line]:
    """The degree of a line, awarded on another day."""
    return [{**line["degrees"][0], "awarded_on": day, **changes}]


def school_in_doubt(application: Application) -> Application:
    """The same with a school of which it must be confirmed that it is listed."""
    doubtful = replace(application, to_confirm=(Caveat.SCHOOL_TO_CONFIRM,))
    return with_profile(doubtful, application.profile)


def pay_in_doubt(application: Application, *pay: tuple[str, int]) -> Application:
    """The same with such pay if it is not confirmed that the fixed overtime in it counts."""
    found = [Pay(date.fromisoformat(start), yen) for start, yen in pay]
    without = replace(application.profile, pay=found)
    return replace(application, unconfirmed=without, doubted={Caveat.FIXED_OVERTIME: without})


def losing_and_gaining(first: str, permission: str) -> Application:
    """The doctor who loses 70 on 20 May 2027 and whose pay gives them back on 1 August 2027."""
    pay = paid(("2026-11-01", 4_500_000), ("2027-08-01", 8 * MILLION))
    return applying(DOCTOR.line, first, permission, pay=pay)


def worker(*, months_left: int = 0, **changes: Any) -> Application:
    """Somebody of 46 without a degree, ten years of related work, or some months less, still at it."""
    line = {**VOCATIONAL_GRADUATE.line, "birth_date": "1980-05-20", "japanese": [], **changes}
    application = applying(line, TODAY.isoformat())
    year, month = divmod(TODAY.year * 12 + TODAY.month - 1 - 120 + months_left, 12)
    period = Period(date(year, month + 1, 1), None)
    experience = {**application.profile.experience, "b": [period]}
    return replace(application, profile=replace(application.profile, experience=experience))


RICH: Final = paid(("2026-11-01", 20 * MILLION))
OPEN_PROJECT: Final[Line] = {"growth_field_project": None}
J_SKIP_MASTER: Final = {
    **MASTER.line,
    "birth_date": "1980-05-20",
    "japanese": [],
    "degrees": [{**MASTER.line["degrees"][0], "japanese_degree": False, "designated": False}],
}
"""A master of 46 without a Japanese degree, a listed school or N1: 60 points for 20 million, and J-Skip."""

UNKNOWN: Final = {
    key: None
    for key in MASTER.line
    if key not in {"from", "until", "birth_date", "degrees", "experience", "pay", "japanese"}
}

PEOPLE: Final[dict[str, Callable[[], Application]]] = {
    "other work": lambda: applying(BETTER_PAID_MASTER.line, international_services=True),
    "business abroad": lambda: of_activity(applying(MASTER.line, business_in_japan=False), "c"),
    "a yen below the floor": lambda: applying(MASTER.line, pay=paid(("2026-11-01", 2_999_999))),
    "no pay": lambda: undecided(MASTER.line, pay=[]),
    "pay after more than a year": lambda: applying(
        MASTER.line, pay=paid(("2026-11-01", 2_800_000), ("2028-02-01", 4 * MILLION))
    ),
    "not sure, below the floor": lambda: of_activity(
        undecided(VOCATIONAL_GRADUATE.line, pay=paid(("2026-11-01", 2_800_000))), "unsure"
    ),
    "criteria missing": lambda: applying(DOCTOR.line, degrees=awarded(DOCTOR.line, "2026-03-24", related=False)),
    "criteria of a degree to come": lambda: applying(
        BETTER_PAID_MASTER.line,
        degrees=[
            *awarded(BETTER_PAID_MASTER.line, "2026-03-24", related=False),
            *awarded(BETTER_PAID_MASTER.line, "2028-03-24", level="bachelor", related=True),
        ],
    ),
    "criteria missing and points open": lambda: applying(
        MASTER_WITH_N2.line, degrees=awarded(MASTER.line, "2026-03-24", related=False), **OPEN_PROJECT
    ),
    "criteria not sure": lambda: applying(
        MASTER.line, degrees=awarded(MASTER.line, "2026-03-24", related=None), related_education=None
    ),
    "J-Skip": lambda: applying(J_SKIP_MASTER, pay=RICH),
    "J-Skip from the permission on": lambda: applying(
        J_SKIP_MASTER,
        "2026-12-01",
        "2027-04-01",
        pay=paid(("2026-11-01", 10 * MILLION), ("2027-02-01", 20 * MILLION)),
    ),
    "J-Skip for half a year": lambda: applying(
        J_SKIP_MASTER, pay=paid(("2026-11-01", 20 * MILLION), ("2027-05-01", 10 * MILLION))
    ),
    "lost at thirty": lambda: applying(DOCTOR.line),
    "lost at thirty, with a degree to come": lambda: applying(
        DOCTOR.line, "2027-01-15", degrees=awarded(DOCTOR.line, "2026-12-10")
    ),
    "lost and gained": lambda: losing_and_gaining("2026-12-01", "2027-03-01"),
    "lost and gained, the permission after it": lambda: losing_and_gaining("2026-12-01", "2027-09-01"),
    "lost with the pay": lambda: applying(MASTER.line, pay=paid(("2026-11-01", 3_600_000), ("2027-06-01", 2_900_000))),
    "lost with a pay to confirm": lambda: pay_in_doubt(
        applying(MASTER.line, pay=paid(("2026-11-01", 3_600_000), ("2027-06-01", 3_200_000))),
        ("2026-11-01", 3_600_000),
        ("2027-06-01", 2_900_000),
    ),
    "landing before thirty": lambda: landing(applying(DOCTOR.line)),
    "enough": lambda: applying(MASTER.line),
    "enough, the planned day has passed": lambda: replace(undecided(MASTER.line), passed_day=date(2026, 11, 3)),
    "landing before thirty, the planned day has passed": lambda: landing(
        replace(undecided(DOCTOR.line), passed_day=date(2026, 11, 3))
    ),
    "enough, more possible": lambda: applying(MASTER.line, **OPEN_PROJECT),
    "enough from a degree before the planned day": lambda: applying(
        MASTER.line, "2027-01-15", degrees=awarded(MASTER.line, "2026-12-10")
    ),
    "enough from a pay before the planned day": lambda: applying(
        MASTER.line, "2027-01-15", pay=paid(("2026-12-10", 3_600_000))
    ),
    "enough at the permission": graduate_in_march,
    "enough at the permission for a time": lambda: applying(
        DOCTOR.line, "2027-01-15", "2027-04-01", degrees=awarded(DOCTOR.line, "2027-03-24")
    ),
    "lost before the planned day, enough at the permission": lambda: losing_and_gaining("2027-06-01", "2027-09-01"),
    "on the day of the loss": lambda: applying(DOCTOR.line, "2027-05-20"),
    "too late": lambda: applying(DOCTOR.line, "2027-06-01"),
    "too late, perhaps": lambda: applying(DOCTOR.line, "2027-06-01", **OPEN_PROJECT),
    "too late, from abroad": lambda: landing(applying(DOCTOR.line, "2027-06-01")),
    "too late for a degree to come": lambda: applying(
        DOCTOR.line, "2027-06-01", degrees=awarded(DOCTOR.line, "2027-03-24")
    ),
    "school to confirm": lambda: school_in_doubt(undecided(MASTER.line)),
    "about three years": lambda: about(36),
    "pay from a later day, school to confirm": lambda: school_in_doubt(
        undecided(MASTER.line, pay=paid(("2027-02-01", 3_600_000)))
    ),
    "pay not told": lambda: undecided(MASTER.line, pay=None),
    "pay not told, lost at thirty": lambda: undecided(
        {**DOCTOR.line, "japanese": [{"level": "n1", "on": "2026-01-25"}]},
        pay=None,
        degrees=awarded(DOCTOR.line, "2026-03-24", level="master"),
    ),
    "enough later": lambda: undecided(MASTER.line, degrees=awarded(MASTER.line, "2027-03-24")),
    "pay from a later day": lambda: undecided(MASTER.line, pay=paid(("2027-02-01", 3_600_000))),
    "enough later for a time": lambda: undecided(DOCTOR.line, degrees=awarded(DOCTOR.line, "2027-03-24")),
    "enough after the landing": lambda: landing(
        applying(MASTER.line, "2026-12-15", degrees=awarded(MASTER.line, "2027-03-24"))
    ),
    "enough after today, from abroad": lambda: landing(
        undecided(MASTER.line, degrees=awarded(MASTER.line, "2027-03-24"))
    ),
    "a step of years told as about": lambda: about(35),
    "much not known": much_unknown,
    "one answer open": lambda: undecided(MASTER_WITH_N2.line, **OPEN_PROJECT),
    "everything unknown": lambda: undecided(
        {**MASTER.line, **UNKNOWN},
        pay=None,
        japanese=None,
        experience={"a": None, "b": None, "c": None},
        degrees=awarded(MASTER.line, "2026-03-24", japanese_degree=None, designated=None, related=None),
    ),
    "not yet": lambda: applying(MASTER_WITH_N2.line),
    "not enough": lambda: undecided(VOCATIONAL_GRADUATE.line),
    "not enough, a degree to come whose school must be confirmed": lambda: school_in_doubt(
        undecided({**MASTER.line, "birth_date": "1998-05-20"}, degrees=awarded(MASTER.line, "2027-03-24"))
    ),
    "not yet, a degree to come whose school must be confirmed": lambda: school_in_doubt(
        undecided(MASTER.line, degrees=awarded(MASTER.line, "2027-03-24"))
    ),
    "a few days left": lambda: applying({**DOCTOR.line, "birth_date": "1996-12-10"}, "2027-01-15"),
    "J-Find": lambda: application_of_line(people.graduate_of_a_top_100_university(annual_salary_yen=4_000_000)),
    "enough in another table": lambda: of_activity(applying(MASTER.line), "c"),
    "not sure, enough": lambda: of_activity(undecided(MASTER.line), "unsure"),
    "not sure, not enough": lambda: of_activity(undecided(VOCATIONAL_GRADUATE.line), "unsure"),
}
