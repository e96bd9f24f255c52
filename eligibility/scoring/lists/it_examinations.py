"""Examinations and qualifications of the IT notice (IT告示), as it prints them, by country or region.

Items 1 to 10 are examinations (one passed is one), items 11 and 12 qualifications (one held is one). An examination
"held before" counts too: the notice names those that were held (実施した).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from ..facts import FIRST_DAY
from ..law import IT_NOTICE
from ..text import Text
from .countries import Country, country
from .editions import ListEdition, edition_on
from .reading import ListError, choose, code_of, read
from .sources import Reference, references

EDITIONS: Final[tuple[ListEdition, ...]] = (ListEdition(since=FIRST_DAY, records="it_examinations.csv", law=IT_NOTICE),)
"""The notices that are held, oldest first."""

_COLUMNS: Final = (
    "item",
    "number",
    "country",
    "issuer_ja",
    "issuer_zh_hant",
    "issuer_zh_hans",
    "issuer_en",
    "name_ja",
    "name_zh_hant",
    "name_zh_hans",
    "name_en",
    "name_local",
    "short",
    "also_called",
    "kind",
    "held",
    "edition",
    "source",
)


class ItKind(StrEnum):
    """Which fact an item of the notice counts for: it_exams or it_qualifications."""

    EXAM = "exam"
    QUALIFICATION = "qualification"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItExamination:
    """An examination or a qualification of the notice.

    `item` and `number` are the notice's own (1-ロ, 10); `name.ja` is the notice's wording, `name_local` what it is
    called where it is held, `short` its usual abbreviation or an empty text, `also_called` what people type. `kind`
    decides which fact it counts for: it_exams or it_qualifications. `held_now` is false for those that the notice
    names in the past tense.
    """

    item: str
    number: int
    country: Country
    issuer: Text
    name: Text
    name_local: str
    short: str
    also_called: tuple[str, ...]
    kind: ItKind
    held_now: bool
    edition: str
    source: tuple[Reference, ...]


def load_it_examinations(path: Path) -> list[ItExamination]:
    """Return the rows of a data file in the notice's order; raise ListError for a gap, a double or unknown country."""
    required = [column for column in _COLUMNS if column not in ("short", "also_called")]
    found = []
    last: dict[str, int] = {}
    for record in read(path, _COLUMNS, required=required, unique=("item", "number")):
        where = f"{path.name}, {record['item']} {record['number']}"
        if record["number"] != str(last.get(record["item"], 0) + 1):
            raise ListError(f"{where}: the numbers of an item run from 1 without a gap")
        last[record["item"]] = int(record["number"])
        held = choose(record, "held", ("held now", "held before"), where)
        found.append(
            ItExamination(
                item=record["item"],
                number=int(record["number"]),
                country=country(record["country"], where),
                issuer=_text(record, "issuer"),
                name=_text(record, "name"),
                name_local=record["name_local"],
                short=record["short"],
                also_called=tuple(name for name in record["also_called"].split("|") if name),
                kind=code_of(record, "kind", ItKind, where),
                held_now=held == "held now",
                edition=record["edition"],
                source=references(record["source"], where),
            )
        )
    return found


def _text(record: Mapping[str, str], name: str) -> Text:
    return Text(
        ja=record[f"{name}_ja"],
        zh_hant=record[f"{name}_zh_hant"],
        zh_hans=record[f"{name}_zh_hans"],
        en=record[f"{name}_en"],
    )


def notice_on(day: date) -> ListEdition:
    """Return the notice in force on a day."""
    return edition_on(EDITIONS, day)


def it_examinations(day: date) -> tuple[ItExamination, ...]:
    """Return the examinations and qualifications of the notice of a day, in its order."""
    return _of_edition(notice_on(day))


@cache
def _of_edition(edition: ListEdition) -> tuple[ItExamination, ...]:
    return tuple(load_it_examinations(edition.path))
