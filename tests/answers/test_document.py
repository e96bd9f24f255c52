"""The session document: made new for ever, changed without touching what was not asked to change."""

import json
from pathlib import Path
from typing import Any

import pytest

from eligibility.answers.document import (
    MIGRATIONS,
    VERSION,
    DocumentTooNew,
    new_document,
    record,
    records,
    upgrade,
    with_record,
    without_record,
)

STORED = sorted((Path(__file__).parent / "documents").glob("version-*.json"))


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_a_document_of_any_version_opens(path):
    stored = json.loads(path.read_text(encoding="utf-8"))
    made = upgrade(stored)
    assert made["version"] == VERSION
    assert made["answers"].keys() >= stored["answers"].keys()


def test_there_is_a_stored_document_of_every_version():
    assert {int(path.name.split("-")[1]) for path in STORED} == set(range(1, VERSION + 1))


def test_old_documents_are_made_new_one_version_at_a_time():
    migrations = {
        1: lambda document: {**document, "answers": {**document["answers"], "one": {}}},
        2: lambda document: {**document, "answers": {**document["answers"], "two": {}}},
    }
    old = {"version": 1, "answers": {"place": {"place": "japan"}}}
    made = upgrade(old, migrations, newest=3)
    assert made == {"version": 3, "answers": {"place": {"place": "japan"}, "one": {}, "two": {}}}
    assert old == {"version": 1, "answers": {"place": {"place": "japan"}}}, "the stored document is left alone"


# --- From version 2 to 3 ---

WITH_MAJOR: dict[str, Any] = {
    "degrees": [{"level": "master", "place": "japan", "awarded_on": "2027-03-24"}],
    "school": [{"name": "早稲田大学"}],
    "japanese_major": {"japanese_major": "yes"},
}
"""A graduate degree alone, and a major in Japanese before it."""


def from_version_2(answers: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = upgrade({"version": 2, "answers": answers}, newest=3)["answers"]
    return made


def test_a_yes_to_a_japanese_major_becomes_the_degree_it_rests_on():
    made = from_version_2(WITH_MAJOR)
    assert made["degrees"] == [*WITH_MAJOR["degrees"], {"level": "bachelor", "place": "abroad", "awarded_on": None}]
    assert made["school"] == [*WITH_MAJOR["school"], {"japanese_major": "yes"}]
    assert made["japanese_major"] == {"japanese_major": "yes"}
    assert len(WITH_MAJOR["degrees"]) == len(WITH_MAJOR["school"]) == 1, "the stored document is left alone"


def test_the_degree_of_a_yes_is_added_once():
    """A document that was made new and not stored is made new again on the next visit, and one that was, is not."""
    once = upgrade({"version": 2, "answers": WITH_MAJOR}, newest=3)
    assert upgrade(once, newest=3) == once
    assert MIGRATIONS[2](once)["answers"] == once["answers"], "by then there is education before graduate school"
    assert from_version_2(WITH_MAJOR) == once["answers"]


def test_the_school_has_the_number_of_its_degree():
    diploma = {"level": "diploma", "place": "japan", "awarded_on": "2022-03-20"}
    made = from_version_2({**WITH_MAJOR, "degrees": [*WITH_MAJOR["degrees"], diploma]})
    assert [each["level"] for each in made["degrees"]] == ["master", "diploma", "bachelor"]
    assert made["school"] == [{"name": "早稲田大学"}, None, {"japanese_major": "yes"}]


BEFORE = ["bachelor", "junior_college", "kosen", "advanced_diploma", "equivalent", "equivalent_unsure"]


@pytest.mark.parametrize(
    "changes",
    [
        {"japanese_major": {"japanese_major": "no"}},
        {"japanese_major": {"japanese_major": "unknown"}},
        {"japanese_major": None},
        {"degrees": [{"level": "diploma", "place": "japan", "awarded_on": "2022-03-20"}]},
        {"degrees": [{"level": "none"}]},
        {"degrees": []},
        *({"degrees": [*WITH_MAJOR["degrees"], {"level": level, "place": "abroad"}]} for level in BEFORE),
    ],
)
def test_documents_without_such_a_yes_are_left_as_they_are(changes):
    answers = {key: answer for key, answer in {**WITH_MAJOR, **changes}.items() if answer is not None}
    assert from_version_2(answers) == answers


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_of_the_stored_documents_only_those_with_such_a_yes_gain_a_degree(path):
    stored = json.loads(path.read_text(encoding="utf-8"))
    gains = path.stem in (
        "version-2-japanese-before-graduate-school",
        "version-2-japanese-major-before-graduate-school",
    )
    made = upgrade(stored, newest=max(3, stored["version"]))["answers"]
    assert len(made["degrees"]) - len(stored["answers"]["degrees"]) == int(gains)
    unrelated = {key: answer for key, answer in stored["answers"].items() if key not in ("degrees", "school")}
    assert {key: made[key] for key in unrelated} == unrelated


def test_a_document_of_a_later_release_is_not_guessed_at():
    with pytest.raises(DocumentTooNew, match=str(VERSION + 1)):
        upgrade({"version": VERSION + 1, "answers": {}})


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
