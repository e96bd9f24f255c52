"""What is typed and not sent stays: in another language, with or without the running total, valid or not."""

import re

import pytest
from django.conf import settings

from eligibility.saving.models import SavedSession
from eligibility.wizard.drafts import LONGEST
from eligibility.wizard.path import pages
from tests.day import DAY, rest_in_deep

from .walking import ALTERED, FILLED, asked_everything, fields_with_errors, typed_in

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def language_of(page: str) -> str:
    match = re.search(r'<html lang="([^"]+)"', page)
    assert match
    return match[1]


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "typed on every page"))
@pytest.mark.parametrize("place", ["japan", "abroad"])
def test_another_language_keeps_what_is_typed_on_every_page(place, language, db):
    person = asked_everything(place)
    before = person.document
    for page in pages(before, DAY):
        asked = {each.key for each in page.fields(before, DAY)}
        typed = {key: words for key, words in ALTERED[page.question.key].items() if words and key in asked}
        person.open(page.url(person.id))
        person.send(typed, language=language)
        assert language_of(person.page) == language
        assert person.address == page.url(person.id)
        assert typed_in(person.page) == typed
        assert not fields_with_errors(person.page)
    assert person.document == before, "a draft is no answer"


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_is_not_an_answer(language, person):
    person.walk(FILLED, until="pay")
    typed = {"kind": "amount", "annual_yen": "  lots <b>& more</b> ", "in_writing": "expected", "since": "3月32日"}
    person.send(typed, language=language)
    assert typed_in(person.page) == typed
    assert not fields_with_errors(person.page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_come_along_into_the_other_language(language, person):
    person.walk(FILLED, until="pay")
    person.send({"kind": "amount", "annual_yen": "420", "in_writing": "now"})
    before = fields_with_errors(person.page)
    assert before.keys() == {"annual_yen"}
    person.send(typed_in(person.page), language=language, said="1")
    assert language_of(person.page) == language
    assert fields_with_errors(person.page).keys() == {"annual_yen"}
    assert 'name="take" value="annual_yen=4200000"' in person.page, "what was offered is still offered"


def test_a_page_changed_from_the_check_page_still_leads_back_after_another_language(person):
    person.walk(FILLED)
    person.open(f"/s/{person.id}/q/pay/1/?change=1")
    person.send({"kind": "unknown"}, language="ja")
    assert 'name="change" value="1"' in person.page
    person.send(typed_in(person.page))
    assert person.at_check


def test_a_draft_waits_until_it_is_sent(person):
    person.walk(FILLED, until="pay")
    person.send({"kind": "amount", "annual_yen": "500万", "in_writing": "now"}, language="zh-hant")
    person.open(f"/s/{person.id}/q/activity/")
    person.open(f"/s/{person.id}/q/pay/1/")
    assert typed_in(person.page)["annual_yen"] == "500万"
    person.send(typed_in(person.page))
    assert person.answers["pay"][0]["annual_yen"] == 5_000_000
    person.open(f"/s/{person.id}/q/pay/1/")
    assert typed_in(person.page)["annual_yen"] == "5,000,000", "the draft has become the answer"


def test_the_drafts_of_other_pages_outlive_an_answer_and_a_removal(person):
    person.walk(FILLED)
    person.change(
        "pay", {"kind": "amount", "annual_yen": "500万", "in_writing": "expected", "since": "2028-04-01"}, number=2
    )
    person.open(f"/s/{person.id}/q/birth_date/")
    person.send({"day": "19"}, language="en")
    person.change("place", FILLED["place"])
    removal = re.search(r'action="([^"]+/pay/2/remove/)">.*?name="stamp" value="([^"]+)"', person.page, re.DOTALL)
    assert removal
    person.send({}, removal[1], stamp=removal[2])
    person.open(f"/s/{person.id}/q/birth_date/")
    assert typed_in(person.page) == {"day": "19"}


def test_a_draft_is_cut_and_keeps_only_what_the_page_asks(person):
    person.walk(FILLED, until="birth_date")
    person.send({"day": "9" * 10_000, "note": "not asked", "annual_yen": "1"}, language="ja")
    [draft] = SavedSession.objects.get(id=person.id).drafts.values()
    assert draft["typed"] == {"day": "9" * LONGEST}


def test_an_unknown_language_changes_nothing(person):
    for language in ("xx", "de", "../../etc", ""):
        person.send({}, language=language)
        assert language_of(person.page) == "en"
        assert person.status == 200


# --- The running total ---


def total_of(page: str) -> str | None:
    match = re.search(r'role="status">(.*?)</p>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", match[1]).split()) if match else None


def test_there_is_no_running_total_before_birth_degree_and_pay(person):
    met = {}
    while not person.at_check:
        met[person.question] = total_of(person.page)
        person.send(FILLED[person.question])
    known = [key for key, total in met.items() if total]
    assert list(met)[-len(known) :] == known
    assert known[0] == "permission", "the page after the pay"
    assert re.match(r"At least \d+ points ", str(met["permission"]))


def test_the_running_total_is_hidden_and_shown_and_nothing_typed_is_lost(person):
    person.walk(FILLED, until="japanese")
    assert total_of(person.page)
    person.send({"test": "bjt", "score": "4"}, points="hide")
    assert person.question == "japanese"
    assert total_of(person.page) is None
    assert typed_in(person.page) == {"test": "bjt", "score": "4"}
    person.send({"test": "n1"})
    assert total_of(person.page) is None, "it stays hidden on the pages after"
    person.send({}, points="show")
    assert total_of(person.page)


def test_what_a_draft_cuts_stays_too_long_to_be_an_answer(person):
    person.walk(FILLED, until="school")
    person.send({"name": "x" * (LONGEST + 1), "other_degree": "no"}, language="en")
    person.send({**typed_in(person.page), "other_degree": "no"})
    assert fields_with_errors(person.page).keys() == {"name"}
