"""All topics in their order, the questions asked most often, and where each question comes up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from eligibility.scoring.editions import TABLES
from eligibility.scoring.rows import Row

from .asked import AskedQuestion, Topic
from .change import CHANGE
from .degree import DEGREE
from .employer import EMPLOYER
from .experience import EXPERIENCE
from .family import FAMILY
from .japanese import JAPANESE
from .pay import PAY
from .qualifications import QUALIFICATIONS
from .residence import RESIDENCE
from .routes import ROUTES
from .timing import TIMING
from .work import WORK

TOPICS: Final = (
    PAY,
    DEGREE,
    EXPERIENCE,
    JAPANESE,
    QUALIFICATIONS,
    WORK,
    EMPLOYER,
    TIMING,
    CHANGE,
    RESIDENCE,
    FAMILY,
    ROUTES,
)

BY_KEY: Final[Mapping[str, Topic]] = {topic.key: topic for topic in TOPICS}

_MOST_ASKED: Final = (
    "without-the-status",
    "new-employer",
    "parents",
    "j-find-work",
    "fixed-overtime",
    "no-degree",
    "freelance",
    "which-employers",
    "translators",
    "unrelated-degree",
    "national-qualification",
    "time-abroad",
)
"""The questions met most often in public threads and on advisers' pages, the commonest first."""


@dataclass(frozen=True, slots=True)
class Found:
    """A question with its topic."""

    topic: Topic
    asked: AskedQuestion


def _all() -> Iterator[Found]:
    for topic in TOPICS:
        for asked in topic.questions:
            yield Found(topic, asked)


ALL: Final = tuple(_all())

MOST_ASKED: Final = tuple(next(each for each in ALL if each.asked.key == key) for key in _MOST_ASKED)


def of_row(row: Row) -> tuple[Found, ...]:
    """Return the questions that come up at a row, also those of its heading."""
    return tuple(each for each in ALL if row.key in each.asked.rows or row.heading in each.asked.headings)


def of_row_key(key: str) -> tuple[Found, ...]:
    """Return the questions that come up at a row of any date, none for a key that no row has."""
    return next((of_row(row) for row in TABLES.rows if row.key == key), ())


def of_field(key: str) -> tuple[Found, ...]:
    """Return the questions that come up on the page of a question of the wizard."""
    return tuple(each for each in ALL if key in each.asked.fields)


def of_section(slug: str) -> tuple[Found, ...]:
    """Return the questions that come up in a section of the result."""
    return tuple(each for each in ALL if slug in each.asked.sections)
