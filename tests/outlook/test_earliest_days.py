"""The earliest day of each route of permanent residence: worked out by hand, from the day on which it counts."""

from datetime import date
from typing import Any

import pytest

from eligibility.contract.profile import profile_from
from eligibility.outlook.kept_marks import earliest_days, route_runs
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES

from .people import BETTER_PAID_MASTER, DOCTOR, MASTER, MASTER_WITH_N2, VOCATIONAL_GRADUATE, Line

pytestmark = pytest.mark.usefixtures("law_that_stays")

Found = dict[str, tuple[str, str] | None]
NOTHING: Found = {"70": None, "80": None, "j_skip": None}
MILLION = 1_000_000


def found(line: Line, *, not_before: str = FIRST_DAY.isoformat(), activity: str = "b") -> Found:
    """The day it is counted from and the earliest day of every route, None where it is not reached."""
    days = earliest_days(route_runs(profile_from(line), activity, date.fromisoformat(not_before)))
    assert [each.route for each in days] == [*PERMANENT_RESIDENCE_ROUTES]
    assert all((each.day is None) == (each.counted_from is None) for each in days)
    return {
        each.route.key: (each.counted_from.isoformat(), each.day.isoformat())
        if each.counted_from and each.day
        else None
        for each in days
    }


def working_since(line: Line, *periods: tuple[str, str | None]) -> Line:
    """The same person with such work of 1号ロ."""
    worked = [{"start": start, "end": end} for start, end in periods]
    return {**line, "experience": {**line["experience"], "b": worked}}


def paid(line: Line, *pay: tuple[str, int]) -> Line:
    """The same person with such pay from such days."""
    return {**line, "pay": [{"from": start, "annual_yen": yen} for start, yen in pay]}


def changed(line: Line, **changes: Any) -> Line:
    """The same person with other facts."""
    return {**line, **changes}


# --- From which day it counts ---


def test_days_before_the_work_begins_do_not_count() -> None:
    """80 points from the offer of 1 November 2026 on; the work begins on 1 April 2027."""
    assert found(BETTER_PAID_MASTER.line) == {
        "70": ("2027-04-01", "2030-04-01"),
        "80": ("2027-04-01", "2028-04-01"),
        "j_skip": None,
    }


def test_work_that_begins_later_moves_every_day() -> None:
    """70 points begin again on 15 October 2030: three years of work are complete five months after the birthday."""
    later = found(working_since(BETTER_PAID_MASTER.line, ("2027-10-15", None)))
    assert later == {"70": ("2030-10-15", "2033-10-15"), "80": ("2027-10-15", "2028-10-15"), "j_skip": None}


def test_work_that_begins_after_the_mark_is_lost_keeps_nothing() -> None:
    """65 points from the thirtieth birthday on 20 May 2030; 70 from 1 June 2033 to 19 May 2035 and again later."""
    assert found(working_since(BETTER_PAID_MASTER.line, ("2030-06-01", None))) == NOTHING


def test_without_a_known_working_day_it_counts_from_the_first_sure_day() -> None:
    """80 points from 1 November 2026 to 19 May 2030, and 65 then."""
    for line in (
        working_since(BETTER_PAID_MASTER.line),
        changed(BETTER_PAID_MASTER.line, experience={"a": [], "b": None, "c": []}),
    ):
        assert found(line) == {"70": ("2026-11-01", "2029-11-01"), "80": ("2026-11-01", "2027-11-01"), "j_skip": None}


def test_the_mark_may_be_surely_kept_only_after_the_work_began() -> None:
    """A rise of pay on 1 September 2027 brings the 80 points, five months after the first working day."""
    line = paid(BETTER_PAID_MASTER.line, ("2026-11-01", 3_600_000), ("2027-09-01", 4_200_000))
    assert found(line) == {"70": ("2027-04-01", "2030-04-01"), "80": ("2027-09-01", "2028-09-01"), "j_skip": None}


def test_days_before_the_landing_do_not_count() -> None:
    assert found(BETTER_PAID_MASTER.line, not_before="2027-06-15") == {
        "70": ("2027-06-15", "2030-06-15"),
        "80": ("2027-06-15", "2028-06-15"),
        "j_skip": None,
    }


