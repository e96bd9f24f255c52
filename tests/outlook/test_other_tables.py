"""Time lines and ways under tables that change on the way, and with a bonus row that nobody else has heard of."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from eligibility.contract.profile import profile_from
from eligibility.outlook.changes import changes
from eligibility.outlook.ineffective import Cause, ineffective_changes
from eligibility.outlook.permanent_residence import permanent_residence
from eligibility.outlook.timeline import timeline, verdicts
from eligibility.outlook.turning_points import Reason, ReasonKind
from eligibility.outlook.ways import Way, ways
from eligibility.outlook.worst_case import least_assessment, least_facts, reaches
from eligibility.scoring.assessment import assess
from eligibility.scoring.conditions import AtLeast, Is, Under, both
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import AGE, EXPERIENCE, Value, YesNo
from eligibility.scoring.rows import Row, everywhere
from eligibility.scoring.text import Text
from tests.day import rest_in_deep
from tests.law import ROWS, of_the_day

from .applications import application
from .naive import days
from .people import MASTER

CHANGE = date(2029, 4, 1)
WORDS = Text(ja="山岳手当", zh_hant="山岳津貼", zh_hans="山岳津贴", en="Mountain allowance")
MOUNTAIN = YesNo(key="works_on_a_mountain", ask=WORDS, hint=WORDS)


def row(key: str) -> Row:
    """A row of today's tables."""
    return next(row for row in ROWS if row.key == key)


def bonus(**changes: Any) -> Row:
    """A row of 10 points for those who work on a mountain."""
    condition: dict[str, Any] = {"key": "mountain", "label": WORDS, "points": everywhere(10), "when": Is(MOUNTAIN)}
    return replace(row("growth_field_project"), **{**condition, **changes})


def changed(*rows: Row, without: tuple[str, ...] = ()) -> Tables:
    """Today's tables with rows put in the place of those of the same key, or added."""
    keys = {each.key for each in rows}
    return Tables(rows=(*(each for each in ROWS if each.key not in keys and each.key not in without), *rows))


LOCAL = row("local_government_support").condition("a")
assert LOCAL is not None

# From the day of the change: one row gone, one with other points, two facts joined that were apart before, and bounds
# of age and of years that no row of today names.
CHANGED = changed(
    replace(row("growth_field_project"), until=CHANGE),
    replace(row("designated_university"), until=CHANGE),
    replace(row("designated_university"), since=CHANGE, points=everywhere(20)),
    bonus(since=CHANGE, when=both(Is(MOUNTAIN), LOCAL, Under(AGE, 33))),
    bonus(key="veteran", since=CHANGE, when=AtLeast(EXPERIENCE["b"], 6)),
)
LATER = date(2026, 1, 1)
STUDENT = of_the_day(MASTER.line)


def applications(seeds: range) -> list[dict[str, Any]]:
    """Random applications that the change of the tables falls into."""
    found = []
    for seed in seeds:
        line = of_the_day(application(Random(seed), years=8))
        shift = LATER.year - int(line["from"][:4])
        found.append(_moved(line, shift))
    return found


def _moved(value: Any, years: int) -> Any:
    """The same application some years later, without 29 February."""
    match value:
        case dict():
            return {key: _moved(each, years) for key, each in value.items()}
        case list():
            return [_moved(each, years) for each in value]
        case str() if len(value) == 10 and value[4] == "-":
            month_and_day = "-02-28" if value[4:] == "-02-29" else value[4:]
            return f"{int(value[:4]) + years}{month_and_day}"
    return value


@pytest.mark.parametrize("number", range(6))
def test_a_time_line_across_a_change_of_law_equals_every_single_day(number: int) -> None:
    profile = profile_from({**applications(range(400, 406))[number], MOUNTAIN.key: True}, CHANGED)
    spans = timeline(profile, CHANGED)
    at = 0
    for on in days(profile.start, profile.until):
        at += on > spans[at].until
        assert spans[at].start <= on <= spans[at].until
        assert verdicts(spans[at].assessment) == verdicts(assess(profile.facts_on(on, CHANGED), CHANGED.on(on)))
    assert all(verdicts(one.assessment) != verdicts(two.assessment) for one, two in pairwise(spans))
    assert all(span.why for span in spans[1:])


