"""One verdict a route and day, ranked, never a promise; requirements apart from points."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.utils.html import escape
from django.utils.translation import gettext, override

from eligibility.answers.application import Application
from eligibility.result.context import Context, context_of
from eligibility.result.sections.conditions import CONDITIONS
from eligibility.scoring.assessment import assess
from eligibility.scoring.requirement import PAY_FLOOR
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.tables.requirements import REQUIREMENTS
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, graduate_in_march, much_unknown, reference_student
from tests.result.pages import result_page, section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
CODES = {"yes": "met", "possible": "not_known", "no": "not_met"}
PROMISES = {
    "en": ("eligible", "qualif", "guarantee", "will be granted", "approved", "entitled"),
    "ja": ("許可されます", "取得できます", "申請できます", "合格", "保証", "認められます"),
    "zh-hant": ("保證", "一定", "必定", "可以取得", "獲准", "合格"),
    "zh-hans": ("保证", "一定", "必定", "可以取得", "获准", "合格"),
}


def report(application: Application, language: str = "en", activity: str | None = None) -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


@pytest.mark.parametrize("person", people.TEN_LIVES, ids=lambda person: person.__name__)
def test_every_route_has_the_verdict_of_its_assessment(person: Callable[[], people.Line]) -> None:
    application = application_of_line(person())
    made = report(application)
    assessment = assess(application.profile.facts_on(application.application_day))
    assert {each.key: [verdict.code for verdict in each.verdicts] for each in made.activities} == {
        activity: [CODES[each.qualifies]] for activity, each in assessment.activities.items()
    }
    j_skip, j_find = made.routes
    answers = {activity: each.j_skip for activity, each in assessment.activities.items()}
    summaries = "yes" if "yes" in answers.values() else answers[application.activity]
    assert [verdict.code for verdict in j_skip.verdicts] == [CODES[summaries]]
    assert [verdict.code for verdict in j_find.verdicts] == [CODES[assessment.j_find]]


def order(line: people.Line, activity: str) -> list[str]:
    return [each.key for each in report(application_of_line(line, activity=activity)).activities]


def asked_about(activity: str, **changes: Any) -> people.Line:
    """The facts of somebody who names an activity, so that the years of the others are not asked for."""
    line = people.reference_student(degrees=["master"], japanese_level="n2", annual_salary_yen=4_200_000, **changes)
    return {**line, "experience_years": {each: 0 if each == activity else None for each in ("a", "b", "c")}}


def test_the_activity_named_leads_and_then_one_that_surely_meets_the_condition() -> None:
    met_in_a_alone = people.doctor_one_yen_below_the_floor(years=10)
    verdicts = {each.key: each.code for each in report(application_of_line(met_in_a_alone, activity="b")).activities}
    assert verdicts == {"a": "met", "b": "not_met", "c": "not_met"}
    assert order(met_in_a_alone, "b") == ["b", "a", "c"], "the activity named leads"
    assert order(met_in_a_alone, "unsure") == ["a", "b", "c"]
    assert order(people.president_of_a_small_company(), "unsure")[0] == "c"


def test_of_several_that_surely_meet_it_the_one_named_is_first_then_more_points() -> None:
    line = people.professor()
    made = report(application_of_line(line, activity="unsure"))
    met = [each for each in made.activities if each.code == "met"]
    totals = [each.verdicts[0].points.low for each in met if each.verdicts[0].points]
    assert len(met) >= 2
    assert made.activities[: len(met)] == tuple(met)
    assert totals == sorted(totals, reverse=True)
    assert order(line, met[-1].key)[0] == met[-1].key


@pytest.mark.parametrize("named", ["a", "b", "c"])
def test_nothing_that_was_never_asked_pushes_the_activity_named_from_its_place(named: str) -> None:
    """A master with N2 and a Japanese degree: not met as named, while the others are open for years never asked."""
    made = report(application_of_line(asked_about(named), activity=named))
    codes = {each.key: each.code for each in made.activities}
    assert codes[named] == "not_met"
    assert "not_known" in [code for key, code in codes.items() if key != named]
    assert made.activities[0].key == named
    assert made.activity == named, "rows, ways, time line and proofs are those of the activity named"


def test_where_no_activity_is_named_the_surest_and_then_the_most_points_lead() -> None:
    tie = people.reference_student()
    assert order(tie, "a")[0] == "a"
    assert order(tie, "unsure")[0] == "b"
    open_in_a = {**asked_about("b"), "experience_years": {"a": None, "b": 0, "c": 0}}
    assert order(open_in_a, "unsure")[0] == "a"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_activity_open_for_what_was_not_asked_says_so_once(language: str) -> None:
    with override(language):
        sentence = gettext(
            "We did not ask you everything for this activity, so we can only give a range. To be asked, choose it in "
            "the first question."
        )
    line = people.reference_student(on="2027-01-15", birth_date="1997-02-01")
    line = {**line, "experience_years": {"a": None, "b": 0, "c": None}}
    two_days = application_of_line(line, permission=date(2027, 4, 1))
    notes = {each.key: each.notes.count(sentence) for each in report(two_days, language).activities}
    assert notes == {"a": 1, "b": 0, "c": 1}
    asked_all = application_of_line(line, activity="unsure")
    assert [each.key for each in report(asked_all, language).activities if sentence in each.notes] == []
    nothing_open = application_of_line(people.reference_student())
    assert [each.key for each in report(nothing_open, language).activities if sentence in each.notes] == []


def test_points_enough_but_pay_below_the_floor_is_no_points_verdict() -> None:
    made = report(application_of_line(people.doctor_one_yen_below_the_floor(years=10)))
    by_key = {each.key: each.verdicts[0] for each in made.activities}
    assert by_key["a"].code == "met"
    assert by_key["b"].code == "not_met"
    assert by_key["b"].points is not None
    assert by_key["b"].points.low >= 70
    floor = next(requirement for requirement in made.requirements if requirement.key == "pay_floor")
    assert [(each.activities, each.code) for each in floor.states] == [("1号ロ", "not_met"), ("1号ハ", "not_met")]
    assert [each.code for each in floor.shown] == ["not_met"]


def test_requirements_that_are_not_computed_are_named_for_their_activities() -> None:
    requirements = {requirement.key: requirement for requirement in report(reference_student()).requirements}
    landing, business = requirements["ordinary_criteria"], requirements["business_manager"]
    assert [(each.activities, each.code) for each in landing.states] == [("1号イ", "to_confirm"), ("1号ロ", "met")]
    assert [(each.activities, each.code) for each in business.states] == [("1号ハ", "to_confirm")]
    assert [each.code for each in landing.shown] == ["met"]
    assert business.shown == ()


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_a_requirement_of_the_activity_shows_its_state_and_the_others_are_folded(activity: str) -> None:
    made = report(reference_student(), activity=activity)
    page = section_page(made, CONDITIONS)
    own, _, others = page.partition("Conditions of the other activities only")
    for requirement in made.requirements:
        assert escape(requirement.label) in (own if requirement.shown else others)
        for state in requirement.shown:
            line = own.partition(f">{escape(requirement.short)} <")[2].partition("</li>")[0]
            assert escape(state.state) in line


def test_j_skip_names_the_chosen_activity_and_the_others() -> None:
    """119 months in ロ are not enough; イ was not asked about, and does not hide that."""
    line = people.specialist_of_ten_years(years={"a": None, "b": 9 + 11 / 12, "c": 0})
    j_skip = report(application_of_line(line, activity="b")).routes[0]
    assert [verdict.code for verdict in j_skip.verdicts] == ["not_met"]
    assert "ロ" in j_skip.verdicts[0].sentence
    [note] = j_skip.of_others
    assert "イ" in note
    assert "your open answers" in note


def test_j_skip_of_several_activities_leads_with_the_first_and_names_the_rest() -> None:
    line = people.specialist_of_ten_years(years={"a": 10, "b": 10, "c": 0})
    for activity in ("a", "b"):
        j_skip = report(application_of_line(line, activity=activity)).routes[0]
        letter, other = ("イ", "ロ") if activity == "a" else ("ロ", "イ")
        assert letter in j_skip.verdicts[0].sentence
        [note] = j_skip.of_others
        assert other in note
    met_in_a_alone = people.specialist_of_ten_years(years={"a": 10, "b": 0, "c": 0})
    j_skip = report(application_of_line(met_in_a_alone, activity="b")).routes[0]
    assert j_skip.code == "met"
    assert "イ" in j_skip.verdicts[0].sentence


def test_only_the_pay_floor_belongs_to_the_points() -> None:
    """The sentences on pay rest on it: another requirement of the points would need words of its own."""
    assert {requirement.key for requirement in REQUIREMENTS if requirement.of_points} == {PAY_FLOOR}


# --- What is to be confirmed is never hidden in a number ---


def to_confirm(line: people.Line, *codes: str, **changes: Any) -> dict[str, int]:
    """How many points of each activity must be confirmed."""
    made = report(application_of_line(line, to_confirm=codes, **changes))
    verdicts = {each.key: each.verdicts[0] for each in made.activities}
    return {key: each.points.low - each.sure for key, each in verdicts.items() if each.points is not None}


def test_points_of_a_school_to_confirm_are_named_in_the_verdict() -> None:
    line = people.reference_student(annual_salary_yen=8_000_000)
    assert set(to_confirm(line).values()) == {0}
    for code in ("school_to_confirm", "school_by_rankings"):
        said = to_confirm(line, code)
        assert (said["a"], said["b"]) == (10, 10)
    assert set(to_confirm(line, "school_not_listed").values()) == {0}, "it was not counted"
    assert set(to_confirm(people.engineer_with_a_japanese_master(), "school_to_confirm").values()) == {0}


def test_points_that_a_caveat_decides_are_what_the_total_would_lack() -> None:
    author = people.known(papers=3, degrees=["doctorate"])
    papers = to_confirm(author, "first_author_only")
    assert (papers["a"], papers["b"]) == (
        20,
        15,
    )
    assert papers["c"] == 0
    with_grants = {**author, "research_grants": 3}
    assert to_confirm(with_grants, "first_author_only")["b"] == 0, "another achievement holds the row"
    abroad = {"japanese_degree": False, "designated_university": False}
    assert to_confirm(people.reference_student(**abroad), "equivalent")["b"] == 10
    assert to_confirm(people.reference_student(degrees=["bachelor", "master"], **abroad), "equivalent")["b"] == 0


@pytest.mark.parametrize(("months", "points"), [(60, 5), (62, 5), (63, 0), (58, 0), (36, 5), (38, 5), (24, 0)])
def test_years_near_a_step_put_the_points_of_that_step_alone_in_doubt(months: int, points: int) -> None:
    line = people.known(degrees=["bachelor"], years={"a": 0, "b": months / 12, "c": 0})
    said = to_confirm(line, "experience_near_a_step")["b"]
    assert said == points


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_landing_that_is_not_decided_is_no_planned_day(language: str) -> None:
    with override(language):
        planned, today = (
            gettext("day you plan to land in Japan"),
            gettext("today (you have not decided on a day of landing)"),
        )
    for decided, name in ((True, planned), (False, today)):
        application = application_of_line(people.reference_student(), decided=decided, from_abroad=True)
        made = report(application, language)
        assert [day.name for day in made.days] == [name]
        page = result_page(made)
        assert (planned in page, today in page) == (decided, not decided)


def test_the_routes_did_not_exist_in_the_first_days_of_the_tables() -> None:
    application = application_of_line(people.reference_student(on="2023-04-10", age=24))
    assert report(application).routes == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_verdict_promises_anything(language: str) -> None:
    applications = [
        reference_student(),
        graduate_in_march(),
        much_unknown(),
        application_of_line(people.entrepreneur()),
    ]
    sentences = [
        verdict.sentence.lower()
        for application in applications
        for made in [report(application, language)]
        for each in (*made.activities, *made.routes)
        for verdict in each.verdicts
    ]
    assert {
        code for application in applications for each in report(application).activities for code in [each.code]
    } >= {"met", "not_known"}
    for words in PROMISES[language]:
        assert not [sentence for sentence in sentences if words in sentence]


def test_a_condition_on_a_degree_that_nobody_holds_is_neither_met_nor_missing() -> None:
    """J-Find asks when the top 100 university awarded its degree; without one there is no such day."""

    def states(**changes: object) -> list[str]:
        degree = {"top100_degree_awarded_on": "2025-03-24", **changes}
        j_find = report(application_of_line(people.reference_student(savings_yen=300_000, **degree))).routes[-1]
        assert j_find.key == "j_find"
        return [condition.code for group in j_find.conditions for condition in group.conditions]

    assert states(top100_university=True) == ["met", "met", "met"]
    assert states(top100_university=False) == ["not_met", "not_asked", "met"]
    assert states(top100_university=None)[0] == "not_known"
    assert "not_asked" not in states(top100_university=None)
