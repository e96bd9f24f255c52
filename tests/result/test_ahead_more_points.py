"""The page of more points: ways by what they ask, a mark that is kept first, and nothing asked without effect."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_yen_counted
from eligibility.outlook.least_salary import least_salary
from eligibility.outlook.profile import Pay
from eligibility.outlook.ways import Way, ways
from eligibility.outlook.worst_case import least_assessment, reaches
from eligibility.result.context import Context, context_of
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import EXAMPLES
from eligibility.result.sections.ways import WAYS
from eligibility.result.unconfirmed import unconfirmed_application
from eligibility.result.ways.groups import GROUPS, MOST_SHOWN
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.law import PASS_MARK
from tests.outlook import people
from tests.outlook.people import PEOPLE, Person
from tests.result.ahead_applications import application_of
from tests.result.pages import result_page

DAY = date(2026, 12, 1)


def context(application: Application, language: str = "en") -> Context:
    return in_language(language, context_of, application, today=DAY)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_of_the_outlook_is_once_in_a_group_or_among_the_others(person: Person, language: str) -> None:
    application = application_of(person.line)
    report = context(application, language)
    profile = replace(application.profile, start=report.ahead.main)
    sure = report.verdict.days.on(report.ahead.main).sure
    for mark in (report.more_points.first, *report.more_points.others):
        shown = [way for group in mark.groups for way in group.ways]
        if sure < mark.mark:
            expected = [
                way
                for way in ways(profile)
                if (way.activity, way.mark) == ("b", mark.mark) and not waits_for_nothing(report, way)
            ]
            assert sorted(way.total for way in (*shown, *mark.others)) == sorted(way.total for way in expected)
        assert all(1 <= len(group.ways) <= MOST_SHOWN for group in mark.groups)
        [fewest] = {len(way.changes) for way in shown} or {0}
        assert all(len(way.changes) >= fewest for way in mark.others)
        if sure < mark.mark and shown:
            assert str(len(shown)) in mark.heading, "the number is that of the ways to be seen"
        if mark.others:
            several = len([way for way in mark.others if len(way.changes) > fewest])
            assert all(str(number) in mark.more for number in (several, len(mark.others) - several) if number)


def waits_for_nothing(report: Context, way: Way) -> bool:
    """Whether a way only waits for 80, which is lost within the year that permanent residence asks for."""
    if way.wait_until is None or len(way.changes) > 1 or way.mark == PASS_MARK:
        return False
    days = (way.wait_until + timedelta(days=number) for number in range(366))
    return not all(report.verdict.days.on(day).sure >= way.mark for day in days)


@pytest.mark.usefixtures("law_that_stays")
def test_80_for_less_than_a_year_is_not_waited_for() -> None:
    """The student: 80 from 11 April 2032, five years of work, until 30 years on 8 July 2032."""
    report = in_language("en", context_of_example, EXAMPLES["student"], today=date(2026, 11, 30))
    found = report.more_points.first
    assert [way for way in ways(report.ahead._profile) if way.wait_until and len(way.changes) == 1]
    shown = [way for group in found.groups for way in group.ways]
    assert not [way for way in (*shown, *found.others) if way.efforts == ("time",)]
    assert found.heading == f"{len(shown)} ways to 80 points"
    assert found.more.endswith("with 2 or more changes")


def test_what_is_missed_is_shown_with_what_one_has() -> None:
    found = context(application_of(people.MASTER_WITH_N2.line)).more_points
    assert found.first.mark == PASS_MARK
    shown = sum(len(group.ways) for group in found.first.groups)
    assert found.first.heading == f"{shown} ways to {PASS_MARK} points"
    assert found.first.lead == "65 are sure on 1 December 2026, table 1号ロ."
    assert [mark.mark for mark in found.others] == [max(MARKS)]
    assert found.others[0].caveat.startswith("80 is not needed for this status")
    assert found.others[0].caveat.endswith("from 3 years to 1.")
    assert not found.first.caveat


def test_a_mark_that_is_lost_soon_is_kept_by_ways_of_that_day() -> None:
    """70 until 30 years on 20 May 2027."""
    application = application_of(people.DOCTOR.line)
    report = context(application)
    found = report.more_points.first
    assert found.heading == "Keep 70 after 20 May 2027"
    assert "From 20 May 2027 only" in found.lead
    assert "you turn 30" in found.lead
    then = replace(unconfirmed_application(application).profile, start=date(2027, 5, 20))
    assert not reaches(least_assessment(then, then.start).activities["b"], PASS_MARK)
    expected = [way for way in ways(then) if (way.activity, way.mark) == ("b", PASS_MARK) and way.wait_until is None]
    shown = [*(way for group in found.groups for way in group.ways), *found.others]
    assert sorted(way.total for way in shown) == sorted(way.total for way in expected)
    assert all("time" not in way.efforts for way in shown)


def well_paid(*pay: tuple[str, int]) -> Application:
    """Somebody with more than 80 points by the first pay, with other pay from other days."""
    application = application_of(people.BETTER_PAID_MASTER.line)
    pays = [Pay(date(2026, 1, 1), 9_000_000), *(Pay(date.fromisoformat(day), yen) for day, yen in pay)]
    return replace(application, profile=replace(application.profile, pay=pays))


def test_a_mark_that_is_lost_within_two_years_is_kept_and_a_later_loss_can_wait() -> None:
    soon, later = (context(well_paid((day, 2_000_000))).more_points for day in ("2028-12-01", "2028-12-02"))
    assert [soon.first.heading, *(each.heading for each in soon.others)] == [
        "Keep 70 after 1 December 2028",
        "Keep 80 after 1 December 2028",
    ]
    assert "the pay is below 3,000,000円" in soon.first.lead
    assert (later.first.heading, later.others) == ("You have 80 points or more already", ())


def test_who_has_every_mark_needs_no_way() -> None:
    found = context(well_paid()).more_points
    assert found.first.heading == "You have 80 points or more already"
    assert found.first.lead == "You have 105 on 1 December 2026."
    assert found.first.groups == ()


@pytest.mark.parametrize(("answer", "asked"), [(None, True), (False, False)], ids=["not known", "answered no"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_employer_is_asked_only_for_what_it_was_not_said_not_to_have(
    answer: bool | None, asked: bool, language: str
) -> None:
    facts = {"innovation_support": answer, "growth_field_project": answer, "investment_management": answer}
    report = context(application_of({**people.MASTER.line, **facts}), language)
    groups = {group.ways[0].effort: group for group in report.more_points.first.groups}
    assert ("employer" in groups) is asked
    assert "other_work" in groups, "work in investment management is other work, known or not"
    for code, group in groups.items():
        assert {way.effort for way in group.ways} == {code}


def test_the_least_pay_is_short_and_the_one_of_the_law() -> None:
    application = application_of(people.MASTER_WITH_N2.line)
    report = context(application)
    least = least_salary(application.profile, report.ahead.main)["b"]
    for pay in report.ahead.least_pay.days[0].pay:
        amount = least[pay.mark]
        assert amount is not None
        assert pay.short == in_language("en", format_yen_counted, amount)
    assert report.ahead.least_pay.days[0].day == in_language("en", format_date, report.ahead.main)


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_and_paper_have_the_groups_and_the_paper_no_fold(language: str) -> None:
    report = context(application_of(people.MASTER_WITH_N2.line), language)
    page, paper = result_page(report), in_language(language, WAYS.render, report)
    for group in report.more_points.first.groups:
        assert f">{group.name}" in page
        assert f">{group.name}" in paper
    assert 'id="least-pay"' in page
    assert "<details" not in paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_has_a_name_of_its_own(language: str) -> None:
    names = [in_language(language, str, words.name) for words in GROUPS]
    assert len(set(names)) == len(names)
    assert all(names)
