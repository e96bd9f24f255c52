"""The start page: the first language, a beginning, and the way back to what was begun."""

import re

import pytest
from django.conf import settings
from django.test import Client

from .walking import FILLED, Person

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def language_of(page: str) -> str:
    match = re.search(r'<html lang="([^"]+)"', page)
    assert match
    return match[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_chooses_the_first_language_and_the_browser_keeps_it(language, db):
    client = Client(headers={"accept-language": "fr"})
    response = client.get(f"/?lang={language}")
    assert language_of(response.content.decode()) == language
    assert response["Content-Language"] == language
    assert language_of(client.get("/").content.decode()) == language
    assert language_of(Person(client).page) == language


@pytest.mark.parametrize("address", ["/", "/import/"])
def test_a_button_chooses_another_language_than_the_link(address, client, db):
    page = client.get(f"{address}?lang=ja").content.decode()
    back = re.search(r'name="next" value="([^"]*)"', page)
    assert back
    there = client.post("/language/setlang/", {"language": "en", "next": back[1]}, follow=True)
    assert there.request["PATH_INFO"] == address
    assert language_of(there.content.decode()) == "en"


@pytest.mark.parametrize("language", ["xx", "", "zh", "../ja", "ja\x00", "x" * 5000])
def test_a_link_with_another_language_is_a_link_without_one(language, client):
    response = client.get("/", {"lang": language}, headers={"accept-language": "zh-TW"})
    assert language_of(response.content.decode()) == "zh-hant"
    assert settings.LANGUAGE_COOKIE_NAME not in response.cookies


@pytest.mark.parametrize(
    ("accepted", "shown"),
    [
        ("zh-TW", "zh-hant"),
        ("zh-HK", "zh-hant"),
        ("zh-MO", "zh-hant"),
        ("zh-Hant-TW,zh;q=0.9,en;q=0.1", "zh-hant"),
        ("zh-CN", "zh-hans"),
        ("zh-SG", "zh-hans"),
        ("zh-Hans-SG", "zh-hans"),
        ("ja-JP", "ja"),
        ("en-US,en;q=0.9,ja;q=0.1", "en"),
        ("ko,fr", "en"),
        ("ko,zh-TW;q=0.5,en;q=0.1", "zh-hant"),
    ],
)
def test_the_browsers_preference_chooses_the_first_language(accepted, shown, client):
    assert language_of(client.get("/", headers={"accept-language": accepted}).content.decode()) == shown


def test_what_was_begun_in_this_browser_can_be_continued(db):
    client = Client()
    assert "/s/" not in client.get("/").content.decode()
    person = Person(client)
    assert "/s/" not in client.get("/").content.decode(), "nothing answered, nothing to continue"
    person.walk(FILLED, until="pay")
    assert f'href="/s/{person.id}/"' in client.get("/").content.decode()
    client.post(f"/s/{person.id}/another/")
    assert "/s/" not in client.get("/").content.decode(), "the next person sees nothing of it"


def test_a_beginning_needs_a_press(client, db):
    assert client.get("/begin/").status_code == 405


def test_no_page_with_answers_is_kept_by_a_cache(person):
    for address in ("", "q/activity/", "check/"):
        assert "no-store" in person.client.get(f"/s/{person.id}/{address}")["Cache-Control"]


@pytest.mark.parametrize("page", ["question", "check", "result"])
def test_every_page_with_answers_leads_to_keeping_and_deleting_and_the_result_to_leaving(page, person):
    person.walk(FILLED, until="pay" if page == "question" else "")
    if page == "result":
        person.open(f"/s/{person.id}/result/")
    assert person.status == 200
    for name in ("keep", "delete", *(("another",) if page == "result" else ())):
        assert f'href="/s/{person.id}/{name}/"' in person.page
