"""The pages of the result: the result itself, and its report as PDF."""

import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from eligibility.language import with_language_in_address
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import open_session
from eligibility.scoring.rows import ACTIVITIES
from eligibility.wizard.application import application_from
from eligibility.wizard.summary import summaries

from .pdf.in_app_browsers import in_app_browser
from .pdf.render import file_name, paper
from .report import Report, report_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A report as a file: its name, its language and its bytes."""

    name: str
    language: str
    content: bytes


def paper_file(report: Report) -> PaperFile:
    """Return the report as a PDF with its name."""
    return PaperFile(file_name(report), report.language, paper(report))


@require_safe
@never_cache
def result(request: HttpRequest, id: str) -> HttpResponse:
    """The result of a session; back to the questions while too little is answered."""
    session = open_session(request, id)
    report = _report(request, session)
    if report is None:
        return redirect("next", id=id)
    pdf_url, keep_url = reverse("report", args=[id]), reverse("keep", args=[id])
    return as_page(request, report, pdf_url, {"session": session, "keep_url": keep_url})


@require_safe
@never_cache
@with_language_in_address
def report_pdf(request: HttpRequest, id: str) -> HttpResponse:
    """The report as a file, in the language of `lang` (else the page's); a polite page where it cannot be made."""
    session = open_session(request, id)

    def make() -> PaperFile | None:
        report = _report(request, session)
        return None if report is None else paper_file(report)

    return as_file(request, make, back_url=reverse("result", args=[id])) or redirect("next", id=id)


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
    return render(request, "result/result.html", {**context, **more})


def as_file(
    request: HttpRequest, make: Callable[[], PaperFile | None], back_url: str, *, made_up: bool = False
) -> HttpResponse | None:
    """Answer with the file that `make` returns, None where it returns none.

    Where it cannot be made, answer with a page that leads back to the result; `made_up`: it is an example person's.
    """
    try:
        made = make()
    except Exception:
        reference = secrets.token_hex(4)
        logger.exception("report %s could not be made", reference)
        context = {"reference": reference, "back_url": back_url, "made_up": made_up}
        return render(request, "result/failed.html", context, status=HTTPStatus.INTERNAL_SERVER_ERROR)
    if made is None:
        return None
    disposition = content_disposition_header(as_attachment=True, filename=made.name)
    headers = {"Content-Disposition": disposition, "Content-Language": made.language}
    return HttpResponse(made.content, content_type="application/pdf", headers=headers)


def activity_named(request: HttpRequest) -> str | None:
    """Return the activity that the address names, None where it names none of them."""
    named = request.GET.get("activity")
    return named if named in ACTIVITIES else None


def _report(request: HttpRequest, session: SavedSession) -> Report | None:
    today = timezone.localdate()
    application = application_from(session.document, today)
    if application is None:
        return None
    answers = summaries(session.document, today)
    return report_of(application, today=today, activity=activity_named(request), summaries=answers)
