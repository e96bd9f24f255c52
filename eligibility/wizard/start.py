"""The start page: what the self-check answers, how long it takes, and the ways in."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.http import require_POST, require_safe

from eligibility.language import is_supported
from eligibility.saving.sessions import begin as begin_session
from eligibility.saving.sessions import last_answered
from eligibility.scoring.editions import TABLES

MINUTES: Final = 5
"""How long most students need, as the start page says; a test computes it from the pages."""


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The start page. A link may name the language: ?lang=zh-hant."""
    language = request.GET.get("lang", "")
    if is_supported(language):
        translation.activate(language)
        request.LANGUAGE_CODE = language
    context = {
        "begun": last_answered(request),
        "mark": TABLES.on(timezone.localdate()).pass_mark,
        "minutes": MINUTES,
    }
    response = render(request, "wizard/start.html", context)
    return _speaking(language, response) if is_supported(language) else response


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin an assessment of one's own."""
    return redirect("next", begin_session(request).id)


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
