"""The pages of the result: the result itself, and its report as PDF."""

import logging
import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from eligibility.saving.models import SavedSession
from eligibility.saving.opening import open_session
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.life import told_life
from eligibility.wizard.told import told

from .in_app_browsers import in_app_browser
from .paper import file_name, paper
from .parts import Report, report_of

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def result(request: HttpRequest, id: str) -> HttpResponse:
    """The result of a session; back to the questions while too little is answered."""
    session = open_session(request, id)
    report = _report(request, session, get_language() or settings.LANGUAGE_CODE)
    if report is None:
        return redirect("next", id=id)
    context = {
        "report": report,
        "page": True,
        "session": session,
        "pdf_url": reverse("report", args=[id]),
        "keep_url": reverse("keep", args=[id]),
        "in_app": in_app_browser(request.headers.get("user-agent", "")),
    }
    return render(request, "report/result.html", context)


@require_safe
@never_cache
def report_pdf(request: HttpRequest, id: str) -> HttpResponse:
    """The report as a file, in the language of `lang` (else the page's); a polite page where it cannot be made."""
    session = open_session(request, id)
    asked = request.GET.get("lang", "")
    language = asked if asked in LANGUAGES else get_language() or settings.LANGUAGE_CODE
    with override(language):
        report = _report(request, session, language)
    if report is None:
        return redirect("next", id=id)
    try:
        made = paper(report)
    except Exception:
        reference = secrets.token_hex(4)
        logger.exception("report %s could not be made", reference)
        return render(request, "report/failed.html", {"reference": reference, "session": session}, status=500)
    disposition = content_disposition_header(as_attachment=True, filename=file_name(report))
    return HttpResponse(made, content_type="application/pdf", headers={"Content-Disposition": disposition})


def _report(request: HttpRequest, session: SavedSession, language: str) -> Report | None:
    today = timezone.localdate()
    life = told_life(session.document, today)
    if life is None:
        return None
    activity = request.GET.get("activity")
    return report_of(life, today=today, language=language, activity=activity, told=told(session.document))
