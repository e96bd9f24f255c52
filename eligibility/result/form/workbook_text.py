"""What the cells of the official workbook hold: their texts, run by run, and their styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final
from xml.etree.ElementTree import Element, fromstring

from .workbook import parts

NAMESPACE: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_FORMATS: Final = {"General": "{:g}", "#,##0": "{:,.0f}", "0.0": "{:.1f}"}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one size, in points."""

    text: str
    size: float
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """The style of a cell: alignment, size of the text in points, grey of the ground ("" for none), and its lines.

    `lines` maps the sides (left, right, top, bottom, diagonal) to their kind (thin, medium, double).
    """

    across: str
    down: str
    wraps: bool
    shrinks: bool
    size: float
    ground: str
    lines: dict[str, str]
    number_format: str


def part(name: str) -> Element:
    """Return a part of the official workbook. It is the official file, which nobody sends to the site."""
    return fromstring(parts()[name])


def cell_name(line: int, column: int) -> str:
    """Return the name of a cell, both numbers from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{line}"


def line_and_column(cell: str) -> tuple[int, int]:
    """Return the numbers of line and column of a cell, from 1."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :]), column


@cache
def styles() -> tuple[Style, ...]:
    """Return the styles in their order in the workbook."""
    sheet = part("xl/styles.xml")
    formats = {each.get("numFmtId"): each.get("formatCode", "") for each in sheet.iter(f"{NAMESPACE}numFmt")}
    fonts, fills, borders = (
        [*sheet.iterfind(f"{NAMESPACE}{group}/{NAMESPACE}{each}")]
        for group, each in (("fonts", "font"), ("fills", "fill"), ("borders", "border"))
    )

    def style(used: Element) -> Style:
        aligned = used.find(f"{NAMESPACE}alignment")
        given = {} if aligned is None else aligned.attrib
        border = borders[int(used.get("borderId", 0))]
        lines = {each.tag.removeprefix(NAMESPACE): each.get("style", "") for each in border if each.get("style")}
        if border.get("diagonalUp") != "true":
            lines.pop("diagonal", None)
        return Style(
            across=given.get("horizontal", "general"),
            down=given.get("vertical", "bottom"),
            wraps=given.get("wrapText") == "true",
            shrinks=given.get("shrinkToFit") == "true",
            size=_size(fonts[int(used.get("fontId", 0))]),
            ground=_ground(fills[int(used.get("fillId", 0))]),
            lines=lines,
            number_format=formats.get(used.get("numFmtId"), "General"),
        )

    return tuple(style(each) for each in sheet.iterfind(f"{NAMESPACE}cellXfs/{NAMESPACE}xf"))


@cache
def shared_texts() -> tuple[Element, ...]:
    """Return the texts that cells refer to by number."""
    return tuple(part("xl/sharedStrings.xml"))


def runs_of(cell: Element, style: Style) -> tuple[Run, ...]:
    """Return the text of a cell of a sheet, none where it is empty; numbers as they are shown.

    A formula shows what it gives while the cells that it looks at are empty: nothing.
    """
    value = cell.findtext(f"{NAMESPACE}v")
    if not value:
        return ()
    if cell.get("t") == "s":
        return tuple(_runs(shared_texts()[int(value)], style.size))
    return (Run(_FORMATS[style.number_format].format(float(value)), style.size),)


def _runs(text: Element, size: float) -> Iterator[Run]:
    """Yield the runs of a shared text; its own properties decide, and neighbours that look alike are one."""
    whole = text.findtext(f"{NAMESPACE}t")
    if whole is not None:
        yield Run(whole, size)
        return
    before: Run | None = None
    for each in text.iterfind(f"{NAMESPACE}r"):
        given = each.find(f"{NAMESPACE}rPr")
        run = Run(
            each.findtext(f"{NAMESPACE}t") or "",
            size if given is None else _size(given),
            given is not None and given.find(f"{NAMESPACE}u") is not None,
        )
        if before and (before.size, before.underlined) == (run.size, run.underlined):
            before = Run(before.text + run.text, run.size, run.underlined)
            continue
        if before:
            yield before
        before = run
    if before:
        yield before


def _size(font: Element) -> float:
    size = font.find(f"{NAMESPACE}sz")
    return 11.0 if size is None else float(size.get("val", 11))


def _ground(fill: Element) -> str:
    colour = fill.find(f"{NAMESPACE}patternFill/{NAMESPACE}fgColor")
    found = re.fullmatch(r"FF([0-9A-F]{6})", "" if colour is None else colour.get("rgb", ""))
    return "" if found is None or found[1] == "FFFFFF" else f"#{found[1].lower()}"
