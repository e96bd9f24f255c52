"""The answer to somebody who asks for a file: the file, or a page that waits for it, or says why there is none."""

from datetime import timedelta
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django_htmx.http import HttpResponseClientRedirect, reselect, retarget

from eligibility.saving.drawn_files import DrawnFile

from .kinds import KINDS
from .order import Order
from .queue import LATE, QueueFull, ahead_of, ask, find

SOON: Final = timedelta(seconds=5)
"""Until when a page asks again every second."""

RETRY_AFTER: Final = 60
"""In how many seconds somebody shall ask again where the queue is full."""

POLLED: Final = "waiting"
"""The id of the element that asks again with htmx, and of what an answer puts in its place while the file waits."""

READY: Final = "ready"
"""The id of the element that fetches the file with htmx."""


def file_response(request: HttpRequest, order: Order, back_url: str) -> HttpResponse:
    """Answer with the file of an order; with a page and status 202 until a worker has drawn it.

    HEAD has nothing drawn. The status is 503 where the queue is full, 500 where the file cannot be made. `back_url` is
    the address of the result.
    """
    given = {"address": request.get_full_path(), "back_url": back_url, "made_up": order.example is not None}
    file = find(order)
    if file is None and request.method != "HEAD":
        try:
            file = ask(order)
        except QueueFull:
            return _full(request, given)
    if file is None:
        return _waiting(request, None, given)
    if file.digest != order.digest:
        return _waiting(request, file, given)
    if file.reference:
        context = {**given, "reference": file.reference}
        return render(request, "result/failed.html", context, status=HTTPStatus.INTERNAL_SERVER_ERROR)
    if not file.is_drawn:
        return _waiting(request, file, given)
    return _drawn(request, file, given)


def _drawn(request: HttpRequest, file: DrawnFile, given: dict[str, object]) -> HttpResponse:
    """Answer with the file; htmx, which cannot save one, gets a page that sends the browser to it."""
    if request.headers.get("HX-Request"):
        if request.headers.get("HX-Trigger") == READY:
            return HttpResponseClientRedirect(str(given["address"]))
        return render(request, "result/waiting.html", {**given, "ready": True})
    content = DrawnFile.objects.filter(id=file.id).values_list("content", flat=True).first()
    if content is None:
        # Deleted or expired a moment ago.
        return _waiting(request, None, given)
    return HttpResponse(
        bytes(content),
        content_type=KINDS[file.kind].content_type,
        headers={
            "Content-Disposition": content_disposition_header(as_attachment=True, filename=file.name),
            "Content-Language": file.language,
        },
    )


def _waiting(request: HttpRequest, file: DrawnFile | None, given: dict[str, object]) -> HttpResponse:
    """Answer with the page that waits for a file, or for the one before it; None: nobody has asked for it."""
    waited = timezone.now() - file.asked if file else timedelta()
    context = {
        **given,
        "seconds": 1 if waited < SOON else 2 if waited < LATE else 5,
        "late": waited >= LATE,
        "ahead": ahead_of(file) if file else 0,
    }
    response = render(request, "result/waiting.html", context, status=HTTPStatus.ACCEPTED)
    # The rest of the page stays as it is, and with it the place of the reader.
    return reselect(retarget(response, f"#{POLLED}"), f"#{POLLED}")


def _full(request: HttpRequest, given: dict[str, object]) -> HttpResponse:
    response = render(request, "result/queue_full.html", given, status=HTTPStatus.SERVICE_UNAVAILABLE)
    response.headers["Retry-After"] = str(RETRY_AFTER)
    return response
