"""The one sheet: the answer on one page, which begins every PDF or is all of it."""

import re
from dataclasses import dataclass, replace
from typing import Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from eligibility.formats import format_date, join_sentences
from eligibility.scoring.law import ORDINANCE

from ..answer.steps import KEEP, NextStep
from ..context import Context
from ..sections.papers import PAPERS, order_first
from ..sources import Sources
from ..unbroken import unbroken, unbroken_heading
from .choice import PdfChoice

STYLES: Final = "css/paper-sheet.css"
_LAST_WORDS: Final = re.compile(r"(?<= )\S+ \S+ \S+$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the sheet prints next to the parts of the Context.

    `heading` is the verdict and `japanese` the same in Japanese, "" where it is not wanted. `steps` are the next steps
    without the one to keep the result, which the paper does; they name the papers to order first. `example` says that
    the person is made up, "" for one's own result. `made` says when and for which days the result was computed, and
    when the law was checked; `address` is that of the site.
    """

    heading: str
    japanese: str
    steps: tuple[NextStep, ...]
    example: str
    made: str
    address: str


def sheet(report: Context, choice: PdfChoice) -> str:
    """Return the sheet as HTML, in the active language."""
    in_japanese = replace(report, language="ja", citations=Sources()).answer.heading if choice.with_japanese else ""
    found = Sheet(
        heading=_heading(report.answer.heading),
        japanese=unbroken_heading(escape(in_japanese)),
        steps=tuple(_on_paper(step, report) for step in report.answer.steps if step.to != KEEP),
        example=_example(report),
        made=_made(report),
        address=settings.BASE_URL,
    )
    return unbroken(render_to_string("result/paper/sheet.html", {"report": report, "sheet": found}))


def _on_paper(step: NextStep, report: Context) -> NextStep:
    """Return the step as the sheet prints it: it names the papers to order first, as nothing on paper leads to them."""
    named = order_first(report) if step.to == PAPERS.slug else ""
    return replace(step, sentence=named) if named else step


def _heading(heading: str) -> SafeString:
    """Return the heading as HTML; its last three words stay together, so that no number is alone on a line."""
    return unbroken_heading(_LAST_WORDS.sub(r'<span class="nb">\g<0></span>', escape(heading)))


def _example(report: Context) -> str:
    """Say that the person is made up, "" for one's own result; what is personal of it is left out where it must be."""
    if report.example is None:
        return ""
    pattern = _("Example: %(name)s. %(about)s") if report.personal else _("Example: %(name)s.")
    said = pattern % {"name": report.example.name, "about": report.example.about}
    return join_sentences(said, _("Made up, not a person."))


def _made(report: Context) -> str:
    """Say when the result was made, for which days, and with which law."""
    days = [format_date(day.day) for day in report.days]
    if report.two_days:
        made = _("Made on %(made)s for %(first)s and %(second)s.") % {
            "made": report.made,
            "first": days[0],
            "second": days[1],
        }
    else:
        made = _("Made on %(made)s for %(day)s.") % {"made": report.made, "day": days[0]}
    checked = _("Law checked on %(day)s.") % {"day": format_date(ORDINANCE.checked)}
    return join_sentences(made, checked, _("Not an official service."))
