"""Japanese in Latin letters: one form for a name in kana and all its romanisations.

Hepburn with or without marks, the letters of a keyboard and Kunrei all occur: Tōhoku, Tohoku, Touhoku; Tsukuba, Tukuba.
"""

import re
import unicodedata
from typing import Final

from .writing import fold, in_full, is_latin

_SYLLABLES: Final = {
    consonant + vowel: kana
    for consonant, kanas in (
        ("", "あいうえお"),
        ("k", "かきくけこ"),
        ("s", "さしすせそ"),
        ("t", "たちつてと"),
        ("n", "なにぬねの"),
        ("h", "はひふへほ"),
        ("m", "まみむめも"),
        ("r", "らりるれろ"),
        ("g", "がぎぐげご"),
        ("z", "ざじずぜぞ"),
        ("d", "だぢづでど"),
        ("b", "ばびぶべぼ"),
        ("p", "ぱぴぷぺぽ"),
    )
    for vowel, kana in zip("aiueo", kanas, strict=True)
} | {"ya": "や", "yu": "ゆ", "yo": "よ", "wa": "わ", "wo": "を", "n": "ん"}
_LETTERS: Final = {kana: letters for letters, kana in _SYLLABLES.items()}
_GLIDES: Final = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}

_KATAKANA_TO_HIRAGANA: Final = {code + 0x60: code for code in range(0x3041, 0x3097)}

_SPELLINGS: Final = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("tch", "tty"),
        ("jj", "zj"),
        ("shi|ci", "si"),
        ("sh", "sy"),
        ("chi", "ti"),
        ("ch", "ty"),
        ("tty?i", "tti"),
        ("tsu|du", "tu"),
        ("fu", "hu"),
        ("ji|di", "zi"),
        ("jy?", "zy"),
        ("zu", "tu"),
        ("m(?=[bmp])", "n"),
        ("oh(?![aiueoy])", "o"),
        ("o[ou]+", "o"),
        ("uu+", "u"),
    )
)
_UNIVERSITY: Final = re.compile("^universityof|(?:daigaku|university)$")


def of_kana(reading: str) -> str:
    """Return the one form of a name in kana, without だいがく at its end: とうほくだいがく gives "tohoku".

    The kana of another language's name (ヴァ, ファ) and everything that is not kana give an empty text.
    """
    letters: list[str] = []
    doubled = False
    for kana in reading.translate(_KATAKANA_TO_HIRAGANA):
        if kana == "っ":
            doubled = True
        elif kana == "ー" and letters:
            letters.append(letters[-1][-1])
        elif kana in _GLIDES and letters and letters[-1].endswith("i"):
            letters[-1] = letters[-1][:-1] + _GLIDES[kana]
        elif kana in _LETTERS:
            syllable = _LETTERS[kana]
            letters.append(syllable[0] + syllable if doubled else syllable)
            doubled = False
        else:
            return ""
    return _one_spelling("".join(letters))


def as_sounded(text: str) -> str:
    """Return that form of a typed name: "Touhoku University", "Tōhoku Daigaku" and とーほく大学 give "tohoku"."""
    folded = fold(in_full(text))
    if is_latin(folded):
        return _one_spelling(folded)
    return of_kana(unicodedata.normalize("NFKC", text).strip().removesuffix("大学").removesuffix("大"))


def _one_spelling(letters: str) -> str:
    letters = _UNIVERSITY.sub("", letters)
    for pattern, spelled in _SPELLINGS:
        letters = pattern.sub(spelled, letters)
    return letters
