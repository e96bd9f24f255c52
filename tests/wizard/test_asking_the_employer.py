"""The employer's facts: asked only of those who have answers, and not known otherwise."""

from html import unescape
from typing import Any

import pytest
from django.conf import settings

from eligibility.answers.document import upgrade
from eligibility.wizard.application import application_from
from eligibility.wizard.path import find_page
from eligibility.wizard.questions.organisation import FACTS
from tests.language import in_language

from .conftest import NOON
from .test_checklist import old_document
from .walking import ALTERED, FILLED, Person, fields_with_errors, typed_in

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
TODAY = NOON.date()
KEYS = {field.key for field in FACTS}


def facts(document: dict[str, Any]) -> dict[str, Any]:
    """The facts of the employer that are known."""
    application = application_from(document, TODAY)
    assert application is not None
    return {key: value for key, value in application.profile.undated.items() if key in KEYS}


def test_not_yet_is_one_tap_and_leaves_everything_open(person: Person) -> None:
    person.walk(FILLED, until="organisation")
    person.send({"asked": "not_yet"})
    assert person.question == "others"
    assert person.answers["organisation"] == {"asked": "not_yet"}
    assert facts(person.document) == {}


def test_who_has_answers_gives_each_of_them(person: Person) -> None:
    person.walk(FILLED, until="organisation")
    person.send({"asked": "yes"})
    assert fields_with_errors(person.page).keys() == KEYS
    person.send(ALTERED["organisation"])
    assert facts(person.document) == {
        "innovation_support": True,
        "sme": True,
        "rd_over_3_percent": False,
        "local_government_support": False,
    }


def test_an_answer_that_is_taken_back_is_kept_and_not_looked_at(person: Person) -> None:
    person.walk({**FILLED, "organisation": ALTERED["organisation"]})
    known = facts(person.document)
    assert known
    person.change("organisation", {"asked": "not_yet"})
    assert facts(person.document) == {}
    assert "small or medium-sized enterprise" not in person.page
    person.open(f"/s/{person.id}/q/organisation/?change=1")
    assert typed_in(person.page) == {**ALTERED["organisation"], "asked": "not_yet"}
    person.send({**typed_in(person.page), "asked": "yes"})
    assert facts(person.document) == known


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_question_names_what_to_ask(language: str, person: Person) -> None:
    person.walk(FILLED, until="organisation")
    person.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    hint = unescape(person.open(person.address)).partition('id="id_asked_helptext">')[2].partition("</p>")[0]
    assert [in_language(language, str, field.short) in hint for field in FACTS] == [True] * 5


def test_the_letter_of_the_result_leads_to_the_question(person: Person) -> None:
    person.walk({**FILLED, "organisation": {"asked": "not_yet"}})
    person.open(f"/s/{person.id}/result/employer/")
    assert f'href="/s/{person.id}/q/organisation/"' in person.page
    person.open(f"/s/{person.id}/q/organisation/")
    assert person.question == "organisation"
    for field in FACTS:
        assert f'name="{field.key}"' in person.page


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({"sme": "unknown", "innovation_support": "unknown"}, "not_yet"),
        ({"sme": "unknown", "innovation_support": "no"}, "yes"),
        ({"sme": "yes"}, "yes"),
    ],
)
def test_an_old_answer_says_whether_anybody_was_asked(answers: dict[str, str], asked: str) -> None:
    made = upgrade(old_document(organisation=answers))
    assert made["answers"]["organisation"] == {"asked": asked, **answers}
    values = {"yes": True, "no": False}
    assert facts(made) == {key: values[value] for key, value in answers.items() if value != "unknown"}
    page = find_page(made, "organisation", None, TODAY)
    assert page is not None
    assert page.is_complete(made, TODAY) == (asked == "not_yet")
