"""The return link and code that a page offers before they are stored.

The page carries them, signed, in its form. So the same form sent twice, or reloaded, or sent again in another language
shows the same link and code, and makes none that would end those somebody has just copied. An offer names the
generation that it replaces, so that an older form sent again revives nothing and ends nothing.
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
    """A newer link and code were made since the page of this offer was opened; nothing was changed."""


@dataclass(frozen=True)
class Credentials:
    """A return link, by its token, a return code, and the generation of those that they replace."""

    token: str
    code: str
    replaces: int


def new_credentials(session: SavedSession) -> Credentials:
    """Return a link and a code that nobody has. Small letters and digits alone survive underlining and line ends."""
    token = base64.b32encode(secrets.token_bytes(TOKEN_BYTES)).decode("ascii").lower()
    return Credentials(token, return_code.new_code(), session.generation)


def signed(offer: Credentials, session: SavedSession) -> str:
    """Return the offer as the form carries it; it serves this assessment alone."""
    return signing.dumps([offer.token, offer.code, offer.replaces], salt=_salt(session))


def offered(text: str, session: SavedSession) -> Credentials | None:
    """Return the offer that a form has sent; None when this site did not sign it, or it is a day old."""
    try:
        sent = signing.loads(text, salt=_salt(session), max_age=VALID_FOR)
    except signing.BadSignature:
        return None
    # An earlier release did not write down what an offer replaces; such a form shows a new offer.
    return Credentials(*sent) if len(sent) == 3 else None


def accept(offer: Credentials, session: SavedSession) -> SavedSession:
    """Let the link and the code open the assessment, and return it as it is then.

    Earlier ones no longer do, nor do browsers that they let in. The same offer sent again changes nothing.
    Raises OutdatedCredentials when there are newer ones than the offer replaces.
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
