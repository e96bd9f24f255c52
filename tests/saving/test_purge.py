"""purge deletes what has expired, on the very instant, and nothing that somebody could still open."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from time_machine import travel

from eligibility.saving.models import KEPT_FOR, Attempt, SavedSession
from eligibility.saving.throttling import WINDOW

pytestmark = pytest.mark.django_db

LAST_VISIT = datetime(2026, 11, 22, 14, 59, 59, tzinfo=UTC)
BOUNDARY = datetime(2027, 2, 20, 14, 59, 59, tzinfo=UTC)


def purge() -> str:
    out = io.StringIO()
    call_command("purge", stdout=out)
    return out.getvalue()


def test_the_boundary_is_ninety_days_after_the_last_visit() -> None:
    assert BOUNDARY - LAST_VISIT == KEPT_FOR == timedelta(days=90)


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (BOUNDARY - timedelta(days=1), 1),
        (BOUNDARY - timedelta(microseconds=1), 1),
        (BOUNDARY, 0),
        (BOUNDARY + timedelta(days=1), 0),
    ],
)
def test_an_assessment_is_deleted_from_the_instant_it_cannot_be_read(now: datetime, left: int) -> None:
    SavedSession.objects.create(last_visit=LAST_VISIT)
    with travel(now, tick=False):
        assert SavedSession.objects.count() == left
        assert f" {1 - left} expired assessments" in purge()
    assert SavedSession.with_expired.count() == left


def test_attempts_are_deleted_when_they_no_longer_count() -> None:
    for age in (timedelta(), WINDOW - timedelta(seconds=1), WINDOW, timedelta(days=3)):
        Attempt.objects.create(kind="code", browser_mac="b", address_mac="a", made=BOUNDARY - age)
    with travel(BOUNDARY, tick=False):
        assert " 2 attempts" in purge()
    assert Attempt.objects.count() == 2


def test_a_second_purge_finds_nothing() -> None:
    SavedSession.objects.create(last_visit=LAST_VISIT)
    with travel(BOUNDARY, tick=False):
        assert purge() != purge()
        assert " 0 expired assessments, 0 attempts" in purge()
