"""The life that the questions on the path tell."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from eligibility.answers.application import Life, life_of

from .path import contradicts, on_path, pages


def told_life(document: Mapping[str, Any], today: date) -> Life | None:
    """Return the life told by the answers on the path; None while too little is answered, or answers contradict."""
    path = list(pages(document, today))
    return None if contradicts(document, today, path) else life_of(on_path(document, today, path), today)
