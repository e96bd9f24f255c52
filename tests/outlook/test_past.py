"""A life with past employers: pay, work and facts of each day, and the routes to permanent residence by hand.

A master of a listed Japanese university with N1, born on 20 May 2000: 20 + 15 + 10 + 10 + 15 = 70, 80 with 4,200,000
yen before thirty; support for innovation brings 10 more, three years of work 5. The present pay of 4,200,000 yen and
the present employer, who has that support, are answered on 22 November 2026.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from eligibility.contract.profile import profile_from
from eligibility.outlook.kept_marks import earliest_days, route_runs
from eligibility.outlook.past import OF_EMPLOYER, Employment, Past, with_past
from eligibility.outlook.profile import Profile
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import FIRST_DAY, SALARY

from .people import BETTER_PAID_MASTER

pytestmark = pytest.mark.usefixtures("law_that_stays")

ANSWERED = "2026-11-22"
ONE_DAY = timedelta(days=1)


def employed(
    start: str, end: str | None, yen: int = 4_200_000, *, same: bool | None = True, **known: Any
) -> Employment:
    return Employment(
        start=date.fromisoformat(start),
        end=None if end is None else date.fromisoformat(end),
        annual_yen=yen,
        same_work=same,
        known=known,
        open=same is None,
    )


def past(*employments: Employment, present: str = ANSWERED) -> Past:
    return Past(employments, date.fromisoformat(present), date.fromisoformat(ANSWERED))


def life(*, at_work: str = ANSWERED, paid: str = ANSWERED) -> Profile:
    """The master as answered: at this work since a day, with the present pay from a day on."""
    degree = {**BETTER_PAID_MASTER.line["degrees"][0], "awarded_on": "2022-03-24"}
    line = {
        **BETTER_PAID_MASTER.line,
        "degrees": [degree],
        "japanese": [{"level": "n1", "on": "2022-01-25"}],
        "pay": [{"from": paid, "annual_yen": 4_200_000}],
        "experience": {"a": [], "b": [{"start": at_work, "end": None}], "c": []},
        "innovation_support": True,
    }
    return profile_from(line)


def found(profile: Profile, told: Past) -> dict[str, tuple[str, str] | None]:
    """The day that 70 and 80 are counted from, and the earliest day."""
    days = earliest_days(route_runs(with_past(profile, told, "b"), "b", FIRST_DAY))
    return {
        each.route.key: (each.counted_from.isoformat(), each.day.isoformat())
        if each.counted_from and each.day
        else None
        for each in days
        if each.route.mark is not None
    }


FIRST_JOB = employed("2023-10-01", "2025-03-31", 3_600_000)
CASES = {
    # 70 since 22 November 2023: three years on 22 November 2026. The support of today brings nothing on a past day.
    "one employer with less pay": (
        (employed("2023-11-22", None, 3_600_000, innovation_support=False),),
        {"70": ("2023-11-22", "2026-12-01"), "80": (ANSWERED, "2027-11-22")},
    ),
    "two employers without a day between": (
        (FIRST_JOB, employed("2025-04-01", None)),
        {"70": ("2023-10-01", "2026-12-01"), "80": ("2025-04-01", "2026-12-01")},
    ),
    "two months between": (
        (FIRST_JOB, employed("2025-06-01", None)),
        {"70": ("2025-06-01", "2028-06-01"), "80": ("2025-06-01", "2026-12-01")},
    ),
    "another kind of work": (
        (FIRST_JOB, employed("2025-04-01", None, same=False)),
        {"70": (ANSWERED, "2029-11-22"), "80": (ANSWERED, "2027-11-22")},
    ),
    "the kind of work not known": (
        (FIRST_JOB, employed("2025-04-01", None, same=None)),
        {"70": (ANSWERED, "2029-11-22"), "80": (ANSWERED, "2027-11-22")},
    ),
    # 3,600,000 yen and the support then: 80.
    "support of a past employer": (
        (FIRST_JOB, employed("2025-04-01", None, 3_600_000, innovation_support=True)),
        {"70": ("2023-10-01", "2026-12-01"), "80": ("2025-04-01", "2026-12-01")},
    ),
    "support of a past employer not known": (
        (FIRST_JOB, employed("2025-04-01", None, 3_600_000)),
        {"70": ("2023-10-01", "2026-12-01"), "80": (ANSWERED, "2027-11-22")},
    ),
    # Nothing is known of three weeks in November.
    "three weeks before the present work": (
        (employed("2023-10-01", "2026-10-31"),),
        {"70": (ANSWERED, "2029-11-22"), "80": (ANSWERED, "2027-11-22")},
    ),
    # 2,900,000 yen are below the pay floor.
    "pay below the floor": (
        (FIRST_JOB, employed("2025-04-01", None, 2_900_000)),
        {"70": (ANSWERED, "2029-11-22"), "80": (ANSWERED, "2027-11-22")},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_look_back_is_computed_from_past_employers(name: str) -> None:
    employments, expected = CASES[name]
    assert found(life(at_work="2023-10-01"), past(*employments)) == expected


def test_a_job_that_goes_on_until_the_next_one_counts_to_its_end() -> None:
    """70 from 1 April 2024 on; the new work begins on 1 April 2027 with an offer of 1 November 2026."""
    told = past(employed("2024-04-01", "2027-03-31", 3_600_000), present="2027-04-01")
    expected = {"70": ("2024-04-01", "2027-04-01"), "80": ("2027-04-01", "2028-04-01")}
    assert found(life(at_work="2024-04-01", paid="2026-11-01"), told) == expected


def test_nothing_known_changes_nothing() -> None:
    profile = life()
    assert with_past(profile, None, "b") is profile
    assert with_past(profile, past(), "b") is profile


def test_every_single_day_has_the_pay_and_the_facts_of_its_employer() -> None:
    told = past(FIRST_JOB, employed("2025-06-01", None, 3_900_000, innovation_support=False, position="director"))
    profile, day = with_past(life(at_work="2023-10-01"), told, "b"), FIRST_DAY
    while day <= date(2027, 6, 1):
        facts = profile.facts_on(day)
        if day >= date(2026, 11, 22):
            yen, support = 4_200_000, True
        elif day >= date(2025, 6, 1):
            yen, support = 3_900_000, False
        else:
            yen, support = (3_600_000 if date(2023, 10, 1) <= day <= date(2025, 3, 31) else 0), None
        assert facts.value(SALARY) == yen
        assert facts.known.get("innovation_support") is support
        present = day >= date(2026, 11, 22)
        assert bool(OF_EMPLOYER & facts.known.keys() - {"innovation_support", "position"}) == present
        day += ONE_DAY


def test_years_of_work_are_those_entered_and_those_before() -> None:
    """A year before the first employer entered, eighteen months with it, a gap, and one month by 22 December 2026."""
    told = past(employed("2023-10-01", "2025-03-31"))
    profile = with_past(life(at_work="2022-10-01"), told, "b")
    worked = profile.worked["b"]
    assert worked is not None
    assert [worked.months_on(date.fromisoformat(day)) for day in ("2023-10-01", "2025-04-01", "2026-12-22")] == [
        12,
        30,
        31,
    ]


def test_the_facts_of_an_employer_are_facts_of_the_tables() -> None:
    assert TABLES.optional_facts.keys() >= OF_EMPLOYER
    assert replace(life(), dated_facts=()) == life()
