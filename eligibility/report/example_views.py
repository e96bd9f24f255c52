"""The pages of the example people: open to everybody, without an assessment, a session or a cookie."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .example_report import report_of_example
from .examples import EXAMPLES
from .parts import Report
from .views import as_file, as_page, asked_language

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def _in_language_of_address(view: View[P]) -> View[P]:
    """Answer in the language that the address names, else the browser's; nothing is remembered."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        with override(asked_language(request)):
            response = view(request, *args, **kwargs)
            response.headers["Content-Language"] = get_language() or settings.LANGUAGE_CODE
            return response

    return answer


@require_safe
@_in_language_of_address
def examples(request: HttpRequest) -> HttpResponse:
    """The example people to choose from."""
    return render(request, "report/examples.html", {"examples": EXAMPLES.values()})


@require_safe
@never_cache
@_in_language_of_address
def example_result(request: HttpRequest, key: str) -> HttpResponse:
    """The result page of an example person, marked as one."""
    return as_page(request, _report(request, key), reverse("example_report", args=[key]), {})


@require_safe
@never_cache
@_in_language_of_address
def example_report(request: HttpRequest, key: str) -> HttpResponse:
    """The report of an example person as a file, marked as one."""
    return as_file(request, _report(request, key), back_url=reverse("example", args=[key]))


def _report(request: HttpRequest, key: str) -> Report:
    example = EXAMPLES.get(key)
    if example is None:
        raise Http404
    return report_of_example(
        example,
        today=timezone.localdate(),
        language=get_language() or settings.LANGUAGE_CODE,
        activity=request.GET.get("activity"),
    )
