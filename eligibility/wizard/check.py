"""The check page: every answer in one line, by the parts of the questions, with what can be done about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .choices import UNKNOWN, Words
from .path import Page, further_page, may_be_removed, pages, pages_asked_by_result
from .question_page import page_url
from .versions import version_of


@dataclass(frozen=True)
class CheckLine:
    """An answered page in one line; `number` counts the records of a question that repeats from 1.

    `key` is that of the question, `version` that of the answer. `removable` says whether its record can be taken out,
    `further_url` where one more is added, "" but after the last record.
    """

    key: str
    name: str
    number: int | None
    answer: str
    url: str
    version: str
    removable: bool
    further_url: str


@dataclass(frozen=True)
class CheckGroup:
    """The lines of a part of the questions, or of what the result asks; `key` is a name of it for addresses."""

    key: str
    title: Words
    lines: tuple[CheckLine, ...]


def check_groups(document: Mapping[str, Any], session: str, today: date) -> tuple[CheckGroup, ...]:
    """Return every answered page, part by part, in the active language; `session` is for the addresses.

    What was asked by the page on permanent residence comes last.
    """
    answered = [page for page in pages(document, today) if page.answer(document) is not None]
    found: list[tuple[str, Words, Iterable[Page]]] = [
        (str(part.value), part.title, [*of_part])
        for part, of_part in groupby(answered, key=lambda page: page.question.part)
    ]
    if asked := [*pages_asked_by_result(document)]:
        found.append(("residence", _("Permanent residence"), asked))
    return tuple(
        CheckGroup(key, title, tuple(_line(document, page, session, today) for page in of_group))
        for key, title, of_group in found
    )


def _line(document: Mapping[str, Any], page: Page, session: str, today: date) -> CheckLine:
    question = page.question
    further = further_page(document, question.key, today)
    is_last = further is not None and page.number == (further.number or 0) - 1
    return CheckLine(
        key=question.key,
        name=str(question.name),
        number=None if page.number is None else page.number + 1,
        answer=answer_in_short(document, page, today),
        url=page_url(page, session, changing=True),
        version=version_of(page.answer(document)),
        removable=may_be_removed(document, page),
        further_url=page_url(further, session, changing=True) if further and is_last else "",
    )


def answer_in_short(document: Mapping[str, Any], page: Page, today: date) -> str:
    """Return the answer of a page in one line: a yes by the name of what holds, what is not known by its number."""
    answer = page.answer(document) or {}
    asked = [field for field in page.fields(document, today) if field.is_read_with(answer)]
    if len(asked) == 1 and asked[0].needs_label:
        return asked[0].display(answer.get(asked[0].key))
    said = [*_said(asked, answer)]
    if earned := page.question.in_short(document, page.number, today):
        said.append(earned)
    unknown = sum(field.needs_label and answer.get(field.key) == UNKNOWN for field in asked)
    if unknown:
        said.append(ngettext("%(count)s answer open", "%(count)s answers open", unknown) % {"count": unknown})
    return " · ".join(said) or _("None of these")


def _said(asked: list[Any], answer: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the answers to the fields say: no and what was left empty go without saying."""
    for field in asked:
        value = field.from_record(answer)
        if value is None:
            continue
        if field.needs_label:
            if value == "yes":
                yield str(field.short or field.label)
        elif words := field.display_short(value):
            yield _("%(name)s: %(answer)s") % {"name": field.short, "answer": words} if field.short else words
