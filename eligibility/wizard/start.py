"""The start page: what the self-check answers, how long it takes, and the ways in."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from eligibility.language import keeping_language_in_address
from eligibility.saving.sessions import begin as begin_session
from eligibility.saving.sessions import last_answered
from eligibility.scoring.editions import TABLES

MINUTES: Final = 5
"""How long most students need, as the start page says; a test computes it from the pages."""


@require_safe
@keeping_language_in_address
def start(request: HttpRequest) -> HttpResponse:
    """The start page. A link may name the language: ?lang=zh-hant."""
    context = {
        "begun": last_answered(request),
        "mark": TABLES.on(timezone.localdate()).pass_mark,
        "minutes": MINUTES,
    }
    return render(request, "wizard/start.html", context)


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin an assessment of one's own."""
    return redirect("next", begin_session(request).id)
