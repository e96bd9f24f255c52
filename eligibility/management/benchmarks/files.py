"""Benchmark a server under demand for reports: gunicorn with two processes and a worker, on this machine.

People ask for reports in a loop: each asks for another choice as soon as one is there, and waits as its page does.
Another person reads pages meanwhile.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import cycle
from statistics import median, quantiles
from threading import Event
from time import perf_counter, sleep
from typing import Final

from django.conf import settings
from django.db import connection
from django.urls import reverse

from eligibility.scoring.text import LANGUAGES

from .wizard import Browser, own_database

PEOPLE: Final = 20
SECONDS: Final = 20
MOST_OF_A_PAGE: Final = 0.300
"""The most seconds that 19 of 20 pages may take while people ask for reports."""

MOST_OF_A_KEPT_FILE: Final = 0.030
"""The most seconds of a report that is kept, in the median."""

_MANAGE: Final = str(settings.BASE_DIR / "manage.py")
_CHOICES: Final = [f"?lang={language}{private}" for private in ("", "&private=1") for language in LANGUAGES]


@dataclass
class Reader:
    """Somebody with an assessment and a connection to the server, and the seconds of each answer by status."""

    port: int
    id: str
    cookie: str
    seconds: dict[int, list[float]] = field(default_factory=dict)

    def get(self, address: str) -> tuple[int, bytes]:
        """Return status and body of an address."""
        began = perf_counter()
        with _connected(self.port) as server:
            server.request("GET", address, headers={"Cookie": self.cookie, "Accept-Encoding": "gzip"})
            response = server.getresponse()
            body = response.read()
        self.seconds.setdefault(response.status, []).append(perf_counter() - began)
        return response.status, body

    def ask_until(self, end: Event) -> None:
        """Ask for one report after the other, each of another choice."""
        for choice in cycle(_CHOICES):
            while not end.is_set() and self.get(f"/s/{self.id}/report.pdf{choice}")[0] != HTTPStatus.OK:
                end.wait(1)
            if end.is_set():
                return

    def read(self, seconds: float) -> list[float]:
        """Read pages one after the other for some seconds; return the seconds of each."""
        addresses = cycle(["/", f"/s/{self.id}/result/", f"/s/{self.id}/check/", f"/s/{self.id}/result/points/"])
        end, found = perf_counter() + seconds, []
        while perf_counter() < end:
            began = perf_counter()
            status, _body = self.get(next(addresses))
            if status != HTTPStatus.OK:
                raise RuntimeError(f"a page answered {status}")
            found.append(perf_counter() - began)
            sleep(0.05)
        return found


def bench(say: Callable[[str], None], people: int = PEOPLE, seconds: float = SECONDS) -> None:
    """Print the seconds of a kept report, and of pages without and with people who ask for reports."""
    with own_database():
        browsers = [Browser() for _ in range(people + 1)]
        for browser in browsers:
            browser.answer_all()
        with served() as port:
            reader, *others = (Reader(port, each.id, each.cookie) for each in browsers)
            kept = _kept(reader)
            alone = reader.read(min(seconds, 5))
            end = Event()
            with ThreadPoolExecutor(people) as threads:
                asking = [threads.submit(other.ask_until, end) for other in others]
                busy = reader.read(seconds)
                end.set()
            for each in asking:
                each.result()
    drawn = sum(len(each.seconds.get(HTTPStatus.OK, [])) for each in others)
    refused = sum(len(each.seconds.get(HTTPStatus.SERVICE_UNAVAILABLE, [])) for each in others)
    say("gunicorn with 2 processes and 1 worker on this machine, seconds as seen by a browser without a network")
    say(f"a report that is kept:          {median(kept) * 1_000:>6.0f} ms, median of {len(kept)}")
    say(f"  wanted: at most {MOST_OF_A_KEPT_FILE * 1_000:.0f} ms: {_reached(median(kept) <= MOST_OF_A_KEPT_FILE)}")
    say(f"pages while nobody asks:        {_described(alone)}")
    say(f"while {people:>2} ask in a loop:         {_described(busy)}")
    say(f"  reports in these {seconds:.0f} s: {drawn}, refused: {refused}")
    say(f"  wanted: 95 % under {MOST_OF_A_PAGE * 1_000:.0f} ms: {_reached(_high(busy) < MOST_OF_A_PAGE)}")


@contextmanager
def served() -> Iterator[int]:
    """Run gunicorn and a worker on the present database while a block runs; yield the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    environment = {
        **os.environ,
        "HSP_DATABASE_PATH": str(connection.settings_dict["NAME"]),
        "HSP_BIND": f"127.0.0.1:{port}",
        "HSP_WORKERS": "2",
    }
    commands = (
        [sys.executable, "-m", "gunicorn", "--config", "hsp_site/gunicorn.conf.py", "--log-level", "error"],
        [sys.executable, _MANAGE, "db_worker", "--verbosity", "0"],
    )
    running = [subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment) for command in commands]
    try:
        _wait_for(port)
        yield port
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait()


def _kept(reader: Reader) -> list[float]:
    """Have a report drawn, and return the seconds in which it is then given out, twenty times."""
    address = f"{reverse('report', args=[reader.id])}{_CHOICES[0]}"
    while reader.get(address)[0] != HTTPStatus.OK:
        sleep(0.5)
    reader.seconds.clear()
    for _ in range(20):
        reader.get(address)
    return list(reader.seconds[HTTPStatus.OK])


def _wait_for(port: int) -> None:
    """Wait until a server answers on a port; raises TimeoutError after a minute."""
    end = perf_counter() + 60
    while perf_counter() < end:
        try:
            with _connected(port) as server:
                server.request("GET", "/")
                server.getresponse().read()
        except ConnectionError:
            sleep(0.2)
        else:
            return
    raise TimeoutError("the server has not started")


@contextmanager
def _connected(port: int) -> Iterator[HTTPConnection]:
    """Connect as a proxy does, with a connection for each request."""
    server = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        yield server
    finally:
        server.close()


def _high(seconds: list[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(seconds, n=20)[-1]


def _described(seconds: list[float]) -> str:
    middle, high, most = (each * 1_000 for each in (median(seconds), _high(seconds), max(seconds)))
    return f"{middle:>6.0f} ms median, {high:.0f} ms for 95 %, {most:.0f} ms at most, {len(seconds)} pages"


def _reached(reached: bool) -> str:
    return "reached" if reached else "NOT REACHED"
