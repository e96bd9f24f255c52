"""The session document: the answers of a person as codes, with a schema version.

    {"version": 4, "answers": {"birth_date": {"day": "2001-05-20"}, "degrees": [{"level": "bachelor", ...}, ...]}}

An answer is a record of field codes; a question that repeats has a list of records (null for one that was not asked).
Answers to questions that are no longer asked are kept and ignored. Old documents are upgraded version by version.
"""

import copy
from collections.abc import Callable, Mapping
from typing import Any, Final

VERSION: Final = 4

Record = dict[str, Any]
Document = dict[str, Any]
Step = Callable[[Document], Document]


def _with_names_of_schools(document: Document) -> Document:
    """Version 1 asked whether each school is designated; version 2 asks for its name. Keep the old answers."""
    held = document["answers"].get("school")
    if isinstance(held, list):
        document["answers"]["school"] = [each and {"name": None, **each} for each in held]
    return document


def _with_the_degree_of_a_major(document: Document) -> Document:
    """Version 2 stored a major in Japanese by itself; version 3 stores its bachelor's degree as a record.

    The question was asked only after a graduate degree without education before it; any other answer was ignored.
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
    """Return a document with the bachelor's degree that a yes to a Japanese major abroad implies.

    It is held already, its day of award is None, and its school is a record without a name, to be filled in.
    """
    number = len(_places(document, "degrees"))
    degree = {"level": "bachelor", "place": "abroad", "awarded_on": None}
    added = with_record(document, "degrees", number, degree)
    return with_record(added, "school", number, {"japanese_major": "yes"})


def _with_what_was_asked_first(document: Document) -> Document:
    """Version 3 asked for each thing; version 4 asks first if the employer was asked, and which rare things there are.

    An employer of whom all was not known was not asked. What had a page of its own keeps its answer there.
    """
    answers = document["answers"]
    employer = answers.get("organisation")
    if isinstance(employer, dict):
        asked = "not_yet" if {*employer.values()} <= {"unknown"} else "yes"
        answers["organisation"] = {"asked": asked, **employer}
    others = answers.pop("others", None) or {}
    found = {key: answers[key]["kind"] for key in ("research", "licences") if answers.get(key)}
    for key, answer in others.items():
        page = "training" if key == "designated_training" else key
        answers[page] = {**(answers.get(page) or {}), key: answer}
        found[page] = answer
    unknown = {*found.values()} == {"unknown"}
    ticks = {"none": "no", "no": "no", **({"unknown": "unknown"} if unknown else {})}
    if found:
        answers["others"] = {f"has_{key}": ticks.get(answer, "yes") for key, answer in found.items()}
    return document


MIGRATIONS: Final[Mapping[int, Step]] = {
    1: _with_names_of_schools,
    2: _with_the_degree_of_a_major,
    3: _with_what_was_asked_first,
}
"""The migration of each old version to the next one."""


class DocumentTooNew(ValueError):
    """Raised for a document that was written by a later release."""


def new_document() -> Document:
    """Return a document without answers."""
    return {"version": VERSION, "answers": {}}


def upgrade(
    document: Mapping[str, Any], migrations: Mapping[int, Step] = MIGRATIONS, newest: int = VERSION
) -> Document:
    """Return a copy of a stored document in the newest version; raise DocumentTooNew for a later one."""
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
    """Return the answer to a question, or its record `number` (from 0) if it repeats; None if not given."""
    answer = document["answers"].get(question)
    if number is None:
        return answer if isinstance(answer, dict) else None
    return answer[number] if isinstance(answer, list) and number < len(answer) else None


def records(document: Mapping[str, Any], question: str) -> list[Record]:
    """Return all records of a question that repeats or that is asked once per record of another."""
    return [each for each in _places(document, question) if each is not None]


def _places(document: Mapping[str, Any], question: str) -> list[Record | None]:
    answer = document["answers"].get(question)
    return answer if isinstance(answer, list) else []


def with_record(document: Mapping[str, Any], question: str, number: int | None, answer: Record) -> Document:
    """Return a document with an answer added; earlier records that were not asked are null."""
    if number is None:
        return _with(document, question, answer)
    held = _places(document, question)
    before = [*held[:number], *[None] * (number - len(held))]
    return _with(document, question, [*before, answer, *held[number + 1 :]])


def without_answer(document: Mapping[str, Any], question: str, number: int | None) -> Document:
    """Return a document without the answer to a question; later records keep their numbers."""
    if number is None:
        others = {key: answer for key, answer in document["answers"].items() if key != question}
        return {**document, "answers": others}
    places = enumerate(_places(document, question))
    return _with(document, question, [None if place == number else each for place, each in places])


def without_record(document: Mapping[str, Any], question: str, number: int) -> Document:
    """Return a document without one record of a question that repeats; later records are renumbered."""
    held = _places(document, question)
    if number >= len(held):
        return dict(document)
    return _with(document, question, [*held[:number], *held[number + 1 :]])


def _with(document: Mapping[str, Any], question: str, answer: object) -> Document:
    """Return a copy of a document with one answer replaced."""
    return {**document, "answers": {**document["answers"], question: answer}}
