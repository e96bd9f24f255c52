"""What the status gives, and changing the employer: what a few people read there on 22 November 2026."""

import re
from dataclasses import dataclass, field
from html import unescape

import pytest
from django.test import Client

from eligibility.answers.application import Application
from eligibility.result.context import Context, context_of
from eligibility.result.examples import EXAMPLES
from eligibility.result.sections.change import CHANGE
from eligibility.result.sections.section import SectionAnswer
from eligibility.result.sections.status import STATUS, benefits_of, situation_of
from eligibility.result.statements import format_figure, statement_in_words
from eligibility.scoring.text import LANGUAGES
from tests import people
from tests.language import in_language
from tests.scoring.statements_of_law import GROUPS, NO_FIGURES

from .answer_people import landing
from .applications import TODAY, application_of_line, graduate_in_march
from .pages import section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")

WORKER = application_of_line(
    people.known(age=32, degrees=["master"], annual_salary_yen=8_000_000, years=6, innovation_support=True, sme=False)
)
J_SKIP = application_of_line(people.known(age=45, degrees=["master"], annual_salary_yen=20_000_000, years=12))
BUSINESS = application_of_line(
    people.known(age=50, annual_salary_yen=10_000_000, position="representative", years=10), activity="c"
)


@dataclass(frozen=True)
class Life:
    """A person, and what the two pages say: situation, heading, benefits, and the points that depend on the employer.

    `total` are the points by hand: of the worker 20 for the degree, 10 for six years, 30 + 10 for pay and age, 10 for
    the employer.
    """

    application: Application
    situation: str
    heading: str
    bound: dict[str, int]
    total: int
    pay_is_enough: tuple[str, ...] = ()
    benefits: tuple[str, ...] = field(
        default=("period", "residence", "spouse", "parents", "helper", "activities", "priority")
    )
    lead: str = ""


LIVES = {
    "student in Japan": Life(
        graduate_in_march(),
        "student",
        "1号ロ: 5 years of stay for 75,000円",
        {"salary_4m": 10},
        70,
    ),
    "worker": Life(
        WORKER,
        "worker",
        "1号ロ: 5 years of stay for 75,000円",
        {"salary_8m": 30, "innovation": 10},
        80,
        pay_is_enough=("parents",),
    ),
    "worker abroad": Life(
        landing(WORKER),
        "abroad",
        "1号ロ: 5 years of stay, without a fee for the certificate",
        {"salary_8m": 30, "innovation": 10},
        80,
        pay_is_enough=("parents",),
    ),
    "J-Skip": Life(
        J_SKIP,
        "worker",
        "J-Skip: 5 years of stay for 75,000円",
        {"salary_10m": 40},
        80,
        pay_is_enough=("parents", "helper"),
        benefits=("period", "residence", "spouse", "parents", "helper", "activities", "priority", "airport"),
        lead="J-Skip asks for its conditions again with the new employer.",
    ),
    "business": Life(
        BUSINESS,
        "worker",
        "1号ハ: 5 years of stay for 75,000円",
        {"salary_management_10m": 10, "position_representative": 10},
        45,
        pay_is_enough=("parents", "helper"),
    ),
}


def of(application: Application, language: str = "en") -> Context:
    return in_language(language, context_of, application, today=TODAY)


def answered(section_answer: SectionAnswer) -> tuple[str, str]:
    return section_answer.heading, section_answer.lead


@pytest.mark.parametrize("name", LIVES)
def test_the_pages_speak_of_this_person(name: str) -> None:
    life = LIVES[name]
    context = of(life.application)
    assert STATUS.answer
    assert CHANGE.answer
    points = in_language("en", lambda: context.bound_to_employer)
    assert situation_of(context) == life.situation
    assert answered(in_language("en", STATUS.answer, context))[0] == life.heading
    benefits = in_language("en", benefits_of, context)
    assert tuple(each.key for each in benefits) == life.benefits
    assert tuple(each.key for each in benefits if each.pay_is_enough) == life.pay_is_enough
    assert {row.key: row.points for row in points.rows} == life.bound
    assert points.total == life.total
    assert points.kept == life.total - sum(life.bound.values())
    lead = answered(in_language("en", CHANGE.answer, context))[1]
    assert lead == (life.lead or f"{points.bound} of your {points.total} sure points depend on the employer.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIVES)
def test_every_benefit_step_and_fee_has_words_and_a_source_on_the_page(name: str, language: str) -> None:
    context = of(LIVES[name].application, language)
    pages = {each.slug: unescape(section_page(context, each)).partition("<main")[2] for each in (STATUS, CHANGE)}
    for page in pages.values():
        assert "{" not in page
        cited = {*re.findall(r"\[(\d+)\] ", page.partition('class="page-sources"')[0])}
        listed = {*re.findall(r'id="source-(\d+)"', page)}
        assert cited
        assert cited == listed, "each place is in a source that the page names with its edition"
    status = pages["status"]
    for benefit in in_language(language, benefits_of, context):
        part = status.partition(f'data-benefit="{benefit.key}"')[2].partition("</details>")[0]
        assert benefit.line.words in part
        assert f"[{benefit.line.cited.source.number}] {benefit.line.cited.article}" in part
        for detail in benefit.details:
            assert detail.words in part
            assert f"[{detail.cited.source.number}] {detail.cited.article}" in part


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_every_figure_that_is_printed_comes_from_the_data(group: str, language: str) -> None:
    sources, wrong = of(WORKER).citations, []
    for statement in GROUPS[group]:
        printed = in_language(language, statement_in_words, statement, sources).words
        figures = [in_language(language, format_figure, each) for each in statement.figures.values()]
        bare = printed
        for figure in sorted(figures, key=len, reverse=True):
            bare = bare.replace(figure, "")
        if re.search(r"\d", NO_FIGURES.sub("", bare)) or not all(each in printed for each in figures):
            wrong.append(printed)
    assert wrong == []


@pytest.mark.parametrize("activity", ["a", "b", "c"])
def test_the_ordinary_status_is_named_by_the_activity(activity: str) -> None:
    context = of(application_of_line(people.known(age=30, degrees=["master"]), activity=activity))
    named = {"a": "Professor, Researcher or Instructor", "b": "Specialist in Humanities", "c": "Business Manager"}
    assert named[activity] in section_page(context, CHANGE)


def test_c_reads_of_its_own_criteria_and_nobody_else_does() -> None:
    found = {
        name: "criteria of Business Manager" in section_page(of(life.application), STATUS)
        for name, life in LIVES.items()
    }
    assert [name for name, said in found.items() if said] == ["business"]


def test_the_two_offers_are_one_link_away_from_an_assessment() -> None:
    page = section_page(of(WORKER), CHANGE)
    assert "/offers/?activity=b" in page


@pytest.mark.django_db
@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_person_has_both_pages_and_they_lead_to_each_other(key: str, client: Client) -> None:
    for here, there in (("status", "change"), ("change", "status")):
        page = client.get(f"/example/{key}/{here}/", {"lang": "en"}).content.decode()
        assert f"/example/{key}/{there}/?lang=en" in page
        assert f"/example/{key}/residence/?lang=en" in page
