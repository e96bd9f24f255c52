"""The Context of somebody's own answers."""

from datetime import date

from django.utils.translation import override

from eligibility.answers.document import Document
from eligibility.answers.papers import marks_of
from eligibility.wizard.application import application_from, pages_left
from eligibility.wizard.summary import summaries

from .context import Context, context_of


def has_result(document: Document, today: date) -> bool:
    """Return whether enough is answered for a result."""
    return application_from(document, today) is not None


def context_of_document(
    document: Document,
    today: date,
    activity: str | None,
    *,
    personal: bool = True,
    with_answers: bool = True,
    with_japanese: bool = False,
) -> Context | None:
    """Return the Context of answers with the rows of an activity (None: the leading one).

    None while too little is answered. `with_answers` is whether it lists the answers, which the paper alone does,
    `with_japanese` whether in Japanese too.
    """
    application = application_from(document, today)
    if application is None:
        return None
    with override("ja"):
        in_japanese = summaries(document, today) if with_japanese else ()
    return context_of(
        application,
        today=today,
        activity=activity,
        summaries=summaries(document, today) if with_answers else (),
        left=pages_left(document, today),
        personal=personal,
        marks=marks_of(document),
        summaries_in_japanese=in_japanese,
    )
