"""The sources of the lists, each once, with its edition and what of it may be shipped."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from .reading import RECORDS, ListError, choose, read

_COLUMNS: Final = ("key", "title", "url", "edition", "read", "confidence", "ships")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A list or form: its title, address, edition (year or year-month), the day it was read and what may ship."""

    key: str
    title: str
    url: str
    edition: str
    read: date
    confidence: str
    ships: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a source: its page or item as the source counts it, or an empty text for the whole of it."""

    source: Source
    place: str


def load_sources(path: Path) -> dict[str, Source]:
    """Return the sources of a data file by key; raise ListError for one that nobody could look up."""
    found = {}
    for record in read(path, _COLUMNS, required=_COLUMNS, unique=("key",)):
        where = f"{path.name}, {record['key']}"
        if not record["url"].startswith("https://"):
            raise ListError(f"{where}: url {record['url']!r} is no https address")
        choose(record, "confidence", ("high", "medium", "low"), where)
        try:
            day = date.fromisoformat(record["read"])
        except ValueError:
            raise ListError(f"{where}: read {record['read']!r} is no day; write YYYY-MM-DD") from None
        found[record["key"]] = Source(
            key=record["key"],
            title=record["title"],
            url=record["url"],
            edition=record["edition"],
            read=day,
            confidence=record["confidence"],
            ships=record["ships"],
        )
    return found


@cache
def sources() -> dict[str, Source]:
    """Return the sources of the lists by key."""
    return load_sources(RECORDS / "sources.csv")


def references(written: str, where: str) -> tuple[Reference, ...]:
    """Return the references of a row, written "key place;key place"; raise ListError for an unknown source."""
    found = []
    for part in written.split(";"):
        key, _, place = part.partition(" ")
        if key not in sources():
            raise ListError(f"{where}: no source {key!r}; choose one of {', '.join(sources())}")
        found.append(Reference(sources()[key], place))
    return tuple(found)
