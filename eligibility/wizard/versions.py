"""Versions of stored answers: a form carries the one it was filled in over, so that one of an older tab is noticed.

The hidden field and the drafts call it "stamp": forms sent from pages in open browsers, and stored drafts, keep it.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any


def version_of(record: Mapping[str, Any] | None) -> str:
    """Return the version of a stored answer: a digest of what it holds."""
    text = json.dumps(record, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def sent_version(sent: Mapping[str, Any]) -> str:
    """Return the version that a sent form carries; "" where what it carries cannot be one."""
    text = sent.get("stamp", "")
    return text if re.fullmatch("[0-9a-f]{16}", text) else ""
