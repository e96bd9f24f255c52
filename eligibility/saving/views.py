"""Views to keep the answers, return to them, and delete them."""

from datetime import timedelta

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from eligibility.language import is_shown_again, with_language_buttons

from .credentials import (
    OutdatedCredentials,
    accept,
    come_back_by_code,
    come_back_by_link,
    new_credentials,
    offered,
    signed,
)
from .deleting import delete_session
from .drawn_files import FILE_KEPT_FOR
from .forms import ReturnCodeForm
from .models import KEPT_FOR, SavedSession
from .return_code import in_groups
from .sessions import forget, leave, open_as_stored, open_session, refuses, remember
from .throttling import Throttled, refusal

page_and_form = require_http_methods(["GET", "HEAD", "POST"])


@page_and_form
@with_language_buttons
def keep(request: HttpRequest, id: str) -> HttpResponse:
    """Explain the return link and code; show them, once, when the form asks for them."""
    session = open_session(request, id)
    offer = offered(request.POST.get("offer", ""), session)
    if offer is None:
        return _offer(request, session)
    try:
        session = accept(offer, session)
    except OutdatedCredentials:
        return _offer(request, open_session(request, id), outdated=True)
    remember(request, session)
    link = settings.BASE_URL + reverse("return_link", args=[offer.token])
    context = {
        "session": session,
        "offer": signed(offer, session),
        "link": link,
        "qr_code": qr_code(link),
        "code": in_groups(offer.code),
        "code_page": settings.BASE_URL + reverse("return_code"),
    }
    return render(request, "saving/kept.html", context)


def _offer(request: HttpRequest, session: SavedSession, outdated: bool = False) -> HttpResponse:
    """Render the page that explains return link and code, with new signed credentials in its form."""
    context = {"session": session, "offer": signed(new_credentials(session), session), "outdated": outdated}
    return render(request, "saving/keep.html", context)


def qr_code(link: str) -> SafeString:
    """Return the QR code of a link as an SVG element, black on white in any colour scheme."""
    # Safe: the markup is segno's own, and the link is in it only as squares.
    drawn = segno.make(link, error="m", micro=False).svg_inline(scale=5, light="#fff")
    return mark_safe(drawn)


@page_and_form
@never_cache
def return_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button on GET and open the answers on POST, because messengers preview links by GET.

    A link that this browser has left is refused, because the history of a shared computer still has it.
    """
    if refuses(request, token):
        return render(request, "saving/link_left.html", status=403)
    if request.method != "POST":
        return render(request, "saving/return_link.html")
    session = come_back_by_link(request, token)
    if session is None:
        return render(request, "saving/link_opens_nothing.html", {"days": KEPT_FOR.days}, status=404)
    return redirect("next", session.id)


@page_and_form
@never_cache
@with_language_buttons
def return_code(request: HttpRequest) -> HttpResponse:
    """Show the return code form; open the answers on a valid POST."""
    if request.method != "POST" or is_shown_again(request):
        form = ReturnCodeForm(initial={"code": request.POST.get("code", "")})
        return render(request, "saving/return_code.html", {"form": form})
    form = ReturnCodeForm(request.POST)
    if form.is_valid():
        try:
            session = come_back_by_code(request, form.cleaned_data["code"])
        except Throttled as throttled:
            return refusal(request, throttled, "saving/too_many_codes.html", {"form": form})
        if session is not None:
            return redirect("next", session.id)
        form.refuse_unknown()
    return render(request, "saving/return_code.html", {"form": form})


@page_and_form
def another(request: HttpRequest, id: str) -> HttpResponse:
    """Remove the answers from this browser for the next person; they stay saved."""
    session = open_as_stored(request, id)
    if request.method != "POST":
        return render(request, "saving/another.html", {"session": session})
    leave(request, session)
    return redirect("start")


@page_and_form
def delete(request: HttpRequest, id: str) -> HttpResponse:
    """Show a confirmation on GET; delete the answers on POST."""
    session = open_as_stored(request, id)
    if request.method != "POST":
        return render(request, "saving/delete.html", {"session": session})
    delete_session(id)
    forget(request, id)
    return redirect("deleted")


@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """Show that the answers are deleted."""
    return render(request, "saving/deleted.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Show what is stored, where, and for how long."""
    context = {"days": KEPT_FOR.days, "file_minutes": FILE_KEPT_FOR // timedelta(minutes=1)}
    return render(request, "saving/privacy.html", context)
