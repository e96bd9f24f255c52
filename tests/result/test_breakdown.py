"""Every row in every language, with its state, its reasons and its source."""

from collections.abc import Callable

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.result.context import Context, context_of
from eligibility.result.points.breakdown import RowPart
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import law
from eligibility.scoring.facts import TRAINING_USED_JAPANESE_UNIVERSITY
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.fact_names import fact_name
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, graduate_in_march, much_unknown, reference_student

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def report(application: Application, language: str = "en", activity: str | None = None) -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def rows_of(made: Context) -> dict[str, RowPart]:
    return {row.key: row for heading in made.headings for row in heading.rows}


def said_of(made: Context, key: str) -> str:
    row = rows_of(made)[key]
    return " ".join((*row.why, *row.remarks))


@pytest.mark.parametrize("activity", ACTIVITIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_the_tables_is_shown_once_with_label_and_source(language: str, activity: str) -> None:
    made = report(reference_student(), language, activity)
    edition = law(TODAY)
    summaries = [*rows_of(made), *(row.key for row in made.elsewhere)]
    assert sorted(summaries) == sorted(row.key for row in edition.rows)
    for key, row in rows_of(made).items():
        assert row.label == edition.by_key[key].label.in_language(language)
        assert row.official == ("" if language == "ja" else edition.by_key[key].label.ja)
        assert row.citations[0].article == edition.by_key[key].article[activity]
        assert row.citations[0].source in made.sources
        assert row.box
        assert row.proofs == "".join(edition.by_key[key].proofs)
    for other in made.elsewhere:
        assert edition.by_key[other.key].points[activity] is None
        assert other.where
        assert other.citations


@pytest.mark.parametrize("person", people.TEN_LIVES, ids=lambda person: person.__name__)
@pytest.mark.parametrize("activity", ACTIVITIES)
def test_states_and_points_are_those_of_the_assessment(person: Callable[[], people.Line], activity: str) -> None:
    application = application_of_line(person())
    made = report(application, activity=activity)
    outcomes = assess(application.profile.facts_on(application.application_day)).activities[activity]
    for key, row in rows_of(made).items():
        outcome = outcomes.row(key)
        assert [cell.state for cell in row.cells] == [outcome.state]
        assert row.cells[0].points == (
            str(outcome.low) if outcome.low == outcome.high else f"{outcome.low} to {outcome.high}"
        )


def test_a_row_not_met_says_how_far_it_is_and_the_total_it_would_give() -> None:
    made = report(reference_student())
    assert "5,000,000" in said_of(made, "salary_5m")
    assert "1,000,000" in said_of(made, "salary_5m")
    assert "75 points" in said_of(made, "salary_5m")
    assert "80 points" in said_of(made, "graduate_degree")
    assert "85 points" in said_of(made, "career_7_years")


def test_a_row_bound_to_an_age_says_which_birthday_ends_it() -> None:
    made = report(reference_student())
    assert "22 November 2032" in said_of(made, "salary_4m")
    older = report(application_of_line(people.engineer_at_a_large_company()))
    assert "22 November 2020" in said_of(older, "salary_4m")
    assert "in total" not in said_of(older, "salary_4m")


def test_an_excluded_row_names_the_row_that_counts_instead() -> None:
    made = report(application_of_line(people.master_with_n2()))
    row = rows_of(made)["japanese_n2"]
    assert row.cells[0].state == "excluded"
    assert rows_of(made)["japanese_degree"].label in row.why[0]
    age = rows_of(report(reference_student()))["age_under_40"]
    assert "30 to 34" not in " ".join(age.why)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_bars_a_row_is_a_sentence_and_names_the_case_where_the_law_limits_it(language: str) -> None:
    """ヌ: a Japanese degree bars the training only where that used classes of a Japanese university."""
    stop = "." if language == "en" else "。"
    used = fact_name(TRAINING_USED_JAPANESE_UNIVERSITY, language)
    made = report(application_of_line(people.trainee_with_a_japanese_degree_and_n2()), language)
    for key, limited in (("designated_training", True), ("japanese_n2", False)):
        [why] = rows_of(made)[key].why
        assert why.endswith(stop)
        assert (used in why) is limited


def test_what_is_not_known_says_what_it_would_decide() -> None:
    made = report(much_unknown())
    row = rows_of(made)["designated_university"]
    assert (row.cells[0].state, row.cells[0].points) == ("not_known", "0 to 10")
    assert row.total_if_counted == "45 to 115 points"
    hangs = {facts: [each.label for each in open_.rows] for open_ in made.open for facts in [open_.facts]}
    assert [row.label] in hangs.values()
    assert sum(open_.ask_employer for open_ in made.open) >= 3


def test_a_known_life_leaves_nothing_open() -> None:
    assert report(reference_student()).open == ()


def test_two_days_are_shown_next_to_each_other() -> None:
    made = report(graduate_in_march())
    university = rows_of(made)["university"]
    assert [cell.state for cell in university.cells] == ["not_met", "counted"]
    assert university.main.state == "counted"
    assert [cell.points for cell in university.other_cells] == ["0"]
    assert "90 points" in said_of(made, "doctorate")
    education = made.headings[0]
    assert [fact.day for fact in education.facts if fact.day] == [day.words for day in made.days]
    barred = rows_of(report(graduate_in_march(), activity="b"))["japanese_n2"]
    assert len(barred.why) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_are_worded_in_every_language(language: str) -> None:
    made = report(application_of_line(people.professor()), language, "a")
    summaries = [fact for heading in made.headings for fact in heading.facts]
    summaries += [fact for row in rows_of(made).values() for fact in row.facts]
    assert summaries
    assert all(fact.name and fact.value for fact in summaries)


@pytest.mark.parametrize(
    ("key", "is_relevant", "spares"),
    [
        ("japanese_n2", people.master_with_n2, people.reference_student),
        ("japanese_n1", people.reference_student, people.bachelor_of_a_listed_university_abroad),
        ("business_professional_degree", people.doctor_and_mba, people.reference_student),
        ("multiple_fields", people.reference_student, people.school_leaver),
        ("licences_one", people.reference_student, people.engineer_at_a_large_company),
        ("career_3_years", people.reference_student, people.engineer_at_a_large_company),
        ("research_one", people.researcher_with_every_achievement, people.reference_student),
    ],
)
def test_a_common_mistake_is_answered_where_it_applies_and_nowhere_else(
    key: str, is_relevant: Callable[[], people.Line], spares: Callable[[], people.Line]
) -> None:
    assert rows_of(report(application_of_line(is_relevant()), activity="b"))[key].remarks
    assert not rows_of(report(application_of_line(spares()), activity="b"))[key].remarks


def test_the_total_of_the_headings_is_the_total_of_the_verdict() -> None:
    made = report(reference_student())
    points = [heading.points.low for heading in made.headings]
    assert made.first.verdicts[0].points is not None
    assert sum(points) == made.first.verdicts[0].points.low == 70


def test_what_is_said_of_pay_is_said_once() -> None:
    for application in (
        reference_student(),
        much_unknown(),
        application_of_line(people.president_of_a_small_company()),
    ):
        rows = [row for heading in report(application).headings if heading.key == "salary" for row in heading.rows]
        assert sum(bool(row.remarks) for row in rows) == 1
