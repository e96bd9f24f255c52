"""What the keys of a line may hold: the shapes and bounds of the contract."""

import json

import pytest

from tests.scoring.fillings import FACTS
from tests.scoring.raw_lines import errors_of, person, read, written

# --- Keys ---


@pytest.mark.parametrize("key", ["on", "birth_date", "degrees", "experience_years"])
def test_a_required_key_is_missed_by_name(key: str) -> None:
    """The errors of an object without any key name each of the four."""
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
