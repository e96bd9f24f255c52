"""Somebody who fills in the real forms: one answer a question, or one a record where a question repeats."""

import re
from collections.abc import Mapping
from datetime import date

from eligibility.answers.application import Application
from eligibility.scoring.assessment import ActivityAssessment, assess
from eligibility.wizard.application import application_from
from eligibility.wizard.questions import BY_KEY

from .walking import Person, Typed, fields_with_errors

Answers = Mapping[str, Typed | list[Typed]]


def record_number(person: Person) -> int:
    """The number of the record of the present page, from 1; 1 where the question has no records."""
    match = re.search(r"/q/[a-z_]+/(\d+)/", person.address)
    return int(match[1]) if match else 1


def drive(person: Person, answers: Answers, until: str = "") -> None:
    """Answer page after page, adding records where there are more, up to a question or the page of all answers."""
    for _ in range(80):
        if person.at_check or (until and person.question == until):
            return
        before, key, number = person.address, person.question, record_number(person)
        given = answers[key]
        typed = given[number - 1] if isinstance(given, list) else given
        more = isinstance(given, list) and BY_KEY[key].repeats and number < len(given)
        person.send(typed, **({"add": "1"} if more else {}))
        assert person.address != before, (person.address, fields_with_errors(person.page))
    raise AssertionError(f"no way out of {person.address}")


def application(person: Person, today: date) -> Application:
    """The application of somebody's answers on a day."""
    found = application_from(person.document, today)
    assert found is not None
    return found


def result(person: Person, today: date, on: date | None = None, activity: str = "b") -> ActivityAssessment:
    """What the law says of somebody on a day; None: the planned day."""
    answered = application(person, today)
    return assess(answered.profile.facts_on(on or answered.application_day)).activities[activity]


def points(person: Person, today: date, on: date | None = None, activity: str = "b") -> tuple[int, int]:
    """The least and greatest total."""
    found = result(person, today, on, activity)
    return found.low, found.high
