"""An index of all names of schools, folded once per process and list."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Final, TypeVar

from eligibility.scoring.lists.editions import ListEdition
from eligibility.scoring.lists.universities import University, held_lists, list_on, universities_of

from .romaji import of_kana
from .tables import (
    Alias,
    General,
    NameKind,
    Unlisted,
    load_aliases,
    load_country_words,
    load_general,
    load_places,
    load_unlisted,
)
from .writing import as_written, distinctive_words, fold, is_latin, spelled_out, stem

_Value = TypeVar("_Value")

_ABBREVIATION_AT_MOST: Final = 6
_NATIONAL: Final = ("国立", "國立")
_A_NAME: Final = re.compile("univ|polit|polyt|hochschule", re.IGNORECASE)
_IN_HIRAGANA: Final = re.compile("[ぁ-ん]+")
_BRACKETS: Final = re.compile(r"[(（]([^()（）]*(?:\([^()]*\))?[^()（）]*)[)）]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one listed university. `kind` says how surely it means the school."""

    university: str
    name: str
    folded: str
    written: str
    kind: NameKind


def _is_abbreviation(name: str) -> bool:
    folded = fold(name)
    return is_latin(folded) and len(folded) <= _ABBREVIATION_AT_MOST and sum(letter.isupper() for letter in name) > 1


def _own_names(university: University) -> Iterator[str]:
    """Yield the names of a row, whole and without what the official list prints in brackets behind them."""
    for name in (university.name_en, university.name_ja, university.name_zh_hant, university.name_zh_hans):
        if name:
            yield name
    for name in (university.name_en, university.name_ja):
        bare = _BRACKETS.sub("", name).strip()
        if bare != name:
            yield bare


def _shortened(name: str) -> Iterator[str]:
    """Yield forms people make of a name by themselves: 東京大, Tokyo University for University of Tokyo."""
    for end in ("大学校", "大学", "大學", "대학교", "だいがく"):
        if name.endswith(end) and len(name) > len(end) + 1:
            stem = name.removesuffix(end)
            yield stem
            yield stem + ("だい" if end == "だいがく" else end[0])
            if not stem.startswith(_NATIONAL):
                yield "国立" + name
    for start in _NATIONAL:
        if name.startswith(start):
            yield name.removeprefix(start)
    words = name.removeprefix("The ")
    if match := re.fullmatch(r"University of ([^,(（]+)", words):
        yield f"{match[1]} University"
        yield match[1]
    elif match := re.fullmatch(r"([^,(（]+) University", words):
        yield f"University of {match[1]}"
        yield match[1]


@dataclass(frozen=True, slots=True)
class Index:
    """The folded names, ready to be looked up and compared."""

    universities: dict[str, University]
    position: dict[str, int]
    names: dict[str, list[Entry]]
    folds: list[str]
    folds_by_first: dict[str, list[str]]
    stems: dict[str, str]
    read_aloud: dict[str, list[Entry]]
    words: dict[str, list[Entry]]
    word_keys: list[str]
    word_sets: dict[str, frozenset[str]]
    spelled_out: dict[str, list[Entry]]
    unlisted: dict[str, list[Unlisted]]
    unlisted_as_written: dict[str, list[Unlisted]]
    unlisted_shortened: dict[str, list[Unlisted]]
    unlisted_folds: list[str]
    general: dict[str, list[General]]
    country_words: dict[str, str]
    places: dict[str, frozenset[str]]


def _entries(listed: dict[str, University], aliases: Iterable[Alias]) -> Iterator[Entry]:
    def entry(key: str, name: str, kind: NameKind) -> Entry:
        return Entry(key, name, fold(name), as_written(name), kind)

    for key, university in listed.items():
        for name in _own_names(university):
            yield entry(key, name, NameKind.OWN)
            for short in _shortened(name):
                yield entry(key, short, NameKind.SHORTENED)
        for inner in _BRACKETS.findall(university.name_en):
            if fold(inner):
                # Other words in brackets are a town, a campus or an abbreviation: (Shenyang), (Seoul Campus).
                yield entry(key, inner, NameKind.USUAL if _A_NAME.search(inner) else NameKind.ABBREVIATION)
    for alias in aliases:
        # The official list prints abbreviations such as UCL and MIT too: they stay abbreviations.
        shares = alias.kind is NameKind.USUAL and _is_abbreviation(alias.name) and len(fold(alias.name)) <= 3
        yield entry(alias.university, alias.name, NameKind.ABBREVIATION if shares else alias.kind)
        if alias.kind is not NameKind.ABBREVIATION:
            for short in _shortened(alias.name):
                yield entry(alias.university, short, NameKind.SHORTENED)


def _grouped(pairs: Iterable[tuple[str, _Value]]) -> dict[str, list[_Value]]:
    groups: dict[str, dict[_Value, None]] = defaultdict(dict)
    for key, value in pairs:
        groups[key][value] = None
    return {key: list(values) for key, values in groups.items() if key}


def index(day: date | None = None) -> Index:
    """Return the index of the list in force on a day, of the newest without a day; built once (about a second)."""
    return _index(list_on(day))


@cache
def _index(edition: ListEdition) -> Index:
    """Build the index of a list. The tables of names serve every list: each has its own schools of them."""
    listed = universities_of(edition)
    every, always = {}, dict(listed)
    for each in held_lists():
        every.update(universities_of(each))
        always = {key: one for key, one in always.items() if key in universities_of(each)}
    rows = {(as_written(one.name_en), one.country.code) for one in listed.values()}
    unlisted = [one for one in load_unlisted(always) if (as_written(one.name_en), one.country.code) not in rows]
    general = [
        replace(one, universities=tuple(key for key in one.universities if key in listed))
        for one in load_general(every)
    ]
    places = {place: here & listed.keys() for place, here in load_places(every).items()}
    aliases = [alias for alias in load_aliases(every) if alias.university in listed]
    names = _grouped((entry.folded, entry) for entry in _entries(listed, aliases))
    words = _grouped(
        (distinctive_words(entry.name), entry)
        for entries in names.values()
        for entry in entries
        if entry.kind is not NameKind.ABBREVIATION
    )
    by_unlisted_name = _grouped((fold(name), school) for school in unlisted for name in school.names)
    return Index(
        universities=listed,
        position={key: position for position, key in enumerate(listed)},
        names=names,
        folds=list(names),
        folds_by_first=_grouped((folded[0], folded) for folded in names),
        stems={folded: stem(folded, entries[0].name) for folded, entries in names.items()},
        read_aloud=_grouped(
            (of_kana(entry.name), entry)
            for entries in names.values()
            for entry in entries
            if entry.kind is not NameKind.SHORTENED and _IN_HIRAGANA.fullmatch(entry.name)
        ),
        words=words,
        word_keys=list(words),
        word_sets={key: frozenset(key.split()) for key in words},
        spelled_out=_grouped(
            (" ".join(spelled_out(entry.name)), entry)
            for entries in names.values()
            for entry in entries
            if is_latin(entry.folded)
        ),
        unlisted=by_unlisted_name,
        unlisted_as_written=_grouped(
            (as_written(name), school) for school in unlisted for name in school.names_as_written
        ),
        unlisted_shortened=_grouped(
            (fold(short), school)
            for school in unlisted
            for name in school.names
            if not name.startswith(_NATIONAL)
            for short in _shortened(name)
            if not is_latin(fold(short))
        ),
        unlisted_folds=list(by_unlisted_name),
        general=_grouped((fold(one.name), one) for one in general),
        country_words=load_country_words(),
        places={place: here for place, here in places.items() if here},
    )
