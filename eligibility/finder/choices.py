"""The universities that a typed name may mean, as choices: a key to be stored, and words to choose by."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from eligibility.scoring.lists.editions import ListEdition
from eligibility.scoring.lists.universities import University, list_on, universities
from eligibility.scoring.text import Text

from .search import find

_IN_COUNTRY: Final = Text(
    ja="{school}（{country}）",
    zh_hant="{school}（{country}）",
    zh_hans="{school}（{country}）",
    en="{school} ({country})",
)
_AFTER_BRACKETS: Final = Text(
    ja="{school}、{country}",
    zh_hant="{school}，{country}",
    zh_hans="{school}，{country}",
    en="{school}, {country}",
)
_BRACKETS_AT_THE_END: Final = re.compile(r"[（(]([^（()）]*(?:\([^()]*\))?)[)）]$")


NAMES_REMEMBERED: Final = 1_000
"""A page asks about one name many times, and people of one university about the same."""


def settled(typed: str, day: date | None = None) -> University | None:
    """Return the university that a name identifies; None if another known school may be meant.

    Search the list of a day, or the newest list without a day.
    """
    return _settled(typed, list_on(day))


@lru_cache(NAMES_REMEMBERED)
def _settled(typed: str, edition: ListEdition) -> University | None:
    finding = find(typed, edition.since)
    return finding.matches[0].university if finding.confident else None


def choices_for(typed: str, language: str, day: date | None = None) -> tuple[tuple[str, str], ...]:
    """Return the universities to offer for a name, best first: key, and name with country in one of LANGUAGES.

    Search the list of a day, or the newest list without a day.
    """
    return _choices(typed, language, list_on(day))


@lru_cache(NAMES_REMEMBERED)
def _choices(typed: str, language: str, edition: ListEdition) -> tuple[tuple[str, str], ...]:
    meant = find(typed, edition.since).meant
    return tuple((match.university.key, said(match.university, language)) for match in meant)


def said(university: University, language: str) -> str:
    """Return name and country of a university in one of LANGUAGES; the country is always included, once.

    東北大學（日本） and 東北大學（中國瀋陽） already include it; after other brackets it follows a comma.
    """
    school, country = university.name(language), university.country.name.in_language(language)
    brackets = _BRACKETS_AT_THE_END.search(school)
    if brackets and country in brackets[1]:
        return school
    words = _AFTER_BRACKETS if brackets else _IN_COUNTRY
    return words.in_language(language).format(school=school, country=country)


def university(code: str, day: date | None = None) -> University | None:
    """Return the university of a stored key in the list of a day (without a day: the newest); None for another text."""
    return universities(day).get(code)
