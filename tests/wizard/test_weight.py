"""What a first look at a page weighs over the wire, with nothing remembered: page, styles, scripts and icon."""

import gzip
import re
from functools import cache

import pytest
from django.conf import settings
from django.test import Client

from eligibility.wizard.path import pages
from tests.day import DAY

from .walking import asked_everything

MOST_BYTES = 60_000
HEADERS_OF_A_RESPONSE = 900
LANGUAGES = [code for code, _ in settings.LANGUAGES]


@cache
def weight_of_file(address: str) -> int:
    """The bytes of a style sheet, script or picture as it is sent."""
    response = Client().get(address, headers={"accept-encoding": "gzip"})
    assert response.status_code == 200, address
    return len(response.getvalue()) + HEADERS_OF_A_RESPONSE


def weight(client: Client, address: str) -> int:
    """The bytes of a page and of all that a browser fetches to show it."""
    response = client.get(address, headers={"accept-encoding": "gzip"})
    assert (response.status_code, response["Content-Encoding"]) == (200, "gzip"), address
    page = gzip.decompress(response.content).decode()
    files = set(re.findall(r'<(?:link|script|img)\b[^>]*(?:href|src)="([^"]+)"', page))
    assert len(files) > 6
    return len(response.content) + HEADERS_OF_A_RESPONSE + sum(map(weight_of_file, files))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_load_is_light(language, db):
    person = asked_everything()
    person.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    rests = [page.url(person.id) for page in pages(person.document, DAY)]
    around = [f"/s/{person.id}/{rest}/" for rest in ("check", "result", "keep", "another", "delete")]
    heavy = {}
    for address in ["/", "/return/", "/privacy/", *rests, *around]:
        bytes_sent = weight(person.client, address)
        if bytes_sent > MOST_BYTES:
            heavy[address] = bytes_sent
    assert heavy == {}
