"""The one sheet: the answer on one page, which begins every PDF or is all of it."""

from dataclasses import dataclass, replace

from django.template.loader import render_to_string

from ..context import Context
from ..sections.overview import OVERVIEW
from ..sources import Sources
from .choice import PdfChoice


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the sheet prints next to the parts of the Context; `japanese` is the verdict in Japanese, "" for none."""

    overview: str
    japanese: str


def sheet(report: Context, choice: PdfChoice) -> str:
    """Return the sheet as HTML, in the active language."""
    japanese = replace(report, language="ja", citations=Sources()).title if choice.with_japanese else ""
    made = Sheet(OVERVIEW.render(report), japanese)
    return render_to_string("result/paper/sheet.html", {"report": report, "sheet": made})
