"""What a stranger sends does not make a stored assessment large, and what somebody typed is not lost over it."""

import html
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from eligibility.saving import sessions
from eligibility.saving.models import SavedSession

from .walking import FILLED, Person, fields_with_errors, typed_in

TOO_LONG = "Your answers have become too long to be saved"


def stored(person: Person) -> SavedSession:
    return SavedSession.objects.get(id=person.id)


NO_STAMPS = [
    "x" * 250_000,
    "0" * 15,
    "0" * 17,
    "0123456789ABCDEF",
    "0123456789abcdeg",
    "０" * 16,
    "0" * 16 + "\n",
    "<b>",
]


@pytest.mark.parametrize("stamp", NO_STAMPS, ids=range(len(NO_STAMPS)))
def test_a_stamp_that_is_none_is_never_stored(stamp: str, person: Person) -> None:
    """174 requests made a row of 44 MB before."""
    person.walk(FILLED, until="pay")
    for language in ("ja", "en"):
        person.send({"kind": "amount", "annual_yen": "42o", "in_writing": "now"}, stamp=stamp, language=language)
    assert stored(person).drafts == {
        "pay.0": {"stamp": "", "typed": {"kind": "amount", "annual_yen": "42o", "in_writing": "now"}},
    }
    assert person.stamp == ""


def test_a_stamp_is_kept_with_the_draft(person: Person) -> None:
    person.walk(FILLED, until="pay")
    stamp = person.stamp
    person.send({"kind": "amount", "annual_yen": "42o", "in_writing": "now"}, language="ja")
    assert stored(person).drafts["pay.0"]["stamp"] == stamp != ""


@pytest.fixture
def full(person: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody at the page of the school, whose answers just fit."""
    person.walk(FILLED, until="school")
    monkeypatch.setattr(sessions, "LARGEST", len(json.dumps(stored(person).document)) + 400)
    return person


def test_an_answer_that_no_longer_fits_is_refused_politely_and_stays_on_the_page(full: Person) -> None:
    name, before = "早稲田大学" + "國" * 150, full.document
    full.send({**FILLED["school"], "name": name})
    assert full.status == 200
    assert full.question == "school"
    assert html.unescape(full.page).count(TOO_LONG) == 1
    assert "<title>Error: " in " ".join(full.page.split()).replace("<title> ", "<title>")
    assert typed_in(full.page)["name"] == name
    assert full.document == before
    full.send(FILLED["school"])
    assert full.question != "school", "what fits is taken"


@pytest.mark.parametrize(("language", "words"), [("ja", "回答が長くなりすぎた"), ("en", TOO_LONG)])
def test_a_draft_that_no_longer_fits_is_shown_in_the_language_asked_for(
    full: Person, language: str, words: str
) -> None:
    name = "國" * 150
    full.send({**FILLED["school"], "name": name}, language=language)
    assert full.status == 200
    assert f'<html lang="{language}">' in full.page
    assert words in html.unescape(full.page)
    assert typed_in(full.page)["name"] == name
    assert stored(full).drafts == {}
    assert f'<html lang="{language}">' in full.open(full.address), "the language is kept"


def test_a_second_offer_that_no_longer_fits_stays_on_its_page(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    person.walk(FILLED)
    monkeypatch.setattr(sessions, "LARGEST", 100)
    person.open(f"/s/{person.id}/offers/")
    person.send({"annual_yen": "550万", "since": "", **FILLED["organisation"]})
    assert person.status == 200
    assert html.unescape(person.page).count(TOO_LONG) == 1
    assert typed_in(person.page)["annual_yen"] == "550万"


def test_the_start_page_reads_no_answers(person: Person) -> None:
    """Whole rows were read before: with large ones a process took 1 GB."""
    person.walk(FILLED, until="pay")
    with CaptureQueriesContext(connection) as queries:
        page = person.client.get("/").content.decode()
    assert f'href="/s/{person.id}/"' in page
    [query] = [query["sql"] for query in queries]
    selected = query.partition(" FROM ")[0]
    assert "document" not in selected
    assert "drafts" not in selected


def test_fields_without_problems_get_no_message_when_nothing_fits(full: Person) -> None:
    full.send({**FILLED["school"], "name": "國" * 150})
    assert fields_with_errors(full.page) == {}
