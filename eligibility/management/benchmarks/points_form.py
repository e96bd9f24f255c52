"""Benchmark the official points form filled in, as Excel file and as PDF; the floor is an empty PDF page."""

from collections.abc import Callable, Mapping
from typing import Final

from eligibility.result.form.choice import FormChoice
from eligibility.result.form.made import form_pdf, xlsx_of
from eligibility.result.form.points_form import leading_choice, points_form
from eligibility.scoring.rows import ACTIVITIES
from eligibility.wizard.application import application_from

from .drawing import compare, drawn
from .report import REFERENCE, TODAY

MOST_SECONDS: Final = 0.5
MOST_BYTES: Final = 300_000


def bench(say: Callable[[str], None], rounds: int = 5) -> None:
    """Print the seconds and sizes of the reference student's form, of each sheet."""
    files = {(sheet, kind): make for sheet in ACTIVITIES for kind, make in _of_sheet(sheet).items()}
    found = drawn(say, "the official form", files, rounds)
    for (sheet, kind), each in found.items():
        say(f"{kind:<4} of {sheet}      {each.seconds:>6.3f} s, {each.size:>7,} bytes")
    compare(say, found.values(), MOST_SECONDS, MOST_BYTES)


def _of_sheet(activity: str) -> Mapping[str, Callable[[], bytes]]:
    """Return what makes the form of an activity, by the kind of file."""
    document = REFERENCE.document(TODAY)
    application = application_from(document, TODAY)
    assert application is not None
    choice = FormChoice(activity, leading_choice(application, TODAY, activity).day)

    def pdf() -> bytes:
        made = form_pdf(document, choice, TODAY)
        assert made is not None
        return made

    return {"xlsx": lambda: xlsx_of(points_form(application, choice, TODAY)), "pdf": pdf}
