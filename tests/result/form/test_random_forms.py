"""The forms of random people, on several days of every sheet: no box without a row, and no total above what is sure."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from eligibility.result.context import context_of
from eligibility.result.form.choice import FormChoice
from eligibility.result.form.official import SHEETS, TICKED, Period
from eligibility.result.form.points_form import leading_choice, points_form
from eligibility.result.form.workbook import parts, with_cells
from eligibility.result.sections.form import FORM
from tests.language import in_language
from tests.result.answer_documents import lives
from tests.result.answer_reader import Life

pytestmark = pytest.mark.django_db

PEOPLE = range(6)


def choices_of(life: Life) -> Iterator[FormChoice]:
    """Yield choices of days behind and ahead, with a box of permanent residence or without."""
    for activity in SHEETS:
        for days, period in ((0, None), (-400, Period.ONE_YEAR_AGO), (900, Period.NOW), (2_000, None)):
            day = min(life.today + timedelta(days=days), life.application.profile.until)
            yield FormChoice(activity, day, period)


@pytest.mark.parametrize("number", PEOPLE)
def test_a_form_has_boxes_of_rows_that_count_and_a_total_that_is_sure(number: int) -> None:
    for life in lives(number):
        for choice in choices_of(life):
            form, sheet = points_form(life.application, choice, life.today), SHEETS[choice.activity]
            sure = form.day.unconfirmed.activities[choice.activity]
            counted = [each for each in sure.rows if each.state == "counted"]
            boxes = {
                sheet.boxes.get(cell, cell)
                for each in counted
                if (box := each.row.boxes[choice.activity]) is not None
                for cell in box.ticks
            }
            ticked = {cell for cell, value in form.filled.written.items() if value == TICKED}
            assert ticked - {*sheet.periods.values()} <= boxes
            assert form.filled.total == sum(each.low for each in counted) <= sure.low
            assert with_cells(parts()[sheet.part].decode(), form.filled.written).count(TICKED) == len(ticked)


@pytest.mark.parametrize("number", PEOPLE)
def test_the_page_names_every_row_that_may_count_and_is_not_ticked(number: int) -> None:
    for life in lives(number):
        context = in_language("en", context_of, life.application, today=life.today)
        built = in_language("en", FORM.build, context)
        assert built["chosen"] is not None
        choice = leading_choice(life.application, life.today)
        form = points_form(life.application, choice, life.today)
        rows = form.day.assessment.activities[choice.activity].rows
        ticked = {row.key for row in form.filled.rows if row not in form.filled.to_tick}
        left = [each.row for each in rows if each.state in ("counted", "not_known") and each.row.key not in ticked]
        headings = {row.heading for row in left}
        listed = built["empty"]
        assert isinstance(listed, tuple)
        assert len(listed) >= len(headings)
        assert bool(listed) is bool(left)
