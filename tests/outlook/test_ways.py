"""Ways to 70 and 80 by brute force: exact, minimal, least, complete, in order; and by hand."""

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.outlook import Outlook
from eligibility.contract.profile import profile_from

from .applications import application, busy_profile
from .brute_force import LEVELS, NUMBERS, Tries

MARKS = (70, 80)
Way = dict[str, Any]


def ways_of(line: Mapping[str, Any]) -> list[Way]:
    """The ways as the contract writes them, days read."""
    ways: list[Way] = Outlook(profile_from(line)).as_contract()["ways"]
    for way in ways:
        if "on" in way["changes"]:
            way["changes"]["on"] = date.fromisoformat(way["changes"]["on"])
    return ways


def smaller_values(tries: Tries, key: str, changes: Mapping[str, Any]) -> list[Any]:
    """Every smaller value of one change, all else as it is."""
    value, held = changes[key], tries.changed({k: v for k, v in changes.items() if k != key})
    if key == "on":
        return [on for on in tries.facts if tries.application.start < on < value]
    if key == "degrees":
        added = next(degree for degree in value if degree not in held["degrees"])
        before = ("master", "business_professional", "doctorate")
        smaller = before[: before.index(added)]
        return [[*held["degrees"], degree] for degree in smaller if degree not in held["degrees"]]
    if key in LEVELS:
        return list(LEVELS[key][: LEVELS[key].index(value)])
    if key in NUMBERS:
        return [number for number in (*NUMBERS[key], value - 1) if held[key] < number < value]
    return []


def assert_ways_hold(line: Mapping[str, Any]) -> dict[str, int]:
    """Check every way and every promise of completeness; return how often each kind of case was met."""
    tries, ways = Tries(line), ways_of(line)
    met = {"reached": 0, "single": 0, "several": 0, "none": 0, "wait": 0}
    for activity in "abc":
        for mark in MARKS:
            given = [way for way in ways if (way["activity"], way["mark"]) == (activity, mark)]
            if tries.reaches(activity, mark, {}):
                assert given == []
                met["reached"] += 1
                continue
            for way in given:
                assert_way_holds(tries, way)
                met["wait"] += "on" in way["changes"]
            assert_in_order(given)
            singles = tries.single_changes(activity, mark)
            alone = [way["changes"] for way in given if len(way["changes"]) == 1]
            assert sorted(map(comparable, alone)) == sorted(map(comparable, singles))
            if singles:
                met["single"] += 1
            elif given:
                met["several"] += 1
                fewest = min(len(way["changes"]) for way in given)
                assert fewest == 2 or not tries.reached_by(activity, mark, 2)
            else:
                met["none"] += 1
                assert not tries.reached_by(activity, mark, 2)
                assert not tries.reached_by(activity, mark, 3)
    return met


def comparable(changes: Mapping[str, Any]) -> str:
    """The changes as text, degrees in no order."""
    return str({key: sorted(value) if key == "degrees" else value for key, value in changes.items()})


def assert_way_holds(tries: Tries, way: Way) -> None:
    """Check one way: a valid line, exact, minimal and least."""
    activity, mark, changes = way["activity"], way["mark"], way["changes"]
    assert 1 <= len(changes) <= 3
    assert set(changes) <= {*tries.changes(activity), "on"}
    facts_from(tries.changed(changes))
    result = tries.try_changes(activity, changes)
    assert result.points == way["total"]
    assert result.reaches(mark)
    for key in changes:
        rest = {other: value for other, value in changes.items() if other != key}
        assert not tries.reaches(activity, mark, rest), f"{way}: {key} is not needed"
        for value in smaller_values(tries, key, changes):
            assert not tries.reaches(activity, mark, {**changes, key: value}), f"{way}: {key} {value} does"
    if "on" in changes:
        assert tries.application.start < changes["on"] <= tries.application.until


def assert_in_order(ways: list[Way]) -> None:
    """At most fifty, each once; fewest changes first, then least pay."""
    assert len(ways) <= 50
    order = [(len(way["changes"]), way["changes"].get("annual_salary_yen", 0)) for way in ways]
    assert order == sorted(order)
    assert len({comparable(way["changes"]) for way in ways}) == len(ways)


@pytest.mark.parametrize("seed", range(12))
def test_ways_are_exact_minimal_least_and_complete(seed: int) -> None:
    assert_ways_hold(application(Random(seed), gaps=(0.0, 0.2, 0.6)[seed % 3], years=(2, 6, 10, 15)[seed % 4]))


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(1000, 1300))
def test_many_ways_are_exact_minimal_least_and_complete(seed: int) -> None:
    assert_ways_hold(application(Random(seed), gaps=(0.0, 0.2, 0.6)[seed % 3], years=(2, 6, 10, 15)[seed % 4]))


@pytest.mark.deep
def test_ways_of_a_busy_life_are_exact_minimal_least_and_complete() -> None:
    assert_ways_hold(busy_profile())
