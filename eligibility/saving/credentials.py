"""The return link and code: offered by a page before they are stored, and used to come back.

A form offers them as signed values, so submitting it twice, reloading it or changing the language shows one link and
code and does not revoke a copied one. They name the generation that they replace, so submitting an older form again
changes nothing.
"""

import base64
import secrets
from dataclasses import dataclass
from typing import Final

from django.core import signing
from django.db import transaction
from django.http import HttpRequest

from . import return_code, throttling
from .digests import Secret, fingerprint, fingerprints
from .models import Attempt, SavedSession
from .sessions import change, opens, remember

TOKEN_BYTES: Final = 20
"""160 random bits: a return link cannot be guessed."""

VALID_FOR: Final = 24 * 60 * 60
"""How many seconds the form may be sent."""


class OutdatedCredentials(Exception):
    """Raised if newer credentials exist than those of the form; nothing is changed."""


@dataclass(frozen=True)
class Credentials:
    """A return link, by its token, a return code, and the generation of those that they replace."""

    token: str
    code: str
    replaces: int


def new_credentials(session: SavedSession) -> Credentials:
    """Return a new link and code. The token is lower case letters and digits, safe if underlined or wrapped."""
    token = base64.b32encode(secrets.token_bytes(TOKEN_BYTES)).decode("ascii").lower()
    return Credentials(token, return_code.new_code(), session.generation)


def signed(offer: Credentials, session: SavedSession) -> str:
    """Return the signed credentials for the form; they are valid for this assessment only."""
    return signing.dumps([offer.token, offer.code, offer.replaces], salt=_salt(session))


def offered(text: str, session: SavedSession) -> Credentials | None:
    """Return the submitted credentials, or None if the signature is invalid or a day old."""
    try:
        sent = signing.loads(text, salt=_salt(session), max_age=VALID_FOR)
    except signing.BadSignature:
        return None
    # Forms of an earlier release do not have the replaced generation; they show new credentials.
    return Credentials(*sent) if len(sent) == 3 else None


def accept(offer: Credentials, session: SavedSession) -> SavedSession:
    """Store the link and the code, and return the saved assessment.

    Earlier ones, and browsers that used them, lose access. Accepting credentials twice changes nothing.
    Raise OutdatedCredentials if newer credentials were accepted meanwhile.
    """
    with change(session.id) as changed:
        if changed.return_link_mac not in fingerprints(Secret.LINK, offer.token):
            if changed.generation != offer.replaces:
                raise OutdatedCredentials
            changed.return_link_mac = fingerprint(Secret.LINK, offer.token)
            changed.return_code_mac = fingerprint(Secret.CODE, offer.code)
            changed.generation += 1
    return changed


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


def _salt(session: SavedSession) -> str:
    return f"eligibility.saving.offer:{session.id}"
