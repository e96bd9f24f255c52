"""The pages of the questions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The start page: what this is, and what it is not."""
    return render(request, "wizard/start.html")
