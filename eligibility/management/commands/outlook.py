"""outlook: profiles in, one JSON object a line; outlooks out, one a line (the data contract)."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from eligibility.contract.lines import answer_lines
from eligibility.contract.outlook import Outlook
from eligibility.contract.profile import profile_from


class Command(BaseCommand):
    """Answer JSON Lines from standard input."""

    help = "Read profiles from standard input, one JSON object a line, and write one outlook a line."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --strict."""
        parser.add_argument("--strict", action="store_true", help="stop at the first line that cannot be taken")

    def handle(self, *args: Any, strict: bool, **options: Any) -> None:
        """Answer every line; exit with status 1 if a line is invalid."""

        def answer(line: dict[str, Any]) -> str:
            return json.dumps(Outlook(profile_from(line)).as_contract())

        if not answer_lines(sys.stdin.buffer, sys.stdout, answer, strict=strict):
            sys.exit(1)
