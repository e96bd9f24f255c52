"""Documents with some answers, and the pages on their path."""

from typing import Any

from eligibility.answers.document import Document, new_document, with_record
from eligibility.wizard.path import open_page, pages
from eligibility.wizard.questions import BY_KEY

from .conftest import NOON

TODAY = NOON.date()


def keys(document: Document) -> list[str]:
    return [page.question.key for page in pages(document, TODAY)]


def opened_at(document: Document) -> tuple[str, int | None]:
    page = open_page(document, TODAY)
    assert page is not None
    return page.question.key, page.number


def with_answers(**answers: Any) -> Document:
    document = new_document()
    for key, answer in answers.items():
        number = 0 if BY_KEY[key].repeats or BY_KEY[key].follows else None
        document = with_record(document, key, number, answer)
    return document
