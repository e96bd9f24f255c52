"""The session document: what a person answered, as codes, with a schema version.

    {"version": 3, "answers": {"birth_date": {"day": "2001-05-20"}, "degrees": [{"level": "bachelor", ...}, ...]}}

An answer is a record of field codes; a question that repeats has a list of records
(null where nobody was asked for one). Answers to questions that are no
longer asked stay where they are and are not looked at. Old documents are made new, one version at a time.
"""

import copy
from collections.abc import Callable, Mapping
from typing import Any, Final

VERSION: Final = 3

Record = dict[str, Any]
Document = dict[str, Any]
Step = Callable[[Document], Document]


def _with_names_of_schools(document: Document) -> Document:
    """Version 1 asked of each school whether it is designated; now its name is asked. What was answered stays."""
    held = document["answers"].get("school")
    if isinstance(held, list):
        document["answers"]["school"] = [each and {"name": None, **each} for each in held]
    return document


def _with_the_degree_of_a_major(document: Document) -> Document:
    """Version 2 kept a yes to a major in Japanese apart; now the bachelor's degree that it rests on is a record.

    The question was asked only of those who answered a graduate degree and no education before it, so no other answer
    to it was looked at.
    """
    answers = document["answers"]
    degrees = answers.get("degrees") or []
    levels = {each["level"] for each in degrees}
    graduate = {"doctorate", "master", "professional", "business_professional", "business_unsure"}
    before = {"bachelor", "junior_college", "kosen", "advanced_diploma", "equivalent", "equivalent_unsure"}
    major = (answers.get("japanese_major") or {}).get("japanese_major")
    if major == "yes" and levels & graduate and not levels & before:
        with_major = with_degree_of_japanese_major(document)
        document["answers"] = with_major["answers"]
    return document


def with_degree_of_japanese_major(document: Mapping[str, Any]) -> Document:
    """Return a document with the bachelor's degree on which a yes to a Japanese major abroad rests.

    It is held already; its day of award is not known (None). Its school is a record to fill in: the name is missing.
    """
    number = len(_places(document, "degrees"))
    degree = {"level": "bachelor", "place": "abroad", "awarded_on": None}
    added = with_record(document, "degrees", number, degree)
    return with_record(added, "school", number, {"japanese_major": "yes"})


MIGRATIONS: Final[Mapping[int, Step]] = {1: _with_names_of_schools, 2: _with_the_degree_of_a_major}
"""For each old version the change that makes its documents one version newer."""


class DocumentTooNew(ValueError):
    """The document was written by a later release; nothing in it is guessed."""


def new_document() -> Document:
    """Return the document of somebody who has answered nothing."""
    return {"version": VERSION, "answers": {}}


def upgrade(
    document: Mapping[str, Any], migrations: Mapping[int, Step] = MIGRATIONS, newest: int = VERSION
) -> Document:
    """Return a stored document in the newest version, leaving the stored one alone; DocumentTooNew for a later one."""
    made = dict(document)
    if made["version"] > newest:
        raise DocumentTooNew(f"a document of version {made['version']}; this release knows up to {newest}")
    if made["version"] < newest:
        made = copy.deepcopy(made)
    while made["version"] < newest:
        version = made["version"]
        made = migrations[version](made)
        made["version"] = version + 1
    return made


def record(document: Mapping[str, Any], question: str, number: int | None = None) -> Record | None:
    """Return the answer to a question, or the record of that number (from 0) where it repeats; None where not given."""
    answer = document["answers"].get(question)
    if number is None:
        return answer if isinstance(answer, dict) else None
    return answer[number] if isinstance(answer, list) and number < len(answer) else None


def records(document: Mapping[str, Any], question: str) -> list[Record]:
    """Return all records given to a question that repeats, or that is asked for each of several."""
    return [each for each in _places(document, question) if each is not None]


def _places(document: Mapping[str, Any], question: str) -> list[Record | None]:
    answer = document["answers"].get(question)
    return answer if isinstance(answer, list) else []


def with_record(document: Mapping[str, Any], question: str, number: int | None, answer: Record) -> Document:
    """Return a document with an answer put in; places before it that nobody was asked for stay empty."""
    if number is None:
        return _with(document, question, answer)
    held = _places(document, question)
    before = [*held[:number], *[None] * (number - len(held))]
    return _with(document, question, [*before, answer, *held[number + 1 :]])


def without_answer(document: Mapping[str, Any], question: str, number: int | None) -> Document:
    """Return a document in which a question is not answered; the records after it keep their places."""
    if number is None:
        others = {key: answer for key, answer in document["answers"].items() if key != question}
        return {**document, "answers": others}
    places = enumerate(_places(document, question))
    return _with(document, question, [None if place == number else each for place, each in places])


def without_record(document: Mapping[str, Any], question: str, number: int) -> Document:
    """Return a document without one record of a question that repeats; its other records move up."""
    held = _places(document, question)
    if number >= len(held):
        return dict(document)
    return _with(document, question, [*held[:number], *held[number + 1 :]])


def _with(document: Mapping[str, Any], question: str, answer: object) -> Document:
    """Return a document that shares all but one answer with the one given, which is left alone."""
    return {**document, "answers": {**document["answers"], question: answer}}
