"""Delete assessments so that no data remain in the files of the database."""

import logging
from typing import Final

from django.db import connection, transaction
from django.utils import timezone

from .drawn_files import DrawnFile, delete_tasks
from .models import KEPT_FOR, SavedSession

logger: Final = logging.getLogger(__name__)


def delete_session(id: str) -> None:
    """Delete one assessment for everybody, with the files drawn of it and the tasks to draw them."""
    with transaction.atomic():
        delete_tasks(DrawnFile.objects.filter(session_id=id))
        SavedSession.objects.filter(id=id).delete()
        transaction.on_commit(empty_write_ahead_log)


def delete_expired() -> int:
    """Delete expired assessments, with the files drawn of them and the tasks to draw them; return their number."""
    expired = SavedSession.with_expired.filter(last_visit__lte=timezone.now() - KEPT_FOR)
    with transaction.atomic():
        delete_tasks(DrawnFile.objects.filter(session__in=expired))
        _, deleted = expired.delete()
        transaction.on_commit(empty_write_ahead_log)
    return deleted.get(SavedSession._meta.label, 0)


def empty_write_ahead_log() -> None:
    """Checkpoint SQLite's write-ahead log and truncate it; do nothing for other databases.

    `secure_delete` overwrites deleted answers in the main file, but the log keeps the old pages while any
    connection is open. Waits for readers as long as the connection's timeout; must be called outside a transaction.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, _in_log, _moved = cursor.fetchone()
    if busy:
        logger.warning("The write-ahead log is in use and was not emptied; the next deletion or purge empties it.")
