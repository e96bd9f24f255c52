"""Files that wait for a worker, as on a server."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.management.commands import db_worker

from eligibility.result.context import Context
from eligibility.result.examples import STUDENT
from eligibility.result.files import report as report_file
from eligibility.result.pdf.choice import PdfChoice
from eligibility.saving.models import SavedSession

QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}


@dataclass
class Owner:
    """Somebody with an assessment in a browser."""

    client: Client
    id: str

    @property
    def address(self) -> str:
        """The address of the report."""
        return reverse("report", args=[self.id])

    def ask(self, **query: str) -> HttpResponse:
        """Ask for the report, in English unless the query names another language."""
        return cast(HttpResponse, self.client.get(self.address, {"lang": "en", **query}))

    def change(self, **answers: Any) -> None:
        """Answer something else."""
        session = SavedSession.objects.get(id=self.id)
        session.document["answers"] |= answers
        session.save()


def new_owner() -> Owner:
    """Somebody with the answers of the example student, in a browser of their own."""
    client = Client()
    id = client.post(reverse("begin")).headers["Location"].split("/")[2]
    SavedSession.objects.filter(id=id).update(document=STUDENT.document(timezone.localdate()))
    return Owner(client, id)


def work() -> None:
    """Run the tasks that are due, as the command db_worker does, until none is left."""
    worker = db_worker.Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="of-a-test",
        excluded_queue_names=[],
    )
    with pytest.MonkeyPatch.context() as patch:
        # The transaction of a test is on the connection that it would close.
        patch.setattr(db_worker, "close_old_connections", lambda: None)
        worker.run()


@pytest.fixture(autouse=True)
def _queue() -> Iterator[None]:
    """Keep tasks in the database until a worker comes."""
    with override_settings(TASKS=QUEUE):
        yield


@pytest.fixture
def owner(db: None) -> Owner:
    """Somebody with an assessment."""
    return new_owner()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was drawn so far, each as the choice it was drawn by; the bytes are those words."""
    found: list[str] = []

    def draw(context: Context, choice: PdfChoice) -> bytes:
        found.append(choice.query)
        return f"{choice.query} {context.title}".encode()

    monkeypatch.setattr(report_file, "pdf_of", draw)
    return found


@pytest.fixture
def draw_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], bytes]], None]:
    """Have a function draw."""

    def replace(draw: Callable[[], bytes]) -> None:
        monkeypatch.setattr(report_file, "pdf_of", lambda context, choice: draw())

    return replace
