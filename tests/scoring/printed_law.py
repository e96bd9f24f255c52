"""The printed law of 22 November 2026, taken apart into its sections and entries."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

from django.core.management import call_command

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.rows import ACTIVITIES, Row
from eligibility.scoring.wording.names import ACTIVITY_NAMES, HEADING_NAMES
from eligibility.scoring.wording.printing import print_law
from tests.law import ROWS

DAY = date(2026, 11, 22)
ONE_DAY = timedelta(days=1)
BY_KEY = {row.key: row for row in ROWS}
EDITION = TABLES.on(DAY)
JAPANESE = print_law(DAY, "ja")


def printed(**options: str) -> str:
    """What the command writes."""
    out = StringIO()
    call_command("print_law", stdout=out, **options)
    return out.getvalue()


def sections(text: str) -> dict[tuple[str, str], list[str]]:
    """The lines of a print by their headings; the second one is empty above the tables."""
    found: dict[tuple[str, str], list[str]] = {}
    above = ("", "")
    for line in text.splitlines():
        if line.startswith("### "):
            above = (above[0], line.removeprefix("### "))
        elif line.startswith("## "):
            above = (line.removeprefix("## "), "")
        elif line:
            found.setdefault(above, []).append(line)
    return found


def entry(lines: list[str], start: str) -> list[str]:
    """The lines of the one entry that begins so, stripped."""
    (at,) = (place for place, line in enumerate(lines) if line.startswith(f"- {start}"))
    rest = lines[at + 1 :]
    end = next((place for place, line in enumerate(rest) if not line.startswith("    ")), len(rest))
    return [lines[at].removeprefix("- "), *(line.strip() for line in rest[:end])]


def letter(row: Row, activity: str) -> str:
    """The letter of a row in the ordinance."""
    return (row.article[activity] or "").split()[-1]


def printed_rows(text: str, language: str) -> Iterator[tuple[Row, str, list[str]]]:
    """Every row of every activity with the entry that prints it."""
    of = sections(text)
    for activity in ACTIVITIES:
        for row in EDITION.rows:
            if row.points[activity] is not None:
                name = ACTIVITY_NAMES[activity].in_language(language)
                lines = of[name, HEADING_NAMES[row.heading].in_language(language)]
                yield row, activity, entry(lines, f"{letter(row, activity)} {row.points[activity]}")


def with_salary(**changes: object) -> Tables:
    """The tables with the row of 7 million changed."""
    row = replace(BY_KEY["salary_7m"], **changes)  # type: ignore[arg-type]
    return Tables(rows=tuple(row if each.key == row.key else each for each in ROWS))
