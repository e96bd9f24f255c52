"""Profiles from outside: what is taken, and what is refused with the field at fault."""

from typing import Any

import pytest

from eligibility.contract.lines import Refused
from eligibility.contract.profile import profile_from, undated_facts
from tests.scoring.fillings import FACTS

from .naive import UNDATED
from .people import MASTER

Line = dict[str, Any]


def line(**changes: Any) -> Line:
    """A good line with one period of each kind of record."""
    return {
        "from": "2026-12-01",
        "until": "2036-12-01",
        "birth_date": "2000-05-20",
        "degrees": [{"level": "master", "field": "Law", "awarded_on": "2026-03-24"}],
        "experience": {"a": [], "b": [{"start": "2027-04-01", "end": None}], "c": None},
        "pay": [{"from": "2026-11-01", "annual_yen": 4_200_000}],
        "japanese": [{"level": "n1", "on": "2026-01-25"}],
        **changes,
    }


def faults(given: Line) -> dict[str, str]:
    """The messages of a refused line by their fields."""
    with pytest.raises(Refused) as refused:
        profile_from(given)
    return {error["field"]: error["message"] for error in refused.value.errors}


def degree(**changes: Any) -> Line:
    """A line whose one degree is changed."""
    return line(degrees=[{"level": "master", "field": "Law", "awarded_on": "2026-03-24", **changes}])


def period(**changes: Any) -> Line:
    """A line whose one period of b is changed."""
    return line(experience={"a": [], "b": [{"start": "2027-04-01", "end": None, **changes}], "c": None})


def without(key: str) -> Line:
    """A line that lacks a key."""
    return {name: value for name, value in line().items() if name != key}


TAKEN: dict[str, Line] = {
    "the least": without("japanese"),
    "everything undated not known": line(**dict.fromkeys(UNDATED)),
    "a person with everything": MASTER.line,
    "no pay, no certificate": line(pay=[], japanese=[]),
    "pay and Japanese not known": line(pay=None, japanese=None),
    "two days": line(until="2026-12-02"),
    "fifteen years to the day": line(until="2041-12-01"),
    "the first and the last day": line(**{"from": "2058-04-01", "until": "2073-04-01"}),
    "the day the form began": line(**{"from": "2023-04-01"}),
    "overlapping and doubled periods": line(
        experience={
            "a": [{"start": "2020-01-01", "end": "2022-01-01"}, {"start": "2021-01-01", "end": "2023-01-01"}] * 2,
            "b": [],
            "c": [],
        }
    ),
    "work of one day": period(end="2027-04-01"),
    "work before birth": period(start="1990-01-01"),
    "a degree on the day of birth": degree(awarded_on="2000-05-20"),
    "a degree long ahead": degree(awarded_on="2100-12-31"),
    "a field without a name": degree(field=""),
    "answers not known": degree(japanese_degree=None, designated=None, top100=None, japanese_major=None, related=None),
    "the same certificate twice": line(japanese=[{"level": "n2", "on": "2026-01-01"}] * 2),
    "a major abroad of a degree ahead": degree(level="bachelor", japanese_major=True, awarded_on="2030-01-01"),
    "a major abroad of a degree not Japanese": degree(level="bachelor", japanese_major=True, japanese_degree=False),
    "no major abroad of a graduate degree": degree(japanese_major=False, japanese_degree=True),
    "related education and no degree": line(related_education=True, degrees=[]),
    "a related degree of any level": degree(related=True, japanese_degree=False),
}

