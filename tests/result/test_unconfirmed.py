"""Doubt is carried everywhere: what must be confirmed makes nothing met, on any day, route, chart or paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.utils.html import escape
from django.utils.translation import override

from eligibility.answers.application import DOUBTS as COUNTED
from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.profile import Degree
from eligibility.outlook.verdict import Rule
from eligibility.result.context import Context, context_of
from eligibility.result.days import days_of
from eligibility.result.unconfirmed import NAMES, assessed_unconfirmed, unconfirmed_application
from eligibility.scoring.assessment import assess
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, reference_student, with_profile
from tests.result.pages import result_page
from tests.result.test_to_confirm import abroad, degree
from tests.result.test_to_confirm import application as life_of_answers

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
SEVEN_IN_A = {"a": 7.0, "b": 0.0, "c": 0.0}


def report(application: Application, language: str = "en", activity: str = "b") -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def ten_years_without_degree(months: int = 120) -> Application:
    """Born on 1 January 1984, no degree, "about 10 years", 20,000,000 yen, applying on 22 November 2026."""
    return life_of_answers(
        birth_date={"day": "1984-01-01"},
        application={"decided": "yes", "day": "2026-11-22", "permission": None},
        degrees=[{"level": "none", "place": None, "awarded_on": None}],
        school=[],
        experience_b={"kind": "years", "months": months, "still": "yes", "as_of": "2026-11-22"},
        pay=[{"kind": "amount", "annual_yen": 20_000_000, "since": "2026-11-01", "already": False}],
    )


def with_a_school_to_confirm() -> Application:
    """70 points, 10 of them for a university to be confirmed."""
    return application_of_line(people.reference_student(), to_confirm=(Caveat.SCHOOL_TO_CONFIRM,))


# --- J-Find: the list of the hundred schools is worked out here, so its condition is to confirm ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_j_find_of_a_school_near_the_top_is_met_only_if_confirmed(language: str) -> None:
    application = life_of_answers(**abroad("Stanford University"), savings={"kind": "amount", "savings_yen": 200_000})
    route = next(each for each in report(application, language).routes if each.key == "j_find")
    assert {verdict.code for verdict in route.verdicts} == {"to_confirm"}
    with override(language):
        name = str(NAMES[Caveat.TOP_100])
    assert all(name in verdict.sentence for verdict in route.verdicts)
    assert "to_confirm" in {condition.code for each in route.conditions for condition in each.conditions}


# --- The one place that knows each doubt ---


def test_every_caveat_that_can_fall_away_is_named() -> None:
    assert set(NAMES) == {*COUNTED}


def test_a_life_with_nothing_to_confirm_is_itself() -> None:
    application = reference_student()
    assert unconfirmed_application(application) is application
    only_remarks = replace(application, to_confirm=tuple({*Caveat} - {*COUNTED}))
    assert unconfirmed_application(only_remarks) is only_remarks


def test_any_day_of_a_life_can_be_scored_as_if_nothing_were_confirmed() -> None:
    application = ten_years_without_degree()
    for day, years in ((date(2026, 11, 22), 117), (date(2027, 2, 21), 119), (date(2027, 2, 22), 120)):
        facts = application.profile.facts_on(day)
        without = assessed_unconfirmed(application, facts, assess(facts).edition)
        assert without.facts.known["experience_years.b"] == years / 12


DOUBTS: list[tuple[Caveat, Callable[[], Application], int]] = [
    (
        Caveat.EQUIVALENT,
        lambda: life_of_answers(degrees=[degree("equivalent", "abroad")], school=[{"name": None}]),
        10,
    ),
    (
        Caveat.JUNIOR_COLLEGE_DEGREE,
        lambda: life_of_answers(degrees=[degree("junior_college")], school=[{"name": None, "degree_awarded": "yes"}]),
        10,
    ),
    (
        Caveat.SCHOOL_TO_CONFIRM,
        lambda: life_of_answers(**abroad("东北大学", "cn-northeastern-university")),
        10,
    ),
    (Caveat.SCHOOL_BY_RANKINGS, lambda: life_of_answers(**abroad("国立清華大学", "by_rankings")), 10),
    (Caveat.EXPERIENCE_NEAR_A_STEP, lambda: ten_years_without_degree(), 5),
    (
        Caveat.FIRST_AUTHOR_ONLY,
        lambda: life_of_answers(
            research={"kind": "some", "patents": 0, "research_grants": 0, "papers": 3, "first_author_only": "yes"}
        ),
        15,
    ),
]


@pytest.mark.parametrize(("caveat", "of", "points"), DOUBTS, ids=[str(each[0]) for each in DOUBTS])
def test_each_doubt_is_worth_what_the_total_would_lack(
    caveat: Caveat, of: Callable[[], Application], points: int
) -> None:
    application = of()
    assert caveat in application.to_confirm
    [day] = [each for each in in_language("en", days_of, application) if each.day == application.application_day]
    without = day.doubts[caveat].activities["b"]
    assert day.assessment.activities["b"].low - without.low == points
    verdict = report(application).first.verdicts[0]
    assert verdict.sure == day.unconfirmed.activities["b"].low


def test_every_school_to_confirm_is_one_even_with_others() -> None:
    """Two schools in doubt: neither alone takes the points away, both together do."""
    given = life_of_answers(
        degrees=[degree("master", "abroad"), degree("bachelor", "abroad")],
        school=[{"name": "东北大学"}, {"name": "国立清華大学", "japanese_major": "no"}],
        school_choice=[{"school": "cn-northeastern-university"}, {"school": "by_rankings"}],
    )
    day = in_language("en", days_of, given)[0]
    assert day.assessment.activities["b"].low - day.unconfirmed.activities["b"].low == 10
    assert all(then.activities["b"].low == day.assessment.activities["b"].low for then in day.doubts.values())
    verdict = report(given).first.verdicts[0]
    assert verdict.points is not None
    assert verdict.points.low - verdict.sure == 10


def test_an_equal_education_is_in_doubt_only_until_a_higher_degree() -> None:
    given = life_of_answers(
        degrees=[degree("equivalent", "abroad"), {"level": "master", "place": "japan", "awarded_on": "2027-03-24"}],
        school=[{"name": None}, {"name": None}],
        application={"decided": "yes", "day": "2027-01-15", "permission": "2027-04-01"},
    )
    before, after = in_language("en", days_of, given)
    points = [day.assessment.activities["b"].low - day.unconfirmed.activities["b"].low for day in (before, after)]
    assert points == [10, 0]


# --- Verdicts ---


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [Caveat.SCHOOL_TO_CONFIRM, Caveat.SCHOOL_BY_RANKINGS])
def test_points_to_confirm_never_make_a_verdict_met(code: Caveat, language: str) -> None:
    application = application_of_line(people.reference_student(), to_confirm=(code,))
    made = report(application, language)
    [verdict] = made.first.verdicts
    assert (verdict.code, made.first.code) == ("to_confirm", "to_confirm")
    for words in ("70", "10", "60", str(NAMES[code]) if language == "en" else ""):
        assert words in verdict.sentence
    assert verdict.to_confirm == "", "the sentence says it"
    page = result_page(made)
    assert made.verdict.rule is Rule.TO_CONFIRM
    assert f"<h1>{escape(made.answer.heading)}</h1>" in page
    for words in ("70", "10"):
        assert words in made.answer.heading
    assert "60" in made.answer.lead


def test_the_sentence_gives_the_points_with_and_without_and_names_what_is_in_doubt() -> None:
    [verdict] = report(with_a_school_to_confirm()).first.verdicts
    assert verdict.sentence == (
        "22 November 2026: 70 points, but 10 of them must be confirmed: the university as one with extra "
        "points. Without them it would be 60, and 70 are needed."
    )
    open_line = people.reference_student(innovation_support=None, sme=False)
    [verdict] = report(application_of_line(open_line, to_confirm=(Caveat.SCHOOL_TO_CONFIRM,))).first.verdicts
    assert verdict.sentence == (
        "22 November 2026: at least 70 points, but 10 of them must be confirmed: the university as one with extra "
        "points. Without them only 60 are sure, and 70 are needed."
    )


def test_only_what_costs_points_is_named() -> None:
    """A student whose years are near a step, too, earns nothing by them before the step."""
    both = (Caveat.SCHOOL_TO_CONFIRM, Caveat.EXPERIENCE_NEAR_A_STEP)
    line = people.reference_student(years={"a": 0, "b": 34 / 12, "c": 0})
    [verdict] = report(application_of_line(line, to_confirm=both)).first.verdicts
    assert "the university as one" in verdict.sentence
    assert "years of experience" not in verdict.sentence


def test_where_the_mark_is_reached_without_the_doubt_it_is_met_and_says_how_much_is_in_doubt() -> None:
    line = people.reference_student(annual_salary_yen=8_000_000)
    [verdict] = report(application_of_line(line, to_confirm=(Caveat.SCHOOL_TO_CONFIRM,))).first.verdicts
    assert (verdict.code, verdict.sure) == ("met", 80)
    assert verdict.to_confirm == "10 of these points must be confirmed."


def two_days(*, awarded: date, to_confirm: tuple[Caveat, ...] = (Caveat.SCHOOL_TO_CONFIRM,)) -> Application:
    """70 from the award of a listed university's degree between filing and permission."""
    line = people.reference_student(on="2027-01-15", degrees=[], japanese_degree=False, designated_university=False)
    application = application_of_line(line, permission=date(2027, 4, 1), to_confirm=to_confirm)
    held = Degree(level="bachelor", field="", awarded_on=awarded, japanese_degree=True, designated=True, top100=False)
    return with_profile(application, replace(application.profile, degrees=[held]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_day_in_doubt_is_said_to_be_enough(language: str) -> None:
    made = report(two_days(awarded=date(2027, 3, 24)), language)
    assert [verdict.code for verdict in made.first.verdicts] == ["not_met", "to_confirm"]
    [note] = made.first.notes
    assert made.days[1].words in note
    sure = report(two_days(awarded=date(2027, 3, 24), to_confirm=()), language)
    assert note != sure.first.notes[0]
    if language == "en":
        assert note.startswith("One of the two days is enough: ")
    assert made.main.day == date(2027, 4, 1)


def test_of_two_days_the_sure_one_leads_and_is_said_to_be_enough() -> None:
    """In January 30 years lie ahead; in March the birthday takes points, which a degree in doubt makes up for."""
    line = people.reference_student(on="2027-01-15", birth_date="1997-02-01", annual_salary_yen=6_000_000)
    line = {**line, "designated_university": False, "japanese_level": "n1", "degrees": ["bachelor"]}
    application = application_of_line(line, permission=date(2027, 4, 1), to_confirm=(Caveat.FIRST_AUTHOR_ONLY,))
    application = with_profile(
        application, replace(application.profile, undated={**application.profile.undated, "papers": 3})
    )
    made = report(application)
    assert [(verdict.code, verdict.sure) for verdict in made.first.verdicts] == [("met", 70), ("to_confirm", 65)]
    [note] = made.first.notes
    assert note.startswith("You have enough points on one of the two days (15 January 2027)")
    assert made.main.day == date(2027, 1, 15)


def test_sure_points_come_before_those_to_confirm() -> None:
    """In イ the mark is reached without the doubt, in ロ only with it: that leads only where no activity is named."""
    line = people.known(
        age=31, degrees=["doctorate"], papers=3, japanese_level="n1", annual_salary_yen=4_000_000, years=SEVEN_IN_A
    )
    for named, order in (("unsure", "abc"), ("b", "bac")):
        application = application_of_line(line, activity=named, to_confirm=(Caveat.FIRST_AUTHOR_ONLY,))
        made = in_language("en", context_of, application, today=TODAY)
        assert [each.key for each in made.activities] == [*order]
        assert {each.key: each.code for each in made.activities} == {"a": "met", "b": "to_confirm", "c": "not_met"}
        assert made.activity == order[0]


# --- J-Skip (F8) ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_ten_years_near_the_step_leave_j_skip_to_confirm(language: str) -> None:
    made = report(ten_years_without_degree(), language)
    j_skip = made.routes[0]
    assert [verdict.code for verdict in j_skip.verdicts] == ["to_confirm"]
    states = [condition.code for group in j_skip.conditions for condition in group.conditions]
    assert "to_confirm" in states
    if language == "en":
        assert "only if this is confirmed: the years of experience." in j_skip.verdicts[0].sentence


def test_years_well_past_the_step_leave_no_doubt_on_j_skip() -> None:
    for months, codes in ((126, ["met"]), (115, ["not_met"])):
        assert [verdict.code for verdict in report(ten_years_without_degree(months)).routes[0].verdicts] == codes


def test_a_masters_degree_makes_j_skip_sure_whatever_the_years() -> None:
    line = people.specialist_of_ten_years(degrees=["master"])
    application = application_of_line(line, to_confirm=(Caveat.EXPERIENCE_NEAR_A_STEP,))
    assert report(application).routes[0].code == "met"


# --- The chart of the marks ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bar_shows_what_must_be_confirmed_apart_from_what_is_sure(language: str) -> None:
    made = report(with_a_school_to_confirm(), language)
    bar = made.bar
    seventy = next(mark for mark in bar.marks if mark.points == 70)
    assert bar.left + bar.sure < seventy.x
    assert bar.open_x == pytest.approx(seventy.x)
    assert bar.doubt
    assert not bar.open
    assert "60" in bar.words
    page = result_page(made)
    assert 'class="confirm"' in page
    sure = report(application_of_line(people.reference_student()), language)
    assert not sure.bar.doubt
    assert 'class="confirm"' not in result_page(sure)
    assert sure.bar.words != made.bar.words


# --- Rows and papers ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_that_counts_only_if_confirmed_says_so(language: str) -> None:
    doubtful, sure = (
        report(application, language) for application in (with_a_school_to_confirm(), reference_student())
    )

    def words(made: Context) -> dict[str, str]:
        return {row.key: row.cells[0].state_words for heading in made.headings for row in heading.rows}

    changed = {key for key, said in words(doubtful).items() if said != words(sure)[key]}
    assert changed == {"designated_university"}
    assert "（" in words(doubtful)["designated_university"] or language == "en"
    if language == "en":
        assert words(doubtful)["designated_university"] == "added, to be confirmed"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_checklist_says_which_papers_are_for_what_must_be_confirmed(language: str) -> None:
    doubtful, sure = (
        report(application, language) for application in (with_a_school_to_confirm(), reference_student())
    )
    for_what, before = ([each for proof in made.proofs for each in proof.rows] for made in (doubtful, sure))
    [added] = set(for_what) - set(before)
    [without] = set(before) - set(for_what)
    assert added.startswith(without)


def test_the_papers_of_j_skip_in_doubt_say_so_and_the_points_table_is_still_asked_for() -> None:
    doubtful, sure = (report(ten_years_without_degree(months)) for months in (120, 130))
    for made, in_doubt in ((doubtful, True), (sure, False)):
        of_j_skip = [each for proof in made.proofs for each in proof.rows if each.startswith("J-Skip, ")]
        assert of_j_skip
        assert all(each.endswith("(to be confirmed)") for each in of_j_skip) is in_doubt
        points = [each for proof in made.proofs for each in proof.rows if each.startswith("the points")]
        assert points == ["the points" if in_doubt else "the points; J-Skip needs no such table"]
