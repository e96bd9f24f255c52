"""The requirements on page, PDF and law page: the state of each, from when on, and where it is written."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.outlook.profile import Degree
from eligibility.reference.law_page import law_page
from eligibility.result.conditions.requirements import RequirementPart
from eligibility.result.context import Context, context_of
from eligibility.result.pdf.render import pdf_of
from eligibility.result.states import State, describe_state
from eligibility.scoring.editions import TABLES
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, graduate_in_march, reference_student
from tests.result.pages import result_page, squeezed, text_of

LANGUAGES = [code for code, _ in settings.LANGUAGES]
STATES = {
    "en": {"met": "met", "not_met": "condition not met", "to_confirm": "to confirm", "not_known": "not known yet"},
    "ja": {"met": "合っている", "not_met": "合っていない", "to_confirm": "要確認", "not_known": "まだわからない"},
    "zh-hant": {"met": "符合", "not_met": "不符合", "to_confirm": "需確認", "not_known": "尚不清楚"},
    "zh-hans": {"met": "符合", "not_met": "不符合", "to_confirm": "待确认", "not_known": "尚不清楚"},
}


def made(application: Application, language: str = "en", activity: str = "b") -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def student(**facts: Any) -> Application:
    return application_of_line(people.reference_student(**facts))


def words_of(page: str) -> str:
    """The words of a page without its tags and white space."""
    return squeezed(unescape(re.sub(r"<[^>]*>", "", page)))


def requirement(key: str, application: Application, language: str = "en") -> RequirementPart:
    (found,) = (each for each in made(application, language).requirements if each.key == key)
    return found


def codes(key: str, application: Application) -> list[tuple[str, str]]:
    return [(each.activities, each.code) for each in requirement(key, application).states]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_of_a_requirement_has_its_word(language: str) -> None:
    with override(language):
        assert {code: describe_state(State(code)) for code in STATES[language]} == STATES[language]


@pytest.mark.parametrize(("answered", "code"), [(True, "not_met"), (False, "met"), (None, "to_confirm")])
def test_the_kind_of_work_is_shown_with_the_points(answered: bool | None, code: str) -> None:
    assert codes("work_in_table", student(international_services=answered)) == [("1号ロ", code)]


@pytest.mark.parametrize(("answered", "code"), [(True, "met"), (False, "not_met"), (None, "to_confirm")])
def test_employer_and_business_in_japan_are_shown_with_the_points(answered: bool | None, code: str) -> None:
    application = student(employer_in_japan=answered, business_in_japan=answered)
    assert codes("employer_in_japan", application) == [("1号イ", code), ("1号ロ", code)]
    assert codes("business_in_japan", application) == [("1号ハ", code)]


def test_pay_that_is_not_known_is_not_known_yet_and_nothing_to_confirm() -> None:
    assert codes("pay_floor", student(annual_salary_yen=None)) == [("1号ロ", "not_known"), ("1号ハ", "not_known")]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({}, "met"),
        ({"related_education": False}, "not_met"),
        ({"related_education": None}, "to_confirm"),
        ({"related_education": False, "ordinary_status": "transfer"}, "to_confirm"),
    ],
)
def test_the_criteria_of_the_ordinary_status_are_shown_with_the_points(facts: dict[str, Any], code: str) -> None:
    found = requirement("ordinary_criteria", student(**facts))
    assert [(each.activities, each.code) for each in found.states] == [("1号イ", "to_confirm"), ("1号ロ", code)]
    assert {each.source.reference for each in found.states[-1].cited} == {
        "平成2年法務省令第16号",
        "平成25年法務省告示第437号",
    }
    for words in ("related subject", "10 years or more", "IT public notice", "for the examiner to say"):
        assert words in found.note


def test_a_related_degree_counts_from_its_award_on_the_days_of_the_result() -> None:
    found = requirement("ordinary_criteria", graduate_in_march())
    of_b = [each for each in found.states if each.activities == "1号ロ"]
    assert [(each.code, each.later) for each in of_b] == [("not_met", ""), ("met", "")]
    assert [each.day for each in of_b] == [day.words for day in made(graduate_in_march()).days]


@pytest.mark.parametrize(
    ("language", "later"),
    [
        ("en", "(from 24 March 2029: met)"),
        ("ja", "（2029年3月24日から合っている）"),
        ("zh-hant", "（從2029年3月24日起：符合）"),
        ("zh-hans", "（从2029年3月24日起：符合）"),
    ],
)
def test_a_requirement_that_changes_later_names_its_day(language: str, later: str) -> None:
    application = student(related_education=False)
    further = Degree(level="master", field="", awarded_on=date(2029, 3, 24), japanese_degree=True, related=True)
    application = replace(
        application, profile=replace(application.profile, degrees=[*application.profile.degrees, further])
    )
    of_a, of_b = requirement("ordinary_criteria", application, language).states
    assert (of_a.code, of_a.later) == ("to_confirm", "")
    assert (of_b.code, of_b.later) == ("not_met", later)
    assert later in result_page(made(application, language))


def test_what_does_not_turn_says_nothing_of_later_days() -> None:
    assert not [
        each.later
        for requirement in made(reference_student()).requirements
        for each in requirement.states
        if each.later
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_and_pdf_show_state_and_source_of_every_requirement(language: str) -> None:
    report = made(student(international_services=True, employer_in_japan=None), language)
    page, pdf = words_of(result_page(report)), text_of(pdf_of(report))
    assert len(report.requirements) == 6
    for part in report.requirements:
        assert squeezed(part.label) in page
        assert squeezed(part.short) in pdf
        for each in part.states:
            said = squeezed(f"{each.activities}{':' if language == 'en' else '：'}{each.state}")
            assert said in page, said
            assert said in pdf or part.shown, said
            for cited in each.cited:
                assert squeezed(f"[{cited.source.number}] {cited.article}") in page
                assert squeezed(f"[{cited.source.number}] {cited.article}") in pdf or part.shown
        for each in part.shown:
            assert squeezed(part.short) + squeezed(part.short_official) in pdf
            assert squeezed(part.label) in pdf or each.code == "met", "in full where it is not met"
            assert squeezed(each.state) in pdf
            assert all(squeezed(f"[{cited.source.number}] {cited.article}") in pdf for cited in each.cited)
        if part.note and part.shown:
            assert squeezed(part.note) in page


def test_each_day_has_its_own_criteria_of_business_manager() -> None:
    application = replace(student(on="2025-10-01"), permission_day=date(2025, 11, 1))
    before, after = (each for each in made(application, activity="c").requirements if each.key == "business_manager")
    assert "15 October 2025" in before.label
    assert "30,000,000 yen" in after.label
    assert [(each.day, each.code) for each in before.states] == [("1 October 2025", "to_confirm")]
    assert [(each.day, each.code) for each in after.states] == [("1 November 2025", "to_confirm")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_law_page_has_every_requirement_with_note_and_sources(language: str) -> None:
    with override(language):
        tables = in_language(language, law_page, date(2026, 11, 28)).tables
    for table in tables:
        expected = [
            requirement
            for requirement in TABLES.on(date(2026, 11, 28)).requirements
            if requirement.citations(table.key)
        ]
        assert [each.label for each in table.requirements] == [
            requirement.label.in_language(language) for requirement in expected
        ]
        for each, requirement in zip(table.requirements, expected, strict=True):
            assert each.note == ("" if requirement.note is None else requirement.note.in_language(language))
            assert [cited.article for cited in each.citations] == [
                place.article for place in requirement.citations(table.key)
            ]
            assert bool(each.test) is (requirement.when[table.key] is not None)
