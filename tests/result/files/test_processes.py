"""The worker is a process of its own; those that answer pages do without what draws."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from http import HTTPStatus
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from eligibility.management.commands import serve
from eligibility.management.commands.db_worker import NICENESS
from tests.day import NOON
from tests.result.pages import text_of

from .conftest import Owner

WORKER = f"""
import os, sys
from datetime import datetime
from time_machine import travel
travel(datetime.fromisoformat({NOON.isoformat()!r}), tick=True).start()
from django.core.management import execute_from_command_line
execute_from_command_line(["manage.py", "db_worker", "--no-startup-delay", "--max-tasks", "1"])
print(os.nice(0))
"""

PAGES = """
import sys
import django
django.setup()
from django.core.management import call_command
from django.test import Client
from eligibility.serving import prepare
call_command("migrate", verbosity=0)
prepare()
import hsp_site.wsgi
client = Client(SERVER_NAME="localhost")
answers = [client.get(address) for address in (
    "/", "/example/student/", "/example/student/pdf/", "/example/student/report.pdf?lang=en", "/begin/", "/questions/"
)]
print([answer.status_code for answer in answers])
print([name for name in sys.modules if name.partition(".")[0] in ("weasyprint", "pydyf", "fontTools")])
"""


def run(script: str, database: str) -> list[str]:
    """Run a script in a process of its own, and return the lines it has printed."""
    environment = {**os.environ, "HSP_DATABASE_PATH": database, "DJANGO_SETTINGS_MODULE": "hsp_site.settings"}
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


@pytest.mark.django_db(transaction=True)
def test_a_worker_of_its_own_draws_a_report(owner: Owner) -> None:
    assert owner.ask().status_code == HTTPStatus.ACCEPTED
    [niceness] = run(WORKER, str(connection.settings_dict["NAME"]))
    assert int(niceness) >= NICENESS
    answer = owner.ask()
    assert answer.status_code == HTTPStatus.OK
    assert "Notanofficialservice" in text_of(answer.content)


def test_processes_that_answer_pages_do_not_load_what_draws(tmp_path: Any) -> None:
    statuses, loaded = run(PAGES, str(tmp_path / "pages.sqlite3"))
    assert statuses == str([200, 200, 200, 202, 405, 200])
    assert loaded == "[]"


@pytest.mark.django_db(transaction=True)
def test_serve_runs_a_worker_as_long_as_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HSP_DATABASE_PATH", str(connection.settings_dict["NAME"]))
    started: list[subprocess.Popen[bytes]] = []
    served = []
    popen = subprocess.Popen

    def start(command: list[str], pass_fds: list[int]) -> subprocess.Popen[bytes]:
        assert command[1:3] == [str(settings.BASE_DIR / "manage.py"), "db_worker"]
        started.append(popen(command, pass_fds=pass_fds))
        return started[-1]

    def run_server(name: str, address: str) -> None:
        time.sleep(0.1)
        served.append((name, address, started[-1].poll()))
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(serve, "call_command", run_server)
    with pytest.raises(KeyboardInterrupt):
        call_command("serve", "127.0.0.1:8123")
    assert served == [("runserver", "127.0.0.1:8123", None)]
    assert started[0].poll() is not None
    monkeypatch.setenv("RUN_MAIN", "true")
    with pytest.raises(KeyboardInterrupt):
        call_command("serve")
    assert len(started) == 1, "the process that the server restarts has no worker of its own"


@pytest.mark.django_db(transaction=True)
def test_server_and_worker_end_when_serve_is_killed() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address: tuple[str, int] = free.getsockname()
    environment = {**os.environ, "HSP_DATABASE_PATH": str(connection.settings_dict["NAME"])}
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "serve", f"127.0.0.1:{address[1]}"]
    ran = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        assert ran.stdout is not None
        printed = next(line for line in ran.stdout if "Starting worker" in line)
        assert ran.poll() is None, printed
        while True:
            with socket.socket() as client:
                if client.connect_ex(address) == 0:
                    break
            time.sleep(0.1)
        ran.kill()
        # What they print ends when the last of them has ended.
        ran.communicate(timeout=60)
        with socket.socket() as client:
            assert client.connect_ex(address) != 0
        assert ran.returncode == -signal.SIGKILL
    finally:
        with suppress(ProcessLookupError):
            os.killpg(ran.pid, signal.SIGKILL)
