"""Benchmark answering a question page (POST, redirect, GET); the floor is a view with one read and one write."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.test.utils import override_settings
from django.urls import include, path, resolve, reverse
from django.utils import timezone

from eligibility.saving.models import SavedSession
from eligibility.wizard.choices import UNKNOWN

from .timing import interleaved

TIMES_THE_FLOOR: Final = 2.5
WALKS: Final = 4
ROUNDS: Final = 15


def empty(request: HttpRequest, id: str) -> HttpResponse:
    """The floor: read a row; on POST, save it and redirect. Render nothing."""
    session = SavedSession.objects.get(id=id)
    if request.method == "POST":
        session.save(update_fields=["last_visit"])
        return redirect("empty", id)
    return HttpResponse()


urlpatterns = [path("empty/<str:id>/", empty, name="empty"), path("", include(settings.ROOT_URLCONF))]


def bench(say: Callable[[str], None], walks: int = WALKS, rounds: int = ROUNDS) -> None:
    """Print the time of an answered page in this process, with the floor of each round and the ratio."""
    with own_database(), override_settings(ROOT_URLCONF=__name__):
        browser = Browser()
        steps = browser.answer_all()
        begun = [Browser() for _ in range(walks * rounds)]
        walked, floor = interleaved(
            lambda: [begun.pop().answer_all() for _ in range(walks)],
            lambda: [browser.step(f"/empty/{browser.id}/", {}) for _ in range(walks * steps)],
            rounds=rounds,
        )
    times = walked.median / floor.median
    say(f"{walks} × {steps} pages of a student; median of {rounds} rounds by turns; one process, SQLite, gzip")
    say(f"POST, redirect, GET:    {walked.median / walks / steps * 1_000:>9.2f} ms a page")
    say(f"an empty view:          {floor.median / walks / steps * 1_000:>9.2f} ms, the floor: one read, one write")
    say(f"  a page answered takes {times:>9.1f} times the floor")
    reached = times <= TIMES_THE_FLOOR
    say(f"  wanted: at most {TIMES_THE_FLOOR} times the floor: {'reached' if reached else 'NOT REACHED'}")


class Browser:
    """A minimal browser that calls the WSGI application directly."""

    def __init__(self) -> None:
        """Begin an assessment."""
        self._application = WSGIHandler()
        self._cookies: dict[str, str] = {}
        self._request("GET", reverse("start"))
        self._first = self.step(reverse("begin"), {})
        self.id = resolve(self._first).kwargs["id"]

    @property
    def cookie(self) -> str:
        """The header with its cookies."""
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items())

    def answer_all(self) -> int:
        """Answer all questions, up to the check page; return how many there were."""
        where, steps = self._first, 0
        while (found := resolve(where)).url_name in ("question", "record"):
            where = self.step(where, typed()[found.kwargs["question"]])
            steps += 1
        if found.url_name != "check":
            raise RuntimeError(f"the walk ended after {steps} pages, not at the check page")
        return steps

    def open(self, where: str) -> None:
        """Open a page; raises RuntimeError where it does not answer 200."""
        status, _location = self._request("GET", where)
        if status != HTTPStatus.OK:
            raise RuntimeError(f"{where} answered {status}")

    def step(self, where: str, answer: Mapping[str, str]) -> str:
        """Submit a form and follow redirects; return the final path."""
        body = {**answer, "csrfmiddlewaretoken": self._cookies[settings.CSRF_COOKIE_NAME]}
        status, location = self._request("POST", where, urlencode(body).encode())
        if status != HTTPStatus.FOUND:
            raise RuntimeError(f"a form was not taken: status {status}")
        while status == HTTPStatus.FOUND:
            where = location
            status, location = self._request("GET", where)
        return where

    def _request(self, method: str, where: str, body: bytes = b"") -> tuple[int, str]:
        """Return the status and redirect target of a response; store its cookies."""
        environment = {
            "REQUEST_METHOD": method,
            "PATH_INFO": where,
            "SERVER_NAME": settings.ALLOWED_HOSTS[0],
            "SERVER_PORT": "80",
            "HTTP_ACCEPT_ENCODING": "gzip",
            "HTTP_COOKIE": self.cookie,
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
            "wsgi.url_scheme": "http",
        }
        response = self._application(environment, lambda status, headers, exc_info=None: _unsent)
        b"".join(response)
        response.close()
        self._cookies |= {name: morsel.value for name, morsel in response.cookies.items()}
        return response.status_code, response.get("Location", "")


def _unsent(_data: bytes) -> None:
    """Serve as the `write` callable of WSGI, which is never called."""


def typed() -> dict[str, dict[str, str]]:
    """Return the input of a student by page; the planned day is always in the future."""
    day = timezone.localdate() + timedelta(days=60)
    return {
        "activity": {"activity": "b", "work": "field"},
        "place": {"place": "japan", "employer_in_japan": "yes"},
        "application": {"decided": "yes", "day": day.isoformat()},
        "birth_date": {"day": "2003-05-20"},
        "degrees": {"level": "bachelor", "place": "japan", "awarded_on": "2026-03-24", "related": "yes"},
        "school": {"name": "東京大学"},
        "experience_b": {"kind": "none"},
        "pay": {"kind": "amount", "annual_yen": "420万", "in_writing": "now"},
        "japanese": {"test": "n1", "certificate": "held"},
        "organisation": {"asked": "not_yet"},
        "others": {"have": "none"},
        "savings": {"kind": UNKNOWN},
    }


@contextmanager
def own_database() -> Iterator[None]:
    """Use an empty temporary database, and restore the previous one at the end."""
    in_use = connection.settings_dict["NAME"]
    with tempfile.TemporaryDirectory() as folder:
        connection.close()
        connection.settings_dict["NAME"] = str(Path(folder) / "bench.sqlite3")
        try:
            call_command("migrate", verbosity=0)
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = in_use
