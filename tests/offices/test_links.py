"""The links of career offices: greeting, beginning, closing, QR codes, and what the result shows of the office."""

from datetime import date
from http import HTTPStatus
from io import BytesIO, StringIO
from typing import Any

import pytest
import time_machine
import zxingcpp
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from PIL import Image

from eligibility.offices.models import Event, Office, Referral
from eligibility.result.examples import EXAMPLES
from eligibility.saving.deleting import delete_session
from eligibility.saving.models import SavedSession
from eligibility.scoring.text import LANGUAGES

TODAY = date(2026, 11, 30)
NAMES = {"ja": "見本大学キャリア支援課", "en": "Sample University Career Office", "zh-hant": "範例大學職涯中心"}

pytestmark = pytest.mark.django_db


def made(command: str, *args: str, **options: Any) -> str:
    """What a command prints."""
    out = StringIO()
    call_command(command, *args, stdout=out, **options)
    return out.getvalue().strip()


@pytest.fixture
def office() -> Office:
    """An office that has given its name in three languages."""
    made(
        "create_office",
        ja=NAMES["ja"],
        en=NAMES["en"],
        zh_hant=NAMES["zh-hant"],
        contact="career@example.ac.jp\n03-0000-0000",
        hours="平日 9:00–17:00",
    )
    return Office.objects.get()


def page_of(client: Client, address: str, **query: str) -> str:
    """The page at an address."""
    response = client.get(address, query)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_greeting_names_the_office_in_each_language(language: str, client: Client, office: Office) -> None:
    page = page_of(client, f"/o/{office.slug}/", lang=language)
    assert NAMES.get(language, NAMES["ja"]) in page
    assert 'href="mailto:career@example.ac.jp"' in page
    assert "9:00" in page
    assert (
        f'<html lang="{language.replace("hans", "Hans").replace("hant", "Hant")}"' in page
        or f'lang="{language}"' in page
    )


def test_the_link_opens_in_the_language_of_the_office_until_another_is_chosen(client: Client, office: Office) -> None:
    office.language = "ja"
    office.save()
    assert client.get(f"/o/{office.slug}/").headers["Location"] == f"/o/{office.slug}/?lang=ja"
    assert NAMES["en"] in page_of(client, f"/o/{office.slug}/", lang="en")
    assert NAMES["en"] in page_of(client, f"/o/{office.slug}/"), "the browser keeps the language chosen"


@pytest.mark.parametrize(("sent", "counted"), [({}, True), ({"not_counted": "1"}, False)])
def test_starting_keeps_the_office_and_the_wish_not_to_be_counted(
    sent: dict[str, str], counted: bool, client: Client, office: Office
) -> None:
    event = Event.objects.create(office=office, slug="guidance", name="Guidance")
    response = client.post(f"/o/{office.slug}/guidance/", sent)
    (found,) = Referral.objects.all()
    assert response.headers["Location"] == f"/s/{found.session_id}/"
    assert (found.office, found.event, found.counted) == (office, event, counted)


def test_opening_the_link_begins_nothing(client: Client, office: Office) -> None:
    page_of(client, f"/o/{office.slug}/")
    client.post(f"/o/{office.slug}/", {"language": "ja"})
    assert SavedSession.objects.count() == 0


@time_machine.travel(TODAY, tick=False)
def test_the_result_has_the_contact_of_the_office_alone(client: Client, office: Office) -> None:
    client.post(f"/o/{office.slug}/")
    session = SavedSession.objects.get()
    session.document = EXAMPLES["student"].document(TODAY)
    session.save()
    assert "career@example.ac.jp" in page_of(client, f"/s/{session.id}/result/")
    other = Client()
    other.post("/begin/")
    without = SavedSession.objects.exclude(id=session.id).get()
    without.document = session.document
    without.save()
    assert "career@example.ac.jp" not in page_of(other, f"/s/{without.id}/result/")
    assert "career@example.ac.jp" not in page_of(client, "/example/student/")


def test_deleting_an_assessment_forgets_by_which_link_it_was_begun(client: Client, office: Office) -> None:
    client.post(f"/o/{office.slug}/")
    delete_session(SavedSession.objects.get().id)
    assert Referral.objects.count() == 0
    assert Office.objects.count() == 1


@time_machine.travel(TODAY, tick=False)
@pytest.mark.parametrize(
    ("of_office", "of_event", "closed"),
    [
        (None, None, False),
        (date(2026, 12, 1), None, False),
        (TODAY, None, True),
        (None, TODAY, True),
        (TODAY, date(2027, 1, 1), True),
    ],
)
def test_a_closed_link_says_so_and_begins_nothing(
    of_office: date | None, of_event: date | None, closed: bool, client: Client, office: Office
) -> None:
    office.closes = of_office
    office.save()
    Event.objects.create(office=office, slug="guidance", name="Guidance", closes=of_event)
    page = page_of(client, f"/o/{office.slug}/guidance/", lang="en")
    assert ("is closed" in page) is closed
    assert NAMES["en"] in page
    client.post(f"/o/{office.slug}/guidance/")
    assert SavedSession.objects.count() == (0 if closed else 1)


def test_a_new_link_ends_the_earlier_one(client: Client, office: Office) -> None:
    Event.objects.create(office=office, slug="guidance", name="Guidance")
    link = made("change_office_link", office.slug)
    for address in (f"/o/{office.slug}/", f"/o/{office.slug}/guidance/"):
        assert client.get(address).status_code == HTTPStatus.NOT_FOUND
    assert page_of(client, link.removeprefix(settings.BASE_URL))


@pytest.mark.parametrize("address", ["/o/nobody-knows/", "/o/nobody-knows/qr.svg", "/o/{slug}/no-event/"])
def test_an_unknown_link_is_not_found(address: str, client: Client, office: Office) -> None:
    assert client.get(address.format(slug=office.slug)).status_code == HTTPStatus.NOT_FOUND


def test_the_qr_code_is_read_as_the_link(client: Client, office: Office) -> None:
    link = made("create_event", office.slug, "guidance", name="Guidance")
    png = client.get(f"/o/{office.slug}/guidance/qr.png")
    assert png.headers["Content-Type"] == "image/png"
    (read,) = zxingcpp.read_barcodes(Image.open(BytesIO(png.content)).convert("L"))
    assert read.text == link == f"{settings.BASE_URL}/o/{office.slug}/guidance/"
    svg = client.get(f"/o/{office.slug}/qr.svg")
    assert svg.headers["Content-Type"] == "image/svg+xml"
    assert svg.content.startswith(b"<?xml")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"ja": "あ" * 121, "en": "A"}, "name_ja"),
        ({"ja": "あ", "en": "A", "language": "fr"}, "language"),
        ({"ja": "あ", "en": "A", "closes": "31.3.2027"}, "closes"),
        ({"ja": "あ", "en": "A", "contact": "x" * 301}, "contact"),
    ],
)
def test_what_an_office_cannot_have_is_named(options: dict[str, str], message: str) -> None:
    with pytest.raises(CommandError, match=message):
        made("create_office", **options)
    assert Office.objects.count() == 0


def test_an_event_needs_an_office_and_a_link_of_its_own(office: Office) -> None:
    with pytest.raises(CommandError, match="no office"):
        made("create_event", "nobody", "guidance", name="Guidance")
    made("create_event", office.slug, "guidance", name="Guidance")
    with pytest.raises(CommandError, match="already exists"):
        made("create_event", office.slug, "guidance", name="Guidance")
    with pytest.raises(CommandError, match="no office"):
        made("change_office_link", "nobody")
