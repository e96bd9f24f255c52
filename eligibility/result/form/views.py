"""The official form as files: of one's own assessment, and of the example people."""

from enum import StrEnum
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from eligibility.language import with_language_in_address
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import open_session
from eligibility.wizard.application import application_from

from ..examples import EXAMPLES, Example
from ..files import kinds
from ..files.order import Order
from ..files.response import file_response
from .choice import ChoosingForm
from .made import file_name, xlsx_of
from .points_form import leading_choice, points_form

_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Kind(StrEnum):
    """The kinds of file, by their ending."""

    XLSX = "xlsx"
    PDF = "pdf"


@require_safe
@never_cache
def points_form_file(request: HttpRequest, id: str, kind: Kind) -> HttpResponse:
    """The form of a session as a file; back to the questions while too little is answered."""
    session = open_session(request, id)
    return _file(request, kind, session, reverse("result_form", args=[id])) or redirect("next", id=id)


@require_safe
@never_cache
@with_language_in_address
def example_points_form_file(request: HttpRequest, key: str, kind: Kind) -> HttpResponse:
    """The form of an example person as a file, named as one."""
    if key not in EXAMPLES:
        raise Http404(f"no example {key!r}")
    made = _file(request, kind, EXAMPLES[key], reverse("example_form", args=[key]))
    assert made is not None
    return made


def _file(request: HttpRequest, kind: Kind, of: SavedSession | Example, page_url: str) -> HttpResponse | None:
    """Answer with the form that the address chooses; what cannot be chosen leads to the page that says so.

    None while too little is answered. The Excel file is made at once, the PDF by a worker.
    """
    today = timezone.localdate()
    example, session = (of, None) if isinstance(of, Example) else (None, of)
    application = application_from(session.document if session else of.document(today), today)
    if application is None:
        return None
    leading = leading_choice(application, today, request.GET.get("activity"))
    choice = ChoosingForm(request.GET.dict(), leading, application.profile).choice
    if choice is None:
        return redirect(f"{page_url}?{request.GET.urlencode()}")
    if kind is Kind.PDF:
        order = Order(kinds.POINTS_FORM, choice.query, today, session=session, example=example)
        return file_response(request, order, page_url)
    made = xlsx_of(points_form(application, choice, today))
    disposition = content_disposition_header(as_attachment=True, filename=file_name(choice, example, kind))
    headers = {"Content-Disposition": disposition, "Content-Language": "ja"}
    return HttpResponse(made, content_type=_XLSX, headers=headers)
