"""What the pages do that ask something from the result: show a form, store its answer, or take it out."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from eligibility.answers.document import Document, with_record
from eligibility.language import is_shown_again
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import TooMuchToStore, change
from eligibility.wizard.application import application_from
from eligibility.wizard.forms import TOO_MUCH, QuestionForm, shown, typed
from eligibility.wizard.path import Page


@dataclass(frozen=True, slots=True)
class Asking:
    """A page that is asked from the result, and no question of the wizard.

    `show` answers with its form, `remove` takes its answer out of a document; then come the addresses `removed` and,
    after an answer was stored, `stored`. `most` is how many records it may have, None where it has one answer.
    """

    page: Page
    show: Callable[[QuestionForm], HttpResponse]
    remove: Callable[[Document], Document]
    stored: str
    removed: str
    most: int | None = None


def ask(request: HttpRequest, session: SavedSession, asking: Asking) -> HttpResponse:
    """Show the form; on POST store what was sent or take it out; back to the questions while too little is answered."""
    today, page = timezone.localdate(), asking.page
    if application_from(session.document, today) is None:
        return redirect("next", id=session.id)
    if request.method != "POST":
        filled = shown(page, session.document, today)
        return asking.show(QuestionForm(page, session.document, today, filled=filled))
    if "remove" in request.POST:
        with change(session.id) as changed:
            changed.document = asking.remove(changed.document)
        return redirect(asking.removed)
    sent = typed(request.POST, page.question.fields)
    if is_shown_again(request):
        return asking.show(QuestionForm(page, session.document, today, filled=sent))
    form = QuestionForm(page, session.document, today, data=sent)
    if asking.most is not None and page.number is not None and page.number >= asking.most:
        form.add_error(None, TOO_MUCH)
    if not form.is_valid():
        return asking.show(form)
    try:
        with change(session.id) as changed:
            changed.document = with_record(changed.document, page.question.key, page.number, form.record)
    except TooMuchToStore:
        form.add_error(None, TOO_MUCH)
        return asking.show(form)
    return redirect(asking.stored)
