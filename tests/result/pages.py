"""What tests read out of a page or a PDF of the report."""

import re
from html.parser import HTMLParser
from io import BytesIO
from types import SimpleNamespace

import pypdf
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext, override

from eligibility.result.context import Context
from eligibility.result.frame import frame
from eligibility.result.sections import SECTIONS
from eligibility.result.sections.section import Section

SESSION = "an-id-of-a-session-00"

ONE_GLYPH = str.maketrans({"～": "〜", "·": "・"})
"""Signs that the font draws with the same glyph; a PDF knows glyphs, and so cannot distinguish them."""


def squeezed(text: str) -> str:
    """Return a text without any white space, as lines break elsewhere on page and paper."""
    return re.sub(r"\s", "", text).translate(ONE_GLYPH)


class Outline(HTMLParser):
    """Reads headings, verdicts, rows with their text, ids, links and forms out of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.verdicts: list[tuple[str, str]] = []
        self.rows: dict[str, str] = {}
        self.ids: list[str] = []
        self.links: list[str] = []
        self.forms: list[tuple[str, str]] = []
        self.languages: list[str] = []
        self._row: str | None = None
        self._links_open = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "data-route" in given:
            self.verdicts.append((given["data-route"], given["data-code"]))
        if "id" in given:
            self.ids.append(given["id"])
        if "lang" in given:
            self.languages.append(given["lang"])
        if tag == "form":
            self.forms.append((given.get("action", ""), given.get("method", "get")))
        if tag == "a":
            self.links.append(given.get("href", ""))
            self._links_open += 1
        if "data-row" in given:
            self._row = given["data-row"]
            assert self._row not in self.rows, f"the row {self._row} stands twice"
            self.rows[self._row] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._links_open -= 1
        if tag == "tr":
            self._row = None

    def handle_data(self, data: str) -> None:
        if self._row is not None and not self._links_open:
            self.rows[self._row] += data


def section_page(context: Context, section: Section, **given: object) -> str:
    """Return a page of a result in the language of its Context, for some session, without spans of no meaning."""
    values = {"session": SimpleNamespace(id=SESSION), "pdf_url": f"/s/{SESSION}/report.pdf", **given}
    with override(context.language):
        page = render_to_string("result/page.html", frame(context, section, "result", SESSION, values))
    return without_unbroken(page)


def without_unbroken(page: str) -> str:
    """Return a page without the spans that keep a date or an amount on one line."""
    return re.sub(r'<span class="nb">([^<]*)</span>', r"\1", page)


def result_page(context: Context, **given: object) -> str:
    """Return all pages of a result, one after the other."""
    return "\n".join(section_page(context, section, **given) for section in SECTIONS)


def text_of(made: bytes) -> str:
    """Return the text of a PDF, page after page, without white space and without the heads of its pages."""
    pages = [squeezed(page.extract_text()) for page in pypdf.PdfReader(BytesIO(made)).pages]
    found = [_without_number(words, number, len(pages)) for number, words in enumerate(pages, start=1)]
    # The verdict is the head of every page but the sheet, and is drawn last.
    head = _common_end(found[1:]) if len(found) > 2 else ""
    return found[0] + "".join(words.removesuffix(head) for words in found[1:])


def _common_end(texts: list[str]) -> str:
    shortest = min(texts, key=len)
    return next(end for at in range(len(shortest) + 1) if all(each.endswith(end := shortest[at:]) for each in texts))


def _without_number(words: str, number: int, pages: int) -> str:
    for language, _name in settings.LANGUAGES:
        with override(language):
            said = squeezed(gettext("Page %(page)s of %(pages)s") % {"page": number, "pages": pages})
        words = words.removesuffix(said).removeprefix(said)
    return words
