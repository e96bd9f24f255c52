"""Coming back with a return link or a return code."""

from django.db import transaction
from django.http import HttpRequest

from . import tries
from .fingerprints import fingerprints
from .models import FailedTry, SavedSession
from .opening import remember


class TooManyTries(Exception):
    """Too many links or codes that open nothing were tried; this one was not looked up."""


def come_back(request: HttpRequest, kind: FailedTry.Secret, secret: str) -> SavedSession | None:
    """Let this browser open the assessment of a link's token or a code, as `return_code.read` gives it.

    None when there is none, unknown and expired alike: the same look-up decides both. Raises TooManyTries.
    """
    with transaction.atomic():
        if tries.too_many(request, kind):
            raise TooManyTries
        session = _found(kind, secret)
        if session is None:
            tries.record_failure(request, kind)
            return None
    remember(request, session.id)
    return session


def _found(kind: FailedTry.Secret, secret: str) -> SavedSession | None:
    """The assessment of a secret; a fingerprint made with an earlier signing key is renewed on the way."""
    field = f"return_{kind.value}_mac"
    known_as = fingerprints(kind, secret)
    session = SavedSession.objects.filter(**{f"{field}__in": known_as}).first()
    if session is not None and getattr(session, field) != known_as[0]:
        SavedSession.objects.filter(id=session.id).update(**{field: known_as[0]})
    return session
