"""The days of a time line as a calendar file (.ics, RFC 5545): days on which the result changes, and days to keep.

A calendar is often shared, so neither a title nor a note says anything of the person: no points, no age, no pay, no
degree, no test. The same day of the same assessment has the same UID in every file, so a calendar brings an entry up
to date.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from eligibility.answers.application import Application
from eligibility.language import current_language
from eligibility.outlook.transitions import deadline
from eligibility.scoring.editions import TABLES, Tables

from .ahead import transitions_of

FILE_NAME = "HSP-Self-Check.ics"


class EntryKind(StrEnum):
    """What a day of the calendar is: the result changes, the last day before that, the day of a certificate."""

    CHANGE = "change"
    BEFORE = "before"
    CERTIFICATE = "certificate"


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole day with the kind of its entry."""

    kind: EntryKind
    day: date


def entries(application: Application, activity: str, tables: Tables = TABLES) -> tuple[Entry, ...]:
    """Return the days worth keeping of an application in one activity, in order, each kind once a day.

    BEFORE is the last day on which to apply (from abroad: to land), the day before the pass mark is lost that
    is sure. The day of a certificate that changes the result is a change and nothing more.
    """
    steps = transitions_of(application, activity, tables)
    changing = {step.day for step in steps[1:]}
    found = [Entry(EntryKind.CHANGE, day) for day in changing]
    due = deadline(steps)
    if due is not None and due.closes is not None:
        found.append(Entry(EntryKind.BEFORE, due.closes.day - timedelta(days=1)))
    found += [
        Entry(EntryKind.CERTIFICATE, certificate.on)
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
    for entry in entries(application, activity):
        event = Event()
        event.add("uid", _uid(session, entry))
        event.add("dtstamp", made)
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("summary", _title(entry.kind), named)
        event.add("description", _("Open your self-check to see what changes on this day."), named)
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        yield event


def _title(kind: EntryKind) -> str:
    """Return a title that others may see: what changes, which way, and what was answered is not in it."""
    match kind:
        case EntryKind.CHANGE:
            return _("HSP Self-Check: the result changes")
        case EntryKind.BEFORE:
            return _("HSP Self-Check: last day before your result changes")
        case EntryKind.CERTIFICATE:
            return _("HSP Self-Check: a date from your answers")


def _uid(session: str, entry: Entry) -> str:
    """Return a name: the same for the entry in every activity's file, and telling nobody which assessment it is of."""
    text = f"{session}/{entry.kind}/{entry.day.isoformat()}"
    return f"{hashlib.sha256(text.encode()).hexdigest()[:32]}@hsp-self-check"
