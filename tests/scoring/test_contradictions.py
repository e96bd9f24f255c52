"""Facts of a line that contradict each other."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests import people
from tests.scoring.fillings import facts_on
from tests.scoring.raw_lines import Line, errors_of, read

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
    """A fact that earns nothing or seems odd with another is no error."""
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
