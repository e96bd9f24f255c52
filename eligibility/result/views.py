"""The pages of the result: the result itself, and its report as PDF."""

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from eligibility.language import with_language_in_address
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import open_session, see_law
from eligibility.whole_pages import loaded_whole
from eligibility.wizard.application import application_from, pages_left
from eligibility.wizard.summary import AnswerSummary, summaries

from .context import Context, context_of
from .frame import frame
from .law_change import law_changes
from .pdf.choice import PdfChoice, activity_named, choice_in_address
from .pdf.in_app_browsers import in_app_browser
from .pdf.render import file_name, pdf_of
from .sections.overview import OVERVIEW
from .sections.section import Section

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A report as a file: its name, its language and its bytes."""

    name: str
    language: str
    content: bytes


def pdf_file(context: Context, choice: PdfChoice) -> PdfFile:
    """Return the report as a PDF with its name."""
    return PdfFile(file_name(context, choice), choice.language, pdf_of(context, choice))


@require_safe
@never_cache
@loaded_whole
def result(request: HttpRequest, id: str, section: Section) -> HttpResponse:
    """A page of the result of a session; back to the questions while too little is answered."""
    session = open_session(request, id)
    context = _context(session, None if section is OVERVIEW else activity_named(request))
    if context is None:
        return redirect("next", id=id)
    given: dict[str, object] = {
        "session": session,
        "pdf_url": reverse("report", args=[id]),
        "keep_url": reverse("keep", args=[id]),
    }
    if section is OVERVIEW:
        given["law_changes"] = law_changes(session.law_seen, session.document, context.activity, context.made_on)
    return as_page(request, context, section, "result", id, given)


@require_POST
def law_read(request: HttpRequest, id: str) -> HttpResponse:
    """Note that the reader has read what changed in the law, and go back to the result."""
    session = open_session(request, id)
    see_law(session.id)
    return redirect("result", id=id)


@require_safe
@never_cache
@with_language_in_address
def report_pdf(request: HttpRequest, id: str) -> HttpResponse:
    """The report as a file, in the language of `lang` (else the page's); a polite page where it cannot be made."""
    session = open_session(request, id)
    choice = choice_in_address(request)

    def make() -> PdfFile | None:
        answers = summaries(session.document, timezone.localdate())
        context = _context(session, choice.activity, answers, personal=choice.private)
        return None if context is None else pdf_file(context, choice)

    return as_file(request, make, back_url=reverse("result", args=[id])) or redirect("next", id=id)


def as_page(
    request: HttpRequest, context: Context, section: Section, base: str, key: str, given: Mapping[str, object]
) -> HttpResponse:
    """Answer with the page of a section. `activity` in the address is kept, `rows=all` opens what is folded.

    `base` and `key` are the name and the argument of the addresses: "result" and an id, or "example" and its key.
    """
    values = {
        "activity": activity_named(request) or "",
        "all_rows": request.GET.get("rows") == "all",
        "in_app": in_app_browser(request.headers.get("user-agent", "")),
        **given,
    }
    return render(request, "result/page.html", frame(context, section, base, key, values))


def as_file(
    request: HttpRequest, make: Callable[[], PdfFile | None], back_url: str, *, made_up: bool = False
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


def _context(
    session: SavedSession, activity: str | None, answers: Sequence[AnswerSummary] = (), *, personal: bool = True
) -> Context | None:
    """Return the Context of a session with the rows of an activity (None: the leading one).

    None while too little is answered.
    """
    today = timezone.localdate()
    application = application_from(session.document, today)
    if application is None:
        return None
    return context_of(
        application,
        today=today,
        activity=activity,
        summaries=answers,
        left=pages_left(session.document, today),
        personal=personal,
    )
