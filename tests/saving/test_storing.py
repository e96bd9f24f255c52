"""A change is written whole, after any other, or not at all."""

import json
import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection
from time_machine import travel

from eligibility.answers.document import VERSION, new_document
from eligibility.answers.parsing.names import MOST_CHARACTERS
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import LARGEST, SessionGone, TooMuchToStore, change
from eligibility.wizard.fields import NameField
from eligibility.wizard.path import MOST_RECORDS
from eligibility.wizard.questions import QUESTIONS


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


# --- How much is stored ---


def text(size: int) -> str:
    return "x" * size


def test_what_would_grow_beyond_the_ceiling_is_not_written(session: SavedSession) -> None:
    with change(session.id) as changed:
        changed.document["answers"]["school"] = {"name": text(LARGEST // 2)}
        changed.drafts = {"pay": {"typed": {"annual_yen": text(LARGEST // 3)}}}
    with pytest.raises(TooMuchToStore), change(session.id) as changed:
        changed.drafts = {**changed.drafts, "degrees": {"typed": {"awarded_on": text(LARGEST // 3)}}}
    session.refresh_from_db()
    assert session.drafts.keys() == {"pay"}


def test_a_row_of_before_that_is_too_large_can_be_made_smaller(session: SavedSession) -> None:
    SavedSession.objects.filter(id=session.id).update(
        document={"version": 1, "answers": {"note": {"text": text(LARGEST)}, "pay": {"kind": "unknown"}}}
    )
    with pytest.raises(TooMuchToStore), change(session.id) as changed:
        changed.document["answers"]["pay"]["annual_yen"] = 4_000_000
    with change(session.id) as changed:
        del changed.document["answers"]["pay"]
    with change(session.id) as changed:
        changed.document["answers"]["note"]["text"] = "short"
        changed.document["answers"]["pay"] = {"kind": "unknown"}
    session.refresh_from_db()
    assert session.document["answers"].keys() == {"note", "pay"}


def test_the_ceiling_is_far_above_all_that_can_be_answered() -> None:
    name = "國" * MOST_CHARACTERS
    answers = {
        question.key: [{asked.key: name if isinstance(asked, NameField) else "2026-11-22" for asked in question.fields}]
        * (MOST_RECORDS if question.repeats or question.follows else 1)
        for question in QUESTIONS
    }
    assert len(json.dumps({"answers": answers})) < LARGEST / 2


def test_whether_somebody_has_answered_is_kept_apart_from_the_answers(session: SavedSession) -> None:
    assert not SavedSession.objects.get(id=session.id).answered
    with change(session.id) as changed:
        changed.document["answers"]["birth_date"] = {"day": "2001-05-20"}
    assert SavedSession.objects.get(id=session.id).answered
    with change(session.id) as changed:
        changed.document = new_document()
    assert not SavedSession.objects.get(id=session.id).answered
