"""Chinese as browsers name it: with a script, a region, or one of its languages, which Django does not know."""

import re
from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

_CHINESE: Final = re.compile(r"(?<![\w-])(?:zh|cmn|yue|nan|hak|wuu)(?:-\w+)*(?![\w-])", re.IGNORECASE)
_WRITING: Final = (
    ("zh-hant", frozenset({"hant"})),
    ("zh-hans", frozenset({"hans"})),
    ("zh-hant", frozenset({"tw", "hk", "mo", "yue"})),
)
"""The writing that a subtag means, a script before a region."""


def chinese_by_script(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Return middleware that names every Chinese in Accept-Language by its script; it comes before LocaleMiddleware."""

    def with_script(request: HttpRequest) -> HttpResponse:
        if accepted := request.META.get("HTTP_ACCEPT_LANGUAGE"):
            request.META["HTTP_ACCEPT_LANGUAGE"] = _CHINESE.sub(lambda found: writing_of(found[0]), accepted)
        return get_response(request)

    return with_script


def writing_of(tag: str) -> str:
    """Return "zh-hant" or "zh-hans" for a language tag of Chinese; without script and region, the usual one.

    Cantonese is usually written in Traditional, the others in Simplified Chinese (likely subtags of Unicode CLDR).
    """
    subtags = set(tag.casefold().split("-"))
    return next((writing for writing, said in _WRITING if subtags & said), "zh-hans")
