"""Benchmark PDF reports with warm caches, in seconds of one core; the floor is an empty PDF page."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

from django.utils.translation import override

from eligibility.result.example_context import context_of_example
from eligibility.result.examples import STUDENT, Example
from eligibility.result.pdf.choice import Parts, PdfChoice
from eligibility.result.pdf.render import pdf_of
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.fields import tick_key
from eligibility.wizard.questions.checklist import OPENED

from .drawing import compare, drawn

TODAY: Final = date(2026, 11, 22)
MOST_SECONDS: Final = 1.0
MOST_BYTES: Final = 300_000
MOST_SECONDS_BILINGUAL: Final = 1.6
MOST_BYTES_BILINGUAL: Final = 500_000
MOST_SECONDS_OF_SHEET: Final = 0.35
MOST_BYTES_OF_SHEET: Final = 100_000


def reference_answers(today: date) -> dict[str, Any]:
    """Return the answers of the reference student: 24 years old, one day, no unknown facts."""
    a_year_ago = today.replace(year=today.year - 1).isoformat()
    return {
        "activity": {"activity": "b"},
        "place": {"place": "japan"},
        "application": {"decided": "yes", "day": today.isoformat(), "permission": None},
        "birth_date": {"day": today.replace(year=today.year - 24).isoformat()},
        "degrees": [{"level": "bachelor", "place": "japan", "awarded_on": a_year_ago}],
        "school": [{"designated": "yes", "top100": "no"}],
        "experience_b": {"kind": "none"},
        "pay": [{"kind": "amount", "annual_yen": 4_000_000, "since": today.isoformat(), "already": True}],
        "japanese": [{"test": "n1", "on": a_year_ago}],
        "organisation": {
            "asked": "yes",
            "innovation_support": "no",
            "sme": "no",
            "rd_over_3_percent": "no",
            "local_government_support": "no",
            "growth_field_project": "no",
        },
        "others": {tick_key(question.key): "no" for question in OPENED},
    }


REFERENCE: Final = Example("reference", "Reference student", "A bachelor, N1, one offer, one day.", reference_answers)
PEOPLE: Final = (REFERENCE, STUDENT)


def bench(say: Callable[[str], None], rounds: int = 5) -> None:
    """Print the seconds and sizes of two people's reports in each language.

    The limits are those of the reference student; the example student has two days and facts not known.
    """
    reports = {(person, language): partial(_report, person, language) for person in PEOPLE for language in LANGUAGES}
    found = drawn(say, "reports", reports, rounds)
    for person in PEOPLE:
        say(f"{person.name}")
        of_person = {language: found[person, language] for language in LANGUAGES}
        for language, each in of_person.items():
            say(f"{language:<8}       {each.seconds:>6.3f} s, {each.size:>7,} bytes")
        if person is REFERENCE:
            compare(say, of_person.values(), MOST_SECONDS, MOST_BYTES)
    bench_bilingual(say, rounds)
    bench_sheets(say, rounds)


def bench_bilingual(say: Callable[[str], None], rounds: int = 5) -> None:
    """Print the seconds and sizes of the example student's report in each language with Japanese."""
    reports = {language: partial(_report, STUDENT, language, both=True) for language in LANGUAGES if language != "ja"}
    found = drawn(say, "with Japanese", reports, rounds)
    for language, each in found.items():
        say(f"{language:<8}       {each.seconds:>6.3f} s, {each.size:>7,} bytes")
    compare(say, found.values(), MOST_SECONDS_BILINGUAL, MOST_BYTES_BILINGUAL)


def bench_sheets(say: Callable[[str], None], rounds: int = 5) -> None:
    """Print the seconds and sizes of two people's one sheet in each language; the limits are those of both people."""
    sheets = {(person, language): partial(_sheet, person, language) for person in PEOPLE for language in LANGUAGES}
    found = drawn(say, "the one sheet", sheets, rounds)
    for (person, language), each in found.items():
        say(f"{language:<8}       {each.seconds:>6.3f} s, {each.size:>7,} bytes: {person.name}")
    compare(say, found.values(), MOST_SECONDS_OF_SHEET, MOST_BYTES_OF_SHEET)


def _sheet(person: Example, language: str) -> bytes:
    choice = PdfChoice(language, parts=Parts.SUMMARY)
    with override(language):
        return pdf_of(context_of_example(person, today=TODAY, personal=choice.private), choice)


def _report(person: Example, language: str, *, both: bool = False) -> bytes:
    choice = PdfChoice(language, with_japanese=both)
    with override(language):
        context = context_of_example(person, today=TODAY, personal=choice.private, with_japanese=both)
        return pdf_of(context, choice)
