"""The clock of permanent residence against looking at every single day, and by hand."""

from datetime import date
from random import Random
from typing import Any

import pytest

from eligibility.contract.outlook import Outlook
from eligibility.contract.profile import profile_from
from eligibility.scoring.permanent_residence import MARKS, PERMANENT_RESIDENCE_ROUTES

from .applications import application
from .naive import FIRST_DAY, ONE_DAY, Application, Result, day, days
from .people import NOTHING_ELSE

YEARS = {"70": 3, "80": 1, "j_skip": 1}
Clock = dict[str, str | None]


def same_day(began: date, years: int) -> date:
    """The same day some years later, 1 March for 29 February."""
    if (began.month, began.day) == (2, 29) and (began.year + years) % 4:
        return date(began.year + years, 3, 1)
    return date(began.year + years, began.month, began.day)


def by_looking(line: dict[str, Any]) -> dict[str, dict[str, Clock]]:
    """Since when each condition holds, and the first day that closes a run long enough, day by day."""
    lived = Application(line)
    clocks: dict[str, dict[str, Clock]] = {
        activity: {key: {"kept_since": None, "earliest": None} for key in YEARS} for activity in "abc"
    }
    began: dict[tuple[str, str], date | None] = {}
    for on in days(FIRST_DAY, lived.until):
        facts = lived.least_facts_on(on)
        for activity in "abc":
            result = Result(facts, activity)
            holding = {"70": result.reaches(70), "80": result.reaches(80), "j_skip": result.j_skip}
            for key, years in YEARS.items():
                run = began.get((activity, key)) or on if holding[key] else None
                began[activity, key] = run
                clock = clocks[activity][key]
                if on == lived.start:
                    clock["kept_since"] = None if run is None else run.isoformat()
                if run and on >= lived.start and clock["earliest"] is None and on >= same_day(run, years):
                    clock["earliest"] = on.isoformat()
    return clocks


def clocks_of(line: dict[str, Any]) -> dict[str, dict[str, Clock]]:
    """The clocks of the outlook."""
    clocks: dict[str, dict[str, Clock]] = Outlook(profile_from(line)).as_contract()["permanent_residence"]
    return clocks


@pytest.mark.parametrize("seed", range(12))
def test_the_clock_equals_looking_at_every_single_day(seed: int) -> None:
    line = application(Random(seed), gaps=(0.0, 0.2)[seed % 2], years=3 + seed % 6)
    assert clocks_of(line) == by_looking(line)


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(1000, 1200))
def test_many_clocks_equal_looking_at_every_single_day(seed: int) -> None:
    line = application(Random(seed), gaps=(0.0, 0.2)[seed % 2], years=3 + seed % 13)
    assert clocks_of(line) == by_looking(line)


def doctor(pay: list[tuple[str, int]], **changes: Any) -> dict[str, Any]:
    """A doctor of 27 with N1: 60 points in b, and 25 for 7 million."""
    return {
        "from": "2026-12-01",
        "until": "2036-12-01",
        "birth_date": "1999-05-20",
        "degrees": [{"level": "doctorate", "field": "Law", "awarded_on": "2020-03-24"}],
        "experience": {"a": [], "b": [], "c": []},
        "pay": [{"from": start, "annual_yen": yen} for start, yen in pay],
        "japanese": [{"level": "n1", "on": "2020-01-20"}],
        **NOTHING_ELSE,
        **changes,
    }


def clock(line: dict[str, Any], key: str, activity: str = "b") -> tuple[str | None, str | None]:
    """One clock: kept since, earliest."""
    found = clocks_of(line)[activity][key]
    return found["kept_since"], found["earliest"]


def test_a_run_that_is_long_enough_before_the_span_closes_on_its_first_day() -> None:
    line = doctor([("2023-10-01", 7_000_000)])
    assert clock(line, "80") == ("2023-10-01", "2026-12-01")
    assert clock(line, "70") == ("2023-10-01", "2026-12-01")


def test_a_run_is_long_enough_from_the_same_day_of_the_year() -> None:
    line = doctor([("2025-12-02", 7_000_000)])
    assert clock(line, "80") == ("2025-12-02", "2026-12-02")
    assert clock(line, "70") == ("2025-12-02", "2028-12-02")


def test_a_break_of_one_day_begins_the_run_again() -> None:
    line = doctor([("2025-06-01", 7_000_000), ("2026-02-01", 0), ("2026-02-02", 7_000_000)])
    assert clock(line, "80") == ("2026-02-02", "2027-02-02")


def test_a_run_that_ends_on_the_day_before_it_is_long_enough_gives_no_day() -> None:
    line = doctor([("2025-12-15", 7_000_000), ("2026-12-15", 0)])
    assert clock(line, "80") == ("2025-12-15", None)
    line = doctor([("2025-12-15", 7_000_000), ("2026-12-16", 0)])
    assert clock(line, "80") == ("2025-12-15", "2026-12-15")


def test_a_run_of_29_february_is_long_enough_from_1_march() -> None:
    line = doctor([("2028-02-29", 7_000_000)])
    assert clock(line, "80") == (None, "2029-03-01")


def test_nobody_looks_back_beyond_the_first_day_covered() -> None:
    assert clock(doctor([("2020-04-01", 7_000_000)]), "70") == ("2023-04-01", "2026-12-01")


def test_j_skip_is_kept_from_its_first_day_at_the_earliest() -> None:
    line = doctor([("2020-04-01", 20_000_000)], **{"from": "2023-04-21", "until": "2026-01-01"})
    assert clock(line, "j_skip") == ("2023-04-21", "2024-04-21")


def test_the_pay_floor_is_part_of_the_condition_in_b_and_not_in_a() -> None:
    line = doctor([], growth_field_project=True)
    assert clock(line, "70", "a") == ("2023-04-01", "2026-12-01")
    assert clock(line, "70", "b") == (None, None)


def test_marks_years_and_sources_are_those_of_the_guideline() -> None:
    assert [(route.key, route.mark, route.years) for route in PERMANENT_RESIDENCE_ROUTES] == [
        ("70", 70, 3),
        ("80", 80, 1),
        ("j_skip", None, 1),
    ]
    assert [route.source.article for route in PERMANENT_RESIDENCE_ROUTES] == ["2(6)", "2(7)", "2(8)"]
    assert {route.source.law.edition for route in PERMANENT_RESIDENCE_ROUTES} == {date(2026, 2, 24)}
    assert MARKS == (70, 80)
    assert day("2029-03-01") == PERMANENT_RESIDENCE_ROUTES[1].long_enough_from(date(2028, 2, 29))
    assert day("2028-02-29") - ONE_DAY == PERMANENT_RESIDENCE_ROUTES[0].long_enough_from(date(2025, 2, 28))
