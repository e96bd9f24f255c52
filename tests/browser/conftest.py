"""One Chromium for all of these tests, a fresh window for each, and no word on the console."""

import os
import re
from collections.abc import Callable, Iterator
from shutil import which
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    WebError,
    sync_playwright,
)
from pytest_django.live_server_helper import LiveServer

from .visiting import Visitor

# The tests look into the database while Playwright's loop is running in their thread.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM = which("chromium-headless-shell") or "/usr/bin/chromium"
"""Debian's Chromium; where it is installed the one without windows, which takes half as long."""

ONE_RENDERER: Final = (
    "--process-per-site",
    "--renderer-process-limit=1",
    "--disable-site-isolation-trials",
    "--disable-features=SpareRendererForSitePerProcess",
)
"""All windows show one site of our own; a process for each would take longer than most of the pages."""

PHONE = ViewportSize(width=360, height=740)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *ONE_RENDERER])
        yield launched
        launched.close()


@pytest.fixture(scope="session", autouse=True)
def _style_sheets_kept() -> Iterator[None]:
    """Let a window keep style sheets and scripts, as in production; otherwise it asks for ten of them a page again."""
    serve = StaticFilesHandler.serve

    def serve_to_keep(self: StaticFilesHandler, request: HttpRequest) -> HttpResponseBase:
        response = serve(self, request)
        response["Cache-Control"] = "max-age=315360000, immutable"
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", serve_to_keep)
        yield


# htmx puts the focus on what bears `autofocus`; Chromium, a moment later, may remark that it no longer has to.
FOCUSED_ALREADY = r"^info: Autofocus processing was blocked because a document already has a focused element\.$"


class Watch:
    """What a browser says while a test runs. A test that provokes a message names it in `expected`."""

    def __init__(self, site: str) -> None:
        self.site = urlsplit(site).netloc
        self.expected: list[str] = [FOCUSED_ALREADY]
        self.heard: list[str] = []

    def over(self, context: BrowserContext) -> BrowserContext:
        """Listen to all pages of a context."""
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)
        return context

    def _error(self, error: WebError) -> None:
        self.heard.append(f"error: {error.error}")

    def _console(self, message: ConsoleMessage) -> None:
        self.heard.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob", "about") and parts.netloc != self.site:
            self.heard.append(f"request to {request.url}")

    def unexpected(self) -> list[str]:
        """The messages and third-party requests that no test has named."""
        return [said for said in self.heard if not any(re.search(pattern, said) for pattern in self.expected)]


@pytest.fixture
def watch(live_server: LiveServer) -> Iterator[Watch]:
    """Fails a test in which the browser says anything, or asks anybody else for anything."""
    watching = Watch(live_server.url)
    yield watching
    assert watching.unexpected() == []


@pytest.fixture
def visit(
    browser: Browser, live_server: LiveServer, watch: Watch, law_that_stays: None
) -> Iterator[Callable[..., Visitor]]:
    """Open a window of its own for a visitor: visit(language="ja", java_script_enabled=False, …).

    What visitors read was worked out by hand, days ahead included: the law of the day stays so.
    """
    contexts = []

    def come(language: str = "en", **options: Any) -> Visitor:
        settings = {"viewport": PHONE, "locale": language, "base_url": live_server.url, **options}
        context = watch.over(browser.new_context(**settings))
        context.set_default_timeout(30_000)
        contexts.append(context)
        return Visitor(context, live_server.url, scripts=options.get("java_script_enabled", True))

    yield come
    for context in contexts:
        # Closing its pages instead may wait for ever: Chromium does not close a page that is on its way to another.
        context.close()


@pytest.fixture
def visitor(visit: Callable[..., Visitor]) -> Visitor:
    """Somebody who reads English, at a phone."""
    return visit()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """The window of `visitor`."""
    return visitor.page
