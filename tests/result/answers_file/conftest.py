"""The day of these tests."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from time_machine import Traveller, travel

from .files import MADE_ON

NOON = datetime(MADE_ON.year, MADE_ON.month, MADE_ON.day, 3, tzinfo=UTC)
"""Noon in Tokyo on the day on which the files are made."""


@pytest.fixture(autouse=True)
def clock() -> Iterator[Traveller]:
    """The clock, standing still at NOON; a test may move it."""
    with travel(NOON, tick=False) as coordinates:
        yield coordinates
