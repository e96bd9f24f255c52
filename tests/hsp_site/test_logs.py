"""Logs name the kind of page and the kind of error, never an address, a query or a value."""

import io
import logging

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from hsp_site.logs import WithoutContent, WithoutValues, page_pattern

SECRET = "pay-of-4200000-yen"


def written(record: logging.LogRecord) -> str:
    """The line that the console handler writes for a record."""
    assert WithoutContent().filter(record)
    return WithoutValues("{levelname} {name} {message}", style="{").format(record)


def record_of(name: str, message: str, *arguments: object) -> logging.LogRecord:
    return logging.LogRecord(name, logging.WARNING, __file__, 1, message, arguments, None)


def test_a_refused_request_is_logged_by_its_pattern() -> None:
    record = record_of("django.request", "%s: %s", "Not Found", f"/{SECRET}/")
    record.request = RequestFactory().get(f"/{SECRET}/?answer={SECRET}")
    record.status_code = 404
    assert written(record) == "WARNING django.request GET (no such page) 404"


def test_a_security_message_loses_its_words() -> None:
    assert SECRET not in written(record_of("django.security.DisallowedHost", "Invalid host %r", SECRET))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"GET /?answer={SECRET} HTTP/1.1", "GET / 200"),
        (f"POST /{SECRET}/ HTTP/1.1", "POST (no such page) 200"),
        (f"GET /static/css/page.css?{SECRET} HTTP/1.1", "GET /static/… 200"),
        (f"{SECRET}", "not a request this server understands"),
    ],
)
def test_the_development_server_logs_patterns(line: str, expected: str) -> None:
    assert written(record_of("django.server", '"%s" %s %s', line, "200", "17")) == f"WARNING django.server {expected}"


def test_other_messages_pass() -> None:
    assert written(record_of("eligibility.saving", "%d sessions purged", 3)) == (
        "WARNING eligibility.saving 3 sessions purged"
    )


def test_an_exception_is_logged_without_its_message() -> None:
    record = record_of("eligibility", "failed")
    try:
        try:
            int(SECRET)
        except ValueError as cause:
            raise LookupError(SECRET) from cause
    except LookupError as failure:
        record.exc_info = (type(failure), failure, failure.__traceback__)
    line = written(record)
    assert SECRET not in line
    assert line.index("builtins.ValueError") < line.index("builtins.LookupError")
    assert "test_logs.py" in line


def test_a_page_is_known_by_its_pattern() -> None:
    assert page_pattern(reverse("set_language")) == "/language/setlang/"


def test_a_real_request_leaves_no_trace_of_its_query(client: Client, console: io.StringIO) -> None:
    assert client.get(f"/{SECRET}/", {"answer": SECRET}).status_code == 404
    assert console.getvalue().endswith("WARNING django.request GET (no such page) 404\n")
    assert SECRET not in console.getvalue()


def test_a_real_fault_leaves_no_trace_of_its_values(
    client: Client, console: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr("eligibility.wizard.start.render", fail)
    client.raise_request_exception = False
    assert client.get("/", {"answer": SECRET}).status_code == 500
    assert "ERROR django.request GET / 500" in console.getvalue()
    assert "builtins.ValueError" in console.getvalue()
    assert SECRET not in console.getvalue()
