"""The day of these tests, and people in the middle of an assessment."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from time_machine import Traveller, travel

from .walking import Person

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
"""Noon in Tokyo on 22 November 2026."""


@pytest.fixture(autouse=True)
def clock() -> Iterator[Traveller]:
    """The clock, standing still at NOON; a test may move it."""
    with travel(NOON, tick=False) as coordinates:
        yield coordinates


@pytest.fixture
def person(db: None) -> Person:
    """Somebody who has just begun."""
    return Person()
