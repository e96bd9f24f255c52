"""The pages of the example people: open to everybody, without an assessment, a session or a cookie."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .example_report import report_of_example
from .examples import EXAMPLES, Example
from .language_of_address import LANGUAGE, in_language_of_address, page_language
from .parts import Report
from .views import as_file, as_page


@require_safe
@never_cache
@in_language_of_address
def examples(request: HttpRequest) -> HttpResponse:
    """The example people to choose from."""
    return render(request, "report/examples.html", {"examples": EXAMPLES.values()})


@require_safe
@never_cache
@in_language_of_address
def example_result(request: HttpRequest, key: str) -> HttpResponse:
    """The result page of an example person, marked as one."""
    return as_page(request, _report(request, _example(key)), reverse("example_report", args=[key]), {})


@require_safe
@never_cache
@in_language_of_address
def example_report(request: HttpRequest, key: str) -> HttpResponse:
    """The report of an example person as a file, marked as one."""
    example = _example(key)
    back_url = f"{reverse('example', args=[key])}?{LANGUAGE}={page_language()}"
    made = as_file(request, lambda: _report(request, example), back_url, made_up=True)
    assert made is not None
    return made


def _example(key: str) -> Example:
    if key not in EXAMPLES:
        raise Http404
    return EXAMPLES[key]


def _report(request: HttpRequest, example: Example) -> Report:
    return report_of_example(
        example,
        today=timezone.localdate(),
        language=page_language(),
        activity=request.GET.get("activity"),
    )
