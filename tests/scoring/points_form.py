"""The official points form as printed, and what differs between it and rows of law. For the tests alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import xlrd

from eligibility.scoring.rows import Row

FORM = Path(__file__).parents[1] / "sources" / "isa-points-form-2023-04.xls"
ACTIVITY_OF_SHEET = {"A": "a", "B": "b", "C": "c"}
PROOF_SHEET = "疎"
PROOF_NUMBERS = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑")

# Criteria that are no row of their own: titles above rows, and the fraction for the R&D ratio.
HEADINGS_OF_ROWS = {
    "従事しようとする研究，研究の指導又は教育に係る実務経験",
    "従事しようとする業務に係る実務経験",
    "事業の経営又は管理に係る実務経験",
    "申請の時点の年齢",
    "契約機関",
    "活動機関",
    "日本語能力",
    *("試験研究費等", "売上高", "円", "＝", "％", "□"),
}
# The three limbs of the one row for universities.
LIMBS = (
    "Ⅰ以下のランキング２つ以上において３００位以内の外国の大学又はいずれかにランクづけされている本邦の大学",
    "Ⅱ文部科学省が実施するスーパーグローバル大学創成支援事業",
    "Ⅲ外務省が実施するイノベーティブ・アジア事業において，「パートナー校」",
)
# The columns of a band of pay in sheets A and B, by the title of the ages that they are for.
AGE_COLUMNS = {
    "30歳未満": ("D", "F", "G"),
    "30～34歳": ("K", "M", "N"),
    "35～39歳": ("R", "T", "U"),
    "40歳以上": ("Y", "AA", "AB"),
}


def squeezed(text: str) -> str:
    """Return a text without its white space, ideographic spaces and new lines included."""
    return re.sub(r"\s+", "", text)


@dataclass(frozen=True)
class Form:
    """The printed cells by sheet (its first character) and cell name, such as cells["A"]["AI14"] == "30"."""

    cells: Mapping[str, Mapping[str, str]]

    def text(self, sheet: str, cell: str) -> str:
        """Return what a cell prints, without white space; empty where nothing is printed."""
        return squeezed(self.cells[sheet].get(cell, ""))

    def joined(self, sheet: str, cells: Iterable[str]) -> str:
        """Return what several cells print, one after the other."""
        return "".join(self.text(sheet, cell) for cell in cells)

    def with_cell(self, sheet: str, cell: str, text: str) -> "Form":
        """Return the same form with one cell printed otherwise."""
        return Form({**self.cells, sheet: {**self.cells[sheet], cell: text}})

    def criteria(self, sheet: str) -> Iterator[tuple[str, str, int]]:
        """Yield column, name and line of the printed cells between the line of titles and that of the sum."""
        lines = {squeezed(text): line_of(cell) for cell, text in self.cells[sheet].items()}
        for cell in self.cells[sheet]:
            if lines["項目"] < line_of(cell) < lines["合計"]:
                yield column_of(cell), cell, line_of(cell)


def column_of(cell: str) -> str:
    """Return the letters of a cell name."""
    return cell.rstrip("0123456789")


def line_of(cell: str) -> int:
    """Return the number of a cell name."""
    return int(cell[len(column_of(cell)) :])


def read_form(path: Path = FORM) -> Form:
    """Read the workbook, numbers as the text that is shown. Raise ValueError for an unknown number format."""
    book = xlrd.open_workbook(path, formatting_info=True)
    shows = {"General": "{:g}", "#,##0": "{:,.0f}"}
    cells: dict[str, dict[str, str]] = {}
    for sheet in book.sheets():
        printed = cells.setdefault(sheet.name[0], {})
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
                if kind == xlrd.XL_CELL_NUMBER:
                    form = book.format_map[book.xf_list[sheet.cell_xf_index(row, column)].format_key].format_str
                    if form not in shows:
                        raise ValueError(f"{sheet.name} {xlrd.cellname(row, column)}: number format {form!r}")
                    value = shows[form].format(value)
                if squeezed(str(value)):
                    printed[xlrd.cellname(row, column)] = str(value)
    return Form(cells)


def differences(rows: Iterable[Row], form: Form) -> list[str]:
    """Return in words everything in which the form and the rows differ, cell by cell and both ways."""
    rows = tuple(rows)
    return [*_rows_against_form(rows, form), *_form_against_rows(rows, form)]


def _rows_against_form(rows: tuple[Row, ...], form: Form) -> Iterator[str]:
    """Compare label, points and proof numbers of every row in every activity with the cells that it names."""
    for row in rows:
        for activity in ACTIVITY_OF_SHEET.values():
            where, box = f"{row.key} in {activity}", row.boxes[activity]
            points = row.points[activity]
            if (box is None) != (points is None):
                yield f"{where}: {points} points, but box {box}"
            if box is None:
                continue
            if ACTIVITY_OF_SHEET.get(box.sheet) != activity:
                yield f"{where}: sheet {box.sheet}"
                continue
            label = form.joined(box.sheet, box.label_at)
            if label != box.label:
                at = " ".join(box.label_at)
                yield f"{where}, {box.sheet} {at}: the form prints {label!r}, not {box.label!r}"
            printed = [form.text(box.sheet, cell) for cell in box.points_at]
            if not all(text.isdecimal() for text in printed) or sum(map(int, printed)) != points:
                at = " ".join(box.points_at)
                yield f"{where}, {box.sheet} {at}: the form prints {printed}, not {points}"
            numbers = form.joined(box.sheet, box.proof_at)
            if numbers != "".join(row.proofs):
                at = " ".join(box.proof_at)
                yield f"{where}, {box.sheet} {at}: the form prints {numbers!r}, not {row.proofs}"
            for cells, column in ((box.points_at, "AI"), (box.proof_at, "AL")):
                if any(column_of(cell) != column for cell in cells):
                    yield f"{where}: {' '.join(cells)} is not in the column {column}"


def _form_against_rows(rows: tuple[Row, ...], form: Form) -> Iterator[str]:
    """Look for printed criteria, points and proof numbers that belong to no row."""
    for sheet, activity in ACTIVITY_OF_SHEET.items():
        boxes = [box for row in rows if (box := row.boxes[activity]) is not None]
        labels = {cell for box in boxes for cell in box.label_at}
        points = {cell for box in boxes for cell in box.points_at}
        proofs = {cell for box in boxes for cell in box.proof_at}
        pay = [row.boxes[activity] for row in rows if row.heading == "salary"]
        lines_of_pay = {line_of(cell) for box in pay if box is not None for cell in box.label_at}
        for column, cell, line in form.criteria(sheet):
            text = form.text(sheet, cell)
            if column == "AI" and cell not in points | labels:
                yield f"{sheet} {cell}: the points {text} belong to no row"
            if column == "AL" and cell not in proofs:
                yield f"{sheet} {cell}: the proof number {text} belongs to no row"
            if column not in ("A", "AF", "AI", "AL", "AN") and cell not in labels:
                of_the_matrix = line in lines_of_pay or text in AGE_COLUMNS
                is_note = text.startswith(("（注", "(注"))
                if not (of_the_matrix or is_note or text in HEADINGS_OF_ROWS or text.startswith(LIMBS)):
                    yield f"{sheet} {cell}: the criterion {text!r} belongs to no row"
    numbered = {form.text(PROOF_SHEET, cell) for cell in form.cells[PROOF_SHEET] if column_of(cell) == "A"}
    for number in PROOF_NUMBERS:
        named = [row.key for row in rows if number in row.proofs]
        if (number in numbered) != bool(named):
            yield f"proof number {number}: printed {number in numbered}, named by {named}"
