"""Every row of the tables for one activity: state, points, the person's own fact, why, and the source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from eligibility.formats import format_list, format_points, format_range, join_sentences
from eligibility.language import localized, official
from eligibility.scoring.components import Bounds, RowOutcome, RowState
from eligibility.scoring.facts import Fact
from eligibility.scoring.rows import HEADINGS, Row, facts_of
from eligibility.scoring.wording.names import HEADING_NAMES

from ..days import ResultDay
from ..sources import Cited, Sources
from ..wording import describe_excluder, short_name
from .facts import FactInWords, describe_facts
from .missing import age_limit, missing_by_row, not_known_in, total_if_it_counts
from .remarks import is_mistaken, remarks_on
from .row_remark import Place


@dataclass(frozen=True, slots=True)
class Cell:
    """The points of a row on one day: the state as code and in words, and the points as figures (or a span)."""

    on: date
    day: str
    state: RowState
    state_words: str
    points: str


@dataclass(frozen=True, slots=True)
class RowPart:
    """One row of the official table with everything a reader needs to judge it.

    `short` names it in a few plain words. `cells` are its points on each day, `main` those of the day shown. `facts`
    are the person's own that this row alone looks at; those that a heading shares stand there. `why` are sentences:
    what excludes the row, what is missing and what it would earn in total. `hangs_on` are the facts that are not known
    and `total_if_counted` the total if the row counts; both empty where nothing is open. `excluded_by` are the rows
    that bar it in a few words. `has_steps` is whether somebody can do what is missing, `is_surprising` whether it is
    barred by more than a higher step of the same facts. `worth_alone` is
    the figure of `worth`, `box_cells` the cells of `box`.
    """

    key: str
    label: str
    short: str
    official: str
    worth: str
    worth_alone: str
    cells: tuple[Cell, ...]
    main: Cell
    facts: tuple[FactInWords, ...]
    why: tuple[str, ...]
    hangs_on: tuple[Fact, ...]
    total_if_counted: str
    remarks: tuple[str, ...]
    citations: tuple[Cited, ...]
    box: str
    box_cells: str
    proofs: str
    excluded_by: str
    has_steps: bool
    is_surprising: bool

    @property
    def other_cells(self) -> tuple[Cell, ...]:
        """The days on which the row has other points than on the day shown."""
        return tuple(each for each in self.cells if each.points != self.main.points)

    @property
    def explained(self) -> str:
        """Why the row came out as it did, one sentence after the other: facts, what is missing, remarks."""
        counted = _("If this is added, you have %(total)s in total.") % {"total": self.total_if_counted}
        return join_sentences(
            *(fact.sentence for fact in self.facts), *self.why, counted if self.total_if_counted else "", *self.remarks
        )

    @property
    def is_shown(self) -> bool:
        """Whether a reader looks for this row: it counts, may count, or is barred by something surprising."""
        if self.main.state == RowState.EXCLUDED:
            return self.is_surprising
        return self.main.state in (RowState.COUNTED, RowState.NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """A heading of the table with its points on the day shown, the facts that several rows look at, and its rows."""

    key: str
    name: str
    official: str
    points: Bounds
    facts: tuple[FactInWords, ...]
    rows: tuple[RowPart, ...]

    @property
    def facts_in_sentences(self) -> str:
        """The facts that several rows look at, one sentence after the other; "" for none."""
        return join_sentences(*(fact.sentence for fact in self.facts))


@dataclass(frozen=True, slots=True)
class ElsewhereRow:
    """A row that the table of this activity does not have, with the activities whose tables have it.

    `first` is the first of these activities, whose table the citations are from.
    """

    key: str
    label: str
    official: str
    first: str
    where: str
    worth: str
    citations: tuple[Cited, ...]


def breakdown(activity: str, days: tuple[ResultDay, ...], main: ResultDay, sources: Sources) -> tuple[HeadingPart, ...]:
    """Return the headings of an activity with every row of its table.

    `main` is the day of which the reasons and the steps are shown; of the other only the points are.
    """
    missing = missing_by_row(main.assessment, activity)
    found = []
    for heading in HEADINGS:
        rows = [row for row in _rows_of(days) if row.heading == heading and row.points[activity] is not None]
        if rows:
            shared = _shared_facts(rows, activity)
            found.append(
                HeadingPart(
                    key=heading,
                    name=localized(HEADING_NAMES[heading]),
                    official=official(HEADING_NAMES[heading]),
                    points=points_between(main, activity, heading),
                    facts=tuple(each for fact in shared for each in describe_facts(fact, days)),
                    rows=tuple(_row(row, activity, shared, days, main, missing, sources) for row in rows),
                )
            )
    return tuple(found)


def rows_elsewhere(activity: str, days: tuple[ResultDay, ...], sources: Sources) -> tuple[ElsewhereRow, ...]:
    """Return the rows that stand only in the tables of other activities."""
    rows = [(row, dict(row.points.items())) for row in _rows_of(days) if row.points[activity] is None]
    return tuple(
        ElsewhereRow(
            key=row.key,
            label=localized(row.label),
            official=official(row.label),
            first=(first := next(iter(points))),
            where=format_list(map(short_name, points)),
            worth=format_list(dict.fromkeys(format_points(Bounds(each, each)) for each in points.values())),
            citations=tuple(sources.cite(each) for each in row.citations(first)[:1]),
        )
        for row, points in rows
    )


def _rows_of(days: tuple[ResultDay, ...]) -> list[Row]:
    """Return every row of the editions of all days once, by key, in the order of the tables."""
    return list({row.key: row for day in reversed(days) for row in day.assessment.edition.rows}.values())


def _shared_facts(rows: list[Row], activity: str) -> list[Fact]:
    looked_at = [fact for row in rows for fact in _facts(row, activity)]
    return [fact for fact in dict.fromkeys(looked_at) if looked_at.count(fact) > 1]


def _facts(row: Row, activity: str) -> tuple[Fact, ...]:
    condition = row.condition(activity)
    return () if condition is None else facts_of(condition)


def points_between(day: ResultDay, activity: str, heading: str) -> Bounds:
    """Return the points of a heading from those that are sure up to those that there may be at most."""
    confirmed, sure = (of.activities[activity].headings[heading] for of in (day.assessment, day.unconfirmed))
    return Bounds(min(confirmed.low, sure.low), max(confirmed.high, sure.high))


def _row(
    row: Row,
    activity: str,
    shared: list[Fact],
    days: tuple[ResultDay, ...],
    main: ResultDay,
    missing: Mapping[str, tuple[str, ...]],
    sources: Sources,
) -> RowPart:
    days_with_row = [day for day in days if row.key in day.assessment.edition.by_key]
    outcomes = {day.day: day.assessment.activities[activity].row(row.key) for day in days_with_row}
    shown = main if main.day in outcomes else days_with_row[0]
    outcome, facts = outcomes[shown.day], shown.assessment.facts
    open_ = outcome.low != outcome.high
    points = row.points[activity] or 0
    box = row.boxes[activity]
    return RowPart(
        key=row.key,
        label=localized(row.label),
        short=localized(row.short),
        official=official(row.label),
        worth=format_points(Bounds(points, points)),
        worth_alone=str(points),
        cells=tuple(_cell(day, outcomes.get(day.day), activity) for day in days),
        main=_cell(main, outcomes.get(main.day), activity),
        facts=tuple(
            each for fact in _facts(row, activity) if fact not in shared for each in describe_facts(fact, days)
        ),
        why=tuple(_why(outcomes, shown, activity, days, missing)),
        hangs_on=not_known_in(row, activity, facts) if open_ else (),
        total_if_counted=total_if_it_counts(shown.assessment, activity, row) if open_ else "",
        remarks=remarks_on(row, activity, tuple(days_with_row)),
        citations=tuple(sources.cite(citation) for citation in row.citations(activity)),
        box="" if box is None else _("cell %(cells)s of the official Excel form") % {"cells": "・".join(box.ticks)},
        box_cells="" if box is None else "・".join(box.ticks),
        proofs="".join(row.proofs),
        excluded_by=format_list(localized(each.short) for each in _excluding(outcome, activity, shown)),
        has_steps=outcome.state == RowState.NOT_MET and row.key in missing,
        is_surprising=_is_surprising(outcome, activity, shown),
    )


def _is_surprising(outcome: RowOutcome, activity: str, day: ResultDay) -> bool:
    """Whether a row is barred by rows that look at other facts, or is one that people often count by mistake."""
    if outcome.state != RowState.EXCLUDED:
        return False
    others = {fact for row in _excluding(outcome, activity, day) for fact in _facts(row, activity)}
    return others.isdisjoint(_facts(outcome.row, activity)) or is_mistaken(Place(outcome, activity, day))


def _cell(day: ResultDay, outcome: RowOutcome | None, activity: str) -> Cell:
    words = {
        RowState.COUNTED: _("added"),
        RowState.EXCLUDED: _("covered by another item"),
        RowState.NOT_MET: _("not met"),
        RowState.NOT_KNOWN: _("not known yet"),
    }
    if outcome is None:
        return Cell(day.day, day.words, RowState.NOT_MET, _("not in the law of this day"), "0")
    said = words[outcome.state]
    if outcome.state == RowState.COUNTED and day.counts_if_confirmed(activity, outcome.row.key):
        said = _("added, to be confirmed")
    return Cell(day.day, day.words, outcome.state, said, format_range(Bounds(outcome.low, outcome.high)))


def _why(
    outcomes: Mapping[date, RowOutcome],
    shown: ResultDay,
    activity: str,
    days: tuple[ResultDay, ...],
    missing: Mapping[str, tuple[str, ...]],
) -> Iterator[str]:
    """Yield why the row came out as it did on the day shown, and what bars it on another where only that day does."""
    outcome = outcomes[shown.day]
    if outcome.state != RowState.EXCLUDED:
        limit = age_limit(outcome.row, activity, shown.assessment.facts)
        if limit:
            yield limit
        if outcome.state == RowState.NOT_MET:
            yield from missing.get(outcome.row.key, ())
    for day in days:
        on_day = outcomes.get(day.day)
        if on_day is not None and on_day.state == RowState.EXCLUDED:
            words = {"rows": format_list(_in_full(on_day, activity, day)), "day": day.words}
            if len({each.state for each in outcomes.values()}) > 1:
                yield _("No points on %(day)s, because you already have points for this: %(rows)s.") % words
            elif day is shown:
                yield _("No points here, because you already have points for this: %(rows)s.") % words


def _in_full(outcome: RowOutcome, activity: str, day: ResultDay) -> Iterator[str]:
    unless = {each.row: each for each in outcome.row.unless}
    return (describe_excluder(row, unless[row.key]) for row in _excluding(outcome, activity, day))


def _excluding(outcome: RowOutcome, activity: str, day: ResultDay) -> tuple[Row, ...]:
    """Return the rows that exclude a row: those that count themselves, or all where none surely does."""
    each = day.assessment.activities[activity]
    counted = [key for key in outcome.by if each.row(key).low]
    return tuple(day.assessment.edition.by_key[key] for key in counted or outcome.by)
