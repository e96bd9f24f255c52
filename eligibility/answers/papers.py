"""What somebody has marked of the papers to hand in, kept in the document next to the answers.

    {"version": 4, "answers": {...}, "papers": {"1": "have", "15-n2": "asked"}}

By the codes of the documents (Proof.code). A document without the key has no marks. Marks of papers that are no longer
needed are kept and ignored, as are codes and states that this release does not know.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from .document import Document

KEY: Final = "papers"
"""The key of the marks in the document."""


class PaperState(StrEnum):
    """Where a paper is: at hand, asked for, somebody else's to provide, or missing. In this order of what is left."""

    MISSING = "missing"
    OTHERS = "others"
    ASKED = "asked"
    HAVE = "have"


Marks = Mapping[str, PaperState]


def marks_of(document: Mapping[str, Any]) -> Marks:
    """Return the marks of a document that this release knows, by the codes of the papers."""
    held = document.get(KEY)
    if not isinstance(held, dict):
        return {}
    known = {state.value: state for state in PaperState}
    return {code: known[state] for code, state in held.items() if isinstance(state, str) and state in known}


def with_marks(document: Document, changes: Mapping[str, PaperState | None]) -> Document:
    """Return a document with some marks changed (None: taken out); the others stay as they are."""
    held = document.get(KEY)
    marks = {**(held if isinstance(held, dict) else {}), **changes}
    kept = {code: state for code, state in marks.items() if state is not None}
    others = {key: value for key, value in document.items() if key != KEY}
    return {**others, KEY: kept} if kept else others
