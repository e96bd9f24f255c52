"""What the program answers, and where that differs from the naive scorer. For the tests alone."""

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import read_object
from eligibility.scoring.assessment import assess
from tests.scoring.fillings import bounds, without
from tests.scoring.naive import HEADINGS, Line


def answer(line: Line) -> dict[str, Any]:
    """The program's result with rows, from the bytes of the line on, as the command would do it."""
    return answer_to(json.dumps(line))


@lru_cache(maxsize=20_000)
def answer_to(text: str) -> dict[str, Any]:
    """The same for a line as it is written; not to be changed, since many tests ask for the same line."""
    return assess(facts_from(read_object(text.encode()))).as_contract(rows=True)


def points(line: Line, activity: str) -> int:
    """The total of one activity for a line that leaves nothing open."""
    found = answer(line)["activities"][activity]
    assert found["low"] == found["high"], f"the line leaves something open: {found['low']} to {found['high']}"
    return int(found["low"])


def heading_points(line: Line, activity: str, heading: str) -> int:
    """The points under one heading for a line that leaves nothing open."""
    found = answer(line)["activities"][activity]["headings"][heading]
    assert found["low"] == found["high"], f"the line leaves something open: {found}"
    return int(found["low"])


def row(line: Line, activity: str, key: str) -> dict[str, Any]:
    """One row of the answer."""
    (found,) = (each for each in answer(line)["activities"][activity]["rows"] if each["row"] == key)
    return dict(found)


def disagreements(line: Line, unknown: Iterable[str] = ()) -> list[str]:
    """Everything in which the program differs from the naive scorer, in words; empty where they agree."""
    return list(disagreements_on(json.dumps(without(line, unknown))))


@lru_cache(maxsize=20_000)
def disagreements_on(text: str) -> tuple[str, ...]:
    """The same for a line as it is written."""
    given, wanted = answer_to(text), bounds(json.loads(text))
    found = []
    for key in ("on", "j_find"):
        if given[key] != wanted[key]:
            found.append(f"{key}: {given[key]}, naive {wanted[key]}")
    for activity, naive in wanted["activities"].items():
        program = given["activities"][activity]
        for key in ("low", "high", "qualifies", "j_skip"):
            if program[key] != naive[key]:
                found.append(f"{activity}.{key}: {program[key]}, naive {naive[key]}")
        if program["gates"] != naive["gates"]:
            found.append(f"{activity}.gates: {program['gates']}, naive {naive['gates']}")
        for heading in HEADINGS:
            given_sum, wanted_sum = program["headings"][heading], naive["headings"][heading]
            if given_sum != wanted_sum:
                found.append(f"{activity}.{heading}: {given_sum}, naive {wanted_sum}")
        rows = {each["row"]: each for each in program["rows"]}
        if rows.keys() != naive["rows"].keys():
            found.append(f"{activity}: rows {sorted(rows.keys() ^ naive['rows'].keys())} are in one only")
            continue
        found += (
            f"{activity}.{key}: {difference}"
            for key, row_wanted in naive["rows"].items()
            for difference in row_differences(rows[key], row_wanted)
        )
    return tuple(found)


def row_differences(given: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    """In what a row of the answer differs from the states, points and excluding rows of all fillings."""
    found = []
    if (given["low"], given["high"]) != (wanted["low"], wanted["high"]):
        found.append(f"{given['low']} to {given['high']}, naive {wanted['low']} to {wanted['high']}")
    states, state = wanted["states"], given["state"]
    if len(states) == 1 and {state} != states:
        found.append(f"{state}, naive {states}")
    if len(states) > 1 and "counted" in states and state != "not_known":
        found.append(f"{state}, though it is {states}")
    if len(states) > 1 and "counted" not in states and state not in states | {"not_known"}:
        # Never counted, for one reason or another: the contract does not say which of them is named.
        found.append(f"{state}, though it is {states}")
    if state == "excluded" and not given["by"]:
        found.append("excluded by nothing")
    if state != "excluded" and given["by"]:
        found.append(f"{state}, yet excluded by {given['by']}")
    if not set(given["by"]) <= set().union(*wanted["by"]):
        found.append(f"excluded by {given['by']}, naive {wanted['by']}")
    if state == "excluded" and not set(given["by"]) >= frozenset.intersection(*wanted["by"]):
        found.append(f"excluded by {given['by']} only, naive {wanted['by']}")
    if len(wanted["by"]) == 1 and states == {"excluded"} and {frozenset(given["by"])} != wanted["by"]:
        found.append(f"excluded by {given['by']}, naive {wanted['by']}")
    return found
