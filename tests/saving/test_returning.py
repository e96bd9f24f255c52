"""Coming back: what opens nothing looks the same whatever the reason, slips are told beside the field, and guessing
ends soon without shutting out a campus."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, Settings
from time_machine import travel

from eligibility.saving import tries
from eligibility.saving.forms import EXAMPLE
from eligibility.saving.models import KEPT_FOR, FailedTry, SavedSession
from eligibility.saving.return_code import Slip, in_groups, new_code, read

from .browsing import Kept, kept

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.saving.pages")]

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
LANGUAGES = [code for code, _ in settings.LANGUAGES]
"""The languages of the site."""


def enter(code: str, client: Client | None = None, **headers: str) -> str:
    """The page after entering a code, in a browser of its own unless told."""
    return (client or Client()).post("/return/", {"code": code}, **headers).content.decode()  # type: ignore[arg-type]


def without_what_was_typed(page: str) -> str:
    return re.sub(r'value="[^"]*"', "", page)


def error(page: str) -> str:
    """The message beside the field; the title and the summary say it too."""
    [beside] = re.findall(r'id="id_code_error">\s*<p class="error">.*?</span> (.*?)</p>', page, re.DOTALL)
    assert re.search(r"<title>\s*Error: ", page)
    assert f'<a href="#id_code">{beside}</a>' in page
    assert re.search(r'<input[^>]*aria-describedby="[^"]*id_code_error', page)
    return str(beside)


@pytest.fixture
def shown(client: Client, answered: str) -> Kept:
    """A return link and code that work."""
    return kept(client, answered)


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


def test_what_was_deleted_opens_for_nobody(client: Client, answered: str, shown: Kept) -> None:
    assert client.post(f"/s/{answered}/delete/").headers["Location"] == "/deleted/"
    assert Client().post(shown.path).status_code == 404
    assert error(enter(shown.code))


def test_each_slip_is_told_by_its_kind_and_nothing_is_looked_up(
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
    assert "10" in messages[2]
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


# --- Too many tries ---


def test_a_browser_that_keeps_failing_has_to_wait_and_loses_nothing(shown: Kept) -> None:
    browser = Client()
    with travel(NOW, tick=False) as clock:
        for _ in range(tries.OF_A_BROWSER):
            assert error(enter(new_code(), browser))
        refused = browser.post("/return/", {"code": shown.code})
        assert refused.status_code == 429
        assert f'value="{shown.code}"' in refused.content.decode()
        assert Client().post("/return/", {"code": shown.code}).status_code == 302
        assert browser.post(shown.path).status_code == 302
        clock.move_to(NOW + tries.WINDOW - timedelta(seconds=1))
        assert browser.post("/return/", {"code": shown.code}).status_code == 429
        clock.move_to(NOW + tries.WINDOW)
        assert browser.post("/return/", {"code": shown.code}).status_code == 302


def failures(number: int, address: str, secret: FailedTry.Secret = FailedTry.Secret.CODE) -> None:
    """Let so many browsers behind one address fail once."""
    path = f"/r/{'x' * 32}/" if secret == FailedTry.Secret.LINK else "/return/"
    for _ in range(number):
        answer = Client().post(path, {"code": new_code()}, REMOTE_ADDR=address)
        assert answer.status_code in {200, 404}


def test_a_campus_behind_one_address_may_fail_often_and_open_without_end(shown: Kept) -> None:
    failures(99, "203.0.113.5")
    for _ in range(20):
        assert Client().post("/return/", {"code": shown.code}, REMOTE_ADDR="203.0.113.5").status_code == 302
    for _ in range(20):
        enter("2345-6789-CDF", REMOTE_ADDR="203.0.113.5")
    failures(1, "203.0.113.5")
    assert Client().post("/return/", {"code": shown.code}, REMOTE_ADDR="203.0.113.5").status_code == 429
    assert Client().post("/return/", {"code": shown.code}, REMOTE_ADDR="203.0.113.6").status_code == 302
    assert Client().post(shown.path, REMOTE_ADDR="203.0.113.5").status_code == 302


def test_everybody_together_cannot_guess_without_end(shown: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tries, "OF_EVERYBODY", 6)
    for number in range(6):
        failures(1, f"203.0.113.{number}")
    assert Client().post("/return/", {"code": shown.code}, REMOTE_ADDR="203.0.113.9").status_code == 429
    assert Client().post(shown.path, REMOTE_ADDR="203.0.113.9").status_code == 302


def test_links_have_a_limit_of_their_own(shown: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tries, "OF_AN_ADDRESS", 3)
    failures(3, "203.0.113.5", FailedTry.Secret.LINK)
    assert Client().post(shown.path, REMOTE_ADDR="203.0.113.5").status_code == 429
    assert Client().post("/return/", {"code": shown.code}, REMOTE_ADDR="203.0.113.5").status_code == 302


def test_who_failed_is_known_by_fingerprint_and_for_an_hour() -> None:
    with travel(NOW, tick=False) as clock:
        failures(2, "203.0.113.5")
        assert "203.0.113" not in str(list(FailedTry.objects.values()))
        clock.move_to(NOW + tries.WINDOW)
        failures(1, "203.0.113.6")
        assert FailedTry.objects.count() == 1


@pytest.mark.parametrize(
    ("remote", "forwarded", "address"),
    [
        ("203.0.113.5", None, "203.0.113.5"),
        ("203.0.113.5", "198.51.100.7", "203.0.113.5"),
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "192.0.2.1, 198.51.100.7", "198.51.100.7"),
        ("", "198.51.100.7", "198.51.100.7"),
        ("", None, ""),
        ("127.0.0.1", "not an address", ""),
        ("2001:db8:1:2:3:4:5:6", None, "2001:db8:1:2::"),
    ],
)
def test_the_address_is_what_a_trusted_proxy_wrote_last(
    remote: str, forwarded: str | None, address: str, rf: object, settings: Settings
) -> None:
    settings.TRUSTED_PROXIES = ["127.0.0.1", "::1"]
    request = rf.get("/", REMOTE_ADDR=remote)  # type: ignore[attr-defined]
    if forwarded is not None:
        request = rf.get("/", REMOTE_ADDR=remote, headers={"x-forwarded-for": forwarded})  # type: ignore[attr-defined]
    assert tries.client_address(request) == address


def test_codes_are_shown_in_the_groups_that_the_example_has() -> None:
    assert [len(group) for group in in_groups(new_code()).split("-")] == [len(group) for group in EXAMPLE.split("-")]
