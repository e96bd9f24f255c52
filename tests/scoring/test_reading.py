"""What the keys of a line may hold: the contract's shapes, bounds, real days and contradictions."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests import people
from tests.scoring.fillings import FACTS, facts_on
from tests.scoring.raw_lines import Line, errors_of, person, read, written

# --- Keys ---


@pytest.mark.parametrize("key", ["on", "birth_date", "degrees", "experience_years"])
def test_a_required_key_is_missed_by_name(key: str) -> None:
    """Also an object without any key is told each of the four."""
    line = person()
    del line[key]
    assert [error["field"] for error in errors_of(json.dumps(line).encode())] == [key]
    assert key in {error["field"] for error in errors_of(b"{}")}


@pytest.mark.parametrize("key", ["anual_salary_yen", "On", "age", "experience_years.a", "", " on", "__class__"])
def test_an_unknown_key_is_an_error(key: str) -> None:
    """A typing slip must not become a silent "not known"."""
    assert [error["field"] for error in errors_of(json.dumps(person(**{key: None})).encode())] == [key]


@pytest.mark.parametrize(
    "experience",
    [
        {"a": 1, "b": 1},
        {},
        {"a": 1, "b": 1, "c": 1, "d": 1},
        {"a": 1, "b": 1, "C": 1},
        [],
        [1, 1, 1],
        3,
        "3",
        None,
        True,
    ],
    ids=json.dumps,
)
def test_experience_is_an_object_with_three_keys(experience: object) -> None:
    """All three and no other, though each may be null."""
    errors = errors_of(json.dumps(person(experience_years=experience)).encode())
    assert all(error["field"].startswith("experience_years") for error in errors)


def test_every_fault_of_a_line_is_named_at_once() -> None:
    """So that a long file is not corrected fault by fault."""
    line = person(on="2027-02-30", annual_salary_yen=-1, japanese_level="N1", sme="yes", unheard_of=1)
    line["experience_years"] = {"a": 81, "b": 1, "c": True}
    assert {error["field"] for error in errors_of(json.dumps(line).encode())} == {
        *("on", "annual_salary_yen", "japanese_level", "sme", "unheard_of"),
        *("experience_years.a", "experience_years.c"),
    }


# --- Values ---

YEN = ("annual_salary_yen", "savings_yen")
COUNTS = ("patents", "research_grants", "papers", "national_licences", "it_exams", "it_qualifications")
YES_OR_NO = tuple(key for key, values in FACTS.items() if values == (False, True))
CHOICES = ("position", "foreign_qualification", "japanese_level")


def assert_refused(key: str, value: str) -> None:
    """Hold that the value, written by hand, is the one thing refused, that it is shown and the key named."""
    (error,) = errors_of(written(person(), **{key: value}))
    assert error["field"] == key.replace("experience_years_", "experience_years.")
    assert value.strip('"') in error["message"]


@pytest.mark.parametrize("key", [*YEN, *COUNTS])
@pytest.mark.parametrize(
    "value", ["4200000.0", "1.0", "0.5", "1e3", "1E0", "-1", "true", "false", '"5"', '""', "[]", "[1]", "{}"]
)
def test_what_is_no_whole_number_is_refused(key: str, value: str) -> None:
    """An integer is written without fraction and exponent; true is none."""
    assert_refused(key, value)


@pytest.mark.parametrize(("keys", "most"), [(YEN, 10_000_000_000), (COUNTS, 1_000)], ids=["yen", "counts"])
def test_whole_numbers_have_both_ends_included(keys: tuple[str, ...], most: int) -> None:
    """And the message beyond them says which they are."""
    for key in keys:
        for value in (0, 1, most - 1, most):
            assert read(json.dumps(person(**{key: value})).encode()).known[key] == value
        for value in (-1, most + 1):
            (error,) = errors_of(json.dumps(person(**{key: value})).encode())
            assert error["field"] == key
            assert str(most) in error["message"].replace(",", "")


@pytest.mark.parametrize("activity", ["a", "b", "c"])
def test_years_have_both_ends_included(activity: str) -> None:
    """0 to 80, whole or not, with an exponent or not."""
    key = f"experience_years_{activity}"
    for value in ("0", "0.0", "80", "80.0", "8e1", "0.8E+2", "79.99999999999999999999", "2.5", "1e-9", "-0.0"):
        read(written(person(), **{key: value}))
    for value in ("80.00000000000000000001", "-0.00000000000000000001", "1e2"):
        assert [error["field"] for error in errors_of(written(person(), **{key: value}))] == [
            f"experience_years.{activity}"
        ]
    for value in ("81", "-1", "80.5"):
        assert_refused(key, value)
    for value in ("true", '"3"', "[]", "{}", '""'):
        assert_refused(key, value)


@pytest.mark.parametrize("key", YES_OR_NO)
@pytest.mark.parametrize("value", ["1", "0", '"yes"', '"true"', '"no"', "[]", "[true]", "{}", "1.0"])
def test_a_yes_is_true_and_nothing_else(key: str, value: str) -> None:
    """Nothing is taken for a yes or a no that is not one."""
    assert_refused(key, value)


@pytest.mark.parametrize("key", CHOICES)
@pytest.mark.parametrize("value", ['"N1"', '"NONE"', '" none"', '""', "1", "true", "false", "[]", '["none"]', "{}"])
def test_a_code_is_one_of_those_named(key: str, value: str) -> None:
    """And the message names them all."""
    assert_refused(key, value)
    (error,) = errors_of(written(person(), **{key: value}))
    assert all(choice in error["message"] for choice in FACTS[key])


@pytest.mark.parametrize(
    "degrees",
    [
        None,
        "bachelor",
        {},
        {"bachelor": True},
        1,
        ["bachelor", "bachelor"],
        ["phd"],
        ["Bachelor"],
        [None],
        [1],
        [True],
        [["bachelor"]],
        [{}],
        ["bachelor", "doctorate", "bachelor"],
        ["bachelor", "mba"],
    ],
    ids=json.dumps,
)
def test_degrees_are_a_list_of_codes_each_once(degrees: object) -> None:
    """The field is the list or the place in it."""
    line = person(degrees=degrees, japanese_degree=None, designated_university=None)
    for error in errors_of(json.dumps(line).encode()):
        assert error["field"] == "degrees" or error["field"].startswith("degrees[")


def test_the_place_of_a_wrong_degree_is_named() -> None:
    """As the contract's example has it."""
    (error,) = errors_of(json.dumps(person(degrees=["bachelor", "phd"])).encode())
    assert error["field"] == "degrees[1]"
    assert "phd" in error["message"]
    assert all(degree in error["message"] for degree in ("bachelor", "business_professional", "doctorate"))


