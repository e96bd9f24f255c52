"""The page that takes a file of answers: what it begins, what it refuses and in which words."""

import json
import re
from copy import deepcopy
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from eligibility.result.answers_file.writing import file_of
from eligibility.saving import sessions
from eligibility.saving.models import Attempt, SavedSession
from eligibility.saving.sessions import MAY_OPEN
from eligibility.saving.throttling import LIMITS
from eligibility.uploads import ANSWERS, LARGEST
from eligibility.wizard.forms import TOO_MUCH

from .files import MADE_ON, STUDENT, file_with, held_by, imported, messages

pytestmark = pytest.mark.django_db

LANGUAGES = [code for code, _ in settings.LANGUAGES]
WHOLE = file_of(STUDENT, MADE_ON)


def english() -> Client:
    return Client(headers={"accept-language": "en"})


def refused(content: bytes) -> list[str]:
    """The messages of a file of which nothing is taken."""
    response = imported(english(), content)
    assert response.status_code == 200
    assert not SavedSession.objects.exists()
    assert "Nothing was taken from the file" in response.content.decode()
    return messages(response)


def edited(*path: str | int, to: Any) -> bytes:
    """The file of the reference student with one value of its answers changed; Ellipsis takes it out."""
    document = deepcopy(STUDENT)
    at: Any = document["answers"]
    for key in path[:-1]:
        at = at[key]
    if to is ...:
        del at[path[-1]]
    else:
        at[path[-1]] = to
    return file_with(document)


def framed(**frame: Any) -> bytes:
    """The file of the reference student with other keys around its document."""
    return json.dumps({**json.loads(WHOLE), **frame}).encode()


def test_a_file_begins_new_answers_and_leaves_those_that_are_here() -> None:
    client = english()
    before = held_by(client, {"version": 4, "answers": {"activity": {"activity": "a"}}})
    response = imported(client, WHOLE.encode())
    id = response["Location"].split("/")[2]
    assert id != before
    assert SavedSession.objects.get(id=id).document == STUDENT
    assert SavedSession.objects.get(id=before).document["answers"] == {"activity": {"activity": "a"}}
    check = client.get(response["Location"], follow=True)
    assert check.redirect_chain[-1][0] == f"/s/{id}/check/"
    assert client.get(f"/s/{id}/result/").status_code == 200
    assert client.get(f"/s/{id}/keep/").content.decode().count(f"/s/{id}/answers.json") == 1


def test_the_next_person_at_the_phone_sees_nothing_of_a_file() -> None:
    client = english()
    id = imported(client, WHOLE.encode())["Location"].split("/")[2]
    client.post(f"/s/{id}/another/")
    assert client.get(f"/s/{id}/check/").status_code == 404
    page = client.get("/import/")
    assert "早稲田" not in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert Client().get(f"/s/{id}/check/").status_code == 404


def test_the_start_page_and_the_keep_page_lead_to_it() -> None:
    client = english()
    id = held_by(client, STUDENT)
    for address in ("/", f"/s/{id}/keep/"):
        assert 'href="/import/"' in client.get(address).content.decode()
    page = client.get("/import/").content.decode()
    assert "date of birth" in client.get(f"/s/{id}/keep/").content.decode()
    assert 'type="file"' in page
    assert 'enctype="multipart/form-data"' in page


def test_beginning_with_files_is_throttled_as_beginning_is() -> None:
    client = english()
    for _ in range(LIMITS[Attempt.Kind.BEGINNING].browser):
        assert imported(client, WHOLE.encode()).status_code == 302
    response = imported(client, WHOLE.encode())
    assert response.status_code == 429
    assert "Retry-After" in response
    assert SavedSession.objects.count() == LIMITS[Attempt.Kind.BEGINNING].browser


def test_answers_too_large_to_keep_begin_nothing_and_push_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    client = english()
    imported(client, WHOLE.encode())
    before = client.session[MAY_OPEN]
    monkeypatch.setattr(sessions, "LARGEST", 200)
    response = imported(client, WHOLE.encode())
    assert messages(response) == [str(TOO_MUCH)]
    assert SavedSession.objects.count() == 1
    assert client.session[MAY_OPEN] == before


def test_a_form_of_another_site_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    assert imported(client, WHOLE.encode()).status_code == 403
    assert not SavedSession.objects.exists()


def test_a_byte_order_mark_and_other_white_space_do_not_matter() -> None:
    assert imported(english(), b"\xef\xbb\xbf" + WHOLE.encode()).status_code == 302
    assert imported(english(), json.dumps(json.loads(WHOLE)).encode()).status_code == 302


