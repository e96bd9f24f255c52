"""The frame of a page of the result: its section, the way back, the next section, and the navigation."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from . import sections
from .context import Context
from .sections.points import POINTS
from .sections.section import Section
from .sections.sources import SOURCES


@dataclass(frozen=True, slots=True)
class Part:
    """A section with the address of its page."""

    section: Section
    url: str


def frame(context: Context, section: Section, base: str, key: str, given: Mapping[str, object]) -> dict[str, object]:
    """Return the values of the template result/page.html for the page of a section.

    `base` and `key` are the name and the argument of the addresses: "result" and an id, or "example" and its key.
    `given` are values of the request; `activity` in it, where the address names one, is carried by every link.
    """
    query = {"lang": context.language} if context.example else {}
    if activity := given.get("activity"):
        query |= {"activity": str(activity)}
    ending = f"?{urlencode(query)}" if query else ""
    parts = [Part(each, reverse(each.url_name(base), args=[key]) + ending) for each in sections.SECTIONS]
    number = sections.SECTIONS.index(section)
    values = {
        **given,
        "page": True,
        "law_url": reverse("law"),
        "points_url": reverse(POINTS.url_name(base), args=[key]),
    }
    body = section.render(context, **values)
    cited = tuple(each for each in context.sources if f"[{each.number}]" in body)
    return {
        **values,
        "body": body,
        "report": context,
        "section": section,
        "overview_url": parts[0].url,
        "parts": parts[1:],
        "next_part": parts[number + 1] if section.slug and number + 1 < len(parts) else None,
        "page_sources": () if section is SOURCES else cited,
    }
