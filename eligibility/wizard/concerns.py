"""Which facts can change the result of an activity: read from the tables, so that no question is asked in vain."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from eligibility.answers.document import record
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import YesNo
from eligibility.scoring.rows import ACTIVITIES

from .asked import Asked, Question


@cache
def facts_of_activity(activity: str) -> frozenset[str]:
    """Return the keys of the facts that a row of an activity looks at."""
    found = set()
    for row in TABLES.rows:
        condition = row.condition(activity)
        if condition is not None:
            found |= {fact.key for fact in condition.facts()}
            found |= {fact.key for unless in row.unless if unless.where for fact in unless.where.facts()}
    return frozenset(found)


def chosen(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the activities that the person has in mind: one, or all where not sure."""
    activity = (record(document, "activity") or {}).get("activity")
    return (activity,) if activity in ACTIVITIES else ACTIVITIES


def concerns(document: Mapping[str, Any], *facts: str) -> bool:
    """Tell whether one of the facts can change the result of an activity that the person has in mind."""
    return any(not facts_of_activity(activity).isdisjoint(facts) for activity in chosen(document))


def bonus_facts(placed: frozenset[str]) -> tuple[YesNo, ...]:
    """Return the yes/no facts that bring their own question and stand on no other page, in the order of the tables."""
    return tuple(
        fact for fact in TABLES.facts.values() if isinstance(fact, YesNo) and fact.ask and fact.key not in placed
    )


@cache
def _facts_of_rows() -> frozenset[str]:
    return frozenset[str]().union(*(facts_of_activity(activity) for activity in ACTIVITIES))


def asked_for(question: Question, document: Mapping[str, Any], number: int | None = None) -> tuple[Asked, ...]:
    """Return what a page asks of this person: not the facts that no row of the activity in mind looks at."""
    return tuple(
        asked.offered(document, number)
        for asked in question.asked
        if asked.when(document, number) and (asked.key not in _facts_of_rows() or concerns(document, asked.key))
    )
