"""The official form of an application on a day, with the past employers where the day is past."""

from dataclasses import dataclass, replace
from datetime import date

from eligibility.answers.application import Application
from eligibility.outlook.past import with_past
from eligibility.scoring.editions import TABLES, Tables

from ..days import ResultDay, days_of, later_day
from ..leading import strongest, verdict_on
from .cells import FilledForm, fill_on
from .choice import FormChoice
from .official import SHEETS


@dataclass(frozen=True)
class PointsForm:
    """The form of a choice: the day that it is of, and its sheet filled in."""

    choice: FormChoice
    day: ResultDay
    filled: FilledForm


def points_form(application: Application, choice: FormChoice, today: date, tables: Tables = TABLES) -> PointsForm:
    """Return the form of an application. Past days, and those for permanent residence, have the past employers."""
    activity = choice.activity
    if application.past is not None and (choice.period is not None or choice.day < today):
        unconfirmed = application.unconfirmed and with_past(application.unconfirmed, application.past, activity)
        profile = with_past(application.profile, application.past, activity)
        application = replace(application, profile=profile, unconfirmed=unconfirmed)
    day = later_day(application, choice.day, tables)
    return PointsForm(choice, day, fill_on(application, day, activity, choice.period))


def leading_choice(application: Application, today: date, activity: str | None = None) -> FormChoice:
    """Return the leading day of the result in an activity, and the leading activity where none is named."""
    days = days_of(application)
    named = activity if activity and activity in SHEETS else application.activity
    leads = verdict_on(application, days, named, today) if named in SHEETS else strongest(application, days, today)
    return FormChoice(leads.activity, leads.shown)
