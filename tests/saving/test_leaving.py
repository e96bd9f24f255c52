"""Leaving a browser to somebody else, and deleting: asked once, done at once, and no link does it by itself."""

from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import Settings
from time_machine import travel

from eligibility.answers.document import VERSION, new_document
from eligibility.saving.digests import Secret, fingerprint
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import AT_MOST, LINKS_AT_MOST, SessionGone, change

from .browsing import begun, kept, status

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.saving.pages")]


@pytest.mark.parametrize("page", ["another", "delete"])
def test_looking_at_the_page_changes_nothing(page: str, client: Client, answered: str) -> None:
    before = SavedSession.objects.filter(id=answered).values().get()
    answer = client.get(f"/s/{answered}/{page}/")
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.put(f"/s/{answered}/{page}/").status_code == 405
    assert SavedSession.objects.filter(id=answered).values().get() == before
    assert status(client, answered) == 200


def test_another_person_begins_and_cannot_go_back_to_the_answers(client: Client, answered: str) -> None:
    kept_by_me = kept(client, answered)
    assert client.post(f"/s/{answered}/another/").headers["Location"] == "/"
    for path in ("", "keep/", "another/", "delete/"):
        assert client.get(f"/s/{answered}/{path}").status_code == 404
    others = begun(client)
    assert status(client, others) == 200
    assert Client().post(kept_by_me.path).headers["Location"] == f"/s/{answered}/"


def test_a_return_link_in_the_history_no_longer_opens_the_answers(client: Client, answered: str) -> None:
    """Back to the link and one press showed them again before, against what the page promises."""
    link = kept(client, answered).path
    shared = Client()
    shared.post(link)
    assert status(shared, answered) == 200
    shared.post(f"/s/{answered}/another/")
    for answer in (shared.get(link), shared.post(link)):
        assert answer.status_code == 403
        assert "This link no longer opens here" in answer.content.decode()
        assert "no-store" in answer.headers["Cache-Control"]
    assert status(shared, answered) == 404
    assert Client().post(link).status_code == 302, "in another browser it opens"


def test_a_link_made_here_is_refused_here_as_well(client: Client, answered: str) -> None:
    link = kept(client, answered).path
    client.post(f"/s/{answered}/another/")
    assert client.post(link).status_code == 403


def test_the_return_code_opens_them_again_here_and_with_it_the_link(client: Client, answered: str) -> None:
    shown = kept(client, answered)
    for _ in range(2):
        client.post(f"/s/{answered}/another/")
        assert client.post(shown.path).status_code == 403
        assert client.post("/return/", {"code": shown.code}).status_code == 302
        assert client.post(shown.path).status_code == 302


def test_the_links_of_others_open_here_as_before(client: Client, answered: str) -> None:
    kept(client, answered)
    client.post(f"/s/{answered}/another/")
    other = Client()
    id = begun(other)
    with change(id) as session:
        session.document["answers"]["birth_date"] = {"day": "2001-05-20"}
    assert client.post(kept(other, id).path).headers["Location"] == f"/s/{id}/"


def test_a_link_is_refused_under_a_new_signing_key_too(client: Client, answered: str, settings: Settings) -> None:
    link = kept(client, answered).path
    client.post(f"/s/{answered}/another/")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "the key that has taken over"
    assert client.post(link).status_code == 403


def test_a_computer_that_many_share_refuses_them_all_and_its_cookie_stays_small() -> None:
    shared, links = Client(), []
    for number in range(LINKS_AT_MOST):
        token = f"{number:032}"
        session = SavedSession.objects.create(document=new_document(), return_link_mac=fingerprint(Secret.LINK, token))
        links.append(f"/r/{token}/")
        shared.post(links[-1])
        shared.post(f"/s/{session.id}/another/")
    assert {shared.post(link).status_code for link in links} == {403}
    for _ in range(AT_MOST):
        begun(shared)
    assert len(shared.cookies[settings.SESSION_COOKIE_NAME].value) < 3000


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_script_runs_where_the_address_is_a_secret(method: str, client: Client, answered: str) -> None:
    """htmx wrote the address, with the token in it, into the sessionStorage of the tab."""
    link = kept(client, answered).path
    assert "<script" in client.get(f"/s/{answered}/keep/").content.decode()
    pages = [getattr(Client(), method)(path) for path in (f"/r/{'x' * 32}/", link)]
    client.post(f"/s/{answered}/another/")
    for answer in (*pages, getattr(client, method)(link)):
        assert answer.status_code == 302 or "<title>" in answer.content.decode()
        assert "<script" not in answer.content.decode()
        assert " hx-" not in answer.content.decode()


def test_without_a_return_link_leaving_warns(client: Client, answered: str) -> None:
    page = f"/s/{answered}/another/"
    assert f'href="/s/{answered}/keep/"' in client.get(page).content.decode()
    kept(client, answered)
    assert f'href="/s/{answered}/keep/"' not in client.get(page).content.decode()


def test_deleting_ends_it_for_every_browser(client: Client, answered: str) -> None:
    other = Client()
    other.post(kept(client, answered).path)
    answer = client.post(f"/s/{answered}/delete/", follow=True)
    assert answer.redirect_chain == [("/deleted/", 302)]
    assert not SavedSession.with_expired.filter(id=answered).exists()
    assert (status(client, answered), status(other, answered)) == (404, 404)
    assert client.post(f"/s/{answered}/delete/").status_code == 404
    with pytest.raises(SessionGone), change(answered):
        pass


def test_only_a_browser_that_may_open_the_answers_can_delete_them(answered: str) -> None:
    assert Client().post(f"/s/{answered}/delete/").status_code == 404
    assert Client().post(f"/s/{answered}/another/").status_code == 404
    assert SavedSession.objects.filter(id=answered).exists()


@pytest.mark.parametrize("page", ["keep", "another"])
def test_the_page_names_the_day_until_which_the_answers_are_kept(page: str) -> None:
    client = Client()
    # Two in the morning of the 22nd in Japan, where the day is counted.
    with travel(datetime(2026, 11, 21, 17, tzinfo=UTC), tick=False):
        id = begun(client)
        with change(id) as session:
            session.document["answers"]["birth_date"] = {"day": "2001-05-20"}
        assert "Feb. 20, 2027" in client.get(f"/s/{id}/{page}/").content.decode()
        japanese = client.get(f"/s/{id}/{page}/", headers={"accept-language": "ja"}).content.decode()
        assert "2027年2月20日" in japanese


@pytest.mark.parametrize("page", ["another", "delete"])
def test_answers_of_a_later_release_are_left_and_deleted_as_well(page: str, client: Client, answered: str) -> None:
    """After a release was taken back, this one cannot read them; they are still their owner's to delete."""
    SavedSession.objects.filter(id=answered).update(document={"version": VERSION + 1, "answers": {}})
    assert client.get(f"/s/{answered}/{page}/").status_code == 200
    assert client.post(f"/s/{answered}/{page}/").status_code == 302
    assert client.get(f"/s/{answered}/{page}/").status_code == 404
    assert SavedSession.objects.filter(id=answered).exists() == (page == "another")
