"""The pages of the law of a day: what there is, a table, a row, the ordinance's text, routes, sources and changes.

Each takes the day (`on`, today if not given) and the language of `lang` if given, and carries them on in its links.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from eligibility.formats import format_date
from eligibility.language import PARAMETER, language_in_address, with_language_in_address
from eligibility.scoring.editions import TABLES
from eligibility.scoring.ordinance.text import WORDINGS
from eligibility.scoring.rows import ACTIVITIES

from .law_day import LawDayForm, TwoDaysForm, typed_days
from .law_page import LawPage, between, law_changes, law_page, name_of_work
from .law_row import law_row
from .law_text import PARTS, STATUS_II, is_short, items_of_row, law_text, name_of_part


@require_safe
@with_language_in_address
def law(request: HttpRequest) -> HttpResponse:
    """What the law of a day has: the three tables, the routes, the changes, the sources."""
    last_change = format_date(TABLES.starts[-1])
    return _page(request, "law", _("The points tables"), lambda page: {"last_change": last_change})


@require_safe
@with_language_in_address
def table(request: HttpRequest, activity: str) -> HttpResponse:
    """The table of one activity, a line a row."""
    if activity not in ACTIVITIES:
        raise Http404(f"no table {activity!r}")
    return _page(request, "law_table", name_of_work(activity), lambda page: {"table": page.table(activity)})


@require_safe
@with_language_in_address
def row(request: HttpRequest, activity: str, key: str) -> HttpResponse:
    """One row of a table in full; 404 for one that the table has on no day."""
    if activity not in ACTIVITIES:
        raise Http404(f"no table {activity!r}")
    try:
        heading = law_row(activity, key, timezone.localdate()).short
    except KeyError as error:
        raise Http404(str(error)) from error
    return _page(request, "law_row", heading, lambda page: _row(activity, key, page))


@require_safe
@with_language_in_address
def text(request: HttpRequest, part: str) -> HttpResponse:
    """The ordinance's text of a table, or of 高度専門職2号, each item with what computes it."""
    if part not in PARTS:
        raise Http404(f"no part {part!r} of the ordinance")
    return _page(request, "law_text", _heading_of_text(part), lambda page: _text(part, page))


@require_safe
@with_language_in_address
def routes(request: HttpRequest) -> HttpResponse:
    """The routes without points, each condition with its test and source."""
    return _page(request, "law_routes", _("Routes without points"), lambda page: {})


@require_safe
@with_language_in_address
def sources(request: HttpRequest) -> HttpResponse:
    """The instruments that the law of the day rests on, with their editions."""
    return _page(request, "law_sources", _("Sources and editions"), lambda page: {})


@require_safe
@with_language_in_address
def changes(request: HttpRequest) -> HttpResponse:
    """What changed since the first day held, the latest change first; or between the two days that are named."""
    before_last_change = TABLES.starts[-1] - timedelta(days=1)
    form = TwoDaysForm(
        typed_days(request, "against", "on"), {"on": timezone.localdate(), "against": before_last_change}
    )
    return _page(request, "law_changes", _("What changed"), lambda page: _changes(form), form)


def _changes(form: LawDayForm) -> dict[str, Any]:
    """Return what differs between the two days of the form, or each change where none are named."""
    days = [day for name in ("against", "on") if (day := form.day(name))]
    if not form.kept["against"] or not days:
        return {"changes": law_changes()}
    earlier, later = sorted(days)
    return {"compared": between(earlier, later)}


def _row(activity: str, key: str, page: LawPage) -> dict[str, Any]:
    """Return a row with the items of the ordinance that it computes."""
    text = law_text(activity, page.day)
    items = () if text is None else items_of_row(activity, key, text)
    shown = {"text": text, "items": items, "unfolded": is_short(items)}
    return {"row": law_row(activity, key, page.day), **shown, **_held(activity)}


def _text(part: str, page: LawPage) -> dict[str, Any]:
    """Return a part of the ordinance's text and the addresses of the others."""
    return {
        "text": law_text(part, page.day),
        "table_shown": "" if part == STATUS_II else part,
        "part_name": name_of_part(part),
        "other_parts": [{"part": other, "heading": _heading_of_text(other)} for other in PARTS if other != part],
        **_held(part),
    }


def _held(part: str) -> dict[str, Any]:
    """Return where to go from a day of which the wording is not held."""
    first = WORDINGS[0]
    return {
        "held_from": first.since,
        "held_since": format_date(first.since),
        "instrument": first.law,
        "address": reverse("law_text", args=[part]),
    }


def _heading_of_text(part: str) -> str:
    return _("Text of the ordinance: %(part)s") % {"part": name_of_part(part)}


def _page(
    request: HttpRequest,
    name: str,
    heading: str,
    values: Callable[[LawPage], Mapping[str, Any]],
    form: LawDayForm | None = None,
) -> HttpResponse:
    """Answer with a template and what it needs of the law of the day; a day that cannot be shown says what to do.

    `form` is another form than that of one day.
    """
    today = timezone.localdate()
    form = form or LawDayForm(typed_days(request, "on"), {"on": today})
    shown = form.day()
    day = shown if form.is_bound else today
    typed = {key: each for key, each in form.kept.items() if each}
    asked_language = language_in_address(request)
    carried = {"on": shown and shown.isoformat(), PARAMETER: asked_language}
    query = urlencode({key: value for key, value in carried.items() if value})
    page = None if day is None else law_page(day)
    context = {
        "heading": heading,
        "law": page,
        "form": form,
        "typed_days": f"&{urlencode(typed)}" if typed else "",
        "today": today,
        "asked_language": asked_language,
        "query": f"?{query}" if query else "",
        **({} if page is None else values(page)),
    }
    return render(request, f"reference/{name}.html", context)
