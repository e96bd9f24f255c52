"""The pages of the example people: open to everybody, without an assessment, a session or a cookie."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from eligibility.language import PARAMETER, current_language, with_language_in_address

from .example_context import context_of_example
from .examples import EXAMPLES, Example
from .files import kinds
from .files.order import Order
from .files.response import file_response
from .pdf.choice import activity_named, choice_in_address
from .sections.overview import OVERVIEW
from .sections.section import Section
from .views import as_page


@require_safe
@never_cache
@with_language_in_address
def examples(request: HttpRequest) -> HttpResponse:
    """The example people to choose from."""
    return render(request, "result/examples.html", {"examples": EXAMPLES.values()})


@require_safe
@never_cache
@with_language_in_address
def example_result(request: HttpRequest, key: str, section: Section) -> HttpResponse:
    """A page of the result of an example person, marked as one."""
    activity = None if section is OVERVIEW else activity_named(request)
    context = context_of_example(_example(key), today=timezone.localdate(), activity=activity)
    return as_page(request, context, section, "example", key, {"pdf_url": reverse("example_report", args=[key])})


@require_safe
@never_cache
@with_language_in_address
def example_report(request: HttpRequest, key: str) -> HttpResponse:
    """The report of an example person as a file, marked as one; drawn once a day, as anybody may ask for it."""
    order = Order(kinds.REPORT, choice_in_address(request).query, timezone.localdate(), example=_example(key))
    back_url = f"{reverse('example', args=[key])}?{PARAMETER}={current_language()}"
    return file_response(request, order, back_url)


def _example(key: str) -> Example:
    if key not in EXAMPLES:
        raise Http404
    return EXAMPLES[key]
