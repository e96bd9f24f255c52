"""Guessing codes and beginning without end stop soon, for one browser and one network, and shut nobody else out."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client, RequestFactory
from pytest_django import Settings
from time_machine import travel

from eligibility.saving import throttling
from eligibility.saving.digests import fingerprint
from eligibility.saving.models import Attempt, SavedSession
from eligibility.saving.return_code import new_code
from eligibility.saving.throttling import IPV6_NETWORK, LIMITS, NO_ADDRESS, WINDOW, Limits, client_address

from .browsing import Kept, begun, enter, error

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.saving.pages")]

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
CODES, BEGINNINGS = LIMITS[Attempt.Kind.CODE], LIMITS[Attempt.Kind.BEGINNING]
LANGUAGES = [code for code, _ in settings.LANGUAGES]


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits of an address that a test reaches soon."""
    monkeypatch.setitem(LIMITS, Attempt.Kind.CODE, Limits(browser=10, address=5))
    monkeypatch.setitem(LIMITS, Attempt.Kind.BEGINNING, Limits(browser=30, address=5))


def failures(number: int, address: str) -> None:
    """Have a number of browsers behind one address enter a code that opens nothing, the last one through the form."""
    counted = {"kind": Attempt.Kind.CODE, "address_mac": fingerprint("address", address)}
    Attempt.objects.bulk_create(Attempt(browser_mac=f"{browser}", **counted) for browser in range(number - 1))
    assert error(enter(new_code(), REMOTE_ADDR=address))
    assert Attempt.objects.filter(**counted).count() >= number


def entered(code: str, address: str, client: Client | None = None) -> int:
    """The status after entering a code from an address: 302 where it opens answers."""
    return (client or Client()).post("/return/", {"code": code}, REMOTE_ADDR=address).status_code


def test_a_browser_that_keeps_failing_has_to_wait_and_loses_nothing(shown: Kept) -> None:
    browser = Client()
    with travel(NOW, tick=False) as clock:
        for _ in range(CODES.browser):
            assert error(enter(new_code(), browser))
        clock.shift(timedelta(minutes=20))
        refused = browser.post("/return/", {"code": shown.code})
        assert refused.status_code == 429
        assert refused.headers["Retry-After"] == str(40 * 60)
        assert "Please wait 40 minutes" in refused.content.decode()
        assert f'value="{shown.code}"' in refused.content.decode()
        assert Client().post("/return/", {"code": shown.code}).status_code == 302
        clock.move_to(NOW + WINDOW - timedelta(seconds=1))
        last = browser.post("/return/", {"code": shown.code})
        assert (last.status_code, last.headers["Retry-After"]) == (429, "1")
        assert "Please wait 1 minute," in last.content.decode()
        clock.move_to(NOW + WINDOW)
        assert browser.post("/return/", {"code": shown.code}).status_code == 302


def test_a_campus_behind_one_address_may_fail_often_and_open_without_end(shown: Kept) -> None:
    """One student's 101 codes that open nothing closed a campus before."""
    failures(101, "203.0.113.5")
    assert [entered(shown.code, "203.0.113.5") for _ in range(20)] == [302] * 20
    for _ in range(20):
        enter("2345-6789-CDF", REMOTE_ADDR="203.0.113.5")
    assert Attempt.objects.count() == 1 + 101, "a slip does not count; the fixture began one assessment"


def test_past_the_limit_an_address_has_to_wait_and_no_other(shown: Kept, small_limits: None) -> None:
    failures(5, "203.0.113.5")
    assert entered(shown.code, "203.0.113.5") == 429
    assert entered(shown.code, "203.0.113.6") == 302


def test_a_link_is_never_limited(shown: Kept, small_limits: None) -> None:
    browser = Client()
    failures(5, "203.0.113.5")
    for _ in range(CODES.browser + 1):
        assert browser.post(f"/r/{'x' * 32}/", REMOTE_ADDR="203.0.113.5").status_code == 404
    assert browser.post(shown.path, REMOTE_ADDR="203.0.113.5").status_code == 302


def test_everybody_together_has_no_limit(shown: Kept) -> None:
    """Ten addresses and a thousand failures closed codes and links for everybody before."""
    unknown = {"kind": Attempt.Kind.CODE, "browser_mac": "b"}
    Attempt.objects.bulk_create(
        Attempt(address_mac=f"{address}", **unknown) for address in range(10) for _ in range(CODES.address - 1)
    )
    failures(1, "203.0.113.9")
    assert entered(shown.code, "203.0.113.9") == 302
    assert Client().post(shown.path, REMOTE_ADDR="203.0.113.9").status_code == 302


def test_a_browser_that_holds_the_answers_is_never_refused(
    client: Client, answered: str, shown: Kept, small_limits: None
) -> None:
    failures(5, "203.0.113.5")
    assert entered(shown.code, "203.0.113.5") == 429
    assert entered(shown.code, "203.0.113.5", client) == 302
    assert client.get(f"/s/{answered}/", REMOTE_ADDR="203.0.113.5").status_code == 200


