"""The question at which a fact is answered, where it is asked once: the page to change when it is known."""

from collections.abc import Iterable, Mapping
from functools import cache

from eligibility.scoring.facts import EXPERIENCE, Fact
from eligibility.wizard.questions import QUESTIONS


def question_of(facts: Iterable[Fact]) -> str:
    """Return the key of the first question that asks for one of the facts, "" where it is asked for several records."""
    asked = _questions()
    return next((asked[fact.key] for fact in facts if fact.key in asked), "")


@cache
def _questions() -> Mapping[str, str]:
    once = {
        field.key: question.key
        for question in QUESTIONS
        if not question.repeats and not question.follows
        for field in question.fields
    }
    return once | {fact.key: f"experience_{activity}" for activity, fact in EXPERIENCE.items()}
