"""The official points form as a kind of file."""

from datetime import date

from django.http import QueryDict

from eligibility.answers.document import Document

from ..examples import Example
from ..form.choice import choice_of
from ..form.made import file_name, form_pdf
from .made import MadeFile


def points_form(document: Document, example: Example | None, chosen: str, day: date) -> MadeFile | None:
    """Return the form of answers as it was chosen, in Japanese; None while too little is answered."""
    choice = choice_of(QueryDict(chosen).dict())
    made = form_pdf(document, choice, day)
    return None if made is None else MadeFile(file_name(choice, example, "pdf"), "ja", made)
