"""The checklist holds the proofs of what counts and of the conditions, each document once, with issuer and time."""

import re
from typing import Any

import pytest
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.result.context import Context, context_of
from eligibility.result.issuers import ISSUERS, OF_ONES_OWN
from eligibility.result.proofs import ChecklistItem, checklist_if_open_rows_count, grouped
from eligibility.result.sections import SECTIONS
from eligibility.result.sections.employer import EMPLOYER
from eligibility.result.sections.points import POINTS
from eligibility.scoring.editions import TABLES
from eligibility.scoring.proofs import IssuedBy
from eligibility.scoring.tables.requirements import REQUIREMENTS
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.proof_names import NAMES_BY_ISSUER, PROOF_NAMES
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, graduate_in_march, reference_student
from tests.result.pages import SESSION, result_page, section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")

REQUIREMENT = {requirement.key: requirement for requirement in REQUIREMENTS}


def report(application: Application, activity: str = "b", language: str = "en") -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def made(activity: str = "b", language: str = "en", **facts: Any) -> Context:
    return report(application_of_line(people.known(**facts), activity=activity), activity, language)


def numbered(found: Context) -> dict[str, ChecklistItem]:
    """The documents that have a number, each by it."""
    return {proof.numbers: proof for proof in found.proofs if proof.numbers}


def test_every_code_of_the_tables_has_an_issuer() -> None:
    assert set(ISSUERS) == set(IssuedBy)
    assert set(OF_ONES_OWN) < set(IssuedBy)


def test_every_number_of_the_official_list_has_a_short_name() -> None:
    numbers = {number for row in TABLES.rows for number in row.proofs}
    numbers |= {document.number for requirement in REQUIREMENTS for document in requirement.documents} - {""}
    assert set(PROOF_NAMES) == numbers
    assert set(NAMES_BY_ISSUER) < set(IssuedBy)
    assert all(len(name.en.split()) <= 8 for name in PROOF_NAMES.values())


def test_papers_are_grouped_by_issuer_and_one_degree_is_one_sheet() -> None:
    found = report(reference_student())
    groups = grouped(found.proofs, "b")
    assert [group.key for group in groups] == ["university", "employer", "own", "others"]
    assert sorted(each.document for group in groups for each in group.items) == sorted(
        each.document for each in found.proofs
    )
    both = application_of_line(people.reference_student(degrees=["bachelor", "master"]))
    assert {"①", "⑭"} <= set(numbered(report(both))), "of two degrees only one may be Japanese"
    own = grouped(made("c", degrees=["master"], annual_salary_yen=10_000_000).proofs, "c")
    assert "From your own business" in [group.name for group in own]


def test_what_open_rows_would_ask_for_is_named_and_not_counted() -> None:
    unknown = report(application_of_line(people.reference_student(innovation_support=None)))
    more = checklist_if_open_rows_count("b", unknown.main)
    assert "⑨" in [each.numbers for each in more]
    assert not {each.numbers for each in more if each.numbers} & set(numbered(unknown))
    assert len(unknown.proofs) == len(report(reference_student()).proofs)
    assert checklist_if_open_rows_count("b", report(reference_student()).main) == ()


def test_the_checklist_has_the_rows_that_count_the_conditions_and_no_other() -> None:
    found = report(reference_student(), language="ja")
    assert list(numbered(found)) == ["①⑭", "③", "⑮", "⑰"]
    counted = [row.label for heading in found.headings for row in heading.rows if row.main.state == "counted"]
    conditions = [REQUIREMENT[key].short.ja for key in ("pay_floor", "ordinary_criteria")]
    for_what = [each for proof in found.proofs for each in proof.rows]
    assert sorted(for_what) == sorted([*counted, *conditions, "ポイント"])
    assert all(proof.document and proof.issued_by and proof.ask for proof in found.proofs)


def test_a_degree_that_lies_ahead_is_on_the_list_of_the_day_that_suffices() -> None:
    assert "①⑭" in numbered(report(graduate_in_march()))


def test_nobody_hands_in_anything_for_nothing() -> None:
    assert report(application_of_line(people.known(age=45))).proofs == ()


def test_no_document_is_listed_twice() -> None:
    for person in people.TEN_LIVES:
        found = in_language("en", context_of, application_of_line(person()), today=TODAY)
        documents = [(proof.numbers, proof.document) for proof in found.proofs]
        assert len(documents) == len(set(documents))


