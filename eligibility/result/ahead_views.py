"""The pages that look ahead from the result: two offers compared, and the days as a calendar file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from eligibility.answers.document import without_answer
from eligibility.language import with_language_buttons
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import open_session
from eligibility.wizard.application import application_from
from eligibility.wizard.forms import QuestionForm

from .asking import Asking, ask
from .calendar import FILE_NAME, calendar_file
from .days import days_of
from .leading import leading_activity
from .offers import comparison, offer_page
from .pdf.choice import activity_named


@require_safe
@never_cache
def dates(request: HttpRequest, id: str) -> HttpResponse:
    """The days of the time line as a calendar file; back to the questions while too little is answered."""
    session = open_session(request, id)
    application = application_from(session.document, timezone.localdate())
    if application is None:
        return redirect("next", id=id)
    activity = activity_named(request) or leading_activity(application, days_of(application), timezone.localdate())
    made = calendar_file(application, activity, session.id, timezone.now())
    disposition = content_disposition_header(as_attachment=True, filename=FILE_NAME)
    return HttpResponse(
        made, content_type="text/calendar; charset=utf-8", headers={"Content-Disposition": disposition or ""}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@with_language_buttons
def offers(request: HttpRequest, id: str) -> HttpResponse:
    """Ask for a second offer and show it next to the first; POST stores it, or takes it out."""
    session, page, address = open_session(request, id), offer_page(), _address(request, id)
    asking = Asking(
        page=page,
        show=lambda form: _offers(request, session, form),
        remove=lambda document: without_answer(document, page.question.key, page.number),
        stored=f"{address}#beside",
        removed=address,
    )
    return ask(request, session, asking)


def _address(request: HttpRequest, id: str) -> str:
    """Return the address of the page, with the activity that it is about."""
    activity = activity_named(request)
    return reverse("offers", args=[id]) + (f"?activity={activity}" if activity else "")


def _offers(request: HttpRequest, session: SavedSession, form: QuestionForm) -> HttpResponse:
    context = {
        "form": form,
        "session": session,
        "address": _address(request, session.id),
        "activity": activity_named(request),
        "comparison": comparison(session.document, timezone.localdate(), activity_named(request)),
        "page": True,
    }
    return render(request, "result/offers.html", context)
