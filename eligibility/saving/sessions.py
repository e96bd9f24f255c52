"""Which assessments a browser may open: a signed cookie lists them."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.http import Http404, HttpRequest
from django.utils import timezone

from eligibility.answers.document import new_document, upgrade

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
"""How many such links are refused. A computer that many share has room for a day of them beside AT_MOST."""

MARK: Final = 12
"""How many digits of a fingerprint mark a link: enough that no other link is taken for it."""

VISIT: Final = timedelta(hours=1)
"""Within this time of a visit, further pages are the same visit and write nothing."""


class SessionGone(Http404):
    """This browser cannot open that assessment: unknown, expired, deleted, never opened here, or by a link taken back.

    All of them look the same from outside. `PrivatePages` answers it with a page that says what to do.
    """


def begin(request: HttpRequest) -> SavedSession:
    """Create an assessment without answers, which this browser may open.

    Raises Throttled where this browser or its address has begun too many within an hour.
    """
    with transaction.atomic():
        throttling.check(request, Attempt.Kind.BEGINNING)
        throttling.record(request, Attempt.Kind.BEGINNING)
        session = SavedSession.objects.create(document=new_document())
    _list(request, session.id, BEGUN_HERE)
    return session


def open_session(request: HttpRequest, id: str) -> SavedSession:
    """Return the assessment of that id, its document in the newest version.

    Counts as a visit: once an hour the 90 days begin again, for the assessment and for the cookie.
    Raises SessionGone when this browser may not open it, or it is no longer there.
    """
    if id not in may_open(request):
        raise SessionGone
    session = SavedSession.objects.filter(id=id).first()
    if session is None or not opens(request, session):
        forget(request, id)
        raise SessionGone
    now = timezone.now()
    if session.last_visit <= now - VISIT:
        SavedSession.objects.filter(id=id).update(last_visit=now)
        session.last_visit = now
        remember(request, session)
    session.document = upgrade(session.document)
    return session


def last_answered(request: HttpRequest) -> SavedSession | None:
    """Return the assessment last visited of those that this browser may open and somebody has answered in.

    Its answers are not read from the database.
    """
    answered = SavedSession.objects.filter(id__in=may_open(request), answered=True)
    newest = answered.only("id", "generation").order_by("-last_visit")
    return next((session for session in newest if opens(request, session)), None)


def may_open(request: HttpRequest) -> dict[str, int | None]:
    """Return the ids that the cookie lists, newest first, each with its generation.

    Empty for a cookie that is missing, old or tampered with. Whether an assessment opens, `opens` decides.
    """
    listed = request.session.get(MAY_OPEN, [])
    return dict((each, 0) if isinstance(each, str) else each for each in listed)


def opens(request: HttpRequest, session: SavedSession) -> bool:
    """Return whether this browser may open the assessment: begun here, or opened by a link that still holds."""
    return may_open(request).get(session.id, -1) in (BEGUN_HERE, session.generation)


def remember(request: HttpRequest, session: SavedSession) -> None:
    """Let this browser open the assessment; past the limit the one remembered longest ago is dropped."""
    listed = may_open(request).get(session.id, session.generation)
    _list(request, session.id, BEGUN_HERE if listed is BEGUN_HERE else session.generation)
    _refuse(request, [mark for mark in _refused(request) if mark != _mark(session)])


def forget(request: HttpRequest, id: str) -> None:
    """Let this browser no longer open the assessment. What is saved stays as it is."""
    request.session[MAY_OPEN] = [[other, how] for other, how in may_open(request).items() if other != id]


def leave(request: HttpRequest, session: SavedSession) -> None:
    """Let this browser no longer open the assessment, nor by its return link, which may stand in the history."""
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
    """Put an assessment at the head of the cookie's list."""
    others = [[other, how] for other, how in may_open(request).items() if other != id]
    request.session[MAY_OPEN] = [[id, generation], *others][:AT_MOST]
