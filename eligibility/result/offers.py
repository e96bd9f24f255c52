"""Two offers side by side: the same person with another pay and organization, row by row and on the time line.

The second offer is in the session's document under `other_offer`, as a record of codes; no question asks for it,
so the result itself never looks at it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.answers.application import Application
from eligibility.answers.document import Document, record, records, with_record
from eligibility.answers.pay import dated, presented
from eligibility.language import localized
from eligibility.scoring.components import RowState
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_NAMES
from eligibility.wizard.application import application_from
from eligibility.wizard.fields import MonthOrDayField
from eligibility.wizard.path import Page
from eligibility.wizard.question import Question
from eligibility.wizard.questions import BY_KEY
from eligibility.wizard.questions.organisation import ASKED, FACTS

from .ahead import TimeLine, chart_steps, time_line_of, transitions_of
from .charts.step_chart import scale_of
from .context import Context, context_of
from .days import days_of
from .leading import leading_activity
from .points.breakdown import HeadingPart, RowPart, breakdown
from .sources import Sources
from .verdicts import main_day

KEY: Final = "other_offer"


def offer_page() -> Page:
    """Return the page that asks for the second offer: the pay, from when it can be proved, and the organization."""
    annual_yen = next(field for field in BY_KEY["pay"].fields if field.key == "annual_yen")
    since = MonthOrDayField(
        key="since",
        label=gettext_lazy("From which day can you prove it?"),
        help_text=gettext_lazy("Leave it empty if you can prove it now."),
        required=False,
    )
    return Page(
        Question(
            key=KEY,
            title=gettext_lazy("Two offers side by side"),
            fields=(annual_yen.always_read(), since, *(field.always_read() for field in FACTS)),
            complete=lambda document, answer, stored, today: dated(answer, stored, today),
            present=lambda document, answer, today: presented(answer),
        )
    )


def with_other_offer(document: Mapping[str, Any]) -> Document | None:
    """Return a copy of the document in which the second offer replaces the first; None without one."""
    offer = record(document, KEY)
    if offer is None:
        return None
    pay = {"kind": "amount", **{key: offer[key] for key in ("annual_yen", "since", "already")}}
    # Either offer is for the same work, which begins on the same day.
    first = records(document, "pay")[:1]
    pay |= {key: value for each in first for key, value in each.items() if key.startswith("work_from")}
    organisation = {**(record(document, "organisation") or {}), ASKED: "yes"}
    organisation.update({key: value for key, value in offer.items() if key not in pay})
    changed = with_record(document, "organisation", None, organisation)
    changed["answers"]["pay"] = [pay]
    return changed


@dataclass(frozen=True, slots=True)
class RowBeside:
    """A row of the tables under either offer: its points and state in words; `differs` where they are not alike."""

    label: str
    official: str
    first: str
    second: str
    differs: bool


@dataclass(frozen=True, slots=True)
class OfferPart:
    """One offer: heading and lead of its overview, and its time line."""

    name: str
    heading: str
    lead: str
    time_line: TimeLine


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two offers compared in one activity; `alike` is True if no row differs."""

    activity: str
    day: str
    offers: tuple[OfferPart, OfferPart]
    rows: tuple[RowBeside, ...]
    alike: bool


def comparison(
    document: Mapping[str, Any], today: date, activity: str | None = None, tables: Tables = TABLES
) -> Comparison | None:
    """Return the two offers compared, in the language that is active; None without either of them.

    The activity is the one asked for, else the best one of the first offer.
    """
    other = with_other_offer(document)
    applications = (application_from(document, today), None if other is None else application_from(other, today))
    first, second = applications
    if first is None or second is None:
        return None
    days = [days_of(application, tables) for application in (first, second)]
    shown = activity if activity in ACTIVITIES else leading_activity(first, days[0], today, tables)
    scale = scale_of([chart_steps(transitions_of(each, shown, tables)) for each in (first, second)])
    offers = tuple(
        _offer(
            name,
            context_of(application, today=today, activity=shown, tables=tables),
            time_line_of(application, shown, scale=scale, tables=tables),
        )
        for name, application in ((_("First offer"), first), (_("Second offer"), second))
    )
    main = main_day(shown, days[0])
    rows = tuple(_rows(first, second, shown, main.kind, tables))
    return Comparison(
        activity=localized(ACTIVITY_NAMES[shown]),
        day=main.words,
        offers=(offers[0], offers[1]),
        rows=rows,
        alike=not any(row.differs for row in rows),
    )


def _offer(name: str, context: Context, time_line: TimeLine) -> OfferPart:
    return OfferPart(name=name, heading=context.answer.heading, lead=context.answer.lead, time_line=time_line)


def _rows(first: Application, second: Application, activity: str, kind: str, tables: Tables) -> Iterator[RowBeside]:
    """Yield every row that earns something, or may, under one of the offers, on the same day under both."""
    one, other = (_row_parts(application, activity, kind, tables) for application in (first, second))
    for key, row in one.items():
        second_row = other[key]
        if any(part.main.state in (RowState.COUNTED, RowState.NOT_KNOWN) for part in (row, second_row)):
            words = [_points_of(part) for part in (row, second_row)]
            yield RowBeside(row.label, row.official, words[0], words[1], words[0] != words[1])


def _row_parts(application: Application, activity: str, kind: str, tables: Tables) -> Mapping[str, RowPart]:
    days = days_of(application, tables)
    day = next((each for each in days if each.kind == kind), days[0])
    headings: tuple[HeadingPart, ...] = breakdown(activity, (day,), day, Sources())
    return {row.key: row for heading in headings for row in heading.rows}


def _points_of(row: RowPart) -> str:
    return " · ".join(f"{cell.points} {cell.state_words}" for cell in row.cells)
