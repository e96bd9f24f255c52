"""The answers on the path, in words. The check page and the report say the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from .fields import QuestionField
from .path import Page, pages, pages_asked_by_result


@dataclass(frozen=True)
class Line:
    """One thing asked, and what was answered.

    `in_short`: the answer says something without what was asked; `entered`: something was entered at all.
    """

    label: str
    answer: str
    in_short: bool = True
    entered: bool = True


@dataclass(frozen=True)
class AnswerSummary:
    """A page of the path with its answers; `number` counts the records of a question that repeats from 1."""

    page: Page
    title: str
    number: int | None
    lines: tuple[Line, ...]

    @property
    def question(self) -> str:
        """The key of the question."""
        return self.page.question.key

    @property
    def answer(self) -> str:
        """The answers of the page in one line, without a bare yes or no."""
        return " · ".join(line.answer for line in self.lines if line.in_short) or " · ".join(
            line.answer for line in self.lines
        )

    def url(self, session: str) -> str:
        """Return the address of the page in a session."""
        return self.page.url(session)


def summaries(document: Mapping[str, Any], today: date) -> tuple[AnswerSummary, ...]:
    """Return every answered page on a day in the active language: of the path, then those that the result asks."""
    found = []
    for page in (*pages(document, today), *pages_asked_by_result(document)):
        answer = page.answer(document)
        if answer is not None:
            number = None if page.number is None else page.number + 1
            asked = (field for field in page.fields(document, today) if field.stored_keys)
            lines = tuple(_line(field, answer) for field in asked if field.is_read_with(answer))
            if feedback := page.question.feedback(document, page.number, today):
                lines += (Line(gettext("Points it gives"), feedback.sentence),)
            found.append(AnswerSummary(page, str(page.question.title), number, lines))
    return tuple(found)


def _line(field: QuestionField, answer: Mapping[str, Any]) -> Line:
    value = field.from_record(answer)
    words = gettext("Not entered") if value is None else field.display(value)
    return Line(str(field.label), words, in_short=not field.needs_label, entered=value is not None)
