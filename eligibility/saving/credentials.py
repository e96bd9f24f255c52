"""The return link and code that a page offers before they are stored.

They are signed values of the page's form, so submitting a form twice, reloading it or changing the language shows one
link and code and does not revoke a copied one. They name the generation that they replace, so submitting an older form
again changes nothing.
"""

import base64
import secrets
from dataclasses import dataclass
from typing import Final

from django.core import signing

from . import return_code
from .digests import Secret, fingerprint, fingerprints
from .models import SavedSession
from .storing import change

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


def _salt(session: SavedSession) -> str:
    return f"eligibility.saving.offer:{session.id}"
