"""A return link that was taken back stays taken back, and so does the access of browsers that it let in."""

import pytest
from django.conf import settings
from django.core import signing
from django.test import Client

from eligibility.saving.digests import Secret, fingerprint
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import MAY_OPEN

from .browsing import begun, kept, offer_of, status

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.saving.pages")]

OUTDATED = "A newer return link and code were made after this page was opened."


def offer(client: Client, id: str) -> str:
    """An offer of new ones, as the page holds it that somebody opens now."""
    return offer_of(client.get(f"/s/{id}/keep/").content.decode())


def opened_by(path: str) -> Client:
    """Another browser, in which a link has opened the answers."""
    other = Client()
    assert other.post(path).status_code == 302
    return other


def test_an_older_offer_sent_again_revives_nothing_and_ends_nothing(client: Client, answered: str) -> None:
    first = kept(client, answered)
    second = kept(client, answered)
    page = client.post(f"/s/{answered}/keep/", {"offer": first.offer}).content.decode()
    assert OUTDATED in page
    assert 'class="secret"' not in page
    assert Client().post(first.path).status_code == 404
    assert Client().post("/return/", {"code": first.code}).status_code == 200
    assert Client().post(second.path).status_code == 302
    assert Client().post("/return/", {"code": second.code}).status_code == 302


def test_an_offer_that_was_not_yet_taken_is_outdated_too(client: Client, answered: str) -> None:
    waiting = offer(client, answered)
    second = kept(client, answered)
    page = client.post(f"/s/{answered}/keep/", {"offer": waiting}).content.decode()
    assert OUTDATED in page
    assert Client().post(second.path).status_code == 302
    third = kept(client, answered, offer_of(page))
    assert Client().post(third.path).status_code == 302, "the page offers new ones"
    assert Client().post(second.path).status_code == 404


def test_a_browser_that_a_link_let_in_loses_the_answers_with_it(client: Client, answered: str) -> None:
    other = opened_by(kept(client, answered).path)
    assert status(other, answered) == 200
    second = kept(client, answered)
    for path in ("", "keep/", "another/", "delete/"):
        assert other.get(f"/s/{answered}/{path}").status_code == 404
    assert other.post(f"/s/{answered}/delete/").status_code == 404
    assert status(client, answered) == 200
    assert status(opened_by(second.path), answered) == 200


def test_a_browser_that_a_code_let_in_loses_the_answers_with_it(client: Client, answered: str) -> None:
    other = Client()
    other.post("/return/", {"code": kept(client, answered).code})
    assert status(other, answered) == 200
    kept(client, answered)
    assert status(other, answered) == 404


def test_the_browser_that_takes_a_link_back_keeps_access_and_so_does_the_one_that_began(
    client: Client, answered: str
) -> None:
    first = kept(client, answered).path
    taking_back, other = opened_by(first), opened_by(first)
    second = kept(taking_back, answered)
    assert [status(browser, answered) for browser in (client, taking_back, other)] == [200, 200, 404]
    kept(taking_back, answered, second.offer)
    assert status(taking_back, answered) == 200, "sent again, the form changes nothing"
    assert SavedSession.objects.get(id=answered).generation == 2
    kept(client, answered)
    assert [status(browser, answered) for browser in (client, taking_back, other)] == [200, 404, 404]


def test_a_browser_that_lost_the_answers_opens_them_by_the_new_link(client: Client, answered: str) -> None:
    other = opened_by(kept(client, answered).path)
    second = kept(client, answered)
    assert status(other, answered) == 404
    other.post(second.path)
    assert status(other, answered) == 200


def browser_of_before(*ids: str) -> Client:
    """A browser with a cookie of an earlier release, which listed ids alone."""
    salt = "django.contrib.sessions.backends.signed_cookies"
    browser = Client()
    browser.cookies[settings.SESSION_COOKIE_NAME] = signing.dumps(
        {MAY_OPEN: list(ids)}, salt=salt, serializer=signing.JSONSerializer, compress=True
    )
    return browser


def test_cookies_rows_and_links_of_before_work_until_new_ones_are_made(client: Client, answered: str) -> None:
    SavedSession.objects.filter(id=answered).update(return_link_mac=fingerprint(Secret.LINK, "x" * 32))
    before = browser_of_before(answered, begun(client))
    by_link = opened_by(f"/r/{'x' * 32}/")
    assert [status(browser, answered) for browser in (before, by_link)] == [200, 200]
    kept(before, answered)
    assert [status(browser, answered) for browser in (before, by_link)] == [200, 404]


def test_an_offer_of_before_shows_a_new_one(client: Client, answered: str) -> None:
    earlier = signing.dumps(["x" * 32, "K7M42XPD9CM"], salt=f"eligibility.saving.credentials:{answered}")
    page = client.post(f"/s/{answered}/keep/", {"offer": earlier}).content.decode()
    assert 'class="secret"' not in page
    assert kept(client, answered, offer_of(page)).link
