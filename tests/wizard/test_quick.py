"""The quick check: one page that begins an assessment, shows its overview, and loses nothing that was typed."""

import re
from datetime import date
from html import unescape

import pytest
from django.conf import settings
from django.test import Client

from eligibility.answers.caveats import Caveat
from eligibility.saving.models import SavedSession
from eligibility.wizard.application import application_from, questions_left
from eligibility.wizard.quick import QUESTION

from .conftest import NOON
from .test_first_result import bounds, open_line
from .walking import FILLED, Person, Typed, fields_with_errors, typed_in

LANGUAGES = [code for code, _ in settings.LANGUAGES]
TODAY = NOON.date()
SIX = {
    "activity": "b",
    "day": "2001-05-20",
    "level": "master",
    "place": "japan",
    "annual_yen": "620万",
    "months": "4 years",
    "test": "n1",
}
LEFT: dict[str, Typed] = {"experience_b": {"still": "yes"}}
"""What the pages ask beyond the six answers, where a student says none."""


@pytest.fixture
def quick(db: None) -> Person:
    """Somebody at the page of the quick check."""
    person = Person()
    person.open("/quick/")
    return person


def result_of(person: Person) -> None:
    """Look at the assessment that the quick check began."""
    match = re.fullmatch(r"/s/([^/]+)/result/", person.address)
    assert match, fields_with_errors(person.page)
    person.id = match[1]


def test_six_answers_show_an_overview_with_what_is_left(quick):
    quick.send(SIX)
    result_of(quick)
    assert quick.status == 200
    assert open_line(quick.page).startswith(f"{questions_left(quick.document, TODAY)} questions left")


def test_the_range_is_honest(quick):
    quick.send(SIX)
    result_of(quick)
    application = application_from(quick.document, TODAY)
    assert application is not None
    assert {Caveat.DEGREE_DAY_NOT_ASKED, Caveat.CERTIFICATE_DAY_NOT_ASKED} <= set(application.to_confirm)
    assert application.unconfirmed is not None
    assert application.unconfirmed.degrees == []
    assert application.unconfirmed.japanese == []
    before = bounds(quick.document, TODAY)["b"]
    quick.open(f"/s/{quick.id}/")
    quick.walk(
        {
            **FILLED,
            "application": {"decided": "no"},
            "degrees": {"level": "master", "place": "japan", "awarded_on": "2026-03-25", "related": "yes"},
            "experience_b": {"kind": "years", "months": "4 years", "still": "yes"},
            "pay": {"kind": "amount", "annual_yen": "620万", "in_writing": "now"},
            "japanese_major": {"japanese_major": "no"},
        }
    )
    low, high = bounds(quick.document, TODAY)["b"]
    assert before[0] <= low <= high <= before[1]


def test_nothing_typed_is_asked_again(quick):
    quick.send(SIX)
    result_of(quick)
    asked: dict[str, Typed] = {}
    quick.open(f"/s/{quick.id}/")
    while not quick.at_check:
        assert quick.question not in asked, fields_with_errors(quick.page)
        asked[quick.question] = typed_in(quick.page)
        quick.send({**FILLED[quick.question], **LEFT.get(quick.question, {}), **asked[quick.question]})
    assert "birth_date" not in asked
    for question, key in (("activity", "activity"), ("degrees", "level"), ("degrees", "place"), ("japanese", "test")):
        assert asked[question][key] == SIX[key]
    assert asked["pay"]["annual_yen"] == "6,200,000"
    assert asked["experience_b"]["kind"] == "years"


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ({}, {"activity", "day", "level", "test"}),
        ({**SIX, "day": "1890-01-01"}, {"day"}),
        ({**SIX, "day": "2100-01-01"}, {"day"}),
        ({**SIX, "level": "kosen", "place": "abroad"}, {"place"}),
        ({**SIX, "months": "40 years"}, {"months"}),
        ({**SIX, "annual_yen": "35万"}, {"annual_yen"}),
        ({**SIX, "test": "bjt"}, {"score"}),
        ({**SIX, "activity": "unsure"}, {"activity"}),
    ],
)
def test_what_the_pages_would_refuse_is_refused_here(typed, keys, quick):
    sessions = SavedSession.objects.count()
    quick.send(typed)
    assert fields_with_errors(quick.page).keys() == keys
    assert SavedSession.objects.count() == sessions, "nothing begun"


def test_what_is_not_known_stays_open(quick):
    quick.send({**SIX, "annual_yen": "", "months": ""})
    result_of(quick)
    assert quick.answers["pay"] == [{"kind": "unknown"}]
    assert quick.answers["experience_b"] == {"kind": "unknown"}
    application = application_from(quick.document, TODAY)
    assert application is not None
    assert application.profile.pay is None


def test_no_years_are_none(quick):
    quick.send({**SIX, "months": "0"})
    result_of(quick)
    assert quick.answers["experience_b"] == {"kind": "none"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_is_typed(language, quick):
    quick.send(SIX, language=language)
    assert f'<html lang="{language}"' in quick.page
    assert typed_in(quick.page) == SIX
    assert fields_with_errors(quick.page) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_names_the_language_and_the_browser_keeps_it(language, db):
    client = Client(headers={"accept-language": "fr"})
    shown = client.get(f"/quick/?lang={language}")
    assert f'<html lang="{language}"' in shown.content.decode()
    assert shown["Content-Language"] == language
    sent = client.post("/quick/", SIX, follow=True)
    assert sent.redirect_chain, "an assessment begun"
    assert f'<html lang="{language}"' in sent.content.decode()


@pytest.mark.parametrize("named", ["xx", "", "zh", "ja\x00"])
def test_a_link_with_another_language_is_one_without(named, client):
    shown = client.get("/quick/", {"lang": named}, headers={"accept-language": "zh-TW"})
    assert '<html lang="zh-hant"' in shown.content.decode()
    assert settings.LANGUAGE_COOKIE_NAME not in shown.cookies


def test_a_language_button_goes_before_the_language_of_the_link(db):
    client = Client()
    client.get("/quick/?lang=ja")
    shown = client.post("/quick/?lang=ja", {**SIX, "language": "zh-hant"})
    assert '<html lang="zh-hant"' in shown.content.decode()
    assert '<html lang="zh-hant"' in client.get("/quick/").content.decode()


def test_the_start_page_leads_to_it(db):
    page = unescape(Client().get("/").content.decode())
    assert re.search(r'<a href="/quick/">Only six answers: half a minute</a>', page)
    assert len({field.key for field in QUESTION.fields}) == len(QUESTION.fields)


def test_the_answers_are_those_of_today(quick):
    quick.send(SIX)
    result_of(quick)
    application = application_from(quick.document, TODAY)
    assert application is not None
    assert (application.application_day, application.decided) == (TODAY, False)
    assert isinstance(application.profile.birth_date, date)


def test_the_points_of_the_short_form_are_the_sure_ones_of_the_overview(quick):
    quick.send(SIX)
    result_of(quick)
    sure = bounds(quick.document, TODAY)["b"][0]
    quick.open(f"/s/{quick.id}/q/degrees/1/")
    assert f"<strong>At least {sure} points</strong>" in quick.page
    quick.open(f"/s/{quick.id}/result/")
    assert f"{sure} for sure" in quick.page
