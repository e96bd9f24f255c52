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

from eligibility.answers.document import Document
from eligibility.language import with_language_in_address
from eligibility.saving.sessions import open_session
from eligibility.wizard.application import application_from

from ..examples import EXAMPLES
from ..views import PdfFile, as_file
from .choice import ChoosingForm
from .made import form_pdf, xlsx_of
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
    return _file(request, kind, session.document, reverse("result_form", args=[id])) or redirect("next", id=id)


@require_safe
@never_cache
@with_language_in_address
def example_points_form_file(request: HttpRequest, key: str, kind: Kind) -> HttpResponse:
    """The form of an example person as a file, named as one."""
    if key not in EXAMPLES:
        raise Http404(f"no example {key!r}")
    document = EXAMPLES[key].document(timezone.localdate())
    made = _file(request, kind, document, reverse("example_form", args=[key]), key)
    assert made is not None
    return made


def _file(
    request: HttpRequest, kind: Kind, document: Document, page_url: str, example: str = ""
) -> HttpResponse | None:
    """Answer with the form that the address chooses; what cannot be chosen leads to the page that says so.

    None while too little is answered.
    """
    today = timezone.localdate()
    application = application_from(document, today)
    if application is None:
        return None
    leading = leading_choice(application, today, request.GET.get("activity"))
    choice = ChoosingForm(request.GET.dict(), leading, application.profile).choice
    if choice is None:
        return redirect(f"{page_url}?{request.GET.urlencode()}")
    name = choice.file_name + (f"_example-{example}" if example else "")
    if kind is Kind.XLSX:
        return _excel_file(f"{name}.xlsx", xlsx_of(points_form(application, choice, today)))

    def make() -> PdfFile | None:
        made = form_pdf(document, choice, today)
        return None if made is None else PdfFile(f"{name}.pdf", "ja", made)

    return as_file(request, make, page_url, made_up=bool(example))


def _excel_file(name: str, content: bytes) -> HttpResponse:
    disposition = content_disposition_header(as_attachment=True, filename=name)
    headers = {"Content-Disposition": disposition, "Content-Language": "ja"}
    return HttpResponse(content, content_type=_XLSX, headers=headers)
