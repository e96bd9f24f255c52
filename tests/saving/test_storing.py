"""A change is written whole, after any other, or not at all."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection
from time_machine import travel

from eligibility.answers.document import VERSION, new_document
from eligibility.saving.models import SavedSession
from eligibility.saving.opening import SessionGone
from eligibility.saving.storing import change


@pytest.fixture
def session(db: None) -> SavedSession:
    return SavedSession.objects.create(document=new_document())


def test_a_change_is_written_and_counts_as_a_visit(session: SavedSession) -> None:
    later = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)
    with travel(later, tick=False), change(session.id) as changed:
        changed.document["answers"]["birth_date"] = {"day": "2001-05-20"}
        changed.drafts["pay"] = {"amount": "42o"}
    session.refresh_from_db()
    assert session.document == {"version": VERSION, "answers": {"birth_date": {"day": "2001-05-20"}}}
    assert session.drafts == {"pay": {"amount": "42o"}}
    assert session.last_visit == later


def test_an_exception_writes_nothing(session: SavedSession) -> None:
    def answer_and_fail() -> None:
        with change(session.id) as changed:
            changed.document["answers"]["birth_date"] = {"day": "2001-05-20"}
            raise LookupError

    with pytest.raises(LookupError):
        answer_and_fail()
    session.refresh_from_db()
    assert session.document == new_document()


def test_what_was_deleted_meanwhile_is_not_brought_back(session: SavedSession) -> None:
    with pytest.raises(DatabaseError), change(session.id) as changed:
        SavedSession.objects.filter(id=changed.id).delete()
    SavedSession.objects.filter(id=session.id).delete()
    with pytest.raises(SessionGone), change(session.id):
        pass
    assert not SavedSession.with_expired.exists()


@pytest.mark.django_db(transaction=True)
def test_two_at_once_lose_nothing() -> None:
    id = SavedSession.objects.create(document=new_document()).id
    start = threading.Barrier(2)

    def answer(question: str) -> None:
        start.wait()
        for number in range(10):
            with change(id) as changed:
                changed.document["answers"][f"{question}{number}"] = {"answer": number}
        connection.close()

    people = [threading.Thread(target=answer, args=(question,)) for question in ("degree", "career")]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert len(SavedSession.objects.get(id=id).document["answers"]) == 20
