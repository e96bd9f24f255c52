"""The official form as a PDF: two A4 pages a sheet with every word of the official one, the ticks and the total."""

from io import BytesIO

import pypdf
import pytest

from eligibility.result.form.drawn import form_drawn
from eligibility.result.form.layout import pages_of
from eligibility.result.form.official import FILE, SHEETS, TICKED, Period
from eligibility.result.form.workbook_text import line_and_column
from tests.result.form.reading import texts_of
from tests.result.pages import squeezed

ACTIVITIES = ("a", "b", "c")
LAST_PRINTED = {"a": 108, "b": 111, "c": 102}
PREAMBLE = "ポイントの自己計算を行ったので提出します。"


def drawn(activity: str) -> pypdf.PdfReader:
    sheet = SHEETS[activity]
    written: dict[str, str | int] = {"AF16": TICKED, sheet.periods[Period.NOW]: TICKED, sheet.total: 185}
    return pypdf.PdfReader(BytesIO(form_drawn(activity, written, "計算表（下書き）", "Draft\n下書き")))


def words_of(made: pypdf.PdfReader) -> str:
    return "".join(squeezed(page.extract_text()) for page in made.pages)


def printed(activity: str) -> dict[str, str]:
    """Return the texts of the official sheet within its print area, by cell."""
    texts = texts_of(FILE.read_bytes(), SHEETS[activity].part)
    within = {cell: line_and_column(cell) for cell in texts}
    return {
        cell: texts[cell]
        for cell, (line, column) in within.items()
        if texts[cell] and line <= LAST_PRINTED[activity] and column <= line_and_column("AM1")[1]
    }


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_two_pages_have_every_word_of_the_official_sheet(activity: str) -> None:
    made, words = drawn(activity), words_of(drawn(activity))
    assert [tuple(map(round, page.mediabox[2:])) for page in made.pages] == [(595, 842)] * 2
    missing = {
        cell: text
        for cell, text in printed(activity).items()
        if not text.isdecimal() and cell != "AF16" and squeezed(text) not in words
    }
    assert missing == {}
    assert PREAMBLE in words
    assert words.count(TICKED) == 2
    assert "185" in words
    boxes = sum(text.count("□") for text in printed(activity).values())
    assert words.count("□") == boxes - 2


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_what_is_drawn_of_a_cell_is_what_the_official_file_prints(activity: str) -> None:
    """Cell by cell, with the numbers as they are shown."""
    drawn_texts = {
        text.cell: "".join(run.text for run in text.runs)
        for page in pages_of(activity)
        for text in page.texts
        if text.cell and text.runs
    }
    shown = {
        cell: f"{int(text):,}" if text.isdecimal() and len(text) > 3 else text
        for cell, text in printed(activity).items()
    }
    assert drawn_texts == shown


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_everything_is_on_its_page(activity: str) -> None:
    for page in pages_of(activity):
        places = [(each.left, each.top, each.width, each.height) for each in page.texts]
        places += [(each.left, each.top, each.width, each.height) for each in page.grounds]
        for left, top, width, height in places:
            assert 0 <= left <= left + width <= page.width + 12
            assert 0 <= top <= top + height <= page.height + 0.1
        for rule in page.rules:
            assert 0 <= rule.from_left <= rule.to_left <= page.width + 12
            assert 0 <= rule.to_top <= page.height + 0.1


@pytest.mark.parametrize(("activity", "diagonals"), [("a", 2), ("b", 2), ("c", 1)])
def test_the_crossed_out_places_are_crossed_out(activity: str, diagonals: int) -> None:
    rules = [rule for page in pages_of(activity) for rule in page.rules]
    assert sum(rule.from_left != rule.to_left and rule.from_top != rule.to_top for rule in rules) == diagonals


def test_its_properties_say_that_it_is_a_draft_and_its_pages_do_not() -> None:
    made = drawn("b")
    assert made.metadata is not None
    assert (made.metadata.title, made.metadata.subject) == ("計算表（下書き）", "Draft\n下書き")
    assert "下書き" not in words_of(made)
    assert str(made.root_object["/Lang"]) == "ja"


def test_the_same_cells_are_the_same_bytes() -> None:
    assert form_drawn("c", {"AF14": TICKED}, "", "") == form_drawn("c", {"AF14": TICKED}, "", "")
    assert form_drawn("c", {"AF14": TICKED}, "", "") != form_drawn("c", {"AF15": TICKED}, "", "")
