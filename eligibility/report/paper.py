"""The PDF of a report, made by WeasyPrint from the same parts as the page.

Nothing outside is fetched: styles go in as strings, the chart is inline. The same parts give the same bytes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from .font_streams import pack_fonts
from .parts import Report

IDENTIFIER: Final = b"hsp-self-check"
STYLES: Final = Path(settings.BASE_DIR) / "static" / "css" / "report-paper.css"


def file_name(report: Report) -> str:
    """Return the name under which a browser saves the report: letters that every system takes, day and language."""
    of = "" if report.example is None else f"_example-{report.example.key}"
    return f"HSP-Self-Check{of}_{report.days[0].day.isoformat()}_{report.language}.pdf"


def paper(report: Report) -> bytes:
    """Return the report as a tagged PDF (PDF/UA-1) in its language."""
    # Imported here: it takes most of a second, which no page of questions should pay.
    import weasyprint  # type: ignore[import-untyped]

    with override(report.language):
        markup = render_to_string("report/paper.html", {"report": report})
        numbering = _page_numbers(_("Page %(page)s of %(pages)s"))
    fetcher = weasyprint.URLFetcher(allowed_protocols=())
    with _one_collection():
        styles = [weasyprint.CSS(string=each, url_fetcher=fetcher) for each in (_styles(), numbering)]
        document = weasyprint.HTML(string=markup, url_fetcher=fetcher)
        made: bytes = document.write_pdf(
            stylesheets=styles, pdf_variant="pdf/ua-1", pdf_identifier=IDENTIFIER, finisher=pack_fonts
        )
    return made


@contextmanager
def _one_collection() -> Iterator[None]:
    """Collect garbage once, at the end.

    The boxes of a document refer to each other. While they are made the collector would walk them again and again to
    no avail; afterwards they would stay in memory until some later report.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
        gc.collect()


@cache
def _styles() -> str:
    return STYLES.read_text(encoding="utf-8")


def _page_numbers(sentence: str) -> str:
    """Return the style rule that writes "Page x of y", its two numbers put in by the layout."""
    before, _page, rest = sentence.partition("%(page)s")
    between, _pages, after = rest.partition("%(pages)s")
    parts = [_quoted(before), "counter(page)", _quoted(between), "counter(pages)", _quoted(after)]
    return f"@page {{ @bottom-right {{ content: {' '.join(parts)} }} }}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
