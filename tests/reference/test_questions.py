"""Questions people ask: words, sources, a place where each comes up, and the way to it."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from http import HTTPStatus
from typing import Final

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from eligibility.reference.questions import topics
from eligibility.reference.questions.asked import AskedQuestion, Topic
from eligibility.reference.questions.figures import figures
from eligibility.reference.questions.pages import marked
from eligibility.reference.questions.practice import PRACTICE
from eligibility.reference.questions.topics import ALL, BY_KEY, MOST_ASKED, TOPICS, Found
from eligibility.result.examples import EXAMPLES
from eligibility.result.sections import SECTIONS
from eligibility.result.sections.section import Section
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.law import LAWS, ORDINANCE, Citation
from eligibility.scoring.marks import PASS_MARKS
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES, Text
from eligibility.templatetags.questions import topic_of_field, topic_of_row
from eligibility.wizard.questions import BY_KEY as QUESTIONS
from tests.language import in_language
from tests.result.pages import Outline
from tests.wizard.conftest import clock as clock
from tests.wizard.walking import FILLED, Person

DAY: Final = date(2026, 11, 30)
MOST_SENTENCES: Final = 4
LONGEST: Final = {"en": 330, "ja": 150, "zh-hant": 130, "zh-hans": 130}
"""The most characters of an answer, its places not filled."""

MOST_WORDS_OF_A_LINK: Final = 4

COMMONEST: Final = {
    "permanent residence without the status": ("without-the-status", "earliest-day", "proof-of-the-earlier-day"),
    "another employer, a lay-off, 2号": ("new-employer", "laid-off", "to-2go"),
    "parents, spouse, helper": ("parents", "spouse", "helper"),
    "what J-Find allows": ("j-find-work", "j-find-length", "j-find-family", "j-find-from-visitor"),
    "shares, fixed overtime, bonus": ("shares", "fixed-overtime", "bonus"),
    "no degree, and an IT examination": ("no-degree", "it-examination"),
    "freelance, several clients": ("freelance", "several-employers"),
    "support for innovation, J-Startup": ("which-employers", "j-startup"),
    "translators": ("translators",),
    "an unrelated degree, an online one": ("unrelated-degree", "online-degree"),
    "what a national qualification is": ("national-qualification",),
    "a long absence, a business abroad, which MBA": ("time-abroad", "business-abroad", "which-mba"),
}
"""What applicants were met asking most, the commonest first, with the questions that answer it."""

BY_QUESTION: Final = {found.asked.key: found for found in ALL}
CODES: Final = re.compile(r"{\w+}|[12][号號]|N[12]")

all_questions = pytest.mark.parametrize("found", ALL, ids=lambda found: found.asked.key)
all_languages = pytest.mark.parametrize("language", LANGUAGES)


def test_keys_are_those_of_one_question_each() -> None:
    assert len(BY_QUESTION) == len(ALL) > 80
    assert len(BY_KEY) == len(TOPICS)
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in (*BY_QUESTION, *BY_KEY))


@all_questions
def test_every_question_is_short_in_four_languages_and_holds_no_figure(found: Found) -> None:
    for text in (found.asked.question, found.asked.answer):
        for language in LANGUAGES:
            words = text.in_language(language)
            assert not re.search(r"[0-9０-９]", CODES.sub("", words)), words
    for language, most in LONGEST.items():
        answer = re.sub(r"{\w+}", "00", found.asked.answer.in_language(language))
        assert len(answer) <= most, answer
        assert len(re.findall(r"[。.](?: |$|(?=[^ \w]))|。", answer)) <= MOST_SENTENCES, answer
        assert found.asked.question.in_language(language)[-1] in "?？"


@all_questions
@all_languages
def test_every_open_place_is_filled(found: Found, language: str) -> None:
    of_day = in_language(language, figures, DAY)
    for text in (found.asked.question, found.asked.answer):
        assert "{" not in in_language(language, marked, text, of_day)


def test_figures_are_those_of_the_law_of_the_day() -> None:
    last = date(2027, 12, 31)
    old, new = replace(PASS_MARKS[0], until=date(2028, 1, 1)), replace(PASS_MARKS[0], points=75, since=date(2028, 1, 1))
    tables = Tables(pass_marks=(old, new))
    assert in_language("en", figures, last, tables)["mark"] == "70"
    assert in_language("en", figures, new.since, tables)["mark"] == "75"
    assert in_language("zh-hant", figures, DAY)["pay_floor"] == "300萬日圓"
    assert in_language("en", figures, DAY)["residence_years_80"] == "1 year"


@pytest.mark.parametrize(
    ("language", "marked_terms"),
    [
        ("ja", [("zh-Hans", "软考")]),
        ("zh-hant", [("ja", "特定活動")]),
        ("zh-hans", [("ja", "特定活動")]),
        ("en", [("ja", "特定活動"), ("ja", "研究"), ("zh-Hans", "软考")]),
    ],
)
def test_terms_of_another_language_are_marked(language: str, marked_terms: list[tuple[str, str]]) -> None:
    words = "<特定活動> 研究 软考 {mark}"
    shown = in_language(language, marked, Text(ja=words, zh_hant=words, zh_hans=words, en=words), {"mark": "70"})
    assert re.findall(r'<span lang="([\w-]+)" translate="no">([^<]+)</span>', shown) == marked_terms
    assert re.sub(r"</?span[^>]*>", "", shown) == "&lt;特定活動&gt; 研究 软考 70"


@all_questions
def test_every_answer_names_a_source_that_can_be_looked_up(found: Found) -> None:
    laws = [citation.law for citation in found.asked.sources]
    assert laws
    assert all(LAWS.get(law.key) is law or law in PRACTICE for law in laws)
    assert laws[0] not in PRACTICE, "the official place comes first"


def test_pages_of_practitioners_are_no_law_and_all_are_cited() -> None:
    cited = {citation.law.key for found in ALL for citation in found.asked.sources}
    assert {law.key for law in PRACTICE} <= cited
    assert not {law.key for law in PRACTICE} & set(LAWS)
    assert not {law.url for law in PRACTICE} & {law.url for law in LAWS.values()}


@all_questions
def test_every_question_comes_up_where_something_is(found: Found) -> None:
    asked = found.asked
    assert set(asked.rows) <= {row.key for row in TABLES.rows}
    assert set(asked.headings) <= {row.heading for row in TABLES.rows}
    assert set(asked.fields) <= set(QUESTIONS)
    assert set(asked.sections) <= {section.slug for section in SECTIONS}
    assert asked.rows or asked.headings or asked.fields or asked.sections


@pytest.mark.parametrize(
    ("left_out", "said"), [("sources", "an answer needs a source"), ("fields", "name a heading, row, field or section")]
)
def test_a_question_that_leads_nowhere_is_refused(left_out: str, said: str) -> None:
    text = Text(ja="一", zh_hant="一", zh_hans="一", en="One")
    given = {"sources": (Citation(ORDINANCE, "第一条"),), "fields": ("pay",)} | {left_out: ()}
    with pytest.raises(ValueError, match=f"made-up: {said}"):
        AskedQuestion(key="made-up", question=text, answer=text, **given)  # type: ignore[arg-type]


# --- The pages ---


def test_a_topic_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get("/questions/nothing/").status_code == HTTPStatus.NOT_FOUND


@all_languages
@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_a_topic_shows_its_answers_with_their_places(topic: Topic, language: str, client: Client) -> None:
    page = client.get(f"/questions/{topic.key}/", {"lang": language}).content.decode()
    words = " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())
    of_day = in_language(language, figures, timezone.localdate())
    assert f"<h1>{topic.heading.in_language(language)}</h1>" in page
    for asked in topic.questions:
        assert page.count(f'<h2 id="{asked.key}">') == 1
        for text in (asked.question, asked.answer):
            assert " ".join(text.in_language(language).format_map(of_day).split()) in words
        for citation in asked.sources:
            assert citation.article in words
            assert citation.law.url in page
    assert page.count('class="tag"') == sum(not asked.official for asked in topic.questions)


# --- The way to them ---


def links_of(client: Client, address: str) -> list[str]:
    """Return the addresses that a page links to."""
    response = client.get(address)
    assert response.status_code == HTTPStatus.OK, address
    return Outline(response.content.decode()).links


def answers_of(client: Client, address: str) -> set[str]:
    """Return the keys of the questions that a page answers."""
    return set(Outline(client.get(address).content.decode()).ids) & set(BY_QUESTION)


def within_two_taps(client: Client, start: str) -> set[str]:
    """Return the questions whose answers are at most two links away from a page."""
    first = {each for each in links_of(client, start) if each.startswith("/questions/")}
    second = {each for address in first for each in links_of(client, address) if each.startswith("/questions/")}
    return {
        key for address in {each.partition("#")[0] for each in first | second} for key in answers_of(client, address)
    }


@pytest.mark.django_db
@pytest.mark.parametrize("start", ["/", "/universities/", *(f"/example/{key}/?lang=ja" for key in EXAMPLES)])
def test_every_question_is_within_two_taps(start: str, client: Client) -> None:
    assert within_two_taps(client, start) == set(BY_QUESTION)


@pytest.mark.parametrize(("about", "keys"), COMMONEST.items())
def test_what_is_asked_most_is_answered_and_named_first(about: str, keys: tuple[str, ...]) -> None:
    assert set(keys) <= set(BY_QUESTION)
    assert MOST_ASKED[list(COMMONEST).index(about)].asked.key in keys


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_links_keep_the_language_of_the_address(language: str, client: Client) -> None:
    addresses = [each for each in links_of(client, f"/questions/?lang={language}") if each.startswith("/questions/")]
    assert len(addresses) == len(MOST_ASKED) + len(TOPICS)
    assert all(f"/?lang={language}" in each for each in addresses)
    for topic in TOPICS:
        assert f"/questions/?lang={language}" in links_of(client, f"/questions/{topic.key}/?lang={language}")


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_the_page_of_a_row_links_every_question_about_it(activity: str, client: Client) -> None:
    rows = [row for row in TABLES.on(DAY).rows if row.points[activity] is not None]
    for row in rows:
        linked = links_of(client, f"/law/{activity}/{row.key}/?lang=en")
        expected = {f"/questions/{each.topic.key}/?lang=en#{each.asked.key}" for each in topics.of_row(row)}
        assert {each for each in linked if each.startswith("/questions/")} == expected, row.key


@pytest.mark.django_db
@pytest.mark.parametrize("key", EXAMPLES)
def test_the_rows_of_my_points_link_what_is_asked_about_them(key: str, client: Client) -> None:
    linked = links_of(client, f"/example/{key}/points/?lang=en&rows=all")
    asked = [of for row in TABLES.on(DAY).rows if (of := topic_of_row(row.key))]
    assert len(asked) > 30
    assert {f"/questions/{of.key}/?lang=en#{of.first}" for of in asked} <= set(linked)


@pytest.mark.django_db
@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
def test_a_section_links_the_topics_that_come_up_in_it(section: Section, client: Client) -> None:
    linked = links_of(client, f"/example/{next(iter(EXAMPLES))}/{section.path}?lang=en")
    found = {each.topic.key for each in topics.of_section(section.slug)}
    assert {each.split("/")[2] for each in linked if each.startswith("/questions/") and "#" in each} >= found


def test_a_question_of_the_wizard_leads_to_one_topic() -> None:
    for key in QUESTIONS:
        found = topics.of_field(key)
        assert len({each.topic.key for each in found}) <= 1, key
        link = topic_of_field(key)
        assert (link and (link.key, link.first)) == (found[0].topic.key, found[0].asked.key) if found else link is None
        assert all(len(each.topic.heading.en.split()) <= MOST_WORDS_OF_A_LINK for each in found), key


@pytest.mark.django_db
def test_a_page_of_the_wizard_links_its_topic_in_a_tab_of_its_own(client: Client) -> None:
    person = Person(client)
    person.walk(FILLED)
    for page, topic in (
        ("pay/1", "pay"),
        ("japanese/1", "japanese"),
        ("degrees/1", "degree"),
        ("organisation", "employer"),
    ):
        shown = person.open(f"/s/{person.id}/q/{page}/")
        found = re.findall(rf'<a href="/questions/{topic}/#[a-z0-9-]+" target="_blank" rel="noopener">([^<]+)<', shown)
        assert len(found) == 1, page
    assert "/questions/" not in person.open(f"/s/{person.id}/q/others/")
