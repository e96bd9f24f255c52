"""score: facts in, one JSON object a line; results out, one a line (the data contract)."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import answer_lines
from eligibility.contract.writing import result_line
from eligibility.scoring.assessment import assess


class Command(BaseCommand):
    """Score JSON Lines from standard input."""

    help = "Read facts from standard input, one JSON object a line, and write one result a line."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --rows and --strict."""
        parser.add_argument("--rows", action="store_true", help="write every row and gate with its state")
        parser.add_argument("--strict", action="store_true", help="stop at the first line that cannot be taken")

    def handle(self, *args: Any, rows: bool, strict: bool, **options: Any) -> None:
        """Answer every line; exit with status 1 if a line is invalid."""

        def answer(line: dict[str, Any]) -> str:
            assessment = assess(facts_from(line))
            return json.dumps(assessment.as_contract(rows=True)) if rows else result_line(assessment)

        if not answer_lines(sys.stdin.buffer, sys.stdout, answer, strict=strict):
            sys.exit(1)
