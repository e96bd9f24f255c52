"""A figure of a ladder that changes from a day is written once: conditions, words and exclusions follow from it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from eligibility.contract.facts import facts_from
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import Tables
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.rows import Row
from eligibility.scoring.tables import age, salary
from tests import people
from tests.law import AGE_LADDER, PAY_LADDER, ROWS

CHANGE = date(2027, 4, 1)
BEFORE = CHANGE - timedelta(days=1)
YEAR_BEFORE = date(2026, 4, 1)


def pay_ladder(key: str, least: int) -> tuple[salary.Specialist, ...]:
    """The pay ladder of a and b with another figure for one key from the day of the change."""
    return tuple(
        part
        for each in PAY_LADDER
        for part in (
            (replace(each, until=CHANGE), replace(each, least=least, since=CHANGE)) if each.key == key else (each,)
        )
    )


def tables(key: str, least: int) -> Tables:
    """Today's tables with that ladder."""
    others = [row for row in ROWS if row.key not in {each.key for each in PAY_LADDER}]
    return Tables(rows=(*others, *salary.specialist_rows(pay_ladder(key, least))))


def of(made: Tables, day: date, key: str) -> Row:
    """The row of a key in force on a day."""
    return made.on(day).by_key[key]


@pytest.mark.parametrize(
    ("day", "pay", "points"),
    [
        (BEFORE, 4_000_000, 10),
        (CHANGE, 4_000_000, 0),
        (CHANGE, 4_499_999, 0),
        (CHANGE, 4_500_000, 10),
        (CHANGE, 5_000_000, 15),
    ],
)
def test_each_day_counts_by_its_own_figure(day: date, pay: int, points: int) -> None:
    made = tables("salary_4m", 4_500_000)
    facts = facts_from({**people.known(annual_salary_yen=pay), "on": day.isoformat(), "birth_date": "2001-11-22"}, made)
    assert assess(facts, made.on(day)).activities["b"].headings["salary"].low == points


def test_the_words_of_a_row_and_of_the_one_below_follow_the_figure() -> None:
    made = tables("salary_9m", 9_500_000)
    assert of(made, BEFORE, "salary_9m").label.ja == "年収 900万円以上1,000万円未満"
    assert of(made, CHANGE, "salary_9m").label.ja == "年収 950万円以上1,000万円未満"
    assert of(made, BEFORE, "salary_8m").label.ja == "年収 800万円以上900万円未満"
    below = of(made, CHANGE, "salary_8m").label
    assert (below.ja, below.zh_hant) == ("年収 800万円以上950万円未満", "年收入800萬日圓以上、未滿950萬日圓")
    assert below.zh_hans == "年收入800万日元以上、不满950万日元"
    assert below.en == "Annual salary of 8 million yen or more, under 9.5 million yen"
    assert of(made, CHANGE, "salary_7m") == of(made, BEFORE, "salary_7m")


def test_a_row_that_ends_leaves_its_upper_bound_to_the_one_above() -> None:
    ladder = tuple(replace(each, until=CHANGE) if each.key == "salary_9m" else each for each in PAY_LADDER)
    rows = [row for row in salary.specialist_rows(ladder) if row.key == "salary_8m"]
    assert [(row.since, row.until) for row in rows] == [(FIRST_DAY, CHANGE), (CHANGE, None)]
    assert [row.label.ja for row in rows] == ["年収 800万円以上900万円未満", "年収 800万円以上1,000万円未満"]


def test_two_changes_above_one_row_make_three_times_and_none_twice() -> None:
    once = tuple(
        part
        for each in PAY_LADDER
        for part in (
            (
                replace(each, until=YEAR_BEFORE),
                replace(each, least=9_200_000, since=YEAR_BEFORE, until=CHANGE),
                replace(each, least=9_500_000, since=CHANGE),
            )
            if each.key == "salary_9m"
            else (each,)
        )
    )
    rows = list(salary.specialist_rows(once))
    below = [row for row in rows if row.key == "salary_8m"]
    assert [row.until for row in below] == [YEAR_BEFORE, CHANGE, None]
    assert [row.until for row in rows if row.key == "salary_7m"] == [None], "what has not changed stays one row"
    Tables(rows=(*(row for row in ROWS if row.key not in {each.key for each in rows}), *rows))


def test_an_age_that_changes_moves_the_words_of_the_row_below() -> None:
    ladder = tuple(
        part
        for each in AGE_LADDER
        for part in (
            (replace(each, until=CHANGE), replace(each, under=32, since=CHANGE))
            if each.key == "age_under_30"
            else (each,)
        )
    )
    rows = {(row.key, row.until): row.label.ja for row in age.age_rows(ladder)}
    assert rows == {
        ("age_under_30", CHANGE): "年齢 30歳未満",
        ("age_under_30", None): "年齢 32歳未満",
        ("age_under_35", CHANGE): "年齢 30～34歳",
        ("age_under_35", None): "年齢 32～34歳",
        ("age_under_40", None): "年齢 35～39歳",
    }
