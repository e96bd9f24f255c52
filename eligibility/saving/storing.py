"""Changing a saved assessment without losing what another tab or process writes."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone

from eligibility.answers.document import made_new

from .models import SavedSession
from .opening import SessionGone


@contextmanager
def change(id: str) -> Iterator[SavedSession]:
    """Yield the assessment, locked, its document in the newest version; write it on leaving.

    An exception inside writes nothing. The caller has opened it before: this asks no cookie.
    Raises SessionGone when it is no longer there.
    """
    with transaction.atomic():
        session = SavedSession.objects.select_for_update().filter(id=id).first()
        if session is None:
            raise SessionGone
        session.document = made_new(session.document)
        yield session
        session.last_visit = timezone.now()
        session.save(force_update=True)
