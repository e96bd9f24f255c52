"""Pages whose address may name their language: `?lang=zh-hant`. Nothing is remembered, and no cookie needed."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from eligibility.saving.language import is_ours
from eligibility.wizard.asked import reader_language

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

LANGUAGE: Final = "lang"
"""The name under which an address asks for a language."""


def language_named(request: HttpRequest) -> str:
    """Return the language that the address names, "" where it names none of ours."""
    named = request.GET.get(LANGUAGE, "")
    return named if is_ours(named) else ""


def asked_language(request: HttpRequest) -> str:
    """Return the language that the address names, else the one of the page."""
    return language_named(request) or reader_language()


def in_language_of_address(view: View[P]) -> View[P]:
    """Answer in the language that the address names, else the browser's; nothing is remembered."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        with override(asked_language(request)):
            response = view(request, *args, **kwargs)
            response.headers["Content-Language"] = reader_language()
            return response

    return answer
