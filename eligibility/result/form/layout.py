"""The sheets of the official form as they are printed: texts, grounds and lines of each page, in points."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final
from xml.etree.ElementTree import Element

from .drawings import Drawing, drawings_of
from .grid import Grid, grid_of
from .official import SHEETS, Sheet
from .workbook_text import NAMESPACE, Run, Style, cell_name, line_and_column, part, runs_of, styles

_THICKNESS: Final = {"thin": 0.5, "medium": 1.4, "double": 1.4}


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text and the place it is written in: `cell` is that of the sheet, "" for a text box."""

    cell: str
    left: float
    top: float
    width: float
    height: float
    runs: tuple[Run, ...]
    style: Style | None


@dataclass(frozen=True, slots=True)
class Ground:
    """A place that is grey."""

    left: float
    top: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from one point to another."""

    from_left: float
    from_top: float
    to_left: float
    to_top: float
    thickness: float


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page of a sheet; its texts are in the order of reading, those that may be written included."""

    width: float
    height: float
    texts: tuple[PlacedText, ...]
    grounds: tuple[Ground, ...]
    rules: tuple[Rule, ...]


@cache
def pages_of(activity: str) -> tuple[Page, ...]:
    """Return the pages of the sheet of an activity: its print area, cut where the sheet says."""
    sheet = SHEETS[activity]
    root = part(sheet.part)
    last_line, last_column = line_and_column(_print_area(sheet))
    grid = grid_of(root, last_line, last_column)
    cells = [
        _Cell(name, line, column, styles()[int(each.get("s", 0))], each)
        for each in root.iter(f"{NAMESPACE}c")
        for name in [each.get("r", "")]
        for line, column in [line_and_column(name)]
        if line <= last_line and column <= last_column and grid.widths[column] and grid.heights[line]
    ]
    drawn = [*drawings_of(part(f"xl/drawings/drawing{sheet.place + 1}.xml"), grid)]
    breaks = [int(each.get("id", 0)) for each in root.iter(f"{NAMESPACE}brk")]
    bounds = zip([1, *(line + 1 for line in breaks)], [*breaks, last_line], strict=True)
    return tuple(_page(grid, cells, drawn, first, last) for first, last in bounds)


@dataclass(frozen=True, slots=True)
class _Cell:
    name: str
    line: int
    column: int
    style: Style
    held: Element


def _print_area(sheet: Sheet) -> str:
    """Return the last cell that is printed of a sheet."""
    areas = part("xl/workbook.xml").iter(f"{NAMESPACE}definedName")
    area = next(each.text or "" for each in areas if _names_area_of(each, sheet))
    return area.rpartition(":")[2].replace("$", "")


def _names_area_of(name: Element, sheet: Sheet) -> bool:
    return name.get("name") == "_xlnm.Print_Area" and name.get("localSheetId") == str(sheet.place)


def _page(grid: Grid, cells: Sequence[_Cell], drawn: Sequence[Drawing], first: int, last: int) -> Page:
    """Return the page of the lines from `first` to `last`."""
    above = grid.down(1, first - 1)
    texts, grounds, rules = [], [], [*_edges(grid, cells, first, last)]
    for cell in cells:
        if not first <= cell.line <= last or grid.firsts.get(cell.name, cell.name) != cell.name:
            continue
        last_line, last_column = grid.last_of(cell.name)
        left, top = grid.across(1, cell.column - 1), grid.down(first, cell.line - 1)
        width, height = grid.across(cell.column, last_column), grid.down(cell.line, last_line)
        if cell.style.ground:
            grounds.append(Ground(left, top, width, height, cell.style.ground))
        if "diagonal" in cell.style.lines:
            rules.append(Rule(left, top + height, left + width, top, _THICKNESS[cell.style.lines["diagonal"]]))
        texts.append(PlacedText(cell.name, left, top, width, height, runs_of(cell.held, cell.style), cell.style))
    for each in drawn:
        if first <= each.line <= last:
            top = each.top - above
            if each.runs:
                texts.append(PlacedText("", each.left, top, each.width, each.height, each.runs, None))
            else:
                rules.append(Rule(each.left, top + each.height, each.left + each.width, top, _THICKNESS["medium"]))
    in_order = tuple(sorted(texts, key=lambda text: (text.top, text.left)))
    return Page(grid.across(1, max(grid.widths)), grid.down(first, last), in_order, tuple(grounds), tuple(rules))


def _edges(grid: Grid, cells: Sequence[_Cell], first: int, last: int) -> Iterator[Rule]:
    """Yield the lines around cells from line `first` to `last`, those of neighbours in one piece.

    An edge is given by the number of the line above it (or of the column left of it) and that of its cell along it; of
    two cells that share it the thicker line is drawn.
    """
    level: dict[tuple[int, int], float] = defaultdict(float)
    upright: dict[tuple[int, int], float] = defaultdict(float)
    for cell in cells:
        line, column = cell.line, cell.column
        for side, edges, at, beyond in (
            ("top", level, (line - 1, column), (line - 1, column)),
            ("bottom", level, (line, column), (line + 1, column)),
            ("left", upright, (column - 1, line), (line, column - 1)),
            ("right", upright, (column, line), (line, column + 1)),
        ):
            if side in cell.style.lines and not grid.are_one(cell.name, cell_name(*beyond)):
                edges[at] = max(edges[at], _THICKNESS[cell.style.lines[side]])
    for after, begin, end, thickness in _in_one_piece(level):
        if first - 1 <= after <= last:
            top = grid.down(first, after)
            yield Rule(grid.across(1, begin - 1), top, grid.across(1, end), top, thickness)
    for after, begin, end, thickness in _in_one_piece(upright):
        if begin <= last and end >= first:
            left = grid.across(1, after)
            top, bottom = grid.down(first, max(begin, first) - 1), grid.down(first, min(end, last))
            yield Rule(left, top, left, bottom, thickness)


def _in_one_piece(edges: Mapping[tuple[int, int], float]) -> Iterator[tuple[int, int, int, float]]:
    """Yield edges of one thickness that follow one another as one: where it is, its first and its last cell."""
    begun: list[float] = []
    for (after, at), thickness in sorted(edges.items()):
        if begun and (begun[0], begun[2] + 1, begun[3]) == (after, at, thickness):
            begun[2] = at
            continue
        if begun:
            yield int(begun[0]), int(begun[1]), int(begun[2]), begun[3]
        begun = [after, at, at, thickness]
    if begun:
        yield int(begun[0]), int(begun[1]), int(begun[2]), begun[3]
