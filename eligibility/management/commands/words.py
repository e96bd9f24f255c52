"""words: all words that people read, in four languages side by side, with their files.

For writers and reviewers. It needs Babel, one of the packages of the tests.
"""

import ast
import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.template.loader import render_to_string

from eligibility.scoring.text import LANGUAGES

CATALOGUES: Final[Mapping[str, str]] = {"ja": "ja", "zh-hant": "zh_Hant", "zh-hans": "zh_Hans"}
"""The folder under locale/ of every language but English, whose words are the message ids."""

NOT_LITERAL: Final = ("eligibility/answers/parsing/days.py", "eligibility/scoring/lists/")
"""Where a Text is made from other than its words: a pattern of signs, and the names that data files hold."""

_BLOCK: Final = re.compile(r"{% block (?P<name>\w+) %}(?P<inside>.*?){% endblock(?: \w+)? %}", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]+>|{[%#].*?[%#]}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words in every language of LANGUAGES by code, empty where missing.

    `home` is "interface" (catalogues), "law" (Text), "data" (names in data files) or "page" (static pages). `where`
    names files, with the line of a Text or of a row; `fuzzy` names the languages whose catalogue entry is fuzzy.
    """

    home: str
    where: tuple[str, ...]
    words: Mapping[str, str]
    fuzzy: tuple[str, ...] = ()

    @property
    def open_in(self) -> tuple[str, ...]:
        """The languages whose words are missing. A data file may leave out a name that nobody writes in a language."""
        missing = () if self.home == "data" else tuple(code for code in LANGUAGES if not self.words[code].strip())
        return (*missing, *self.fuzzy)


def sentences(root: Path) -> tuple[Sentence, ...]:
    """Return all words of a source tree: interface, law, data files, static pages."""
    return (
        *interface_sentences(root / "locale"),
        *law_sentences(root),
        *data_sentences(root),
        *page_sentences(root),
    )


def interface_sentences(locale: Path) -> Iterator[Sentence]:
    """Yield the sentences of the catalogues, in the order of their files."""
    held = {language: _messages(_catalogue(locale / folder)) for language, folder in CATALOGUES.items()}
    keys = {key: message for messages in held.values() for key, message in messages.items()}
    for key, message in sorted(keys.items(), key=lambda item: (_places(item[1]), item[0])):
        found = {language: messages.get(key) for language, messages in held.items()}
        words = {language: str(each.string) if each else "" for language, each in found.items()}
        fuzzy = tuple(language for language, each in found.items() if each and each.fuzzy)
        yield Sentence("interface", _places(message), {**words, "en": str(message.id)}, fuzzy)


def _catalogue(folder: Path) -> Catalog:
    with (folder / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file)


def _messages(catalogue: Catalog) -> dict[tuple[str, str], Message]:
    return {(str(message.id), message.context or ""): message for message in catalogue if message.id}


def _places(message: Message) -> tuple[str, ...]:
    return tuple(sorted({file for file, _line in message.locations}))


def law_sentences(root: Path) -> Iterator[Sentence]:
    """Yield every Text written in the source of the app, with its line.

    A value put into the words is shown as {…}. Raise ValueError for a Text whose words are not literals, except in
    NOT_LITERAL.
    """
    for path in sorted((root / "eligibility").rglob("*.py")):
        where = path.relative_to(root).as_posix()
        for call in _texts(ast.parse(path.read_text(encoding="utf-8"))):
            words = {
                str(each.arg).replace("_", "-"): written
                for each in call.keywords
                if (written := _written(each.value)) is not None
            }
            if words.keys() == set(LANGUAGES):
                yield Sentence("law", (f"{where}:{call.lineno}",), words)
            elif not where.startswith(NOT_LITERAL):
                raise ValueError(f"{where}:{call.lineno}: write the words of a Text as four strings, one a language")


def _written(words: ast.expr) -> str | None:
    """Return the words of a string, each value put into them as {…}; None for any other expression."""
    match words:
        case ast.Constant(value=str(said)):
            return said
        case ast.JoinedStr(values=parts):
            return "".join("{…}" if isinstance(part, ast.FormattedValue) else str(_written(part)) for part in parts)
    return None


def _texts(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
            yield node


def data_sentences(root: Path) -> Iterator[Sentence]:
    """Yield the names that data files hold in all languages, in columns such as ja or name_ja."""
    for path in sorted((root / "eligibility").rglob("*.csv")):
        where = path.relative_to(root).as_posix()
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            columns = reader.fieldnames or ()
            starts = [each.removesuffix("zh_hant") for each in columns if each.endswith("zh_hant")]
            for row in reader:
                for start in starts:
                    words = {language: row[start + language.replace("-", "_")] for language in LANGUAGES}
                    yield Sentence("data", (f"{where}:{reader.line_num}",), words)


def page_sentences(root: Path) -> Iterator[Sentence]:
    """Yield the words of static pages in all languages: the blocks named by language."""
    for path in sorted((root / "templates").glob("*.html")):
        source = path.read_text(encoding="utf-8")
        blocks = {match["name"].replace("_", "-"): match["inside"] for match in _BLOCK.finditer(source)}
        words = {language: " ".join(_TAG.sub(" ", blocks.get(language, "")).split()) for language in LANGUAGES}
        if any(words.values()):
            yield Sentence("page", (path.relative_to(root).as_posix(),), words)


class Command(BaseCommand):
    """Write the side-by-side sheet."""

    help = "Write all words in four languages side by side, with where each stands, as one HTML file."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --to."""
        parser.add_argument("--to", type=Path, default=settings.BASE_DIR / "build" / "words.html", help="the file")

    def handle(self, *args: Any, to: Path, **options: Any) -> None:
        """Write the sheet, and print the number of its sentences and of missing words."""
        found = sentences(settings.BASE_DIR)
        rows = [(each, [(code, each.words[code], code in each.open_in) for code in LANGUAGES]) for each in found]
        open_ = sum(len(each.open_in) for each in found)
        to.parent.mkdir(parents=True, exist_ok=True)
        context = {"rows": rows, "languages": settings.LANGUAGES, "open": open_}
        to.write_text(render_to_string("words.html", context), encoding="utf-8")
        self.stdout.write(f"{to}: {len(found)} sentences, {open_} translations missing or fuzzy")
