"""The reader's language: the only place that decides it.

The cookie of the language buttons decides, then Accept-Language (Django's LocaleMiddleware); `?lang=` decides for one
page and is not remembered, but on the pages at which people begin, where the browser keeps it. Everything else takes
the active language of gettext; nothing passes it on.
A cookie of its own remembers whether Japanese is read with furigana.
"""

import re
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.functional import lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from .scoring.text import LANGUAGES, Text

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

PARAMETER: Final = "lang"
"""The parameter with which an address names a language."""

FURIGANA: Final = "furigana"
"""The name of the button that switches the furigana "on" or "off"."""

_CHINESE: Final = re.compile(r"(?<![\w-])(?:zh|cmn|yue|nan|hak|wuu)(?:-\w+)*(?![\w-])", re.IGNORECASE)
_SCRIPTS: Final = (
    ("zh-hant", frozenset({"hant"})),
    ("zh-hans", frozenset({"hans"})),
    ("zh-hant", frozenset({"tw", "hk", "mo", "yue"})),
)
"""The script that a subtag means, a script before a region."""


def current_language() -> str:
    """Return the active language, one of LANGUAGES; English where another is active."""
    language = translation.get_language()
    return language if language in LANGUAGES else LANGUAGES[-1]


def localized(text: Text) -> str:
    """Return the words of a Text in the active language."""
    return text.in_language(current_language())


localized_lazy = lazy(localized, str)
"""The words of a Text in the language that is active when they are printed."""


def official(text: Text) -> str:
    """Return the Japanese words of the law to print next to a translation; "" where the reader reads Japanese."""
    return "" if current_language() == "ja" else text.ja


def is_supported(code: str) -> bool:
    """Return whether pages exist in a language; Django itself knows far more, such as "de"."""
    return code in dict(settings.LANGUAGES)


def language_in_address(request: HttpRequest) -> str:
    """Return the language that `?lang=` names, "" where it names none that is supported."""
    named = request.GET.get(PARAMETER, "")
    return named if is_supported(named) else ""


def language_of_button(request: HttpRequest) -> str | None:
    """Return the language whose button sent this form; None for another button or a language not supported."""
    code = request.POST.get("language", "")
    return code if is_supported(code) else None


def wants_furigana(request: HttpRequest) -> bool:
    """Return whether the page is in Japanese and this browser has switched the furigana on."""
    return current_language() == "ja" and request.COOKIES.get(settings.FURIGANA_COOKIE_NAME) == "on"


def is_shown_again(request: HttpRequest) -> bool:
    """Return whether a button of the header sent this form, which is then shown again as it was typed."""
    return language_of_button(request) is not None or FURIGANA in request.POST


def with_language_in_address(view: View[P]) -> View[P]:
    """Answer in the language that `?lang=` names, else in the active one; nothing is remembered."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        with translation.override(language_in_address(request) or current_language()):
            response = view(request, *args, **kwargs)
            # A file may be in another language than its page.
            response.headers.setdefault("Content-Language", current_language())
            # A page without a form has no token that would say so.
            patch_vary_headers(response, ["Cookie"])
            return response

    return answer


def keeping_language_in_address(view: View[P]) -> View[P]:
    """Answer in the language that `?lang=` names, which the browser then keeps in its cookie; else in the active one.

    What a form sends is answered in the language of its page, or of its button.
    """

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        code = language_in_address(request)
        if not code or request.method == "POST":
            return view(request, *args, **kwargs)
        translation.activate(code)
        request.LANGUAGE_CODE = code
        response = view(request, *args, **kwargs)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
        return response

    return answer


def with_language_buttons(view: View[P]) -> View[P]:
    """Answer a form that a language button has sent in that language, which the browser then keeps in its cookie.

    The switch of the furigana is kept likewise.
    """

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if FURIGANA in request.POST:
            # The page that the view makes is already shown so.
            request.COOKIES[settings.FURIGANA_COOKIE_NAME] = request.POST[FURIGANA]
            return _with_furigana_cookie(request, view(request, *args, **kwargs))
        code = language_of_button(request)
        if code is None:
            return view(request, *args, **kwargs)
        translation.activate(code)
        response = view(request, *args, **kwargs)
        response.cookies.update(set_language(request).cookies)
        return response

    return answer


# Exempt, as nothing but this choice can be forged, and example people and the law are shown without any cookie.
@csrf_exempt
@require_POST
def set_furigana(request: HttpRequest) -> HttpResponse:
    """Switch the furigana on or off, and go back to the page `next`, or to the start page."""
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = resolve_url("start")
    return _with_furigana_cookie(request, redirect(back))


def _with_furigana_cookie(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Return a response that has the browser keep or forget the furigana; anything but "on" is "off"."""
    if request.POST.get(FURIGANA) == "on":
        response.set_cookie(
            settings.FURIGANA_COOKIE_NAME,
            "on",
            max_age=settings.LANGUAGE_COOKIE_AGE,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
    else:
        response.delete_cookie(settings.FURIGANA_COOKIE_NAME, samesite="Lax")
    return response


def chinese_by_script(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Return middleware that names every Chinese in Accept-Language by its script, for LocaleMiddleware after it."""

    def with_script(request: HttpRequest) -> HttpResponse:
        if accepted := request.META.get("HTTP_ACCEPT_LANGUAGE"):
            request.META["HTTP_ACCEPT_LANGUAGE"] = _CHINESE.sub(lambda found: script_of(found[0]), accepted)
        return get_response(request)

    return with_script


def script_of(tag: str) -> str:
    """Return "zh-hant" or "zh-hans" for a language tag of Chinese; without script and region, the usual one.

    Cantonese is usually written in Traditional, the others in Simplified Chinese (likely subtags of Unicode CLDR).
    """
    subtags = set(tag.casefold().split("-"))
    return next((script for script, known in _SCRIPTS if subtags & known), "zh-hans")
