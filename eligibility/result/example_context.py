"""The report of an example person on a day."""

from datetime import date

from django.utils.translation import override

from eligibility.wizard.application import application_from
from eligibility.wizard.summary import summaries

from .context import Context, context_of
from .examples import Example


def context_of_example(
    example: Example,
    *,
    today: date,
    activity: str | None = None,
    personal: bool = True,
    with_japanese: bool = False,
) -> Context:
    """Return the parts for an example person as of `today`, marked as one; with the answers in Japanese if wanted.

    Raises ValueError where the answers of the example contradict each other, which would be a mistake of ours.
    """
    document = example.document(today)
    application = application_from(document, today)
    if application is None:
        raise ValueError(f"the answers of the example {example.key!r} tell no life on {today}")
    with override("ja"):
        in_japanese = summaries(document, today) if with_japanese else ()
    return context_of(
        application,
        today=today,
        activity=activity,
        summaries=summaries(document, today),
        example=example,
        personal=personal,
        summaries_in_japanese=in_japanese,
    )
