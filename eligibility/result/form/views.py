"""The official form as files: of one's own assessment, and of the example people."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from eligibility.answers.application import Application
from eligibility.language import with_language_in_address
from eligibility.saving.sessions import open_session
from eligibility.wizard.application import application_from

from ..examples import EXAMPLES
from ..views import PdfFile, as_file
from .choice import ChoosingForm, FormChoice
from .made import pdf_of, xlsx_of
from .points_form import leading_choice, points_form


class Kind(StrEnum):
    """The kinds of file, by their ending."""

    XLSX = "xlsx"
    PDF = "pdf"

    @property
    def content_type(self) -> str:
        """The type of the file in a response."""
        return {
            Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Kind.PDF: "application/pdf",
        }[self]


@require_safe
@never_cache
def points_form_file(request: HttpRequest, id: str, kind: Kind) -> HttpResponse:
    """The form of a session as a file; back to the questions while too little is answered."""
    session, today = open_session(request, id), timezone.localdate()
    application = application_from(session.document, today)
    if application is None:
        return redirect("next", id=id)
    return _file(request, application, kind, today, reverse("result_form", args=[id]))


@require_safe
@never_cache
@with_language_in_address
def example_points_form_file(request: HttpRequest, key: str, kind: Kind) -> HttpResponse:
    """The form of an example person as a file."""
    if key not in EXAMPLES:
        raise Http404(f"no example {key!r}")
    today = timezone.localdate()
    application = application_from(EXAMPLES[key].document(today), today)
    assert application is not None
    return _file(request, application, kind, today, reverse("example_form", args=[key]), f"_example-{key}")


def _file(
    request: HttpRequest, application: Application, kind: Kind, today: date, page_url: str, of: str = ""
) -> HttpResponse:
    """Answer with the form that the address chooses; what cannot be chosen leads to the page that says so."""
    leading = leading_choice(application, today, request.GET.get("activity"))
    choice = ChoosingForm(request.GET.dict(), leading, application.profile).choice
    if choice is None:
        return redirect(f"{page_url}?{request.GET.urlencode()}")
    made = as_file(request, _making(application, choice, kind, today, of), back_url=page_url, made_up=bool(of))
    assert made is not None
    return made


def _making(application: Application, choice: FormChoice, kind: Kind, today: date, of: str) -> Callable[[], PdfFile]:
    def make() -> PdfFile:
        form = points_form(application, choice, today)
        content = xlsx_of(form) if kind is Kind.XLSX else pdf_of(form)
        return PdfFile(f"{choice.file_name}{of}.{kind}", "ja", content, kind.content_type)

    return make
