"""The official form of an application, filled in, as an Excel file or as a PDF."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.application import application_from

from ..examples import Example
from ..wording import full_code
from .choice import FormChoice
from .drawn import form_drawn
from .official import SHEETS
from .points_form import PointsForm, points_form
from .workbook import workbook

_TITLE: Final = "高度専門職ポイント計算表（{code}）下書き"


def xlsx_of(form: PointsForm) -> bytes:
    """Return a form as the official Excel file filled in."""
    return workbook(form.choice.activity, form.filled.written, _title(form), _note())


def pdf_of(form: PointsForm) -> bytes:
    """Return a form as a PDF that looks as the official one does."""
    return form_drawn(form.choice.activity, form.filled.written, _title(form), _note())


def file_name(choice: FormChoice, example: Example | None, ending: str) -> str:
    """Return the name under which a browser saves a form: letters that every system takes."""
    residence = f"_residence-{choice.period.value}" if choice.period else ""
    of = f"_example-{example.key}" if example else ""
    return f"points-form-{SHEETS[choice.activity].letter}_{choice.day.isoformat()}{residence}_draft{of}.{ending}"


def form_pdf(document: Mapping[str, Any], choice: FormChoice, today: date) -> bytes | None:
    """Return the form of a session document as a PDF, None while too little is answered."""
    application = application_from(document, today)
    return None if application is None else pdf_of(points_form(application, choice, today))


def _title(form: PointsForm) -> str:
    return _TITLE.format(code=full_code(form.choice.activity))


def _note() -> str:
    """Return what the properties say: that it is a draft, in every language, as anybody may open the file."""
    notes = []
    for language in LANGUAGES:
        with override(language):
            notes.append(_("A draft, filled in by HSP Self-Check. Check every box, then write the rest and sign."))
    return "\n".join(notes)
