"""The PDF of a report, made by WeasyPrint from the same parts as the page.

Nothing outside is fetched: styles go in as strings, the chart is inline. The same parts give the same bytes.
"""

import gc
import re
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from .. import sections
from ..context import Context
from .choice import Parts, PdfChoice
from .font_streams import pack_fonts
from .sheet import STYLES as SHEET_STYLES
from .sheet import sheet
from .signature import mark, sign, with_number

IDENTIFIER: Final = b"hsp-self-check"
_thread = threading.local()
# Roles and column names serve the cards of narrow screens, translate= a browser. Space around a block is not drawn.
_PAGE_ONLY: Final = re.compile(r' (?:role|data-column|data-row|translate)="[^"]*"')
_AROUND_BLOCKS: Final = re.compile(
    r"\s*(</?(?:h[1-6]|p|ul|li|table|thead|tbody|tr|td|th|section|article|div)\b[^>]*>)\s*"
)
# A line that ends in a space and is as wide as its cell would be broken after its first word.
_BEFORE_OFFICIAL: Final = re.compile(r'(<th\b(?:(?!</th>).)*?\S)\s+(<span class="official")', re.DOTALL)
STATIC: Final = Path(settings.BASE_DIR) / "static"
STYLES: Final = ("css/paper.css", "css/paper-tables.css", SHEET_STYLES)


def file_name(report: Context, choice: PdfChoice | None = None) -> str:
    """Return the name under which a browser saves the report, in letters that every system takes.

    It has the day, "one-page" for the sheet alone, and the language or languages.
    """
    choice = choice or PdfChoice(report.language)
    of = "" if report.example is None else f"_example-{report.example.key}"
    length = "_one-page" if choice.parts is Parts.SUMMARY else ""
    languages = f"{choice.language}-ja" if choice.with_japanese else choice.language
    return f"HSP-Self-Check{of}_{report.days[0].day.isoformat()}{length}_{languages}.pdf"


def pdf_of(report: Context, choice: PdfChoice | None = None) -> bytes:
    """Return the report as a tagged PDF (PDF/UA-1); no choice: all of it in the language of the Context."""
    return typeset(*markup_of(report, choice or PdfChoice(report.language)))


def markup_of(report: Context, choice: PdfChoice) -> tuple[str, str]:
    """Return the report as HTML, and the style rule that numbers its pages."""
    japanese = report.in_japanese() if choice.with_japanese else None
    with override(choice.language):
        bodies = [sheet(report, choice)]
        if choice.parts is Parts.FULL:
            bodies += [section.render_on_paper(report, japanese) for section in sections.SECTIONS if section.on_paper]
        markup = lean(render_to_string("result/pdf.html", {"report": report, "bodies": bodies}))
        return markup, _page_numbers(_("Page %(page)s of %(pages)s"))


def typeset(markup: str, numbering: str) -> bytes:
    """Return the markup of a report as a signed PDF; `numbering` is the style rule that numbers its pages."""
    # Imported here: it takes most of a second, which no page of questions should pay.
    import weasyprint  # type: ignore[import-untyped]

    markup, number = with_number(markup, settings.REPORT_KEYS)
    with _one_collection():
        document = weasyprint.HTML(string=markup, url_fetcher=_nothing_fetched())
        made: bytes = document.write_pdf(
            stylesheets=[_style_sheet(styles()), _style_sheet(numbering)],
            font_config=_fonts_of_thread(),
            pdf_variant="pdf/ua-1",
            pdf_identifier=IDENTIFIER,
            finisher=partial(_pack, key_mark=mark(settings.REPORT_KEYS[0])),
        )
    return sign(made, settings.REPORT_KEYS, number)


def typeset_alone(markup: str, rules: str) -> bytes:
    """Return markup as a PDF that has its own style rules alone; pictures within its addresses are drawn."""
    import weasyprint

    with _one_collection():
        document = weasyprint.HTML(string=markup, url_fetcher=weasyprint.URLFetcher(allowed_protocols=("data",)))
        made: bytes = document.write_pdf(
            stylesheets=[_style_sheet(rules)],
            font_config=_fonts_of_thread(),
            pdf_variant="pdf/ua-1",
            pdf_identifier=IDENTIFIER,
            finisher=_pack,
        )
    return made


def _fonts_of_thread() -> Any:
    """Return the fonts of this machine, looked up once; Pango lets no two threads share them."""
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

    if not hasattr(_thread, "fonts"):
        _thread.fonts = FontConfiguration()
    return _thread.fonts


def _pack(document: Any, pdf: Any, key_mark: str = "") -> None:
    """Compress a PDF that is about to be written: fonts in their own way, the rest in the ordinary one.

    The writer would take the highest level, which takes three times as long for a twentieth of the bytes.
    The first stream, which the file begins with, bears the mark of the key.
    """
    if key_mark:
        next(each for each in pdf.objects if hasattr(each, "extra")).extra["HSPSelfCheck"] = f"({key_mark})"
    pack_fonts(document, pdf)
    for each in pdf.objects:
        if getattr(each, "compress", False):
            each.compress = False
            content = each.data.partition(b"stream\n")[2].removesuffix(b"\nendstream")
            each.stream = [zlib.compress(content)]
            each.extra["Filter"] = "/FlateDecode"


def lean(markup: str) -> str:
    """Return the markup of a report without what no paper shows, which the layout would read and style all the same."""
    return _BEFORE_OFFICIAL.sub(r"\1\2", _AROUND_BLOCKS.sub(r"\1", _PAGE_ONLY.sub("", markup)))


@contextmanager
def _one_collection() -> Iterator[None]:
    """Collect garbage once, at the end, and look only at what the report left behind.

    The boxes of a document refer to each other. While they are made the collector would walk them again and again to
    no avail; afterwards they would stay in memory until some later report. What was there before (the program, the
    lists) is set aside meanwhile.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
        gc.collect()
        gc.unfreeze()


def _nothing_fetched() -> Any:
    from weasyprint import URLFetcher

    return URLFetcher(allowed_protocols=())


@cache
def _style_sheet(rules: str) -> Any:
    """Return a style sheet, read once for all reports: its own, and the page numbers of each language."""
    from weasyprint import CSS

    return CSS(string=rules, url_fetcher=_nothing_fetched())


@cache
def styles() -> str:
    """Return the style sheets of paper."""
    return "\n".join((STATIC / name).read_text(encoding="utf-8") for name in STYLES)


def _page_numbers(sentence: str) -> str:
    """Return the style rule that writes "Page x of y", its two numbers put in by the layout."""
    before, _page, rest = sentence.partition("%(page)s")
    between, _pages, after = rest.partition("%(pages)s")
    parts = [_quoted(before), "counter(page)", _quoted(between), "counter(pages)", _quoted(after)]
    return f"@page {{ @top-right {{ content: {' '.join(parts)} }} }}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
