"""The return link and code that a page offers before they are stored.

The page carries them, signed, in its form. So the same form sent twice, or reloaded, or sent again in another language
shows the same link and code, and makes none that would end those somebody has just copied.
"""

import base64
import secrets
from dataclasses import dataclass
from typing import Final

from django.core import signing

from . import return_code
from .fingerprints import Secret, fingerprint
from .models import SavedSession
from .storing import change

TOKEN_BYTES: Final = 20
"""160 random bits: a return link cannot be guessed."""

OFFERED_FOR: Final = 24 * 60 * 60
"""How many seconds the form may be sent."""


@dataclass(frozen=True)
class Offer:
    """A return link, by its token, and a return code."""

    token: str
    code: str


def new_offer() -> Offer:
    """Return a link and a code that nobody has. Small letters and digits alone survive underlining and line ends."""
    token = base64.b32encode(secrets.token_bytes(TOKEN_BYTES)).decode("ascii").lower()
    return Offer(token, return_code.new_code())


def signed(offer: Offer, session: SavedSession) -> str:
    """Return the offer as the form carries it; it serves this assessment alone."""
    return signing.dumps([offer.token, offer.code], salt=_salt(session))


def offered(text: str, session: SavedSession) -> Offer | None:
    """Return the offer that a form has sent; None when this site did not sign it, or it is a day old."""
    try:
        token, code = signing.loads(text, salt=_salt(session), max_age=OFFERED_FOR)
    except signing.BadSignature:
        return None
    return Offer(token, code)


def accept(offer: Offer, session: SavedSession) -> None:
    """Let the link and the code open the assessment. Earlier ones no longer do."""
    with change(session.id) as changed:
        changed.return_link_mac = fingerprint(Secret.LINK, offer.token)
        changed.return_code_mac = fingerprint(Secret.CODE, offer.code)


def _salt(session: SavedSession) -> str:
    return f"eligibility.saving.offer:{session.id}"
