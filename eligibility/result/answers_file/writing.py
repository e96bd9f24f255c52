"""The file of answers: what it holds, and how it is written.

    {"format": "hsp-self-check-answers", "version": 1, "made_on": "2026-11-30",
     "profile": {...}, "profile_digest": "...", "document": {"version": 4, "answers": {...}}}

`document` is read again. `profile` says the same in the words of the data contract, for other programs; where the
contract has no words for it, or too little is answered, it is null.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from eligibility.contract.profile_line import profile_line
from eligibility.wizard.application import application_from

FORMAT: Final = "hsp-self-check-answers"
VERSION: Final = 1
"""The version of the file; the document in it has its own."""

KEYS: Final = ("format", "version", "made_on", "profile", "profile_digest", "document")


def file_of(document: Mapping[str, Any], today: date) -> str:
    """Return the text of the file of a document in the newest version; the same answers on one day give the same."""
    application = application_from(document, today)
    profile = None if application is None else profile_line(application.profile)
    values = (FORMAT, VERSION, today.isoformat(), profile, digest_of(profile), dict(document))
    return json.dumps(dict(zip(KEYS, values, strict=True)), ensure_ascii=False, indent=2) + "\n"


def file_name(today: date) -> str:
    """Return the name under which a browser saves the file."""
    return f"HSP-Self-Check_answers_{today.isoformat()}.json"


def digest_of(profile: object) -> str:
    """Return what shows that a profile was changed by hand, since it is not read again; it keeps nothing secret."""
    text = json.dumps(profile, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
