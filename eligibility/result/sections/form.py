"""Official points form: the form filled in as a draft, what stays empty on it, and those for permanent residence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.formats import format_date, format_list, format_points, format_range, join_sentences
from eligibility.language import localized
from eligibility.scoring.components import Bounds, RowState
from eligibility.scoring.law import POINTS_FORM
from eligibility.scoring.rows import Heading, Row
from eligibility.scoring.wording.names import HEADING_NAMES

from ..context import Context
from ..days import ResultDay
from ..form.choice import PERIODS, ChoosingForm, FormChoice
from ..form.official import SHEETS
from ..form.points_form import PointsForm, points_form
from ..residence_forms import query_of, residence_forms
from ..unconfirmed import NAMES
from .section import Section, SectionAnswer


@dataclass(frozen=True, slots=True)
class EmptyBox:
    """A row whose box stays empty: its name, the points it would give, and why."""

    name: str
    points: str
    why: str


def build(context: Context) -> Mapping[str, object]:
    """Return the form to choose with, the form chosen (None: no such form) and what stays empty on it."""
    choosing = _choosing(context)
    form = _form(context, choosing)
    return {
        "form": choosing,
        "chosen": form,
        "query": query_of(form.choice, context) if form else "",
        "empty": tuple(_empty(form, context)) if form else (),
        "period": PERIODS[form.choice.period] if form and form.choice.period else "",
        "less": _less(form) if form else "",
        "of_residence": tuple(residence_forms(context)),
        "official_url": POINTS_FORM.url,
    }


def answer(context: Context) -> SectionAnswer:
    """Return the sheet and the total of the form chosen, and below it for which day and that it is a draft."""
    form = _form(context, _choosing(context))
    if form is None:
        return SectionAnswer(_("Official points form"), _("Choose a sheet and a day."))
    sheet = SHEETS[form.choice.activity].letter
    heading = _("Official points form, sheet %(sheet)s: %(points)s") % {
        "sheet": sheet,
        "points": format_points(Bounds(form.filled.total, form.filled.total)),
    }
    return SectionAnswer(
        heading,
        join_sentences(
            _("Filled in for %(day)s, as a draft.") % {"day": format_date(form.choice.day)},
            _("Check every box and sign it before you hand it in."),
        ),
    )


def _choosing(context: Context) -> ChoosingForm:
    leading = FormChoice(context.activity, context.main.day)
    return ChoosingForm(context.asked, leading, context.application.profile)


def _form(context: Context, choosing: ChoosingForm) -> PointsForm | None:
    choice = choosing.choice
    return None if choice is None else points_form(context.application, choice, context.made_on)


def _empty(form: PointsForm, context: Context) -> Iterator[EmptyBox]:
    """Yield the rows that may count and are not ticked, and those that count by a box that is not known."""
    activity = form.choice.activity
    for row in form.filled.to_tick:
        yield EmptyBox(localized(row.short), _points(activity, row), _("Counted: tick Ⅰ, Ⅱ or Ⅲ yourself."))
    sure = {each.row.key: each.state for each in form.day.unconfirmed.activities[activity].rows}
    open_rows: dict[Heading, list[Row]] = {}
    for confirmed in form.day.assessment.activities[activity].rows:
        row = confirmed.row
        if sure[row.key] == RowState.COUNTED:
            continue
        if confirmed.state == RowState.COUNTED:
            yield EmptyBox(localized(row.short), _points(activity, row), _doubts(row, form.day, activity))
        elif confirmed.state == RowState.NOT_KNOWN:
            open_rows.setdefault(row.heading, []).append(row)
    for heading, rows in open_rows.items():
        # Of a ladder, such as pay, one line; rows of the last heading have nothing in common.
        if heading is Heading.SPECIAL or len(rows) == 1:
            yield from (EmptyBox(localized(row.short), _points(activity, row), _("Not known yet.")) for row in rows)
        else:
            yield EmptyBox(localized(HEADING_NAMES[heading]), _points(activity, *rows), _("Not known yet."))


def _points(activity: str, *rows: Row) -> str:
    points = [row.points[activity] or 0 for row in rows]
    return format_range(Bounds(min(points), max(points)))


def _doubts(row: Row, day: ResultDay, activity: str) -> str:
    """Return what must be confirmed for a row to count, in words."""
    found = [
        str(NAMES[caveat])
        for caveat, without in day.doubts.items()
        if without.activities[activity].row(row.key).state != RowState.COUNTED
    ]
    if not found:
        return _("To confirm.")
    return _("To confirm: %(names)s.") % {"names": format_list(dict.fromkeys(found))}


def _less(form: PointsForm) -> str:
    """Say why the total is less than the points that are sure, "" where it is not."""
    sure = form.day.unconfirmed.activities[form.choice.activity].low
    if sure <= form.filled.total:
        return ""
    words = {"sure": sure, "more": sure - form.filled.total}
    return _("%(sure)s points are sure. Which rows give %(more)s of them is not known yet, so none is ticked.") % words


FORM = Section(
    slug="form",
    title=gettext_lazy("Official points form"),
    template="result/sections/form.html",
    styles=("css/forms.css", "css/form.css"),
    build=build,
    answer=answer,
    on_paper=False,
    listed=False,
)
