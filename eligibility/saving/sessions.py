"""Saved assessments: which of them a browser may open (a signed cookie lists them), and updates without lost writes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.http import Http404, HttpRequest
from django.utils import timezone

from eligibility.answers.document import Document, new_document, upgrade
from eligibility.answers.law_seen import law_seen, other_editions

from . import throttling
from .digests import Secret, fingerprints
from .models import Attempt, SavedSession

MAY_OPEN: Final = "may_open"
"""The key of the list in the browser's signed cookie: an id and a generation each, the newest first.

An id alone, as earlier releases listed it, was opened in generation 0.
"""

AT_MOST: Final = 20
"""How many assessments one browser may open. The cookie has room for some eighty."""

BEGUN_HERE: Final = None
"""The generation of an assessment that was begun in this browser: taking links back does not end its access."""

LINKS_LEFT: Final = "links_left"
"""The key of the marks of return links that this browser refuses, the newest first: a tab's history still has them."""

LINKS_AT_MOST: Final = 60
"""How many such links are refused: a day's worth on a shared computer, in addition to AT_MOST."""

MARK: Final = 12
"""How many digits of a fingerprint mark a link: enough that no other link is taken for it."""

VISIT: Final = timedelta(hours=1)
"""Update last_visit at most once in this time."""

LARGEST: Final = 128 * 1024
"""How many bytes of answers and drafts one assessment may have.

Twenty records of everything, each as long as it may be, are 50 kB, and people's answers are 3 kB. A row without a
ceiling keeps the one writer of the database busy and lets others wait.
"""


class SessionGone(Http404):
    """Raised if this browser may not open an assessment: unknown, expired, deleted, not opened here, or link revoked.

    All cases look alike from outside. `PrivatePages` returns a page with instructions.
    """


class TooMuchToStore(Exception):
    """Raised if an assessment would become larger than LARGEST and than before; nothing is written."""


def begin(request: HttpRequest, document: Document | None = None) -> SavedSession:
    """Create an assessment that this browser may open, with the answers of a document; None: without answers.

    Raise Throttled if this browser or its address has begun too many within an hour, TooMuchToStore if the document is
    larger than LARGEST; nothing is begun then.
    """
    session = SavedSession(document=document or new_document())
    if document is not None:
        session.law_seen = law_seen(document, timezone.localdate())
    if _size(session) > LARGEST:
        raise TooMuchToStore
    with transaction.atomic():
        throttling.check(request, Attempt.Kind.BEGINNING)
        throttling.record(request, Attempt.Kind.BEGINNING)
        session.save(force_insert=True)
    _list(request, session.id, BEGUN_HERE)
    return session


def open_as_stored(request: HttpRequest, id: str) -> SavedSession:
    """Return the assessment of an id with its document as it is stored, which a later release may have done.

    Raise SessionGone if this browser may not open it or it no longer exists.
    """
    if id not in may_open(request):
        raise SessionGone
    session = SavedSession.objects.filter(id=id).first()
    if session is None or not opens(request, session):
        forget(request, id)
        raise SessionGone
    return session


def open_session(request: HttpRequest, id: str) -> SavedSession:
    """Return the assessment of an id, with its document in the newest version.

    Update last_visit at most once an hour, which renews the 90 days of the assessment and of the cookie; note the law
    under which it is seen where an earlier release did not.
    Raise SessionGone if this browser may not open it or it no longer exists.
    """
    session = open_as_stored(request, id)
    session.document = upgrade(session.document)
    now = timezone.now()
    if session.last_visit <= now - VISIT:
        session.last_visit = now
        session.law_seen = session.law_seen or law_seen(session.document, timezone.localdate())
        SavedSession.objects.filter(id=id).update(last_visit=now, law_seen=session.law_seen)
        remember(request, session)
    return session


