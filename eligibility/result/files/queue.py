"""The files that wait for a worker: a bounded number in all, one at once of an assessment."""

import logging
import secrets
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from eligibility.saving.drawn_files import (
    FAILED_FOR,
    LONGEST_WAIT,
    DrawnFile,
    delete_expired_files,
    delete_files,
    delete_tasks,
    unfinished,
)
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import SessionGone

from .order import Order
from .tasks import draw

logger = logging.getLogger(__name__)

MOST_UNFINISHED: Final = 40
"""How many files wait at most. A report takes some two seconds, so that the last of them waits for a minute."""

MOST_OF_EXAMPLES: Final = 4
"""How many files of example people wait at once at most: anybody may ask for them. A further one is not taken."""

MOST_KEPT: Final = 200
"""How many files are kept at most, some 50 MB; the oldest go first."""

LATE: Final = timedelta(seconds=20)
"""From when on a page says that it takes longer than usual."""


class QueueFull(Exception):
    """Raised if no further file is taken; the page says to come again a little later."""


def find(order: Order) -> DrawnFile | None:
    """Return the file of an order in whatever state, without its bytes; None where nobody has asked for it lately."""
    found = DrawnFile.objects.filter(digest=order.digest, expires__gt=timezone.now()).defer("content").first()
    if found is not None and found.is_given_up:
        return _given_up(found)
    return found


def ask(order: Order) -> DrawnFile:
    """Have a worker draw a file, unless it is asked for already; return it, or the file that it has to wait for.

    An assessment has one unfinished file at once. Raises QueueFull, also where enough files of examples wait, and
    SessionGone where the assessment was deleted meanwhile.
    """
    with transaction.atomic():
        if order.session is not None and not _locked(order.session):
            raise SessionGone
        delete_expired_files()
        waiting = unfinished()
        of_owner = waiting.filter(session=order.session)
        same = of_owner.filter(digest=order.digest).first()
        before = same or (of_owner.first() if order.session else None)
        if before is not None:
            return before
        if waiting.count() >= MOST_UNFINISHED or (order.example and of_owner.count() >= MOST_OF_EXAMPLES):
            raise QueueFull
        _warn_if_nobody_draws(waiting.first())
        file, is_new = DrawnFile.objects.get_or_create(digest=order.digest, defaults=_row(order))
        if is_new:
            delete_files(_beyond_what_is_kept())
            task = draw.enqueue(str(file.id))
            if draw.get_backend().supports_get_result:
                DrawnFile.objects.filter(id=file.id).update(task=task.id)
    return DrawnFile.objects.filter(id=file.id).defer("content").first() or file


def ahead_of(file: DrawnFile) -> int:
    """Return how many files are drawn before this one."""
    return unfinished().filter(asked__lt=file.asked).count()


def _row(order: Order) -> dict[str, object]:
    return {
        "session": order.session,
        "example": order.example.key if order.example else "",
        "kind": order.kind,
        "chosen": order.chosen,
        "day": order.day,
        "revision": order.revision,
        # After it has failed of waiting, for long enough to say so.
        "expires": timezone.now() + 2 * LONGEST_WAIT,
    }


def _locked(session: SavedSession) -> bool:
    """Return whether an assessment still exists; its row is locked, so that two requests ask one after the other."""
    return SavedSession.objects.select_for_update().filter(id=session.id).exists()


def _beyond_what_is_kept() -> QuerySet[DrawnFile]:
    newest = DrawnFile.objects.order_by("-asked").values_list("id", flat=True)[:MOST_KEPT]
    return DrawnFile.objects.exclude(id__in=list(newest))


def _given_up(file: DrawnFile) -> DrawnFile:
    """Return a file that nobody draws any more as failed; it can be asked for again a little later."""
    reference = secrets.token_hex(4)
    logger.error("file %s was not drawn in time: is the worker (manage.py db_worker) running?", reference)
    row = DrawnFile.objects.filter(id=file.id, name="", reference="")
    delete_tasks(row)
    row.update(reference=reference, expires=timezone.now() + FAILED_FOR)
    return DrawnFile.objects.filter(id=file.id).defer("content").first() or file


def _warn_if_nobody_draws(oldest: DrawnFile | None) -> None:
    if oldest is not None and oldest.started is None and timezone.now() - oldest.asked > LATE:
        logger.warning("a file has waited for %d seconds: is the worker (manage.py db_worker) running?", LATE.seconds)
