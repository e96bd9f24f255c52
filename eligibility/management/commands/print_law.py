"""print_law: the tables of law as plain text, with a source a row, for people who read no code."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from eligibility.contract.facts import day_from
from eligibility.scoring.editions import NotCovered
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.printing import difference, print_law


class Command(BaseCommand):
    """Print the law of a day, or what differs from another day."""

    help = "Print the points tables as they stand on a day, in one language, with their sources."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --on, --against and --lang."""
        parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day of the law (default: today)")
        parser.add_argument("--against", metavar="YYYY-MM-DD", help="print only what differs from this day")
        parser.add_argument("--lang", default="ja", choices=LANGUAGES, help="the language of the print")

    def handle(self, *args: Any, on: str | None, against: str | None, lang: str, **options: Any) -> None:
        """Write the print to standard output."""
        days = []
        for name, text in (("--on", timezone.localdate().isoformat() if on is None else on), ("--against", against)):
            day = day_from(text) if text is not None else None
            if text is not None and day is None:
                raise CommandError(f"{name}: {text!r} is not a real day; write it YYYY-MM-DD")
            days.append(day)
        day, other = days
        assert day is not None
        try:
            text = print_law(day, lang) if other is None else difference(day, other, lang)
        except NotCovered as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(text, ending="")
