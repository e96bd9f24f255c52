"""The pages of the questions: post, redirect, get."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from eligibility.answers.document import records
from eligibility.language import is_supported
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import SessionGone, last_answered, may_open, open_session, opens
from eligibility.saving.sessions import begin as begin_session
from eligibility.saving.storing import TooMuchToStore, change

from .changing import changed_by, removed_from
from .drafts import with_draft, without_drafts
from .forms import TOO_MUCH, QuestionForm, shown, typed, typed_before
from .path import MOST_RECORDS, Page, find_page, followers, further_page, open_page, page_before, pages
from .questions import BY_KEY
from .running_total import running_total
from .summary import summaries
from .versions import sent_version, version_of

POINTS_HIDDEN = "points_hidden"
"""The key, in the browser's signed cookie, of the wish not to see the running total."""


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The start page: what this is, and what it is not. A link may name the language: ?lang=zh-hant."""
    language = request.GET.get("lang", "")
    if is_supported(language):
        translation.activate(language)
        request.LANGUAGE_CODE = language
    response = render(request, "wizard/start.html", {"begun": last_answered(request)})
    return _speaking(language, response) if is_supported(language) else response


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin an assessment of one's own."""
    return redirect("next", begin_session(request).id)


@require_safe
@never_cache
def next_page(request: HttpRequest, id: str) -> HttpResponse:
    """Lead to the first page that has to be answered, or to the check page."""
    return redirect(_next_url(open_session(request, id).document, id))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def question(request: HttpRequest, id: str, question: str, number: int | None = None) -> HttpResponse:
    """Show a question, or take its answer."""
    place = None if number is None else number - 1
    if request.method == "POST":
        return _sent(request, id, question, place)
    session = open_session(request, id)
    page = find_page(session.document, question, place, timezone.localdate())
    return redirect("next", id) if page is None else _shown(request, session, page)


def _shown(request: HttpRequest, session: SavedSession, page: Page) -> HttpResponse:
    """Show a page: with what was typed before and not sent, else with the stored answer."""
    document, today = session.document, timezone.localdate()
    stored = page.answer(document)
    draft = session.drafts.get(page.key)
    filled = shown(page, document, today) if draft is None else draft["typed"]
    # Messages come back with what they are about: after a change of language, and where an answer no longer holds.
    problems = {} if draft else page.problems(document, today)
    said = bool(problems) or ("said" in request.GET and bool(draft))
    form = QuestionForm(page, document, today, data=filled if said else None, filled=filled)
    for field, message in problems.items():
        # What stands in the fields may hold by today, where the stored answer does not.
        if field not in form.errors:
            form.add_error(field, message)
    return question_page(request, session, page, form, version_of(stored) if draft is None else draft["stamp"])


def _sent(request: HttpRequest, id: str, question: str, place: int | None) -> HttpResponse:
    """Take what a page sends: an answer, or a wish to see the page otherwise. It is written before a page is made."""
    if id not in may_open(request):
        raise SessionGone
    take = _turned if "language" in request.POST or "points" in request.POST else _answered
    try:
        with change(id) as session:
            if not opens(request, session):
                raise SessionGone
            # A record that was taken out in another tab is added again by whoever still sends it.
            page = _page_sent(session.document, question, place)
            respond = partial(redirect, "next", id) if page is None else take(request, session, page)
    except TooMuchToStore:
        return _too_much(request, open_session(request, id), question, place)
    return respond()


def _page_sent(document: Mapping[str, Any], question: str, place: int | None) -> Page | None:
    """Return the page that was sent; the record just past the last is one too, None where there is no such page."""
    today = timezone.localdate()
    return find_page(document, question, place, today) or further_page(document, question, today)


def _too_much(request: HttpRequest, session: SavedSession, question: str, place: int | None) -> HttpResponse:
    """Show a page again, as it was typed and in the language asked for, that no longer fits among what is stored."""
    language = request.POST.get("language", "")
    if is_supported(language):
        translation.activate(language)
    page = _page_sent(session.document, question, place)
    if page is None:
        return redirect("next", session.id)
    sent = typed(request.POST, page.question.fields)
    form = QuestionForm(page, session.document, timezone.localdate(), data=sent)
    form.add_error(None, TOO_MUCH)
    response = question_page(request, session, page, form, sent_version(request.POST))
    return _speaking(language, response) if is_supported(language) else response


def _answered(request: HttpRequest, session: SavedSession, page: Page) -> Callable[[], HttpResponse]:
    """Store the answer and go on; an answer given meanwhile in another tab is shown, not overwritten."""
    today = timezone.localdate()
    document, stored = session.document, page.answer(session.document)
    form = QuestionForm(page, document, today, data=typed(request.POST, page.question.fields))
    version = sent_version(request.POST)
    if not form.is_valid():
        return partial(question_page, request, session, page, form, version)
    kept = {key: value for key, value in (stored or {}).items() if key in page.unasked(document, today)}
    answer = {**form.record, **kept}
    if stored not in (None, answer) and version != version_of(stored):
        return partial(question_page, request, session, page, form, version_of(stored), newer=_words(document, page))
    changed = changed_by(document, page, answer)
    session.drafts = {
        **without_drafts(session, page.key),
        **{
            each.key: {"stamp": version_of(None), "typed": typed_before(each, document, today)}
            for each in changed.asked_again
        },
    }
    session.document = changed.document
    return partial(redirect, _after(request, session, page))


