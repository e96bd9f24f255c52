"""Changing a saved assessment without losing what another tab or process writes."""

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
    """The change would make the assessment larger than LARGEST, and larger than it is; nothing was written."""


@contextmanager
def change(id: str) -> Iterator[SavedSession]:
    """Yield the assessment, locked, its document in the newest version; write it on leaving.

    An exception inside writes nothing. The caller has opened it before: this asks no cookie.
    Raises SessionGone when it is no longer there, TooMuchToStore when it would grow beyond LARGEST.
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
    """Return how many bytes the answers and drafts of an assessment have, as the database stores them."""
    return len(json.dumps(session.document)) + len(json.dumps(session.drafts))


def _stored_size(id: str) -> int:
    """Return the size of what is stored, its document in the newest version."""
    stored = SavedSession.objects.get(id=id)
    stored.document = upgrade(stored.document)
    return _size(stored)
