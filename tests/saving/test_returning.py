"""Coming back: what opens nothing looks the same whatever the reason, and slips are named at the field."""

import re
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from eligibility.saving.digests import Secret, fingerprint
from eligibility.saving.forms import EXAMPLE
from eligibility.saving.models import KEPT_FOR, SavedSession
from eligibility.saving.return_code import Slip, in_groups, new_code, read

from .browsing import Kept, enter, error

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.saving.pages")]

LANGUAGES = [code for code, _ in settings.LANGUAGES]
"""The languages of the site."""


def without_what_was_typed(page: str) -> str:
    return re.sub(r'value="[^"]*"', "", page)


@pytest.fixture
def expired(shown: Kept, answered: str) -> Kept:
    """A return link and code whose answers' time is over, though nobody has purged them."""
    SavedSession.objects.filter(id=answered).update(last_visit=datetime.now(UTC) - KEPT_FOR)
    return shown


def test_looking_at_a_link_looks_nothing_up(
    shown: Kept, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        real, unknown = client.get(shown.path), client.get(f"/r/{'x' * 32}/")
    assert real.status_code == unknown.status_code == 200
    assert "no-store" in real.headers["Cache-Control"]
    assert without_what_was_typed(real.content.decode()) == without_what_was_typed(unknown.content.decode())


def test_an_expired_link_and_an_unknown_one_look_and_cost_the_same(expired: Kept) -> None:
    from django.db import connection

    answers, statements = [], []
    for path in (expired.path, f"/r/{'x' * 32}/"):
        with CaptureQueriesContext(connection) as queries:
            answers.append(Client().post(path))
        statements.append([re.sub(r"'[^']*'|\d+", "", query["sql"]) for query in queries])
    assert [answer.status_code for answer in answers] == [404, 404]
    pages = [without_what_was_typed(answer.content.decode()) for answer in answers]
    assert pages[0] == pages[1]
    assert statements[0] == statements[1] != []


def test_an_expired_code_and_an_unknown_one_look_and_cost_the_same(expired: Kept) -> None:
    from django.db import connection

    pages, statements = [], []
    for code in (expired.code, new_code()):
        with CaptureQueriesContext(connection) as queries:
            pages.append(without_what_was_typed(enter(code)))
        statements.append([re.sub(r"'[^']*'|\d+", "", query["sql"]) for query in queries])
    assert pages[0] == pages[1]
    assert error(pages[0])
    assert statements[0] == statements[1] != []


def test_a_code_given_out_before_codes_were_longer_still_opens(answered: str) -> None:
    SavedSession.objects.filter(id=answered).update(return_code_mac=fingerprint(Secret.CODE, "K7M42XPD9CM"))
    assert Client().post("/return/", {"code": "k7m4-2xpd-9cm"}).headers["Location"] == f"/s/{answered}/"


def test_what_was_deleted_opens_for_nobody(client: Client, answered: str, shown: Kept) -> None:
    assert client.post(f"/s/{answered}/delete/").headers["Location"] == "/deleted/"
    assert Client().post(shown.path).status_code == 404
    assert error(enter(shown.code))


def test_each_slip_is_named_and_nothing_is_looked_up(
    shown: Kept, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    swapped = next(
        shown.code[:place] + shown.code[place + 1] + shown.code[place] + shown.code[place + 2 :]
        for place in range(3)
        if shown.code[place] != shown.code[place + 1]
    )
    with django_assert_num_queries(0):
        messages = [error(enter(code)) for code in ("", swapped, shown.code[:-1], f"{shown.code[:-1]}O")]
    assert len(set(messages)) == len(messages)
    assert re.search(r"\b14\b.*\b11\b.*\b13\b", messages[2])
    assert re.search(r"\bO\b", messages[3])


def test_what_was_typed_stays_and_is_shown_as_text(client: Client) -> None:
    page = enter('<b>"2345&', client)
    assert 'value="&lt;b&gt;&quot;2345&amp;"' in page
    assert "<b>" not in page
    assert error(page)


@pytest.mark.parametrize("typed", ["\0", "2" * 100_000, "\u202e2345", "𝟐", "丁" * 5000, "💥"])
def test_anything_typed_gets_a_polite_answer(typed: str) -> None:
    assert error(enter(typed))


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_was_typed_and_says_nothing_of_it(language: str, client: Client) -> None:
    page = client.post("/return/", {"code": "K7M4-2X", "language": language}).content.decode()
    assert f'<html lang="{language}">' in page
    assert 'value="K7M4-2X"' in page
    assert "id_code_error" not in page
    assert f'<html lang="{language}">' in client.get("/return/").content.decode()


def test_a_language_nobody_offers_changes_nothing(client: Client) -> None:
    page = client.post("/return/", {"code": "K7M4-2X", "language": "../../etc"}).content.decode()
    assert '<html lang="en">' in page
    assert error(page)


def test_the_example_is_nobodys_code() -> None:
    with pytest.raises(Slip):
        read(EXAMPLE)


def test_codes_are_shown_in_the_groups_that_the_example_has() -> None:
    assert [len(group) for group in in_groups(new_code()).split("-")] == [len(group) for group in EXAMPLE.split("-")]
