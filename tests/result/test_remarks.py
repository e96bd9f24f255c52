"""A remark is shown where a common mistake is relevant, and nowhere else."""

import re
from typing import Any

import pytest
from django.utils.translation import override

from eligibility.result.context import context_of
from eligibility.result.days import ResultDay, days_of
from eligibility.result.points.common_mistakes import REMARKS
from eligibility.result.points.remarks import remarks_on
from eligibility.scoring.lists.reasons import SCHOOL_NOT_LISTED
from eligibility.scoring.tables.requirements import REQUIREMENTS
from eligibility.scoring.text import LANGUAGES, Text
from tests import people
from tests.language import in_language
from tests.law import ROWS
from tests.result.applications import TODAY, application_of_line


def days(language: str = "en", **facts: Any) -> tuple[ResultDay, ...]:
    return in_language(language, days_of, application_of_line(people.known(**facts)))


def said_at(key: str, activity: str, language: str, on: tuple[ResultDay, ...]) -> tuple[str, ...]:
    """The remarks at one row."""
    with override(language):
        return in_language(language, remarks_on, BY_KEY[key], activity, on)


def remarks(key: str, activity: str = "b", language: str = "en", **facts: Any) -> str:
    """All remarks at one row of somebody."""
    return " ".join(said_at(key, activity, language, days(language, **facts)))


def state(key: str, activity: str = "b", **facts: Any) -> str:
    """What became of a row of somebody."""
    return days(**facts)[0].assessment.activities[activity].row(key).state


BY_KEY = {row.key: row for row in ROWS}


def test_every_remark_belongs_to_rows_of_the_tables() -> None:
    keys = {row.key for row in ROWS}
    assert {key for remark in REMARKS for key in remark.rows} <= keys
    assert all(remark.rows for remark in REMARKS)


# Of these at least one meets with each remark, in some activity.
BITING: list[dict[str, Any]] = [
    {"degrees": ["doctorate", "business_professional"], "japanese_level": "n2", "japanese_degree": True},
    {"degrees": ["business_professional"], "patents": 1, "papers": 3, "innovation_support": True, "sme": True},
    {"it_exams": 1, "national_licences": 1, "other_research_recognised": True, "foreign_qualification": "separate"},
    {"foreign_qualification": "also_licence", "it_exams": 1, "years": 5, "annual_salary_yen": 8_000_000},
    {"degrees": ["doctorate"], "japanese_degree": True, "japanese_level": "n1", "designated_university": True},
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_remark_is_said_to_somebody_in_every_language(language: str) -> None:
    places = [(row.key, activity) for row in ROWS for activity, _ in row.points.items()]
    people_s_days = [days(language, **facts) for facts in BITING]
    said = {text for on in people_s_days for key, activity in places for text in said_at(key, activity, language, on)}
    with override(language):
        sentences = {
            each.sentence.in_language(language) if isinstance(each.sentence, Text) else str(each.sentence)
            for each in REMARKS
        }
    unsaid = [each for each in sentences if not any(_fits(each, text) for text in said)]
    assert unsaid == []
    assert not any("%(" in text for text in said)


def _fits(sentence: str, said: str) -> bool:
    return re.fullmatch(re.sub(r"%\\\(\w+\\\)s", ".+", re.escape(sentence)), said) is not None


def test_an_mba_with_a_doctorate_names_the_row_where_it_may_count() -> None:
    both: dict[str, Any] = {"degrees": ["doctorate", "business_professional"], "multiple_fields": True}
    worth = BY_KEY["multiple_fields"].points["b"]
    assert state("multiple_fields", **both) == "counted"
    assert f"the {worth} points for two fields" in remarks("business_professional_degree", **both)


@pytest.mark.parametrize(
    ("pay", "key"),
    [(3_999_999, "salary_4m"), (4_000_000, "salary_4m"), (0, "salary_4m"), (10_000_000, "salary_10m")],
)
def test_overtime_is_answered_at_the_row_that_counts_or_is_next_within_reach(pay: int, key: str) -> None:
    on = days(annual_salary_yen=pay)
    rows = [row.key for row in ROWS if row.points["b"]]
    assert [each for each in rows if "overtime" in " ".join(said_at(each, "b", "en", on))] == [key]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("pay", "key"), [(3_999_999, "salary_4m"), (0, "salary_4m"), (10_000_000, "salary_10m")])
def test_shares_and_options_are_answered_where_pay_is(pay: int, key: str, language: str) -> None:
    on = days(annual_salary_yen=pay)
    rows = [row.key for row in ROWS if row.points["b"]]
    found = {each: [said for said in said_at(each, "b", language, on) if "RSU" in said] for each in rows}
    assert {each for each, said in found.items() if said} == {key}
    if language == "en":
        assert found[key] == [
            "Shares and stock options (RSU, SO) are not added before they are paid out. Nothing official says so: "
            "check with the Immigration Services Agency."
        ]


def test_overtime_is_answered_at_a_row_that_the_age_leaves_open() -> None:
    assert "overtime" in remarks("salary_6m", age=37, annual_salary_yen=5_900_000)
    assert "overtime" not in remarks("salary_5m", age=37, annual_salary_yen=5_900_000)


@pytest.mark.parametrize("exams", [0, 1])
def test_counted_examinations_name_those_on_no_list(exams: int) -> None:
    assert "IT Passport" in remarks("licences_one", it_exams=exams)


