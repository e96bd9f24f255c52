"""The days of the time line as a file for one's calendar, downloaded in a browser."""

import re
from datetime import date, timedelta

import pytest
from django.conf import settings
from icalendar import Calendar

from tests.law import PASS_MARK

from .ahead_pages import graduate, levels_of, lost_on, much_ahead
from .visiting import Visitor

LANGUAGES = [code for code, _ in settings.LANGUAGES]
FACTS = re.compile(
    r"\d|\byears? old\b|\bage\b|birth|pay|salar|degree|japanese|"
    r"歳|歲|岁|年齢|年齡|年龄|誕生|生日|出生|年収|年收|薪|報酬|学位|學位|日本語|日語|日语|点以上|N1",
    re.IGNORECASE,
)
"""What would reveal something of the person to others who see the calendar."""

pytestmark = pytest.mark.django_db(transaction=True)


def downloaded(visitor: Visitor) -> Calendar:
    """The calendar file of the result, taken by its link."""
    visitor.goto("result/time/?activity=b")
    with visitor.page.expect_download() as download:
        visitor.page.locator('a[type="text/calendar"]').click()
    assert download.value.suggested_filename == "HSP-Self-Check.ics"
    content: bytes = download.value.path().read_bytes()
    return Calendar.from_ical(content)


def test_every_day_is_a_whole_day_and_nothing_names_the_person(visitor):
    document = much_ahead()
    visitor.hold(document)
    levels = levels_of(document)
    certificate = document["answers"]["japanese"][0]["on"]
    lost = lost_on(levels, PASS_MARK)
    last_days = {lost - timedelta(days=1)} if lost else set()
    uids, titles = [], []
    for language in LANGUAGES:
        visitor.read(language)
        events = downloaded(visitor).walk("VEVENT")
        days = [event.decoded("dtstart") for event in events]
        assert {level.day for level in levels[1:]} | last_days | {date.fromisoformat(certificate)} == set(days)
        assert all(event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1) for event in events)
        assert all(event["summary"].params["LANGUAGE"] == language for event in events)
        for event in events:
            assert not FACTS.search(f"{event['summary']} {event['description']}"), event
        uids.append([str(event["uid"]) for event in events])
        titles.append({str(event["summary"]) for event in events})
    assert uids == [uids[0]] * len(LANGUAGES), "an entry taken again brings itself up to date, in any language"
    assert len(set(uids[0])) == len(uids[0])
    assert not any(visitor.id in uid for uid in uids[0])
    assert not set.intersection(*titles)


def test_the_last_day_to_apply_is_in_it(visitor):
    document = graduate()
    visitor.hold(document)
    events = downloaded(visitor).walk("VEVENT")
    lost = lost_on(levels_of(document), PASS_MARK)
    assert lost
    by_day = {event.decoded("dtstart"): str(event["summary"]) for event in events}
    assert by_day[lost - timedelta(days=1)] not in {by_day[level.day] for level in levels_of(document)[1:]}


def test_without_javascript_it_is_the_same_file_and_changes_with_the_answers(visit):
    visitor = visit(java_script_enabled=False)
    visitor.hold(graduate())
    first = {str(event["uid"]) for event in downloaded(visitor).walk("VEVENT")}
    again = {str(event["uid"]) for event in downloaded(visitor).walk("VEVENT")}
    assert first == again
    visitor.hold(graduate())
    assert not first & {str(event["uid"]) for event in downloaded(visitor).walk("VEVENT")}, "another assessment"
