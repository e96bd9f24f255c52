"""The quick check: one page with the answers that decide most, made from the fields of the questions.

It begins an ordinary assessment with these answers. What their pages ask beyond them is left out of the records, so
that each is asked on its own page with the rest filled in.
"""

import copy
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from eligibility.answers.document import new_document, with_record
from eligibility.answers.experience import with_day
from eligibility.answers.pay import dated
from eligibility.language import is_shown_again, keeping_language_in_address, with_language_buttons
from eligibility.saving.sessions import begin, change
from eligibility.scoring.rows import ACTIVITIES

from .choices import UNKNOWN
from .fields import ChoiceField, Document, QuestionField
from .forms import QuestionForm, typed
from .path import Page, pages
from .question import Messages, Question
from .questions import BY_KEY


def _field(question: str, key: str, **changes: Any) -> QuestionField:
    """Return a copy of a field of a question that heads no page, with some of its attributes changed."""
    field = copy.deepcopy(next(each for each in BY_KEY[question].fields if each.key == key))
    field.is_heading = False
    for name, value in changes.items():
        setattr(field, name, value)
    # The words of the quick check are its own for everybody.
    field.words_for = None
    return field


def _one_activity() -> ChoiceField:
    """Return the field of the activity without "not sure", to which no years of work could be assigned."""
    field = _field("activity", "activity", help_text="")
    assert isinstance(field, ChoiceField)
    field.choices = [(code, words) for code, words in field.labels.items() if code in ACTIVITIES]
    return field


def _check(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    """Return what the first page of the questions that has something to say of these answers would say."""
    filled = quick_document(given, today)
    for page in pages(filled, today):
        answer = page.answer(filled)
        found = {} if answer is None else page.question.check(filled, answer, page.number, today)
        if found:
            return {key: message for key, message in found.items() if key in given}
    return {}


QUESTION: Final = Question(
    key="quick",
    title=_("Quick check: six answers"),
    hint=_(
        "Calculated as if you applied today. The day of your degree and of your certificate is asked later, so their "
        "points are to be confirmed until then."
    ),
    fields=(
        _one_activity(),
        _field("birth_date", "day"),
        _field("degrees", "level", label=_("Your highest degree, or the one that you expect"), help_text=""),
        _field("degrees", "place"),
        _field(
            "pay",
            "annual_yen",
            only_if=None,
            required=False,
            added_from=None,
            help_text=_("For example 4,200,000 or 420万. Leave it empty if it is not decided."),
        ),
        _field(
            "experience_b",
            "months",
            only_if=None,
            required=False,
            label=_("Years of the same kind of work so far"),
            help_text=_(
                "For example 2 years 6 months, or 0. Jobs as a student do not count. Leave it empty if not sure."
            ),
        ),
        _field("japanese", "test", label=_("Japanese test"), help_text=""),
        _field("japanese", "score"),
    ),
    check=_check,
)


def quick_document(given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return a document with the answers of the quick check, each in the record of its own question."""
    activity, months, annual_yen = given["activity"], given.get("months"), given.get("annual_yen")
    experience: dict[str, Any] = {"kind": UNKNOWN if months is None else "years" if months else "none"}
    if months:
        experience = with_day({**experience, "months": months}, None, today)
    pay: dict[str, Any] = {"kind": UNKNOWN}
    if annual_yen is not None:
        pay = dated({"kind": "amount", "annual_yen": annual_yen, "in_writing": None}, None, today)
    records: tuple[tuple[str, int | None, dict[str, Any]], ...] = (
        ("activity", None, {"activity": activity}),
        ("birth_date", None, {"day": given["day"]}),
        ("degrees", 0, {key: given[key] for key in ("level", "place") if key in given}),
        (f"experience_{activity}", None, experience),
        ("pay", 0, pay),
        ("japanese", 0, {key: given[key] for key in ("test", "score") if key in given}),
    )
    document = new_document()
    for question, number, record in records:
        document = with_record(document, question, number, record)
    return document


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@keeping_language_in_address
@with_language_buttons
def quick(request: HttpRequest) -> HttpResponse:
    """Show the page, or begin an assessment with what it sent and show its result; a language keeps what is typed.

    A link may name the language, as on the start page.
    """
    today = timezone.localdate()
    filled = typed(request.POST, QUESTION.fields)
    asking = request.method == "POST" and (not is_shown_again(request) or "said" in filled)
    form = QuestionForm(Page(QUESTION), new_document(), today, data=filled if asking else None, filled=filled)
    if asking and not is_shown_again(request) and form.is_valid():
        session = begin(request)
        with change(session.id) as begun:
            begun.document = quick_document(form.record, today)
        return redirect("result", session.id)
    return render(request, "wizard/quick.html", {"form": form, "question": QUESTION, "asking": asking})
