"""What a changed answer does to the rest of the document: what hangs on it is asked again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from eligibility.answers.degrees import LEVELS
from eligibility.answers.document import (
    Document,
    record,
    records,
    with_degree_of_japanese_major,
    with_record,
    without_answer,
    without_record,
)
from eligibility.scoring.facts import GRADUATE_DEGREES

from .path import Page, followers
from .questions import BY_KEY


@dataclass(frozen=True)
class Changed:
    """A document with a new answer, and the pages whose answers it took out; what they held goes into drafts."""

    document: Document
    asked_again: tuple[Page, ...]


def changed_by(document: Mapping[str, Any], page: Page, answer: dict[str, Any]) -> Changed:
    """Return the document with an answer; what hangs on a field that is answered otherwise than before is taken out."""
    before = page.answer(document) or {}
    changed = with_record(document, page.question.key, page.number, answer)
    asked_again: list[Page] = []
    for field, dependents in page.question.invalidates.items():
        if field in before and before[field] != answer.get(field, before[field]):
            for dependent in dependents:
                key, _dot, part = dependent.partition(".")
                for each in _answered_pages(changed, key, page):
                    held = each.answer(changed) or {}
                    if part:
                        rest = {name: value for name, value in held.items() if name != part}
                        changed = with_record(changed, key, each.number, rest)
                    else:
                        changed = without_answer(changed, key, each.number)
                        asked_again.append(each)
    if page.question.key == "degrees" and _is_another_degree(before, answer):
        asked_again += _answered_fields(changed)
        changed = _without_fields(changed)
        if (record(changed, "japanese_major") or {}).get("japanese_major") == "yes":
            changed = without_answer(changed, "japanese_major", None)
    if page.question.key == "japanese_major" and answer["japanese_major"] == "yes":
        changed = with_degree_of_japanese_major(changed)
    return Changed(changed, tuple(asked_again))


def _answered_pages(document: Mapping[str, Any], key: str, page: Page) -> Iterator[Page]:
    """Yield the answered pages of a question: that of the same record where both are asked for the same one."""
    question = BY_KEY[key]
    if question.follows and question.follows in (page.question.key, page.question.follows):
        numbers: list[int | None] = [page.number]
    elif question.repeats:
        numbers = [*range(len(records(document, key)))]
    else:
        numbers = [None]
    for number in numbers:
        if record(document, key, number) is not None:
            yield Page(question, number)


def removed_from(document: Mapping[str, Any], question: str, number: int) -> Document:
    """Return the document without one record of a question that repeats, and without what was asked because of it."""
    changed: Document = dict(document)
    for key in (question, *followers(question)):
        changed = without_record(changed, key, number)
    if question == "degrees":
        # A yes to a Japanese major is the record that may have been taken out.
        changed = _without_fields(without_answer(changed, "japanese_major", None))
    return changed


def _is_another_degree(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Return whether a record of a degree has become that of another level, one of the two of graduate school."""
    levels = {each.get("level") for each in (before, after)} if before else set()
    return len(levels) == 2 and any(LEVELS[str(level)] in GRADUATE_DEGREES for level in levels)


def _answered_fields(document: Mapping[str, Any]) -> list[Page]:
    """Return the answered pages about the fields of graduate degrees."""
    of_records = [Page(BY_KEY["field"], number) for number in range(len(records(document, "degrees")))]
    return [page for page in (Page(BY_KEY["fields"]), *of_records) if page.answer(document) is not None]


def _without_fields(document: Document) -> Document:
    """Return the document without the answers about fields: they speak of other degrees, by their numbers."""
    changed = document
    for page in _answered_fields(document):
        changed = without_answer(changed, page.question.key, page.number)
    return changed
