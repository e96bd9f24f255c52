"""Both sides of every threshold, taken from the tables themselves and held against the naive scorer."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import read_object
from eligibility.scoring.assessment import assess
from eligibility.scoring.conditions import Condition
from eligibility.scoring.editions import TABLES, law
from eligibility.scoring.facts import SALARY, Age, Choice, DegreesHeld, Fact, Value, Whole, Years, YesNo
from eligibility.scoring.rows import ACTIVITIES
from tests import people
from tests.law import LATER_FACTS, ROWS
from tests.scoring.agreement import answer, disagreements, heading_points, row

Line = dict[str, Any]
Threshold = tuple[str, Fact, Value]

MILLION = 1_000_000

# The numbers of the law, read from the ordinance once more by hand. The tables must name these and no others.
NUMBERS = {
    "a": {
        "annual_salary_yen": {n * MILLION for n in (4, 5, 6, 7, 8, 9, 10, 20)},
        "experience_years.a": {3, 5, 7, 10},
        "age": {30, 35, 40},
        "patents": {1},
        "research_grants": {3},
        "papers": {3},
        "savings_yen": {200_000},
    },
    "b": {
        "annual_salary_yen": {n * MILLION for n in (3, 4, 5, 6, 7, 8, 9, 10, 20)},
        "experience_years.b": {3, 5, 7, 10},
        "age": {30, 35, 40},
        "patents": {1},
        "research_grants": {3},
        "papers": {3},
        "national_licences": {1, 2},
        "it_exams": {1, 2},
        "it_qualifications": {1, 2},
        "savings_yen": {200_000},
    },
    "c": {
        "annual_salary_yen": {n * MILLION for n in (3, 10, 15, 20, 25, 30, 40)},
        "experience_years.c": {3, 5, 7, 10},
        "savings_yen": {200_000},
    },
}


def outside_the_rows(activity: str) -> Iterator[Condition]:
    """Conditions of an activity that no row has: narrowed exclusions, the pay floor, J-Skip and J-Find."""
    yield from (
        unless.where
        for each in ROWS
        if each.points[activity] is not None
        for unless in each.unless
        if unless.where is not None
    )
    edition = law(date.fromisoformat(people.TODAY))
    yield from (when for requirement in edition.requirements if (when := requirement.when[activity]) is not None)
    for route in edition.routes.values():
        yield from (condition.when for condition in route.route_conditions[activity] or ())


def conditions(activity: str) -> Iterator[Condition]:
    """Every condition that bears on an activity."""
    yield from (condition for each in ROWS if (condition := each.condition(activity)) is not None)
    yield from outside_the_rows(activity)


def thresholds(of: Iterable[Condition]) -> list[tuple[Fact, Value]]:
    """Each fact with each value at which something turns, once, in the order of the tables."""
    return list(dict.fromkeys(bound for condition in of for bound in condition.bounds()))


def of_rows() -> Iterator[tuple[str, str, Fact, Value]]:
    """Row, activity, fact and value for every threshold of every row."""
    for each in ROWS:
        for activity in ACTIVITIES:
            condition = each.condition(activity)
            if condition is not None:
                for fact, value in thresholds([condition]):
                    yield each.key, activity, fact, value


def born(day: date, years: int) -> str:
    """A birth date of somebody who turns that old on the day."""
    return date(day.year - years, day.month, day.day).isoformat()


def changed(line: Line, fact: Fact, value: Any) -> Line:
    """The line with one fact changed; the age through the birth date."""
    if isinstance(fact, Age):
        return {**line, "birth_date": born(date.fromisoformat(line["on"]), value)}
    if isinstance(fact, Years):
        activity = fact.key.removeprefix("experience_years.")
        return {**line, "experience_years": {**line["experience_years"], activity: value}}
    return {**line, fact.key: value}


def sides(fact: Fact, value: Any) -> tuple[list[Any], list[Any]]:
    """The values beyond a threshold and those within; of codes all others, and itself."""
    if isinstance(fact, (Whole, Age)):
        return [value - 1], [value, value + 1]
    if isinstance(fact, Years):
        return [value - 1e-9], [value, value + 1e-9]
    if isinstance(fact, YesNo):
        return [not value], [value]
    if isinstance(fact, Choice):
        return [choice for choice in fact.choices if choice != value], [value]
    assert isinstance(fact, DegreesHeld), f"no sides for {fact}"
    return [[]], [[degree] for degree in sorted(value)]


# Lives in which one more fact tips a row: each bound must tip its row in at least one of them.
LIVES: tuple[Line, ...] = (
    *(people.known(age=age, degrees=["bachelor"]) for age in (29, 32, 37, 45)),
    *(
        people.known(age=age, degrees=["bachelor"], annual_salary_yen=pay * MILLION)
        for age in (29, 34, 39)
        for pay in (4, 5, 6, 7)
    ),
    people.known(degrees=["bachelor"], patents=1, sme=True),
    people.known(degrees=["bachelor"], papers=3, innovation_support=True),
    people.known(degrees=["bachelor"], it_exams=1, japanese_level="n2"),
    people.known(degrees=["bachelor"], national_licences=1, japanese_degree=True, designated_training=True),
    people.trainee(japanese_degree=True),
    people.specialist_of_ten_years(),
    people.entrepreneur(),
    people.graduate_of_a_top_100_university(),
    people.professor(),
    people.president_of_a_small_company(),
    people.doctor_one_yen_below_the_floor(years=10),
    people.known(it_exams=1, related_education=False),
)


def without_contradiction(line: Line) -> Line:
    """The line, saying no to what needs a degree that is not held."""
    line = dict(line)
    if not line["degrees"]:
        for key in ("japanese_degree", "designated_university", "top100_university", "japanese_major_abroad"):
            line[key] = False
    if not set(line["degrees"]) - {"bachelor"}:
        line["multiple_fields"] = False
    return line


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_the_tables_name_the_numbers_of_the_law_and_no_others(activity: str) -> None:
    """A threshold that is lost, added or mistyped shows here, whichever row it stands in."""
    found: dict[str, set[Any]] = {}
    for fact, value in thresholds(conditions(activity)):
        if isinstance(fact, (Whole, Years, Age)):
            found.setdefault(fact.key, set()).add(value)
    assert found == NUMBERS[activity]


@pytest.mark.parametrize(
    ("key", "activity", "fact", "value"),
    [
        pytest.param(*each, id="-".join((each[0], each[1], each[2].key, str(number))))
        for number, each in enumerate(of_rows())
    ],
)
def test_both_sides_of_each_threshold_of_a_row(key: str, activity: str, fact: Fact, value: Value) -> None:
    """Below, at and above it the whole answer is the naive one, and the row itself turns there."""
    turned = 0
    for application in LIVES:
        outside, within = (
            [without_contradiction(changed(application, fact, each)) for each in side] for side in sides(fact, value)
        )
        for line in (*outside, *within):
            assert not disagreements(line)
        at = row(within[0], activity, key)
        turned += any(row(line, activity, key) != at for line in outside)
    assert turned, f"{fact.key} at {value} changes nothing in {key}"


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_both_sides_of_each_threshold_outside_the_rows(activity: str) -> None:
    """Exclusions, the pay floor, J-Skip and J-Find: the whole answer is the naive one on either side."""
    for fact, value in thresholds(outside_the_rows(activity)):
        turned = 0
        for application in LIVES:
            outside, within = (
                [without_contradiction(changed(application, fact, each)) for each in side]
                for side in sides(fact, value)
            )
            for line in (*outside, *within):
                assert not disagreements(line)
            at = answer(within[0])
            turned += any(answer(line) != at for line in outside)
        assert turned, f"{fact.key} at {value} changes nothing in {activity}"


YEN_BOUNDS = [
    (fact, value)
    for fact, value in thresholds(condition for activity in ACTIVITIES for condition in conditions(activity))
    if fact.key.endswith("_yen") and isinstance(fact, Whole)
]


@pytest.mark.parametrize(("fact", "value"), YEN_BOUNDS, ids=lambda each: getattr(each, "key", str(each)))
def test_one_yen_more_than_a_bound_changes_nothing(fact: Fact, value: int) -> None:
    """The bound itself is within (以上); the next yen is like it."""
    for application in LIVES:
        assert answer(changed(application, fact, value)) == answer(changed(application, fact, value + 1))


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


def test_every_fact_of_the_contract_is_in_the_law() -> None:
    """Every fact that a line may hold turns something, and nothing turns on a fact that no line can hold."""
    turning = {
        fact.key
        for activity in ACTIVITIES
        for condition in conditions(activity)
        for fact in condition.facts()
        if not isinstance(fact, (Age, DegreesHeld))
    }
    line = people.known()
    keys = {f"experience_years.{activity}" for activity in ACTIVITIES} | line.keys()
    assert turning == keys - {"on", "birth_date", "degrees", "experience_years"}
    assert turning == TABLES.facts.keys() - LATER_FACTS
