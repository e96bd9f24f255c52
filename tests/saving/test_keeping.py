"""A return link and a code are shown once, open the answers elsewhere, and are known here only by fingerprint."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import zxingcpp
from django.conf import settings
from django.test import Client
from PIL import Image, ImageDraw
from pytest_django import Settings
from time_machine import travel

from eligibility.saving.credentials import VALID_FOR
from eligibility.saving.models import SavedSession
from eligibility.saving.views import qr_code

from .browsing import begun, kept, offer_of, status

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.saving.pages")]


def drawn(svg: str) -> Image.Image:
    """The picture that a browser draws of a QR code in SVG: dark lines, one module high, on a light ground."""
    size = int(re.search(r'width="(\d+)"', svg)[1])  # type: ignore[index]
    scale = int(re.search(r"scale\((\d+)\)", svg)[1])  # type: ignore[index]
    path = re.search(r'class="qrline" stroke="#000" d="([^"]+)"', svg)[1]  # type: ignore[index]
    picture = Image.new("L", (size, size), 255)
    pen, x, y = ImageDraw.Draw(picture), 0.0, 0.0
    for command, arguments in re.findall(r"([Mmh])([^Mmh]*)", path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", arguments)]
        if command == "h":
            box = (x * scale, (y - 0.5) * scale, (x + numbers[0]) * scale - 1, (y + 0.5) * scale - 1)
            pen.rectangle(box, fill=0)
            x += numbers[0]
        else:
            dx, dy = numbers
            x, y = (dx, dy) if command == "M" else (x + dx, y + dy)
    return picture


def test_the_link_opens_the_answers_in_another_browser(client: Client, answered: str) -> None:
    other = Client()
    link = kept(client, answered).path
    assert other.get(link).status_code == 200
    assert status(other, answered) == 404
    assert other.post(link).headers["Location"] == f"/s/{answered}/"
    assert other.get(f"/s/{answered}/").json() == client.get(f"/s/{answered}/").json()


def test_the_code_opens_the_answers_in_another_browser(client: Client, answered: str) -> None:
    other = Client()
    code = kept(client, answered).code
    assert other.post("/return/", {"code": code.lower().replace("-", " ")}).headers["Location"] == f"/s/{answered}/"
    assert status(other, answered) == 200


def test_the_qr_code_leads_to_the_link(client: Client, answered: str) -> None:
    shown = kept(client, answered)
    [svg] = re.findall(r"<svg.*?</svg>", shown.page, re.DOTALL)
    assert [found.text for found in zxingcpp.read_barcodes(drawn(svg))] == [shown.link]
    assert shown.link.startswith(f"{settings.BASE_URL}/r/")


def test_a_qr_code_fits_a_small_phone_and_carries_no_style() -> None:
    svg = qr_code(f"https://hsp-self-check.career.example.ac.jp/r/{'x' * 32}/")
    assert int(re.search(r'width="(\d+)"', svg)[1]) <= 288  # type: ignore[index]
    assert "style" not in svg


def test_the_secrets_are_long_and_nowhere_stored(client: Client, answered: str) -> None:
    shown = kept(client, answered)
    token = shown.path.split("/")[2]
    assert re.fullmatch("[a-z2-7]+", token)
    assert len(token) * 5 == 160
    row = str(SavedSession.objects.filter(id=answered).values().get())
    for secret in (token, shown.code, shown.code.replace("-", "")):
        assert secret not in row
        assert secret not in client.get(f"/s/{answered}/keep/").content.decode()


def test_the_same_form_sent_again_shows_the_same(client: Client, answered: str) -> None:
    first = kept(client, answered)
    again = kept(client, answered, first.offer)
    assert (again.link, again.code) == (first.link, first.code)
    assert Client().post(first.path).status_code == 302


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_another_language_shows_the_same_and_is_kept(client: Client, answered: str, language: str) -> None:
    first = kept(client, answered)
    again = kept(client, answered, first.offer, language=language)
    assert f'<html lang="{language}">' in again.page
    assert (again.link, again.code) == (first.link, first.code)
    assert f'<html lang="{language}">' in client.get(f"/s/{answered}/keep/").content.decode()


def test_new_ones_end_the_earlier_ones(client: Client, answered: str) -> None:
    first = kept(client, answered)
    second = kept(client, answered)
    assert first.link != second.link
    assert Client().post(first.path).status_code == 404
    assert Client().post("/return/", {"code": first.code}).status_code == 200
    assert Client().post("/return/", {"code": second.code}).status_code == 302


def test_an_offer_serves_only_its_own_assessment_unaltered_for_a_day(client: Client, answered: str) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    with travel(now, tick=False) as clock:
        offer = offer_of(client.get(f"/s/{answered}/keep/").content.decode())
        for id, sent in ((begun(client), offer), (answered, f"{offer}x"), (answered, "")):
            assert 'class="secret"' not in client.post(f"/s/{id}/keep/", {"offer": sent}).content.decode()
        clock.move_to(now + timedelta(seconds=VALID_FOR + 1))
        assert 'class="secret"' not in client.post(f"/s/{answered}/keep/", {"offer": offer}).content.decode()
        assert not SavedSession.objects.exclude(return_link_mac=None).exists()
        clock.move_to(now + timedelta(seconds=VALID_FOR))
        assert kept(client, answered, offer).offer


def test_without_an_answer_there_is_nothing_to_keep(client: Client) -> None:
    page = client.get(f"/s/{begun(client)}/keep/").content.decode()
    assert 'name="offer"' not in page


def test_only_a_browser_that_may_open_the_answers_can_keep_them(client: Client, answered: str) -> None:
    for answer in (Client().get(f"/s/{answered}/keep/"), Client().post(f"/s/{answered}/keep/")):
        assert answer.status_code == 404
    assert SavedSession.objects.get(id=answered).return_link_mac is None


def test_when_the_key_changes_links_and_codes_in_use_are_carried_over(
    client: Client, answered: str, settings: Settings
) -> None:
    shown = kept(client, answered)
    earlier, settings.SECRET_KEY = settings.SECRET_KEY, "the key that has taken over"
    assert Client().post(shown.path).status_code == 404
    settings.SECRET_KEY_FALLBACKS = [earlier]
    assert Client().post(shown.path).status_code == 302
    assert Client().post("/return/", {"code": shown.code}).status_code == 302
    settings.SECRET_KEY_FALLBACKS = []
    assert Client().post(shown.path).status_code == 302
    assert Client().post("/return/", {"code": shown.code}).status_code == 302
