"""What a sent page does to a session: an answer is stored; a wish to see the page otherwise keeps a draft.

Both return what makes the response, which is called when the session is written.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from eligibility.saving.models import SavedSession

from .changing import changed_by
from .drafts import with_draft, without_drafts
from .forms import QuestionForm, typed, typed_before
from .path import Page, find_page, further_page, open_page
from .question_page import (
    FIRST,
    POINTS_HIDDEN,
    describe_answer,
    is_changing,
    is_from_result,
    next_url,
    page_url,
    question_page,
)
from .versions import sent_version, version_of


def page_sent(document: Mapping[str, Any], question: str, number: int | None) -> Page | None:
    """Return the page that was sent; the record just past the last is one too, None where there is no such page."""
    today = timezone.localdate()
    return find_page(document, question, number, today) or further_page(document, question, today)


def store_answer(request: HttpRequest, session: SavedSession, page: Page) -> Callable[[], HttpResponse]:
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
        newer = describe_answer(document, page)
        return partial(question_page, request, session, page, form, version_of(stored), newer=newer)
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
    """Return where an answer leads: another record, the first page that has to be answered, or the check page.

    A page to which the overview led leads back there while anything is left: it names the next one to answer first.
    """
    document, changing, today = session.document, is_changing(request), timezone.localdate()
    from_result = is_from_result(request)
    more = page.question.key if "add" in request.POST else page.adds_to(document, today)
    further = further_page(document, more, today) if more else None
    if further is not None:
        return page_url(further, session.id, changing, from_result=from_result)
    if from_result and open_page(document, today) is not None:
        return reverse("result", args=[session.id])
    return next_url(document, session.id, changing)


def keep_draft(request: HttpRequest, session: SavedSession, page: Page) -> Callable[[], HttpResponse]:
    """Keep what was typed as the page's draft, and show the page in another language, or with or without points."""
    session.drafts = with_draft(session, page, typed(request.POST, page.question.fields))
    if "points" in request.POST:
        request.session[POINTS_HIDDEN] = request.POST["points"] == "hide"
    query = urlencode({key: 1 for key in ("change", FIRST, "said") if request.POST.get(key)})
    return partial(redirect, f"{page.url(session.id)}?{query}" if query else page.url(session.id))
