"""The pages that the page on permanent residence leads to: the questions on the stay, and past employers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from eligibility.answers import past
from eligibility.answers.document import Document, records, with_record, without_answer, without_record
from eligibility.formats import format_date, format_yen_alone
from eligibility.language import is_shown_again, with_language_buttons
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import TooMuchToStore, change, open_session
from eligibility.wizard.application import application_from
from eligibility.wizard.forms import TOO_MUCH, QuestionForm, shown, typed
from eligibility.wizard.path import Page

from .residence_questions import MOST_EMPLOYERS, employer_page, stay_page


@dataclass(frozen=True, slots=True)
class _Asked:
    """A page of these questions: its template, its own address and the one after it; `remove` deletes its answer."""

    page: Page
    template: str
    address: str
    following: str
    remove: Callable[[Document], Document]


@dataclass(frozen=True, slots=True)
class PastEmployer:
    """A past employer in words, with the address of its page."""

    days: str
    pay: str
    url: str


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@with_language_buttons
def questions(request: HttpRequest, id: str) -> HttpResponse:
    """Ask about the stay in Japan; POST stores the answers, or takes them out."""
    page = stay_page()
    asked = _Asked(
        page,
        "result/residence_questions.html",
        reverse("residence_questions", args=[id]),
        reverse("result_residence", args=[id]) + "#stay",
        lambda document: without_answer(document, page.question.key, None),
    )
    return _answer(request, open_session(request, id), asked)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@with_language_buttons
def employers(request: HttpRequest, id: str, number: int | None = None) -> HttpResponse:
    """List the past employers and ask for one more, or for one of them again (from 1); POST stores or deletes it."""
    session = open_session(request, id)
    held = len(records(session.document, past.KEY))
    at = held if number is None else number - 1
    if number is not None and not 1 <= number <= held:
        raise Http404(f"no past employer {number}")
    page, listed = employer_page(at), reverse("past_employers", args=[id])
    asked = _Asked(
        page,
        "result/past_employers.html",
        listed if number is None else reverse("past_employer", args=[id, number]),
        listed,
        lambda document: without_record(document, past.KEY, at),
    )
    return _answer(request, session, asked)


def _answer(request: HttpRequest, session: SavedSession, asked: _Asked) -> HttpResponse:
    today, page = timezone.localdate(), asked.page
    if application_from(session.document, today) is None:
        return redirect("next", id=session.id)
    if request.method != "POST":
        filled = shown(page, session.document, today)
        return _page(request, session, asked, QuestionForm(page, session.document, today, filled=filled), today)
    if "remove" in request.POST:
        with change(session.id) as changed:
            changed.document = asked.remove(changed.document)
        return redirect(asked.following)
    sent = typed(request.POST, page.question.fields)
    if is_shown_again(request):
        return _page(request, session, asked, QuestionForm(page, session.document, today, filled=sent), today)
    form = QuestionForm(page, session.document, today, data=sent)
    if page.number is not None and page.number >= MOST_EMPLOYERS:
        form.add_error(None, TOO_MUCH)
    if not form.is_valid():
        return _page(request, session, asked, form, today)
    try:
        with change(session.id) as changed:
            changed.document = with_record(changed.document, page.question.key, page.number, form.record)
    except TooMuchToStore:
        form.add_error(None, TOO_MUCH)
        return _page(request, session, asked, form, today)
    return redirect(asked.following)


def _page(request: HttpRequest, session: SavedSession, asked: _Asked, form: QuestionForm, today: date) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "session": session,
        "address": asked.address,
        "title": asked.page.question.title,
        "stored": asked.page.answer(session.document) is not None,
        "number": asked.page.number,
        "employers": _listed(session),
        "residence_url": reverse("result_residence", args=[session.id]),
    }
    return render(request, asked.template, context)


def _listed(session: SavedSession) -> tuple[PastEmployer, ...]:
    found = []
    for number, each in enumerate(records(session.document, past.KEY), start=1):
        days = [date.fromisoformat(each[key]) for key in ("start", "end") if each.get(key)]
        found.append(
            PastEmployer(
                " – ".join(format_date(day) for day in days) + ("" if each.get("end") else " –"),
                format_yen_alone(each["annual_yen"]),
                reverse("past_employer", args=[session.id, number]),
            )
        )
    return tuple(found)