def test_a_landing_before_the_first_working_day_changes_nothing() -> None:
    line = BETTER_PAID_MASTER.line
    assert found(line, not_before="2027-03-31") == found(line, not_before="2027-04-01") == found(line)


@pytest.mark.parametrize(
    ("landing", "expected"),
    [("2029-05-19", ("2029-05-19", "2030-05-19")), ("2029-05-20", ("2034-04-01", "2035-04-01"))],
)
def test_a_landing_a_year_before_the_mark_is_lost_is_the_last_for_that_run(
    landing: str, expected: tuple[str, str]
) -> None:
    """80 points until 19 May 2030, the day before the thirtieth birthday, and from 1 April 2034 to 19 May 2035."""
    assert found(BETTER_PAID_MASTER.line, not_before=landing)["80"] == expected


def test_a_year_from_29_february_is_complete_on_1_march() -> None:
    assert found(BETTER_PAID_MASTER.line, not_before="2028-02-29") == {
        "70": ("2028-02-29", "2031-03-01"),
        "80": ("2028-02-29", "2029-03-01"),
        "j_skip": None,
    }


def test_what_was_kept_long_enough_before_the_span_is_there_on_its_first_day() -> None:
    """80 points since 1 May 2024, the first working day: a year was complete in 2025."""
    degrees = [{**BETTER_PAID_MASTER.line["degrees"][0], "awarded_on": "2022-03-24"}]
    line = changed(BETTER_PAID_MASTER.line, degrees=degrees, japanese=[{"level": "n1", "on": "2022-01-25"}])
    line = working_since(paid(line, ("2024-05-01", 4_200_000)), ("2024-05-01", None))
    assert found(line) == {"70": ("2024-05-01", "2027-05-01"), "80": ("2024-05-01", "2026-12-01"), "j_skip": None}


# --- What breaks a run ---


@pytest.mark.parametrize(
    ("birthday", "seventy", "eighty"),
    [
        # 65 points on the one day between the thirtieth birthday and three years of work: it begins again
        ("2000-03-31", ("2030-04-01", "2033-04-01"), None),
        # -5 and +5 on 1 April 2030; 80 points from 1 April 2034 on and for a day less than a year
        ("2000-04-01", ("2027-04-01", "2030-04-01"), None),
        ("2000-04-02", ("2027-04-01", "2030-04-01"), ("2034-04-01", "2035-04-01")),
    ],
)
def test_a_birthday_breaks_a_run_on_its_day(
    birthday: str, seventy: tuple[str, str], eighty: tuple[str, str] | None
) -> None:
    """70 points with 15 for the age; 5 go at thirty and at thirty-five, 5 come for three, five and seven years."""
    line = changed(MASTER.line, birth_date=birthday)
    assert found(line) == {"70": seventy, "80": eighty, "j_skip": None}


def test_a_run_broken_by_age_is_counted_from_its_new_beginning() -> None:
    """75 points until 19 May 2027, 70 from 1 April to 19 May 2032, and 70 from 1 April 2034 on."""
    assert found(DOCTOR.line) == NOTHING
    a_day_short, just = (changed(DOCTOR.line, until=day) for day in ("2037-03-31", "2037-04-01"))
    assert found(a_day_short) == NOTHING
    assert found(just) == {**NOTHING, "70": ("2034-04-01", "2037-04-01")}


@pytest.mark.parametrize(
    ("falls", "expected"),
    [("2028-04-01", ("2034-04-01", "2035-04-01")), ("2028-04-02", ("2027-04-01", "2028-04-01"))],
)
def test_pay_that_falls_before_the_year_is_complete_leaves_the_next_run(falls: str, expected: tuple[str, str]) -> None:
    """80 points from 1 April 2027 on; 3,600,000 yen leave 70, and 80 only from 1 April 2034 on."""
    line = paid(BETTER_PAID_MASTER.line, ("2026-11-01", 4_200_000), (falls, 3_600_000))
    assert found(line) == {"70": ("2027-04-01", "2030-04-01"), "80": expected, "j_skip": None}


def test_a_gap_in_the_work_begins_the_count_again() -> None:
    """80 points from 1 April 2027 to 19 May 2030: work until 30 September 2027 and again from 1 January 2028."""
    line = working_since(BETTER_PAID_MASTER.line, ("2027-04-01", "2027-09-30"), ("2028-01-01", None))
    assert found(line)["80"] == ("2028-01-01", "2029-01-01")


