"""Check the answers of a document page by page, as if each page were opened and sent as it is."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from eligibility.answers.document import Document, records
from eligibility.wizard.fields import QuestionField
from eligibility.wizard.forms import QuestionForm, shown
from eligibility.wizard.path import Page, pages

from .problems import STORED_OTHERWISE, Problem
from .records import ASKED_ELSEWHERE, MAY_BE_NULL, has_records, name_of


def page_problems(document: Document, made_on: date) -> Iterator[Problem]:
    """Yield what the form of a page would refuse of its stored answer on the day of the file, and what it would change.

    Answers that are kept although no page asks for them any more are not looked at: their fields have been checked.
    """
    for page in (*pages(document, made_on), *_elsewhere(document)):
        answer = page.answer(document)
        if answer is not None:
            yield from _of_page(page, answer, document, made_on)


def _elsewhere(document: Document) -> Iterator[Page]:
    """Yield the answered pages of the questions that the result asks."""
    for key, question in ASKED_ELSEWHERE.items():
        if key in document["answers"]:
            numbers = range(len(records(document, key))) if has_records(question) else [None]
            yield from (Page(question, number) for number in numbers)


def _of_page(page: Page, answer: Mapping[str, Any], document: Document, made_on: date) -> Iterator[Problem]:
    place = f"document.answers.{page.question.key}" + ("" if page.number is None else f"[{page.number}]")
    name = name_of(page.question)
    form = QuestionForm(page, document, made_on, data=shown(page, document, made_on))
    if form.is_valid():
        unasked = page.unasked(document, made_on)
        kept = {key: value for key, value in answer.items() if key in unasked}
        if not _holds({**form.record, **kept}, answer):
            yield Problem(place, STORED_OTHERWISE, name)
        return
    fields = {field.key: field for field in form.asked}
    for key, messages in form.errors.items():
        # What is left to answer is asked when the person goes on.
        if key not in fields or not _is_left(page, fields[key], answer):
            at = f"{place}.{key}" if key in fields else place
            yield from (Problem(at, str(message), name) for message in messages)


def _is_left(page: Page, field: QuestionField, answer: Mapping[str, Any]) -> bool:
    """Return whether a page has this still to ask."""
    return field.stored_keys.isdisjoint(answer) or (
        field.key == MAY_BE_NULL.get(page.question.key) and answer[field.key] is None
    )


def _holds(stored: Mapping[str, Any], answer: Mapping[str, Any]) -> bool:
    """Return whether a page would store all that an answer says.

    Earlier releases did not ask for everything, and kept as null what they did not know.
    """
    said = {key: value for key, value in answer.items() if key in stored or value is not None}
    return _text(said) == _text({key: stored[key] for key in said.keys() & stored.keys()})


def _text(record: Mapping[str, Any]) -> str:
    """Return a record in JSON, where true is not 1."""
    return json.dumps(record, sort_keys=True)
