"""The tasks of the worker."""

import logging
import secrets

from django.utils import timezone
from django_tasks import task

from eligibility.saving.drawn_files import (
    EXAMPLE_KEPT_FOR,
    FAILED_FOR,
    FILE_KEPT_FOR,
    DrawnFile,
    delete_expired_files,
)

from .kinds import KINDS
from .made import MadeFile
from .order import Order, order_of

logger = logging.getLogger(__name__)


@task()
def draw(id: str) -> None:
    """Draw the file of this id, and keep its bytes.

    Where the answers have changed since, or are too few, it is deleted, and the page that waits asks again. What is
    deleted meanwhile stays deleted. A failure is logged under a reference; no exception leaves, as the queue would
    store its message.
    """
    file = DrawnFile.objects.filter(id=id, name="", reference="").select_related("session").first()
    if file is None:
        return
    DrawnFile.objects.filter(id=id).update(started=timezone.now())
    order = order_of(file)
    if order is None or order.digest != file.digest:
        DrawnFile.objects.filter(id=id).delete()
        return
    made = _made(order)
    now, row = timezone.now(), DrawnFile.objects.filter(id=id, reference="")
    if made is None:
        row.delete()
        return
    if isinstance(made, str):
        row.update(reference=made, expires=now + FAILED_FOR)
        return
    expires = now + (EXAMPLE_KEPT_FOR if order.example else FILE_KEPT_FOR)
    row.update(name=made.name, language=made.language, content=made.content, expires=expires)
    if draw.get_backend().supports_defer:
        forget_expired.using(run_after=expires).enqueue()


@task()
def forget_expired() -> None:
    """Delete the files whose time is over."""
    delete_expired_files()


def _made(order: Order) -> MadeFile | str | None:
    """Return the file of an order, None where the answers are too few, or the reference of a failure in the log."""
    try:
        return KINDS[order.kind].make(order.document, order.example, order.chosen, order.day)
    except Exception:
        reference = secrets.token_hex(4)
        logger.exception("file %s could not be made", reference)
        return reference
