"""The pages of the example people: open to everybody, without an assessment, a session or a cookie."""

from datetime import date
from functools import lru_cache

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from eligibility.language import PARAMETER, current_language, with_language_in_address
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES

from .example_context import context_of_example
from .examples import EXAMPLES, Example
from .pdf.choice import PdfChoice, activity_named, choice_in_address
from .sections.overview import OVERVIEW
from .sections.section import Section
from .views import PdfFile, as_file, as_page, pdf_file


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
    """The report of an example person as a file, marked as one."""
    _example(key)
    back_url = f"{reverse('example', args=[key])}?{PARAMETER}={current_language()}"
    today, choice = timezone.localdate(), choice_in_address(request)

    def make() -> PdfFile:
        return pdf_of_example(key, today, choice, settings.REVISION)

    made = as_file(request, make, back_url, made_up=True)
    assert made is not None
    return made


@lru_cache(maxsize=len(EXAMPLES) * len(LANGUAGES) * (len(ACTIVITIES) + 1))
def pdf_of_example(key: str, today: date, choice: PdfChoice, revision: str) -> PdfFile:
    """Return the report of an example person as a file, made once a day: anybody may ask for it any number of times.

    The language of `choice` is the active one; `revision` is that of the program, which the report names.
    """
    context = context_of_example(
        EXAMPLES[key],
        today=today,
        activity=choice.activity,
        personal=choice.private,
        with_japanese=choice.with_japanese,
    )
    return pdf_file(context, choice)


def _example(key: str) -> Example:
    if key not in EXAMPLES:
        raise Http404
    return EXAMPLES[key]
