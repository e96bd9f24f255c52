"""Both sides of every threshold, taken from the tables themselves and held against the naive scorer."""

from datetime import date
from typing import Any

import pytest

from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import Age, Choice, DegreesHeld, Fact, Value, Whole, Years, YesNo
from eligibility.scoring.rows import ACTIVITIES
from tests import people
from tests.law import LATER_FACTS
from tests.scoring.agreement import answer, disagreements, row

from .conditions_of_law import MILLION, conditions, of_rows, outside_the_rows, thresholds

Line = dict[str, Any]
Threshold = tuple[str, Fact, Value]

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
    """A threshold that is lost, added or mistyped shows here, whichever row it is in."""
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
