"""The application that the questions on the path tell."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from eligibility.answers.application import Application, application_of

from .path import contradicts, on_path, pages


def application_from(document: Mapping[str, Any], today: date) -> Application | None:
    """Return the application of the answers on the path; None while too little is answered, or answers contradict."""
    path = list(pages(document, today))
    return None if contradicts(document, today, path) else application_of(on_path(document, today, path), today)
