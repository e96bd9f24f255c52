"""The tables against the official points form, cell by cell and both ways."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from eligibility.scoring.rows import ByActivity, Row
from tests.law import ROWS
from tests.scoring.points_form import (
    ACTIVITY_OF_SHEET,
    AGE_COLUMNS,
    PROOF_NUMBERS,
    Form,
    column_of,
    differences,
    line_of,
    read_form,
    squeezed,
)

BY_KEY = {row.key: row for row in ROWS}
BOXES = [(row, activity, box) for row in ROWS for activity, box in row.boxes.items()]
SHEET_OF_ACTIVITY = {activity: sheet for sheet, activity in ACTIVITY_OF_SHEET.items()}
LIFE = range(15, 101)
AMOUNTS = range(10_000_000_001)
TINY = 0.000001


@cache
def form() -> Form:
    """Return the form of 1 April 2023, read once."""
    return read_form()


def cells_used(kind: str) -> list[tuple[str, str]]:
    """Return sheet and name of every cell that a row names for its label, its points or its proof numbers."""
    return sorted({(box.sheet, cell) for _, _, box in BOXES for cell in getattr(box, kind)})


def counted(row: Row, activity: str, values: Mapping[str, int | float]) -> bool:
    """Return whether a row's condition holds and that of no row that excludes it."""
    condition = row.condition(activity)
    assert condition is not None, f"{row.key} has no points in {activity}"
    higher = [BY_KEY[unless.row].condition(activity) for unless in row.unless]
    return bool(condition.truth(values)) and not any(each.truth(values) for each in higher if each is not None)


def rows_of(heading: str) -> list[tuple[Row, str]]:
    """Return the rows of a heading with each activity that has them."""
    return [(row, activity) for row, activity, _ in BOXES if row.heading == heading]


def test_form_and_tables_agree() -> None:
    assert differences(ROWS, form()) == []


def test_every_row_has_its_box_in_every_activity_that_has_points() -> None:
    without = [(row.key, activity) for row in ROWS for activity, _ in row.points.items() if not row.boxes[activity]]
    assert without == []
    assert {box.sheet: activity for _, activity, box in BOXES} == ACTIVITY_OF_SHEET


@pytest.mark.parametrize(("sheet", "cell"), cells_used("label_at"))
def test_a_changed_label_is_named(sheet: str, cell: str) -> None:
    changed = form().with_cell(sheet, cell, form().cells[sheet][cell] + "改")
    keys = {row.key for row, _, box in BOXES if box.sheet == sheet and cell in box.label_at}
    found = differences(ROWS, changed)
    assert all(any(line.startswith(f"{key} in ") and cell in line for line in found) for key in keys)


@pytest.mark.parametrize(("sheet", "cell"), cells_used("points_at"))
def test_changed_points_are_named(sheet: str, cell: str) -> None:
    changed = form().with_cell(sheet, cell, str(int(form().cells[sheet][cell]) + 5))
    keys = {row.key for row, _, box in BOXES if box.sheet == sheet and cell in box.points_at}
    found = differences(ROWS, changed)
    assert len(found) == len(keys)
    assert all(any(line.startswith(f"{key} in ") and cell in line for line in found) for key in keys)


@pytest.mark.parametrize(("sheet", "cell"), cells_used("proof_at"))
def test_a_changed_proof_number_is_named(sheet: str, cell: str) -> None:
    number = form().text(sheet, cell)[-1]
    other = PROOF_NUMBERS[PROOF_NUMBERS.index(number) - 1]
    changed = form().with_cell(sheet, cell, form().cells[sheet][cell].replace(number, other))
    keys = {row.key for row, _, box in BOXES if box.sheet == sheet and cell in box.proof_at}
    found = differences(ROWS, changed)
    assert all(any(line.startswith(f"{key} in ") and cell in line for line in found) for key in keys)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_a_row_that_is_missing_is_named(row: Row) -> None:
    """Without the row something printed belongs to nobody: its label, its points or its proof number."""
    found = differences([each for each in ROWS if each is not row], form())
    cells = {cell for _, box in row.boxes.items() for cell in (*box.label_at, *box.points_at)}
    for activity, _ in row.boxes.items():
        named = {f"{SHEET_OF_ACTIVITY[activity]} {cell}" for cell in cells}
        assert any(line.split(":")[0] in named for line in found), activity


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_a_row_with_other_points_is_named(row: Row) -> None:
    raised = ByActivity(**{activity: points + 5 for activity, points in row.points.items()})
    found = differences([replace(each, points=raised) if each is row else each for each in ROWS], form())
    assert [line.split(",")[0] for line in found] == [f"{row.key} in {activity}" for activity, _ in raised.items()]


