"""The drawings over a sheet of the official form: text boxes and lines, placed by the cells they begin and end in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from .grid import Grid
from .workbook_text import Run

_PLACED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_DRAWN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_POINT: Final = 12_700
"""The units of a drawing in a point."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing: its line (from 1), its place from the top left of the sheet and its size in points.

    One without `runs` is a line from the bottom left to the top right.
    """

    line: int
    left: float
    top: float
    width: float
    height: float
    runs: tuple[Run, ...]


def drawings_of(drawing: Element, grid: Grid) -> Iterator[Drawing]:
    """Yield the text boxes and lines that begin on the printed part of a sheet; notes next to it are not printed."""
    for anchor in drawing.iterfind(f"{_PLACED}twoCellAnchor"):
        shape = anchor.find(f"{_PLACED}sp")
        if shape is None or _number(anchor, "from", "col") + 1 >= max(grid.widths):
            continue
        runs = tuple(Run(each.findtext(f"{_DRAWN}t") or "", float(_size(each))) for each in shape.iter(f"{_DRAWN}r"))
        left, top = _place(anchor, "from", grid)
        right, bottom = _place(anchor, "to", grid)
        yield Drawing(_number(anchor, "from", "row") + 1, left, top, right - left, bottom - top, runs)


def _size(run: Element) -> float:
    given = run.find(f"{_DRAWN}rPr")
    return 11.0 if given is None else int(given.get("sz", 1100)) / 100


def _number(anchor: Element, end: str, what: str) -> int:
    return int(anchor.findtext(f"{_PLACED}{end}/{_PLACED}{what}") or 0)


def _place(anchor: Element, end: str, grid: Grid) -> tuple[float, float]:
    """Return where a drawing begins or ends; an offset beyond the cell that it is given in ends with the cell."""
    column, line = _number(anchor, end, "col") + 1, _number(anchor, end, "row") + 1
    right, down = _number(anchor, end, "colOff") / _POINT, _number(anchor, end, "rowOff") / _POINT
    left = grid.across(1, min(column - 1, max(grid.widths)))
    return (
        left + min(right, grid.widths.get(column, 0)),
        grid.down(1, line - 1) + min(down, grid.heights[line]),
    )
