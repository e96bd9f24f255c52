"""The sheets of many people, set together, and what a test reads of each page."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from math import hypot
from typing import Any, Final

import pypdf
from django.utils.translation import override

from eligibility.result.context import Context, context_of
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import EXAMPLES
from eligibility.result.pdf.choice import Parts, PdfChoice
from eligibility.result.pdf.render import lean, typeset
from eligibility.result.pdf.sheet import sheet
from tests import people
from tests.result.ahead_applications import application_of
from tests.result.answer_people import PEOPLE
from tests.result.applications import TODAY, application_of_line

PeopleByName = dict[str, Callable[..., Context]]

EVERYBODY: Final[PeopleByName] = {
    **{f"example {key}": partial(context_of_example, example, today=TODAY) for key, example in EXAMPLES.items()},
    **{
        f"one of ten: {line.__name__}": partial(context_of, application_of_line(line()), today=TODAY)
        for line in people.TEN_LIVES
    },
    **{
        f"one of eight: {person.name}": partial(context_of, application_of(person.line), today=TODAY)
        for person in people.EIGHT_LIVES
    },
    **{f"by hand: {name}": partial(context_of, person(), today=TODAY) for name, person in PEOPLE.items()},
}
"""The example people, those of tests/people.py and those whose answers are worked out by hand."""


@dataclass(frozen=True)
class Run:
    """A run of text on a page: its size in points and where it begins, from the left and from the bottom."""

    text: str
    size: float
    x: float
    y: float


@dataclass(frozen=True)
class SheetPage:
    """A page of sheets: its text and its runs."""

    text: str
    runs: tuple[Run, ...]


def sheets_as_html(language: str, *, personal: bool = False, with_japanese: bool = False) -> dict[str, str]:
    """Return the sheet of everybody as HTML in a language, by name."""
    choice = PdfChoice(language, with_japanese=with_japanese, parts=Parts.SUMMARY, private=personal)
    with override(language):
        return {name: sheet(made(personal=personal), choice) for name, made in EVERYBODY.items()}


@cache
def sheets_on_paper(language: str) -> tuple[SheetPage, ...]:
    """Return the pages of the sheets of everybody, set one after the other, each as long as it can be.

    Birthdays and pay are named, and Japanese is next to the verdict.
    """
    bodies = sheets_as_html(language, personal=True, with_japanese=language != "ja").values()
    markup = f'<!doctype html><html lang="{language}"><title>Sheets</title><body>{"".join(bodies)}'
    return pages_of(typeset(lean(markup), ""))


def pages_of(made: bytes) -> tuple[SheetPage, ...]:
    """Return the pages of a PDF."""
    return tuple(_page(page) for page in pypdf.PdfReader(io.BytesIO(made)).pages)


def _page(page: pypdf.PageObject) -> SheetPage:
    runs: list[Run] = []

    def note(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        if text.strip():
            scale = hypot(cm[2], cm[3]) * hypot(tm[2], tm[3])
            x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
            y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            runs.append(Run(text.strip(), round(scale * size, 2), round(x, 1), round(y, 1)))

    return SheetPage(page.extract_text(visitor_text=note), tuple(runs))


def han_and_kana(text: str) -> int:
    """Return how many Han and kana characters a text has."""
    return len(re.findall(r"[\u3041-\u30ff\u3400-\u9fff]", text))
