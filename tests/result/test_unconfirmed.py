"""Doubt is carried everywhere: what must be confirmed makes nothing met, on any day, route, chart or paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.utils.translation import override

from eligibility.answers.application import DOUBTS as COUNTED
from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.result.context import Context
from eligibility.result.days import days_of
from eligibility.result.unconfirmed import NAMES, assessed_unconfirmed, unconfirmed_application
from eligibility.scoring.assessment import assess
from tests import people
from tests.language import in_language
from tests.result.applications import application_of_line, reference_student
from tests.result.pages import result_page
from tests.result.test_to_confirm import abroad, degree
from tests.result.test_to_confirm import application as application_of_answers

from .unconfirmed_people import report, ten_years_without_degree, with_a_school_to_confirm

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]


# --- J-Find: the list of the hundred schools is worked out here, so its condition is to confirm ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_j_find_of_a_school_near_the_top_is_met_only_if_confirmed(language: str) -> None:
    application = application_of_answers(
        **abroad("Stanford University"), savings={"kind": "amount", "savings_yen": 200_000}
    )
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
        lambda: application_of_answers(degrees=[degree("equivalent", "abroad")], school=[{"name": None}]),
        10,
    ),
    (
        Caveat.JUNIOR_COLLEGE_DEGREE,
        lambda: application_of_answers(
            degrees=[degree("junior_college")], school=[{"name": None, "degree_awarded": "yes"}]
        ),
        10,
    ),
    (
        Caveat.SCHOOL_TO_CONFIRM,
        lambda: application_of_answers(**abroad("东北大学", "cn-northeastern-university")),
        10,
    ),
    (Caveat.SCHOOL_BY_RANKINGS, lambda: application_of_answers(**abroad("国立清華大学", "by_rankings")), 10),
    (Caveat.EXPERIENCE_NEAR_A_STEP, lambda: ten_years_without_degree(), 5),
    (
        Caveat.FIRST_AUTHOR_ONLY,
        lambda: application_of_answers(
            others={"has_research": "yes"},
            research={"kind": "some", "patents": 0, "research_grants": 0, "papers": 3, "first_author_only": "yes"},
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
    given = application_of_answers(
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
    given = application_of_answers(
        degrees=[degree("equivalent", "abroad"), {"level": "master", "place": "japan", "awarded_on": "2027-03-24"}],
        school=[{"name": None}, {"name": None}],
        application={"decided": "yes", "day": "2027-01-15", "permission": "2027-04-01"},
    )
    before, after = in_language("en", days_of, given)
    points = [day.assessment.activities["b"].low - day.unconfirmed.activities["b"].low for day in (before, after)]
    assert points == [10, 0]


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
