"""The outlooks of people worked out by hand."""

from typing import Any

import pytest

from eligibility.contract.outlook import Outlook
from eligibility.contract.profile import profile_from
from tests.law import STAYING, of_the_day
from tests.people import EIGHT_LIVES

from .people import TAIWAN_BACHELOR, Person

everybody = pytest.mark.parametrize("person", EIGHT_LIVES, ids=lambda person: person.name)


def outlook_of(person: Person) -> dict[str, Any]:
    """The outlook in the shape of the contract."""
    return Outlook(profile_from(of_the_day(person.line), STAYING), STAYING).as_contract()


@everybody
def test_the_time_line_is_the_one_worked_out_by_hand(person: Person) -> None:
    of_b: list[tuple[str, int]] = []
    for span in outlook_of(person)["timeline"]:
        low = span["b"]["low"]
        if not of_b or of_b[-1][1] != low:
            of_b.append((span["from"], low))
    assert tuple(of_b) == person.points


@everybody
def test_the_least_pay_is_the_one_worked_out_by_hand(person: Person) -> None:
    assert outlook_of(person)["minimum_salary"]["b"] == person.least_pay


@everybody
def test_the_clock_of_permanent_residence_is_the_one_worked_out_by_hand(person: Person) -> None:
    clocks = outlook_of(person)["permanent_residence"]["b"]
    assert {key: (clocks[key]["kept_since"], clocks[key]["earliest"]) for key in person.residence} == person.residence
    assert clocks["j_skip"] == {"kept_since": None, "earliest": None}


@everybody
def test_the_single_changes_are_those_worked_out_by_hand(person: Person) -> None:
    ways = outlook_of(person)["ways"]
    for mark in ("70", "80"):
        given = [way["changes"] for way in ways if way["activity"] == "b" and str(way["mark"]) == mark]
        if person.points[0][1] >= int(mark):
            assert given == []
        elif mark in person.single_changes:
            alone = [changes for changes in given if len(changes) == 1]
            assert sorted(map(str, alone)) == sorted(map(str, person.single_changes[mark]))


def test_a_supported_small_company_takes_the_bachelor_from_taiwan_to_80() -> None:
    changes = {"innovation_support": True, "sme": True}
    way = {"activity": "b", "mark": 80, "total": 80, "changes": changes}
    assert way in outlook_of(TAIWAN_BACHELOR)["ways"]
