"""Middleware for pages that are private to one browser."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from .models import KEPT_FOR
from .sessions import SessionGone
from .throttling import Throttled, refusal


class PrivatePages:
    """Disable caches for pages that checked this browser's access; handle SessionGone and Throttled.

    Must come after the middleware of sessions and of languages.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers against caching to the pages that need them."""
        response = self.get_response(request)
        if request.session.accessed:
            add_never_cache_headers(response)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return a page with instructions for SessionGone and Throttled; None for other exceptions."""
        match exception:
            case SessionGone():
                return render(request, "saving/gone.html", {"days": KEPT_FOR.days}, status=404)
            case Throttled():
                return refusal(request, exception, "saving/too_many_beginnings.html", {})
        return None
