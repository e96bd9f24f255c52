"""Universities of the +10 row (limbs Ⅰ, Ⅱ, Ⅲ) and of J-Find, from the official lists and their neighbours.

Limb Ⅰ has two tests: a foreign university in the top 300 of at least two of QS, THE and ARWU, a Japanese university
ranked at all in any one of them (points form, row ⑰). J-Find has a third one: the top 100 of at least two.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ..facts import FIRST_DAY
from ..law import UNIVERSITY_LIST
from ..text import LANGUAGES, Text
from .countries import Country, country
from .editions import ListEdition, edition_on
from .reading import ListError, Record, choose, code_of, read
from .reasons import INNOVATIVE_ASIA_REASONS, J_FIND_REASONS, J_FIND_YES_NOTES, RANKING_REASONS, SGU_ENDED
from .sources import Reference, references


class Listed(StrEnum):
    """Whether a list names a school. The values are those of the column in the data file."""

    YES = "yes"
    CHECK = "check"
    NO = "no"


class SguType(StrEnum):
    """The two types of the Top Global University Project."""

    A = "A"
    B = "B"


EDITIONS: Final[tuple[ListEdition, ...]] = (
    ListEdition(since=FIRST_DAY, records="universities.csv", law=UNIVERSITY_LIST),
)
"""The lists that are held, oldest first; a new one is a file of records and one more edition here.

