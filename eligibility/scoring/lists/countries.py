"""Countries and regions (国・地域) of the lists, in four languages; TW, HK and MO are separate entries."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ..text import Text
from .reading import RECORDS, ListError, read

_COLUMNS: Final = ("code", "official_en", "official_ja", "ja", "zh_hant", "zh_hans", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or region: its ISO 3166-1 alpha-2 code, its name, and how the official university list prints it.

    `official` is empty for countries that the official list does not name.
    """

    code: str
    name: Text
    official: str


def load_countries(path: Path) -> dict[str, Country]:
    """Return the countries of a data file by code; raise ListError for an invalid code."""
    found = {}
    for record in read(path, _COLUMNS, required=("code", "ja", "zh_hant", "zh_hans", "en"), unique=("code",)):
        code = record["code"]
        if not re.fullmatch(r"[A-Z]{2}", code):
            raise ListError(f"{path.name}: {code!r} is no ISO 3166-1 alpha-2 code")
        if bool(record["official_en"]) != bool(record["official_ja"]):
            raise ListError(f"{path.name}, {code}: the official list prints both English and Japanese, or neither")
        found[code] = Country(
            code=code,
            name=Text(ja=record["ja"], zh_hant=record["zh_hant"], zh_hans=record["zh_hans"], en=record["en"]),
            official=f"{record['official_en']} / {record['official_ja']}" if record["official_en"] else "",
        )
    return found


@cache
def countries() -> dict[str, Country]:
    """Return the countries and regions by code."""
    return load_countries(RECORDS / "countries.csv")


def country(code: str, where: str) -> Country:
    """Return a country by its code; raise ListError, naming the place of the record, for an unknown code."""
    if code not in countries():
        raise ListError(f"{where}: unknown country {code!r}; add it to countries.csv or correct the code")
    return countries()[code]
