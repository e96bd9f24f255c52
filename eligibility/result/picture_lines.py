"""Lines of a given width: English breaks between words, Chinese and Japanese between characters."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from eligibility.answers.parsing.months import MONTHS

_OPENING: Final = "（「『【〈《(\u201c\u2018"
_CLOSING: Final = "）」』】〉》)\u201d\u2019、。，．：；！？・〜～ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%"
_DAY: Final = rf"\d{{1,2}} (?:{'|'.join(MONTHS)})"
_NUMBER: Final = r"[\d,.]+(?:[年月日点點分円号號])?"
_WORD: Final = rf"[^\s\d\u3040-\u30ff\u3400-\u9fff{re.escape(_OPENING + _CLOSING)}]+"
_PIECE: Final = re.compile(
    rf"\s+|[{re.escape(_OPENING)}]*(?:{_DAY}|{_NUMBER}|{_WORD}|.)[{re.escape(_CLOSING)}]*",
)
"""What never breaks: a word, a number with its unit, a character with the signs that belong to it."""

_CLAUSE: Final = re.compile("(?<=[：。，；])")


def by_clauses(words: str, width: float, length: Callable[[str], float]) -> list[str]:
    """Return words in lines that end with a clause of Chinese or Japanese where each clause has room on a line."""
    clauses = [each for each in _CLAUSE.split(words) if each]
    if len(clauses) < 2 or any(length(each) > width for each in clauses):
        return broken(words, width, length)
    return _in_lines(clauses, width, length)


def broken(words: str, width: float, length: Callable[[str], float]) -> list[str]:
    """Return words in lines no longer than `width` as `length` measures them, but for a piece longer than a line."""
    return _in_lines(_PIECE.findall(words), width, length)


def _in_lines(pieces: Iterable[str], width: float, length: Callable[[str], float]) -> list[str]:
    rows = [""]
    for piece in pieces:
        if rows[-1] and length(rows[-1] + piece.rstrip()) > width:
            rows.append("")
        if rows[-1] or piece.strip():
            rows[-1] += piece
    return [row.rstrip() for row in rows]