The first also answers for the days before it was published, of which no list is held.
"""

_COLUMNS: Final = (
    "key",
    "name_en",
    "name_ja",
    "name_zh_hant",
    "name_zh_hans",
    "country",
    "ranking",
    "ranking_note",
    "sgu",
    "innovative_asia",
    "innovative_asia_note",
    "jfind",
    "jfind_note",
    "on_isa_list",
    "edition",
    "source",
)
_MAY_BE_EMPTY: Final = {
    "name_zh_hant",
    "name_zh_hans",
    "ranking_note",
    "sgu",
    "innovative_asia_note",
    "jfind_note",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class University:
    """A school of the lists, with its result in each limb.

    `ranking` is limb Ⅰ, `sgu` limb Ⅱ (type A, B or none), `innovative_asia` limb Ⅲ; `jfind` is the other, stricter
    limit of J-Find. "check" means that our sources disagree; the note says how and what to do. A note on a J-Find
    "yes" names a source that contradicts it. `name_en` and `name_ja` are the official list's own; a Chinese name is
    None if no usual one is known. `edition` is the edition of the official list that the row was compared with. `key`
    is stored in saved sessions: never renamed.
    """

    key: str
    name_en: str
    name_ja: str
    name_zh_hant: str | None
    name_zh_hans: str | None
    country: Country
    ranking: Listed
    ranking_note: Text | None
    sgu: SguType | None
    innovative_asia: Listed
    innovative_asia_note: Text | None
    jfind: Listed
    jfind_note: Text | None
    on_isa_list: bool
    edition: str
    source: tuple[Reference, ...]

    def name(self, language: str) -> str:
        """Return the name for a reader of one of LANGUAGES; the English one if no usual name is known."""
        if language not in LANGUAGES:
            raise KeyError(f"no names in {language!r}; choose one of {', '.join(LANGUAGES)}")
        return getattr(self, "name_" + language.replace("-", "_")) or self.name_en

    def has_name(self, language: str) -> bool:
        """Return whether a usual name is known in a language; where not, the page marks the English one."""
        return language == "en" or self.name(language) != self.name_en

    @property
    def designated(self) -> bool | None:
        """Whether a degree of this school earns the +10 row: one limb suffices; None = to be settled first.

        A school on the official list counts even where the newest rankings differ: an examiner sees the list.
        """
        if self.on_isa_list or self.sgu is not None or Listed.YES in (self.ranking, self.innovative_asia):
            return True
        return None if Listed.CHECK in (self.ranking, self.innovative_asia) else False

    @property
    def top100(self) -> bool | None:
        """Whether the school is in the top 100 of at least two rankings (J-Find); None = to be settled first."""
        return None if self.jfind is Listed.CHECK else self.jfind is Listed.YES

    @property
    def to_confirm(self) -> tuple[Text, ...]:
        """What a person has to confirm about the +10 row, and how; empty if nothing is open."""
        open_points = [note for note in (self.ranking_note, self.innovative_asia_note) if note is not None]
        if self.sgu and self.ranking is Listed.NO and not self.on_isa_list and self.innovative_asia is not Listed.YES:
            open_points.append(SGU_ENDED)
        return tuple(open_points)


def _note(
    record: Record,
    column: str,
    reasons: Mapping[str, Text],
    where: str,
    yes_notes: Mapping[str, Text] = MappingProxyType({}),
) -> Text | None:
    """Return the reason of a "check", which needs one, or the note on a "yes"; raise ListError for others."""
    code = record[f"{column}_note"]
    if record[column] == Listed.YES and code in yes_notes:
        return yes_notes[code]
    if (record[column] == Listed.CHECK) != bool(code):
        raise ListError(f"{where}: {column} {record[column]!r} with note {code!r}; a check needs a note, only a check")
    return reasons[choose(record, f"{column}_note", reasons, where)] if code else None


def _university(record: Record, where: str) -> University:
    ranking, innovative_asia, jfind = (
        code_of(record, column, Listed, where) for column in ("ranking", "innovative_asia", "jfind")
    )
    sgu = code_of(record, "sgu", SguType, where) if record["sgu"] else None
    on_isa_list = choose(record, "on_isa_list", ("yes", "no"), where) == "yes"
    if not re.fullmatch(r"[a-z]{2}-[a-z0-9-]+", record["key"]):
        raise ListError(f"{where}: a key is the country and English words, such as tw-national-taiwan-university")
    if record["key"][:2].upper() != record["country"]:
        raise ListError(f"{where}: the key begins with another country than {record['country']}")
    if on_isa_list and ranking is Listed.NO:
        raise ListError(f"{where}: on the official list, so ranking is yes or check")
    if sgu and record["country"] != "JP":
        raise ListError(f"{where}: only a Japanese university can be of type {sgu}")
    if not re.fullmatch(r"\d{4}-\d{2}", record["edition"]):
        raise ListError(f"{where}: edition {record['edition']!r} is no year and month; write YYYY-MM")
    return University(
        key=record["key"],
        name_en=record["name_en"],
        name_ja=record["name_ja"],
        name_zh_hant=record["name_zh_hant"] or None,
        name_zh_hans=record["name_zh_hans"] or None,
        country=country(record["country"], where),
        ranking=ranking,
        ranking_note=_note(record, "ranking", RANKING_REASONS, where),
        sgu=sgu,
        innovative_asia=innovative_asia,
        innovative_asia_note=_note(record, "innovative_asia", INNOVATIVE_ASIA_REASONS, where),
        jfind=jfind,
        jfind_note=_note(record, "jfind", J_FIND_REASONS, where, J_FIND_YES_NOTES),
        on_isa_list=on_isa_list,
        edition=record["edition"],
        source=references(record["source"], where),
    )


def load_universities(path: Path) -> dict[str, University]:
    """Return the universities of a data file by key; raise ListError for a gap, a doubled row or an unknown country."""
    required = [column for column in _COLUMNS if column not in _MAY_BE_EMPTY]
    records = read(path, _COLUMNS, required=required, unique=("key",))
    seen: dict[tuple[str, str], str] = {}
    found = {}
    for record in records:
        where = f"{path.name}, {record['key']}"
        identity = (record["name_en"].casefold(), record["country"])
        if identity in seen:
            raise ListError(
                f"{where}: {record['name_en']} ({record['country']}) is listed twice, first as {seen[identity]}"
            )
        seen[identity] = record["key"]
        found[record["key"]] = _university(record, where)
    return found


def held_lists() -> tuple[ListEdition, ...]:
    """Return every list that is held, oldest first."""
    return EDITIONS


def list_on(day: date | None = None) -> ListEdition:
    """Return the list in force on a day, the newest if no day is given."""
    return edition_on(EDITIONS, day)


def universities(day: date | None = None) -> dict[str, University]:
    """Return every university of the list in force on a day by key; of the newest list without a day."""
    return universities_of(list_on(day))


@cache
def universities_of(edition: ListEdition) -> dict[str, University]:
    """Return every university of a list by key; raise ListError if a row was compared with another edition."""
    found = load_universities(edition.path)
    for one in found.values():
        if one.edition != edition.name:
            raise ListError(f"{edition.records}, {one.key}: edition {one.edition} in the list of {edition.name}")
    return found
