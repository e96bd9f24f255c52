"""The checks of the lint of words: characters, words and signs of each reader, terms of the glossary, promises."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import opencc
from django.conf import settings

from eligibility.management.commands.words import Sentence, sentences
from eligibility.scoring.text import LANGUAGES
from tests.word_lists import ALIASES, ALSO_OURS, EITHER, JAPANESE, NO_PROMISE, OTHER_SIDE, PROMISES

ALL: Final = sentences(settings.BASE_DIR)
GLOSSARY: Final = Path(__file__).parent / "sources" / "glossary.csv"
DELIMITERS: Final = "（）「」『』“”，、。；：？／・ \n"

_BRACKETS: Final = re.compile("（[^）]*）")
_PLACEHOLDER: Final = re.compile(r"%\(\w+\)[a-z]|{\w+}")

LETTERS: Final = "イロハ"
"""The letters of the three activities, printed on the card and the form, never translated."""

CONVERSIONS: Final = {"zh-hant": opencc.OpenCC("s2tw"), "zh-hans": opencc.OpenCC("t2s")}
CHARACTER_SETS: Final = {"zh-hant": "big5", "zh-hans": "gb2312"}
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_KANA: Final = re.compile(r"[\u3041-\u30fa]")
_CHARACTER: Final = r"[\u3041-\u30fa\u3400-\u9fff]"


def problems(
    check: Callable[[str, str], Iterable[str]],
    languages: Iterable[str] = LANGUAGES,
    among: Iterable[Sentence] = ALL,
) -> list[str]:
    """Return what a check says of sentences in some languages, with the place of each."""
    return [
        f"{sentence.where[0]} [{language}] {said}: {sentence.words[language]}"
        for sentence in among
        for language in languages
        for said in check(language, sentence.words[language])
    ]


def without_japanese(words: str) -> str:
    """Return words without the Japanese terms that stand whole between signs, and without the activities' letters."""
    return _JAPANESE_WHOLE.sub("", words)


def _japanese_terms() -> Iterator[str]:
    for row in glossary():
        yield from filter(None, re.split("[（）／]", row["ja"]))
    for terms in JAPANESE.values():
        yield from terms


def glossary() -> list[dict[str, str]]:
    """Return the rows of the glossary."""
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


_JAPANESE_WHOLE: Final = re.compile(
    rf"(?<![^{DELIMITERS}])(?:{'|'.join(sorted(map(re.escape, _japanese_terms()), key=len, reverse=True))})"
    rf"(?![^{DELIMITERS}])|(?<=[1-9][号號])[{LETTERS}]|(?<![\u3041-\u30fa])[{LETTERS}](?![\u3041-\u30fa])"
)


def foreign_characters(language: str, words: str) -> Iterator[str]:
    """Name the characters that the readers of a Chinese script do not write."""
    plain = without_japanese(words)
    converted = CONVERSIONS[language].convert(plain)
    for character, other in zip(plain, converted, strict=True):
        if character != other and character not in EITHER[language]:
            yield f"{character} is written {other} here"
    for character in sorted(set(_HAN.findall(plain)) - set(EITHER[language])):
        try:
            character.encode(CHARACTER_SETS[language])
        except UnicodeEncodeError:
            yield f"{character} is no character of this script"
    if kana := _KANA.findall(plain):
        yield f"Japanese outside the list of terms: {''.join(kana)}"


def foreign_words(language: str, words: str) -> Iterator[str]:
    """Name the words that the other side of the strait uses."""
    for right in ALSO_OURS[language]:
        words = words.replace(right, "")
    for word, ours in OTHER_SIDE[language].items():
        if word in words:
            yield f"{word} is {ours} on this side"


def foreign_signs(language: str, words: str) -> Iterator[str]:
    """Name punctuation that a language does not use: half width next to a character, the other quotation marks."""
    # Japanese prints write "判定: " with a space; it is the one half-width sign next to a character.
    plain = words.replace(": ", " ") if language == "ja" else words
    for match in re.finditer(rf"{_CHARACTER}[,;:?()]|[,;:?()]{_CHARACTER}", plain):
        yield f"half-width sign in “{match[0]}”"
    for mark in "「」" if language == "zh-hans" else "“”":
        if mark in words:
            yield f"{mark} is not the quotation mark of this language"
    if "你" in words:
        yield "the reader is 您"


def loud(language: str, words: str) -> Iterator[str]:
    """Name exclamation marks."""
    if re.search("[!！]", words):
        yield "an exclamation mark"


def promising(language: str, words: str) -> Iterator[str]:
    """Name words that promise a permission."""
    if match := PROMISES[language].search(NO_PROMISE.sub("", words)):
        yield f"“{match[0]}” promises"


def placeholders(words: str) -> set[str]:
    """Return the named places that words leave open."""
    return set(_PLACEHOLDER.findall(words))


def term_in_english(row: dict[str, str]) -> str:
    """Return the English term of a row without its gloss; (i)(a) is part of the name."""
    return re.sub(r" \((?!i+\)).*", "", row["en"].split(" / ")[0])


def terms_in(row: dict[str, str], language: str) -> tuple[str, ...]:
    """Return the words of which one must be there for a term: its alternatives, without and within brackets."""
    cell = row[language.replace("-", "_")]
    return tuple(filter(None, re.split("[（）／、]", cell)))


def terms_missing(words: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (English term, language) where the term is in the English words and its like not in the others."""
    rest = _PLACEHOLDER.sub("", words["en"]).replace("'", "’")
    for pattern, term, rows in _TERMS:
        rest, found = pattern.subn("", rest)
        if found:
            for language in LANGUAGES[:-1]:
                accepted = [each for row in rows for each in terms_in(row, language)]
                accepted += ALIASES.get((term, language), ((), ""))[0]
                if not any(each in words[language] for each in accepted):
                    yield term, language


def _terms() -> Iterator[tuple[re.Pattern[str], str, list[dict[str, str]]]]:
    by_term: dict[str, list[dict[str, str]]] = {}
    for row in glossary():
        by_term.setdefault(term_in_english(row), []).append(row)
    for term in sorted(by_term, key=len, reverse=True):
        yield re.compile(rf"(?<![\w-]){re.escape(term)}(?:e?s)?(?![\w-])", re.IGNORECASE), term, by_term[term]


_TERMS: Final = tuple(_terms())


CHINESE = ("zh-hant", "zh-hans")
