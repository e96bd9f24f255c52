"""The days that a line may hold: real ones, covered by the law, of an age in its bounds."""

import json

import pytest

from tests.scoring.raw_lines import errors_of, person, read, written


@pytest.mark.parametrize("key", ["on", "birth_date", "top100_degree_awarded_on"])
@pytest.mark.parametrize(
    "value",
    [
        *('"2027-02-30"', '"2027-02-29"', '"2027-13-01"', '"2027-00-10"', '"2027-04-31"', '"20270301"'),
        *('"2027-3-1"', '"2027-W09-1"', '"2027-060"', '"2027-03-01T00:00:00"', '" 2027-03-01"'),
        *('"2027-03-01 "', '"2027-03-01\\n"', '"2027/03/01"', '"01-03-2027"', '"+2027-03-01"'),
        *(
            '"２０２７-０３-０１"',
            '"2027-03-0１"',
            '"٢٠٢٧-٠٣-٠١"',
            '"0000-01-01"',
            '"10000-01-01"',
            '"20276-03-01"',
            '""',
        ),
        *("20270301", "true", "[]", "{}", "1772323200"),
    ],
)
def test_a_day_is_a_real_one_written_in_one_way(key: str, value: str) -> None:
    """YYYY-MM-DD in plain digits and nothing else."""
    errors = errors_of(written(person(), **{key: value}))
    assert [error["field"] for error in errors] == [key]
    assert "YYYY-MM-DD" in errors[0]["message"]


@pytest.mark.parametrize("key", ["on", "birth_date"])
def test_a_required_day_cannot_be_null(key: str) -> None:
    """There is no day by default."""
    assert [error["field"] for error in errors_of(json.dumps(person(**{key: None})).encode())] == [key]


@pytest.mark.parametrize("on", ["2023-04-01", "2073-04-01", "2024-02-29"])
def test_the_first_and_the_last_day_are_covered(on: str) -> None:
    """Both ends are included."""
    assert str(read(json.dumps(person(on=on, birth_date="2000-01-01")).encode()).on) == on


@pytest.mark.parametrize("on", ["2023-03-31", "2012-05-07", "0001-01-01", "2073-04-02", "9999-12-31"])
def test_a_day_outside_says_which_days_are_covered(on: str) -> None:
    """It is an error and never a number from the law of another day."""
    errors = errors_of(json.dumps(person(on=on)).encode())
    (message,) = (error["message"] for error in errors if error["field"] == "on")
    assert on in message
    assert "2023-04-01" in message
    assert "2073-04-01" in message


@pytest.mark.parametrize(
    ("birth_date", "taken"),
    [
        ("2011-11-22", True),  # fifteen today
        ("2011-11-23", False),
        ("1926-11-22", True),  # a hundred today
        ("1925-11-23", True),  # a hundred for one more day
        ("1925-11-22", False),  # a hundred and one
        ("2026-11-22", False),
        ("2026-11-23", False),
        ("1800-01-01", False),
        ("0001-01-01", False),
        ("9999-12-31", False),
    ],
)
def test_the_age_is_fifteen_to_a_hundred(birth_date: str, taken: bool) -> None:
    """Completed years on the day."""
    raw = json.dumps(person(birth_date=birth_date)).encode()
    if taken:
        assert str(read(raw).birth_date) == birth_date
    else:
        (error,) = errors_of(raw)
        assert error["field"] == "birth_date"
        assert birth_date in error["message"]


@pytest.mark.parametrize("birth_date", ["2011-11-23", "1925-11-22"])
def test_the_message_says_which_ages_are_covered(birth_date: str) -> None:
    """Next to the birth date that was given."""
    (error,) = errors_of(json.dumps(person(birth_date=birth_date)).encode())
    assert "15" in error["message"]
    assert "100" in error["message"]


@pytest.mark.parametrize(
    ("birth_date", "on", "taken"),
    [
        ("2012-02-29", "2027-02-28", False),  # fifteen on 1 March
        ("2012-02-29", "2027-03-01", True),
        ("1924-02-29", "2025-02-28", True),  # still a hundred
        ("1924-02-29", "2025-03-01", False),
    ],
)
def test_the_bounds_of_age_and_a_birthday_on_the_leap_day(birth_date: str, on: str, taken: bool) -> None:
    """29 February is reached on 1 March in common years here too."""
    raw = json.dumps(person(birth_date=birth_date, on=on)).encode()
    if taken:
        assert read(raw).age in (15, 100)
    else:
        assert [error["field"] for error in errors_of(raw)] == ["birth_date"]


@pytest.mark.parametrize(
    ("day", "taken"),
    [("1900-01-01", True), ("2100-12-31", True), ("1899-12-31", False), ("2101-01-01", False)],
)
def test_the_day_of_a_top_100_degree(day: str, taken: bool) -> None:
    """From 1900 to 2100; after the day of the line is no error."""
    raw = json.dumps(person(top100_degree_awarded_on=day)).encode()
    if taken:
        assert str(read(raw).known["top100_degree_awarded_on"]) == day
    else:
        assert [error["field"] for error in errors_of(raw)] == ["top100_degree_awarded_on"]
