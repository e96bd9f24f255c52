"""The page of a question: its form and what is around it; and where an answer leads."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from eligibility.answers.document import records
from eligibility.saving.models import SavedSession

from .application import application_from, questions_left
from .fields import SendingChoiceField
from .forms import QuestionForm
from .path import MOST_RECORDS, Page, open_page, page_before, pages
from .question import Part
from .questions import BY_KEY
from .running_total import running_total
from .summary import summaries

POINTS_HIDDEN = "points_hidden"
"""The key, in the browser's signed cookie, of the wish not to see the running total."""

FIRST = "first"
"""The key, in the address and the form of a question, that says that the overview led to it."""


def question_page(
    request: HttpRequest,
    session: SavedSession,
    page: Page,
    form: QuestionForm,
    version: str,
    newer: str = "",
    unconfirmed: bool = False,
) -> HttpResponse:
    """Show a question with its form and `version`, that of the answer that the form was filled in over.

    `newer` is the answer saved meanwhile in another window, in words; `unconfirmed`: what was sent was not stored.
    """
    today = timezone.localdate()
    hidden = bool(request.session.get(POINTS_HIDDEN))
    application = application_from(session.document, today)
    changing, from_result = is_changing(request), is_from_result(request)
    context = {
        "form": form,
        "question": page.question,
        "session": session,
        "version": version,
        "newer": newer,
        "unconfirmed": unconfirmed,
        "page_url": page.url(session.id),
        "page_number": None if page.number is None else page.number + 1,
        "total": None if hidden or application is None else running_total(application),
        "sends": any(isinstance(field, SendingChoiceField) for field in form.asked),
        "first_result": (
            application is not None and not (changing or from_result) and questions_left(session.document, today)
        ),
        "hidden": hidden,
        **_place_on_path(session, page, changing, from_result, today),
    }
    response = render(request, "wizard/question.html", context)
    if request.method == "POST":
        # What htmx shows in place of the page is the same page, not one to come back to.
        response["HX-Push-Url"] = "false"
    return response


def _place_on_path(session: SavedSession, page: Page, changing: bool, from_result: bool, today: date) -> dict[str, Any]:
    """Return what the page says of the pages before it and of its records."""
    document, question = session.document, page.question
    path = list(pages(document, today))
    before = None if changing or from_result else page_before(path, page)
    back = reverse("check" if changing else "result", args=[session.id]) if changing or from_result else ""
    return {
        "about": describe_answer(document, Page(BY_KEY[question.follows], page.number)) if question.follows else "",
        "feedback": before.question.feedback(document, before.number, today) if before else None,
        "before_url": before.url(session.id) if before else back,
        "parts": len(Part),
        "changing": changing,
        "from_result": from_result,
        "may_add": question.repeats and len(records(document, question.key)) < MOST_RECORDS,
    }


def is_changing(request: HttpRequest) -> bool:
    """Return whether the page was reached from the check page, to which it leads back."""
    return bool(request.GET.get("change") or request.POST.get("change"))


def is_from_result(request: HttpRequest) -> bool:
    """Return whether the overview led to the page as the question to answer first; it leads back there for the next."""
    return not is_changing(request) and bool(request.GET.get(FIRST) or request.POST.get(FIRST))


def describe_answer(document: Mapping[str, Any], page: Page) -> str:
    """Return in words what is stored for a page, "" where nothing is."""
    return next((each.answer for each in summaries(document, timezone.localdate()) if each.page == page), "")


def next_url(document: Mapping[str, Any], id: str, changing: bool = False) -> str:
    """Return the address of the first page that has to be answered, or of the check page."""
    page = open_page(document, timezone.localdate())
    return reverse("check", args=[id]) if page is None else page_url(page, id, changing)


def page_url(page: Page, id: str, changing: bool = False, *, from_result: bool = False) -> str:
    """Return the address of a page that leads back to the check page after a change, or to the result."""
    return f"{page.url(id)}?{'change' if changing else FIRST}=1" if changing or from_result else page.url(id)
