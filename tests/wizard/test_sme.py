"""The small form about an enterprise: yes, no and not known, with nothing guessed and nothing lost."""

import re

import pytest
from django.test import Client

from eligibility.formats import format_yen
from eligibility.scoring.lists.sme import SME_LIMITS
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language

from .walking import fields_with_errors, titled, typed_in

YES, NO, OPEN = "Yes: it is", "No: it is not", "Not known:"


def send(typed: dict[str, str], language: str = "en") -> str:
    response = Client().post("/sme/", typed, headers={"accept-language": language})
    assert response.status_code == 200
    return response.content.decode()


def answer(**typed: str) -> str:
    page = send({"sector": "unknown", "form": "unknown", **typed})
    assert not fields_with_errors(page)
    [said] = [said for said in (YES, NO, OPEN) if said in page]
    return said


@pytest.mark.parametrize("limit", SME_LIMITS, ids=lambda limit: limit.sector)
def test_both_sides_of_every_limit(limit):
    known = {"sector": limit.sector, "form": "company"}
    over = {"capital_yen": f"{limit.capital_yen + 1:,}", "staff": str(limit.staff + 1)}
    assert answer(**known, **over) == NO
    assert answer(**known, **{**over, "capital_yen": f"{limit.capital_yen:,}"}) == YES
    assert answer(**known, **{**over, "staff": str(limit.staff)}) == YES
    assert answer(sector=limit.sector, form="sole_proprietor", staff=str(limit.staff)) == YES
    assert answer(sector=limit.sector, form="sole_proprietor", staff=str(limit.staff + 1), capital_yen="1万") == NO


def test_what_is_not_known_is_never_a_no():
    assert answer() == OPEN
    assert answer(sector="services", form="company", staff="100000") == OPEN
    assert answer(staff="10", form="company") == YES, "within the limit of every sector"


def test_a_choice_is_required_and_numbers_are_not():
    assert fields_with_errors(send({})).keys() == {"sector", "form"}


def test_what_is_typed_as_people_type_it_is_understood_or_asked_back():
    assert answer(sector="services", form="company", capital_yen="５千万円", staff="500人") == YES
    page = send({"sector": "services", "form": "company", "capital_yen": "3000", "staff": "x"})
    assert titled(page).startswith("Error: ")
    assert fields_with_errors(page).keys() == {"capital_yen", "staff"}
    assert typed_in(page)["staff"] == "x"
    take = re.search(r'name="take" value="capital_yen=(\d+)"', page)
    assert take
    page = send({"sector": "services", "form": "company", "capital_yen": "3000", "take": f"capital_yen={take[1]}"})
    assert YES in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_what_is_typed(language):
    client = Client()
    typed = {"sector": "retail", "form": "company", "capital_yen": "about <lots>", "staff": "5"}
    response = client.post("/sme/", {**typed, "language": language})
    page = response.content.decode()
    assert typed_in(page) == typed
    assert not fields_with_errors(page), "nothing was asked yet"
    button = rf'lang="{language}" translate="no"\s+form="sme-form"\s+aria-current="true"'
    assert len(re.findall(button, client.get("/sme/").content.decode())) == 1


def test_a_language_that_is_none_changes_nothing():
    page = send({"sector": "retail", "language": "xx"})
    assert typed_in(page) == {"sector": "retail"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_follows_the_answer(language):
    page = Client().get("/sme/", headers={"accept-language": language}).content.decode()
    for limit in SME_LIMITS:
        assert limit.name.in_language(language) in page
        assert in_language(language, format_yen, limit.capital_yen) in page


def test_nothing_is_kept():
    response = Client().post("/sme/", {"sector": "retail", "form": "company", "staff": "5"})
    assert "session" not in response.cookies
    assert "no-store" in response["Cache-Control"]
