"""The official form as a PDF that looks as the official one does, set from the same cells and drawings."""

from collections.abc import Iterator
from html import escape
from typing import Final
from urllib.parse import quote

from ..pdf.render import typeset_alone
from .layout import Page, PlacedText, pages_of
from .workbook import Written
from .workbook_text import Run

_A4: Final = (595.28, 841.89)
_BESIDE: Final = 36.0
_ABOVE: Final = 40.0
"""The least margins in points: left and right of a page, above and below it."""

_INSET: Final = 1.5
"""The space between the edge of a cell and its text, in points."""

_UNSTYLED: Final = 10.0
"""The size of what is written into a cell without a style."""

_TEXT: Final = 0.93
"""How much smaller the text is than in ＭＳ Ｐゴシック, whose kana are narrower than those of our font."""

_RULES: Final = """
@page { size: A4; margin: 0; }
body { margin: 0; font-family: "Noto Sans CJK JP", sans-serif; font-feature-settings: "palt"; }
section { position: relative; width: 595.28pt; height: 841.89pt; break-after: page; background-repeat: no-repeat; }
section:last-child { break-after: auto; }
section > * { position: absolute; margin: 0; white-space: pre; }
section > div { display: flex; line-height: 1.22; }
div > p { margin: 0; width: 100%; min-width: 0; }
.wraps { white-space: pre-wrap; overflow-wrap: anywhere; }
.at-top { align-items: flex-start; }
.at-center { align-items: center; }
.at-bottom { align-items: flex-end; }
.center { text-align: center; }
"""


def form_drawn(activity: str, written: Written, title: str, note: str) -> bytes:
    """Return the sheet of an activity with cells written as a PDF of two pages, always as the same bytes.

    `title` and `note` go into its properties.
    """
    pages = pages_of(activity)
    scale = min(
        (_A4[0] - 2 * _BESIDE) / max(page.width for page in pages),
        (_A4[1] - 2 * _ABOVE) / max(page.height for page in pages),
    )
    body = "".join(_page(page, written, scale) for page in pages)
    markup = (
        f'<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="description" content="{escape(note)}"></head><body>{body}</body></html>'
    )
    return typeset_alone(markup, _RULES)


def _page(page: Page, written: Written, scale: float) -> str:
    left = (_A4[0] - page.width * scale) / 2
    picture = f"background-image: url('{_lines(page, scale, left)}')"
    return f'<section style="{picture}">{"".join(_texts(page, written, scale, left))}</section>'


def _lines(page: Page, scale: float, left: float) -> str:
    """Return grounds and lines of a page as the address of a picture, which is no part of what is read aloud."""

    def at(number: float) -> str:
        return f"{number:.2f}"

    shapes = [
        f'<rect x="{at(each.left)}" y="{at(each.top)}" width="{at(each.width)}" height="{at(each.height)}" '
        f'fill="{each.colour}"/>'
        for each in page.grounds
    ] + [
        f'<line x1="{at(each.from_left)}" y1="{at(each.from_top)}" x2="{at(each.to_left)}" y2="{at(each.to_top)}" '
        f'stroke="black" stroke-width="{each.thickness}" stroke-linecap="square"/>'
        for each in page.rules
    ]
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_A4[0]}pt" height="{_A4[1]}pt" '
        f'viewBox="0 0 {_A4[0]} {_A4[1]}"><g transform="translate({at(left)} {_ABOVE}) scale({scale:.4f})">'
        f"{''.join(shapes)}</g></svg>"
    )
    return f"data:image/svg+xml,{quote(picture)}"


def _texts(page: Page, written: Written, scale: float, left: float) -> Iterator[str]:
    """Yield every text of a page in its place; what is written into a cell replaces what it prints."""
    for each in page.texts:
        runs = each.runs
        if each.cell in written:
            runs = (Run(str(written[each.cell]), each.style.size if each.style else _UNSTYLED),)
        if runs:
            yield _placed(each, runs, scale, left)


def _placed(text: PlacedText, runs: tuple[Run, ...], scale: float, left: float) -> str:
    """Return a text as one line as high as its cell, or as several in the middle, at the top or the bottom of it."""
    style, size = text.style, runs[0].size
    across = "left" if style is None or style.across == "general" else style.across
    words = "".join(_run(run, size) for run in runs)
    begins, wide = left + (text.left + _INSET) * scale, (text.width - 2 * _INSET) * scale
    # What is longer than its cell goes on beyond the edge that it is not written along.
    beside = (
        f"right: {_A4[0] - begins - wide:.2f}pt" if across == "right" else f"left: {begins:.2f}pt; width: {wide:.2f}pt"
    )
    place = f"{beside}; top: {_ABOVE + text.top * scale:.2f}pt; font-size: {size * _TEXT * scale:.2f}pt"
    height = f"{text.height * scale:.2f}pt"
    if not _has_lines(text, runs):
        return f'<p class="{across}" style="{place}; line-height: {height}">{words}</p>'
    wraps = " wraps" if style is None or style.wraps else ""
    down = style.down if style else "center"
    return f'<div class="at-{down} {across}{wraps}" style="{place}; height: {height}"><p>{words}</p></div>'


def _run(run: Run, size: float) -> str:
    """Return a stretch of text, marked where it differs from the first one of its cell."""
    looks = [
        *([f"font-size: {run.size / size:.2f}em"] if run.size != size else []),
        *(["text-decoration: underline"] if run.underlined else []),
    ]
    return f'<span style="{"; ".join(looks)}">{escape(run.text)}</span>' if looks else escape(run.text)


def _has_lines(text: PlacedText, runs: tuple[Run, ...]) -> bool:
    """Return whether a text has several lines, or may have them: it is nearly as long as its cell is wide."""
    if any("\n" in run.text for run in runs):
        return True
    wraps = text.style is None or text.style.wraps
    return wraps and sum(len(run.text) * run.size for run in runs) > text.width - 2 * _INSET