# --- Days ---


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
    """Beside the birth date that was given."""
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


# --- Contradictions ---

NEEDS_A_DEGREE = ("japanese_degree", "designated_university", "top100_university", "japanese_major_abroad")


def without_bonds(**changes: Any) -> bytes:
    """A line in which nothing needs a degree but what is said."""
    return json.dumps(people.known(**changes)).encode()


@pytest.mark.parametrize("key", [*NEEDS_A_DEGREE, "multiple_fields"])
def test_a_yes_that_needs_a_degree_contradicts_having_none(key: str) -> None:
    """Refused by name where it is true; null and false are taken."""
    (error,) = errors_of(without_bonds(degrees=[], **{key: True}))
    assert error["field"] == key
    for value in (None, False):
        read(without_bonds(degrees=[], **{key: value}))


@pytest.mark.parametrize("key", NEEDS_A_DEGREE)
def test_any_degree_will_do(key: str) -> None:
    """Nothing is inferred from which degree it is."""
    for degree in ("bachelor", "master", "professional", "business_professional", "doctorate"):
        read(without_bonds(degrees=[degree], **{key: True}))


def test_several_fields_need_a_graduate_degree() -> None:
    """Two bachelor's degrees do not count; of two masters the list has one."""
    (error,) = errors_of(without_bonds(degrees=["bachelor"], multiple_fields=True))
    assert error["field"] == "multiple_fields"
    for degree in ("master", "professional", "business_professional", "doctorate"):
        read(without_bonds(degrees=[degree], multiple_fields=True))


def test_all_contradictions_are_named_at_once() -> None:
    """Each by its own key."""
    raw = without_bonds(degrees=[], multiple_fields=True, **dict.fromkeys(NEEDS_A_DEGREE, True))
    assert {error["field"] for error in errors_of(raw)} == {"multiple_fields", *NEEDS_A_DEGREE}


@pytest.mark.parametrize(
    "facts",
    [
        {"rd_over_3_percent": True, "sme": False},
        {"training_used_japanese_university": True, "designated_training": False},
        {"position": "representative", "years": 0},
        {"top100_university": False, "top100_degree_awarded_on": "2026-03-31"},
        {"top100_university": True, "designated_university": False},
        {"japanese_degree": True, "japanese_major_abroad": True},
        {"degrees": ["doctorate"], "age": 15},
        {"years": 80, "age": 20},
        {"foreign_qualification": "also_licence", "national_licences": 0},
    ],
    ids=lambda facts: " ".join(facts),
)
def test_nothing_else_is_a_contradiction(facts: Any) -> None:
    """A fact that earns nothing or seems odd beside another is no error."""
    read(without_bonds(**{"degrees": ["bachelor"], **facts}))


def test_an_empty_line_of_facts_is_enough() -> None:
    """The four required keys alone: everything else is not known."""
    line = {key: people.known()[key] for key in ("on", "birth_date", "degrees")}
    facts = read(json.dumps({**line, "experience_years": dict.fromkeys("abc")}).encode())
    assert all(value is None or value is False for value in facts.known.values())


@pytest.mark.parametrize("person_of", people.TEN_LIVES)
def test_nothing_is_lost_or_guessed_when_a_line_is_read(person_of: Callable[[], Line]) -> None:
    """Each value comes out as it went in."""
    line = person_of()
    facts = read(json.dumps(line).encode())
    assert facts.degrees == frozenset(line["degrees"])
    for key in facts_on(facts.on):
        given = line["experience_years"][key[-1]] if key.startswith("experience_years") else line[key]
        found = facts.known[key]
        assert (str(found) if key == "top100_degree_awarded_on" else found) == given