def test_two_periods_without_a_day_between_them_are_one() -> None:
    line = working_since(BETTER_PAID_MASTER.line, ("2027-04-01", "2027-09-30"), ("2027-10-01", None))
    assert found(line) == found(BETTER_PAID_MASTER.line)


@pytest.mark.parametrize(
    ("ends", "expected"),
    [("2028-03-31", ("2028-06-01", "2029-06-01")), ("2028-04-01", ("2027-04-01", "2028-04-01"))],
)
def test_a_gap_counts_only_before_the_year_is_complete(ends: str, expected: tuple[str, str]) -> None:
    line = working_since(BETTER_PAID_MASTER.line, ("2027-04-01", ends), ("2028-06-01", None))
    assert found(line)["80"] == expected


def test_after_the_last_known_day_of_work_it_counts_again() -> None:
    line = working_since(BETTER_PAID_MASTER.line, ("2027-04-01", "2027-09-30"))
    assert found(line)["80"] == ("2027-10-01", "2028-10-01")


# --- J-Skip ---


def test_j_skip_is_counted_from_the_pay_it_asks_for() -> None:
    """A master with 20 million from 1 June 2027 on; the points are there from the first working day."""
    line = paid(BETTER_PAID_MASTER.line, ("2026-11-01", 4_200_000), ("2027-06-01", 20 * MILLION))
    expected = {
        "70": ("2027-04-01", "2030-04-01"),
        "80": ("2027-04-01", "2028-04-01"),
        "j_skip": ("2027-06-01", "2028-06-01"),
    }
    assert found(line) == expected
    assert found(line, not_before="2027-07-01")["j_skip"] == ("2027-07-01", "2028-07-01")
    assert found(line, activity="c")["j_skip"] is None, "1号ハ asks for 40 million and five years"


def test_j_skip_a_yen_or_a_day_short_is_not_reached() -> None:
    a_yen_short = paid(BETTER_PAID_MASTER.line, ("2026-11-01", 20 * MILLION - 1))
    assert found(a_yen_short)["j_skip"] is None
    for falls, expected in (("2028-04-01", None), ("2028-04-02", ("2027-04-01", "2028-04-01"))):
        line = paid(BETTER_PAID_MASTER.line, ("2026-11-01", 20 * MILLION), (falls, 4_200_000))
        assert found(line)["j_skip"] == expected


def test_j_skip_needs_no_points() -> None:
    """A master of 46 without a test of Japanese or a Japanese degree: 20 + 40 points for 20 million."""
    degrees = [{**MASTER.line["degrees"][0], "japanese_degree": False, "designated": False}]
    line = changed(MASTER.line, birth_date="1980-05-20", degrees=degrees, japanese=[])
    line = working_since(paid(line, ("2026-11-01", 20 * MILLION)), ("2027-04-01", None))
    assert found(changed(line, until="2031-12-01")) == {**NOTHING, "j_skip": ("2027-04-01", "2028-04-01")}


# --- Nothing reached ---


@pytest.mark.parametrize("person", [VOCATIONAL_GRADUATE, MASTER_WITH_N2], ids=["never", "for seven weeks"])
def test_what_is_never_kept_long_enough_gives_no_day(person: Any) -> None:
    """At most 50 points; 70 points from 1 April to 19 May 2030 alone."""
    assert found(person.line) == NOTHING


def test_work_outside_the_table_keeps_nothing() -> None:
    """A requirement that is surely not met is none of the points, but the mark is not kept without it."""
    assert found(changed(BETTER_PAID_MASTER.line, international_services=True)) == NOTHING
    assert found(changed(BETTER_PAID_MASTER.line, international_services=None)) == found(BETTER_PAID_MASTER.line)


def test_what_is_not_known_counts_as_no() -> None:
    """10 points for a project in a growing field make 80 of 70 from the first day on."""
    seventy = ("2027-04-01", "2030-04-01")
    project, unknown = (changed(MASTER.line, growth_field_project=answer) for answer in (True, None))
    assert found(project) == {"70": seventy, "80": ("2027-04-01", "2028-04-01"), "j_skip": None}
    assert found(unknown) == found(MASTER.line) == {"70": seventy, "80": ("2034-04-01", "2035-04-01"), "j_skip": None}
