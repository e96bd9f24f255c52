"""The pass mark is a dated value of its own: a change of it moves the score, the time line, the pages and the print."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils.translation import override

from eligibility.contract.facts import facts_from
from eligibility.outlook.activity_days import activity_days
from eligibility.outlook.least_salary import least_salary, least_salary_over_time
from eligibility.outlook.transitions import Transition, deadline, windows
from eligibility.outlook.turning_points import ReasonKind
from eligibility.outlook.ways import ways
from eligibility.reference.law_page import law_page
from eligibility.result.ahead import transitions_ahead
from eligibility.result.context import context_of
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.marks import PassMark
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.printing import difference
from tests import people
from tests.language import in_language
from tests.law import PASS_MARK_ROW, STAYING
from tests.result.applications import application_of_line
from tests.result.pages import result_page

TODAY = date(2026, 11, 22)
CHANGE = date(2027, 4, 1)
BEFORE = CHANGE - timedelta(days=1)


def changed_to(points: int) -> Tables:
    """Tables of today's rows with another pass mark from the day of the change."""
    changed = (replace(PASS_MARK_ROW, until=CHANGE), replace(PASS_MARK_ROW, points=points, since=CHANGE))
    return Tables(STAYING.rows, STAYING.requirements, STAYING.routes, changed)


RAISED, LOWERED = changed_to(75), changed_to(60)
SEVENTY = people.known(age=24, degrees=["master"], years=3, annual_salary_yen=5_000_000, japanese_level="n1")
"""Somebody under 30 with a master's degree, three years of work, 5,000,000 yen and N1."""


def steps(tables: Tables) -> tuple[Transition, ...]:
    """The steps ahead in activity b."""
    return transitions_ahead(application_of_line(SEVENTY).profile, "b", tables)


def test_the_person_has_between_the_marks() -> None:
    """20 + 5 + 15 + 15 + 15."""
    found = assess(facts_from(SEVENTY)).activities["b"]
    assert (found.low, found.high) == (70, 70)


@pytest.mark.parametrize(
    ("tables", "day", "mark", "qualifies"),
    [
        (RAISED, BEFORE, 70, "yes"),
        (RAISED, CHANGE, 75, "no"),
        (LOWERED, BEFORE, 70, "yes"),
        (LOWERED, CHANGE, 60, "yes"),
    ],
)
def test_each_day_has_its_own_mark(tables: Tables, day: date, mark: int, qualifies: str) -> None:
    edition = tables.on(day)
    found = assess(facts_from({**SEVENTY, "on": day.isoformat(), "birth_date": "2002-11-22"}), edition)
    assert edition.pass_mark == mark
    assert (found.activities["b"].low, found.activities["b"].qualifies) == (70, qualifies)
    assert set(edition.marks) == {mark, *MARKS}


def test_the_law_has_one_mark_on_every_day() -> None:
    assert TABLES.on(TODAY).pass_mark == 70
    mark = PASS_MARK_ROW
    for marks in ((), (replace(mark, until=CHANGE),), (mark, replace(mark, since=CHANGE))):
        with pytest.raises(ValueError, match=r"pass marks? .*one on every day"):
            Tables(pass_marks=marks)


def test_a_mark_needs_a_source_in_every_table_and_an_order_of_its_days() -> None:
    with pytest.raises(ValueError, match="needs a source"):
        PassMark(points=70, source={"a": PASS_MARK_ROW.source["a"]})
    with pytest.raises(ValueError, match="not after"):
        replace(PASS_MARK_ROW, since=CHANGE, until=BEFORE)


def test_a_raised_mark_is_lost_and_must_be_used_before() -> None:
    (lost,) = (step for step in steps(RAISED) if step.day == CHANGE)
    assert (lost.lost, lost.after.pass_mark) == (75, 75)
    due = deadline(steps(RAISED))
    assert due is not None
    assert due.closes is not None
    assert (due.mark, due.closes.day) == (70, CHANGE)


@pytest.mark.parametrize(("tables", "mark"), [(RAISED, 75), (LOWERED, 60)])
def test_a_day_names_its_own_mark_although_the_result_stays_the_same(tables: Tables, mark: int) -> None:
    """20 + 5 + 20 + 15 + 15 with 6,000,000 yen are above either mark."""
    profile = application_of_line({**SEVENTY, "annual_salary_yen": 6_000_000}).profile
    days = activity_days(profile, None, "b", TODAY, tables)
    assert [(days.on(day).pass_mark, days.on(day).sure) for day in (BEFORE, CHANGE)] == [(70, 75), (mark, 75)]
    assert all(days.on(day).enough for day in (BEFORE, CHANGE))
    assert [reason.kind for reason in days.on(CHANGE).reasons] == [ReasonKind.LAW]


def test_the_marks_of_permanent_residence_stay_what_they_are() -> None:
    of_residence = [window for window in windows(steps(RAISED)) if not window.passes]
    assert of_residence
    assert of_residence[0].mark == 70
    assert of_residence[0].closes is None or of_residence[0].closes.day > CHANGE
    assert not any(window.mark == 70 and not window.passes for window in windows(steps(TABLES)))


def test_a_way_that_waits_for_a_raised_mark_reaches_that_one() -> None:
    low = {**SEVENTY, "japanese_level": "none"}
    found = [way for way in ways(application_of_line(low).profile, RAISED) if way.activity == "b" and way.mark == 70]
    assert found
    for way in found:
        assert way.total >= (75 if way.wait_until is not None and way.wait_until >= CHANGE else 70)


def test_the_least_pay_is_that_for_the_mark_of_the_day() -> None:
    profile = application_of_line(SEVENTY).profile
    assert least_salary(profile, BEFORE, RAISED)["b"].keys() == {70, 80}
    assert least_salary(profile, CHANGE, RAISED)["b"].keys() == {70, 75, 80}
    assert all(each.least["b"].keys() == {70, 75, 80} for each in least_salary_over_time(profile, RAISED))


@pytest.mark.parametrize("language", LANGUAGES)
def test_law_page_and_print_name_the_mark_of_the_day(language: str) -> None:
    with override(language):
        assert "75" in in_language(language, law_page, CHANGE, RAISED).tables[0].mark
        assert "70" in in_language(language, law_page, BEFORE, RAISED).tables[0].mark
    assert "75" in difference(BEFORE, CHANGE, language, RAISED)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("tables", "mark", "code"), [(RAISED, 75, "not_met"), (LOWERED, 60, "met")])
def test_the_result_of_a_day_reads_its_mark(tables: Tables, mark: int, code: str, language: str) -> None:
    application = application_of_line({**SEVENTY, "on": CHANGE.isoformat(), "birth_date": "2002-11-22"})
    found = in_language(language, context_of, application, today=TODAY, activity="b", tables=tables)
    assert found.first.verdicts[0].code == code
    assert found.verdict.days.on(CHANGE).pass_mark == mark
    assert [each.points for each in found.bar.marks] == sorted({mark, *MARKS})
    assert found.ahead.time_line.chart.marks[0].words == str(min(mark, *MARKS))
    missed = [each.mark for each in (found.more_points.first, *found.more_points.others)]
    assert missed == [each for each in sorted({mark, *MARKS}) if each > found.first.verdicts[0].sure]
    with override(language):
        assert f"{mark}" in result_page(found)
