"""The pages of the questions: post, redirect, get."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from eligibility.language import is_shown_again, with_language_buttons
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import (
    SessionGone,
    TooMuchToStore,
    change,
    may_open,
    open_session,
    opens,
)
from eligibility.whole_pages import loaded_whole

from .changing import removed_from
from .check import check_groups
from .drafts import without_drafts
from .forms import TOO_MUCH, QuestionForm, shown, typed
from .path import find_page, find_removable, followers, open_page, page_of_checklist
from .question_page import is_changing, next_url, page_url, question_page
from .updates import keep_draft, page_sent, store_answer
from .versions import sent_version, version_of


@require_safe
@never_cache
def next_page(request: HttpRequest, id: str) -> HttpResponse:
    """Lead to the first page that has to be answered, or to the check page."""
    return redirect(next_url(open_session(request, id).document, id))


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, id: str, question: str, number: int | None = None) -> HttpResponse:
    """Show a question or take what its page sends, at one address; records are numbered from 1 there."""
    view = update if request.method == "POST" else show
    return view(request, id, question, None if number is None else number - 1)


@require_safe
@never_cache
def show(request: HttpRequest, id: str, question: str, number: int | None) -> HttpResponse:
    """Show a page: with what was typed before and not sent, else with the stored answer."""
    session, today = open_session(request, id), timezone.localdate()
    document = session.document
    page = find_page(document, question, number, today)
    if page is None:
        checklist = None if number is not None else page_of_checklist(document, question, today)
        return redirect("next", id) if checklist is None else redirect(page_url(checklist, id, is_changing(request)))
    draft = session.drafts.get(page.key)
    filled = shown(page, document, today) if draft is None else draft["typed"]
    # Messages come back with what they are about: after a change of language, and where an answer no longer holds.
    problems = {} if draft else page.problems(document, today)
    is_checked = bool(problems) or ("said" in request.GET and bool(draft))
    form = QuestionForm(page, document, today, data=filled if is_checked else None, filled=filled)
    for field, message in problems.items():
        # What is in the fields may hold by today, where the stored answer does not.
        if field not in form.errors:
            form.add_error(field, message)
    version = version_of(page.answer(document)) if draft is None else draft["stamp"]
    return question_page(request, session, page, form, version)


@require_POST
@never_cache
@with_language_buttons
def update(request: HttpRequest, id: str, question: str, number: int | None) -> HttpResponse:
    """Take what a page sends: an answer, or a wish to see the page otherwise. It is written before a page is made."""
    if id not in may_open(request):
        raise SessionGone
    take = keep_draft if is_shown_again(request) or "points" in request.POST else store_answer
    try:
        with change(id) as session:
            if not opens(request, session):
                raise SessionGone
            # A record that was taken out in another tab is added again by the tab that still sends it.
            page = page_sent(session.document, question, number)
            respond = partial(redirect, "next", id) if page is None else take(request, session, page)
    except TooMuchToStore:
        return _too_much(request, open_session(request, id), question, number)
    return respond()


def _too_much(request: HttpRequest, session: SavedSession, question: str, number: int | None) -> HttpResponse:
    """Show a page again, as it was typed, that no longer fits among what is stored."""
    page = page_sent(session.document, question, number)
    if page is None:
        return redirect("next", session.id)
    sent = typed(request.POST, page.question.fields)
    form = QuestionForm(page, session.document, timezone.localdate(), data=sent)
    form.add_error(None, TOO_MUCH)
    return question_page(request, session, page, form, sent_version(request.POST))


@require_safe
@never_cache
@loaded_whole
def check(request: HttpRequest, id: str) -> HttpResponse:
    """Every answer with a link to change it, before the result."""
    session, today = open_session(request, id), timezone.localdate()
    if open_page(session.document, today) is not None:
        return redirect("next", id)
    groups = check_groups(session.document, session.id, today)
    return render(request, "wizard/check.html", {"session": session, "groups": groups})


@require_POST
@never_cache
def remove(request: HttpRequest, id: str, question: str, number: int) -> HttpResponse:
    """Take one record of a question that repeats out of the document: the one the page showed."""
    open_session(request, id)
    with change(id) as session:
        document = session.document
        page = find_removable(document, question, number - 1, timezone.localdate())
        if page is not None and request.POST.get("stamp") == version_of(page.answer(document)):
            document = removed_from(document, question, number - 1)
            session.document = document
            session.drafts = without_drafts(session, question, *followers(question))
    return redirect(next_url(document, id, changing=True))
