"""Two tabs, two computers, the same button twice: no answer is overwritten unseen, and none is mixed."""

import html

import pytest
from django.test import Client

from eligibility.saving.digests import Secret, fingerprint
from eligibility.saving.models import SavedSession

from .walking import ALTERED, FILLED, Person, typed_in

CHANGED_ELSEWHERE = "This answer was changed in another window"


@pytest.mark.parametrize("key", ["activity", "birth_date", "pay", "japanese", "others"])
def test_an_older_tab_does_not_overwrite_a_newer_answer(key, person):
    person.walk(FILLED, until=key)
    older, address = person.stamp, person.address
    person.send(ALTERED[key])
    newer = person.document
    person.send(FILLED[key], address, stamp=older)
    assert CHANGED_ELSEWHERE in person.page
    assert person.document == newer
    assert typed_in(person.page).items() >= {k: v for k, v in FILLED[key].items() if v}.items()
    person.send(typed_in(person.page), address)
    assert CHANGED_ELSEWHERE not in person.page, "whoever has read it may keep what was typed"
    assert person.document != newer


def test_the_newer_answer_is_said_in_words(person):
    person.walk(FILLED, until="pay")
    older, address = person.stamp, person.address
    person.send(FILLED["pay"])
    person.send({"kind": "amount", "annual_yen": "600万", "in_writing": "now"}, address, stamp=older)
    assert "4,000,000 yen (400万円)" in html.unescape(person.page)


def test_the_same_answer_twice_is_one_answer(person):
    while not person.at_check:
        key, address, stamp = person.question, person.address, person.stamp
        person.send(FILLED[key])
        where = person.address
        person.send(FILLED[key], address, stamp=stamp)
        assert person.address == where, key


def test_a_further_record_sent_twice_is_one_record(person):
    person.walk(FILLED)
    person.open(f"/s/{person.id}/q/japanese/2/")
    address, stamp = person.address, person.stamp
    for _press in range(2):
        person.send({"test": "n2", "certificate": "expected", "on": "2024-08-01"}, address, stamp=stamp)
    assert [each["test"] for each in person.answers["japanese"]] == ["n1", "n2"]


def test_another_language_does_not_make_an_older_tab_new(person):
    person.walk(FILLED, until="pay")
    older, address = person.stamp, person.address
    person.send(FILLED["pay"])
    newer = person.document
    person.send({"kind": "unknown"}, address, stamp=older, language="en")
    person.send(typed_in(person.page))
    assert CHANGED_ELSEWHERE in person.page
    assert person.document == newer


def test_what_was_removed_in_another_tab_is_added_by_who_still_sends_it(person):
    person.walk(FILLED)
    person.change(
        "pay", {"kind": "amount", "annual_yen": "500万", "in_writing": "expected", "since": "2028-04-01"}, number=2
    )
    person.open(f"/s/{person.id}/q/pay/3/")
    address, stamp = person.address, person.stamp
    document = person.document
    document["answers"]["pay"].pop()
    SavedSession.objects.filter(id=person.id).update(document=document)
    person.send(
        {"kind": "amount", "annual_yen": "700万", "in_writing": "expected", "since": "2029-04-01"}, address, stamp=stamp
    )
    assert [pay["annual_yen"] for pay in person.answers["pay"]] == [4_000_000, 7_000_000]


def test_two_people_in_one_browser_keep_their_own_answers(db):
    client = Client()
    one, two = Person(client), Person(client)
    one.walk({**FILLED, "birth_date": {"day": "2001-01-01"}})
    two.walk({**FILLED, "birth_date": {"day": "1990-02-02"}})
    assert one.answers["birth_date"] == {"day": "2001-01-01"}
    assert two.answers["birth_date"] == {"day": "1990-02-02"}


def test_nobody_opens_the_pages_of_another_browser(person):
    person.walk(FILLED)
    stranger = Client()
    for address in person.visited:
        if "/s/" in address:
            assert stranger.get(address).status_code == 404
            assert stranger.post(address, {"day": "2001-01-01"}).status_code in (404, 405)


def test_an_expired_session_says_what_to_do(person):
    person.walk(FILLED, until="pay")
    SavedSession.objects.filter(id=person.id).delete()
    person.send(FILLED["pay"])
    assert person.status == 404
    assert 'href="/return/"' in person.page


def test_a_browser_whose_link_was_taken_back_stores_nothing_and_is_shown_nothing(person):
    person.walk(FILLED, until="pay")
    SavedSession.objects.filter(id=person.id).update(return_link_mac=fingerprint(Secret.LINK, "x" * 32))
    other = Client()
    other.post(f"/r/{'x' * 32}/")
    assert f'href="/s/{person.id}/"' in other.get("/").content.decode()
    document, stamp = person.document, person.stamp
    SavedSession.objects.filter(id=person.id).update(generation=1)
    for buttons in ({}, {"language": "ja"}):
        answer = other.post(person.address, {**FILLED["pay"], "stamp": stamp, **buttons})
        assert answer.status_code == 404
    assert person.document == document
    assert SavedSession.objects.get(id=person.id).drafts == {}
    assert "/s/" not in other.get("/").content.decode()
