"""The check page: an answer in one line, by the parts of the questions."""

import re
from html import unescape

import pytest
from django.conf import settings

from eligibility.wizard.question import Part
from tests.language import in_language

from .walking import ALTERED, FILLED, Person, asked_everything

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def lines_of(page: str) -> dict[str, str]:
    """The answers of the check page by their names."""
    rows = re.findall(r'<dt id="answer-[^>]*>(.*?)</dt>\s*<dd>(.*?)</dd>', page, re.DOTALL)
    return {unescape(name.strip()): unescape(answer) for name, answer in rows}


def test_an_answer_is_on_one_line(person):
    person.walk(FILLED)
    lines = lines_of(person.page)
    assert lines["Born"] == "20 May 2003"
    assert lines["Applying"] == "15 January 2027"
    assert lines["Permission"] == "1 April 2027"
    assert lines["Degree"] == "Bachelor's degree (学士) · In Japan · 24 March 2027 · related to the work"
    assert lines["School"] == "早稲田大学 · Waseda University (Japan): 10 points"
    assert lines["Other rows"] == "None of these"
    assert "Research" not in lines, "what is not ticked has no line of its own"
    assert lines["Employer"] == "4 answers open"


def test_what_holds_is_named_and_what_is_open_is_counted(person):
    ticked = {"others": {"have": "research,training"}, "research": ALTERED["research"]}
    person.walk({**FILLED, **ticked, "organisation": ALTERED["organisation"]})
    lines = lines_of(person.page)
    assert lines["Other rows"] == "Research; JICA training"
    assert lines["Research"] == "patents: 1 · papers: 3"
    assert lines["Employer"] == "support for innovation · small or medium-sized enterprise · 1 answer open"


def test_an_employer_who_was_not_asked_has_one_line(person):
    person.walk({**FILLED, "organisation": {"asked": "not_yet"}})
    assert lines_of(person.page)["Employer"] == "5 answers open"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", ["japan", "abroad"])
def test_the_parts_are_headings_and_no_line_is_a_question(language, place, db):
    person: Person = asked_everything(place)
    person.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    person.open(f"/s/{person.id}/check/")
    titles = re.findall(r'<h2 id="part-\d">(.*?)</h2>', person.page)
    assert [unescape(title) for title in titles] == [in_language(language, str, part.title) for part in Part]
    assert not [line for line in lines_of(person.page).values() if "?" in line or "？" in line]


def test_the_result_is_a_press_away_at_both_ends(person):
    person.walk(FILLED)
    assert len(re.findall(rf'<a class="button" href="/s/{person.id}/result/">', person.page)) == 2
