"""The worker: its priority, and a database that others have locked."""

import os
import time

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django_tasks_db.management.commands import db_worker as of_queue
from pytest_django import Settings

from eligibility.management.commands import db_worker
from tests.result.files.conftest import QUEUE


@pytest.fixture(autouse=True)
def _queue(settings: Settings) -> None:
    """Keep tasks in the database."""
    settings.TASKS = QUEUE


@pytest.fixture
def nice(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """By how much the priority was lowered, in a process that has 4 of it."""
    lowered: list[int] = []

    def lower(by: int) -> int:
        lowered.append(by)
        return 4 + by

    monkeypatch.setattr(os, "nice", lower)
    return lowered


def run(monkeypatch: pytest.MonkeyPatch, *errors: Exception) -> list[object]:
    """Run the command, whose worker ends with these errors one after the other, then well; return its options."""
    left, seen = list(errors), []

    def handle(self: object, **options: object) -> None:
        seen.append(options["interval"])
        if left:
            raise left.pop(0)

    monkeypatch.setattr(of_queue.Command, "handle", handle)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    call_command("db_worker", skip_checks=True)
    return list(seen)


def test_it_works_at_low_priority(nice: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch) == [db_worker.INTERVAL]
    assert nice == [0, db_worker.NICENESS - 4]


def test_it_waits_for_a_locked_database(
    nice: list[int], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert len(run(monkeypatch, OperationalError("database is locked"))) == 2
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_any_other_error_ends_it(nice: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OperationalError):
        run(monkeypatch, OperationalError("no such table"))
