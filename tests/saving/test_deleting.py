"""What was deleted is in no file of the database, while other connections are open too."""

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from eligibility.saving import deleting
from eligibility.saving.models import KEPT_FOR, SavedSession
from tests.database_files import raw

from .browsing import begun

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.saving.pages")]

MARKER = "48172530917"
"""An answer that occurs nowhere else in the files."""


def file() -> Path:
    """The main file of the database of the tests."""
    return Path(str(connection.settings_dict["NAME"]))


def log() -> Path:
    """The write-ahead log next to it."""
    return file().with_name(f"{file().name}-wal")


@pytest.fixture
def open_elsewhere() -> Iterator[sqlite3.Connection]:
    """A connection that another process holds open: SQLite removes the log when the last one closes."""
    with closing(sqlite3.connect(file())) as other:
        other.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield other


@pytest.fixture
def marked(client: Client) -> str:
    """The id of an assessment of `client` whose answers hold the marker."""
    id = begun(client)
    SavedSession.objects.filter(id=id).update(document={"version": 1, "answers": {"pay": {"amount": MARKER}}})
    assert MARKER.encode() in raw(log())
    return id


@pytest.fixture
def impatient() -> Iterator[None]:
    """The connection of these tests waits for nobody."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 1")
    yield
    connection.close()


def assert_nothing_is_left() -> None:
    assert MARKER.encode() not in raw(log())
    assert MARKER.encode() not in raw(file())


def test_after_delete_now_neither_file_holds_the_answers(
    client: Client, marked: str, open_elsewhere: sqlite3.Connection
) -> None:
    client.post(f"/s/{marked}/delete/")
    assert_nothing_is_left()


def test_after_a_purge_neither_file_holds_the_answers(marked: str, open_elsewhere: sqlite3.Connection) -> None:
    SavedSession.objects.filter(id=marked).update(last_visit=datetime.now(UTC) - KEPT_FOR - timedelta(days=1))
    call_command("purge", stdout=io.StringIO())
    assert_nothing_is_left()


def test_a_log_that_is_being_read_is_named_in_the_log_and_emptied_the_next_time(
    client: Client, marked: str, impatient: None, open_elsewhere: sqlite3.Connection, caplog: pytest.LogCaptureFixture
) -> None:
    open_elsewhere.execute("BEGIN")
    open_elsewhere.execute("SELECT count(*) FROM eligibility_savedsession").fetchone()
    client.post(f"/s/{marked}/delete/")
    assert [record.name for record in caplog.records if record.levelname == "WARNING"] == [deleting.__name__]
    open_elsewhere.rollback()
    deleting.empty_write_ahead_log()
    assert_nothing_is_left()


def test_another_database_has_no_such_log(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise AssertionError("no statement may be sent")

    monkeypatch.setattr(connection, "vendor", "postgresql")
    monkeypatch.setattr(connection, "cursor", fail)
    deleting.empty_write_ahead_log()
