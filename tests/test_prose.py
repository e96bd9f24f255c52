"""Docstrings and comments use plain words, and every path that the glossary names exists."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from django.conf import settings

CLEAN: Final = ("eligibility", "hsp_site", "tests")
"""The folders whose prose is held to plain words: all code of the repository."""

BANNED: Final = {
    "anew": "again",
    "beside": "next to, besides, other than",
    "bite": "apply, be relevant",
    "bites": "applies, is relevant",
    "gate": "requirement",
    "gates": "requirements",
    "in vain": "without effect",
    "lever": "change",
    "levers": "changes",
    "readings": "caveats, interpretations",
    "so many": "the number",
    "stand for": "mean",
    "stand in": "be in",
    "stands": "is, is in force",
    "stood": "was",
    "tell": "return, distinguish",
    "tells": "says, is",
    "the same for it": "this applies to it",
    "told": "answered, distinguished",
    "whoever": "a person who, anybody who",
}
"""Words that say less than those a Django developer expects, with what to write instead."""

_BANNED: Final = re.compile(r"\b(?:" + "|".join(r"\s+".join(word.split()) for word in BANNED) + r")\b", re.IGNORECASE)

GLOSSARY: Final = "docs/glossary.md"
_PATH: Final = re.compile(r"`([\w.-]+(?:/[\w.-]*)+)`")


def prose(source: str) -> Iterator[tuple[int, str]]:
    """Yield the first line and the text of every docstring, attribute docstring and comment of a module."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Expr(value=ast.Constant(value=str(text))):
                yield node.lineno, text
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def banned_words(source: str) -> list[str]:
    """Return "line N: 'word', write ..." for every banned word in the prose of a module, in order."""
    found = [
        (line + text.count("\n", 0, match.start()), " ".join(match[0].lower().split()))
        for line, text in prose(source)
        for match in _BANNED.finditer(text)
    ]
    return [f"line {line}: {word!r}, write {BANNED[word]!r}" for line, word in sorted(found)]


def files_of(room: str) -> list[Path]:
    """Return the Python files of a room, or the file itself."""
    path = settings.BASE_DIR / room
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def missing_paths(text: str, root: Path) -> list[str]:
    """Return the paths in backquotes (those with a slash) that do not exist below `root`."""
    return [path for path in _PATH.findall(text) if not (root / path).exists()]


@pytest.mark.parametrize("room", CLEAN)
def test_a_clean_room_has_no_banned_word(room: str) -> None:
    files = files_of(room)
    assert files
    found = {str(path): banned_words(path.read_text(encoding="utf-8")) for path in files}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize("word", BANNED)
def test_every_banned_word_is_found(word: str) -> None:
    assert banned_words(f'"""Return what is {word} here."""\n') == [f"line 1: {word!r}, write {BANNED[word]!r}"]


def test_docstrings_and_comments_are_searched() -> None:
    source = (
        '"""A module that tells."""\n'
        "LIMIT = 3  # Whoever reads it\n"
        '"""Of so\nmany."""\n'
        "class Row:\n"
        '    """A row.\n\n    It stands here.\n    """\n'
        "    def name(self):\n"
        '        """Return what is told."""\n'
    )
    assert [each.partition(",")[0] for each in banned_words(source)] == [
        "line 1: 'tells'",
        "line 2: 'whoever'",
        "line 3: 'so many'",
        "line 8: 'stands'",
        "line 11: 'told'",
    ]


def test_names_strings_and_longer_words_are_not_searched() -> None:
    source = 'told = "told"\n\ndef stands_on(day):\n    """Understand standards."""\n    return _("Whoever told you")\n'
    assert banned_words(source) == []


def test_every_path_of_the_glossary_exists() -> None:
    text = (settings.BASE_DIR / GLOSSARY).read_text(encoding="utf-8")
    assert _PATH.findall(text)
    assert missing_paths(text, settings.BASE_DIR) == []


def test_a_path_that_does_not_exist_is_found(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "glossary.md").touch()
    text = "`docs/glossary.md`, `docs/`, `docs/missing.md` and `no_path`"
    assert missing_paths(text, tmp_path) == ["docs/missing.md"]
