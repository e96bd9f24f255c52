"""The tables behind the search: other names of listed universities, schools without a row, names too general, places.

They are words people type, not law: a school in `unlisted.csv` has no row in the list of January 2026, which the
search says by name instead of offering its neighbour.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from eligibility.scoring.lists.countries import Country, countries, country
from eligibility.scoring.lists.reading import ListError, choose, read
from eligibility.scoring.lists.universities import University

from .writing import NAMES, as_written, fold


class NameKind(StrEnum):
    """How surely a name means a school: an abbreviation, and a form that we shortened ourselves, never select it."""

    OWN = "own"
    USUAL = "usual"
    FORMER = "former"
    ABBREVIATION = "abbreviation"
    SHORTENED = "shortened"


_KINDS: Final = (NameKind.USUAL, NameKind.FORMER, NameKind.ABBREVIATION)
"""The kinds that the table of aliases may hold."""

_AS_WRITTEN: Final = "="
"""Before an alias of an unlisted school: it means that school in this writing of the kanji only."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a listed university: a usual or former one, or an abbreviation (which never selects)."""

    university: str
    name: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A school that has no row in the lists, with the names under which people look for it."""

    name_en: str
    name_local: str
    country: Country
    names: tuple[str, ...]
    names_as_written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class General:
    """A name that several schools share or shorten to, with the listed ones to show first; it never selects."""

    name: str
    universities: tuple[str, ...]


def load_aliases(universities: Mapping[str, University], path: Path = NAMES / "aliases.csv") -> list[Alias]:
    """Return the aliases; raise ListError for an unknown university, an unknown kind or a name that is no name."""
    columns = ("university", "alias", "kind")
    found = []
    for record in read(path, columns, required=columns, unique=("university", "alias")):
        where = f"{path.name}, {record['alias']}"
        if record["university"] not in universities:
            raise ListError(f"{where}: no university {record['university']!r}")
        kind = NameKind(choose(record, "kind", _KINDS, where))
        if not fold(record["alias"]):
            raise ListError(f"{where}: a name needs letters")
        found.append(Alias(record["university"], record["alias"], kind))
    return found


def load_unlisted(universities: Mapping[str, University], path: Path = NAMES / "unlisted.csv") -> list[Unlisted]:
    """Return the known schools without a row; raise ListError for one that has a row, or an unknown country."""
    columns = ("country", "name_en", "name_local", "aliases")
    rows = {(as_written(one.name_en), one.country.code) for one in universities.values()}
    found = []
    for record in read(path, columns, required=columns[:3], unique=("country", "name_en")):
        where = f"{path.name}, {record['name_en']}"
        if (as_written(record["name_en"]), record["country"]) in rows:
            raise ListError(f"{where}: this school has a row in universities.csv")
        others = [name for name in record["aliases"].split("|") if name]
        found.append(
            Unlisted(
                name_en=record["name_en"],
                name_local=record["name_local"],
                country=country(record["country"], where),
                names=(
                    record["name_en"],
                    record["name_local"],
                    *(name for name in others if not name.startswith(_AS_WRITTEN)),
                ),
                names_as_written=tuple(name.removeprefix("=") for name in others if name.startswith(_AS_WRITTEN)),
            )
        )
    return found


def load_general(universities: Mapping[str, University], path: Path = NAMES / "general.csv") -> list[General]:
    """Return the names too general to select by; raise ListError for an unknown university."""
    found = []
    for record in read(path, ("name", "universities"), required=("name",), unique=("name",)):
        keys = tuple(key for key in record["universities"].split("|") if key)
        for key in keys:
            if key not in universities:
                raise ListError(f"{path.name}, {record['name']}: no university {key!r}")
        found.append(General(record["name"], keys))
    return found


def load_country_words(path: Path = NAMES / "country_words.csv") -> dict[str, str]:
    """Return folded word -> country code, from the names of the countries and the table of other words for them."""
    words: dict[str, str] = {}
    for code, one in countries().items():
        for name in (one.name.ja, one.name.zh_hant, one.name.zh_hans, one.name.en, *one.official.split(" / ")):
            if name:
                words[fold(name)] = code
    for record in read(path, ("country", "words"), required=("country", "words"), unique=("country",)):
        code = country(record["country"], path.name).code
        for word in record["words"].split("|"):
            if words.setdefault(fold(word), code) != code:
                raise ListError(f"{path.name}: {word!r} means {words[fold(word)]} and {code}")
    return words


def load_places(universities: Mapping[str, University], path: Path = NAMES / "places.csv") -> dict[str, frozenset[str]]:
    """Return folded place -> keys of the universities there: a town, a part of one, a state, a campus.

    Raise ListError for an unknown university, a university without a place and a place that is written twice.
    """
    places: dict[str, frozenset[str]] = {}
    for record in read(path, ("place", "words", "universities"), required=("place", "universities"), unique=("place",)):
        here = frozenset(record["universities"].split("|"))
        if unknown := here - universities.keys():
            raise ListError(f"{path.name}, {record['place']}: no university {min(unknown)!r}")
        for word in (record["place"], *record["words"].split("|")):
            if word and places.setdefault(fold(word), here) is not here:
                raise ListError(f"{path.name}, {record['place']}: {word!r} is in two rows")
    if nowhere := universities.keys() - frozenset().union(*places.values()):
        raise ListError(f"{path.name}: no place for {min(nowhere)!r}")
    return places
