"""bench: print the speed of each subject with its floor in one run."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser

from eligibility.management.benchmarks import files, outlook, points_form, report, result, scoring, search, wizard

Bench = Callable[[Callable[[str], None]], None]

SUBJECTS: Final[Mapping[str, Bench]] = {
    "scoring": scoring.bench,
    "outlook": outlook.bench,
    "search": search.bench,
    "report": report.bench,
    "points_form": points_form.bench,
    "wizard": wizard.bench,
    "result": result.bench,
    "files": files.bench,
}
"""What can be measured, each by a function of its own module in management/benchmarks."""


class Command(BaseCommand):
    """Run all benchmarks, or those named."""

    help = "Say how quick the parts are, each beside its floor in the same run."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the subjects."""
        known = ", ".join(SUBJECTS)
        parser.add_argument("subjects", nargs="*", metavar="subject", help=f"of: {known} (default: all)")

    def handle(self, *args: Any, subjects: list[str], **options: Any) -> None:
        """Print the figures as they are measured."""
        unknown = [subject for subject in subjects if subject not in SUBJECTS]
        if unknown:
            raise CommandError(f"nothing to measure is called {unknown[0]!r}; choose from {', '.join(SUBJECTS)}")
        for subject in subjects or SUBJECTS:
            self.stdout.write(self.style.MIGRATE_HEADING(subject))
            SUBJECTS[subject](lambda line: self.stdout.write(f"  {line}"))
