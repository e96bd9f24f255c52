"""The reference student with every question answered, walked through once a process."""

import json
from functools import cache

import pytest

from tests.wizard.walking import REFERENCE_STUDENT, Person


@cache
def _answered() -> str:
    person = Person()
    person.walk(REFERENCE_STUDENT)
    return json.dumps(person.document)


@pytest.fixture
def student(db: None) -> Person:
    """The reference student in a browser, all questions answered."""
    person = Person()
    person.hold(json.loads(_answered()))
    return person
