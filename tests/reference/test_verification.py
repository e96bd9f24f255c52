"""The page that checks the file of a report: what it finds, what it refuses, and that it keeps nothing."""

import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from eligibility.result.pdf.signature import mark, sign
from eligibility.uploads import LARGEST, LARGEST_REQUEST, REPORT

LANGUAGES = [code for code, _ in settings.LANGUAGES]
NUMBER = "0123-4567-8901"
LARGEST_FILE = LARGEST[REPORT]


def signed(content: bytes = b"%PDF-1.7\n%%EOF\n", keys: list[str] | None = None) -> bytes:
    return sign(content, keys or settings.REPORT_KEYS, NUMBER)


def sent(content: bytes, name: str = "report.pdf", client: Client | None = None, **also: str) -> Any:
    file = SimpleUploadedFile(name, content, "application/pdf")
    return (client or Client(headers={"accept-language": "en"})).post("/verify/", {"report": file, **also})


def heading(response: Any) -> str:
    match = re.search(r"<h1>(.*?)</h1>", response.content.decode())
    assert match
    return match[1]


def error(response: Any) -> str:
    page = response.content.decode()
    [message] = re.findall(r'id="id_report_error">\s*<p class="error">.*?</span> (.*?)</p>', page, re.DOTALL)
    assert re.search(r"<title>\s*Error: ", page)
    assert f'<a href="#id_report">{message}</a>' in page
    return str(message)


@pytest.mark.parametrize(
    ("content", "begins"),
    [
        (signed(), "Unchanged"),
        (signed()[:-1], "Changed"),
        (signed() + signed(), "Changed"),
        (signed(mark(settings.REPORT_KEYS[0]).encode())[:60], "Changed"),
        (b"%PDF-1.7\n%%EOF\n", "Not ours"),
        (b"no PDF at all", "Not ours"),
        (signed(keys=["another key"]), "Not ours"),
        ("<script>alert(1)</script>".encode("utf-16"), "Not ours"),
    ],
)
def test_the_page_says_what_a_file_is(content: bytes, begins: str) -> None:
    response = sent(content)
    assert response.status_code == 200
    assert heading(response).startswith(begins)
    assert "whether the answers are true" in response.content.decode().lower()


def test_an_unchanged_report_is_named_by_its_number_and_another_is_not() -> None:
    assert NUMBER in sent(signed()).content.decode()
    assert NUMBER not in sent(signed() + b"\n").content.decode()


def test_an_earlier_key_still_verifies(settings: Any) -> None:
    made = signed()
    settings.REPORT_KEYS = ["a new key", *settings.REPORT_KEYS]
    assert heading(sent(made)).startswith("Unchanged")
    settings.REPORT_KEYS = ["a new key"]
    assert heading(sent(made)).startswith("Not ours")


@pytest.mark.parametrize("name", ["rapport_é.pdf", "報告.pdf", "../../etc/passwd", "a" * 300 + ".pdf", "x\r\ny.pdf"])
def test_the_name_of_a_file_does_not_matter(name: str) -> None:
    assert heading(sent(signed(), name)).startswith("Unchanged")


def test_a_name_that_is_not_utf_8_is_asked_for_again() -> None:
    body = (
        b'--b\r\nContent-Disposition: form-data; name="report"; filename="r\xe9sum\xe9.pdf"\r\n'
        b"Content-Type: application/pdf\r\n\r\n" + signed() + b"\r\n--b--\r\n"
    )
    client = Client(headers={"accept-language": "en"})
    response = client.post("/verify/", body, content_type="multipart/form-data; boundary=b")
    assert error(response) == "Choose the PDF of the report."


def test_the_largest_file_is_checked_and_one_byte_more_is_refused() -> None:
    largest = signed(b"\0" * (LARGEST_FILE - len(signed(b""))))
    assert len(largest) == LARGEST_FILE
    assert heading(sent(largest)).startswith("Unchanged")
    response = sent(largest + b"\n")
    assert response.status_code == 200
    assert error(response) == "This file is larger than 1 MB, and no report is. Choose the PDF as you received it."


def test_a_request_far_too_large_is_refused_before_it_is_read() -> None:
    response = Client().post(
        "/verify/", b"x", content_type="multipart/form-data; boundary=b", CONTENT_LENGTH=str(LARGEST_REQUEST + 1)
    )
    assert response.status_code == 400


def test_an_empty_file_and_none_are_asked_for_again() -> None:
    assert error(sent(b"")) == "This file is empty. Choose the PDF as you received it."
    client = Client(headers={"accept-language": "en"})
    assert error(client.post("/verify/")) == "Choose the PDF of the report."
    assert error(client.post("/verify/", {"report": "text in its place"})) == "Choose the PDF of the report."
    assert error(client.post("/verify/", {"other": SimpleUploadedFile("a.pdf", b"x")})) == (
        "Choose the PDF of the report."
    )


def test_several_files_are_the_last_one_and_too_many_are_refused() -> None:
    client = Client(headers={"accept-language": "en"})
    two = [SimpleUploadedFile("a.pdf", b"x"), SimpleUploadedFile("b.pdf", signed())]
    assert heading(client.post("/verify/", {"report": two})).startswith("Unchanged")
    many = [SimpleUploadedFile("a.pdf", b"x") for _ in range(9)]
    assert client.post("/verify/", {"report": many}).status_code == 400


def test_nothing_is_written_and_no_database_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, django_assert_num_queries: Any, db: None
) -> None:
    """Nobody's checks hold up those who answer: a check costs less than a page, so none is counted or refused."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    client = Client()
    with django_assert_num_queries(0):
        for _ in range(50):
            assert sent(b"\0" * LARGEST_FILE, client=client).status_code == 200
            assert sent(b"\0" * (LARGEST_FILE + 1), client=client).status_code == 200
    assert [*tmp_path.iterdir()] == []
    assert settings.SESSION_COOKIE_NAME not in client.cookies


def test_a_form_of_another_site_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    assert sent(signed(), client=client).status_code == 403
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get("/verify/").content.decode())
    assert found
    assert sent(signed(), client=client, csrfmiddlewaretoken=found[1]).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("content", [b"", signed(), signed()[1:], b"another"])
def test_every_finding_is_a_whole_page_in_every_language(content: bytes, language: str) -> None:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = sent(content, client=client)
    page = response.content.decode()
    assert f'<html lang="{language}"' in page
    assert "no-store" in response["Cache-Control"]
    assert page.count("<h1") == 1
    assert not re.search(r"<script(?! src)|<style|\sstyle=", page)
