"""What would not help, and why: complete by brute force, and every reason true."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from random import Random
from typing import Any

import pytest

from eligibility.contract.profile import profile_from
from eligibility.outlook.ineffective import Cause, Ineffective, ineffective_changes
from eligibility.outlook.timeline import timeline
from eligibility.scoring.editions import TABLES
from eligibility.scoring.rows import facts_of
from tests.scoring.naive import BONUSES, pay_thresholds

from .applications import application
from .brute_force import ADDED, DEGREES, LEVELS, NUMBERS, YES, Tries
from .naive import Result

Line = dict[str, Any]
ALL = (*NUMBERS, *LEVELS, *YES, "degrees")
OF_DEGREES = ("multiple_fields", "japanese_degree", "designated_university")
NOTHING: Line = {
    **dict.fromkeys((*NUMBERS, "research_grants", "it_qualifications"), 0),
    **dict.fromkeys(LEVELS, "none"),
    **dict.fromkeys((*YES, *OF_DEGREES, "sme", "other_research_recognised", "japanese_major_abroad"), False),
    "degrees": [],
}


def points(facts: Mapping[str, Any], activity: str, **changes: Any) -> int:
    """The points after changes, counted by the naive scorer."""
    return Result({**facts, **changes}, activity).points


def gains(facts: Mapping[str, Any], activity: str, **changes: Any) -> bool:
    """Whether changes add points or open the pay floor."""
    before, after = Result(facts, activity), Result({**facts, **changes}, activity)
    return after.points > before.points or (after.floor and not before.floor)


class Tried:
    """An application, what is said of it to be ineffective, and the facts of its first day."""

    def __init__(self, line: Mapping[str, Any]) -> None:
        self.line = dict(line)
        self.tries = Tries(line)
        self.facts = self.tries.facts[self.tries.application.start]
        self.changes = [*ALL, "sme"] if self.tries.sme_unknown else list(ALL)
        self.found = ineffective_changes(profile_from(line))

    def of(self, activity: str) -> list[Ineffective]:
        """What is said of one activity."""
        return [each for each in self.found if each.activity == activity]

    def beginning(self, activity: str) -> set[str]:
        """The rows of one yes, which are facts too, that an activity has from a later day of the span."""
        application = self.tries.application
        return {
            row
            for row, (points, since, _until) in BONUSES.items()
            if activity in points and application.start < since <= application.until
        }

    def better(self, activity: str, key: str) -> list[Any]:
        """The values of a change that help."""
        values = self.tries.values(key, self.facts)
        return [value for value in values if gains(self.facts, activity, **{key: value})]


@cache
def drawn() -> tuple[Tried, ...]:
    """Random applications of two years, a third of them much unknown."""
    return tuple(
        Tried(application(Random(seed), gaps=(0.0, 0.1, 0.4)[seed % 3], years=2)) for seed in range(5000, 5060)
    )


@pytest.mark.parametrize("activity", ["a", "b", "c"])
def test_every_change_that_adds_nothing_is_named_and_no_other(activity: str) -> None:
    for tried in drawn():
        whole = [each.key for each in tried.of(activity) if each.value is None and each.key in tried.changes]
        assert len(whole) == len(set(whole))
        beginning = tried.beginning(activity)
        assert set(whole) == {key for key in tried.changes if not tried.better(activity, key) and key not in beginning}


def at_work(line: Line) -> Line:
    """The same application with work of every kind that goes on from its first day."""
    begun = {"start": line["from"], "end": None}
    return {**line, "experience": {each: [*(periods or ()), begun] for each, periods in line["experience"].items()}}


@pytest.mark.parametrize("activity", ["a", "b", "c"])
def test_waiting_is_ineffective_only_where_no_later_day_can_have_more_even_if_the_work_goes_on(activity: str) -> None:
    said = 0
    for tried in drawn():
        working = at_work(tried.line)
        now, *later = (Result(facts, activity) for facts in Tries(working).facts.values())
        helped = any(then.points > now.points or (then.floor and not now.floor) for then in later)
        # What is not known may come to be known: the greatest total may not grow either.
        most = [span.assessment.activities[activity].high for span in timeline(profile_from(working))]
        helped = helped or max(most) > most[0]
        found = [each.reason for each in tried.of(activity) if each.key == "on"]
        assert found == [Cause.NO_DAY] * (not helped)
        said += len(found)
    assert said > 3


@pytest.mark.parametrize("activity", ["a", "b", "c"])
def test_single_values_that_add_nothing_are_named_where_others_help(activity: str) -> None:
    for tried in drawn():
        for key in ("japanese_level", "degrees", "annual_salary_yen"):
            better = tried.better(activity, key)
            values = [value for value in tried.tries.values(key, tried.facts) if better and value not in better]
            if key == "annual_salary_yen":
                values = [value for value in values if value in pay_thresholds(tried.tries.application.start)]
                young = {**tried.facts, "birth_date": f"{int(tried.facts['on'][:4]) - 25}-01-01"}
                values = [value for value in values if gains(young, activity, annual_salary_yen=value)]
            named = [each.value for each in tried.of(activity) if each.key == key and each.value is not None]
            assert comparable(named) == comparable(values)


def comparable(values: Iterable[Any]) -> list[Any]:
    """Values that can be compared: degrees in the order of the contract."""
    return [
        [degree for degree in DEGREES if degree in value] if isinstance(value, (list, frozenset)) else value
        for value in values
    ]


def test_every_reason_is_true_and_each_is_met() -> None:
    met: Counter[str] = Counter()
    for tried in drawn():
        for each in tried.found:
            met[each.reason] += 1
            assert_true(each, tried)
    assert all(met[reason] > 10 for reason in Cause)


def assert_true(each: Ineffective, tried: Tried) -> None:
    """Check one reason by taking away, or bringing in, what it names."""
    activity, key, facts = each.activity, each.key, tried.facts
    furthest = each.value
    if furthest is None:
        furthest = next(iter(reversed(tried.tries.values(key, facts))), facts[key]) if key in tried.changes else None
    moved = {key: sorted(furthest) if isinstance(furthest, frozenset) else furthest}
    match each.reason:
        case Cause.BARRED:
            conditions = [TABLES.on(tried.tries.application.start).by_key[row].condition(activity) for row in each.rows]
            keys = {fact.key for condition in conditions if condition is not None for fact in facts_of(condition)}
            without = {**facts, **{fact: NOTHING[fact] for fact in keys}}
            assert each.rows
            nothing = {**without, key: NOTHING[key]}
            assert any(gains(nothing, activity, **{key: value}) for value in tried.tries.values(key, nothing))
            assert set(each.unless) == (brought(tried, each) if key == "degrees" else set())
        case Cause.HELD if key in OF_DEGREES:
            assert facts[key]
        case Cause.HELD:
            assert points(facts, activity, **{key: NOTHING[key]}) < points(facts, activity)
        case Cause.NEEDS:
            for needed in each.needs:
                besides = dict(needed)
                assert points(facts, activity, **besides, **moved) > points(facts, activity, **besides, **{key: False})
                assert points(facts, activity, **moved) == points(facts, activity)
        case Cause.AGE_PASSED:
            young = {**facts, "birth_date": f"{int(facts['on'][:4]) - 25}-01-01"}
            assert gains(young, activity, **moved)
        case Cause.NO_ROW if key in BONUSES:
            earned, since, until = BONUSES[key]
            assert activity not in earned or not since <= tried.tries.application.start < until
        case Cause.NO_ROW:
            assert (activity, key) in silent()
        case _:
            assert key == "on"


def brought(tried: Tried, each: Ineffective) -> set[str]:
    """What a further degree may bring along that adds points."""
    facts, found = tried.facts, set()
    added = [list(each.value)] if isinstance(each.value, frozenset) else []
    for degrees in added or [facts["degrees"], *([*facts["degrees"], degree] for degree in ADDED)]:
        for key in OF_DEGREES:
            possible = key != "multiple_fields" or set(degrees) & set(DEGREES[1:])
            if possible and gains(facts, each.activity, degrees=degrees, **{key: True}):
                found.add(key)
    return found


@cache
def silent() -> frozenset[tuple[str, str]]:
    """Activity and change wherever the change never changes the points of any of the applications."""
    return frozenset(
        (activity, key)
        for activity in "abc"
        for key in (*ALL, "sme")
        if not any(
            gains(facts, activity, **{key: value})
            for tried in drawn()
            for facts in (tried.facts, {**tried.facts, "innovation_support": True}, {**tried.facts, "sme": True})
            for value in tried.tries.values(key, facts)
        )
    )


def test_the_changes_without_a_row_are_those_of_the_tables() -> None:
    without = {
        "a": {"it_exams", "national_licences", "position"},
        "b": {"position"},
        "c": {"it_exams", "national_licences", "papers", "patents"},
    }
    bonuses = {
        (activity, row) for row, (earned, _since, _until) in BONUSES.items() for activity in {*"abc"} - {*earned}
    }
    assert silent() == {(activity, key) for activity, keys in without.items() for key in keys} | bonuses
