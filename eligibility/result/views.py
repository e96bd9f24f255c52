"""The pages of the result: the result itself, and its report as PDF."""

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from eligibility.language import current_language, language_in_address
from eligibility.saving.sessions import open_session, see_law
from eligibility.whole_pages import loaded_whole

from .context import Context
from .files import kinds
from .files.order import Order
from .files.queue import find
from .files.response import file_response
from .frame import frame
from .law_change import law_changes
from .pdf.choice import activity_named, choice_in_address
from .pdf.in_app_browsers import in_app_browser
from .sections.overview import OVERVIEW
from .sections.section import Section
from .session_context import context_of_document, has_result


@require_safe
@never_cache
@loaded_whole
def result(request: HttpRequest, id: str, section: Section) -> HttpResponse:
    """A page of the result of a session; back to the questions while too little is answered."""
    session = open_session(request, id)
    activity = None if section is OVERVIEW else activity_named(request)
    context = context_of_document(session.document, timezone.localdate(), activity, with_answers=False)
    if context is None:
        return redirect("next", id=id)
    given: dict[str, object] = {
        "session": session,
        "pdf_url": reverse("report", args=[id]),
        "keep_url": reverse("keep", args=[id]),
    }
    if section is OVERVIEW:
        given["law_changes"] = law_changes(session.law_seen, session.document, context.activity, context.made_on)
    return as_page(request, context, section, "result", id, given)


@require_POST
def law_read(request: HttpRequest, id: str) -> HttpResponse:
    """Note that the reader has read what changed in the law, and go back to the result."""
    session = open_session(request, id)
    see_law(session.id)
    return redirect("result", id=id)


@require_safe
@never_cache
def report_pdf(request: HttpRequest, id: str) -> HttpResponse:
    """The report as a file, in the language of `lang` (else the page's); a page that waits until it is drawn."""
    session = open_session(request, id)
    with override(language_in_address(request) or current_language()):
        chosen = choice_in_address(request).query
    order = Order(kinds.REPORT, chosen, timezone.localdate(), session=session)
    if find(order) is None and not has_result(session.document, order.day):
        return redirect("next", id=id)
    return file_response(request, order, reverse("result", args=[id]))


def as_page(
    request: HttpRequest, context: Context, section: Section, base: str, key: str, given: Mapping[str, object]
) -> HttpResponse:
    """Answer with the page of a section. `activity` in the address is kept, `rows=all` opens what is folded.

    `base` and `key` are the name and the argument of the addresses: "result" and an id, or "example" and its key.
    """
    values = {
        "activity": activity_named(request) or "",
        "all_rows": request.GET.get("rows") == "all",
        "in_app": in_app_browser(request.headers.get("user-agent", "")),
        **given,
    }
    context = replace(context, asked=request.GET.dict())
    return render(request, "result/page.html", frame(context, section, base, key, values))
