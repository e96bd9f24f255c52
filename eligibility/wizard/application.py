"""The application that the answers on the path make, from the first result on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from eligibility.answers.application import Application, application_of
from eligibility.answers.document import records
from eligibility.answers.past import past_of
from eligibility.answers.stay import stay_of
from eligibility.scoring.editions import TABLES, Tables

from .path import Page, contradicts, further_page, on_path, pages


def application_from(
    document: Mapping[str, Any], today: date, tables: Tables = TABLES, lists_of: date | None = None
) -> Application | None:
    """Return the application of the answers on the path; what is not asked yet is not known in it.

    `lists_of` is the day whose lists are used on every day; None for each day's own.
    None before date of birth, degrees and pay are answered, and where answers contradict one another.
    """
    path = list(pages(document, today))
    answered = on_path(document, today, path)
    if not records(answered, "pay") or contradicts(document, today, path):
        return None
    application = application_of(answered, today, tables, lists_of)
    if application is None:
        return None
    return replace(application, stay=stay_of(document), past=past_of(document, answered, today))


def pages_left(document: Mapping[str, Any], today: date) -> tuple[Page, ...]:
    """Return the pages on the path that are still to be answered; an answer can add more.

    Where only the record that an answer adds is left, it is the page of that record.
    """
    incomplete = (page for page in pages(document, today) if not page.is_complete(document, today))
    return tuple(_what_is_left(page, document, today) for page in incomplete)


def _what_is_left(page: Page, document: Mapping[str, Any], today: date) -> Page:
    further = further_page(document, page.adds_to(document, today), today)
    return further if further is not None and page.is_answered(document, today) else page


def questions_left(document: Mapping[str, Any], today: date) -> int:
    """Return the number of pages on the path that are still to be answered."""
    return len(pages_left(document, today))
