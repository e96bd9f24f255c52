"""The picture of a result at an address: of one's own, and of an example person."""

from datetime import date
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from eligibility.language import current_language, with_language_in_address
from eligibility.saving.sessions import open_session
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES

from .example_context import context_of_example
from .examples import EXAMPLES
from .pdf.choice import activity_named
from .picture import Picture, picture_of, png_of
from .session_context import context_of_document


@require_safe
@cache_control(private=True, no_cache=True)
@with_language_in_address
def picture(request: HttpRequest, id: str) -> HttpResponse:
    """The picture of a session in the language of `lang` (else the page's), drawn only where the browser has it not."""
    document = open_session(request, id).document
    activity = activity_named(request)
    context = context_of_document(document, timezone.localdate(), activity, personal=False, with_answers=False)
    if context is None:
        return redirect("next", id=id)
    found = picture_of(context)
    tag = f'"{found.digest}"'
    held = get_conditional_response(request, etag=tag)
    return held or _as_png(png_of(found), found, tag)


@require_safe
@cache_control(public=True, max_age=3600)
@with_language_in_address
def example_picture(request: HttpRequest, key: str) -> HttpResponse:
    """The picture of an example person, marked as one."""
    if key not in EXAMPLES:
        raise Http404
    found, png = _of_example(key, timezone.localdate(), activity_named(request), current_language())
    return _as_png(png, found, f'"{found.digest}"')


@lru_cache(maxsize=len(EXAMPLES) * len(LANGUAGES) * (len(ACTIVITIES) + 1))
def _of_example(key: str, today: date, activity: str | None, language: str) -> tuple[Picture, bytes]:
    """Return the picture of an example person, drawn once a day; `language` is the active one."""
    found = picture_of(context_of_example(EXAMPLES[key], today=today, activity=activity, personal=False))
    return found, png_of(found)


def _as_png(png: bytes, picture: Picture, tag: str) -> HttpResponse:
    headers = {"ETag": tag, "Content-Language": picture.language}
    return HttpResponse(png, content_type="image/png", headers=headers)
