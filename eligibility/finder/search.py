"""Which school a typed name means: exact names first, then what is near, and never a guess offered as the answer."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Final

from rapidfuzz import fuzz, process

from eligibility.scoring.lists.universities import University

from .index import Entry, Index, index
from .interpretations import ANOTHER_SCHOOL, Interpretation, interpretations, parts_of
from .romaji import as_sounded
from .tables import NameKind, Unlisted
from .writing import as_written, distinctive_words, fold, is_latin, spelled_out, stem

LONGEST_QUERY: Final = 200
"""Characters of a name; nobody types more, and a longer text finds nothing."""

AT_MOST: Final = 5
"""Matches of one finding."""

_NOT_LISTED_AT_MOST: Final = 3
_NEAR: Final = 60.0
_NEAR_UNLISTED: Final = 90.0
_STEM_NEAR: Final = 62.0

_EXACT: Final = {
    NameKind.OWN: 100.0,
    NameKind.USUAL: 99.5,
    NameKind.FORMER: 99.0,
    NameKind.ABBREVIATION: 98.0,
    NameKind.SHORTENED: 95.0,
}
_GENERAL: Final = 110.0
_READ_ALOUD: Final = 93.0
_ABBREVIATION: Final = 4
_WRITTEN_SO: Final = 0.3
_ELSEWHERE: Final = 15.0


@dataclass(frozen=True, slots=True)
class Match:
    """A listed university that a name may mean, the name of it that was near, and how near (0 to 110)."""

    university: University
    by: str
    score: float

    @property
    def called_so(self) -> bool:
        """Whether the school bears the name that was typed, and is not only near it."""
        return self.score >= _EXACT[NameKind.SHORTENED]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a name may mean: listed universities, best first, and known schools without a row.

    `confident` is true only where the first match may be offered as the answer: the name is one of that school and
    of no other school known here, listed or not. Country and edition are fields of each university.
    `not_listed_exactly` is true if `not_listed` bear the name themselves and are not only near it.
    """

    confident: bool
    matches: tuple[Match, ...]
    not_listed: tuple[Unlisted, ...] = ()
    not_listed_exactly: bool = False

    @property
    def meant(self) -> tuple[Match, ...]:
        """The matches to offer: those that bear the name; where none does, those near it.

        None for the name of a school without a row: nobody shall be led from National Taiwan Normal University to
        National Taiwan University.
        """
        called_so = tuple(match for match in self.matches if match.called_so)
        return called_so if called_so or self.not_listed_exactly else self.matches


def find(query: str, day: date | None = None) -> Finding:
    """Return the universities of the list of a day that a typed name may mean, at most five, best first.

    Without a day it is the newest list. Any language, width and case, with or without spaces, kanji of any of the
    three kinds, small slips. A name that several schools share or shorten to, an abbreviation of up to three letters,
    a name that is only similar, and the name of a school without a row are never answered with confidence.
    """
    text = query.strip()
    if len(text) > LONGEST_QUERY or not fold(text):
        return Finding(False, ())
    names = index(day)
    found: dict[str, Match] = {}
    for interpretation in interpretations(names, text):
        entries, unlisted, general = _exact(names, interpretation)
        if not (entries or unlisted or general):
            continue
        for position, key in enumerate(general):
            _keep(found, names, key, interpretation.name, _GENERAL - position)
        written = as_written(interpretation.name)
        for entry in entries:
            _keep(found, names, entry.university, entry.name, _exact_score(entry, written))
        _near(found, names, interpretation)
        confident = interpretation.whole and not unlisted and _selects(names, interpretation, entries)
        return Finding(confident, _best(found, names), tuple(unlisted[:_NOT_LISTED_AT_MOST]), bool(unlisted))
    _near(found, names, Interpretation(text))
    for interpretation in interpretations(names, text):
        if interpretation.country or (interpretation.here and interpretation.whole):
            _near(found, names, interpretation)
    for entry in names.read_aloud.get(as_sounded(text), ()):
        _keep(found, names, entry.university, entry.name, _READ_ALOUD)
    _parts(found, names, text)
    _beginning(found, names, text)
    return Finding(False, _best(found, names), _near_unlisted(names, text))


