"""The calendar file, read back: whole days, the same UIDs each time, nothing of the person in it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from icalendar import Calendar

from eligibility.answers.application import Application
from eligibility.outlook.profile import Certificate
from eligibility.result import ahead_views
from eligibility.result.calendar import Entry, EntryKind, calendar_file, entries
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook import people
from tests.outlook.people import PEOPLE, Person
from tests.result.ahead_applications import application_of
from tests.result.applications import reference_student

pytestmark = pytest.mark.usefixtures("law_that_stays")

MADE = datetime(2026, 11, 22, 3, tzinfo=UTC)


def read_back(
    application: Application, language: str = "en", session: str = "one", activity: str = "b"
) -> list[dict[str, object]]:
    with override(language):
        made = in_language(language, calendar_file, application, activity, session, MADE)
    calendar = Calendar.from_ical(made)
    assert calendar["version"] == "2.0"
    return [
        {
            "uid": str(event["uid"]),
            "day": event.decoded("dtstart"),
            "end": event.decoded("dtend"),
            "title": str(event["summary"]),
            "note": str(event["description"]),
            "stamp": event.decoded("dtstamp"),
        }
        for event in calendar.walk("VEVENT")
    ]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_every_turn_worked_out_by_hand_is_a_day_in_the_calendar(person: Person) -> None:
    found = {(entry.day, entry.kind) for entry in entries(application_of(person.line), "b")}
    turns = {date.fromisoformat(day) for day, _points in person.points[1:]}
    assert {day for day, kind in found if kind == "change"} == turns


def test_the_last_day_to_apply_is_the_day_before_the_mark_is_lost() -> None:
    before = [entry for entry in entries(application_of(people.DOCTOR.line), "b") if entry.kind == "before"]
    assert before == [Entry(EntryKind.BEFORE, date(2027, 5, 19))]


def test_a_certificate_ahead_has_its_day() -> None:
    line = people.DOCTOR.line | {"japanese": [{"level": "n2", "on": "2027-01-25"}]}
    assert Entry(EntryKind.CERTIFICATE, date(2027, 1, 25)) in entries(application_of(line), "b")
    assert all(entry.kind != "certificate" for entry in entries(application_of(people.MASTER.line), "b"))
    assert application_of(people.MASTER.line).profile.japanese == [Certificate(date(2026, 1, 25), "n1")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_reads_back_as_whole_days_in_the_language(language: str) -> None:
    application = application_of(people.BETTER_PAID_MASTER.line)
    found = read_back(application, language)
    assert [each["day"] for each in found] == [entry.day for entry in entries(application, "b")]
    assert all(each["end"] == each["day"] + timedelta(days=1) for each in found)  # type: ignore[operator]
    assert all(each["stamp"] == MADE for each in found)
    titles: dict[str, set[object]] = {}
    for each, entry in zip(found, entries(application, "b"), strict=True):
        titles.setdefault(entry.kind, set()).add(each["title"])
    assert all(len(each) == 1 for each in titles.values()), "no title tells which way the points go"
    assert len({str(each) for each in titles.values()}) == len(titles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_and_no_note_names_the_person(language: str) -> None:
    for person in PEOPLE:
        for each in read_back(application_of(person.line), language):
            assert not any(sign.isdigit() for sign in f"{each['title']}{each['note']}")
            assert re.fullmatch(r"[0-9a-f]{32}@hsp-self-check", str(each["uid"]))


def test_the_uids_stay_and_differ_between_assessments_and_entries() -> None:
    application = application_of(people.DOCTOR.line)
    uids = [each["uid"] for each in read_back(application)]
    assert uids == [each["uid"] for each in read_back(application, "ja")]
    assert len(set(uids)) == len(uids)
    assert not set(uids) & {each["uid"] for each in read_back(application, session="another")}


def test_a_day_of_two_activities_is_one_entry_of_the_calendar() -> None:
    application = application_of(people.DOCTOR.line)
    of_a, of_b = (
        {(each["day"], each["title"]): each["uid"] for each in read_back(application, activity=a)} for a in "ab"
    )
    shared = of_a.keys() & of_b.keys()
    assert shared
    assert all(of_a[each] == of_b[each] for each in shared)
    assert len({*of_a.values(), *of_b.values()}) == len(of_a.keys() | of_b.keys())


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_are_folded_and_end_as_the_standard_asks(language: str) -> None:
    with override(language):
        made = in_language(language, calendar_file, application_of(people.MASTER.line), "b", "one", MADE)
    lines = made.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert all(len(line) <= 75 for line in lines)


def test_a_life_without_turns_is_an_empty_calendar() -> None:
    application = reference_student()
    assert read_back(replace(application, profile=replace(application.profile, until=application.profile.start))) == []


@pytest.fixture
def session(client: Client, db: None) -> str:
    return client.post(reverse("begin"))["Location"].split("/")[2]


def test_the_address_hands_the_file_to_its_owner_alone(
    client: Client, session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead_views, "application_from", lambda document, today: reference_student())
    response = client.get(reverse("dates", args=[session]))
    assert response.status_code == HTTPStatus.OK
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="HSP-Self-Check.ics"'
    assert "no-store" in response["Cache-Control"]
    assert Calendar.from_ical(response.content).walk("VEVENT")
    assert session.encode() not in response.content
    assert Client().get(reverse("dates", args=[session])).status_code == HTTPStatus.NOT_FOUND
    of_c = client.get(reverse("dates", args=[session]), {"activity": "c"})
    assert of_c.content != response.content
    assert client.get(reverse("dates", args=[session]), {"activity": "<x>"}).status_code == HTTPStatus.OK


def test_too_little_answered_leads_back_to_the_questions(client: Client, session: str) -> None:
    response = client.get(reverse("dates", args=[session]))
    assert response["Location"] == reverse("next", args=[session])
