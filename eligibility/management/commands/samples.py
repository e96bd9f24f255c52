"""samples: the report of the example student, and the sheet of every example person, as PDF in every language."""

from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import override

from eligibility.contract.facts import day_from
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import EXAMPLES, STUDENT, Example
from eligibility.result.form.made import pdf_of as form_pdf_of
from eligibility.result.form.made import xlsx_of
from eligibility.result.form.points_form import leading_choice, points_form
from eligibility.result.pdf.choice import Parts, PdfChoice
from eligibility.result.pdf.render import pdf_of
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.application import application_from


class Command(BaseCommand):
    """Write sample reports."""

    help = "Write the report of an example person, and the sheet of each, as PDF in every language."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --on, --person and --to."""
        parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day the reports are made (default: today)")
        parser.add_argument("--person", default=STUDENT.key, choices=EXAMPLES, help="the example person")
        parser.add_argument("--to", type=Path, default=settings.BASE_DIR / "docs" / "samples", help="the folder")

    def handle(self, *args: Any, on: str | None, person: str, to: Path, **options: Any) -> None:
        """Write the files of every language, and print their sizes."""
        today = timezone.localdate() if on is None else day_from(on)
        if today is None:
            raise CommandError(f"--on: {on!r} is not a real day; write it YYYY-MM-DD")
        to.mkdir(parents=True, exist_ok=True)
        for language in LANGUAGES:
            for both in (False, True)[: 1 if language == "ja" else 2]:
                choice = PdfChoice(language, with_japanese=both)
                with override(language):
                    context = context_of_example(
                        EXAMPLES[person], today=today, personal=choice.private, with_japanese=both
                    )
                    made = pdf_of(context, choice)
                self._write(to / f"report-{person}-{language}{'-ja' if both else ''}.pdf", made)
        self._write_sheets(today, to)
        self._write_points_form(EXAMPLES[person], today, to)

    def _write_sheets(self, today: date, to: Path) -> None:
        """Write the one sheet of each example person in every language, without birthdays and pay."""
        for language in LANGUAGES:
            choice = PdfChoice(language, parts=Parts.SUMMARY)
            for example in EXAMPLES.values():
                with override(language):
                    made = pdf_of(context_of_example(example, today=today, personal=choice.private), choice)
                self._write(to / f"sheet-{example.key}-{language}.pdf", made)

    def _write_points_form(self, person: Example, today: date, to: Path) -> None:
        """Write the official form filled in for the leading day, as Excel file and as PDF."""
        application = application_from(person.document(today), today)
        if application is None:
            raise CommandError(f"{person.key}: the answers make no application on {today}")
        form = points_form(application, leading_choice(application, today), today)
        self._write(to / f"points-form-{person.key}.xlsx", xlsx_of(form))
        self._write(to / f"points-form-{person.key}.pdf", form_pdf_of(form))

    def _write(self, path: Path, made: bytes) -> None:
        path.write_bytes(made)
        self.stdout.write(f"{path}: {len(made):,} bytes")
