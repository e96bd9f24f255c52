"""A question sent without the proof that it came from our own page: shown again, filled in, and not stored."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.csrf import csrf_failure as plain_failure

from eligibility.saving.sessions import SessionGone, open_session

from .forms import QuestionForm, typed
from .path import find_page, further_page
from .question_page import question_page
from .versions import sent_version

_COOKIE_OR_TOKEN: Final = "CSRF "
"""How Django's reasons begin where cookie or token was lost or changed; another site's form is refused for others."""


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that could not be proved to be ours.

    A question of an assessment that this browser may open is shown again with what was sent in its fields and a new
    token; nothing is stored until it is sent once more. Everything else gets Django's answer, the page 403_csrf.html.
    """
    match = request.resolver_match
    if match is not None and match.url_name in ("question", "record") and reason.startswith(_COOKIE_OR_TOKEN):
        try:
            again = _shown_again(request, match.kwargs)
        except SessionGone:
            again = None
        if again is not None:
            return again
    return plain_failure(request, reason)


def _shown_again(request: HttpRequest, address: Mapping[str, object]) -> HttpResponse | None:
    """Return the page of a question with what was sent in its fields; None where there is no such page (any more).

    Raises SessionGone when this browser may not open the assessment.
    """
    key, number = str(address["question"]), address.get("number")
    session = open_session(request, str(address["id"]))
    document = session.document
    today = timezone.localdate()
    place = number - 1 if isinstance(number, int) else None
    page = find_page(document, key, place, today) or further_page(document, key, today)
    if page is None:
        return None
    form = QuestionForm(page, document, today, filled=typed(request.POST, page.question.fields))
    response = question_page(request, session, page, form, sent_version(request.POST), unconfirmed=True)
    response.status_code = HTTPStatus.FORBIDDEN
    return response
