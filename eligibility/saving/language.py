"""Changing the language from inside a page's own form, so that nothing typed is lost."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.i18n import set_language

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def is_ours(code: str) -> bool:
    """Tell whether pages have words in a language: Django itself knows far more of them, such as "de"."""
    return code in dict(settings.LANGUAGES)


def language_asked(request: HttpRequest) -> str | None:
    """Return the code of the language whose button sent this form; None for another button, or no language of ours."""
    code = request.POST.get("language", "")
    return code if is_ours(code) else None


def in_language_asked(view: View[P]) -> View[P]:
    """Answer a form that a language button has sent in that language, which the browser then keeps."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        code = language_asked(request)
        if code is None:
            return view(request, *args, **kwargs)
        translation.activate(code)
        response = view(request, *args, **kwargs)
        response.cookies.update(set_language(request).cookies)
        return response

    return answer
