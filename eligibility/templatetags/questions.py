"""Template tags that lead from a row, a question of the wizard or a section of the result to what people ask there."""

from dataclasses import dataclass

from django.template import Library
from django.utils import timezone

from eligibility.language import localized
from eligibility.reference.questions import topics
from eligibility.reference.questions.pages import QuestionLink, links_to

register = Library()


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic to link to: its key, the key of the first of its questions that comes up there, and its heading."""

    key: str
    first: str
    heading: str


@register.simple_tag
def questions_of_row(key: str) -> list[QuestionLink]:
    """Return links to the questions that come up at a row, by its key."""
    return links_to(topics.of_row_key(key), timezone.localdate())


@register.simple_tag
def topic_of_row(key: str) -> TopicLink | None:
    """Return the topic of the questions that come up at a row, None if there are none."""
    return next(iter(_links(topics.of_row_key(key))), None)


@register.simple_tag
def topic_of_field(key: str) -> TopicLink | None:
    """Return the topic of the questions that come up on the page of a question, None if there are none."""
    return next(iter(_links(topics.of_field(key))), None)


@register.simple_tag
def topics_of_section(slug: str) -> list[TopicLink]:
    """Return the topics of the questions that come up in a section of the result."""
    return _links(topics.of_section(slug))


def _links(found: tuple[topics.Found, ...]) -> list[TopicLink]:
    """Return one link a topic, the topic of the most questions first."""
    by_topic: dict[str, list[topics.Found]] = {}
    for each in found:
        by_topic.setdefault(each.topic.key, []).append(each)
    most_first = sorted(by_topic.values(), key=len, reverse=True)
    return [TopicLink(of[0].topic.key, of[0].asked.key, localized(of[0].topic.heading)) for of in most_first]
