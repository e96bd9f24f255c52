"""The filled workbook against the official one: every part, every cell and every drawing not meant to change."""

import re
from xml.etree.ElementTree import fromstring

import pytest

from eligibility.result.form.official import FILE, SHEETS, TICKED, UNTICKED, Period
from eligibility.result.form.workbook import PROPERTIES, WORKBOOK, parts, with_cells, workbook
from tests.law import ROWS
from tests.result.form.reading import around_cells, cells_of, parts_of, texts_of
from tests.scoring.points_form import line_of, read_form, squeezed

ACTIVITIES = ("a", "b", "c")


def every_box(activity: str) -> dict[str, str | int]:
    """Return a mark in every box that a row or permanent residence has on a sheet, and a total."""
    sheet = SHEETS[activity]
    boxes = [box for row in ROWS if (box := row.boxes[activity]) is not None]
    cells = {sheet.boxes.get(cell, cell) for box in boxes for cell in box.ticks} | {*sheet.periods.values()}
    return {**dict.fromkeys(sorted(cells), TICKED), sheet.total: 185}


def filled(activity: str) -> bytes:
    return workbook(activity, every_box(activity), "計算表 <A & B>", "Draft\n下書き")


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_every_part_but_those_of_cells_and_of_how_it_opens_is_the_official_one_byte_by_byte(activity: str) -> None:
    made, official = parts_of(filled(activity)), parts_of(FILE.read_bytes())
    assert [*made] == [*official]
    changed = {name for name in made if made[name] != official[name]}
    assert changed == {SHEETS[activity].part, "xl/worksheets/sheet5.xml", WORKBOOK, PROPERTIES}
    kept = {name for name in made if "drawing" in name or name in ("xl/styles.xml", "xl/sharedStrings.xml")}
    assert kept & changed == set()
    assert len(kept) == 5
    assert all("直線コネクタ" in made[f"xl/drawings/drawing{number}.xml"].decode() for number in (1, 3))


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_every_cell_of_the_sheet_but_those_written_is_the_official_one(activity: str) -> None:
    part, written = SHEETS[activity].part, every_box(activity)
    made, official = parts_of(filled(activity))[part], parts()[part]
    assert around_cells(made) == around_cells(official)
    before, after = cells_of(official), cells_of(made)
    assert [*after] == [*before]
    assert {cell for cell in after if after[cell] != before[cell]} == {*written}
    texts = texts_of(filled(activity), part)
    assert {cell: texts[cell] for cell in written} == {cell: str(value) for cell, value in written.items()}


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_the_other_sheets_differ_in_which_one_is_selected_alone(activity: str) -> None:
    made = parts_of(filled(activity))
    selected = []
    for name, official in parts().items():
        if name.startswith("xl/worksheets/sheet"):
            selected += [name] if b'tabSelected="true"' in made[name] else []
            if name != SHEETS[activity].part:
                assert made[name].replace(b'tabSelected="false"', b'tabSelected="true"') == official.replace(
                    b'tabSelected="false"', b'tabSelected="true"'
                )
    assert selected == [SHEETS[activity].part]
    assert re.sub(rb'activeTab="\d"', b"", made[WORKBOOK]) == re.sub(rb'activeTab="\d"', b"", parts()[WORKBOOK])
    assert f'activeTab="{SHEETS[activity].place}"'.encode() in made[WORKBOOK]


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_the_properties_say_that_it_is_a_draft_and_the_form_does_not(activity: str) -> None:
    properties = fromstring(parts_of(filled(activity))[PROPERTIES])
    found = {each.tag.rpartition("}")[2]: each.text for each in properties}
    assert found["title"] == "計算表 <A & B>"
    assert found["description"] == "Draft\n下書き"
    assert found["contentStatus"] == "Draft"
    assert "下書き" not in "".join(texts_of(filled(activity), SHEETS[activity].part).values())


def test_the_same_cells_are_the_same_bytes() -> None:
    assert filled("b") == filled("b")
    assert filled("b") != workbook("b", {}, "計算表 <A & B>", "Draft\n下書き")


def test_a_cell_that_is_not_there_is_named() -> None:
    sheet = parts()[SHEETS["a"].part].decode()
    with pytest.raises(ValueError, match="the sheet has the cell AF999 0 times"):
        with_cells(sheet, {"AF999": TICKED})


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_every_box_to_tick_is_an_empty_box_of_the_official_file(activity: str) -> None:
    sheet = SHEETS[activity]
    texts = texts_of(FILE.read_bytes(), sheet.part)
    assert {texts[cell] for cell in every_box(activity) if cell not in {*sheet.boxes.values(), sheet.total}} == {
        UNTICKED
    }
    assert {texts[cell] for cell in (*sheet.boxes.values(), sheet.total)} == {""}
    assert squeezed(texts[f"AF{line_of(sheet.total)}"]) == "合計"
    for period, words in {
        Period.NOW: "今回の申請時のポイントです。",
        Period.ONE_YEAR_AGO: "今回の申請から１年前のポイントです。",
        Period.THREE_YEARS_AGO: "今回の申請から３年前のポイントです。",
    }.items():
        assert squeezed(texts[f"M{line_of(sheet.periods[period])}"]) == words


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_the_official_file_prints_what_the_published_one_does(activity: str) -> None:
    """The file is a conversion of the .xls that the agency publishes; not a word of it was lost."""
    sheet, form = SHEETS[activity], read_form()
    texts = texts_of(FILE.read_bytes(), sheet.part)
    published = form.cells[sheet.letter]
    ours = {cell: squeezed(text) for cell, text in texts.items() if squeezed(text)}
    theirs = {cell: squeezed(text).replace(",", "") for cell, text in published.items() if not cell.startswith("AN")}
    assert {cell: text.replace(",", "") for cell, text in ours.items() if not cell.startswith("AN")} == theirs
