"""A mark about to be lost that was kept long enough: until which day one could file for permanent residence."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.outlook.experience import Period
from eligibility.outlook.profile import Pay
from eligibility.result.context import context_of
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES
from tests import people
from tests.language import in_language
from tests.result.ahead_applications import ahead
from tests.result.applications import TODAY, application_of_line, with_profile
from tests.result.pages import result_page

LANGUAGES = [code for code, _ in settings.LANGUAGES]
LABELS = {route.mark: route.label for route in PERMANENT_RESIDENCE_ROUTES}


def paid(*pay: tuple[str, int], **changes: Any) -> Application:
    """F10: a master of a listed Japanese university of 30 with such pay from such days, planning 15 January 2027."""
    line = people.known(
        on="2027-01-15",
        birth_date="1996-04-01",
        degrees=["master"],
        japanese_degree=True,
        designated_university=True,
        japanese_level="n1",
        **changes,
    )
    application = application_of_line(line)
    degrees = [replace(each, awarded_on=date(2020, 3, 24)) for each in application.profile.degrees]
    worked = {**application.profile.experience, "b": [Period(date(2025, 1, 10))]}
    pays = [Pay(date.fromisoformat(day), yen) for day, yen in pay]
    return with_profile(application, replace(application.profile, degrees=degrees, experience=worked, pay=pays))


def lost_in_february(**changes: Any) -> Application:
    return paid(("2025-01-10", 9_000_000), ("2027-02-01", 4_000_000), **changes)


def said(application: Application, language: str = "en") -> list[str]:
    """The sentences on marks that were kept long enough."""
    marker = {"en": "could file", "ja": "申請を考えられる", "zh-hant": "可考慮在", "zh-hans": "可考虑在"}[language]
    context = in_language(language, lambda: context_of(application, today=TODAY, activity="b"))
    return [each for each in context.kept_marks if marker in each]


def test_a_year_of_80_that_is_complete_is_not_only_said_to_be_lost() -> None:
    application = lost_in_february()
    [sentence] = said(application)
    assert sentence == (
        "By your answers you have kept 80 points since 10 January 2025 (80 points or more, kept without a break "
        "while you live in Japan for 1 year or more). By points alone one could file for permanent residence until "
        "31 January 2027, if you have lived in Japan in this work all the time. More than points is examined, and "
        "nothing official says what it means if points fall after the filing."
    )
    assert any("but not from 1 February 2027" in each for each in ahead(application).time_line.advice)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_every_language_on_the_page(language: str) -> None:
    application = lost_in_february()
    [sentence] = said(application, language)
    assert LABELS[80].in_language(language) in sentence
    assert sentence in result_page(in_language(language, context_of, application, today=TODAY, activity="b"))


def test_a_year_that_is_complete_only_after_the_loss_is_none() -> None:
    assert said(paid(("2026-03-01", 9_000_000), ("2027-02-01", 4_000_000))) == []
    short_by_a_day = paid(("2026-02-01", 9_000_000), ("2027-01-31", 4_000_000))
    assert said(replace(short_by_a_day, application_day=TODAY)) == []
    just = paid(("2026-02-01", 9_000_000), ("2027-02-02", 4_000_000))
    [sentence] = said(just)
    assert "from 1 February 2027 until 1 February 2027" in sentence


def test_three_years_of_70_are_named_too() -> None:
    application = paid(("2023-11-01", 6_000_000), ("2027-02-01", 2_900_000))
    application = with_profile(
        application,
        replace(application.profile, experience={**application.profile.experience, "b": [Period(date(2023, 11, 1))]}),
    )
    found = said(application)
    assert [each for each in found if "kept 70 points since 1 November 2023" in each and LABELS[70].en in each]


def test_a_mark_that_stays_or_is_lost_far_ahead_needs_no_such_word() -> None:
    assert said(paid(("2025-01-10", 9_000_000))) == []
    assert said(paid(("2025-01-10", 9_000_000), ("2030-02-01", 4_000_000))) == []


def test_a_mark_lost_before_today_is_none() -> None:
    assert said(paid(("2025-01-10", 9_000_000), ("2026-11-22", 4_000_000))) == []
    assert len(said(paid(("2025-01-10", 9_000_000), ("2026-11-23", 4_000_000)))) == 1


def test_from_abroad_nothing_counts_before_the_landing() -> None:
    assert said(replace(lost_in_february(), from_abroad=True)) == []
    later = replace(paid(("2025-01-10", 9_000_000), ("2028-02-01", 4_000_000)), from_abroad=True)
    [sentence] = said(later)
    assert "from 15 January 2027 to 31 January 2028" in sentence
    assert "from 15 January 2028 until 31 January 2028" in sentence


def test_days_before_the_first_working_day_do_not_count() -> None:
    application = paid(("2025-01-10", 9_000_000), ("2028-02-01", 4_000_000))
    begins = {**application.profile.experience, "b": [Period(date(2026, 4, 1))]}
    [sentence] = said(with_profile(application, replace(application.profile, experience=begins)))
    assert "from 1 April 2026 to 31 January 2028" in sentence


def test_work_outside_the_table_keeps_no_mark() -> None:
    assert said(lost_in_february(international_services=True)) == []


def test_points_to_confirm_keep_no_mark() -> None:
    sure = lost_in_february()
    less = replace(sure.profile, degrees=[replace(each, designated=False) for each in sure.profile.degrees])
    less = replace(less, japanese=[])
    assert said(replace(sure, unconfirmed=less)) == []
