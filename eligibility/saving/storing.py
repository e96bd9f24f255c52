"""Update a saved assessment without losing writes of other tabs or processes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import transaction
from django.utils import timezone

from eligibility.answers.document import upgrade

from .models import SavedSession
from .sessions import SessionGone

LARGEST: Final = 128 * 1024
"""How many bytes of answers and drafts one assessment may have.

Twenty records of everything, each as long as it may be, are 50 kB, and people's answers are 3 kB. A row without a
ceiling keeps the one writer of the database busy and lets others wait.
"""


class TooMuchToStore(Exception):
    """Raised if a change would make the assessment larger than LARGEST and than before; nothing is written."""


@contextmanager
def change(id: str) -> Iterator[SavedSession]:
    """Yield the assessment, locked, with its document in the newest version; save it at the end.

    Nothing is saved after an exception. The caller must have checked access: the cookie is not read.
    Raise SessionGone if it no longer exists, TooMuchToStore if it would grow beyond LARGEST.
    """
    with transaction.atomic():
        session = SavedSession.objects.select_for_update().filter(id=id).first()
        if session is None:
            raise SessionGone
        session.document = upgrade(session.document)
        yield session
        if (size := _size(session)) > LARGEST and size > _stored_size(id):
            raise TooMuchToStore
        session.last_visit = timezone.now()
        session.save(force_update=True)


def _size(session: SavedSession) -> int:
    """Return the size in bytes of the stored answers and drafts of an assessment."""
    return len(json.dumps(session.document)) + len(json.dumps(session.drafts))


def _stored_size(id: str) -> int:
    """Return the size in bytes of the stored assessment, with its document in the newest version."""
    stored = SavedSession.objects.get(id=id)
    stored.document = upgrade(stored.document)
    return _size(stored)