def test_a_change_of_law_is_named_as_one() -> None:
    spans = timeline(profile_from(STUDENT, CHANGED), CHANGED)
    assert {span.start: span.why for span in spans}[CHANGE] == (Reason(kind=ReasonKind.LAW),)


def tried(line: Mapping[str, Any], activity: str, mark: int, changes: Mapping[str, Value]) -> bool:
    """Whether changes reach a mark under the changed tables."""
    profile = profile_from(line, CHANGED)
    on = changes.get("on", profile.start)
    assert isinstance(on, date)
    facts = least_facts(profile, on, CHANGED).with_known(changes)
    return reaches(assess(facts, CHANGED.on(on)).activities[activity], mark)


@pytest.mark.parametrize("number", rest_in_deep(range(10), 5, "change of law"))
def test_ways_across_a_change_of_law_are_needed_and_the_earliest(number: int) -> None:
    line = applications(range(420, 430))[number]
    profile = profile_from(line, CHANGED)
    found = ways(profile, CHANGED)
    for way in found:
        changes = dict(way.changes)
        assert tried(line, way.activity, way.mark, changes)
        for key in changes:
            rest = {other: value for other, value in changes.items() if other != key}
            assert not tried(line, way.activity, way.mark, rest)
        for on in _days_before(way, profile.start):
            assert not tried(line, way.activity, way.mark, {**changes, "on": on})


def test_some_of_those_ways_wait_for_the_new_law() -> None:
    found = [way for line in applications(range(420, 430)) for way in ways(profile_from(line, CHANGED), CHANGED)]
    assert any(way.wait_until == CHANGE for way in found)
    assert any(way.wait_until is not None and way.wait_until > CHANGE and len(way.changes) > 1 for way in found)


def _days_before(way: Way, start: date) -> list[date]:
    if way.wait_until is None:
        return []
    return days(start + timedelta(days=1), way.wait_until - timedelta(days=1))[-1::-37]


def test_a_new_bonus_row_is_a_change_without_being_named() -> None:
    tables = changed(bonus())
    profile = profile_from(STUDENT, tables)
    assert MOUNTAIN.key in changes(profile, tables)
    assert MOUNTAIN.key not in changes(profile, TABLES)
    alone = [way.changes for way in ways(profile, tables) if len(way.changes) == 1]
    assert {MOUNTAIN.key: True} in alone


@pytest.mark.parametrize(
    ("since", "said"),
    [(date(2036, 12, 1), False), (date(2036, 12, 2), True), (None, False)],
    ids=["on the last day", "after the last day", "in force"],
)
def test_a_row_that_begins_within_the_span_is_not_said_to_be_missing(since: date | None, said: bool) -> None:
    tables = changed(bonus() if since is None else bonus(since=since))
    profile = profile_from({**STUDENT, MOUNTAIN.key: False}, tables)
    assert profile.until == date(2036, 12, 1)
    reasons = [each.reason for each in ineffective_changes(profile, tables) if each.key == MOUNTAIN.key]
    assert reasons == [Cause.NO_ROW] * 3 * said


def test_its_undated_fact_holds_on_every_day() -> None:
    tables = changed(bonus())
    profile = profile_from({**STUDENT, MOUNTAIN.key: True}, tables)
    first = timeline(profile, tables)[0].assessment.activities["b"]
    assert first.low == MASTER.points[0][1] + 10
    assert permanent_residence(profile, tables)["b"]["80"].kept_since == date(2026, 11, 1)
    assert least_assessment(profile, profile.start, tables).activities["b"].low == first.low
