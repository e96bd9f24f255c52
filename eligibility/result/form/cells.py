"""Which boxes of a sheet are ticked for an assessment, and the total below them.

Only rows that surely count are ticked. Left empty: ranks of universities, the R&D costs and sales (nobody is asked for
them), name, signature and date.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.scoring.assessment import ActivityAssessment
from eligibility.scoring.components import RowState
from eligibility.scoring.lists.universities import Listed
from eligibility.scoring.rows import Row

from ..days import ResultDay
from .official import SHEETS, TICKED, Period
from .workbook import Written

UNIVERSITY: Final = "designated_university"
"""The row whose three boxes are the limbs Ⅰ, Ⅱ and Ⅲ by which a university is designated."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A sheet filled in: what is written into its cells, the rows that count, and their total.

    `to_tick` are the rows that count and have no box ticked, as it is not known which of their boxes it is.
    """

    activity: str
    written: Written
    rows: tuple[Row, ...]
    to_tick: tuple[Row, ...]
    total: int


def fill(assessment: ActivityAssessment, limbs: Collection[int] = (), period: Period | None = None) -> FilledForm:
    """Return the sheet of an assessment with the boxes of its counted rows ticked.

    `limbs` are the numbers, from 0, of those by which the university is designated. `period` is that of a form for
    permanent residence; the form asks that nobody else ticks these boxes.
    """
    activity = assessment.activity
    sheet = SHEETS[activity]
    rows = tuple(each.row for each in assessment.rows if each.state == RowState.COUNTED)
    ticked = {row.key: _ticks(row, assessment, limbs) for row in rows}
    cells = [sheet.boxes.get(cell, cell) for cells in ticked.values() for cell in cells]
    total = sum(row.points[activity] or 0 for row in rows)
    written: dict[str, str | int] = {**dict.fromkeys(cells, TICKED), sheet.total: total}
    if period is not None:
        written[sheet.periods[period]] = TICKED
    return FilledForm(activity, written, rows, tuple(row for row in rows if not ticked[row.key]), total)


def fill_on(application: Application, day: ResultDay, activity: str, period: Period | None = None) -> FilledForm:
    """Return the sheet of an application on a day; what must be confirmed is not counted."""
    return fill(day.unconfirmed.activities[activity], limbs_on(application, day), period)


def limbs_on(application: Application, day: ResultDay) -> frozenset[int]:
    """Return the limbs Ⅰ, Ⅱ, Ⅲ, by number from 0, in which the lists have a university that counts on a day.

    None of an application whose schools are not named.
    """
    found = set()
    for degree, school in zip(application.profile.degrees, application.schools, strict=False):
        of_lists = school.university
        if of_lists is None or not school.designated or degree.awarded_on > day.day:
            continue
        if Caveat.SCHOOL_TO_CONFIRM not in school.to_confirm:
            tests = (of_lists.ranking is Listed.YES, of_lists.sgu is not None, of_lists.innovative_asia is Listed.YES)
            found |= {number for number, met in enumerate(tests) if met}
    return frozenset(found)


def _ticks(row: Row, assessment: ActivityAssessment, limbs: Collection[int]) -> tuple[str, ...]:
    """Return the cells to tick of a row that counts: of several tests or limbs those that are surely met."""
    box = row.boxes[assessment.activity]
    if box is None:
        raise ValueError(f"row {row.key}: no box on the form of activity {assessment.activity}")
    if len(box.tick_at) <= 1:
        return box.ticks
    if row.key == UNIVERSITY:
        return tuple(cell for number, cell in enumerate(box.ticks) if number in limbs)
    tests = zip(box.ticks, row.documents, strict=True)
    return tuple(
        cell for cell, proof in tests if proof.when is not None and proof.when.truth(assessment.values) is True
    )
