"""Neither the rows of the queue nor the log hold an answer; what was drawn goes with the answers or after a while."""

import io
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from sqlite3 import connect

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from time_machine import travel

from eligibility.result.files import tasks
from eligibility.result.pdf.choice import choice_of
from eligibility.saving.deleting import delete_session
from eligibility.saving.drawn_files import FAILED_FOR, FILE_KEPT_FOR, TASK_KEPT_FOR, DrawnFile
from eligibility.saving.models import KEPT_FOR, SavedSession
from tests.database_files import raw

from .conftest import Owner, new_owner, work

MARKER = "48172530917"
"""An answer that occurs nowhere else."""

DrawAs = Callable[[Callable[[], bytes]], None]


def rows(table: str) -> str:
    """All that a table holds, as text."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return repr(cursor.fetchall())


def in_files() -> bool:
    """Whether the marker is in a file of the database."""
    file = Path(str(connection.settings_dict["NAME"]))
    return any(MARKER.encode() in raw(each) for each in file.parent.glob(f"{file.name}*"))


def marked(owner: Owner) -> Owner:
    """The same owner, whose answers hold the marker."""
    owner.change(pay=[{"kind": "amount", "annual_yen": int(MARKER), "since": "2026-01-01", "already": True}])
    return owner


# --- No answer outside the assessment ---


@pytest.mark.django_db
def test_neither_rows_nor_log_hold_an_answer(
    owner: Owner, drawn: list[str], console: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    marked(owner).ask(private="1")
    task = DBTaskResult.objects.get()
    file = DrawnFile.objects.get()
    assert task.args_kwargs == {"args": [str(file.id)], "kwargs": {}}
    work()
    assert owner.ask(private="1").status_code == HTTPStatus.OK
    DrawnFile.objects.update(content=None)
    assert MARKER not in rows("django_tasks_database_dbtaskresult") + rows("eligibility_drawnfile")
    assert MARKER not in console.getvalue() + caplog.text


@pytest.mark.django_db
def test_a_failure_is_logged_by_a_reference_and_without_its_words(
    owner: Owner, draw_as: DrawAs, console: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> bytes:
        raise ValueError(MARKER)

    draw_as(fail)
    owner.ask()
    work()
    page = owner.ask()
    assert page.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    reference = DrawnFile.objects.get().reference
    assert len(reference) == 8
    assert reference in page.content.decode()
    assert f"/s/{owner.id}/result/" in page.content.decode()
    assert f"file {reference} could not be made" in console.getvalue()
    assert MARKER not in console.getvalue()
    assert MARKER not in rows("django_tasks_database_dbtaskresult") + rows("eligibility_drawnfile")
    assert owner.client.head(owner.address, {"lang": "en"}).status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    with travel(timezone.now() + FAILED_FOR, tick=False):
        assert owner.ask().status_code == HTTPStatus.ACCEPTED


@pytest.mark.django_db
def test_an_error_of_the_task_itself_leaves_no_row(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(file: object) -> None:
        raise ValueError(MARKER)

    monkeypatch.setattr(tasks, "order_of", fail)
    owner.ask()
    work()
    assert not DBTaskResult.objects.exists()


# --- Gone with the assessment ---


@pytest.mark.django_db(transaction=True)
def test_what_is_deleted_while_it_is_drawn_leaves_nothing(owner: Owner, draw_as: DrawAs) -> None:
    def draw() -> bytes:
        delete_session(owner.id)
        return MARKER.encode()

    draw_as(draw)
    owner.ask()
    work()
    assert owner.ask().status_code == HTTPStatus.NOT_FOUND
    assert not DrawnFile.objects.exists()
    assert rows("django_tasks_database_dbtaskresult").count("tasks.draw") == 0
    assert not in_files()


@pytest.mark.django_db(transaction=True)
def test_bytes_are_in_no_file_of_the_database_once_the_answers_are_deleted(owner: Owner, draw_as: DrawAs) -> None:
    draw_as(MARKER.encode)
    owner.ask()
    work()
    with closing(connect(str(connection.settings_dict["NAME"]))) as other:
        other.execute("SELECT count(*) FROM sqlite_master").fetchone()
        assert in_files()
        owner.client.post(f"/s/{owner.id}/delete/")
        assert not in_files()


@pytest.mark.django_db
def test_a_task_that_waits_is_deleted_with_the_answers(owner: Owner) -> None:
    owner.ask()
    new_owner().ask()
    delete_session(owner.id)
    assert DBTaskResult.objects.count() == DrawnFile.objects.count() == 1


@pytest.mark.django_db
def test_an_assessment_that_expires_takes_its_files_with_it(owner: Owner) -> None:
    owner.ask()
    SavedSession.objects.update(last_visit=timezone.now() - KEPT_FOR)
    out = io.StringIO()
    call_command("purge", stdout=out)
    assert " 1 expired assessments" in out.getvalue()
    assert not DBTaskResult.objects.exists()
    assert not DrawnFile.objects.exists()


# --- Gone after a while ---


@pytest.mark.django_db
def test_nothing_is_drawn_of_an_assessment_that_expired_while_it_waited(owner: Owner, drawn: list[str]) -> None:
    owner.ask()
    SavedSession.objects.filter(id=owner.id).update(last_visit=timezone.now() - KEPT_FOR)
    work()
    assert drawn == []
    assert not DrawnFile.objects.exists()


def test_bytes_that_have_expired_are_not_given_out_and_are_deleted_in_time(owner: Owner, drawn: list[str]) -> None:
    owner.ask()
    work()
    now = timezone.now()
    with travel(now + FILE_KEPT_FOR - timedelta(seconds=30), tick=False):
        work()
        assert owner.ask().status_code == HTTPStatus.OK
    with travel(now + FILE_KEPT_FOR + timedelta(seconds=30), tick=False):
        assert owner.client.head(owner.address, {"lang": "en"}).status_code == HTTPStatus.ACCEPTED
        work()
        assert not DrawnFile.objects.exists()
    assert not DBTaskResult.objects.exists()


@pytest.mark.django_db
def test_purge_deletes_expired_files_and_old_tasks(owner: Owner, drawn: list[str]) -> None:
    owner.ask()
    work()
    new_owner().ask()
    DBTaskResult.objects.filter(task_path__endswith=".draw").update(status="RUNNING")
    with travel(timezone.now() + TASK_KEPT_FOR, tick=False):
        out = io.StringIO()
        call_command("purge", stdout=out)
        assert "2 files" in out.getvalue()
    assert not DrawnFile.objects.exists()
    assert not DBTaskResult.objects.exists()
    assert SavedSession.objects.count() == 2


def test_the_words_of_a_choice_are_no_answer() -> None:
    """What is stored of a choice is the query of PdfChoice, which an address may have as well."""
    assert choice_of({"lang": "en", "private": "1", "birth_date": MARKER}).query.count(MARKER) == 0
