"""Random people through the real forms, against the second scorer fed with facts that the tests derive themselves.

A new set of people each day, drawn by the seed in the header of the run (`tests/day.py`). WALK_PEOPLE sets how many.
"""

import os
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from eligibility.outlook.timeline import timeline, verdicts
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES
from eligibility.wizard.application import application_from
from tests.day import SEED

from .changes import CHANGES
from .drawing import person as drawn
from .facts import Facts
from .outcome import j_find, outcome, requirements
from .walk import Walk

PEOPLE = int(os.environ.get("WALK_PEOPLE") or 30)
MANY_PEOPLE = int(os.environ.get("WALK_PEOPLE") or 3_000)
DAYS_DRAWN = 20
EVERY_DAY_OF_ONE_IN = 10
ONE_DAY = timedelta(days=1)


def walked(seed: str) -> Walk:
    """Somebody who has answered everything and changed answers."""
    person = drawn(seed)
    walk = Walk(person)
    if person.plan.fits(person.visits[1]):
        walk.come_back(person.visits[1])
    for change in person.random.choices(CHANGES, k=person.random.choice((0, 1, 2, 4, 6, 8))):
        walk.said.append(f"# {change.__name__}")
        walk.on_the_day(change)
    return walk


def disagreements(seed: str, *, every_day: bool = False) -> list[str]:
    """Everything in which the time line differs from the second scorer; empty where they agree."""
    print(f"the seed is {seed}")
    walk = walked(seed)
    person = walk.person
    today = person.visits[2] if person.plan.fits(person.visits[2]) else walk.today
    application = application_from(walk.document, today)
    assert application is not None, f"the answers contradict one another: {walk.story}"
    facts = Facts(person, today)
    found = []
    if application.profile.start != facts.first or application.profile.until < facts.last:
        found.append(
            f"from {application.profile.start} to {application.profile.until}, not {facts.first} to {facts.last}"
        )
    spans = list(timeline(application.profile))
    known: dict[str, Any] = {}
    for day in _days(facts, walk, every_day=every_day):
        span = next(each for each in spans if each.start <= day <= each.until)
        line = facts.line_on(day)
        wanted = _wanted(line, known) | {"j_find": j_find(facts.lines_for_j_find(day))}
        found += _differences(day, verdicts(span.assessment), wanted)
        given = assess(application.profile.facts_on(day)).activities
        for activity, named in requirements(line).items():
            found += _differences(day, {key: given[activity].requirements.get(key) for key in named}, named)
    if found:
        found += [f"{seed}, read on {today}: {walk.story}"]
    return found


def _days(facts: Facts, walk: Walk, *, every_day: bool) -> list[date]:
    """The days on which a fact or the law changes, each with the day before it, and some at random; or every day."""
    span = (facts.last - facts.first).days
    if every_day:
        return [facts.first + ONE_DAY * number for number in range(span + 1)]
    changes = facts.days_of_change() | {day for day in TABLES.starts if facts.first <= day <= facts.last}
    days = {*changes, *(day - ONE_DAY for day in changes if day > facts.first)}
    days |= {facts.first + ONE_DAY * walk.person.random.randrange(span + 1) for _ in range(DAYS_DRAWN)}
    return sorted(days)


def _wanted(line: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    """What the second scorer says of each activity, worked out once for lines that differ in the day alone.

    A day under another law is another line.
    """
    on, born = date.fromisoformat(line["on"]), date.fromisoformat(line["birth_date"])
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    key = str({**line, "on": TABLES.on(on).since, "birth_date": age})
    if key not in known:
        known[key] = {activity: outcome(line, activity) for activity in "abc"}
    return dict(known[key])


def _differences(day: date, given: Mapping[str, Any], wanted: Mapping[str, Any]) -> list[str]:
    return [
        f"{day} {key}: {given.get(key)}, by the ordinance {value}"
        for key, value in wanted.items()
        if given.get(key) != value
    ]


@pytest.mark.parametrize("number", range(PEOPLE))
def test_the_time_line_of_a_person_is_that_of_the_ordinance(
    number: int, db: None, record_property: Callable[[str, object], None]
) -> None:
    seed = f"{SEED}/{number}"
    record_property("seed", seed)
    found = disagreements(seed)
    assert not found, "\n".join(found)


@pytest.mark.deep
@pytest.mark.parametrize("hundred", range((MANY_PEOPLE + 99) // 100))
def test_the_time_line_of_many_people_is_that_of_the_ordinance(
    hundred: int, db: None, record_property: Callable[[str, object], None]
) -> None:
    record_property("seeds", f"{SEED}/many/{hundred}00 and the 99 after it")
    found = []
    for number in range(hundred * 100, min(hundred * 100 + 100, MANY_PEOPLE)):
        found += disagreements(f"{SEED}/many/{number}", every_day=number % EVERY_DAY_OF_ONE_IN == 0)
    assert not found, "\n".join(found)