def test_the_log_says_once_an_hour_that_unusually_many_fail_and_nothing_of_them(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(throttling, "ALARM_AT", 3)
    code = new_code()
    with travel(NOW, tick=False) as clock:
        failures(2, "203.0.113.5")
        assert not caplog.records
        failures(2, "203.0.113.6")
        enter(code, REMOTE_ADDR="203.0.113.7")
        [record] = caplog.records
        assert (record.levelno, record.name) == (logging.WARNING, throttling.__name__)
        assert record.getMessage() == "At least 3 return codes that open nothing were tried within one hour."
        clock.move_to(NOW + WINDOW)
        failures(3, "203.0.113.8")
        assert len(caplog.records) == 2


# --- Beginnings ---


def start(address: str, client: Client | None = None) -> int:
    """The status after beginning from an address, in a new browser unless one is given."""
    return (client or Client()).get("/begin/", REMOTE_ADDR=address).status_code


def test_a_lecture_of_150_begins_behind_one_address_within_twenty_minutes() -> None:
    with travel(NOW, tick=False) as clock:
        for _ in range(150):
            assert start("203.0.113.5") == 200
            clock.shift(timedelta(seconds=8))
        assert SavedSession.objects.count() == 150
    assert BEGINNINGS.address >= 150 * 3, "three such lectures an hour"


def test_a_browser_that_begins_without_end_has_to_wait() -> None:
    browser = Client()
    with travel(NOW, tick=False) as clock:
        assert {start("203.0.113.5", browser) for _ in range(BEGINNINGS.browser)} == {200}
        assert start("203.0.113.5", browser) == 429
        assert start("203.0.113.5") == 200
        assert SavedSession.objects.count() == BEGINNINGS.browser + 1
        clock.move_to(NOW + WINDOW)
        assert start("203.0.113.5", browser) == 200


def test_an_address_that_begins_without_end_has_to_wait_and_no_other(small_limits: None) -> None:
    assert [start("203.0.113.5") for _ in range(6)] == [200] * 5 + [429]
    assert start("203.0.113.6") == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_refusal_is_polite_in_every_language(language: str, client: Client, small_limits: None) -> None:
    with travel(NOW, tick=False):
        for _ in range(5):
            start("203.0.113.5")
        refused = client.get("/begin/", REMOTE_ADDR="203.0.113.5", headers={"accept-language": language})
    page = refused.content.decode()
    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "3600"
    assert f'<html lang="{language}">' in page
    assert "60" in page
    assert 'href="/return/"' in page
    assert 'name="next" value="/"' in page, "another language has to come back to a page"
    assert not SavedSession.objects.exclude(id__in=SavedSession.objects.order_by("created")[:5]).exists()


# --- Who ---


def test_a_whole_ipv6_site_is_one_address(small_limits: None) -> None:
    assert IPV6_NETWORK == 48
    assert [start(f"2001:db8:1:{host:x}::{host:x}") for host in range(6)] == [200] * 5 + [429]
    assert start("2001:db8:2::1") == 200


def test_where_the_proxy_names_no_address_the_limit_is_ten_times_higher(small_limits: None) -> None:
    assert NO_ADDRESS == 10
    assert [start("127.0.0.1") for _ in range(51)] == [200] * 50 + [429]
    begun_behind_proxy = Client().get("/begin/", REMOTE_ADDR="127.0.0.1", headers={"x-forwarded-for": "203.0.113.5"})
    assert begun_behind_proxy.status_code == 200


def test_who_is_counted_is_known_by_fingerprint_and_for_an_hour(client: Client) -> None:
    with travel(NOW, tick=False) as clock:
        failures(2, "203.0.113.5")
        begun(client)
        stored = str(list(Attempt.objects.values()))
        assert "203.0.113" not in stored
        assert client.session[throttling.BROWSER] not in stored
        clock.move_to(NOW + WINDOW)
        failures(1, "203.0.113.6")
        assert Attempt.objects.count() == 1


@pytest.mark.parametrize(
    ("remote", "forwarded", "address"),
    [
        ("203.0.113.5", None, "203.0.113.5"),
        ("203.0.113.5", "198.51.100.7", "203.0.113.5"),
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "192.0.2.1, 198.51.100.7", "198.51.100.7"),
        ("", "198.51.100.7", "198.51.100.7"),
        ("", None, ""),
        ("127.0.0.1", None, ""),
        ("127.0.0.1", "not an address", ""),
        ("2001:db8:1:2:3:4:5:6", None, "2001:db8:1::"),
        ("::ffff:203.0.113.5", None, "203.0.113.5"),
    ],
)
def test_the_address_is_what_a_trusted_proxy_wrote_last(
    remote: str, forwarded: str | None, address: str, rf: RequestFactory, settings: Settings
) -> None:
    settings.TRUSTED_PROXIES = ["127.0.0.1", "::1"]
    headers = {} if forwarded is None else {"x-forwarded-for": forwarded}
    assert client_address(rf.get("/", REMOTE_ADDR=remote, headers=headers)) == address