REFUSED: dict[str, tuple[Line, str]] = {
    **{f"no {key}": (without(key), key) for key in ("from", "until", "birth_date", "degrees", "experience", "pay")},
    **{
        f"{key} belongs to records": (line(**{key: None}), key)
        for key in FACTS
        if key not in UNDATED and "." not in key
    },
    "experience of facts": (line(experience_years={"a": 1, "b": 1, "c": 1}), "experience_years"),
    "the day of facts": (line(on="2026-12-01"), "on"),
    "a typing slip": (line(papres=3), "papres"),
    "span backwards": (line(until="2026-11-30"), "until"),
    "span of one day": (line(until="2026-12-01"), "until"),
    "span over fifteen years": (line(until="2041-12-02"), "until"),
    "from before the form": (line(**{"from": "2023-03-31"}), "from"),
    "until after the last day": (line(**{"from": "2060-01-01", "until": "2073-04-02"}), "until"),
    "no real day": (line(**{"from": "2026-02-29"}), "from"),
    "day without hyphens": (line(until="20361201"), "until"),
    "day with time": (line(until="2036-12-01T00:00"), "until"),
    "day as a number": (line(birth_date=20000520), "birth_date"),
    "too young at the start": (line(birth_date="2011-12-02"), "birth_date"),
    "too old at the end": (line(birth_date="1935-11-30"), "birth_date"),
    "degrees no list": (line(degrees="master"), "degrees"),
    "degrees null": (line(degrees=None), "degrees"),
    "degree no object": (line(degrees=["master"]), "degrees[0]"),
    "degree unknown": (degree(level="MBA"), "degrees[0].level"),
    "degree level no text": (degree(level=["master"]), "degrees[0].level"),
    "degree without field": (degree(field=None), "degrees[0].field"),
    "degree with a slip": (degree(top_100=True), "degrees[0].top_100"),
    "degree answer as a number": (degree(japanese_degree=1), "degrees[0].japanese_degree"),
    "degree answer as text": (degree(top100="yes"), "degrees[0].top100"),
    "degree before birth": (degree(awarded_on="2000-05-19"), "degrees[0].awarded_on"),
    "degree after all days": (degree(awarded_on="2101-01-01"), "degrees[0].awarded_on"),
    "degree on no real day": (degree(awarded_on="2026-03-32"), "degrees[0].awarded_on"),
    "experience no object": (line(experience=[]), "experience"),
    "experience null": (line(experience=None), "experience"),
    "experience without c": (line(experience={"a": [], "b": []}), "experience.c"),
    "experience of d": (line(experience={"a": [], "b": [], "c": [], "d": []}), "experience.d"),
    "years instead of periods": (line(experience={"a": [], "b": 3, "c": []}), "experience.b"),
    "period no object": (line(experience={"a": [], "b": ["2024"], "c": []}), "experience.b[0]"),
    "period without end": (
        line(experience={"a": [], "b": [{"start": "2024-01-01"}], "c": []}),
        "experience.b[0].end",
    ),
    "period backwards": (period(end="2027-03-31"), "experience.b[0].end"),
    "period on no real day": (period(start="2027-04-31"), "experience.b[0].start"),
    "pay no list": (line(pay=4_200_000), "pay"),
    "pay below nothing": (line(pay=[{"from": "2026-11-01", "annual_yen": -1}]), "pay[0].annual_yen"),
    "pay beyond bounds": (
        line(pay=[{"from": "2026-11-01", "annual_yen": 10_000_000_001}]),
        "pay[0].annual_yen",
    ),
    "pay not known in an entry": (
        line(pay=[{"from": "2026-11-01", "annual_yen": None}]),
        "pay[0].annual_yen",
    ),
    "pay as yes": (line(pay=[{"from": "2026-11-01", "annual_yen": True}]), "pay[0].annual_yen"),
    "two pays of one day": (
        line(pay=[{"from": "2026-11-01", "annual_yen": 1}, {"from": "2026-11-01", "annual_yen": 1}]),
        "pay[1].from",
    ),
    "certificate of n3": (line(japanese=[{"level": "n3", "on": "2026-01-25"}]), "japanese[0].level"),
    "certificate of none": (line(japanese=[{"level": "none", "on": "2026-01-25"}]), "japanese[0].level"),
    "certificate without a day": (line(japanese=[{"level": "n1"}]), "japanese[0].on"),
    "a count below nothing": (line(papers=-1), "papers"),
    "a choice that is none": (line(position="chief"), "position"),
    "a major abroad of no degree": (line(japanese_major_abroad=False), "japanese_major_abroad"),
    "a major abroad of a graduate degree": (degree(japanese_major=True), "degrees[0].japanese_major"),
    "a major abroad of a Japanese degree": (
        degree(level="bachelor", japanese_major=True, japanese_degree=True),
        "degrees[0].japanese_major",
    ),
    "a major as text": (degree(level="bachelor", japanese_major="yes"), "degrees[0].japanese_major"),
    "related as a number": (degree(related=1), "degrees[0].related"),
    "a status that is none": (line(ordinary_status="student"), "ordinary_status"),
}


@pytest.mark.parametrize("case", TAKEN)
def test_what_is_allowed_is_taken(case: str) -> None:
    given = TAKEN[case]
    profile = profile_from(given)
    assert profile.start.isoformat() == given["from"]
    assert len(profile.degrees) == len(given["degrees"])
    assert (profile.pay is None) == (given["pay"] is None)


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_is_refused_with_the_field_at_fault(case: str) -> None:
    given, field = REFUSED[case]
    assert list(faults(given)) == [field]


def test_every_fault_of_a_line_is_named_at_once() -> None:
    given = line(until="2026-01-01", papers=-1, degrees=[{"level": "MBA", "field": "Law", "awarded_on": "1999-01-01"}])
    assert set(faults(given)) == {"until", "papers", "degrees[0].level", "degrees[0].awarded_on"}


def test_two_pays_of_one_day_are_named_with_an_amount_that_cannot_be_taken() -> None:
    pay = [{"from": "2026-11-01", "annual_yen": -1}, {"from": "2026-11-01", "annual_yen": 1}]
    assert list(faults(line(pay=pay))) == ["pay[0].annual_yen", "pay[1].from"]


def test_messages_say_what_was_given_and_what_is_allowed() -> None:
    message = faults(degree(level="MBA"))["degrees[0].level"]
    assert '"MBA"' in message
    assert "business_professional" in message
    assert "2026-11-30" in faults(line(until="2026-11-30"))["until"]


def test_undated_facts_are_those_of_the_contract() -> None:
    assert set(undated_facts()) == set(UNDATED)