def _selects(names: Index, interpretation: Interpretation, entries: list[Entry]) -> bool:
    """Return whether exact names mean one school and no other, by more than an abbreviation."""
    folded = fold(interpretation.name)
    if folded in names.general or folded in names.places or (is_latin(folded) and len(folded) <= 3):
        return False
    # In kanji another school's name less 大学 is what people call it; in English it is our own making.
    counted = [entry for entry in entries if entry.kind is not NameKind.SHORTENED or not is_latin(folded)]
    if len({entry.university for entry in counted}) != 1 or names.unlisted_shortened.get(folded):
        return False
    return any(entry.kind in (NameKind.OWN, NameKind.USUAL, NameKind.FORMER) for entry in counted)


def _exact(names: Index, interpretation: Interpretation) -> tuple[list[Entry], list[Unlisted], tuple[str, ...]]:
    """Return the entries, the schools without a row and the listed ones of a general name, where the text says."""
    folded, written = fold(interpretation.name), as_written(interpretation.name)
    entries = list(names.names.get(folded, ()))
    unlisted = [*names.unlisted.get(folded, ()), *names.unlisted_as_written.get(written, ())]
    general = names.general.get(folded, [])
    so_written = [one for one in general if as_written(one.name) == written]
    keys = (so_written or general)[0].universities if general else ()
    if interpretation.country:
        entries = [one for one in entries if names.universities[one.university].country.code == interpretation.country]
        unlisted = [one for one in unlisted if one.country.code == interpretation.country]
        keys = tuple(key for key in keys if names.universities[key].country.code == interpretation.country)
    if interpretation.here is not None:
        entries = [one for one in entries if one.university in interpretation.here]
        countries = {names.universities[key].country.code for key in interpretation.here}
        unlisted = [one for one in unlisted if one.country.code in countries]
        keys = tuple(key for key in keys if key in interpretation.here)
    if unlisted:
        # 国立清華大学 is the name of one school; that we also make it of another's name says nothing.
        entries = [one for one in entries if one.kind is not NameKind.SHORTENED]
    return entries, list(dict.fromkeys(unlisted)), keys


def _exact_score(entry: Entry, written: str) -> float:
    return _EXACT[entry.kind] + (_WRITTEN_SO if entry.written == written else 0.0)


def _keep(found: dict[str, Match], names: Index, key: str, by: str, score: float) -> None:
    if key not in found or found[key].score < score:
        found[key] = Match(names.universities[key], by, score)


def _near(found: dict[str, Match], names: Index, interpretation: Interpretation) -> None:
    """Add near matches: equal letters except for typing errors, a beginning, letters left out, equal words."""
    folded = fold(interpretation.name)

    def keep(entries: list[Entry], score: float) -> None:
        for entry in entries:
            university = names.universities[entry.university]
            other = interpretation.country is not None and university.country.code != interpretation.country
            other = other or (interpretation.here is not None and entry.university not in interpretation.here)
            short = 2.0 if entry.kind is NameKind.SHORTENED else 0.0
            _keep(found, names, entry.university, entry.name, score - short - (_ELSEWHERE if other else 0.0))

    kept = stem(folded, interpretation.name)
    for near, ratio, _ in process.extract(folded, names.folds, scorer=fuzz.ratio, score_cutoff=60, limit=40):
        if fuzz.ratio(kept, names.stems[near]) >= _STEM_NEAR and not _two_abbreviations(folded, near):
            keep(names.names[near], 0.94 * ratio)
    for begun in names.folds_by_first.get(folded[0], ()):
        left = len(begun) - len(folded)
        if left > 0 and len(folded) > 1:
            if begun.startswith(folded):
                keep(names.names[begun], 90.0 - min(left, 25) * 0.6)
            elif not folded.isascii() and len(folded) <= 8 and _leaves_out(folded, begun):
                keep(names.names[begun], 86.0 - 1.5 * min(left, 12))
    words = distinctive_words(interpretation.name)
    if words and (is_latin(folded) or 2 * len(words) > len(folded)):
        for near, ratio, _ in process.extract(words, names.word_keys, scorer=fuzz.ratio, score_cutoff=60, limit=30):
            for entry in names.words[near]:
                keep([entry], 0.92 * ratio + 0.02 * fuzz.ratio(folded, entry.folded))
        typed = frozenset(words.split())
        for near, its_words in names.word_sets.items():
            if typed <= its_words or its_words <= typed:
                keep(names.words[near], 55.0 + 0.35 * fuzz.ratio(words, near))


