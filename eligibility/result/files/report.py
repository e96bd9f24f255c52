"""The report as a kind of file."""

from datetime import date

from django.http import QueryDict
from django.utils.translation import override

from eligibility.answers.document import Document
from eligibility.language import PARAMETER

from ..example_context import context_of_example
from ..examples import Example
from ..pdf.choice import choice_of
from ..pdf.render import file_name, pdf_of
from ..session_context import context_of_document
from .made import MadeFile


def report(document: Document, example: Example | None, chosen: str, day: date) -> MadeFile | None:
    """Return the report of answers, in the language that was chosen; None while too little is answered."""
    query = QueryDict(chosen)
    with override(query[PARAMETER]):
        choice = choice_of(query)
        both, private = choice.with_japanese, choice.private
        if example is not None:
            context = context_of_example(
                example, today=day, activity=choice.activity, personal=private, with_japanese=both
            )
        elif own := context_of_document(document, day, choice.activity, personal=private, with_japanese=both):
            context = own
        else:
            return None
        return MadeFile(file_name(context, choice), choice.language, pdf_of(context, choice))
