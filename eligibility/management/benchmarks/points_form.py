"""Benchmark the official points form filled in, as Excel file and as PDF; the floor is an empty PDF page."""

from collections.abc import Callable, Mapping
from time import process_time
from typing import Final

from eligibility.result.form.choice import FormChoice
from eligibility.result.form.made import form_pdf, xlsx_of
from eligibility.result.form.points_form import leading_choice, points_form
from eligibility.scoring.rows import ACTIVITIES
from eligibility.wizard.application import application_from

from .report import REFERENCE, TODAY
from .timing import interleaved

MOST_SECONDS: Final = 0.5
MOST_BYTES: Final = 300_000
_EMPTY: Final = "<!doctype html><html lang=en><title>Empty</title><body>"


def bench(say: Callable[[str], None], rounds: int = 5) -> None:
    """Print the seconds and sizes of the reference student's form, of each sheet."""
    import weasyprint  # type: ignore[import-untyped]

    files = {(sheet, kind): make for sheet in ACTIVITIES for kind, make in _of_sheet(sheet).items()}
    sizes = {which: len(make()) for which, make in files.items()}
    floor, *measured = interleaved(
        lambda: weasyprint.HTML(string=_EMPTY).write_pdf(pdf_variant="pdf/ua-1"),
        *files.values(),
        rounds=rounds,
        clock=process_time,
    )
    say(f"the official form, warm; median of {rounds} rounds by turns, seconds of one core")
    say(f"an empty page: {floor.median:>6.3f} s, the floor")
    for (sheet, kind), each in zip(files, measured, strict=True):
        say(f"{kind:<4} of {sheet}      {each.median:>6.3f} s, {sizes[sheet, kind]:>7,} bytes")
    slowest, largest = max(each.median for each in measured), max(sizes.values())
    reached = "reached" if slowest <= MOST_SECONDS and largest < MOST_BYTES else "NOT REACHED"
    say(f"  wanted: under {MOST_SECONDS:.1f} s and {MOST_BYTES:,} bytes: {reached}")


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
