"""The report number and the signature of a PDF, by which a file can be recognised without keeping anything of it.

A comment follows the last line of the PDF: the mark of the key, the report number and the signature, the HMAC-SHA256 of
every byte before it. Readers of PDF pass over it. The same mark is at the beginning, so that what is left of a file
that was cut off is recognised too.
"""

import hashlib
import hmac
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

NUMBER_HERE: Final = "@report-number@"
"""What the markup of a report has in place of its number: the number is derived from the markup."""

_DIGITS: Final = 12
_GROUP: Final = 4
_NAME: Final = "HSP-Self-Check"
_SIGNATURE: Final = re.compile(rb"\n%([!-~]{1,80}) ([0-9]{4}-[0-9]{4}-[0-9]{4}) ([0-9a-f]{64})\n")
_LONGEST: Final = 200
"""More bytes than the comment has."""


class Finding(StrEnum):
    """What a check finds out of a file."""

    UNCHANGED = "unchanged"
    """It was made with one of the keys, and every byte is as it was made."""
    CHANGED = "changed"
    """It bears the mark of one of the keys, and is not as it was made."""
    NOT_OURS = "not_ours"
    """It bears the mark of none of the keys."""


def with_number(markup: str, keys: Sequence[str]) -> tuple[str, str]:
    """Return the markup of a report with its number in it, and the number; equal markup has an equal number.

    A plain digest could be tried out with every birth date and pay; this one cannot be computed without the key.
    """
    digest = hmac.digest(_key(keys[0], "number"), markup.encode(), hashlib.sha256)
    digits = f"{int.from_bytes(digest, 'big') % 10**_DIGITS:0{_DIGITS}}"
    number = "-".join(digits[at : at + _GROUP] for at in range(0, _DIGITS, _GROUP))
    return markup.replace(NUMBER_HERE, number), number


def mark(key: str) -> str:
    """Return the mark of the reports made with a key: printable, and nobody can compute the key from it."""
    return f"{_NAME}/{hmac.digest(_key(key, 'mark'), b'', hashlib.sha256).hex()[:16]}"


def sign(content: bytes, keys: Sequence[str], number: str) -> bytes:
    """Return a PDF with the comment that signs it; the first key is the one in use."""
    unsigned = content.rstrip(b"\n") + f"\n%{mark(keys[0])} {number} ".encode()
    return unsigned + _signature(unsigned, keys[0]) + b"\n"


def check(content: bytes, keys: Sequence[str]) -> Finding:
    """Return whether a file is a report as it was made with one of the keys. Never parses the file, never raises."""
    comment = _SIGNATURE.search(content, max(len(content) - _LONGEST, 0))
    if comment is not None and comment.end() == len(content):
        signed = content[: comment.start(3)]
        for key in keys:
            if comment[1] == mark(key).encode() and hmac.compare_digest(comment[3], _signature(signed, key)):
                return Finding.UNCHANGED
    return Finding.CHANGED if any(mark(key).encode() in content for key in keys) else Finding.NOT_OURS


def number_of(content: bytes) -> str:
    """Return the report number of a file that is unchanged; "" where it has none."""
    comment = _SIGNATURE.search(content, max(len(content) - _LONGEST, 0))
    return comment[2].decode() if comment else ""


def _signature(content: bytes, key: str) -> bytes:
    return hmac.digest(_key(key, "signature"), content, hashlib.sha256).hex().encode()


def _key(key: str, purpose: str) -> bytes:
    """Return the key of one purpose, so that none of the three digests is of use for another."""
    return hmac.digest(key.encode(), f"eligibility.result.pdf.{purpose}".encode(), hashlib.sha256)
