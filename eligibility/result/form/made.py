"""The official form of an application, filled in, as an Excel file or as a PDF."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.outlook.past import with_past
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.application import application_from

from ..days import ResultDay, days_of, later_day
from ..leading import strongest, verdict_on
from ..wording import full_code
from .cells import FilledForm, fill_on
from .choice import FormChoice
from .drawn import form_drawn
from .official import SHEETS, Period
from .workbook import workbook

_TITLE: Final = "高度専門職ポイント計算表（{code}）下書き"


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


def xlsx_of(form: PointsForm) -> bytes:
    """Return a form as the official Excel file filled in."""
    return workbook(form.choice.activity, form.filled.written, _title(form), _note())


def pdf_of(form: PointsForm) -> bytes:
    """Return a form as a PDF that looks as the official one does."""
    return form_drawn(form.choice.activity, form.filled.written, _title(form), _note())


def form_pdf(
    document: Mapping[str, Any],
    today: date,
    *,
    activity: str | None = None,
    day: date | None = None,
    period: Period | None = None,
) -> bytes | None:
    """Return the form of a session document as a PDF, None while too little is answered.

    None for activity and day: the leading ones of the result. The same arguments give the same bytes.
    """
    application = application_from(document, today)
    if application is None:
        return None
    leading = leading_choice(application, today, activity)
    choice = replace(leading, day=day or leading.day, period=period)
    return pdf_of(points_form(application, choice, today))


def leading_choice(application: Application, today: date, activity: str | None = None) -> FormChoice:
    """Return the leading day of the result in an activity, and the leading activity where none is named."""
    days = days_of(application)
    named = activity if activity and activity in SHEETS else application.activity
    leads = verdict_on(application, days, named, today) if named in SHEETS else strongest(application, days, today)
    return FormChoice(leads.activity, leads.shown)


def _title(form: PointsForm) -> str:
    return _TITLE.format(code=full_code(form.choice.activity))


def _note() -> str:
    """Return what the properties say: that it is a draft, in every language, as anybody may open the file."""
    notes = []
    for language in LANGUAGES:
        with override(language):
            notes.append(_("A draft, filled in by HSP Self-Check. Check every box, then write the rest and sign."))
    return "\n".join(notes)
