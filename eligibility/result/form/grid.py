"""Lines and columns of a sheet: how wide and high they are, and which cells are one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from xml.etree.ElementTree import Element

from .workbook_text import NAMESPACE, cell_name, line_and_column

_DIGIT: Final = 8
"""The width of a digit of ＭＳ Ｐゴシック 11 in pixels, by which the widths of columns are given."""

_PIXEL: Final = 0.75


@dataclass(frozen=True)
class Grid:
    """The grid of a sheet up to its last printed column, all measures in points.

    `widths` and `heights` are by number, from 1; 0 for what is hidden. `merged` maps the first cell of several that are
    one to the last of them. What is beyond the last printed line or column is not counted.
    """

    widths: Mapping[int, float]
    heights: Mapping[int, float]
    merged: Mapping[str, str]

    def across(self, first: int, last: int) -> float:
        """Return how wide the columns from one to another are together."""
        return sum(self.widths.get(column, 0) for column in range(first, last + 1))

    def down(self, first: int, last: int) -> float:
        """Return how high the lines from one to another are together."""
        return sum(self.heights.get(line, 0) for line in range(first, last + 1))

    @cached_property
    def firsts(self) -> Mapping[str, str]:
        """The first cell of those that are one, by each of them."""
        return {
            cell_name(line, column): first
            for first, last in self.merged.items()
            for line in range(line_and_column(first)[0], line_and_column(last)[0] + 1)
            for column in range(line_and_column(first)[1], line_and_column(last)[1] + 1)
        }

    def last_of(self, cell: str) -> tuple[int, int]:
        """Return line and column of the last cell that is one with the first one."""
        return line_and_column(self.merged.get(cell, cell))

    def are_one(self, cell: str, other: str) -> bool:
        """Return whether two cells are parts of one."""
        return cell in self.firsts and self.firsts[cell] == self.firsts.get(other)


def grid_of(sheet: Element, last_line: int, last_column: int) -> Grid:
    """Return the grid of a sheet up to a line and a column."""
    standard = sheet.find(f"{NAMESPACE}sheetFormatPr")
    height = 12.0 if standard is None else float(standard.get("defaultRowHeight", 12))
    widths = {}
    for each in sheet.iterfind(f"{NAMESPACE}cols/{NAMESPACE}col"):
        for column in range(int(each.get("min", 1)), min(int(each.get("max", 1)), last_column) + 1):
            pixels = int((256 * float(each.get("width", 0)) + 128 // _DIGIT) / 256 * _DIGIT)
            widths[column] = 0.0 if each.get("hidden") == "true" else pixels * _PIXEL
    heights = dict.fromkeys(range(1, last_line + 1), height)
    for each in sheet.iterfind(f"{NAMESPACE}sheetData/{NAMESPACE}row"):
        line = int(each.get("r", 0))
        if line <= last_line:
            heights[line] = 0.0 if each.get("hidden") == "true" else float(each.get("ht", height))
    merged = dict(
        each.get("ref", "").split(":") for each in sheet.iterfind(f"{NAMESPACE}mergeCells/{NAMESPACE}mergeCell")
    )
    return Grid(widths, heights, merged)
