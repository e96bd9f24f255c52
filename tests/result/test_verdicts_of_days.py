"""Verdicts of two days, of one, and of a landing."""

from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.outlook.experience import Period
from eligibility.outlook.profile import Degree, Pay
from eligibility.result.context import Context, context_of
from eligibility.result.days import days_of
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, graduate_in_march
from tests.result.pages import result_page

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def report(application: Application, language: str = "en", activity: str | None = None) -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def test_a_requirement_that_differs_on_two_days_says_on_which() -> None:
    application = graduate_in_march()
    pay = [Pay(date(2026, 11, 1), 2_900_000), Pay(date(2027, 3, 1), 4_000_000)]
    made = report(replace(application, profile=replace(application.profile, pay=pay)))
    floor = next(requirement for requirement in made.requirements if requirement.key == "pay_floor")
    summaries = {(each.activities, each.code, each.day) for each in floor.states}
    first, second = (day.words for day in made.days)
    assert summaries == {(of, *state) for of in ("1号ロ", "1号ハ") for state in (("not_met", first), ("met", second))}


def test_a_degree_between_filing_and_permission_gives_two_days() -> None:
    made = report(graduate_in_march())
    assert [(day.kind, day.day) for day in made.days] == [
        ("application", date(2027, 1, 15)),
        ("permission", date(2027, 4, 1)),
    ]
    assert [verdict.code for verdict in made.first.verdicts] == ["not_met", "met"]
    assert made.first.code == "met"
    assert made.main.day == date(2027, 4, 1)
    assert made.either_day is not None


@pytest.mark.parametrize("born", ["1997-02-01", "1997-04-01"])
def test_a_birthday_between_filing_and_permission_gives_two_days_and_the_better_one_leads(born: str) -> None:
    line = people.reference_student(on="2027-01-15", birth_date=born)
    application = application_of_line(line, permission=date(2027, 4, 1))
    made = report(application)
    assert [verdict.code for verdict in made.first.verdicts] == ["met", "not_met"]
    assert made.main.kind == "application"


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_sentence_joins_two_days_that_differ_and_names_the_one_that_is_enough(language: str) -> None:
    made = report(graduate_in_march(), language)
    assert [verdict.code for verdict in made.first.verdicts] == ["not_met", "met"]
    [note] = made.first.notes
    assert made.days[1].words in note
    assert made.days[0].words not in note
    first_day = application_of_line(
        people.reference_student(on="2027-01-15", birth_date="1997-02-01"), permission=date(2027, 4, 1)
    )
    made = report(first_day, language)
    assert [verdict.code for verdict in made.first.verdicts] == ["met", "not_met"]
    assert made.days[0].words in made.first.notes[0]


def test_nothing_joins_days_that_agree_or_a_single_day() -> None:
    one_day = report(application_of_line(people.reference_student()))
    both_short = report(
        application_of_line(
            people.reference_student(on="2027-01-15", birth_date="1997-02-01", japanese_level="none"),
            permission=date(2027, 4, 1),
        )
    )
    assert [verdict.code for verdict in both_short.first.verdicts] == ["not_met", "not_met"]
    landing = report(graduate_in_march(from_abroad=True, application_day=date(2027, 4, 1)))
    for made in (one_day, both_short, landing):
        assert [note for each in made.activities for note in each.notes if "that is enough" in note] == []


def test_the_points_of_two_days_are_never_added() -> None:
    """第一条第二項 takes a person who met an item on the day of application; it keeps no single row."""
    line = people.reference_student(
        on="2027-01-15", birth_date="1997-02-10", degrees=[], japanese_degree=False, designated_university=False
    )
    degree = Degree(
        level="bachelor", field="", awarded_on=date(2027, 3, 24), japanese_degree=True, designated=True, top100=False
    )
    application = application_of_line({**line, "annual_salary_yen": 4_500_000}, permission=date(2027, 4, 1))
    application = replace(application, profile=replace(application.profile, degrees=[degree]))
    made = report(application)
    totals = [verdict.points.low for verdict in made.first.verdicts if verdict.points]
    assert [verdict.code for verdict in made.first.verdicts] == ["not_met", "not_met"]
    assert totals == [each.assessment.activities["b"].low for each in made.days]
    page = result_page(made)
    assert "The points of the two days are not added together." in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_j_skip_on_one_of_two_days_is_enough_and_j_find_is_not_said_to_be(language: str) -> None:
    application = application_of_line(
        people.specialist_of_ten_years(on="2027-01-15", years=0), permission=date(2027, 4, 1)
    )
    ten_years_in_march = replace(
        application.profile, experience={"a": [], "b": [Period(date(2017, 3, 1), None)], "c": []}
    )
    made = report(replace(application, profile=ten_years_in_march), language)
    j_skip, j_find = made.routes
    assert [verdict.code for verdict in j_skip.verdicts] == ["not_met", "met"]
    [note] = j_skip.notes
    assert made.days[1].words in note
    assert [verdict.code for verdict in j_find.verdicts] == ["not_met", "not_met"]
    assert j_find.notes == ()
    five_years_in_june = people.graduate_of_a_top_100_university(on="2027-06-15")
    made = report(application_of_line(five_years_in_june, permission=date(2027, 9, 1)), language)
    assert [verdict.code for verdict in made.routes[1].verdicts] == ["met", "not_met"]
    [note] = made.routes[1].notes
    assert made.days[0].words in note
    assert "enough" not in note


def test_nothing_between_filing_and_permission_leaves_one_day() -> None:
    application = application_of_line(people.reference_student(on="2027-01-15", age=24), permission=date(2027, 1, 20))
    assert [day.kind for day in in_language("en", days_of, application)] == ["application"]


def test_from_abroad_only_the_day_of_landing_is_shown() -> None:
    application = graduate_in_march(from_abroad=True, application_day=date(2027, 4, 1), permission_day=date(2027, 6, 1))
    assert [(day.kind, day.day) for day in in_language("en", days_of, application)] == [("landing", date(2027, 4, 1))]


def test_an_undecided_day_says_that_it_is_today() -> None:
    application = application_of_line(people.reference_student(), decided=False)
    assert [day.kind for day in in_language("en", days_of, application)] == ["undecided"]
