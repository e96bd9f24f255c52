"""The frame of a page of the result: its section, the way back, the next section, and the navigation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.html import escape
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy

from eligibility.wizard.choices import Words
from eligibility.wizard.question_page import page_url
from eligibility.wizard.questions import BY_KEY

from . import sections
from .answer.steps import NextStep
from .context import Context
from .sections.employer import EMPLOYER
from .sections.overview import OVERVIEW
from .sections.points import POINTS
from .sections.section import Section, SectionAnswer
from .sections.sources import SOURCES
from .unbroken import unbroken, unbroken_heading

_OWN_PAGES: Final[Mapping[str, Words]] = {"keep": gettext_lazy("Keep"), "check": gettext_lazy("Your answers")}
"""The pages next to the result that a step may lead to, by the names of their addresses."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section with the address of its page, and what the navigation says of it."""

    section: Section
    url: str
    count: str = ""


@dataclass(frozen=True, slots=True)
class LinkedStep:
    """A next step with the address and the title of the page it leads to, "" where there is none."""

    sentence: str
    url: str
    title: str


def frame(context: Context, section: Section, base: str, key: str, given: Mapping[str, object]) -> dict[str, object]:
    """Return the values of the template result/page.html for the page of a section.

    `base` and `key` are the name and the argument of the addresses: "result" and an id, or "example" and its key.
    `given` are values of the request; `activity` in it, where the address names one, is carried by every link.
    """
    query = {"lang": context.language} if context.example else {}
    if activity := given.get("activity"):
        query |= {"activity": str(activity)}
    ending = f"?{urlencode(query)}" if query else ""
    parts = [
        Part(each, reverse(each.url_name(base), args=[key]) + ending, each.count(context) if each.count else "")
        for each in sections.SECTIONS
    ]
    listed = [part for part in parts if part.section.listed]
    urls = {part.section.slug: part.url for part in parts}
    values = {
        **given,
        "section_urls": urls,
        "page": True,
        "points_url": reverse(POINTS.url_name(base), args=[key]),
        "employer_url": urls[EMPLOYER.slug],
    }
    if section is OVERVIEW:
        first = context.answer.first_question
        values["steps"] = [_linked(step, parts, context, key) for step in context.answer.steps]
        values["first_question_url"] = page_url(first.page, key, from_result=True) if first else ""
    body = section.render(context, **values)
    answer = section.answer(context) if section.answer else SectionAnswer(str(section.title))
    cited = tuple(each for each in context.sources if f"[{each.number}]" in body)
    return {
        **values,
        "body": unbroken(body),
        "refused": "error-summary" in body,
        "heading": unbroken_heading(escape(answer.heading)),
        "lead": unbroken(escape(answer.lead)),
        "report": context,
        "section": section,
        "overview_url": parts[0].url,
        "parts": listed[1:],
        "next_part": _following(section, listed),
        "page_sources": () if section is SOURCES else cited,
    }


def _following(section: Section, listed: Sequence[Part]) -> Part | None:
    """Return the listed page after that of a section; None for the overview, the last one, and one not listed."""
    if not section.slug or not section.listed:
        return None
    number = next(number for number, part in enumerate(listed) if part.section is section)
    return listed[number + 1] if number + 1 < len(listed) else None


def _linked(step: NextStep, parts: Sequence[Part], context: Context, key: str) -> LinkedStep:
    """Return a step with the page it leads to; what only one's own result has leads nowhere for an example person."""
    if step.to in BY_KEY:
        url = "" if context.example else f"{reverse('question', args=[key, step.to])}?change=1"
        return LinkedStep(step.sentence, url, str(BY_KEY[step.to].name))
    if step.to in _OWN_PAGES:
        title = _OWN_PAGES[step.to]
        return LinkedStep(step.sentence, "" if context.example else reverse(step.to, args=[key]), str(title))
    part = next(each for each in parts if each.section.slug == step.to)
    fragment = f"#{step.fragment}" if step.fragment else ""
    return LinkedStep(step.sentence, part.url + fragment, str(part.section.title))
