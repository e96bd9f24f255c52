"""A file of answers, taken in again, gives the same answers, the same file and the same points."""

import json
import re
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import override
from time_machine import Traveller, travel

from eligibility.answers.document import upgrade
from eligibility.contract.profile import profile_from
from eligibility.contract.profile_line import profile_line
from eligibility.result.answers_file.records import KEPT_QUESTIONS
from eligibility.result.answers_file.taking import document_of
from eligibility.result.answers_file.writing import FORMAT, VERSION, file_of
from eligibility.saving.models import SavedSession
from eligibility.scoring.assessment import assess
from eligibility.wizard.application import application_from
from eligibility.wizard.path import contradicts
from tests.day import SEED
from tests.walks.test_random_walk import walked
from tests.wizard.walking import asked_everything

from .conftest import NOON
from .files import DOCUMENTS, MADE_ON, RAW, STUDENT, file_with, held_by, imported

LANGUAGES = [code for code, _ in settings.LANGUAGES]
PEOPLE = 12


def points(document: dict[str, Any], today: date) -> dict[str, Any] | None:
    """The result on the planned day, None while too little is answered."""
    application = application_from(document, today)
    if application is None:
        return None
    return dict(assess(application.profile.facts_on(application.application_day)).as_contract(rows=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_comes_back_as_it_was(name: str, language: str) -> None:
    document = deepcopy(DOCUMENTS[name])
    with override(language):
        text = file_of(document, MADE_ON)
        taken = document_of(text.encode(), MADE_ON)
        assert taken == document == DOCUMENTS[name]
        assert file_of(taken, MADE_ON) == text


@pytest.mark.parametrize("name", RAW)
def test_a_document_of_an_earlier_release_is_upgraded(name: str) -> None:
    assert document_of(file_with(RAW[name]), MADE_ON) == upgrade(deepcopy(RAW[name]))


@pytest.mark.parametrize("number", range(PEOPLE))
def test_the_answers_of_anybody_come_back_from_one_browser_to_another(number: int, db: None, clock: Traveller) -> None:
    walk = walked(f"{SEED}/answers file/{number}")
    today = walk.today
    with travel(today, tick=False):
        at = f"/s/{walk.browser.id}/answers.json"
        saved = walk.browser.client.get(at)
        assert saved.status_code == 200, walk.story
        other = Client(headers={"accept-language": walk.person.language})
        begun = imported(other, saved.content)
        assert begun.status_code == 302, (begun.content.decode(), walk.story)
        id = begun["Location"].split("/")[2]
        assert id != walk.browser.id
        again = other.get(f"/s/{id}/answers.json")
        assert again.content == saved.content, walk.story
        stored = SavedSession.objects.get(id=id).document
        assert points(stored, today) == points(walk.document, today)
        assert other.get(f"/s/{id}/", follow=True).redirect_chain[-1][0] == f"/s/{id}/check/"


@pytest.mark.parametrize("place", ["japan", "abroad"])
def test_a_person_who_was_asked_everything_takes_all_of_it_along(place: str, db: None) -> None:
    person = asked_everything(place)
    saved = person.client.get(f"/s/{person.id}/answers.json")
    begun = imported(Client(), saved.content)
    assert begun.status_code == 302, begun.content.decode()
    id = begun["Location"].split("/")[2]
    assert SavedSession.objects.get(id=id).document == person.document


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_profile_is_that_of_the_contract(name: str) -> None:
    document = DOCUMENTS[name]
    application = application_from(document, MADE_ON)
    line = json.loads(file_of(document, MADE_ON))["profile"]
    if application is None:
        assert line is None
    elif line is None:
        profile = application.profile
        assert profile.not_settled or any(degree.field is None or degree.relisted for degree in profile.degrees)
    else:
        assert profile_from(line) == application.profile
        assert line["from"] == application.application_day.isoformat()


def test_a_profile_without_words_in_the_contract_is_left_out() -> None:
    application = application_from(STUDENT, MADE_ON)
    assert application is not None
    profile = application.profile
    assert profile_line(profile) is not None
    changed = type(profile)(**{**vars(profile), "until": profile.start})
    assert profile_line(changed) is None


def test_the_file_says_what_it_is_and_nothing_of_whom_or_where(client: Client, db: None) -> None:
    id = held_by(client, STUDENT)
    response = client.get(f"/s/{id}/answers.json")
    file = json.loads(response.content)
    assert list(file) == ["format", "version", "made_on", "profile", "profile_digest", "document"]
    assert (file["format"], file["version"], file["made_on"]) == (FORMAT, VERSION, "2026-11-30")
    assert id not in response.content.decode()
    assert not {"name", "id", "nationality", "card"} & (file.keys() | file["document"].keys())
    assert response["Content-Type"] == "application/json"
    assert response["Content-Disposition"] == 'attachment; filename="HSP-Self-Check_answers_2026-11-30.json"'
    assert "no-store" in response["Cache-Control"]


def test_what_contradicts_itself_or_says_nothing_is_asked_first(client: Client, db: None) -> None:
    wrong = deepcopy(STUDENT)
    wrong["answers"]["birth_date"]["day"] = "2027-12-31"
    assert contradicts(wrong, MADE_ON)
    id = held_by(client, wrong)
    assert client.get(f"/s/{id}/answers.json")["Location"] == f"/s/{id}/"
    empty = held_by(client, {"version": 4, "answers": {}})
    assert client.get(f"/s/{empty}/answers.json")["Location"] == f"/s/{empty}/"
    assert Client().get(f"/s/{id}/answers.json").status_code == 404


def test_a_file_made_before_the_planned_day_is_taken_after_it_and_the_day_is_asked_again(
    client: Client, db: None, clock: Traveller
) -> None:
    content = file_of(STUDENT, MADE_ON).encode()
    clock.move_to(NOON + timedelta(days=120), tick=False)
    response = imported(client, content)
    assert response.status_code == 302
    page = client.get(response["Location"], follow=True)
    assert page.redirect_chain[-1][0].endswith("/q/application/")


def test_every_question_has_its_place_in_a_file() -> None:
    assert {"residence", "past_employers", "other_offer"} < KEPT_QUESTIONS.keys()
    assert all(re.fullmatch("[a-z0-9_]+", key) for key in KEPT_QUESTIONS)
