"""Papers of one's own result: the page, and the form on it in which each paper is marked."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from eligibility.answers.papers import with_marks
from eligibility.language import is_shown_again, with_language_buttons
from eligibility.saving.sessions import TooMuchToStore, change, open_session
from eligibility.whole_pages import loaded_whole
from eligibility.wizard.forms import TOO_MUCH

from .papers_form import PapersForm
from .pdf.choice import activity_named
from .sections.papers import papers_of
from .sections.section import Section
from .session_context import context_of_document
from .views import as_page


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@loaded_whole
@with_language_buttons
def papers(request: HttpRequest, id: str, section: Section) -> HttpResponse:
    """Show the papers with the form to mark them. POST stores the marks that were sent and comes back here.

    Back to the questions while too little is answered. What a language button sends is shown again and not stored.
    """
    session = open_session(request, id)
    context = context_of_document(session.document, timezone.localdate(), activity_named(request), with_answers=False)
    if context is None:
        return redirect("next", id=id)
    form = PapersForm(papers_of(context), request.POST if request.method == "POST" else None)
    if not is_shown_again(request) and form.is_valid():
        try:
            with change(id) as changed:
                changed.document = with_marks(changed.document, form.changes)
            return redirect(request.get_full_path())
        except TooMuchToStore:
            form.add_error(None, TOO_MUCH)
    given = {
        "session": session,
        "pdf_url": reverse("report", args=[id]),
        "keep_url": reverse("keep", args=[id]),
        "form": form,
        "form_id": "paper-marks",
        "csrf_token": get_token(request),
    }
    return as_page(request, context, section, "result", id, given)
