"""What every test of this repository gets."""

import gc
import io
import logging
import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from threading import get_ident

import pytest
from django.db import connections
from django.template.base import Template
from django.test import override_settings
from django.utils.translation import deactivate
from time_machine import travel

from eligibility.result.pdf import render
from hsp_site.logs import WithoutValues
from tests.day import DAY, NOON, SEED
from tests.law_that_stays import law_that_stays

_typeset = render.typeset

# For the whole process, as the live server answers in a thread of its own and modules read the day when imported.
_clock = travel(NOON, tick=True)


def pytest_configure() -> None:
    """Start the clock at noon of the day of the run, before any test is imported."""
    _clock.start()
    # A full collection walks through all that the tests have imported; by default it comes hundreds of times in a run.
    gc.set_threshold(50_000, 20, 50)


def pytest_unconfigure() -> None:
    """Give the real clock back."""
    _clock.stop()


def pytest_report_header() -> str:
    """Name what repeats the run."""
    return f"HSP_TEST_DAY={DAY} HSP_TEST_SEED={SEED}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Put the test database into a file of its own, one for each process.

    Only a database in a file has a write-ahead log and takes several connections, as in production.
    """
    path = tmp_path_factory.mktemp("database") / "test.sqlite3"
    connections["default"].settings_dict["TEST"]["NAME"] = str(path)


@pytest.fixture(scope="session", autouse=True)
def _drawn_at_once() -> Iterator[None]:
    """Draw files when they are asked for, in the process that asks; `worker` of tests/result/files draws them later."""
    with override_settings(TASKS={"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}):
        yield


@pytest.fixture(scope="session", autouse=True)
def _typeset_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Typeset each report once in a run, as most of the tests that take one as PDF take the same few.

    The processes of a run share what they have typeset in a folder of the run.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "typeset"
    folder.mkdir(exist_ok=True)

    @cache
    def typeset(markup: str, numbering: str) -> bytes:
        path = folder / sha256(f"{numbering}\0{markup}".encode()).hexdigest()
        if not path.exists():
            made = path.with_name(f"{path.name}.{os.getpid()}.{get_ident()}")
            made.write_bytes(_typeset(markup, numbering))
            # In one step, so that no process reads a half.
            made.replace(path)
        return path.read_bytes()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "typeset", typeset)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_contexts_kept(django_test_environment: None) -> Iterator[None]:
    """Let templates render as in production: the test client keeps a copy of every context, which no test reads."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", lambda template, context: template.nodelist.render(context))
        yield


@pytest.fixture(autouse=True)
def _no_language_left() -> Iterator[None]:
    """Leave no language active that a page of a test was answered in: the next test may read words without a page."""
    yield
    deactivate()


@pytest.fixture(name="law_that_stays")
def _law_that_stays() -> Iterator[None]:
    """Let the law of the day stay so, pages included: for days ahead that were worked out by hand."""
    with law_that_stays():
        yield


@pytest.fixture
def typeset_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Typeset every report of a test whose subject is that it can be done again."""
    monkeypatch.setattr(render, "typeset", _typeset)


@pytest.fixture
def console() -> Iterator[io.StringIO]:
    """What the handler of the settings writes."""
    [handler] = [
        handler
        for handler in logging.getLogger().handlers
        if isinstance(handler, logging.StreamHandler) and isinstance(handler.formatter, WithoutValues)
    ]
    stream = io.StringIO()
    before = handler.setStream(stream)
    yield stream
    handler.setStream(before)
