"""Strict JSON: what is no line at all, whatever it says, and that no line is too much for the program."""

import json

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import Refused
from tests import people
from tests.scoring.fillings import FACTS
from tests.scoring.raw_lines import errors_of, person, written


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"nope",
        b'{"on": }',
        b"{'on': '2027-03-01'}",
        b"{} {}",
        b'{"on": "2027-03-01",}',
        b"[]",
        b"[{}]",
        b"1",
        b'"2027-03-01"',
        b"null",
        b"true",
        pytest.param(json.dumps([people.reference_student()]).encode(), id="a list of one line"),
        pytest.param(json.dumps(people.reference_student()).encode() + b" x", id="more behind it"),
        pytest.param(json.dumps(people.reference_student()).encode()[:-1], id="its end is lost"),
        pytest.param(json.dumps(people.reference_student()).encode("utf-16"), id="UTF-16"),
    ],
)
def test_what_is_no_json_object_is_refused(raw: bytes) -> None:
    """Neither broken JSON nor JSON of another kind is taken."""
    errors_of(raw)


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (json.dumps(person()).encode()[:-1] + b', "on": "2027-03-01"}', "on"),
        (json.dumps(person()).encode()[:-1] + b', "\\u006fn": "2027-03-01"}', "on"),
        (written(person(), experience_years='{"a": 1, "b": 1, "b": 1, "c": 1}'), "b"),
        (written(person(), annual_salary_yen='{"x": 1, "x": 2}'), "x"),
    ],
)
def test_a_key_twice_in_one_object_is_named(raw: bytes, key: str) -> None:
    """Even with the same value, even deep inside, even where one is written with an escape."""
    assert any(f'"{key}"' in error["message"] or error["field"] == key for error in errors_of(raw))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize("key", ["annual_salary_yen", "experience_years_b", "unheard_of"])
def test_what_json_has_no_number_for_is_refused(number: str, key: str) -> None:
    """Wherever it is; the message names it."""
    assert any(number in error["message"] for error in errors_of(written(person(), **{key: number})))


@pytest.mark.parametrize("years", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_is_none_is_refused_from_python_too(years: float) -> None:
    """Callers that pass a mapping are held to the same bounds."""
    with pytest.raises(Refused):
        facts_from(person(experience_years={"a": 0, "b": years, "c": 0}))


@pytest.mark.parametrize(
    "bytes_inside",
    [b"\xff", b"\xc3", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"],
    ids=["no start", "cut off", "overlong", "surrogate", "beyond Unicode"],
)
def test_bad_utf_8_is_refused(bytes_inside: bytes) -> None:
    """In a value and in a key; the message says what is wrong."""
    whole = json.dumps(person()).encode()
    for raw in (whole.replace(b"n1", bytes_inside), whole.replace(b"savings_yen", bytes_inside)):
        assert any("UTF-8" in error["message"] for error in errors_of(raw))


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
@pytest.mark.parametrize("closed", [True, False])
def test_deep_nesting_is_refused(opening: bytes, closed: bool) -> None:
    """A hundred thousand brackets are an error of that line, not the end of the program."""
    closing = b"]" if opening == b"[" else b"}"
    deep = 100_000 * opening + (b"1" + 100_000 * closing if closed else b"")
    errors_of(deep)
    errors_of(written(person(), papers=deep.decode()))
    errors_of(written(person(), unheard_of=deep.decode()))


ENDLESS = ["9" * 5_000, "-" + "9" * 5_000, "0." + "9" * 5_000 + "e5000"]
BEYOND = ["1e999999999999999999999", "-1e999999999999999999999", "1E+99999999", "1" + "0" * 400 + ".0"]


@pytest.mark.parametrize("number", [*ENDLESS, *BEYOND], ids=lambda number: number[:12])
@pytest.mark.parametrize("key", ["annual_salary_yen", "papers", "experience_years_a", "unheard_of", "japanese_level"])
def test_endless_numbers_are_refused(number: str, key: str) -> None:
    """Whatever the key; none is echoed in full."""
    for error in errors_of(written(person(), **{key: number})):
        assert len(error["message"]) < 400


@pytest.mark.parametrize("text", ['"\\ud800"', '"\\udfff\\ud800"', '"n1\\udc00"'])
def test_lone_surrogates_are_refused_and_do_not_break_the_message(text: str) -> None:
    """As a value and as a key; `errors_of` writes the message as UTF-8."""
    errors_of(written(person(), japanese_level=text))
    errors_of(json.dumps(person()).encode()[:-1] + b", " + text.encode() + b": 1}")
    errors_of(written(person(), degrees=f"[{text}]"))


@pytest.mark.parametrize("key", [*FACTS, "on", "birth_date", "degrees", "experience_years", "unheard_of"])
def test_a_value_is_cut_to_forty_characters_in_a_message(key: str) -> None:
    """Nobody's answers are poured out in full, and no message is endless."""
    if key.startswith("experience_years."):
        raw = written(person(), **{key.replace(".", "_"): json.dumps("x" * 5_000)})
    else:
        raw = written(person(), **{key: json.dumps("x" * 5_000)})
    for error in errors_of(raw):
        assert "x" * 41 not in error["message"]
        assert len(error["message"]) < 400
        if key != "unheard_of":
            assert "x" * 30 in error["message"]


def test_a_key_is_cut_too() -> None:
    """An unknown key of any length is named by its beginning."""
    (error,) = errors_of(json.dumps(person(**{"y" * 5_000: 1})).encode())
    assert "y" * 30 in error["field"] + error["message"]
    assert "y" * 41 not in error["message"]
    assert len(error["field"]) < 100


def test_no_number_inside_a_list_is_echoed_as_it_was_written() -> None:
    errors = errors_of(written(person(), degrees="[[NaN]]"))
    assert errors == [{"field": "degrees[0]", "message": errors[0]["message"]}]
    assert "NaN" in errors[0]["message"]
