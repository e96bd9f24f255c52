"""The link of an office: a greeting, the way into the self-check, and its QR code."""

import io
from typing import Any

import segno
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from eligibility.language import PARAMETER, is_shown_again, keeping_language_in_address, with_language_buttons
from eligibility.saving.sessions import begin, last_answered
from eligibility.saving.views import page_and_form

from .models import Event, Office, Referral


@page_and_form
@keeping_language_in_address
@with_language_buttons
def greeting(request: HttpRequest, slug: str, event: str = "") -> HttpResponse:
    """Greet the visitor, in the language of the office at first; begin an assessment on POST."""
    office, held = _office_and_event(slug, event)
    closed = (held or office).is_closed(timezone.localdate())
    if request.method == "POST" and not closed and not is_shown_again(request):
        with transaction.atomic():
            session = begin(request)
            counted = "not_counted" not in request.POST
            Referral.objects.create(session=session, office=office, event=held, counted=counted)
        return redirect("next", session.id)
    if request.method != "POST" and office.language and not _has_chosen_a_language(request):
        return redirect(f"{request.path}?{PARAMETER}={office.language}")
    context = {
        "office": office,
        "event": held,
        "closed": closed,
        "begun": last_answered(request),
        "not_counted": "not_counted" in request.POST,
    }
    return render(request, "offices/greeting.html", context)


@require_safe
def qr_code(request: HttpRequest, slug: str, kind: str, event: str = "") -> HttpResponse:
    """The QR code of the link as an SVG or a PNG, for a slide or a poster."""
    office, held = _office_and_event(slug, event)
    made = io.BytesIO()
    segno.make(link_of(office, held), error="m", micro=False).save(made, kind=kind, scale=10, border=4)
    types = {"svg": "image/svg+xml", "png": "image/png"}
    return HttpResponse(made.getvalue(), content_type=types[kind])


def link_of(office: Office, event: Event | None = None) -> str:
    """Return the whole address of the link of an office or of an event."""
    args: list[Any] = [office.slug] if event is None else [office.slug, event.slug]
    return settings.BASE_URL + reverse("office" if event is None else "office_event", args=args)


def _has_chosen_a_language(request: HttpRequest) -> bool:
    return PARAMETER in request.GET or settings.LANGUAGE_COOKIE_NAME in request.COOKIES


def _office_and_event(slug: str, event: str) -> tuple[Office, Event | None]:
    """Return the office and the event that an address names; raises Http404 where there is none."""
    office = get_object_or_404(Office, slug=slug)
    return office, get_object_or_404(
        Event.objects.select_related("office"), office=office, slug=event
    ) if event else None
