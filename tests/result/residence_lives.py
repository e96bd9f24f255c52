"""Lives for the routes to permanent residence, with outcomes worked out by hand from the ordinance and the guideline.

Birthdays are on 20 May unless said. Points of the master with N1: 20 + 15 (under thirty) + 10 + 10 + 15 = 70, and 10
more for 4,200,000 yen before the thirtieth birthday; three, five and seven years of work bring 5 each.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from eligibility.answers.application import Application
from tests.outlook.people import (
    BACHELOR,
    BETTER_PAID_MASTER,
    DOCTOR,
    MASTER,
    MASTER_WITH_N2,
    TAIWAN_BACHELOR,
    VOCATIONAL_GRADUATE,
    Line,
)

from .answer_people import J_SKIP_MASTER, MILLION, OPEN_PROJECT, RICH, applying, awarded, landing, paid, school_in_doubt

END: Final = "2036-12-01"
"""The last day of the span: a run that lasts until then does not break within it."""

NEW, NONE, OPEN = "new", "none", "cannot tell"
"""Of holders of the status: only after a new recognition, not within the span, not known."""


class Kept(NamedTuple):
    """A route that is kept long enough: counted from, earliest and last day to file, fewest points in between."""

    counted_from: str
    day: str
    last: str
    least: int | None


class Short(NamedTuple):
    """A route that is not: "no" or "cannot_tell", and the longest run, "" for none, with the day it is broken on."""

    enough: str
    counted_from: str = ""
    broken: str = ""


NO: Final = Short("no")
CANNOT_TELL: Final = Short("cannot_tell")
Outcome = Kept | Short


@dataclass(frozen=True)
class Life:
    """A person, the outcome by 70, by 80 and by J-Skip, and from when these are enough for holders of the status."""

    name: str
    application: Callable[[], Application]
    seventy: Outcome
    eighty: Outcome
    j_skip: Outcome = NO
    holder: tuple[str, str, str] = field(kw_only=True)


def _worked(line: Line, *periods: tuple[str, str | None], **changes: Any) -> Line:
    """The same person with such work of 1号ロ."""
    worked = [{"start": start, "end": end} for start, end in periods]
    return {**line, "experience": {**line["experience"], "b": worked}, **changes}


def _long_at_work(born: str, award: str, first_day: str) -> Line:
    """The better-paid master who has worked since a day."""
    return _worked(
        BETTER_PAID_MASTER.line,
        (first_day, None),
        birth_date=born,
        degrees=awarded(BETTER_PAID_MASTER.line, award),
        japanese=[{"level": "n1", "on": award}],
        pay=paid((first_day, 4_200_000)),
    )


_FROM_WORK_70: Final = Kept("2027-04-01", "2030-04-01", END, 80)
_FROM_WORK_80: Final = Kept("2027-04-01", "2028-04-01", "2030-05-19", 80)

LIVES: Final = (
    # 70; 80 from seven years of work, 1 April 2034, to the thirty-fifth birthday.
    Life(
        "master",
        lambda: applying(MASTER.line),
        Kept("2027-04-01", "2030-04-01", END, 70),
        Kept("2034-04-01", "2035-04-01", "2035-05-19", 80),
        holder=("2030-04-01", NEW, NONE),
    ),
    # 80 until the thirtieth birthday, 20 May 2030.
    Life(
        "master with better pay",
        lambda: applying(BETTER_PAID_MASTER.line),
        _FROM_WORK_70,
        _FROM_WORK_80,
        holder=("2030-04-01", "2028-04-01", NONE),
    ),
    # The status comes ten weeks after the work: only its holders count from the permission.
    Life(
        "permission after the first working day",
        lambda: applying(BETTER_PAID_MASTER.line, permission="2027-06-15"),
        _FROM_WORK_70,
        _FROM_WORK_80,
        holder=("2030-06-15", "2028-06-15", NONE),
    ),
    # A year from 1 June 2029 ends after the birthday: as holder 80 is only kept from 1 April 2034 on.
    Life(
        "permission less than a year before the mark is lost",
        lambda: applying(BETTER_PAID_MASTER.line, permission="2029-06-01"),
        _FROM_WORK_70,
        _FROM_WORK_80,
        holder=("2032-06-01", "2035-04-01", NONE),
    ),
    Life(
        "landing after the first working day",
        lambda: landing(applying(BETTER_PAID_MASTER.line, "2027-06-15")),
        Kept("2027-06-15", "2030-06-15", END, 70),
        Kept("2027-06-15", "2028-06-15", "2030-05-19", 80),
        holder=("2030-06-15", "2028-06-15", NONE),
    ),
    # Years from 29 February are complete on 1 March.
    Life(
        "landing on 29 February",
        lambda: landing(applying(BETTER_PAID_MASTER.line, "2028-02-29")),
        Kept("2028-02-29", "2031-03-01", END, 70),
        Kept("2028-02-29", "2029-03-01", "2030-05-19", 80),
        holder=("2031-03-01", "2029-03-01", NONE),
    ),
    # Born in 2002: 75 on 1 April 2030, 80 for seven weeks in 2032, then 65.
    Life(
        "bachelor",
        lambda: applying(BACHELOR.line),
        Kept("2027-04-01", "2030-04-01", "2032-05-19", 70),
        Short("no", "2032-04-01", "2032-05-20"),
        holder=("2030-04-01", NEW, NONE),
    ),
    # 75 for seven weeks of work, then 60; 70 from 1 April 2034 on, less than three years of the span.
    Life(
        "doctor who turns thirty",
        lambda: applying(DOCTOR.line),
        Short("no", "2034-04-01"),
        NO,
        holder=(NONE, NEW, NONE),
    ),
    Life(
        "the doctor seen a little longer",
        lambda: applying(DOCTOR.line, until="2037-04-01"),
        Kept("2034-04-01", "2037-04-01", "2037-04-01", 70),
        NO,
        holder=("2037-04-01", NEW, NONE),
    ),
    # 65; 70 from three years of work to the birthday seven weeks later.
    Life(
        "master with N2",
        lambda: applying(MASTER_WITH_N2.line),
        Short("no", "2030-04-01", "2030-05-20"),
        NO,
        holder=(NEW, NEW, NONE),
    ),
    Life(
        "vocational graduate",
        lambda: applying(VOCATIONAL_GRADUATE.line),
        NO,
        NO,
        holder=(NEW, NEW, NONE),
    ),
    # At most 65: a company that gets no support for innovation has no points for its size.
    Life(
        "bachelor from abroad, size of the company not known",
        lambda: applying(TAIWAN_BACHELOR.line),
        NO,
        NO,
        holder=(NEW, NEW, NONE),
    ),
    # A project in a growing field would bring 10: 75, and 80 for seven weeks.
    Life(
        "master with N2, project not known",
        lambda: applying(MASTER_WITH_N2.line, **OPEN_PROJECT),
        Short("cannot_tell", "2030-04-01", "2030-05-20"),
        NO,
        holder=(OPEN, NEW, NONE),
    ),
    Life(
        "master, pay not known",
        lambda: applying(MASTER.line, pay=None),
        CANNOT_TELL,
        CANNOT_TELL,
        CANNOT_TELL,
        holder=(OPEN, OPEN, OPEN),
    ),
    Life(
        "work outside the table",
        lambda: applying(BETTER_PAID_MASTER.line, international_services=True),
        NO,
        NO,
        holder=(NONE, NONE, NONE),
    ),
    # 20 + 15 + 40 + 10 + 10 + 15 = 110 points, and the pay that J-Skip asks of a master.
    Life(
        "twenty million",
        lambda: applying(BETTER_PAID_MASTER.line, pay=RICH),
        Kept("2027-04-01", "2030-04-01", END, 110),
        Kept("2027-04-01", "2028-04-01", END, 110),
        Kept("2027-04-01", "2028-04-01", END, None),
        holder=("2030-04-01", "2028-04-01", "2028-04-01"),
    ),
    Life(
        "a yen less",
        lambda: applying(BETTER_PAID_MASTER.line, pay=paid(("2026-11-01", 20 * MILLION - 1))),
        Kept("2027-04-01", "2030-04-01", END, 110),
        Kept("2027-04-01", "2028-04-01", END, 110),
        holder=("2030-04-01", "2028-04-01", NONE),
    ),
    # 20 + 40 points at forty-six; 70 from five years of work on, 75 from seven.
    Life(
        "J-Skip without points",
        lambda: applying(J_SKIP_MASTER, pay=RICH),
        Kept("2032-04-01", "2035-04-01", END, 70),
        NO,
        Kept("2027-04-01", "2028-04-01", END, None),
        holder=(NEW, NEW, "2028-04-01"),
    ),
    # J-Skip's pay begins two months after the work.
    Life(
        "pay of J-Skip from June",
        lambda: applying(BETTER_PAID_MASTER.line, pay=paid(("2026-11-01", 4_200_000), ("2027-06-01", 20 * MILLION))),
        _FROM_WORK_70,
        Kept("2027-04-01", "2028-04-01", END, 80),
        Kept("2027-06-01", "2028-06-01", END, None),
        holder=("2030-04-01", "2028-04-01", "2028-06-01"),
    ),
    # The pay falls on the day after the year is complete: one day to file.
    Life(
        "pay falls a day later",
        lambda: applying(BETTER_PAID_MASTER.line, pay=paid(("2026-11-01", 4_200_000), ("2028-04-02", 3_600_000))),
        Kept("2027-04-01", "2030-04-01", END, 70),
        Kept("2027-04-01", "2028-04-01", "2028-04-01", 80),
        holder=("2030-04-01", "2028-04-01", NONE),
    ),
    Life(
        "pay falls on the day",
        lambda: applying(BETTER_PAID_MASTER.line, pay=paid(("2026-11-01", 4_200_000), ("2028-04-01", 3_600_000))),
        Kept("2027-04-01", "2030-04-01", END, 70),
        Kept("2034-04-01", "2035-04-01", "2035-05-19", 80),
        holder=("2030-04-01", "2035-04-01", NONE),
    ),
    # Recognised with 70: 80 without a new recognition only by the limb that asks for no status.
    Life(
        "pay rises after five months",
        lambda: applying(BETTER_PAID_MASTER.line, pay=paid(("2026-11-01", 3_600_000), ("2027-09-01", 4_200_000))),
        Kept("2027-04-01", "2030-04-01", END, 70),
        Kept("2027-09-01", "2028-09-01", "2030-05-19", 80),
        holder=("2030-04-01", NEW, NONE),
    ),
    # A year of work, a day short of the day that closes it; then nothing is known of the work, so that 70 is open,
    # and it counts again. Without three years of work 65 are left at thirty.
    Life(
        "work that ends",
        lambda: applying(_worked(BETTER_PAID_MASTER.line, ("2027-04-01", "2028-03-31"))),
        Short("cannot_tell", "2028-04-01", "2030-05-20"),
        Kept("2028-04-01", "2029-04-01", "2030-05-19", 80),
        holder=(OPEN, "2029-04-01", NONE),
    ),
    # Three months between: 34 months of work on the birthday leave 65 until 1 July 2030.
    Life(
        "a gap in the work",
        lambda: applying(_worked(BETTER_PAID_MASTER.line, ("2027-04-01", "2027-09-30"), ("2028-01-01", None))),
        Kept("2030-07-01", "2033-07-01", END, 70),
        Kept("2028-01-01", "2029-01-01", "2030-05-19", 80),
        holder=("2033-07-01", "2029-01-01", NONE),
    ),
    # 80 since 1 May 2024; 75 at thirty. The status comes only now.
    Life(
        "at work since 2024",
        lambda: applying(_long_at_work("2000-05-20", "2022-03-24", "2024-05-01")),
        Kept("2024-05-01", "2027-05-01", END, 80),
        Kept("2024-05-01", "2026-12-01", "2030-05-19", 80),
        holder=("2029-12-01", "2027-12-01", NONE),
    ),
    # 85 in 2023, 90 from 1 April 2025, 75 at thirty on 20 May 2025, 80 from seven years of work to forty.
    Life(
        "at work since 2020",
        lambda: applying(_long_at_work("1995-05-20", "2019-03-24", "2020-04-01")),
        Kept("2023-04-01", "2026-12-01", END, 75),
        Kept("2027-04-01", "2028-04-01", "2035-05-19", 80),
        holder=("2029-12-01", NEW, NONE),
    ),
    # 10 of the 80 rest on a school to confirm: 70 are sure, and 60 from the birthday on.
    Life(
        "school to confirm",
        lambda: school_in_doubt(applying(BETTER_PAID_MASTER.line)),
        Kept("2027-04-01", "2030-04-01", "2030-05-19", 70),
        CANNOT_TELL,
        holder=("2030-04-01", OPEN, NONE),
    ),
    # Thirty a day before three years of work: 65 on that day.
    Life(
        "born on 31 March",
        lambda: applying(MASTER.line, birth_date="2000-03-31"),
        Kept("2030-04-01", "2033-04-01", END, 70),
        Short("no", "2034-04-01", "2035-03-31"),
        holder=("2033-04-01", NEW, NONE),
    ),
    Life(
        "born on 1 April",
        lambda: applying(MASTER.line, birth_date="2000-04-01"),
        Kept("2027-04-01", "2030-04-01", END, 70),
        Short("no", "2034-04-01", "2035-04-01"),
        holder=("2030-04-01", NEW, NONE),
    ),
    # 80 for a year and one day: one day to file.
    Life(
        "born on 2 April",
        lambda: applying(MASTER.line, birth_date="2000-04-02"),
        Kept("2027-04-01", "2030-04-01", END, 70),
        Kept("2034-04-01", "2035-04-01", "2035-04-01", 80),
        holder=("2030-04-01", NEW, NONE),
    ),
)
