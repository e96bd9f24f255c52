"""Leaving a browser to somebody else, and deleting: asked once, done at once, and no link does it by itself."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from time_machine import travel

from eligibility.saving.models import SavedSession
from eligibility.saving.opening import SessionGone
from eligibility.saving.storing import change

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
    assert client.post(kept_by_me.path).headers["Location"] == f"/s/{answered}/"


def test_whoever_has_no_return_link_is_warned_before_leaving(client: Client, answered: str) -> None:
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
