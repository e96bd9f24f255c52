"""The official workbook with cells of one sheet written, and everything else as it was published.

Only the XML of those cells is changed: a library that reads and writes workbooks would lose the text boxes. Besides
that the workbook opens at the sheet that is filled in, and its properties say that it is a draft.
"""

import re
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from .official import FILE, SHEETS, Sheet

Written = Mapping[str, str | int]
"""What is written into cells, by their names: a text, or a number."""

WORKBOOK: Final = "xl/workbook.xml"
PROPERTIES: Final = "docProps/core.xml"
_WRITTEN_ON: Final = (2023, 4, 1, 0, 0, 0)
"""The time of every part, so that the same cells give the same bytes: the day of the edition."""


@cache
def parts() -> Mapping[str, bytes]:
    """Return the parts of the official workbook by name, in their order in the file."""
    with ZipFile(FILE) as held:
        return MappingProxyType({name: held.read(name) for name in held.namelist()})


def workbook(activity: str, written: Written, title: str, note: str) -> bytes:
    """Return the official workbook with cells of the sheet of an activity written, always as the same bytes.

    `title` and `note` go into its properties. Raises ValueError for a cell that the sheet does not have.
    """
    sheet = SHEETS[activity]
    changed = {
        WORKBOOK: _opened_at(_text(WORKBOOK), sheet),
        PROPERTIES: _as_draft(_text(PROPERTIES), title, note),
        **{name: _selected(_text(name), name == sheet.part) for name in parts() if "tabSelected" in _sheet_text(name)},
    }
    changed[sheet.part] = with_cells(changed[sheet.part], written)
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        for name, content in parts().items():
            info = ZipInfo(name, _WRITTEN_ON)
            info.compress_type = ZIP_DEFLATED
            file.writestr(info, changed[name].encode() if name in changed else content)
    return made.getvalue()


def with_cells(sheet: str, written: Written) -> str:
    """Return the XML of a sheet with cells written, each with the style it had.

    Raises ValueError for a cell that the sheet does not have.
    """
    for cell, value in written.items():
        found = re.compile(rf'<c r="{cell}" s="(\d+)"(?:/>|[^>]*>.*?</c>)')
        if isinstance(value, int):
            new = rf'<c r="{cell}" s="\1"><v>{value}</v></c>'
        else:
            new = rf'<c r="{cell}" s="\1" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        sheet, changed = found.subn(new, sheet)
        if changed != 1:
            raise ValueError(f"the sheet has the cell {cell} {changed} times")
    return sheet


def _text(name: str) -> str:
    return parts()[name].decode()


def _sheet_text(name: str) -> str:
    return _text(name) if name.startswith("xl/worksheets/sheet") else ""


def _opened_at(book: str, sheet: Sheet) -> str:
    return re.sub(r'activeTab="\d+"', f'activeTab="{sheet.place}"', book)


def _selected(sheet: str, is_filled: bool) -> str:
    """Return a sheet selected or not: several at once would be edited together. The one filled in begins at its top."""
    sheet = re.sub(r'tabSelected="\w+"', f'tabSelected="{str(is_filled).lower()}"', sheet)
    return re.sub(r'topLeftCell="\w+"', 'topLeftCell="A1"', sheet, count=1) if is_filled else sheet


def _as_draft(properties: str, title: str, note: str) -> str:
    properties = properties.replace("<dc:title></dc:title>", f"<dc:title>{escape(title)}</dc:title>")
    return properties.replace(
        "<dc:description></dc:description>",
        f"<dc:description>{escape(note)}</dc:description><cp:contentStatus>Draft</cp:contentStatus>",
    )
