"""The ticked boxes against the rows that count and the total of `score`, cell by cell on every sheet."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.profile import profile_from
from eligibility.result.examples import EXAMPLES
from eligibility.result.form.cells import fill
from eligibility.result.form.choice import FormChoice
from eligibility.result.form.made import xlsx_of
from eligibility.result.form.official import SHEETS, Period
from eligibility.result.form.points_form import leading_choice, points_form
from eligibility.result.form.workbook import workbook
from eligibility.scoring.assessment import ActivityAssessment, assess
from eligibility.scoring.rows import ByActivity
from eligibility.wizard.application import application_from
from tests import people
from tests.day import DAY
from tests.law import ROWS, of_the_day
from tests.result.applications import TODAY, application_of_line
from tests.result.form.reading import texts_of, ticked_in
from tests.result.test_to_confirm import application as application_of_answers
from tests.result.unconfirmed_people import ten_years_without_degree, with_a_school_to_confirm
from tests.test_score_command import line_of, result_of

ACTIVITIES = ("a", "b", "c")
BY_KEY = {row.key: row for row in ROWS}
SEVERAL = {"research_one", "research_two", "designated_university"}
"""The rows with a box for each test or limb, of which those that are met are ticked."""

AS_ROWS_SAY = [
    people.inventor_and_author,
    people.researcher_with_every_achievement,
    people.trainee,
    people.manager,
    *people.TEN_LIVES,
]


def filled_sheet(assessment: ActivityAssessment) -> dict[str, str]:
    """Return the texts of the cells of a sheet filled in for an assessment."""
    made = workbook(assessment.activity, fill(assessment).written, "", "")
    return texts_of(made, SHEETS[assessment.activity].part)


def boxes_of(activity: str, keys: Iterable[str]) -> dict[str, set[str]]:
    """Return the boxes of rows by key; those of the heading of licences are next to the words that are marked."""
    at = SHEETS[activity].boxes
    found = {}
    for key in keys:
        box = BY_KEY[key].boxes[activity]
        assert box is not None
        found[key] = {at.get(cell, cell) for cell in box.ticks}
    return found


@pytest.mark.parametrize("activity", ACTIVITIES)
@pytest.mark.parametrize("person", AS_ROWS_SAY, ids=lambda person: person.__name__)
def test_ticks_are_the_boxes_of_the_rows_that_count_and_the_total_is_that_of_score(person: Any, activity: str) -> None:
    result = result_of(line_of(person), rows=True)["activities"][activity]
    texts = filled_sheet(assess(facts_from(of_the_day(person()))).activities[activity])
    boxes = boxes_of(activity, (each["row"] for each in result["rows"] if each["state"] == "counted"))
    whole = {key: cells for key, cells in boxes.items() if key not in SEVERAL}
    ticked = ticked_in(texts)
    assert set().union(*whole.values()) <= ticked <= set().union(*boxes.values())
    assert result["low"] == result["high"]
    assert texts[SHEETS[activity].total] == str(result["low"])


@pytest.mark.parametrize("activity", ACTIVITIES)
@pytest.mark.parametrize("person", people.EIGHT_LIVES, ids=lambda person: person.name)
def test_the_forms_of_a_life_have_the_totals_worked_out_by_hand(person: Any, activity: str) -> None:
    profile = profile_from(person.line)
    for day, total in person.points:
        facts = profile.facts_on(date.fromisoformat(day))
        assessed = assess(facts).activities[activity]
        filled = fill(assessed)
        assert filled.total == assessed.low
        assert activity != "b" or filled.total == total, day
        counted = boxes_of(activity, (row.key for row in filled.rows))
        assert ticked_in({cell: str(value) for cell, value in filled.written.items()}) <= set().union(*counted.values())


@pytest.mark.parametrize("activity", ACTIVITIES)
@pytest.mark.parametrize("key", EXAMPLES)
def test_the_form_of_an_example_has_the_points_that_are_sure(key: str, activity: str) -> None:
    application = application_from(EXAMPLES[key].document(DAY), DAY)
    assert application is not None
    form = points_form(application, leading_choice(application, DAY, activity), DAY)
    texts = texts_of(xlsx_of(form), SHEETS[activity].part)
    sure = form.day.unconfirmed.activities[activity]
    boxes = boxes_of(activity, (each.row.key for each in sure.rows if each.state == "counted"))
    whole = {key: cells for key, cells in boxes.items() if key not in SEVERAL}
    assert set().union(*whole.values()) == ticked_in(texts)
    assert int(texts[SHEETS[activity].total]) == form.filled.total == sure.low


@pytest.mark.parametrize(
    ("activity", "person", "ticked", "total"),
    [
        # Bachelor, 4,000,000 yen under 30, age under 30, degree of a Japanese university, N1; Ⅰ to Ⅲ are not known.
        ("b", people.reference_student, {"AF16", "AF31", "AF35", "AF68", "AF72"}, 70),
        ("a", people.reference_student, {"AF16", "AF30", "AF32", "AF61", "AF65"}, 70),
        ("c", people.reference_student, {"AF16", "AF53", "AF57"}, 45),
        # The box of 「１つ保有」 is the empty cell at its left.
        ("b", people.master_with_n2_and_an_it_examination, {"AF15", "AF31", "AF35", "AF46", "AF68"}, 70),
    ],
)
def test_boxes_worked_out_by_hand(activity: str, person: Any, ticked: set[str], total: int) -> None:
    texts = filled_sheet(assess(facts_from(of_the_day(person()))).activities[activity])
    assert (ticked_in(texts), texts[SHEETS[activity].total]) == (ticked, str(total))


def research(**facts: Any) -> set[str]:
    """Return which of the four boxes of research are ticked on sheet A."""
    line = people.known(**facts)
    assessed = assess(facts_from({key: value for key, value in line.items() if value is not None}))
    return ticked_in(filled_sheet(assessed.activities["a"])) & {"AF35", "AF37", "AF39", "AF41"}


def test_of_research_the_tests_that_are_met_are_ticked() -> None:
    assert research(patents=1) == {"AF35"}
    assert research(patents=1, papers=3) == {"AF35", "AF39"}
    assert research(research_grants=3, other_research_recognised=True) == {"AF37", "AF41"}
    assert research(papers=2) == set()
    # Two tests are met, and of the third nothing is known.
    assert research(patents=2, papers=3, other_research_recognised=None) == {"AF35", "AF39"}


def test_what_is_not_known_is_not_ticked_and_not_in_the_total() -> None:
    line = people.reference_student(innovation_support=None, sme=None)
    assessed = assess(facts_from({key: value for key, value in line.items() if value is not None})).activities["b"]
    assert assessed.high > assessed.low
    assert {"AF52", "AF54"} & ticked_in(filled_sheet(assessed)) == set()
    assert fill(assessed).total == assessed.low


def test_where_it_is_not_known_which_row_counts_none_is_ticked() -> None:
    line = people.known(patents=1, papers=None)
    assessed = assess(facts_from({key: value for key, value in line.items() if value is not None})).activities["a"]
    assert assessed.headings["research"].low == 20
    assert {"AF35", "AF37", "AF39", "AF41"} & ticked_in(filled_sheet(assessed)) == set()
    assert fill(assessed).total == assessed.low - 20


def test_what_must_be_confirmed_is_not_ticked() -> None:
    application = with_a_school_to_confirm()
    form = points_form(application, FormChoice("b", TODAY), TODAY)
    assert form.day.assessment.activities["b"].low - 10 == form.filled.total == 60
    assert "designated_university" not in {row.key for row in form.filled.rows}


def test_of_years_near_a_step_those_that_are_sure_are_ticked() -> None:
    form = points_form(ten_years_without_degree(), FormChoice("b", TODAY), TODAY)
    ticked = ticked_in({cell: str(value) for cell, value in form.filled.written.items()})
    assert ticked & {"AF20", "AF21", "AF22", "AF23"} == {"AF21"}
    assert form.filled.total == form.day.unconfirmed.activities["b"].low


@pytest.mark.parametrize(
    ("school", "place", "ticked"),
    [
        ("東京大学", "japan", {"AF80", "AF84"}),
        ("Innopolis University", "abroad", set()),
    ],
)
def test_the_limbs_of_a_university_are_those_of_the_lists(school: str, place: str, ticked: set[str]) -> None:
    application = application_of_answers(
        degrees=[{"level": "bachelor", "place": place, "awarded_on": "2025-03-24", "related": "yes"}],
        school=[{"name": school}],
    )
    form = points_form(application, FormChoice("b", TODAY), TODAY)
    found = ticked_in({cell: str(value) for cell, value in form.filled.written.items()})
    assert found & {"AF80", "AF84", "AF86"} == ticked
    assert ("designated_university" in {row.key for row in form.filled.rows}) is bool(ticked)
    assert form.filled.to_tick == ()


def test_a_university_that_is_not_named_is_left_to_tick() -> None:
    form = points_form(application_of_line(people.reference_student()), FormChoice("b", TODAY), TODAY)
    assert [row.key for row in form.filled.to_tick] == ["designated_university"]


@pytest.mark.parametrize("period", [None, *Period])
@pytest.mark.parametrize("activity", ACTIVITIES)
def test_the_box_of_permanent_residence_is_ticked_on_such_a_form_alone(activity: str, period: Period | None) -> None:
    assessed = assess(facts_from(of_the_day(people.reference_student()))).activities[activity]
    texts = texts_of(workbook(activity, fill(assessed, (), period).written, "", ""), SHEETS[activity].part)
    boxes = SHEETS[activity].periods
    assert ticked_in(texts) & {*boxes.values()} == ({boxes[period]} if period else set())


def test_names_ranks_amounts_and_dates_stay_empty() -> None:
    assessed = assess(facts_from(of_the_day(people.reference_student(sme=True, rd_over_3_percent=True))))
    texts = filled_sheet(assessed.activities["b"])
    official = texts_of(workbook("b", {}, "", ""), SHEETS["b"].part)
    changed = {cell for cell, text in texts.items() if text != official[cell]}
    assert changed == ticked_in(texts) | {"AI96"}
    assert "AF58" in changed
    assert {texts[cell] for cell in ("L63", "L64", "AA63")} == {""}


def test_a_row_without_a_box_is_named() -> None:
    assessed = assess(facts_from(of_the_day(people.reference_student()))).activities["b"]
    # `rows` is computed once; nothing else may change an assessment.
    vars(assessed)["rows"] = [replace(each, row=replace(each.row, boxes=ByActivity())) for each in assessed.rows]
    with pytest.raises(ValueError, match="no box on the form of activity b"):
        fill(assessed)
