"""Every page in every language, without script or style of its own; and logs that name nothing."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from eligibility.answers.document import new_document
from eligibility.saving.digests import Secret, fingerprint
from eligibility.saving.models import Attempt, SavedSession
from eligibility.saving.return_code import new_code
from eligibility.saving.throttling import LIMITS

from .browsing import kept, offer_of

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.saving.pages")]

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def every_page(client: Client, id: str) -> Iterator[Any]:
    """One response of every kind that this room gives, in the order a person could meet them."""
    yield client.get("/privacy/")
    yield client.get(f"/s/{id}/keep/")
    yield client.post(f"/s/{id}/keep/", {"offer": offer_of(client.get(f"/s/{id}/keep/").content.decode())})
    yield client.get(f"/s/{id}/keep/")
    yield client.get(f"/s/{id}/another/")
    yield client.get(f"/s/{id}/delete/")
    yield client.get("/return/")
    yield client.post("/return/", {"code": "K7M4"})
    for _ in range(LIMITS[Attempt.Kind.CODE].browser + 1):
        yield client.post("/return/", {"code": new_code()})
    yield client.get(f"/r/{'x' * 32}/")
    yield client.post(f"/r/{'x' * 32}/")
    yield from left(client)
    for _ in range(LIMITS[Attempt.Kind.BEGINNING].browser):
        refused = client.get("/begin/")
    yield refused
    client.post(f"/s/{id}/delete/")
    yield client.get("/deleted/")
    yield client.get(f"/s/{id}/delete/")


def left(client: Client) -> Iterator[Any]:
    """The pages of a return link whose answers were left in this browser."""
    path = f"/r/{'y' * 32}/"
    session = SavedSession.objects.create(document=new_document(), return_link_mac=fingerprint(Secret.LINK, "y" * 32))
    client.post(path)
    client.post(f"/s/{session.id}/another/")
    yield client.get(path)
    yield client.post(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole_in_every_language(client: Client, answered: str, language: str) -> None:
    client.post("/language/setlang/", {"language": language})
    statuses, titles = set(), set()
    for answer in every_page(client, answered):
        page = answer.content.decode()
        statuses.add(answer.status_code)
        [title], [heading] = re.findall(r"<title>(.*?)</title>", page), re.findall(r"<h1>(.*?)</h1>", page)
        assert heading in title
        titles.add(title)
        assert f'<html lang="{language}">' in page
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert {name for names in re.findall(r'aria-\w+by="([^"]+)"', page) for name in names.split()} <= set(ids)
        assert set(re.findall(r'\sform="([^"]+)"', page)) <= set(ids)
    assert statuses == {200, 403, 404, 429}
    assert len(titles) == 14


def test_no_log_holds_a_secret_an_answer_or_an_address(client: Client, answered: str, console: io.StringIO) -> None:
    shown = kept(client, answered)
    client.post(shown.path, REMOTE_ADDR="203.0.113.5")
    Client().get(f"{shown.path}more/")
    Client().get("/return/", {"code": shown.code})
    Client(enforce_csrf_checks=True).post(shown.path)
    for answer in every_page(client, answered):
        assert answer.status_code < 500
    written = console.getvalue()
    assert "POST /return/ 429" in written
    assert "GET /s/<str:id>/delete/ 404" in written
    for secret in (shown.path.split("/")[2], shown.code, shown.code.replace("-", ""), answered, "2001", "203.0.113"):
        assert secret not in written


def test_what_privacy_promises_of_cookies_is_so(client: Client, answered: str) -> None:
    kept(client, answered)
    client.post("/language/setlang/", {"language": "ja"})
    client.post("/furigana/", {"furigana": "on"})
    client.post("/return/", {"code": new_code()})
    held = {name: morsel["max-age"] for name, morsel in client.cookies.items()}
    assert held == {
        settings.SESSION_COOKIE_NAME: 90 * 24 * 60 * 60,
        settings.LANGUAGE_COOKIE_NAME: 365 * 24 * 60 * 60,
        settings.FURIGANA_COOKIE_NAME: 365 * 24 * 60 * 60,
        settings.CSRF_COOKIE_NAME: settings.CSRF_COOKIE_AGE,
    }
    assert settings.CSRF_COOKIE_AGE <= 365 * 24 * 60 * 60
