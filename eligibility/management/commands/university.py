"""university: names in, one a line as people type them; what each may mean out, one JSON object a line."""

import io
import json
import sys
import unicodedata
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from eligibility.contract.lines import Refused, errors_line, lines, refusal
from eligibility.finder import Finding, Match, find
from eligibility.finder.search import LONGEST_QUERY


class Command(BaseCommand):
    """Answer university names from standard input (the data contract)."""

    help = "Read names of universities from standard input, one a line, and write what each may mean, one a line."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --strict."""
        parser.add_argument("--strict", action="store_true", help="stop at the first line that cannot be taken")

    def handle(self, *args: Any, strict: bool, **options: Any) -> None:
        """Answer every line; exit with status 1 if a line is invalid."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        complete = True
        for number, raw in lines(sys.stdin.buffer):
            try:
                name = _name(raw)
                answer = as_contract(name, find(name)) if name.strip() else None
            except Refused as refused:
                complete = False
                sys.stdout.write(errors_line(number, refused) + "\n")
                if strict:
                    break
            else:
                if answer is not None:
                    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        if not complete:
            sys.exit(1)


def _name(raw: bytes | Refused) -> str:
    """Return the name on a line without its line end; raise Refused for an invalid name."""
    if isinstance(raw, Refused):
        raise Refused([refusal("name", f"longer than {LONGEST_QUERY} characters; write one name a line")])
    try:
        name = raw.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise Refused([refusal("name", f"byte {error.start + 1} is not UTF-8; write the file in UTF-8")]) from None
    if len(name.strip()) > LONGEST_QUERY:
        raise Refused([refusal("name", f"longer than {LONGEST_QUERY} characters; write one name a line")])
    for position, character in enumerate(name, start=1):
        if unicodedata.category(character) == "Cc" and not character.isspace():
            raise Refused([refusal("name", f"character {position} is a control character; leave it out")])
    return name


def as_contract(query: str, finding: Finding) -> dict[str, Any]:
    """Return a finding in the shape of the contract."""
    return {
        "query": query,
        "confident": finding.confident,
        "matches": [_match(match) for match in finding.matches],
    }


def _match(match: Match) -> dict[str, Any]:
    university = match.university
    return {
        "name_en": university.name_en,
        "name_ja": university.name_ja,
        "name_zh_hant": university.name_zh_hant,
        "name_zh_hans": university.name_zh_hans,
        "country": university.country.code,
        "ranking": university.ranking,
        "sgu": university.sgu,
        "innovative_asia": university.innovative_asia,
        "jfind": university.jfind,
        "edition": university.edition,
    }
