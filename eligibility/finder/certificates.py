"""What a typed name of an examination or a qualification may mean: listed, a national qualification, or neither."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final

from eligibility.scoring.lists.it_examinations import ItExamination, it_examinations
from eligibility.scoring.lists.licences import Licence, national_licences
from eligibility.scoring.lists.look_alikes import LookAlike, look_alikes
from eligibility.scoring.lists.reading import ListError, read

from .writing import NAMES, fold, is_latin, spelled_out

_COMMON: Final = frozenset({"japan", "japanese", "national", "licence", "license", "licensed", "qualification", "exam"})
"""English words that distinguish no qualifications."""


@dataclass(frozen=True, slots=True)
class CertificateAnswer:
    """What a typed name may mean: listed examinations, what only looks so, and national qualifications."""

    listed: tuple[ItExamination, ...] = ()
    not_listed: tuple[LookAlike, ...] = ()
    licences: tuple[Licence, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """Examinations that people name together, or by who holds them, and what of the kind is not listed."""

    words: tuple[str, ...]
    examinations: tuple[ItExamination, ...]
    look_alikes: tuple[LookAlike, ...]


Certificate = ItExamination | LookAlike | Licence | Family


def load_families(day: date, path: Path = NAMES / "families.csv") -> list[Family]:
    """Return the families; raise ListError for an item or examination not in the notice of the day, or a look-alike."""
    columns = ("family", "words", "examinations", "look_alikes")
    others = {one.key: one for one in look_alikes()}
    found = []
    for record in read(path, columns, required=columns[:3], unique=("family",)):
        members: list[ItExamination] = []
        for place in record["examinations"].split("|"):
            at = [one for one in it_examinations(day) if place in (one.item, f"{one.item} {one.number}")]
            if not at:
                raise ListError(f"{path.name}, {record['family']}: the notice has no {place!r}")
            members += at
        keys = [key for key in record["look_alikes"].split("|") if key]
        if unknown := set(keys) - others.keys():
            raise ListError(f"{path.name}, {record['family']}: no look-alike {min(unknown)!r}")
        found.append(Family(tuple(record["words"].split("|")), tuple(members), tuple(others[key] for key in keys)))
    return found


def look_up(typed: str, day: date) -> CertificateAnswer:
    """Return what a typed name may mean on a day: exact names, else parts of names, families and bodies last of these.

    Nothing found means not known here, never "does not count".
    """
    name = fold(typed)
    if not name:
        return CertificateAnswer()
    exact = [one for one, names in _names(day) if name in names]
    return _answer(exact or _near(name, typed, day) or _families(name, typed, day), day)


def _answer(found: Iterable[Certificate], day: date) -> CertificateAnswer:
    """Return what was found, the examinations in the order of the notice; of several families, what they share."""
    found = list(found)
    families = [one for one in found if isinstance(one, Family)]
    shared = [one for one in it_examinations(day) if families and all(one in each.examinations for each in families)]
    of_family = all if shared else any
    return CertificateAnswer(
        listed=tuple(
            one
            for one in it_examinations(day)
            if one in found or (families and of_family(one in each.examinations for each in families))
        ),
        not_listed=tuple(
            one
            for one in look_alikes()
            if one in found or (families and of_family(one in each.look_alikes for each in families))
        ),
        licences=tuple(one for one in found if isinstance(one, Licence)),
    )


@lru_cache(maxsize=4)
def _names(day: date) -> tuple[tuple[Certificate, frozenset[str]], ...]:
    """Return everything that can be found on a day, each with its folded names."""
    known: list[Certificate] = [*it_examinations(day), *look_alikes(), *national_licences(day), *load_families(day)]
    return tuple((one, frozenset(fold(name) for name in _called(one)) - {""}) for one in known)


def _called(one: Certificate) -> tuple[str, ...]:
    if isinstance(one, Family):
        return one.words
    names = (one.name.ja, one.name.zh_hant, one.name.zh_hans, one.name.en, *one.also_called)
    if isinstance(one, ItExamination):
        return (*names, one.name_local, one.short)
    return (*names, one.key) if isinstance(one, Licence) else names


def _near(name: str, typed: str, day: date) -> list[Certificate]:
    """Return what a typed name is a part of, or has as a part, families aside; no two Latin letters, no one sign.

    A national qualification is left out where the part is one of a longer name that was found: 技術士 in 乙級技術士.
    """
    others, licences, longer = [], [], set()
    for one, names in _names(day):
        whole = {each for each in names if name in each and len(name) > _shortest(name)}
        parts = {each for each in names if each in name and len(each) > _shortest(each)}
        if isinstance(one, Licence):
            licences.append((one, whole, parts))
        elif not isinstance(one, Family) and (whole or parts):
            others.append(one)
            longer |= whole | parts
    # Latin names of qualifications are compared word by word: a "system architect" is no architect, USCPA no CPA.
    latin = is_latin(name)
    longer |= {part for _one, _whole, parts in licences for part in parts}
    found = [
        one
        for one, whole, parts in licences
        if (_in_words(typed, one) if latin else whole or any(_by_itself(part, longer) for part in parts))
    ]
    return [*others, *found]


def _by_itself(part: str, longer: set[str]) -> bool:
    """Return whether a part of what was typed is a name of its own, of kanji or kana, and not in a longer one."""
    return not part.isascii() and not any(part in each and part != each for each in longer)


def _in_words(typed: str, licence: Licence) -> bool:
    """Return whether a Latin name of a qualification has all the words that were typed."""
    words = set(spelled_out(typed)) - _COMMON
    return bool(words) and any(words <= set(spelled_out(name)) for name in _called(licence) if name.isascii())


def _families(name: str, typed: str, day: date) -> list[Certificate]:
    """Return the families that a typed name is a part of or has as a part, Latin ones as whole words: IPA, no iPad."""
    words = set(spelled_out(typed))
    found: list[Certificate] = []
    for one, names in _names(day):
        if isinstance(one, Family):
            latin = [each for each in one.words if each.isascii()]
            kanji = [each for each in names if not each.isascii()]
            if any(set(spelled_out(each)) <= words for each in latin) or any(
                each in name or (name in each and len(name) > 2) for each in kanji
            ):
                found.append(one)
    return found


def _shortest(name: str) -> int:
    return 2 if name.isascii() else 1
