"""Which assessments a browser may open: a signed cookie lists them."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.http import Http404, HttpRequest
from django.utils import timezone

from eligibility.answers.document import made_new, new_document

from . import throttling
from .models import Attempt, SavedSession

MAY_OPEN: Final = "may_open"
"""The key of the list in the browser's signed cookie; the newest id stands first."""

AT_MOST: Final = 20
"""How many assessments one browser may open. The cookie has room for some eighty."""

VISIT: Final = timedelta(hours=1)
"""Within this time of a visit, further pages are the same visit and write nothing."""


class SessionGone(Http404):
    """This browser cannot open that assessment: unknown, expired, deleted, or never opened here.

    All four look the same from outside. `PrivatePages` answers it with a page that says what to do.
    """


def begin(request: HttpRequest) -> SavedSession:
    """Create an assessment without answers, which this browser may open.

    Raises Throttled where this browser or its address has begun too many within an hour.
    """
    with transaction.atomic():
        throttling.check(request, Attempt.Kind.BEGINNING)
        throttling.record(request, Attempt.Kind.BEGINNING)
        session = SavedSession.objects.create(document=new_document())
    remember(request, session.id)
    return session


def open_session(request: HttpRequest, id: str) -> SavedSession:
    """Return the assessment of that id, its document in the newest version.

    Counts as a visit: once an hour the 90 days begin again, for the assessment and for the cookie.
    Raises SessionGone when this browser may not open it, or it is no longer there.
    """
    if id not in may_open(request):
        raise SessionGone
    session = SavedSession.objects.filter(id=id).first()
    if session is None:
        forget(request, id)
        raise SessionGone
    now = timezone.now()
    if session.last_visit <= now - VISIT:
        SavedSession.objects.filter(id=id).update(last_visit=now)
        session.last_visit = now
        remember(request, id)
    session.document = made_new(session.document)
    return session


def last_answered(request: HttpRequest) -> SavedSession | None:
    """Return the assessment last visited of those that this browser may open and somebody has answered in.

    Its answers are not read from the database.
    """
    answered = SavedSession.objects.filter(id__in=may_open(request), answered=True)
    return answered.only("id").order_by("-last_visit").first()


def may_open(request: HttpRequest) -> list[str]:
    """Return the ids this browser may open, newest first; empty for a cookie that is missing, old or tampered with."""
    return list(request.session.get(MAY_OPEN, []))


def remember(request: HttpRequest, id: str) -> None:
    """Let this browser open the assessment; past the limit the one remembered longest ago is dropped."""
    others = [other for other in may_open(request) if other != id]
    request.session[MAY_OPEN] = [id, *others][:AT_MOST]


def forget(request: HttpRequest, id: str) -> None:
    """Let this browser no longer open the assessment. What is saved stays as it is."""
    request.session[MAY_OPEN] = [other for other in may_open(request) if other != id]
