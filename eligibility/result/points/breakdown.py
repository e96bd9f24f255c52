"""Every row of the tables for one activity: state, points, the person's own fact, why, and the source beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from eligibility.formats import format_list, format_points, format_range
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
from .remarks import remarks_on


@dataclass(frozen=True, slots=True)
class Cell:
    """The points of a row on one day: the state as code and in words, and the points as figures (or a span)."""

    day: str
    state: RowState
    state_words: str
    points: str


@dataclass(frozen=True, slots=True)
class HeadingPoints:
    """The points of a heading on one day, in words."""

    day: str
    points_words: str


@dataclass(frozen=True, slots=True)
class RowPart:
    """One row of the official table with everything a reader needs to judge it.

    `facts` are the person's own that this row alone looks at; those that a heading shares stand there. `why` are
    sentences: what excludes the row, what is missing and what it would earn in total. `hangs_on` are the facts that
    are not known and `total_if_counted` the total if the row counts; both empty where nothing is open. `of_a_number`
    rows are steps of one number (years, yen, age), `has_steps` those of which somebody can do what is missing.
    """

    key: str
    label: str
    official: str
    worth: str
    cells: tuple[Cell, ...]
    facts: tuple[FactInWords, ...]
    why: tuple[str, ...]
    hangs_on: tuple[Fact, ...]
    total_if_counted: str
    remarks: tuple[str, ...]
    citations: tuple[Cited, ...]
    box: str
    proofs: str
    of_a_number: bool
    has_steps: bool

    @property
    def state(self) -> RowState:
        """The best state of the days, for the look of the row."""
        order = [RowState.NOT_MET, RowState.EXCLUDED, RowState.NOT_KNOWN, RowState.COUNTED]
        return max((cell.state for cell in self.cells), key=order.index)

    @property
    def is_relevant(self) -> bool:
        """Whether a reader looks for this row: it counts, may count, or is barred by more than a higher step."""
        if self.state == RowState.EXCLUDED:
            return not self.of_a_number
        return self.state in (RowState.COUNTED, RowState.NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """A heading of the table with its points on each day, the facts that several rows look at, and its rows."""

    key: str
    name: str
    official: str
    points: tuple[HeadingPoints, ...]
    facts: tuple[FactInWords, ...]
    rows: tuple[RowPart, ...]

    @property
    def visible_rows(self) -> tuple[RowPart, ...]:
        """The rows that a page shows at once: those that bite, and the next step of a number."""
        steps = [row for row in self.rows if row.of_a_number and row.has_steps]
        return tuple(row for row in self.rows if row.is_relevant or row in steps[-1:])

    @property
    def folded_rows(self) -> tuple[RowPart, ...]:
        """The rows that a page shows on request."""
        return tuple(row for row in self.rows if row not in self.visible_rows)


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

    `main` is the day of which the reasons and the steps are told; the other has its points beside it.
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
                    points=tuple(_heading_points(heading, activity, day) for day in days),
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


def _heading_points(heading: str, activity: str, day: ResultDay) -> HeadingPoints:
    return HeadingPoints(day.words, format_points(day.assessment.activities[activity].headings[heading]))


def _row(
    row: Row,
    activity: str,
    shared: list[Fact],
    days: tuple[ResultDay, ...],
    main: ResultDay,
    missing: Mapping[str, tuple[str, ...]],
    sources: Sources,
) -> RowPart:
    stands = [day for day in days if row.key in day.assessment.edition.by_key]
    outcomes = {day.day: day.assessment.activities[activity].row(row.key) for day in stands}
    told = main if main.day in outcomes else stands[0]
    outcome, facts = outcomes[told.day], told.assessment.facts
    open_ = outcome.low != outcome.high
    points = row.points[activity] or 0
    box = row.boxes[activity]
    return RowPart(
        key=row.key,
        label=localized(row.label),
        official=official(row.label),
        worth=format_points(Bounds(points, points)),
        cells=tuple(_cell(day, outcomes.get(day.day), activity) for day in days),
        facts=tuple(
            each for fact in _facts(row, activity) if fact not in shared for each in describe_facts(fact, days)
        ),
        why=tuple(_why(outcomes, told, activity, days, missing)),
        hangs_on=not_known_in(row, activity, facts) if open_ else (),
        total_if_counted=total_if_it_counts(told.assessment, activity, row) if open_ else "",
        remarks=remarks_on(row, activity, tuple(stands)),
        citations=tuple(sources.cite(citation) for citation in row.citations(activity)),
        box="" if box is None else _("form %(sheet)s, %(cells)s") % {"sheet": box.sheet, "cells": "・".join(box.ticks)},
        proofs="".join(row.proofs),
        of_a_number=_of_a_number(row, activity),
        has_steps=outcome.state == RowState.NOT_MET and row.key in missing,
    )


def _of_a_number(row: Row, activity: str) -> bool:
    """Whether a row asks for a number only, so that a lower one stands beside it or could."""
    condition = row.condition(activity)
    kinds = set() if condition is None else {type(bound) for _fact, bound in condition.bounds()}
    return kinds == {int}


def _cell(day: ResultDay, outcome: RowOutcome | None, activity: str) -> Cell:
    words = {
        RowState.COUNTED: _("counted"),
        RowState.EXCLUDED: _("excluded"),
        RowState.NOT_MET: _("not met"),
        RowState.NOT_KNOWN: _("not known yet"),
    }
    if outcome is None:
        return Cell(day.words, RowState.NOT_MET, _("not in the law of this day"), "0")
    said = words[outcome.state]
    if outcome.state == RowState.COUNTED and day.counts_if_confirmed(activity, outcome.row.key):
        said = _("counted, to be confirmed")
    return Cell(day.words, outcome.state, said, format_range(Bounds(outcome.low, outcome.high)))


def _why(
    outcomes: Mapping[date, RowOutcome],
    told: ResultDay,
    activity: str,
    days: tuple[ResultDay, ...],
    missing: Mapping[str, tuple[str, ...]],
) -> Iterator[str]:
    """Yield why the row came out as it did on the day told, and what bars it on another where only that day does."""
    outcome = outcomes[told.day]
    if outcome.state != RowState.EXCLUDED:
        limit = age_limit(outcome.row, activity, told.assessment.facts)
        if limit:
            yield limit
        if outcome.state == RowState.NOT_MET:
            yield from missing.get(outcome.row.key, ())
    for day in days:
        on_day = outcomes.get(day.day)
        if on_day is not None and on_day.state == RowState.EXCLUDED:
            words = {"rows": format_list(_excluding(on_day, activity, day)), "day": day.words}
            if len({each.state for each in outcomes.values()}) > 1:
                yield _("Not counted on %(day)s, because this applies to you: %(rows)s.") % words
            elif day is told:
                yield _("Not counted, because this applies to you: %(rows)s.") % words


def _excluding(outcome: RowOutcome, activity: str, day: ResultDay) -> Iterator[str]:
    """Yield the rows that exclude a row: those that count themselves, or all where none surely does."""
    by_key = day.assessment.edition.by_key
    each = day.assessment.activities[activity]
    counted = [key for key in outcome.by if each.row(key).low]
    unless = {each.row: each for each in outcome.row.unless}
    for key in counted or outcome.by:
        yield describe_excluder(by_key[key], unless[key])
