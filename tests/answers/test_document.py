"""The session document: made new for ever, changed without touching what was not asked to change."""

import json
from pathlib import Path

import pytest

from eligibility.answers.document import (
    VERSION,
    DocumentTooNew,
    made_new,
    new_document,
    record,
    records,
    with_record,
    without_record,
)

STORED = sorted((Path(__file__).parent / "documents").glob("version-*.json"))


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_a_document_of_any_version_opens(path):
    stored = json.loads(path.read_text(encoding="utf-8"))
    made = made_new(stored)
    assert made["version"] == VERSION
    assert made["answers"].keys() == stored["answers"].keys()


def test_there_is_a_stored_document_of_every_version():
    assert {int(path.name.split("-")[1]) for path in STORED} == set(range(1, VERSION + 1))


def test_old_documents_are_made_new_one_version_at_a_time():
    migrations = {
        1: lambda document: {**document, "answers": {**document["answers"], "one": {}}},
        2: lambda document: {**document, "answers": {**document["answers"], "two": {}}},
    }
    old = {"version": 1, "answers": {"place": {"place": "japan"}}}
    made = made_new(old, migrations, newest=3)
    assert made == {"version": 3, "answers": {"place": {"place": "japan"}, "one": {}, "two": {}}}
    assert old == {"version": 1, "answers": {"place": {"place": "japan"}}}, "the stored document is left alone"


def test_a_document_of_a_later_release_is_not_guessed_at():
    with pytest.raises(DocumentTooNew, match=str(VERSION + 1)):
        made_new({"version": VERSION + 1, "answers": {}})


def test_an_answer_is_put_in_and_read_back():
    document = with_record(new_document(), "place", None, {"place": "abroad"})
    assert record(document, "place") == {"place": "abroad"}
    assert record(document, "place", 0) is None
    assert record(new_document(), "place") is None


def test_records_are_added_changed_and_taken_out():
    document = with_record(new_document(), "pay", 0, {"annual_yen": 1})
    document = with_record(document, "pay", 1, {"annual_yen": 2})
    changed = with_record(document, "pay", 0, {"annual_yen": 3})
    assert records(changed, "pay") == [{"annual_yen": 3}, {"annual_yen": 2}]
    assert records(document, "pay") == [{"annual_yen": 1}, {"annual_yen": 2}], "the earlier document is left alone"
    assert records(without_record(changed, "pay", 0), "pay") == [{"annual_yen": 2}]
    assert record(changed, "pay", 2) is None


def test_a_place_that_nobody_was_asked_for_stays_empty():
    document = with_record(new_document(), "school", 2, {"top100": "no"})
    assert [record(document, "school", number) for number in range(3)] == [None, None, {"top100": "no"}]
    assert records(document, "school") == [{"top100": "no"}]
