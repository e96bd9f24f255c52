"""compare_university_list: read an official PDF list of universities and print what differs from the data, row by row.

The list is a table of three columns: English name, Japanese name, country or region. Its cells come out of the PDF
one after another, the English one at the left margin, which marks the beginning of a row.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from eligibility.scoring.lists.countries import countries
from eligibility.scoring.lists.universities import list_on, universities

_SECOND_COLUMN_FROM: Final = 250.0
"""Points from the left edge (of 612): the English names are left of it, the other two columns right."""

_LAST_HEADING: Final = "国・地域名"
_FOOTER_BELOW: Final = 50.0
_MISPRINTS: Final = {"previoususly:": "previously", "previously:": "previously", "ウイーン": "ウィーン", "ー": "-"}
"""What the list prints and the data writes otherwise: a slip of a letter, a hyphen for a long vowel."""

_UNKNOWN_COUNTRY: Final = re.compile(r"(?P<name>.+?)\s+(?P<country>[A-Z][A-Za-z .,'-]*\s?/\s?\S+)$")


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row as the list prints it. `country` is its code, or the printed words if the country is unknown."""

    name_en: str
    name_ja: str
    country: str
    page: int

    @property
    def identity(self) -> tuple[str, str]:
        """English name and country, regardless of spaces and widths."""
        return _same(self.name_en), self.country


def _same(name: str) -> str:
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).casefold()
    for printed, meant in _MISPRINTS.items():
        plain = plain.replace(printed, meant)
    return plain


def printed_rows(path: Path) -> list[PrintedRow]:
    """Return the rows of an official PDF list; raise ValueError with the page if a row has no country."""
    return [row for number, page in enumerate(PdfReader(path).pages, start=1) for row in _page_rows(page, number)]


def printed_edition(path: Path) -> str:
    """Return what the first page says about its date, such as "As of January 2026"; "" if it has none."""
    found = re.search(r"As of \w+ \d{4}", PdfReader(path).pages[0].extract_text())
    return found[0] if found else ""


def _page_rows(page: Any, number: int) -> Iterator[PrintedRow]:
    cells: list[tuple[bool, str]] = []

    def visit(text: str, transformation: list[float], matrix: list[float], *font: object) -> None:
        left = matrix[4] * transformation[0] + transformation[4]
        bottom = matrix[5] * transformation[3] + transformation[5]
        if text.strip() and bottom > _FOOTER_BELOW:
            cells.append((left < _SECOND_COLUMN_FROM, text.strip()))

    page.extract_text(visitor_text=visit)
    headings = [position for position, (_, text) in enumerate(cells) if _LAST_HEADING in text]
    if not headings:
        raise ValueError(f"page {number} has no column {_LAST_HEADING}; this is not the list of universities")
    english: list[str] = []
    rest: list[str] = []
    for is_english, text in cells[headings[-1] + 1 :]:
        if is_english and rest:
            yield _row(english, rest, number)
            english, rest = [], []
        (english if is_english else rest).append(text)
    if english or rest:
        yield _row(english, rest, number)


def _row(english: list[str], rest: list[str], page: int) -> PrintedRow:
    name_en = re.sub(r"\s+", " ", " ".join(english))
    printed = re.sub(r"\s+", " ", " ".join(rest))
    for code, country in countries().items():
        if country.official and _same(printed).endswith(_same(country.official)):
            end = re.compile(r"\s*".join(map(re.escape, country.official.replace(" ", ""))) + "$")
            return PrintedRow(name_en, end.sub("", printed).strip(), code, page)
    if not name_en or not (unknown := _UNKNOWN_COUNTRY.fullmatch(printed)):
        raise ValueError(f"page {page}: no country at the end of {name_en!r} {printed!r}")
    return PrintedRow(name_en, unknown["name"], unknown["country"], page)


def differences(printed: list[PrintedRow]) -> list[str]:
    """Return one line for every row that the official list and the data do not have alike, in the list's order."""
    known = {(_same(one.name_en), one.country.code): one for one in universities().values() if one.on_isa_list}
    found = []
    seen = set()
    for row in printed:
        where = f"{row.name_en} / {row.name_ja} ({row.country}, page {row.page})"
        if row.identity in seen:
            found.append(f"twice in the list: {where}")
        elif row.identity not in known:
            found.append(f"new in the list: {where}{_once_called(row)}")
        elif _same(known[row.identity].name_ja) != _same(row.name_ja):
            found.append(f"other Japanese name: {where}; in the data {known[row.identity].name_ja}")
        seen.add(row.identity)
    for identity, one in known.items():
        if identity not in seen:
            found.append(f"no longer in the list: {one.name_en} / {one.name_ja} ({one.country.code}), {one.key}")
    return found


def _once_called(row: PrintedRow) -> str:
    """Return a hint if another record has this Japanese name and country, or this English name; else ""."""
    for one in universities().values():
        if one.country.code == row.country and _same(row.name_ja) == _same(one.name_ja):
            return f"; {one.key} has the same Japanese name"
        if _same(one.name_en) == _same(row.name_en):
            return f"; {one.key} has the same English name"
    return ""


class Command(BaseCommand):
    """Print the difference between an official PDF list and the data."""

    help = "Read an official PDF list of universities and print what differs from the data; exit with 1 if anything."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the path of the PDF."""
        parser.add_argument("pdf", type=Path, help="the official list as downloaded (001335478.pdf)")

    def handle(self, *args: Any, pdf: Path, **options: Any) -> None:
        """Print one line a difference and a last line with the counts; exit with status 1 if there are any."""
        try:
            printed = printed_rows(pdf)
            edition = printed_edition(pdf)
        except (OSError, PyPdfError, ValueError) as error:
            raise CommandError(f"{pdf}: {error}") from error
        found = differences(printed)
        for line in found:
            self.stdout.write(line)
        regions = len({row.country for row in printed})
        self.stdout.write(
            f"{edition or 'No date found'}: {len(printed)} universities, {regions} countries and regions; "
            f"data of {list_on().name}: {len(found)} differences"
        )
        if found:
            sys.exit(1)
