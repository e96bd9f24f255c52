"""The pages of the result: the result itself, and its report as PDF."""

import logging
import secrets
from collections.abc import Mapping
from datetime import date
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from eligibility.answers.typed_days import say_day
from eligibility.saving.models import SavedSession
from eligibility.saving.opening import open_session
from eligibility.scoring.editions import NotCovered
from eligibility.scoring.facts import FIRST_DAY, LAST_DAY
from eligibility.scoring.reading import day_from
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.life import told_life
from eligibility.wizard.told import told

from .in_app_browsers import in_app_browser
from .law_page import LawPage, law_page
from .paper import file_name, paper
from .parts import Report, report_of

logger = logging.getLogger(__name__)

LANGUAGE: Final = "lang"
"""The name under which an address asks for a language."""

MOST_TYPED: Final = 40
"""More than this is no day, and not repeated to anybody."""


@require_safe
@never_cache
def result(request: HttpRequest, id: str) -> HttpResponse:
    """The result of a session; back to the questions while too little is answered."""
    session = open_session(request, id)
    report = _report(request, session, get_language() or settings.LANGUAGE_CODE)
    if report is None:
        return redirect("next", id=id)
    pdf_url, keep_url = reverse("report", args=[id]), reverse("keep", args=[id])
    return as_page(request, report, pdf_url, {"session": session, "keep_url": keep_url})


@require_safe
@never_cache
def report_pdf(request: HttpRequest, id: str) -> HttpResponse:
    """The report as a file, in the language of `lang` (else the page's); a polite page where it cannot be made."""
    session = open_session(request, id)
    language = asked_language(request)
    with override(language):
        report = _report(request, session, language)
    if report is None:
        return redirect("next", id=id)
    return as_file(request, report, back_url=reverse("result", args=[id]))


def asked_language(request: HttpRequest) -> str:
    """Return the language that the address names, else the one of the page."""
    asked = request.GET.get(LANGUAGE, "")
    return asked if asked in LANGUAGES else get_language() or settings.LANGUAGE_CODE


def as_page(request: HttpRequest, report: Report, pdf_url: str, more: Mapping[str, object]) -> HttpResponse:
    """Answer with the page of a report. `activity` in the address was chosen there; `rows=all` opens what is folded."""
    context = {
        "report": report,
        "page": True,
        "law_url": reverse("law"),
        "pdf_url": pdf_url,
        "activity": report.activity if "activity" in request.GET else "",
        "all_rows": request.GET.get("rows") == "all",
        "in_app": in_app_browser(request.headers.get("user-agent", "")),
    }
    return render(request, "report/result.html", {**context, **more})


def as_file(request: HttpRequest, report: Report, back_url: str) -> HttpResponse:
    """Answer with the PDF of a report; where it cannot be made, with a page that leads back to the result."""
    try:
        made = paper(report)
    except Exception:
        reference = secrets.token_hex(4)
        logger.exception("report %s could not be made", reference)
        return render(request, "report/failed.html", {"reference": reference, "back_url": back_url}, status=500)
    disposition = content_disposition_header(as_attachment=True, filename=file_name(report))
    return HttpResponse(made, content_type="application/pdf", headers={"Content-Disposition": disposition})


@require_safe
def law(request: HttpRequest) -> HttpResponse:
    """The law of a day (`on`, today if not given), in the language of `lang` if given; days not covered say so."""
    today = timezone.localdate()
    language = asked_language(request)
    typed = request.GET.get("on", "").strip()[:MOST_TYPED]
    with override(language):
        shown, problem = _law_on(typed, today, language)
        context = {
            "law": shown,
            "problem": problem,
            "on": typed or today.isoformat(),
            "today": today,
            "asked_language": language if request.GET.get(LANGUAGE) == language else "",
        }
        return render(request, "report/law.html", context)


def _law_on(typed: str, today: date, language: str) -> tuple[LawPage | None, str]:
    """Return the page of a day, or nothing and a sentence that says what to do."""
    day = day_from(typed) if typed else today
    if day is None:
        return None, _("“%(typed)s” is no day. Write year, month and day as in %(example)s.") % {
            "typed": typed,
            "example": today.isoformat(),
        }
    try:
        return law_page(day, language), ""
    except NotCovered:
        words = {"first": say_day(FIRST_DAY, language), "last": say_day(LAST_DAY, language)}
        return None, _("This day is not covered: the tables held here begin on %(first)s and end on %(last)s.") % words


def _report(request: HttpRequest, session: SavedSession, language: str) -> Report | None:
    today = timezone.localdate()
    life = told_life(session.document, today)
    if life is None:
        return None
    activity = request.GET.get("activity")
    return report_of(life, today=today, language=language, activity=activity, told=told(session.document))