@pytest.mark.parametrize(
    ("cell", "text", "said"),
    [
        ("AI87", "5", "A AI87: the points 5 belong to no row"),
        ("AL87", "⑨", "A AL87: the proof number ⑨ belongs to no row"),
        ("D87", "新しい項目", "A D87: the criterion '新しい項目' belongs to no row"),
    ],
)
def test_something_new_on_the_form_is_named(cell: str, text: str, said: str) -> None:
    assert differences(ROWS, form().with_cell("A", cell, text)) == [said]


def test_the_hidden_column_of_stale_numbers_is_not_read() -> None:
    stale = [(sheet, cell) for sheet in ACTIVITY_OF_SHEET for cell in form().cells[sheet] if column_of(cell) == "AN"]
    assert form().text("B", "AN14") != form().text("B", "AI14")
    for sheet, cell in stale:
        assert differences(ROWS, form().with_cell(sheet, cell, "99")) == []


def test_the_cells_to_tick_are_the_boxes_of_the_form_and_all_of_them() -> None:
    """Only the heading of licences has no box of its own: there the words 「１つ保有」 and 「複数保有」 are marked."""
    ours = {(box.sheet, cell) for _, _, box in BOXES for cell in box.ticks}
    marked = {(box.sheet, cell) for row, _, box in BOXES if row.heading == "licences" for cell in box.ticks}
    lines = {sheet: [line_of(cell) for _, cell, _ in form().criteria(sheet)] for sheet in ACTIVITY_OF_SHEET}
    printed = {
        (sheet, cell)
        for sheet in ACTIVITY_OF_SHEET
        for cell in form().cells[sheet]
        if form().text(sheet, cell) == "□" and line_of(cell) in lines[sheet]
    }
    assert ours - marked == printed
    assert {form().text(*place) for place in marked} == {"１つ保有", "複数保有"}


def test_every_proof_number_is_asked_for_by_a_row_of_the_activities_it_is_printed_for() -> None:
    asked = {
        number: {each for row in ROWS if number in row.proofs for each, _ in row.points.items()}
        for number in PROOF_NUMBERS
    }
    printed = {
        number: {
            ACTIVITY_OF_SHEET[sheet]
            for sheet in ACTIVITY_OF_SHEET
            for cell in form().cells[sheet]
            if column_of(cell) == "AL" and number in form().text(sheet, cell)
        }
        for number in PROOF_NUMBERS
    }
    assert asked == printed


# The bounds that the labels print, against the conditions.


def ages(printed: str) -> range:
    """Return the ages of a printed class such as 30～34歳, 30歳未満 or 40歳以上."""
    if match := re.fullmatch(r"(\d+)歳未満", printed):
        return range(LIFE.start, int(match[1]))
    if match := re.fullmatch(r"(\d+)歳以上", printed):
        return range(int(match[1]), LIFE.stop)
    match = re.fullmatch(r"(\d+)～(\d+)歳", printed)
    assert match, f"no class of ages: {printed!r}"
    return range(int(match[1]), int(match[2]) + 1)


def yen(printed: str) -> tuple[int, int]:
    """Return the least pay of a printed band such as 900～1,000万円 and the first that is above it."""
    amounts = [int(amount.replace(",", "")) * 10_000 for amount in re.findall(r"[\d,]+", printed)]
    assert re.fullmatch(r"[\d,]+万円以上|[\d,]+～[\d,]+万円", printed), f"no band of pay: {printed!r}"
    return amounts[0], amounts[1] if len(amounts) == 2 else AMOUNTS.stop


@pytest.mark.parametrize(("row", "activity"), rows_of("age"), ids=lambda value: getattr(value, "key", value))
def test_ages_are_those_printed(row: Row, activity: str) -> None:
    box = row.boxes[activity]
    assert box is not None
    assert [age for age in LIFE if counted(row, activity, {"age": age})] == list(ages(box.label))


