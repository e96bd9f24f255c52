"""Coming back with a return link or a return code."""

from django.db import transaction
from django.http import HttpRequest

from . import throttling
from .digests import Secret, fingerprints
from .models import Attempt, SavedSession
from .sessions import opens, remember


def come_back_by_link(request: HttpRequest, token: str) -> SavedSession | None:
    """Let this browser open the assessment of a link's token, and return it; None if unknown or expired."""
    session = _found(Secret.LINK, token)
    if session is not None:
        remember(request, session)
    return session


def come_back_by_code(request: HttpRequest, code: str) -> SavedSession | None:
    """Let this browser open the assessment of a code, as `return_code.read` returns it; None if unknown or expired.

    Unknown and expired codes take one look-up alike. Raise Throttled if this browser or its address has tried too many
    invalid codes, except for an assessment that the browser may open already.
    """
    with transaction.atomic():
        session = _found(Secret.CODE, code)
        if session is None or not opens(request, session):
            throttling.check(request, Attempt.Kind.CODE)
        if session is None:
            throttling.record(request, Attempt.Kind.CODE)
            throttling.raise_alarm()
            return None
    remember(request, session)
    return session


def _found(kind: Secret, secret: str) -> SavedSession | None:
    """Return the assessment of a secret, or None; renew a digest made with an earlier signing key."""
    field = f"return_{kind.value}_mac"
    known_as = fingerprints(kind, secret)
    session = SavedSession.objects.filter(**{f"{field}__in": known_as}).first()
    if session is not None and getattr(session, field) != known_as[0]:
        SavedSession.objects.filter(id=session.id).update(**{field: known_as[0]})
    return session
