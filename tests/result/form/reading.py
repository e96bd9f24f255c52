"""What tests read out of the official form: of the official .xlsx, of one that is filled in, and of a PDF."""

from collections.abc import Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring, tostring
from zipfile import ZipFile

NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts_of(file: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook by name, in order."""
    with ZipFile(BytesIO(file)) as held:
        return {name: held.read(name) for name in held.namelist()}


def cells_of(sheet: bytes) -> dict[str, bytes]:
    """Return the XML of every cell of a sheet by name."""
    return {each.get("r", ""): tostring(each) for each in fromstring(sheet).iter(f"{NAMESPACE}c")}


def around_cells(sheet: bytes) -> list[bytes]:
    """Return the XML of everything of a sheet but the values of its cells: lines, columns, merged cells, print set-up.

    The sheet that is selected, and the cell at its top left, are left out: how a workbook opens is no part of a form.
    """
    root = fromstring(sheet)
    for view in root.iter(f"{NAMESPACE}sheetView"):
        view.attrib.pop("tabSelected")
        view.attrib.pop("topLeftCell")
    for line in root.iter(f"{NAMESPACE}row"):
        for cell in line:
            style = cell.attrib["s"]
            cell.clear()
            cell.set("s", style)
    return [tostring(each) for each in root]


def texts_of(file: bytes, sheet: str) -> dict[str, str]:
    """Return what every cell of a sheet (its part in the workbook) holds, as text; "" for none."""
    parts = parts_of(file)
    shared = ["".join(each.itertext()) for each in fromstring(parts["xl/sharedStrings.xml"])]

    def text(cell: Element) -> str:
        if cell.get("t") == "inlineStr":
            return "".join(cell.itertext())
        value = cell.findtext(f"{NAMESPACE}v") or ""
        return shared[int(value)] if cell.get("t") == "s" else value

    return {each.get("r", ""): text(each) for each in fromstring(parts[sheet]).iter(f"{NAMESPACE}c")}


def ticked_in(texts: Mapping[str, str]) -> set[str]:
    """Return the names of the cells that are ticked."""
    return {cell for cell, text in texts.items() if text == "☑"}
