"""What the pages of the questions show, in the active language: links to questions, and a topic with its answers."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from eligibility.formats import format_date
from eligibility.language import current_language, localized
from eligibility.result.sources import Cited, Source, Sources
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic
from .figures import figures
from .topics import Found

_JAPANESE: Final = (
    "ITパスポート試験",
    "固定残業代",
    "基本情報技術者試験",
    "応用情報技術者試験",
    "技術・人文知識・国際業務",
    "業務委託",
    "業務独占",
    "特定活動",
    "経営・管理",
    "専門学校",
    "高度専門士",
    "専門士",
    "高専",
)
"""Japanese terms of the answers, to be marked in the others; a term that is part of another comes after it."""

_ALSO_CHINESE: Final = ("名称独占", "指定書", "短期滞在", "研究", "教育", "留学", "資格外活動許可")
"""Japanese terms that Chinese sentences write in the same characters, as their own words."""

_CHINESE: Final = ("软考", "自考", "专科")
"""Chinese terms of the answers, to be marked in Japanese and English."""


@dataclass(frozen=True, slots=True)
class QuestionLink:
    """A question to link to: the key of its topic, its own, and its words."""

    topic: str
    key: str
    words: SafeString


@dataclass(frozen=True, slots=True)
class Answer:
    """A question on the page of its topic, with its answer and the places that it rests on."""

    key: str
    question: SafeString
    answer: SafeString
    official: bool
    citations: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic with its answers, the day whose figures they have, and all sources."""

    heading: str
    day: str
    answers: tuple[Answer, ...]
    sources: tuple[Source, ...]


def links_to(found: Iterable[Found], day: date) -> list[QuestionLink]:
    """Return links to questions, with the figures of a day in their words."""
    of_day = figures(day)
    return [QuestionLink(each.topic.key, each.asked.key, marked(each.asked.question, of_day)) for each in found]


def topic_page(topic: Topic, day: date) -> TopicPage:
    """Return what the page of a topic shows on a day."""
    sources, of_day = Sources(), figures(day)
    answers = tuple(_answer(asked, of_day, sources) for asked in topic.questions)
    return TopicPage(localized(topic.heading), format_date(day), answers, sources.all)


def _answer(asked: AskedQuestion, of_day: Mapping[str, str], sources: Sources) -> Answer:
    return Answer(
        key=asked.key,
        question=marked(asked.question, of_day),
        answer=marked(asked.answer, of_day),
        official=asked.official,
        citations=tuple(sources.cite(each) for each in asked.sources),
    )


def marked(text: Text, of_day: Mapping[str, str]) -> SafeString:
    """Return a text as HTML with the figures of a day, Japanese terms in another language marked as such."""
    filled = escape(localized(text).format_map(of_day))
    language = current_language()
    if language != "ja":
        filled = _in_language("ja", _JAPANESE, filled)
    if language == "en":
        filled = _in_language("ja", _ALSO_CHINESE, filled)
    if not language.startswith("zh"):
        filled = _in_language("zh-Hans", _CHINESE, filled)
    return filled


def _in_language(language: str, terms: Iterable[str], words: SafeString) -> SafeString:
    # Safe: the words are, and only elements of our own are added.
    return mark_safe(re.sub("|".join(terms), rf'<span lang="{language}" translate="no">\g<0></span>', words))
