"""The pages that the page on permanent residence leads to: the questions on the stay, and past employers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from eligibility.answers import past
from eligibility.answers.document import records, without_answer, without_record
from eligibility.formats import format_date, format_yen_alone
from eligibility.language import with_language_buttons
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import open_session
from eligibility.wizard.forms import QuestionForm
from eligibility.wizard.path import Page
from eligibility.wizard.question_page import is_changing, page_url
from eligibility.wizard.questions.residence import MOST_EMPLOYERS, PAST_EMPLOYER, STAY

from .asking import Asking, ask


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
    """Ask about the stay in Japan; POST stores the answers, or takes them out. Then comes the page that led here."""
    session, page = open_session(request, id), Page(STAY)
    address = page_url(page, id, changing=is_changing(request))
    following = _led_from(request, id) + ("" if is_changing(request) else "#stay")
    asking = Asking(
        page=page,
        show=lambda form: _page(request, session, page, form, "result/residence_questions.html", address),
        remove=lambda document: without_answer(document, page.question.key, page.number),
        stored=following,
        removed=following,
    )
    return ask(request, session, asking)


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
    page, listed = Page(PAST_EMPLOYER, at), reverse("past_employers", args=[id])
    address = listed if number is None else page_url(page, id, changing=is_changing(request))
    following = _led_from(request, id) if is_changing(request) else listed
    asking = Asking(
        page=page,
        show=lambda form: _page(request, session, page, form, "result/past_employers.html", address),
        remove=lambda document: without_record(document, past.KEY, at),
        stored=following,
        removed=following,
        most=MOST_EMPLOYERS,
    )
    return ask(request, session, asking)


def _page(
    request: HttpRequest, session: SavedSession, page: Page, form: QuestionForm, template: str, address: str
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "session": session,
        "address": address,
        "title": page.question.title,
        "stored": page.answer(session.document) is not None,
        "number": page.number,
        "employers": _listed(session),
        "changing": is_changing(request),
        "back_url": _led_from(request, session.id),
    }
    return render(request, template, context)


def _led_from(request: HttpRequest, id: str) -> str:
    """Return the address of the page that led here: the check page, else that of permanent residence."""
    return reverse("check" if is_changing(request) else "result_residence", args=[id])


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
