"""The page of the rules next to the points for permanent residence, in words with their places, as of today."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from eligibility.language import language_in_address, with_language_in_address
from eligibility.result.sections.status import fee_bands
from eligibility.result.sources import Sources
from eligibility.result.statements import StatementInWords, statement_in_words
from eligibility.scoring.fees import FEE_BANDS_SOURCE
from eligibility.scoring.residence_rules import ORDINARY_RULE, Subject, rules_on
from eligibility.wizard.choices import Words

HEADINGS: Final[dict[Subject, Words]] = {
    Subject.BESIDES: _("What is examined besides the points"),
    Subject.PAPERS: _("Papers of both days"),
    Subject.WAITING: _("While you wait, and after"),
    Subject.FEE: _("Fees"),
    Subject.ORDINARY: _("The ordinary rule: %(years)s years"),
    Subject.SECOND: _("Highly Skilled Professional (ii)"),
    Subject.FAMILY: _("The family afterwards"),
}
"""The headings of the page in order; `years` is how long the ordinary rule asks one to live in Japan."""


@dataclass(frozen=True, slots=True)
class RulePart:
    """The rules on a subject under their heading."""

    key: str
    heading: str
    lines: tuple[StatementInWords, ...]


@require_safe
@with_language_in_address
def residence_rules(request: HttpRequest) -> HttpResponse:
    """What is examined besides the points, papers, fees, waiting, the ordinary rule and the family, as of today."""
    sources, today = Sources(), timezone.localdate()
    context = {
        "parts": _parts(today, sources),
        "fees": fee_bands(),
        "fees_cited": sources.cite(FEE_BANDS_SOURCE),
        "sources": sources.all,
        "asked_language": language_in_address(request),
        "page": True,
    }
    return render(request, "reference/residence_rules.html", context)


def _parts(today: date, sources: Sources) -> tuple[RulePart, ...]:
    """Return the rules of a day under their headings; a subject without a rule has none."""
    parts = []
    for subject, heading in HEADINGS.items():
        lines = tuple(statement_in_words(each, sources) for each in rules_on(today, subject))
        if lines:
            parts.append(RulePart(subject.value, str(heading) % {"years": ORDINARY_RULE.years}, lines))
    return tuple(parts)
