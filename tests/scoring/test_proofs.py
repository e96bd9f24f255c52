"""What proves a row, a requirement and a route: each document with its issuer, and asked only of whom it concerns."""

import re
from dataclasses import replace
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.scoring.assessment import Assessment, assess, values_of
from eligibility.scoring.conditions import AtLeast
from eligibility.scoring.proofs import IN_PLACE_OF, ONLY_FOR_POINTS, POINTS_TABLE, IssuedBy
from eligibility.scoring.requirement import Requirement
from eligibility.scoring.routes import J_SKIP
from eligibility.scoring.rows import ACTIVITIES, Row
from eligibility.scoring.tables.requirements import REQUIREMENTS
from eligibility.scoring.text import LANGUAGES, Text
from tests import people
from tests.law import ROWS

BY_KEY = {row.key: row for row in ROWS}
REQUIREMENT = {requirement.key: requirement for requirement in REQUIREMENTS}


def assessed(**facts: Any) -> Assessment:
    return assess(facts_from(people.known(**facts)))


def documents(row: str, **facts: Any) -> list[tuple[str, str]]:
    """Number and issuer of what somebody hands in for a row."""
    given = BY_KEY[row].documents_of(values_of(assessed(**facts).facts))
    return [(each.number, each.issuer) for each in given]


@pytest.mark.parametrize(
    ("row", "facts", "expected"),
    [
        ("research_one", {"patents": 1}, [("④", "patent_office")]),
        ("research_one", {"patents": 0, "papers": 2, "research_grants": 3}, [("⑤", "foreign_government")]),
        ("research_two", {"papers": 3, "other_research_recognised": True}, [("⑥", "papers"), ("⑦", IssuedBy.ANYBODY)]),
        ("licences_one", {"national_licences": 1}, [("⑧", "licence_authority")]),
        ("licences_one", {"it_qualifications": 1}, [("⑧", "test_body")]),
        ("licences_two", {"national_licences": 1, "it_exams": 1}, [("⑧", "licence_authority"), ("⑧", "test_body")]),
        ("japanese_n1", {"degrees": ["bachelor"], "japanese_major_abroad": True}, [("⑮", "university")]),
        ("japanese_n1", {"japanese_level": "n1"}, [("⑮", "test_body")]),
        ("japanese_n2", {"japanese_level": "n2"}, [("⑮", "test_body")]),
        ("innovation_sme", {"innovation_support": True, "sme": True}, [("⑨", "organisation"), ("⑩", "organisation")]),
        ("rd_over_3_percent", {"sme": True, "rd_over_3_percent": True}, [("⑩", "organisation"), ("⑫", "accounting")]),
        ("foreign_qualification", {"foreign_qualification": "separate"}, [("⑬", "award_body")]),
        ("age_under_30", {}, [("", "nobody")]),
    ],
)
def test_only_the_documents_that_concern_somebody_with_who_issues_them(
    row: str, facts: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert documents(row, **facts) == expected


def test_every_document_has_a_code_of_its_own() -> None:
    rows = [replace(row, documents=()).documents_of({}) if not row.documents else row.documents for row in ROWS]
    of_requirements = [requirement.documents for requirement in REQUIREMENTS]
    words: dict[str, set[tuple[str, Text]]] = {}
    for document in (POINTS_TABLE, *(each for documents in (*rows, *of_requirements) for each in documents)):
        words.setdefault(document.code, set()).add((document.number, document.words))
    assert all(len(each) == 1 for each in words.values()), "answers are stored under it"
    numbers = [*range(2, 8), *range(9, 15), *range(16, 22)]
    others = {"1", "1-fields", "8-licence", "8-it", "15-major", "15-n1", "15-n2", "points-table", "status", "identity"}
    assert words.keys() == others | {str(number) for number in numbers}
    assert words.keys() > ONLY_FOR_POINTS | {*IN_PLACE_OF, *IN_PLACE_OF.values()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_every_row_of_the_form_names_an_issuer_and_only_the_unforeseeable_leaves_it_open(row: Row) -> None:
    for document in row.documents or row.documents_of({}):
        assert (document.issuer == IssuedBy.ANYBODY) == (document.number == "⑦")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"documents": BY_KEY["rd_over_3_percent"].documents}, "row innovation: documents ('⑩', '⑫'), but proofs"),
    ],
)
def test_a_row_is_refused_that_nobody_could_prove(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        replace(BY_KEY["innovation"], **changes)


def test_the_short_name_of_the_pay_floor_holds_its_own_bound() -> None:
    requirement = REQUIREMENT["pay_floor"]
    for _activity, when in requirement.when.items():
        assert isinstance(when, AtLeast)
        assert f"{int(when.least):,}" in requirement.short.en
        assert f"{int(when.least) // 10_000}万円" in requirement.short.ja
    assert [each.number for each in requirement.documents] == ["③"]


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: f"{requirement.key} {requirement.since}")
def test_words_of_a_requirement_hold_the_same_figures_in_all_languages(requirement: Requirement) -> None:
    texts = [requirement.label, requirement.short, *([] if requirement.note is None else [requirement.note])]
    for text in texts:
        named = {language: amounts(text, language) for language in LANGUAGES}
        assert all(each == named["ja"] for each in named.values()), named


def amounts(text: Text, language: str) -> list[int]:
    """The numbers of two digits or more, months of days apart, money in units of 万."""
    words = text.in_language(language).replace(",", "")
    words = re.sub(r"(\d+)0000 yen", r"\1", words)
    words = re.sub(r"(\d+) October (\d+)", r"\2 10 \1", words)
    return sorted(int(each) for each in re.findall(r"\d{2,}", words))


def test_missing_business_manager_criteria_say_what_they_bar() -> None:
    requirement = REQUIREMENT["business_manager"]
    assert requirement.note is not None
    for words in ("高度専門職2号", "永住許可", "2028年10月16日", "自宅"):
        assert words in requirement.note.ja
    for words in ("特別永住者", "本人か常勤の職員に、B2相当", "経営管理か事業の分野", "中小企業診断士"):
        assert words in requirement.label.ja


@pytest.mark.parametrize(
    ("activity", "facts", "expected"),
    [
        ("b", {"degrees": ["master"], "annual_salary_yen": 20_000_000}, ["①", "③"]),
        ("b", {"degrees": ["master"], "years": 10, "annual_salary_yen": 20_000_000}, ["①", "③"]),
        ("a", {"degrees": ["bachelor"], "years": 10, "annual_salary_yen": 20_000_000}, ["②", "③"]),
        ("c", {"years": 5, "annual_salary_yen": 40_000_000}, ["②", "③"]),
    ],
)
def test_j_skip_is_proved_by_a_degree_or_the_years_and_by_pay(
    activity: str, facts: dict[str, Any], expected: list[str]
) -> None:
    found = assessed(age=40, **facts)
    assert found.activities[activity].j_skip == "yes"
    values = values_of(found.facts)
    given = [each.document_of(values) for each in J_SKIP.route_conditions[activity] or ()]
    assert [None if each is None else each.number for each in given] == expected


@pytest.mark.parametrize(("pay", "truth"), [(2_999_999, False), (3_000_000, True), (None, None)])
def test_an_assessment_says_which_requirements_are_met(pay: int | None, truth: bool | None) -> None:
    found = assessed(annual_salary_yen=pay)
    passed = {activity: found.activities[activity].requirements for activity in ACTIVITIES}
    assert {
        activity: requirements["pay_floor"] for activity, requirements in passed.items() if "pay_floor" in requirements
    } == {
        "b": truth,
        "c": truth,
    }
