"""The result pages of two people as plain text, for tests/golden. `python -m tests.result.golden` writes them again.

One of them has two days, the other one much that is not known.
"""

import os
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from eligibility.answers.application import Application

GOLDEN: Final = Path(__file__).parents[1] / "golden"
_BLOCKS: Final = frozenset(
    {"p", "li", "tr", "h1", "h2", "h3", "h4", "summary", "ul", "table", "section", "figure", "div"}
)
_UNSEEN: Final = frozenset({"head", "script", "style", "textarea"})


class VisibleText(HTMLParser):
    """The text that a page shows: a block a line, the cells of a row on one line, headings marked."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._words = ""
        self._unseen = 0
        self.feed(page)
        self._end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self._end()
        if tag in ("h1", "h2", "h3", "h4"):
            self._words = "#" * int(tag[1]) + " "
        if tag in ("td", "th") and self._words.strip():
            self._words += " | "

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        if tag in _BLOCKS:
            self._end()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words += data

    def _end(self) -> None:
        line = " ".join(self._words.split())
        if line.strip("# |"):
            self.lines.append(line)
        self._words = ""


def people() -> Mapping[str, Callable[[], Application]]:
    """Return the two people whose pages are kept, by the names of their files."""
    from tests.result.applications import graduate_in_march, much_unknown

    return {"graduate-in-march": graduate_in_march, "much-unknown": much_unknown}


def result_text(person: str, language: str) -> str:
    """Return the result page of a person in a language as text, made by a program whose release is not named."""
    from django.test import override_settings

    from eligibility.result.context import context_of
    from tests.language import in_language
    from tests.result.applications import TODAY
    from tests.result.pages import result_page

    with override_settings(REVISION=""):
        page = result_page(in_language(language, context_of, people()[person](), today=TODAY))
    return "\n".join(VisibleText(page).lines) + "\n"


def path_of(person: str, language: str) -> Path:
    """Return the file of a person's page in a language."""
    return GOLDEN / f"result-{person}-{language}.txt"


def write() -> None:
    """Write every page, and what the report says of the time ahead, under the law of the day that they show."""
    from eligibility.scoring.text import LANGUAGES
    from tests.law_that_stays import law_that_stays
    from tests.result import ahead_applications

    with law_that_stays():
        for language in LANGUAGES:
            (GOLDEN / f"ahead-{language}.txt").write_text(ahead_applications.golden(language), encoding="utf-8")
            for person in people():
                path_of(person, language).write_text(result_text(person, language), encoding="utf-8")


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hsp_site.settings")
    django.setup()
    write()