def test_who_counts_a_national_licence_needs_no_word_about_examinations() -> None:
    assert remarks("licences_one", national_licences=1) == ""


def test_an_examination_unrelated_to_the_job_is_to_be_confirmed() -> None:
    assert "whether or not they relate" in remarks("licences_one", it_exams=1)
    assert "whether or not they relate" in remarks("licences_one", it_qualifications=1)
    assert "whether or not they relate" in remarks("licences_two", it_exams=2)


def test_the_registered_title_with_its_examination_is_to_be_confirmed() -> None:
    title = "情報処理安全確保支援士"
    assert title in remarks("licences_two", it_exams=1, national_licences=1)
    assert title not in remarks("licences_two", it_exams=2)
    assert title not in remarks("licences_one", it_exams=1)


def test_a_subject_taught_in_japanese_is_answered_while_the_row_does_not_count() -> None:
    assert "another subject in Japanese" in remarks("japanese_n1", degrees=["bachelor"])
    assert "another subject in Japanese" not in remarks("japanese_n1", degrees=["bachelor"], japanese_major_abroad=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_no_listed_university_reads_the_test_of_the_rankings(language: str) -> None:
    words = SCHOOL_NOT_LISTED.in_language(language)
    assert words in remarks("designated_university", language=language, degrees=["bachelor"])
    assert words not in remarks("designated_university", language=language, degrees=[])
    assert words not in remarks(
        "designated_university", language=language, degrees=["bachelor"], designated_university=True
    )


def test_achievements_add_up_in_one_activity_only() -> None:
    assert "of the same kind" in remarks("research_one", "a", patents=2)
    assert "of any kind" in remarks("research_one", "b", patents=2, papers=3)


@pytest.mark.parametrize(("papers", "named"), [(2, False), (3, True)])
def test_first_authors_are_named_where_the_papers_carry_the_row(papers: int, named: bool) -> None:
    assert ("first author" in remarks("research_two", "a", papers=papers, patents=1, research_grants=3)) is named
    assert ("first author" in remarks("research_one", "b", papers=papers, patents=1)) is named


def test_what_the_minister_recognizes_is_counted_on_the_answer() -> None:
    assert "Minister" in remarks("research_one", "b", other_research_recognised=True)
    assert "Minister" not in remarks("research_one", "b", patents=1)
    assert "Minister" in remarks("foreign_qualification", foreign_qualification="separate")


@pytest.mark.parametrize(
    ("activity", "kind", "heading"),
    [("a", "also_research", "Research"), ("b", "also_research", "Research"), ("b", "also_licence", "Qualifications")],
)
def test_a_foreign_qualification_that_falls_under_another_heading_is_left_out(
    activity: str, kind: str, heading: str
) -> None:
    assert state("foreign_qualification", activity, foreign_qualification=kind) == "not_met"
    assert f"“{heading}" in remarks("foreign_qualification", activity, foreign_qualification=kind)


@pytest.mark.parametrize(("activity", "kind"), [("a", "also_licence"), ("c", "also_licence"), ("c", "also_research")])
def test_where_the_ordinance_leaves_nothing_out_it_counts(activity: str, kind: str) -> None:
    assert state("foreign_qualification", activity, foreign_qualification=kind) == "counted"
    assert "leaves out" not in remarks("foreign_qualification", activity, foreign_qualification=kind)


@pytest.mark.parametrize("activity", ["a", "b", "c"])
def test_a_supported_small_company_ticks_two_boxes_that_add_up_to_the_points(activity: str) -> None:
    for key in ("innovation_sme", "innovation"):
        said = remarks(key, activity, innovation_support=True, sme=True)
        ticked = re.search(r"Ⅰ \((\d+)\) and Ⅱ \((\d+)\)", said)
        assert ticked
        assert int(ticked[1]) + int(ticked[2]) == BY_KEY["innovation_sme"].points[activity]
    assert "Ⅱ" not in remarks("innovation", activity, innovation_support=True)


def test_support_must_last() -> None:
    given: dict[str, dict[str, Any]] = {
        "innovation_sme": {"innovation_support": True, "sme": True},
        "innovation": {"innovation_support": True},
        "local_government_support": {"local_government_support": True},
    }
    for key, facts in given.items():
        assert "renewal" in remarks(key, **facts)
        assert "renewal" not in remarks(key)


def test_who_runs_the_organization_is_not_sent_to_hr() -> None:
    assert "HR" in remarks("innovation", "b")
    assert "HR" not in remarks("innovation", "c")


@pytest.mark.parametrize("language", LANGUAGES)
def test_j_skip_is_never_shown_as_if_it_had_no_requirements(language: str) -> None:
    application = application_of_line(people.known(years=5, annual_salary_yen=40_000_000, age=41), activity="c")
    found = in_language(language, context_of, application, today=TODAY, activity="c")
    j_skip = next(route for route in found.routes if route.key == "j_skip")
    assert j_skip.code == "met"
    landing, manager = (
        next(requirement.short.in_language(language) for requirement in REQUIREMENTS if requirement.key == key)
        for key in ("ordinary_criteria", "business_manager")
    )
    (said,) = j_skip.remarks
    assert "ハ" in said
    assert landing.lower() in said
    assert manager.lower().removeprefix("criteria of ") in said.lower()
