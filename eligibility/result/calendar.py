"""The days of a time line as a calendar file (.ics, RFC 5545): days on which the result changes, and days to keep.

A calendar is often shared, so neither a title nor a note tells anything of the person: no points, no age, no pay, no
degree, no test. The same day of the same assessment has the same UID in every file, so a calendar brings an entry up
to date.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from eligibility.answers.application import Application
from eligibility.language import current_language
from eligibility.outlook.transitions import deadline
from eligibility.scoring.editions import TABLES, Tables

from .ahead import transitions_of

FILE_NAME = "HSP-Self-Check.ics"


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole day with the kind of its entry: "change", "before" or "certificate"."""

    kind: str
    day: date


def entries(application: Application, activity: str, tables: Tables = TABLES) -> tuple[Entry, ...]:
    """Return the days worth keeping of an application in one activity, in order, each kind once a day.

    "before" stands on the last day on which to apply (from abroad: to land), the day before the pass mark is lost that
    is sure. The day of a certificate that changes the result is a change and nothing more.
    """
    steps = transitions_of(application, activity, tables)
    changing = {step.day for step in steps[1:]}
    found = [Entry("change", day) for day in changing]
    due = deadline(steps)
    if due is not None and due.closes is not None:
        found.append(Entry("before", due.closes.day - timedelta(days=1)))
    found += [
        Entry("certificate", certificate.on)
        for certificate in application.profile.japanese or ()
        if application.profile.start < certificate.on <= application.profile.until and certificate.on not in changing
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda entry: (entry.day, entry.kind)))


def calendar_file(application: Application, activity: str, session: str, made: datetime) -> bytes:
    """Return the calendar file of an assessment, in the language that is active; `made` is when it was made."""
    calendar = Calendar()
    calendar.add("prodid", "-//HSP Self-Check//Time line//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", _("HSP Self-Check"))
    for event in _events(application, activity, session, made):
        calendar.add_component(event)
    made_file: bytes = calendar.to_ical()
    return made_file


def _events(application: Application, activity: str, session: str, made: datetime) -> Iterator[Event]:
    named = {"LANGUAGE": current_language()}
    # Others may see a calendar: no title says what changes, which way, and what was told.
    titles = {
        "change": _("HSP Self-Check: the result changes"),
        "before": _("HSP Self-Check: last day before your result changes"),
        "certificate": _("HSP Self-Check: a date from your answers"),
    }
    for entry in entries(application, activity):
        event = Event()
        event.add("uid", _uid(session, entry))
        event.add("dtstamp", made)
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("summary", titles[entry.kind], named)
        event.add("description", _("Open your self-check to see what changes on this day."), named)
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        yield event


def _uid(session: str, entry: Entry) -> str:
    """Return a name: the same for the entry in every activity's file, and telling nobody which assessment it is of."""
    text = f"{session}/{entry.kind}/{entry.day.isoformat()}"
    return f"{hashlib.sha256(text.encode()).hexdigest()[:32]}@hsp-self-check"
