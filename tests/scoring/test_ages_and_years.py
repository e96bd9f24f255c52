"""The bounds of years of work and of age, on both sides: exact months, birthdays and leap days."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import read_object
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import law
from eligibility.scoring.facts import SALARY, Age, Years
from eligibility.scoring.rows import ACTIVITIES
from tests import people
from tests.law import ROWS
from tests.scoring.agreement import disagreements, heading_points, row

from .conditions_of_law import MILLION, conditions, thresholds

YEAR_BOUNDS = sorted(
    {
        (activity, value)
        for activity in ACTIVITIES
        for fact, value in thresholds(conditions(activity))
        if isinstance(fact, Years)
    },
    key=str,
)


@pytest.mark.parametrize(("activity", "years"), YEAR_BOUNDS)
def test_months_on_both_sides_of_a_year(activity: str, years: int) -> None:
    """35, 36 and 37 months and their like: whole twelfths, as the profile counts them."""
    for months in (12 * years - 1, 12 * years, 12 * years + 1):
        for application in (people.known(), people.specialist_of_ten_years(), people.entrepreneur()):
            assert not disagreements({**application, "experience_years": dict.fromkeys("abc", months / 12)})


@pytest.mark.parametrize(("activity", "expected"), [("a", [0, 5, 5]), ("b", [0, 5, 5]), ("c", [0, 10, 10])])
def test_the_thirty_sixth_month_completes_the_third_year(activity: str, expected: list[int]) -> None:
    """One bound by hand."""
    found = [heading_points(people.known(years=months / 12), activity, "career") for months in (35, 36, 37)]
    assert found == expected


@pytest.mark.parametrize(("activity", "years"), YEAR_BOUNDS)
def test_years_are_compared_exactly_however_many_digits_they_have(activity: str, years: int) -> None:
    """2.999… with forty nines is not three years, though a float would round it up."""
    template = json.dumps(people.specialist_of_ten_years(years={**dict.fromkeys("abc", 0), activity: 987_654}))

    def career(number: str) -> dict[str, Any]:
        line = template.replace("987654", number).encode()
        found = assess(facts_from(read_object(line))).as_contract()["activities"][activity]
        return {"career": found["headings"]["career"], "j_skip": found["j_skip"]}

    below = career(f"{years - 1}." + 40 * "9")
    assert below == career(f"{years - 1}.9")
    at = career(str(years))
    assert at == career(f"{years}.0") == career(f"{years}." + 40 * "0" + "1") == career(f"{years}e0")
    # Every bound but the ten years of a earns points; those open J-Skip to who has no graduate degree.
    assert below != at


BIRTHS = [
    date(2000, 2, 29),
    date(1996, 2, 29),
    date(2000, 2, 28),
    date(2000, 3, 1),
    date(1999, 12, 31),
    date(2000, 1, 1),
    date(1998, 7, 15),
]
AGE_BOUNDS = sorted(
    {
        (each.key, value)
        for each in ROWS
        for condition in (each.condition("a"), each.condition("b"))
        if condition is not None
        for fact, value in condition.bounds()
        if isinstance(fact, Age)
    }
)


def birthday(birth: date, years: int) -> date:
    """The day on which that age is reached; 1 March for 29 February in common years."""
    try:
        return birth.replace(year=birth.year + years)
    except ValueError:
        return date(birth.year + years, 3, 1)


@pytest.mark.parametrize("birth", BIRTHS, ids=str)
@pytest.mark.parametrize(("key", "bound"), AGE_BOUNDS)
def test_the_day_before_on_and_after_a_birthday(key: str, bound: int, birth: date) -> None:
    """A row for those under an age counts up to the day before the birthday and no longer on it."""
    turns = birthday(birth, bound)
    condition = law(turns).by_key[key].condition("b")
    assert condition is not None
    pay = max(
        [3 * MILLION, *(value for fact, value in condition.bounds() if fact is SALARY and isinstance(value, int))]
    )
    for step, met in ((-1, True), (0, False), (1, False)):
        day = turns + timedelta(days=step)
        line = people.known(annual_salary_yen=pay)
        line |= {"on": day.isoformat(), "birth_date": birth.isoformat()}
        assert not disagreements(line)
        for activity in ("a", "b"):
            assert (row(line, activity, key)["state"] == "counted") is met, f"{activity} on {day}"


def test_every_age_bound_is_in_the_age_rows_and_the_pay_rows() -> None:
    """The age bounds under test are those of the two headings, so that none is passed over."""
    assert AGE_BOUNDS == [
        ("age_under_30", 30),
        ("age_under_35", 35),
        ("age_under_40", 40),
        ("salary_4m", 30),
        ("salary_5m", 35),
        ("salary_6m", 40),
        ("salary_7m", 40),
    ]
