"""One report as PDF once everything is warm, beside an empty page of the same PDF writer; seconds of one core."""

from collections.abc import Callable
from datetime import date
from functools import partial
from time import process_time
from typing import Final

from eligibility.report.example_report import report_of_example
from eligibility.report.examples import STUDENT
from eligibility.report.paper import paper
from eligibility.scoring.text import LANGUAGES

from .timing import by_turns

TODAY: Final = date(2026, 11, 22)
MOST_SECONDS: Final = 1.0
MOST_BYTES: Final = 300_000
_EMPTY: Final = "<!doctype html><html lang=en><title>Empty</title><body>"


def bench(say: Callable[[str], None], rounds: int = 5) -> None:
    """Say the seconds of the example student's report in each language, parts and PDF, and how large it is."""
    import weasyprint  # type: ignore[import-untyped]

    reports = {language: partial(_report, language) for language in LANGUAGES}
    sizes = {language: len(made()) for language, made in reports.items()}
    floor, *measured = by_turns(
        lambda: weasyprint.HTML(string=_EMPTY).write_pdf(pdf_variant="pdf/ua-1"),
        *reports.values(),
        rounds=rounds,
        clock=process_time,
    )
    say(f"report of the example student, warm; median of {rounds} rounds by turns, seconds of one core")
    say(f"an empty page: {floor.median:>6.3f} s, the floor")
    for language, seconds in zip(reports, measured, strict=True):
        say(f"{language:<8}       {seconds.median:>6.3f} s, {sizes[language]:>7,} bytes")
    reached = max(each.median for each in measured) < MOST_SECONDS and max(sizes.values()) < MOST_BYTES
    say(f"  wanted: under {MOST_SECONDS:.1f} s and {MOST_BYTES:,} bytes: {'reached' if reached else 'NOT REACHED'}")


def _report(language: str) -> bytes:
    return paper(report_of_example(STUDENT, today=TODAY, language=language))
