"""Digests of secrets: a secret can be recognised by its digest, but not computed from it."""

from enum import StrEnum
from typing import Final

from django.conf import settings
from django.utils.crypto import salted_hmac

SALT: Final = "eligibility.saving"


class Secret(StrEnum):
    """The kinds of secrets; the digest is stored in the field of this name."""

    LINK = "link"
    CODE = "code"


def fingerprint(purpose: str, secret: str, key: str | None = None) -> str:
    """Return the HMAC of a secret as 64 hexadecimal digits, made with the signing key or an earlier one.

    `purpose` keeps apart fingerprints of different kinds of secrets.
    """
    return salted_hmac(f"{SALT}.{purpose}", secret, secret=key, algorithm="sha256").hexdigest()


def fingerprints(purpose: str, secret: str) -> list[str]:
    """Return every fingerprint under which a secret may be stored, that of the present signing key first."""
    return [fingerprint(purpose, secret, key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
