"""The one sheet: the answer on one page, which begins every PDF or is all of it."""

from dataclasses import dataclass, replace
from typing import Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString

from eligibility.formats import format_date
from eligibility.scoring.law import ORDINANCE

from ..context import Context
from ..sources import Sources
from ..unbroken import unbroken, unbroken_heading
from .choice import PdfChoice

STYLES: Final = "css/paper-sheet.css"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the sheet prints next to the parts of the Context.

    `heading` is the verdict and `japanese` the same in Japanese, "" where it is not wanted; `checked` is the day on
    which the law was checked, `address` that of the site.
    """

    heading: SafeString
    japanese: SafeString | str
    checked: str
    address: str


def sheet(report: Context, choice: PdfChoice) -> SafeString:
    """Return the sheet as HTML, in the active language."""
    in_japanese = replace(report, language="ja", citations=Sources()).answer.heading if choice.with_japanese else ""
    found = Sheet(
        heading=unbroken_heading(escape(report.answer.heading)),
        japanese=unbroken_heading(escape(in_japanese)),
        checked=format_date(ORDINANCE.checked),
        address=settings.BASE_URL,
    )
    return unbroken(render_to_string("result/paper/sheet.html", {"report": report, "sheet": found}))
