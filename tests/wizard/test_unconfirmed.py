"""A question whose cookie against forged forms was lost: shown again with what was sent, and nothing is stored."""

import re
from http import HTTPStatus

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client

from eligibility.saving.models import SavedSession

from .walking import FILLED, Person, typed_in

LANGUAGES = [code for code, _ in settings.LANGUAGES]
NOTICE = {
    "en": "Your answer was not saved yet",
    "ja": "この回答は、まだ保存されていません",
    "zh-hant": "這個回答尚未儲存",
    "zh-hans": "这个回答尚未保存",
}
TYPED = {
    "activity": {"activity": "b", "work": "field"},
    "degrees": {"level": "bachelor", "place": "japan", "awarded_on": "令和9年3月24日", "related": "yes"},
    "pay": {"kind": "amount", "annual_yen": "400万", "in_writing": "now"},
    "organisation": FILLED["organisation"],
}


def at(key: str, person: Person) -> Person:
    """Somebody at a question, whose forms are checked from now on."""
    person.walk(FILLED, until=key)
    person.client.handler.enforce_csrf_checks = True
    return person


def token_of(page: str) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert found
    return found[1]


def saved(person: Person) -> SavedSession:
    return SavedSession.objects.get(id=person.id)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", TYPED)
def test_what_was_sent_is_in_the_fields_and_goes_through_the_second_time(
    key: str, language: str, person: Person
) -> None:
    at(key, person)
    person.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    old, before, address = token_of(person.page), saved(person), person.address
    del person.client.cookies[settings.CSRF_COOKIE_NAME]
    person.send(TYPED[key], csrfmiddlewaretoken=old)
    assert person.status == HTTPStatus.FORBIDDEN
    assert NOTICE[language] in person.page
    assert typed_in(person.page) == TYPED[key]
    assert (saved(person).document, saved(person).drafts) == (before.document, before.drafts)
    person.send(typed_in(person.page), csrfmiddlewaretoken=token_of(person.page))
    assert person.address != address
    assert key in person.answers


def test_a_cookie_that_is_another_one_now_loses_nothing_either(person: Person) -> None:
    at("pay", person)
    person.client.cookies[settings.CSRF_COOKIE_NAME] = "x" * 32
    person.send(TYPED["pay"], csrfmiddlewaretoken=token_of(person.page))
    assert person.status == HTTPStatus.FORBIDDEN
    assert typed_in(person.page) == TYPED["pay"]


def test_a_newer_answer_of_another_window_is_still_not_overwritten(person: Person) -> None:
    person.walk(FILLED, until="pay")
    older, address = person.stamp, person.address
    person.send({"kind": "unknown"})
    person.client.handler.enforce_csrf_checks = True
    del person.client.cookies[settings.CSRF_COOKIE_NAME]
    person.send(TYPED["pay"], address, stamp=older, csrfmiddlewaretoken="lost")
    person.send(typed_in(person.page), csrfmiddlewaretoken=token_of(person.page))
    assert "This answer was changed in another window" in person.page
    assert typed_in(person.page) == TYPED["pay"]


def test_who_may_not_open_the_assessment_sees_nothing_of_it(person: Person) -> None:
    at("pay", person)
    stranger = Client(enforce_csrf_checks=True)
    response = stranger.post(person.address, TYPED["pay"])
    assert response.status_code == HTTPStatus.FORBIDDEN
    assert response.content.decode() == render_to_string("403_csrf.html")


def test_another_site_s_form_is_not_filled_in(person: Person) -> None:
    at("pay", person)
    response = person.client.post(person.address, TYPED["pay"], headers={"origin": "https://elsewhere.example"})
    assert response.status_code == HTTPStatus.FORBIDDEN
    assert response.content.decode() == render_to_string("403_csrf.html")


@pytest.mark.parametrize("address", ["/s/{id}/q/no_such_question/", "/s/{id}/q/pay/17/", "/s/{id}/q/activity/2/"])
def test_a_page_that_is_not_there_is_answered_as_before(address: str, person: Person) -> None:
    at("pay", person)
    response = person.client.post(address.format(id=person.id), TYPED["pay"])
    assert response.status_code == HTTPStatus.FORBIDDEN


def test_the_page_is_kept_by_no_cache_and_has_a_new_cookie(person: Person) -> None:
    at("pay", person)
    del person.client.cookies[settings.CSRF_COOKIE_NAME]
    response = person.client.post(person.address, TYPED["pay"])
    assert "no-store" in response["Cache-Control"]
    assert settings.CSRF_COOKIE_NAME in response.cookies
    assert response["HX-Push-Url"] == "false"
