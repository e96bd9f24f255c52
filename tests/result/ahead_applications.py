"""The eight people of tests/outlook/people.py as applications, and what the report says of the time ahead of them."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.contract.profile import profile_from
from eligibility.result.ahead import Ahead
from eligibility.result.context import context_of
from eligibility.result.ways.descriptions import WayPart
from tests.language import in_language
from tests.outlook.people import PEOPLE, Person
from tests.result.applications import TODAY


def application_of(line: dict[str, Any], **changes: Any) -> Application:
    """Return an application whose first day is the planned day of an application in Japan."""
    profile = profile_from(line)
    given: dict[str, Any] = {
        "profile": profile,
        "application_day": profile.start,
        "decided": True,
        "permission_day": None,
        "from_abroad": False,
        "activity": "b",
        "to_confirm": (),
    }
    return Application(**{**given, **changes})


def ahead(application: Application, language: str = "en", activity: str = "b", **given: Any) -> Ahead:
    """Return what lies ahead of an application from its first day, in a language."""
    with override(language):
        return in_language(language, Ahead, application, activity, given.get("main", application.profile.start))


def golden(language: str) -> str:
    """Return everything that is said of the eight people in one language, for tests/golden."""
    return "\n".join(line for person in PEOPLE for line in _said_of(person, language)) + "\n"


def _said_of(person: Person, language: str) -> Iterator[str]:
    report = in_language(language, context_of, application_of(person.line), today=TODAY, activity="b")
    found, more_points = ahead(application_of(person.line), language), report.more_points
    yield f"== {person.name}"
    yield from found.time_line.sentences
    yield from (f"! {sentence}" for sentence in found.time_line.advice)
    for mark in (more_points.first, *more_points.others):
        yield f"-- {mark.mark}: {mark.heading}. {mark.lead} {mark.caveat}".rstrip()
        for group in mark.groups:
            yield f"{group.name} | {group.hint}".removesuffix(" | ")
            yield from (f"* {' + '.join(way.changes)} | {' · '.join(way.efforts)} | {way.total}" for way in group.ways)
        if mark.more:
            yield f"({mark.more})"
    yield from (f"- {sentence}" for sentence in found.ineffective)
    for day in found.least_pay.days:
        yield " | ".join([day.since, *(f"{pay.mark}: {pay.words}" for pay in day.pay)])
    if found.least_pay.without:
        yield found.least_pay.without
    yield ""


def ways_to(mark: int, found: Ahead) -> tuple[WayPart, ...]:
    """Return the ways to a mark from the leading day, as the page words them."""
    return in_language(found.language, found.ways_from, found.main).to(mark)