def _after(request: HttpRequest, session: SavedSession, page: Page) -> str:
    """Return where an answer leads: another record, the first page that has to be answered, or the check page."""
    document, changing, today = session.document, bool(request.POST.get("change")), timezone.localdate()
    more = page.question.key if "add" in request.POST else page.adds_to(document, today)
    further = further_page(document, more, today) if more else None
    return _next_url(document, session.id, changing) if further is None else _url(further, session.id, changing)


def _turned(request: HttpRequest, session: SavedSession, page: Page) -> Callable[[], HttpResponse]:
    """Keep what was typed as the page's draft, and show the page in another language, or with or without points."""
    session.drafts = with_draft(session, page, typed(request.POST, page.question.fields))
    if "points" in request.POST:
        request.session[POINTS_HIDDEN] = request.POST["points"] == "hide"
    query = urlencode({key: 1 for key in ("change", "said") if request.POST.get(key)})
    response = redirect(f"{page.url(session.id)}?{query}" if query else page.url(session.id))
    language = request.POST.get("language", "")
    return lambda: _speaking(language, response) if is_supported(language) else response


def question_page(
    request: HttpRequest,
    session: SavedSession,
    page: Page,
    form: QuestionForm,
    version: str,
    newer: str = "",
    unconfirmed: bool = False,
) -> HttpResponse:
    """Show a question with its form and `version`, the version of the answer that the form was filled in over.

    `newer` is the answer saved meanwhile in another window, in words; `unconfirmed`: what was sent was not stored.
    """
    document = session.document
    today = timezone.localdate()
    path = list(pages(document, today))
    before = page_before(path, page)
    changing = bool(request.GET.get("change") or request.POST.get("change"))
    hidden = bool(request.session.get(POINTS_HIDDEN))
    context = {
        "form": form,
        "question": page.question,
        "about": _words(document, Page(BY_KEY[page.question.follows], page.number)) if page.question.follows else "",
        "session": session,
        "version": version,
        "newer": newer,
        "unconfirmed": unconfirmed,
        "page_url": page.url(session.id),
        "page_number": None if page.number is None else page.number + 1,
        "feedback": before.question.feedback(document, before.number, today) if before and not changing else "",
        "before_url": reverse("check", args=[session.id]) if changing else before.url(session.id) if before else "",
        "step": path.index(page) + 1 if page in path else None,
        "steps": len(path),
        "changing": changing,
        "may_add": page.question.repeats and len(records(document, page.question.key)) < MOST_RECORDS,
        "total": None if hidden else running_total(document, today),
        "hidden": hidden,
    }
    response = render(request, "wizard/question.html", context)
    if request.method == "POST":
        # What htmx shows in place of the page is the same page, not one to come back to.
        response["HX-Push-Url"] = "false"
    return response


@require_safe
@never_cache
def check(request: HttpRequest, id: str) -> HttpResponse:
    """Every answer with a link to change it, before the result."""
    session = open_session(request, id)
    document, today = session.document, timezone.localdate()
    if open_page(document, today) is not None:
        return redirect("next", id)
    rows = [
        {
            "told": each,
            "url": _url(each.page, id, changing=True),
            "version": version_of(each.page.answer(document)),
            "removable": each.page.question.repeats and len(records(document, each.question)) > 1,
            "further_url": _further_url(document, each.page, id),
        }
        for each in summaries(document, today)
    ]
    return render(request, "wizard/check.html", {"session": session, "rows": rows})


@require_POST
@never_cache
def remove(request: HttpRequest, id: str, question: str, number: int) -> HttpResponse:
    """Take one record of a question that repeats out of the document: the one the page showed, and never the last."""
    open_session(request, id)
    with change(id) as session:
        document = session.document
        page = find_page(document, question, number - 1, timezone.localdate())
        if (
            page is not None
            and page.question.repeats
            and len(records(document, question)) > 1
            and request.POST.get("stamp") == version_of(page.answer(document))
        ):
            document = removed_from(document, question, number - 1)
            session.document = document
            session.drafts = without_drafts(session, question, *followers(question))
    return redirect(_next_url(document, id, changing=True))


def _further_url(document: Mapping[str, Any], page: Page, id: str) -> str:
    """Return the address for one more record, beside the last of a question; "" beside all others."""
    further = further_page(document, page.question.key, timezone.localdate())
    return _url(further, id, changing=True) if further and page.number == (further.number or 0) - 1 else ""


def _words(document: Mapping[str, Any], page: Page) -> str:
    """Say in words what is stored for a page."""
    return next((each.answer for each in summaries(document, timezone.localdate()) if each.page == page), "")


def _next_url(document: Mapping[str, Any], id: str, changing: bool = False) -> str:
    page = open_page(document, timezone.localdate())
    return reverse("check", args=[id]) if page is None else _url(page, id, changing)


def _url(page: Page, id: str, changing: bool) -> str:
    """Return the address of a page; after a change it leads back to the check page."""
    return f"{page.url(id)}?change=1" if changing else page.url(id)


def _speaking(language: str, response: HttpResponse) -> HttpResponse:
    """Remember the language in this browser."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return response
