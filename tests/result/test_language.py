"""A language that the site does not speak is no language button: no page fails on it, answers in it or keeps it."""

from http import HTTPStatus

import pytest
from django.conf import settings

from tests.day import rest_in_deep
from tests.result.test_ahead_offers import OFFER, student
from tests.wizard.conftest import clock as clock
from tests.wizard.walking import Person

pytestmark = pytest.mark.usefixtures("law_that_stays")

__all__ = ["student"]

OURS = [code for code, _ in settings.LANGUAGES]
NOT_OURS = ("de", "zh", "zh-tw", "xx", "../../etc", "", "EN")
"""Django has catalogues of its own for the first three; the pages have no words in them."""
FORMS = {
    "offers": "/s/{id}/offers/",
    "question": "/s/{id}/q/pay/1/",
    "keep": "/s/{id}/keep/",
    "return code": "/return/",
    "small company": "/sme/",
}


@pytest.mark.parametrize("code", rest_in_deep(NOT_OURS, 2, "not ours"))
@pytest.mark.parametrize("form", FORMS)
def test_no_form_fails_on_a_language_that_is_not_ours(student: Person, form: str, code: str) -> None:
    student.open(f"/s/{student.id}/offers/")
    student.send(OFFER)
    address = FORMS[form].format(id=student.id)
    response = student.client.post(address, {**OFFER, "language": code})
    assert response.status_code in (HTTPStatus.OK, HTTPStatus.FOUND)
    assert settings.LANGUAGE_COOKIE_NAME not in response.cookies
    page = student.client.get(address)
    assert page.status_code == HTTPStatus.OK
    assert '<html lang="en">' in page.content.decode()


@pytest.mark.parametrize("code", OURS)
@pytest.mark.parametrize("form", FORMS)
def test_a_language_of_ours_is_answered_in_and_kept(student: Person, form: str, code: str) -> None:
    address = FORMS[form].format(id=student.id)
    student.client.post(address, {**OFFER, "language": code})
    assert f'<html lang="{code}">' in student.client.get(address).content.decode()


@pytest.mark.parametrize("code", NOT_OURS)
def test_addresses_that_name_a_language_that_is_not_ours_are_answered(student: Person, code: str) -> None:
    for address in ("/", "/law/", "/example/", "/example/student/", f"/s/{student.id}/result/"):
        response = student.client.get(address, {"lang": code})
        assert response.status_code == HTTPStatus.OK
        assert '<html lang="en">' in response.content.decode()
