"""One form for all spellings of a name: width, case, accents, kana, and the three kinds of kanji.

Two forms serve: `fold` makes Traditional, Simplified and Japanese writing one, `as_written` keeps them apart
(清华 is one school, 清華 may be another).
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from eligibility.scoring.lists.reading import read

NAMES: Final = Path(__file__).parent / "names"

_LETTERS_WITHOUT_DECOMPOSITION: Final = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "&": " and ", "＆": " and "}
)
_HIRAGANA_TO_KATAKANA: Final = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_KANA_SPELLINGS: Final = (
    ("ヴァ", "バ"),
    ("ヴィ", "ビ"),
    ("ヴェ", "ベ"),
    ("ヴォ", "ボ"),
    ("ヴュ", "ビュ"),
    ("ヴ", "ブ"),
    ("ー", ""),
    ("ヂ", "ジ"),
    ("ヅ", "ズ"),
)
_SMALL_KANA: Final = str.maketrans("ァィゥェォッャュョヮ", "アイウエオツヤユヨワ")

_WORDS: Final = {
    "univ": "university",
    "uni": "university",
    "universiti": "university",
    "universitas": "university",
    "universidad": "university",
    "universidade": "university",
    "universita": "university",
    "universitat": "university",
    "universitaet": "university",
    "universite": "university",
    "universiteit": "university",
    "universitet": "university",
    "universitetet": "university",
    "universitatea": "university",
    "rijksuniversiteit": "university",
    "unibersidad": "university",
    "yliopisto": "university",
    "inst": "institute",
    "institut": "institute",
    "instituto": "institute",
    "tech": "technology",
    "technological": "technology",
    "teknologi": "technology",
    "sci": "science",
    "sciences": "science",
    "technical": "technology",
    "technische": "technology",
    "tekniska": "technology",
    "tekniske": "technology",
    "natl": "national",
    "intl": "international",
    "st": "saint",
    "hk": "hongkong",
    "berkley": "berkeley",
}
"""Words that are interchangeable in names of schools and typed text."""

_FILLERS: Final = frozenset(
    re.split(
        " ",
        "the of at in for and de di la le do da van zu der del university daxue daigaku dai hoc truong "
        "business school faculty department graduate",
    )
)
"""Words that distinguish no schools."""

_GENERIC: Final = re.compile(
    "^(?:国立|国立大学法人|국립|มหาวิทยาลัย)|(?:大学院大学|大学校|大学|学院|대학교|대학|ダイガク)$"
)
"""Beginnings and ends of folded names that many schools share."""

_ARTICLE: Final = re.compile(r"^\s*the(?:\s+(?=\S)|(?=university))")

_IN_FULL: Final = {
    "univ": "university",
    "uni": "university",
    "daigaku": "university",
    "daxue": "university",
    "inst": "institute",
    "natl": "national",
    "nat'l": "national",
    "intl": "international",
    "int'l": "international",
    "sci": "science",
    "tech": "technology",
}
_OFTEN_MISSPELT: Final = ("university", "institute", "technology", "national", "international", "science")
_LATIN_WORD: Final = re.compile(r"[A-Za-z]{6,}")
_CUT_SHORT: Final = re.compile(rf"(?<![\w'])({'|'.join(_IN_FULL)})(?![\w'])\.?", re.IGNORECASE)


@cache
def _characters() -> dict[int, str]:
    records = read(
        NAMES / "characters.csv",
        ("variant", "representative"),
        required=("variant", "representative"),
        unique=("variant",),
    )
    return {ord(record["variant"]): record["representative"] for record in records}


def _plain(text: str) -> str:
    """Return text in one width and one case, Latin letters without their marks, no "The" before a name."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS_WITHOUT_DECOMPOSITION)
    plain = []
    for character in unicodedata.normalize("NFKC", text):
        latin = character < "\u0370" or "\u1e00" <= character <= "\u1eff"
        plain.append(unicodedata.normalize("NFD", character)[0] if latin else character)
    return _ARTICLE.sub("", "".join(plain))


def _signs_only(text: str) -> str:
    """Return the letters, digits and the vowel signs that are letters elsewhere; drop spaces and punctuation."""
    return "".join(
        character
        for character in text
        if unicodedata.category(character)[0] in "LNM" and not "\u0300" <= character <= "\u036f"
    )


def as_written(text: str) -> str:
    """Return a name in one width and case without punctuation, its kanji and the gaps between its words as typed."""
    parts = [_signs_only(part) for part in re.split(r"[\s‐‑–—-]+", _plain(text))]
    return " ".join(part for part in parts if part)


def fold(text: str) -> str:
    """Return the form that all spellings of a name share; kanji and kana are folded too."""
    text = _plain(text).translate(_HIRAGANA_TO_KATAKANA)
    for spelling, folded in _KANA_SPELLINGS:
        text = text.replace(spelling, folded)
    return _signs_only(text.translate(_SMALL_KANA).translate(_characters()))


def in_full(text: str) -> str:
    """Return a name with the words that people cut short written out: "Natl. Taiwan Univ.", "Fudan Daxue".

    Only words that mean one thing for every school; TU, IIT and the like belong to names.
    """
    return _CUT_SHORT.sub(lambda found: _IN_FULL[found[1].casefold()], text.replace("’", "'"))


def without_slips(text: str) -> str:
    """Return a name with the words that every second name has spelled right: "Univeristy", "Insitute", "Techology"."""
    return _LATIN_WORD.sub(lambda found: _right_word(found[0]), text)


@cache
def _right_word(word: str) -> str:
    near = process.extractOne(word.casefold(), _OFTEN_MISSPELT, scorer=Levenshtein.distance, score_cutoff=2)
    return near[0] if near else word


def spelled_out(text: str) -> list[str]:
    """Return the Latin words of a name in their order, with abbreviated and foreign words replaced by one form."""
    text = _plain(text.replace("'", "").replace("’", "")).replace("hong kong", "hongkong")
    return [_WORDS.get(word, word) for word in re.findall(r"[a-z0-9]+", text)]


def distinctive_words(text: str) -> str:
    """Return the Latin words that distinguish a school, spelled out, in alphabetical order.

    "Univ. of Tokyo" and "Tokyo University" both give "tokyo". A name without Latin letters gives an empty text.
    """
    return " ".join(sorted(set(spelled_out(text)) - _FILLERS))


def stem(folded: str, name: str) -> str:
    """Return the part of a name to compare: its distinctive words, or its letters without 大学.

    A slip in 杭州大学 does not make it 九州大学: half of what is left differs.
    """
    return (distinctive_words(name) if is_latin(folded) else "") or _GENERIC.sub("", folded) or folded


def is_latin(folded: str) -> bool:
    """Return whether a folded text is of Latin letters and digits alone."""
    return folded.isascii() and folded.isalnum()