def test_the_largest_file_is_taken_and_one_byte_more_is_refused() -> None:
    largest = WHOLE.encode().ljust(LARGEST[ANSWERS])
    assert imported(english(), largest).status_code == 302
    SavedSession.objects.all().delete()
    assert refused(largest + b" ") == [
        "This file is larger than 256 kB, and no file of answers is. Choose the file that was saved here."
    ]


def test_no_file_is_asked_for() -> None:
    assert messages(english().post("/import/")) == ["Choose your file of answers."]
    assert messages(english().post("/import/", {"answers": WHOLE})) == ["Choose your file of answers."]
    two = [SimpleUploadedFile("a.json", b"{}"), SimpleUploadedFile("b.json", WHOLE.encode())]
    assert english().post("/import/", {"answers": two}).status_code == 302


NO_FILE = "This is no file of answers of this self-check. Choose the file that was saved here."
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "This file cannot be read as JSON, from line 1, character 1 on."),
    "no JSON": (b'{"format": hsp}', "This file cannot be read as JSON, from line 1, character 12 on."),
    "cut off": (WHOLE.encode()[:500], "This file cannot be read as JSON, from line"),
    "not UTF-8": (WHOLE.encode("utf-16"), "This file is no text in UTF-8."),
    "a list": (b"[]", NO_FILE),
    "a number": (b"1", NO_FILE),
    "deep": (b"[" * 100_000, "There is too much nested in this file."),
    "deep in an object": (b'{"format":' + b"[" * 60_000 + b"]" * 60_000 + b"}", "There is too much nested"),
    "rather deep": (framed(profile=[[[[[[[[[1]]]]]]]]]), "There is too much nested in this file."),
    "another object": (b"{}", NO_FILE),
    "another format": (framed(format="x"), NO_FILE),
    "a doubled key": (
        WHOLE.replace('"version": 1,', '"version": 1, "version": 1,', 1).encode(),
        "version: This key is written twice in one object.",
    ),
    "a doubled answer": (
        WHOLE.replace('"day": "2003-05-20"', '"day": "2003-05-20", "day": "2003-05-21"').encode(),
        "day: This key is written twice in one object.",
    ),
    "a later file": (framed(version=2), "version: This file is of a later version (2) than this site knows (1)."),
    "a later document": (
        framed(document={**STUDENT, "version": 99}),
        "document.version: This file is of a later version (99)",
    ),
    "version 0": (framed(version=0), "version: 0 cannot be taken. Allowed: 1."),
    "version true": (framed(version=True), "version: true cannot be taken."),
    "version 1.0": (framed(version=1.0), "version: 1.0 cannot be taken."),
    "document of version null": (
        framed(document={**STUDENT, "version": None}),
        "document.version: null cannot be taken",
    ),
    "an unknown key": (framed(note="x"), "note: There is no such key here."),
    "no document": (WHOLE.replace('"document"', '"documents"').encode(), "documents: There is no such key here."),
    "no day": (framed(made_on=None), "made_on: null cannot be taken. Allowed: a day written YYYY-MM-DD"),
    "a day to come": (framed(made_on="2026-12-01"), 'made_on: "2026-12-01" cannot be taken.'),
    "a day before the law": (framed(made_on="2023-03-31"), 'made_on: "2023-03-31" cannot be taken.'),
    "a document that is a list": (framed(document=[]), "document: Put an object here, in braces."),
    "another profile": (
        WHOLE.replace('"annual_yen": 4000000', '"annual_yen": 9000000', 1).encode(),
        "profile: It was changed by hand.",
    ),
    "answers that are a list": (framed(document={"version": 4, "answers": []}), "document.answers: Put an object"),
    "an unknown question": (edited("agee", to={}), "document.answers.agee: There is no such key here."),
    "a question of markup": (edited("<b>\ud800", to={}), "document.answers.<b>"),
    "an unknown field": (edited("activity", "x", to=1), "document.answers.activity.x: There is no such key here."),
    "no list": (edited("degrees", to={}), "document.answers.degrees: Put a list here, in square brackets."),
    "no object": (edited("activity", to=[]), "document.answers.activity: Put an object here, in braces."),
    "null for a degree": (edited("degrees", 0, to=None), "document.answers.degrees[0]: Put an object here"),
    "too many": (edited("degrees", to=[{"level": "none"}] * 21), "document.answers.degrees: There are more entries"),
    "a missing answer": (edited("degrees", 0, "level", to=...), "document.answers.degrees[0].level: This key is"),
    "an unknown code": (edited("activity", "activity", to="z"), "document.answers.activity.activity: This answer"),
    "a truth": (edited("activity", "activity", to=True), "document.answers.activity.activity: true cannot be taken."),
    "NaN": (WHOLE.replace("4000000", "NaN").encode(), "profile: It was changed by hand."),
    "NaN in an answer": (
        edited("pay", 0, "annual_yen", to=float("nan")),
        "document.answers.pay[0].annual_yen: NaN cannot be taken. Allowed: a text, a whole",
    ),
    "a fraction": (edited("pay", 0, "annual_yen", to=4e6), "document.answers.pay[0].annual_yen: 4000000.0 cannot be"),
    "much pay": (edited("pay", 0, "annual_yen", to=10**11), "document.answers.pay[0].annual_yen: This amount is too"),
    "endless pay": (
        edited("pay", 0, "annual_yen", to=0).replace(b'"annual_yen": 0', b'"annual_yen": ' + b"9" * 9_000),
        "document.answers.pay[0].annual_yen: 9999",
    ),
    "less than nothing": (edited("pay", 0, "annual_yen", to=-1), "document.answers.pay[0].annual_yen: Enter 0"),
    "pay in words": (edited("pay", 0, "annual_yen", to="420万"), 'document.answers.pay[0].annual_yen: "420万" cannot'),
    "a day of no calendar": (edited("birth_date", "day", to="2003-02-30"), 'document.answers.birth_date.day: "2003-02'),
    "a day in another form": (
        edited("birth_date", "day", to="20030520"),
        'document.answers.birth_date.day: "20030520"',
    ),
    "a day of birth to come": (
        edited("birth_date", "day", to="2027-05-20"),
        "document.answers.application.day: On this day you would be younger or older than this self-check covers.",
    ),
    "a degree before birth": (
        edited("degrees", 0, "awarded_on", to="1999-03-24"),
        "document.answers.degrees[0].awarded_on: This is before your date of birth.",
    ),
    "a planned day of long ago": (
        edited("application", "day", to="2026-10-31"),
        "document.answers.application.day: Enter a date from this month on",
    ),
    "a pay dated by hand to come": (
        edited("pay", 0, "since", to="2026-12-01"),
        'document.answers.pay[0].since: "2026-12-01" cannot be taken. Allowed: the day of the file, or one before it.',
    ),
    "answers of two kinds": (
        edited("experience_b", to={"kind": "none", "months": 36}),
        "document.answers.experience_b: Its page would not keep these answers together.",
    ),
    "a lone surrogate": (
        edited("school", 0, "name", to="\ud800"),
        "document.answers.school[0].name: There is an invis",
    ),
    "an invisible character": (
        edited("school", 0, "name", to="早\u200b稲田"),
        "document.answers.school[0].name: There",
    ),
    "NUL": (edited("school", 0, "name", to="早\0稲田"), "document.answers.school[0].name: There is an invisible"),
    "a name too long": (edited("school", 0, "name", to="早" * 201), "document.answers.school[0].name: Enter the name"),
    "marks in a list": (framed(document={**STUDENT, "papers": []}), "document.papers: Put an object here, in braces."),
    "a mark of a paper that is none": (
        framed(document={**STUDENT, "papers": {"1": True}}),
        "document.papers.1: true cannot be taken. Allowed: the code of a mark.",
    ),
    "a code of markup": (framed(document={**STUDENT, "papers": {"<b>": "have"}}), "document.papers.<b>: There is no"),
    "too many marks": (
        framed(document={**STUDENT, "papers": {str(number): "have" for number in range(201)}}),
        "document.papers: There are more entries here than the pages take.",
    ),
    "1 for true": (edited("degrees", 0, "awarded_on_month", to=1), "document.answers.degrees[0].awarded_on_month: 1"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_is_refused_as_a_whole_with_the_place_and_what_to_do(what: str) -> None:
    content, begins = REFUSED[what]
    found = refused(content)
    # After the name of the question, where an answer to one is wrong.
    place = re.sub(r"^[^:]*?\((document\.[^)]*)\)", r"\1", found[0])
    assert place.startswith(begins), found


def test_every_problem_is_named_and_no_more_than_ten_are_shown() -> None:
    two = deepcopy(STUDENT)
    two["answers"]["activity"]["work"] = two["answers"]["place"]["place"] = "x"
    assert [each.partition(":")[0] for each in refused(file_with(two))] == [
        "Activity (document.answers.activity.work)",
        "Now (document.answers.place.place)",
    ]
    many = {"version": 4, "answers": {f"q{number}": {} for number in range(13)}}
    assert len(refused(file_with(many))) == 11
    assert refused(file_with(many))[-1] == "3 more problems."


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_in_every_language_and_its_buttons_change_the_language(language: str) -> None:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = imported(client, b"[]")
    page = response.content.decode()
    assert f'<html lang="{language}"' in page
    assert page.count("<h1") == 1
    assert not re.search(r"<script(?! src)|<style|\sstyle=", page)
    assert f'<html lang="{language}"' in Client().get(f"/import/?lang={language}").content.decode()
