"""Which facts can change the result of an activity: read from the rows in force, so that each question can matter.

The law is that of the days assessed: a row that begins later is not asked about yet, and one that has ended no longer.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from eligibility.answers.application import days_assessed
from eligibility.answers.document import record
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import YesNo
from eligibility.scoring.rows import ACTIVITIES, facts_of

from .fields import QuestionField, tick_key
from .question import Question

CHECKLIST: Final = "others"
"""The key of the question whose ticks open further pages."""


def chosen(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the activities that the person has in mind: one, or all where not sure."""
    activity = (record(document, "activity") or {}).get("activity")
    return (activity,) if activity in ACTIVITIES else ACTIVITIES


def concerned(document: Mapping[str, Any], today: date) -> frozenset[str]:
    """Return the facts that a row in force on a day assessed looks at, for the activities that the person has in mind.

    `today` is the day assessed where none is planned.
    """
    editions = [TABLES.on(day) for day in days_assessed(document, today)]
    return frozenset[str]().union(
        *(edition.facts_of_rows[activity] for edition in editions for activity in chosen(document))
    )


def is_relevant(question: Question, document: Mapping[str, Any], today: date) -> bool:
    """Return whether a page is on the path of a document: one of its facts can change the result.

    A page that the checklist opens has to be ticked there.
    """
    if not question.when(document, None, today) or (question.tick and tick_of(document, question) != "yes"):
        return False
    return can_matter(question, document, today)


def tick_of(document: Mapping[str, Any], question: Question) -> str:
    """Return what the checklist says of a page that it opens: "yes", "no", "unknown", or "" if not answered."""
    return str((record(document, CHECKLIST) or {}).get(tick_key(question.key), ""))


def can_matter(question: Question, document: Mapping[str, Any], today: date) -> bool:
    """Return whether a row in force on a day assessed looks at one of the facts of a page.

    A page without facts of rows can matter otherwise, if the checklist does not open it.
    """
    facts = _facts_of_rows().intersection(field.key for field in question.fields)
    if not facts:
        return not question.tick
    return not concerned(document, today).isdisjoint(facts)


def bonus_facts(placed: frozenset[str]) -> tuple[YesNo, ...]:
    """Return the yes/no facts that bring their own question and stand on no other page, in the order of the tables.

    Those of the rows of every date: which are asked of somebody, `asked_for` says.
    """
    return tuple(
        fact for fact in TABLES.facts.values() if isinstance(fact, YesNo) and fact.ask and fact.key not in placed
    )


@cache
def _facts_of_rows() -> frozenset[str]:
    """Return the facts that a row of any date looks at."""
    return frozenset(
        fact.key
        for row in TABLES.rows
        for condition in (row.when, *(unless.where for unless in row.unless if unless.where))
        for fact in facts_of(condition)
    )


def asked_for(
    question: Question, document: Mapping[str, Any], number: int | None, today: date
) -> tuple[QuestionField, ...]:
    """Return the fields that a page asks of this person: not the facts that no row in force looks at."""
    return tuple(field.as_asked(document, number, today) for field in _of_person(question, document, number, today))


def read_for(
    question: Question, document: Mapping[str, Any], number: int | None, today: date
) -> tuple[QuestionField, ...]:
    """Return the same fields to read stored answers with: a path reads all its pages, and needs no words for it."""
    return tuple(field.as_read(document, number, today) for field in _of_person(question, document, number, today))


def _of_person(
    question: Question, document: Mapping[str, Any], number: int | None, today: date
) -> Iterator[QuestionField]:
    facts = _facts_of_rows().intersection(field.key for field in question.fields)
    left_out = facts - concerned(document, today) if facts else facts
    return (field for field in question.fields if field.key not in left_out and field.when(document, number, today))