@pytest.mark.parametrize(("row", "activity"), rows_of("career"), ids=lambda value: getattr(value, "key", value))
def test_years_of_experience_are_those_printed(row: Row, activity: str) -> None:
    box = row.boxes[activity]
    assert box is not None
    match = re.fullmatch(r"(\d+)年以上(?:(\d+)年未満)?", unicodedata.normalize("NFKC", box.label))
    assert match, box.label
    least, upper = int(match[1]), float(match[2] or "inf")
    key = f"experience_years.{activity}"
    turns = {0, least - TINY, least, min(upper, 81) - 1, min(upper, 81) - TINY, min(upper, 80)}
    given = {years for years in turns if counted(row, activity, {key: years})}
    assert given == {years for years in turns if least <= years < upper}


@pytest.mark.parametrize("activity", ["a", "b"])
@pytest.mark.parametrize("title", AGE_COLUMNS)
def test_pay_is_that_printed_in_every_column_of_ages(activity: str, title: str) -> None:
    """A dash is exactly where our rows have no points at that age; every figure is a bound of a row."""
    sheet, columns = SHEET_OF_ACTIVITY[activity], AGE_COLUMNS[title]
    for row, each in rows_of("salary"):
        box = row.boxes[activity]
        if each != activity or box is None:
            continue
        line = line_of(box.label_at[0])
        printed = form().joined(sheet, [f"{column}{line}" for column in columns])
        least, upper = (AMOUNTS.stop, AMOUNTS.stop) if printed == "－" else yen(printed)
        ours = yen(box.label)
        turns = {bound + step for bound in (0, least, upper, *ours) for step in (-1, 0, 1)}
        for age in ages(title):
            given = {
                pay
                for pay in turns
                if pay in AMOUNTS and counted(row, activity, {"annual_salary_yen": pay, "age": age})
            }
            assert given == {pay for pay in turns if pay in AMOUNTS and least <= pay < upper}, (
                row.key,
                age,
                printed,
            )


@pytest.mark.parametrize("activity", ["a", "b"])
def test_the_columns_of_ages_have_the_titles_we_read_them_by(activity: str) -> None:
    sheet = SHEET_OF_ACTIVITY[activity]
    lines = [
        line_of(box.label_at[0])
        for _, each, box in BOXES
        if each == activity and box.proof_at and "③" in form().joined(sheet, box.proof_at)
    ]
    titles = [form().text(sheet, f"{columns[0]}{min(lines) - 1}") for columns in AGE_COLUMNS.values()]
    assert titles == list(AGE_COLUMNS)


def test_pay_in_management_is_that_printed() -> None:
    for row, activity in rows_of("salary"):
        box = row.boxes["c"]
        if activity != "c" or box is None:
            continue
        least, upper = yen(form().joined("C", box.label_at))
        turns = {bound + step for bound in (0, least, upper) for step in (-1, 0, 1)}
        given = {pay for pay in turns if pay in AMOUNTS and counted(row, "c", {"annual_salary_yen": pay})}
        assert given == {pay for pay in turns if pay in AMOUNTS and least <= pay < upper}, row.key


# What the notes say.


def notes(sheet: str) -> str:
    """Return everything that a sheet prints, without white space."""
    return "".join(squeezed(text) for text in form().cells[sheet].values())


def test_the_pay_floor_is_noted_for_b_and_c_only() -> None:
    note = "年収が300万円に満たないときは，他の項目の合計が70点以上でも，高度専門職外国人としては認められません"
    assert [sheet for sheet in ACTIVITY_OF_SHEET if note in notes(sheet)] == ["B", "C"]
    assert "300万円" not in notes("A")


def excluding(key: str) -> dict[str, bool]:
    """Return the rows that exclude a row, and whether a further condition narrows that."""
    return {unless.row: unless.where is not None for unless in BY_KEY[key].unless}


def test_exclusions_that_the_form_notes() -> None:
    """N2 yields to ⑭ and to Ⅰ; the listed university adds to ⑭; training yields to ⑭ where it used its classes."""
    degree = "⑭（日本の大学を卒業又は大学院の課程を修了）"
    for sheet in ACTIVITY_OF_SHEET:
        assert f"※{degree}及びⅠに該当する者を除く" in notes(sheet)
        assert f"{degree}と重複して加算することが認められています" in notes(sheet)
        assert f"授業を利用して行われる研修に参加した場合，{degree}と重複して加算することは認められません" in notes(
            sheet
        )
    assert BY_KEY["japanese_degree"].proofs == ("⑭",)
    assert excluding("japanese_n2") == {"japanese_degree": False, "japanese_n1": False}
    assert excluding("designated_university") == {}
    assert excluding("designated_training") == {"japanese_degree": True}
