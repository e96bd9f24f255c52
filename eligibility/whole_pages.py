"""Pages that a browser loads whole: those with style sheets of their own, which htmx would leave out."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRedirect

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def loaded_whole(view: View[P]) -> View[P]:
    """Have htmx, which asks where an answer leads and swaps the body alone, go to the page as a link does."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if "HX-Request" in request.headers:
            return HttpResponseClientRedirect(request.get_full_path())
        return view(request, *args, **kwargs)

    return answer
