"""The report of an example person on a day."""

from datetime import date

from eligibility.wizard.application import application_from
from eligibility.wizard.summary import summaries

from .context import Context, context_of
from .examples import Example


def context_of_example(example: Example, *, today: date, activity: str | None = None, personal: bool = True) -> Context:
    """Return the parts for an example person as of `today`, marked as an example.

    Raises ValueError where the answers of the example contradict each other, which would be a mistake of ours.
    """
    document = example.document(today)
    application = application_from(document, today)
    if application is None:
        raise ValueError(f"the answers of the example {example.key!r} tell no life on {today}")
    answers = summaries(document, today)
    return context_of(
        application, today=today, activity=activity, summaries=answers, example=example, personal=personal
    )