@contextmanager
def change(id: str) -> Iterator[SavedSession]:
    """Yield the assessment, locked, with its document in the newest version; save it at the end.

    The law under which it is seen is noted, unless a change of the law is still to be shown (`see_law`).
    Nothing is saved after an exception. The caller must have checked access: the cookie is not read.
    Raise SessionGone if it no longer exists, TooMuchToStore if it would grow beyond LARGEST.
    """
    with transaction.atomic():
        session = SavedSession.objects.select_for_update().filter(id=id).first()
        if session is None:
            raise SessionGone
        session.document = upgrade(session.document)
        today = timezone.localdate()
        to_show = other_editions(session.law_seen, session.document, today)
        yield session
        if not to_show:
            session.law_seen = law_seen(session.document, today)
        if (size := _size(session)) > LARGEST and size > _stored_size(id):
            raise TooMuchToStore
        session.last_visit = timezone.now()
        session.save(force_update=True)


def see_law(id: str) -> None:
    """Note that what changed in the law was seen; raise SessionGone if the assessment no longer exists."""
    with change(id) as session:
        session.law_seen = law_seen(session.document, timezone.localdate())


def last_answered(request: HttpRequest) -> SavedSession | None:
    """Return the last visited assessment with answers that this browser may open, or None.

    Its answers are deferred.
    """
    answered = SavedSession.objects.filter(id__in=may_open(request), answered=True)
    newest = answered.only("id", "generation").order_by("-last_visit")
    return next((session for session in newest if opens(request, session)), None)


def may_open(request: HttpRequest) -> dict[str, int | None]:
    """Return the ids in the cookie, newest first, with their generations.

    Empty if the cookie is missing, expired or has an invalid signature. `opens` decides about access.
    """
    listed = request.session.get(MAY_OPEN, [])
    return dict((each, 0) if isinstance(each, str) else each for each in listed)


def opens(request: HttpRequest, session: SavedSession) -> bool:
    """Return whether this browser may open the assessment: begun here, or opened by a link that is still valid."""
    return may_open(request).get(session.id, -1) in (BEGUN_HERE, session.generation)


def remember(request: HttpRequest, session: SavedSession) -> None:
    """Let this browser open the assessment; drop the oldest entry beyond the limit."""
    listed = may_open(request).get(session.id, session.generation)
    _list(request, session.id, BEGUN_HERE if listed is BEGUN_HERE else session.generation)
    _refuse(request, [mark for mark in _refused(request) if mark != _mark(session)])


def forget(request: HttpRequest, id: str) -> None:
    """Remove the assessment from this browser's cookie. The saved assessment is unchanged."""
    request.session[MAY_OPEN] = [[other, how] for other, how in may_open(request).items() if other != id]


def leave(request: HttpRequest, session: SavedSession) -> None:
    """Remove the assessment from this browser's cookie, and refuse its return link, which may be in the history."""
    forget(request, session.id)
    if session.return_link_mac:
        _refuse(request, [_mark(session), *_refused(request)])


def refuses(request: HttpRequest, token: str) -> bool:
    """Return whether the assessment of this return link was left in this browser."""
    return any(known_as[:MARK] in _refused(request) for known_as in fingerprints(Secret.LINK, token))


def _refused(request: HttpRequest) -> list[str]:
    return list(request.session.get(LINKS_LEFT, []))


def _refuse(request: HttpRequest, marks: list[str]) -> None:
    if marks != _refused(request):
        request.session[LINKS_LEFT] = marks[:LINKS_AT_MOST]


def _mark(session: SavedSession) -> str:
    return (session.return_link_mac or "")[:MARK]


def _list(request: HttpRequest, id: str, generation: int | None) -> None:
    """Put an assessment first in the cookie's list."""
    others = [[other, how] for other, how in may_open(request).items() if other != id]
    request.session[MAY_OPEN] = [[id, generation], *others][:AT_MOST]


def _size(session: SavedSession) -> int:
    """Return the size in bytes of the stored answers and drafts of an assessment."""
    return len(json.dumps(session.document)) + len(json.dumps(session.drafts))


def _stored_size(id: str) -> int:
    """Return the size in bytes of the stored assessment, with its document in the newest version."""
    stored = SavedSession.objects.get(id=id)
    stored.document = upgrade(stored.document)
    return _size(stored)