@pytest.mark.parametrize(("activity", "sheet"), [("a", "A"), ("b", "B"), ("c", "C")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_papers_are_the_form_of_the_activity_and_those_of_the_status(
    activity: str, sheet: str, language: str
) -> None:
    form, status = made(activity, language, degrees=["master"]).proofs[:2]
    assert sheet in form.document
    assert "{" not in form.document + form.official
    criteria = REQUIREMENT["business_manager" if activity == "c" else "ordinary_criteria"]
    assert status.rows == (criteria.short.in_language(language),)
    assert [form.numbers, status.numbers] == ["", ""]


@pytest.mark.parametrize(("activity", "asked"), [("a", False), ("b", True), ("c", True)])
def test_pay_that_earns_nothing_is_proved_all_the_same_where_there_is_a_floor(activity: str, asked: bool) -> None:
    found = made(activity, degrees=["master"], annual_salary_yen=3_600_000)
    assert ("③" in numbered(found)) is asked
    if asked:
        assert numbered(found)["③"].rows == (REQUIREMENT["pay_floor"].short.en,)


def test_only_the_achievements_that_somebody_has_are_proved() -> None:
    found = numbered(made(patents=2))
    assert "④" in found
    assert not {"⑤", "⑥", "⑦"} & set(found)
    assert "patent office" in found["④"].issued_by


def test_each_of_two_licences_is_proved_by_those_who_gave_it() -> None:
    proofs = [proof for proof in made(national_licences=1, it_exams=1).proofs if proof.numbers == "⑧"]
    assert len({proof.issued_by for proof in proofs}) == 2


def test_a_japanese_major_is_proved_by_the_university() -> None:
    by_major = numbered(made(degrees=["bachelor"], japanese_major_abroad=True))
    by_test = numbered(made(degrees=["bachelor"], japanese_level="n1"))
    assert by_major["⑮"].issued_by == by_major["①"].issued_by
    assert by_test["⑮"].issued_by != by_test["①"].issued_by


def test_what_proves_a_small_company_is_asked_for_once() -> None:
    found = made(innovation_support=True, sme=True, rd_over_3_percent=True)
    assert {"⑨", "⑩", "⑫"} <= set(numbered(found))
    assert len(numbered(found)["⑩"].rows) == 2


def test_who_runs_the_organization_is_not_sent_to_somebody_elses_hr() -> None:
    facts: dict[str, Any] = {"degrees": ["master"], "annual_salary_yen": 10_000_000, "innovation_support": True}
    hired, own = numbered(made("b", **facts)), numbered(made("c", **facts))
    for number in ("③", "⑨"):
        assert "HR" in hired[number].issued_by
        assert "HR" not in own[number].issued_by + own[number].ask


@pytest.mark.parametrize(
    ("activity", "facts", "numbers"),
    [
        ("b", {"degrees": ["master"], "annual_salary_yen": 20_000_000}, ("①", "③")),
        ("b", {"degrees": ["bachelor"], "years": 10, "annual_salary_yen": 20_000_000}, ("②", "③")),
        ("c", {"years": 5, "annual_salary_yen": 40_000_000}, ("②", "③")),
    ],
)
def test_where_j_skip_is_met_its_own_conditions_are_proved(
    activity: str, facts: dict[str, Any], numbers: tuple[str, ...]
) -> None:
    found = made(activity, age=41, **facts)
    for_j_skip = [proof.numbers for proof in found.proofs if any("J-Skip, " in each for each in proof.rows)]
    assert tuple(for_j_skip) == numbers
    assert "J-Skip" in found.proofs[0].rows[0]


def test_where_j_skip_is_not_met_nothing_is_asked_for_it() -> None:
    found = made(degrees=["master"], annual_salary_yen=19_999_999)
    assert not any("J-Skip" in each for proof in found.proofs for each in proof.rows)


def test_j_skip_of_another_activity_is_on_the_list_too() -> None:
    found = made("a", age=45, years={"a": 0, "b": 0, "c": 5}, annual_salary_yen=40_000_000)
    assert [each for proof in found.proofs for each in proof.rows if "J-Skip, 1号ハ" in each]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_whom_to_ask_once_and_reads_no_box_aloud(language: str) -> None:
    for application in (
        reference_student(),
        application_of_line(people.reference_student(), to_confirm=("equivalent",)),
    ):
        page = result_page(report(application, language=language))
        assert re.sub("<[^>]*>", "", page).count("0570-013904") == 1
        assert page.count("□") == page.count('<span aria-hidden="true">□</span>')


@pytest.mark.parametrize("language", LANGUAGES)
def test_telephone_numbers_are_links_on_the_page_and_plain_on_paper(language: str) -> None:
    found = report(reference_student(), language=language)
    page = result_page(found)
    assert re.findall(r'<a href="tel:([^"]+)">([^<]+)</a>', page) == [
        ("0570-013904", "0570-013904"),
        ("+81-3-5796-7112", "03-5796-7112"),
    ]
    numbers = re.sub(r'<a href="tel:.*?</a>', "", page)
    assert not re.search(r"(?<!\d)0\d{1,3}-\d{2,4}-?\d{4}(?!\d)", numbers), "a number without a link"
    assert page.count('<meta name="format-detection" content="telephone=no">') == len(SECTIONS)
    with override(language):
        document = "".join(section.render(found) for section in SECTIONS if section.on_paper)
    assert "0570-013904" in document
    assert "tel:" not in document


def test_what_the_employer_knows_leads_to_the_questions_for_it() -> None:
    unknown = people.reference_student(innovation_support=None, designated_university=None)
    found = report(application_of_line(unknown))
    assert sorted(each.ask_employer for each in found.open) == [False, True]
    questions = section_page(found, EMPLOYER)
    assert questions.count("data-question=") == 1
    assert 'href="/organization/"' in questions
    assert "data-question=" not in section_page(report(reference_student()), EMPLOYER)
    page = section_page(found, POINTS)
    assert page.count('/result/employer/">Ask the employer<span') == 1
    assert re.search(rf'href="/s/{SESSION}/check/">\s*Change your answer', page), "a school is asked for each degree"
    assert "Ask the employer<span" not in section_page(report(reference_student()), POINTS)
    training = report(application_of_line(people.reference_student(designated_training=None)))
    assert re.search(rf'href="/s/{SESSION}/q/training/">\s*Change your answer', section_page(training, POINTS))


@pytest.mark.parametrize(
    ("key", "employer"),
    [("annual_salary_yen", True), ("growth_field_project", True), ("sme", True), ("designated_training", False)],
)
def test_the_employer_is_asked_for_its_papers_and_for_nothing_else(key: str, employer: bool) -> None:
    facts: dict[str, Any] = {"innovation_support": True, key: None}
    found = report(application_of_line(people.reference_student(**facts)))
    assert {each.ask_employer for each in found.open} == {employer}
