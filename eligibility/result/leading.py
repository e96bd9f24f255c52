"""The Verdict on an activity of an application, and the activity that leads where none was named."""

from datetime import date
from typing import Final

from eligibility.answers.application import Application
from eligibility.outlook.activity_days import activity_days
from eligibility.outlook.verdict import Verdict
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import FIRST_DAY, LAST_DAY
from eligibility.scoring.rows import ACTIVITIES

from .days import ResultDay

AMONG_EQUALS: Final = ("b", "a", "c")
"""The activities in the order in which one of equal strength comes first: specialised work, that of most people."""


def verdict_on(
    application: Application, days: tuple[ResultDay, ...], activity: str, today: date, tables: Tables = TABLES
) -> Verdict:
    """Return the verdict on an activity as of `today`; `days` are the days assessed, the planned one first."""
    first = days[0].day
    return Verdict(
        activity=activity,
        days=activity_days(application.profile, application.unconfirmed, activity, _begins(today, first), tables),
        today=today,
        first=first,
        permission=days[1].day if len(days) > 1 else None,
    )


def _begins(today: date, first: date) -> date:
    """Return today, or the planned day if it has passed or the tables do not cover today."""
    return min(today, first) if FIRST_DAY <= today <= LAST_DAY else first


def leading_activity(
    application: Application, days: tuple[ResultDay, ...], today: date, tables: Tables = TABLES
) -> str:
    """Return the activity named, or the strongest of all on a day assessed where none was named."""
    if application.activity in ACTIVITIES:
        return application.activity
    return strongest(application, days, today, tables).activity


def strongest(application: Application, days: tuple[ResultDay, ...], today: date, tables: Tables = TABLES) -> Verdict:
    """Return the strongest of the verdicts on the three activities, of equals the first of AMONG_EQUALS."""
    verdicts = (verdict_on(application, days, activity, today, tables) for activity in AMONG_EQUALS)
    return max(verdicts, key=lambda verdict: verdict.strength)