def _parts(found: dict[str, Match], names: Index, text: str) -> None:
    """Add the schools that one or more of several typed words name: "MIT 麻省理工"."""
    parts = parts_of(text)
    shares: dict[str, float] = defaultdict(float)
    for part in parts if len(parts) > 1 else ():
        general = names.general.get(fold(part), [])
        shown = general[0].universities[:1] if general else ()
        for key in shown or {entry.university for entry in names.names.get(fold(part), ())}:
            shares[key] += len(fold(part)) / len(fold(text))
    for key, share in shares.items():
        # One school alone named among words nobody knows is more than a likeness: "UCL Bartlett".
        _keep(found, names, key, text, max(55.0 + 35.0 * share, 76.0 if len(shares) == 1 else 0.0))


def _beginning(found: dict[str, Match], names: Index, text: str) -> None:
    """Add the school whose whole name a longer text begins with: "Fudan University Shanghai", 中南大学湘雅医学院.

    Its junior college, its schools and its hospital are other schools: 日本大学短期大学部.
    """
    if ANOTHER_SCHOOL.search(text):
        return
    folded, words = fold(text), spelled_out(text)
    longest = next((folded[:end] for end in range(len(folded) - 1, 2, -1) if folded[:end] in names.names), "")
    entries = [] if is_latin(folded) else names.names.get(longest, [])
    for end in range(len(words) - 1, 0, -1):
        if spelled := names.spelled_out.get(" ".join(words[:end])):
            entries = [*entries, *spelled]
            break
    for entry in entries:
        if entry.kind is not NameKind.ABBREVIATION:
            score = 84.0 - (6.0 if entry.kind is NameKind.SHORTENED else 0.0)
            _keep(found, names, entry.university, entry.name, score)


def _two_abbreviations(one: str, other: str) -> bool:
    """Return whether two texts are so short that a letter makes another name of them, not a slip: UOW, UW."""
    return is_latin(one) and min(len(one), len(other)) <= _ABBREVIATION and one != other


def _leaves_out(short: str, name: str) -> bool:
    """Return whether a name gives the short form when characters are left out: 华科大 of 华中科技大学."""
    rest = iter(name)
    return all(character in rest for character in short)


def _near_unlisted(names: Index, text: str) -> tuple[Unlisted, ...]:
    near = process.extract(
        fold(text), names.unlisted_folds, scorer=fuzz.ratio, score_cutoff=_NEAR_UNLISTED, limit=_NOT_LISTED_AT_MOST
    )
    schools = [school for folded, _, _ in near for school in names.unlisted[folded]]
    return tuple(dict.fromkeys(schools))[:_NOT_LISTED_AT_MOST]


def _best(found: dict[str, Match], names: Index) -> tuple[Match, ...]:
    near = [match for match in found.values() if match.score >= _NEAR]
    near.sort(key=lambda match: (-match.score, names.position[match.university.key]))
    return tuple(near[:AT_MOST])
