"""Drafts: what somebody typed on a page and has not sent as an answer, kept while the page changes around it."""

from collections.abc import Mapping
from typing import Any, Final

from eligibility.saving.models import SavedSession

from .path import Page
from .versions import sent_version

LONGEST: Final = 1_000
"""The most characters kept of a field: no field takes as many, so what is cut stays too long to be an answer."""


def with_draft(session: SavedSession, page: Page, sent: Mapping[str, str]) -> dict[str, Any]:
    """Return the drafts of a session with what was typed on a page, and the version of the answer it was typed over."""
    typed = {field.key: sent[field.key][:LONGEST] for field in page.question.fields if field.key in sent}
    return {**session.drafts, page.key: {"stamp": sent_version(sent), "typed": typed}}


def without_drafts(session: SavedSession, *keys: str) -> dict[str, Any]:
    """Return the drafts of a session but those of some pages; the key of a question names all its pages."""
    return {
        key: draft for key, draft in session.drafts.items() if key not in keys and key.partition(".")[0] not in keys
    }
