"""A browser opens what its signed cookie lists, until 90 days after the last visit, and nothing else."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.core.signing import b64_encode
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings
from time_machine import travel

from eligibility.answers.document import new_document
from eligibility.saving.models import KEPT_FOR, SavedSession
from eligibility.saving.sessions import AT_MOST, MAY_OPEN, SessionGone, change

from .browsing import begun, status

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)


pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.saving.pages")]


def test_a_new_assessment_has_no_answers_and_an_id_that_cannot_be_guessed(client: Client) -> None:
    id = begun(client)
    assert client.get(f"/s/{id}/").json() == new_document()
    assert len(id) == 22
    assert begun(client) != id


def test_two_browsers_open_only_their_own() -> None:
    one, two = Client(), Client()
    first, second = begun(one), begun(two)
    assert (status(one, first), status(two, second)) == (200, 200)
    assert (status(one, second), status(two, first)) == (404, 404)


def test_what_is_forgotten_stays_saved_and_no_longer_opens(client: Client) -> None:
    id, other = begun(client), begun(client)
    client.get(f"/s/{id}/forget/")
    assert (status(client, id), status(client, other)) == (404, 200)
    assert SavedSession.objects.filter(id=id).exists()


def test_a_tampered_cookie_opens_nothing() -> None:
    one, two = Client(), Client()
    id = begun(one)
    begun(two)
    _, _, signature = two.cookies[settings.SESSION_COOKIE_NAME].value.partition(":")
    forged = b64_encode(f'{{"{MAY_OPEN}": ["{id}"]}}'.encode()).decode()
    two.cookies[settings.SESSION_COOKIE_NAME] = f"{forged}:{signature}"
    assert status(two, id) == 404


def test_a_cookie_signed_with_an_earlier_key_opens_while_that_key_is_listed(client: Client, settings: Settings) -> None:
    id, cookie = begun(client), client.cookies[settings.SESSION_COOKIE_NAME].value
    earlier, settings.SECRET_KEY = settings.SECRET_KEY, "the key that has taken over"
    assert status(client, id) == 404
    settings.SECRET_KEY_FALLBACKS = [earlier]
    client.cookies[settings.SESSION_COOKIE_NAME] = cookie
    assert status(client, id) == 200


def test_the_cookie_keeps_the_newest_and_stays_small(client: Client) -> None:
    ids = [begun(client) for _ in range(AT_MOST + 1)]
    assert [status(client, id) for id in ids] == [404] + [200] * AT_MOST
    assert len(client.cookies[settings.SESSION_COOKIE_NAME].value) < 1500


def test_it_opens_until_the_last_instant_of_90_days_and_not_after() -> None:
    client = Client()
    with travel(NOON, tick=False) as clock:
        id = begun(client)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        clock.move_to(NOON + KEPT_FOR)
        assert not SavedSession.objects.filter(id=id).exists()
        with pytest.raises(SessionGone), change(id):
            pass
        assert status(client, id) == 404
        client.cookies[settings.SESSION_COOKIE_NAME] = cookie
        clock.move_to(NOON + KEPT_FOR - timedelta(seconds=1))
        assert status(client, id) == 200


def test_a_visit_begins_the_90_days_again_for_the_cookie_too() -> None:
    client = Client()
    with travel(NOON, tick=False) as clock:
        id = begun(client)
        clock.move_to(NOON + timedelta(days=60))
        assert status(client, id) == 200
        clock.move_to(NOON + timedelta(days=149))
        assert status(client, id) == 200
        clock.move_to(NOON + timedelta(days=239))
        assert status(client, id) == 404


def test_pages_of_one_visit_write_once(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with travel(NOON, tick=False) as clock:
        id = begun(client)
        clock.shift(timedelta(minutes=59))
        with django_assert_num_queries(1):
            client.get(f"/s/{id}/")
        clock.shift(timedelta(minutes=1))
        client.get(f"/s/{id}/")
        assert SavedSession.objects.get(id=id).last_visit == NOON + timedelta(hours=1)


def test_what_cannot_be_opened_looks_alike_and_says_what_to_do(client: Client) -> None:
    others, forgotten, expired = begun(Client()), begun(client), begun(client)
    client.get(f"/s/{forgotten}/forget/")
    SavedSession.objects.filter(id=expired).update(last_visit=NOON - timedelta(days=365))
    answers = [client.get(f"/s/{id}/") for id in ("never-was", others, forgotten, expired)]
    assert {answer.status_code for answer in answers} == {404}
    pages = {re.sub(r'value="[^"]+"', "", answer.content.decode()) for answer in answers}
    [page] = pages
    assert f'href="{reverse("return_code")}"' in page
    assert f'href="{reverse("start")}"' in page


@pytest.mark.parametrize("begins", [True, False])
def test_no_cache_keeps_a_page_that_asked_for_answers(begins: bool, client: Client) -> None:
    id = begun(client) if begins else "never-was"
    assert "no-store" in client.get(f"/s/{id}/").headers["Cache-Control"]
    assert "Cache-Control" not in client.get(reverse("privacy")).headers
