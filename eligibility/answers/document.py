"""The session document: what a person answered, as codes, with a schema version.

    {"version": 2, "answers": {"birth_date": {"day": "2001-05-20"}, "degrees": [{"level": "bachelor", ...}, ...]}}

An answer is a record of field codes; a question that repeats has a list of records
(null where nobody was asked for one). Answers to questions that are no
longer asked stay where they are and are not looked at. Old documents are made new, one version at a time.
"""

import copy
from collections.abc import Callable, Mapping
from typing import Any, Final

VERSION: Final = 2

Record = dict[str, Any]
Document = dict[str, Any]
Step = Callable[[Document], Document]


def _with_names_of_schools(document: Document) -> Document:
    """Version 1 asked of each school whether it is designated; now its name is asked. What was answered stays."""
    held = document["answers"].get("school")
    if isinstance(held, list):
        document["answers"]["school"] = [each and {"name": None, **each} for each in held]
    return document


MIGRATIONS: Final[Mapping[int, Step]] = {1: _with_names_of_schools}
"""For each old version the change that makes its documents one version newer."""


class DocumentTooNew(ValueError):
    """The document was written by a later release; nothing in it is guessed."""


def new_document() -> Document:
    """Return the document of somebody who has answered nothing."""
    return {"version": VERSION, "answers": {}}


def made_new(
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
