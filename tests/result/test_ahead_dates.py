"""The page of dates: its heading is true on every day it names, and its table has every day that changes something."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils.translation import gettext, override, pgettext
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.outlook.profile import Pay
from eligibility.outlook.verdict import Rule
from eligibility.result.answer.words import words_of
from eligibility.result.context import Context, context_of
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import EXAMPLES
from eligibility.result.sections.time import TIME
from eligibility.result.time.dates import MOST_ROWS
from eligibility.result.time.heading import run_shown
from eligibility.scoring.assessment import Answer
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook import people
from tests.outlook.applications import busy_profile
from tests.people import known
from tests.result.ahead_applications import application_of
from tests.result.applications import TODAY, application_of_line, graduate_in_march
from tests.result.pages import result_page
from tests.result.test_random_applications import applications
from tests.result.unconfirmed_people import with_a_school_to_confirm

ONE_DAY = timedelta(days=1)
by_hand = pytest.mark.usefixtures("law_that_stays")


def context(application: Application, language: str = "en", today: date = TODAY) -> Context:
    return in_language(language, context_of, application, today=today)


def paid(*pay: tuple[str, int], **changes: object) -> Application:
    """Somebody with enough points for years, with such pay from such days."""
    application = application_of(people.BETTER_PAID_MASTER.line, **changes)
    pays = [Pay(date.fromisoformat(day), yen) for day, yen in pay]
    return replace(application, profile=replace(application.profile, pay=pays))


@by_hand
def test_a_run_that_has_begun_and_ends_is_a_deadline() -> None:
    found = context(application_of(people.DOCTOR.line), today=date(2026, 12, 1)).dates
    assert found.heading == "Apply before 20 May 2027"
    assert found.lead.startswith("Either day is enough")
    abroad = context(application_of(people.DOCTOR.line, from_abroad=True), today=date(2026, 12, 1)).dates
    assert abroad.heading == "Land in Japan before 20 May 2027"
    assert abroad.lead.startswith("From 20 May 2027 only")


@by_hand
def test_a_run_that_does_not_end_has_no_deadline() -> None:
    found = context(paid(("2026-01-01", 9_000_000)), today=date(2026, 12, 1)).dates
    assert found.heading == "No deadline within ten years"
    assert len(found.lead.split(". ")) == 1


@by_hand
def test_a_degree_ahead_is_not_waited_for() -> None:
    found = context(graduate_in_march())
    assert found.verdict.rule is Rule.ENOUGH_AT_PERMISSION
    assert found.dates.heading.startswith("Application or permission ")
    assert "24 March 2027" in found.dates.heading
    assert found.dates.lead.startswith(
        "Either day is enough: apply earlier with a certificate of expected graduation, if the permission comes "
        "in that time."
    )
    planned = next(row for row in found.dates.rows if row.what.startswith("planned application"))
    assert planned.enough == "not yet"
    assert planned.what == "planned application; before the degree", "the permission comes after it"


@by_hand
def test_a_condition_that_the_permission_misses_too_is_missing() -> None:
    found = context(replace(graduate_in_march(), permission_day=None))
    planned = next(row for row in found.dates.rows if row.what.startswith("planned application"))
    assert "missing: " in planned.what


@by_hand
def test_years_of_work_that_must_be_confirmed_are_reached_and_then_sure() -> None:
    found = in_language("en", context_of_example, EXAMPLES["abroad"], today=TODAY).dates
    said = [row.what for row in (*found.rows, *found.others) if "5 years" in row.what]
    assert said == ["you have worked 5 years", "5 years of work for sure, even if a few months less"]
    assert "7 years of work for sure" in [row.what for row in found.rows]


@by_hand
def test_a_day_that_hangs_on_a_confirmation_or_on_the_pay_says_so() -> None:
    to_confirm = context(with_a_school_to_confirm()).dates
    assert to_confirm.heading == "Apply before 22 November 2032, if confirmed"
    assert to_confirm.lead == "No day is sure without that."
    open_ = paid(("2026-01-01", 9_000_000))
    open_ = replace(open_, profile=replace(open_.profile, pay=None))
    found = context(open_, today=date(2026, 12, 1))
    if found.verdict.rule is Rule.PAY_OPEN:
        assert found.dates.heading.endswith("at a pay of 3,000,000円 or more")
    else:
        assert found.dates.heading == "No day within ten years is sure"


@by_hand
def test_a_pay_that_falls_below_the_floor_is_in_the_table_and_costs_the_marks() -> None:
    found = context(paid(("2026-01-01", 9_000_000), ("2027-06-01", 2_000_000)), today=date(2026, 12, 1)).dates
    assert found.heading == "Apply before 1 June 2027"
    [row] = [row for row in found.rows if row.day == "1 June 2027"]
    assert row.enough == "pay too low"
    assert "2,000,000" in row.what


@by_hand
def test_the_first_row_is_today_unless_the_planned_day_says_the_same() -> None:
    same = context(application_of(people.DOCTOR.line), today=date(2026, 11, 22)).dates
    assert (same.rows[0].day, same.rows[0].what) == ("1 December 2026", "planned application")
    later = application_of(people.DOCTOR.line, application_day=date(2027, 6, 1))
    found = context(later, today=date(2026, 12, 1)).dates
    assert [row.what for row in found.rows[:3]] == ["today", "you turn 30", "planned application"]
    assert found.count == f"{len(found.rows)} dates"


@by_hand
def test_of_very_many_dates_those_that_decide_are_not_folded() -> None:
    report = context(application_of(busy_profile()))
    found = report.dates
    assert len(found.rows) == MOST_ROWS
    assert found.others
    assert found.more == f"{len(found.others)} more dates"
    turning = [row for row in (*found.rows, *found.others) if row.enough]
    assert len(turning) == len(found.rows) + len(found.others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_the_answer_as_its_heading_and_as_the_words_of_the_chart(language: str) -> None:
    report = context(application_of(people.DOCTOR.line), language)
    page = result_page(report)
    assert f"<h1>{report.dates.heading}</h1>" in page
    assert f'<title id="ahead-chart">{report.dates.heading}</title>' in page
    assert report.dates.about in page
    assert TIME.count is not None
    assert in_language(language, TIME.count, report) == report.dates.count
    on_paper = in_language(language, TIME.render, report)
    assert f'<h2 id="time-line">{report.dates.heading}</h2>' in on_paper
    assert "<details" not in on_paper


@profile(max_examples=80, deadline=None)
@given(applications(), st.sampled_from(LANGUAGES))
def test_what_the_heading_and_the_table_say_holds_on_every_day(application: Application, language: str) -> None:
    report = context(application, language)
    verdict, found = report.verdict, report.dates
    run = in_language(language, run_shown, words_of(verdict, application))
    if run is None:
        assert not [each for each in verdict.days.between(verdict.first, verdict.days.last) if each.enough]
    else:
        for each in verdict.days.between(run.first, run.last):
            enough = each.enough or each.j_skip_enough
            doubtful = verdict.rule in {Rule.TO_CONFIRM, Rule.PAY_OPEN} and each.floor != Answer.NO
            assert enough or doubtful
        said = f"{found.heading} {found.lead}"
        days = [run.closes] if run.closes and run.first <= verdict.today else [run.first]
        if not (run.first <= verdict.today and run.closes is None):
            assert any(in_language(language, format_date, day) in said for day in days)
    rows = {row.day: row for row in (*found.rows, *found.others)}
    assert len(rows) == len(found.rows) + len(found.others)
    before = None
    for each in verdict.days.changes:
        marks = [mark for mark in sorted(each.edition.marks) if each.enough and each.sure >= mark]
        shown = (each.sure, each.most, marks)
        if before is not None and shown != before:
            row = rows[in_language(language, format_date, each.day)]
            assert str(each.sure) in row.points
            with override(language):
                yes, no = ([pgettext("points are enough", each)] for each in ("yes", "no"))
                no += [gettext("not yet")]
                yes += [gettext("yes, %(mark)s too") % {"mark": mark} for mark in marks if mark > each.pass_mark]
            assert (row.enough in yes) is each.enough, "doubtful is never met"
            assert row.enough not in no or each.failed or (each.most < each.pass_mark and not each.j_skip)
            assert all(str(mark) in row.enough for mark in marks if mark > each.pass_mark and mark == marks[-1])
        before = shown
    assert "%(" not in f"{found.heading}{found.lead}{found.about}"


@by_hand
def test_where_j_skip_is_met_no_day_says_that_too_little_is_there() -> None:
    met = known(degrees=["master"], annual_salary_yen=20_000_000, age=45)
    found = context(application_of_line(met, activity="b"))
    assert found.verdict.rule is Rule.J_SKIP
    assert {row.enough for row in found.dates.rows} <= {"J-Skip", "yes", "yes, 80 too"}
    assert found.dates.rows[0].enough == ("yes" if found.verdict.result.enough else "J-Skip")


@by_hand
def test_what_was_enough_before_is_not_called_not_yet() -> None:
    found = context(application_of(people.DOCTOR.line), today=date(2026, 12, 1)).dates
    said = [row.enough for row in (*found.rows, *found.others)]
    assert "not yet" not in said[next(at for at, each in enumerate(said) if each.startswith("yes")) :]
    assert "no" in said
