"""Every row of the tables for one activity: state, points, the person's own fact, why, and the source beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from eligibility.scoring.components import Bounds, RowOutcome
from eligibility.scoring.names import ACTIVITY_LETTERS, HEADING_NAMES
from eligibility.scoring.rows import HEADINGS, Row, facts_of

from .days import ResultDay
from .facts_in_words import FactInWords, in_words
from .missing import Missing, age_limit, missing_by_row, not_known_in, total_if_it_counts
from .remarks import remarks_on
from .sources import Cited, Sources
from .wording import say_points, say_span


@dataclass(frozen=True, slots=True)
class Cell:
    """The points of a row on one day: the state as code and in words, and the points as figures (or a span)."""

    day: str
    state: str
    state_words: str
    points: str


@dataclass(frozen=True, slots=True)
class HeadingPoints:
    """The points of a heading on one day, in words."""

    day: str
    points_words: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why a row came out as it did; `day` names the day where two days differ."""

    day: str
    sentences: tuple[str, ...]
    excluded_by: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    hangs_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowPart:
    """One row of the official table with everything a reader needs to judge it."""

    key: str
    label: str
    official: str
    worth: str
    cells: tuple[Cell, ...]
    facts: tuple[FactInWords, ...]
    why: tuple[Why, ...]
    remarks: tuple[str, ...]
    citations: tuple[Cited, ...]
    box: str
    box_label: str
    proofs: str

    @property
    def state(self) -> str:
        """The best state of the days, for the look of the row."""
        order = ["not_in_activity", "not_met", "excluded", "not_known", "counted"]
        return max((cell.state for cell in self.cells), key=order.index)


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """A heading of the table with its points on each day, and its rows."""

    key: str
    name: str
    official: str
    cells: tuple[HeadingPoints, ...]
    rows: tuple[RowPart, ...]


def breakdown(
    activity: str, days: tuple[ResultDay, ...], main: ResultDay, language: str, sources: Sources
) -> tuple[HeadingPart, ...]:
    """Return every row of the edition, heading by heading; rows of other tables say where they stand.

    `main` is the day of which the reasons and the steps are told; the other has its points beside it.
    """
    missing = missing_by_row(main.assessment, activity, language)
    keys = dict.fromkeys(row.key for day in days for row in day.assessment.edition.rows)
    rows = {key: _row(key, activity, days, main, missing, language, sources) for key in keys}
    of_heading = {key: _edition_row(key, days).heading for key in keys}
    return tuple(
        HeadingPart(
            key=heading,
            name=HEADING_NAMES[heading].in_language(language),
            official="" if language == "ja" else HEADING_NAMES[heading].ja,
            cells=tuple(_heading_cell(heading, activity, day) for day in days),
            rows=tuple(row for key, row in rows.items() if of_heading[key] == heading),
        )
        for heading in HEADINGS
    )


def _edition_row(key: str, days: Iterable[ResultDay]) -> Row:
    return next(row for day in days if (row := day.assessment.edition.by_key.get(key)) is not None)


def _heading_cell(heading: str, activity: str, day: ResultDay) -> HeadingPoints:
    return HeadingPoints(day.words, say_points(day.assessment.activities[activity].headings[heading]))


def _row(
    key: str,
    activity: str,
    days: tuple[ResultDay, ...],
    main: ResultDay,
    missing: Mapping[str, tuple[Missing, ...]],
    language: str,
    sources: Sources,
) -> RowPart:
    row = _edition_row(key, days)
    stands = row.points[activity] is not None
    shown = activity if stands else next(each for each, _points in row.points.items())
    outcomes = [
        (day, day.assessment.activities[activity].row(key)) for day in days if key in day.assessment.edition.by_key
    ]
    box = row.boxes[shown]
    points = row.points[shown] or 0
    return RowPart(
        key=key,
        label=row.label.in_language(language),
        official="" if language == "ja" else row.label.ja,
        worth=say_points(Bounds(points, points)),
        cells=tuple(_cell(day, outcome) for day, outcome in outcomes),
        facts=tuple(_facts(row, shown, days, language)) if stands else (),
        why=tuple(_reasons(outcomes, activity, main, missing, language)),
        remarks=remarks_on(row, activity, days, language),
        citations=tuple(sources.cite(citation) for citation in row.citations(shown)),
        box="" if box is None else _box_in_words(box.sheet, box.label_at),
        box_label="" if box is None else box.label,
        proofs="".join(row.proofs),
    )


def _box_in_words(sheet: str, cells: tuple[str, ...]) -> str:
    return _("sheet %(sheet)s, cell %(cells)s") % {"sheet": sheet, "cells": "・".join(cells)}


def _cell(day: ResultDay, outcome: RowOutcome) -> Cell:
    words = {
        "counted": _("counted"),
        "excluded": _("not counted beside another row"),
        "not_met": _("not met"),
        "not_known": _("not known yet"),
        "not_in_activity": _("not in this table"),
    }
    points = "–" if outcome.state == "not_in_activity" else say_span(Bounds(outcome.low, outcome.high))
    return Cell(day.words, outcome.state, words[outcome.state], points)


def _facts(row: Row, activity: str, days: tuple[ResultDay, ...], language: str) -> Iterator[FactInWords]:
    condition = row.condition(activity)
    if condition is not None:
        for fact in facts_of(condition):
            yield from in_words(fact, days, language)


def _reasons(
    outcomes: list[tuple[ResultDay, RowOutcome]],
    activity: str,
    main: ResultDay,
    missing: Mapping[str, tuple[Missing, ...]],
    language: str,
) -> Iterator[Why]:
    """Yield why the row came out as it did on the main day, and on another where another row bars it only then."""
    states = {outcome.state for _day, outcome in outcomes}
    named = len(states) > 1
    for day, outcome in outcomes:
        if day is main or (named and outcome.state == "excluded"):
            why = _why(day, outcome, activity, missing, language)
            if why.sentences or why.missing or why.hangs_on:
                yield why if named else replace(why, day="")


def _why(
    day: ResultDay, outcome: RowOutcome, activity: str, missing: Mapping[str, tuple[Missing, ...]], language: str
) -> Why:
    row, assessment = outcome.row, day.assessment
    if outcome.state == "not_in_activity":
        letters = "・".join(ACTIVITY_LETTERS[each] for each, _points in row.points.items())
        words = {"letter": ACTIVITY_LETTERS[activity], "letters": letters}
        return Why(
            day.words, (_("The table of 1号%(letter)s has no such row; it stands in that of 1号%(letters)s.") % words,)
        )
    if outcome.state == "excluded":
        others = tuple(_excluding(outcome, activity, day, language))
        return Why(day.words, (_("Not counted, because this applies to you:"),), excluded_by=others)
    limit = age_limit(row, activity, assessment.facts, language)
    sentences = (limit,) if limit else ()
    if outcome.state == "not_met":
        return Why(day.words, sentences, missing=missing.get(row.key, ()))
    if outcome.low == outcome.high:
        return Why(day.words, sentences)
    total = total_if_it_counts(assessment, activity, row)
    if total:
        sentences = (*sentences, _("If this row counts, you have %(total)s in total.") % {"total": total})
    return Why(day.words, sentences, hangs_on=not_known_in(row, activity, assessment.facts, language))


def _excluding(outcome: RowOutcome, activity: str, day: ResultDay, language: str) -> Iterator[str]:
    """Yield the rows that exclude a row: those that count themselves, or all where none surely does."""
    by_key = day.assessment.edition.by_key
    each = day.assessment.activities[activity]
    counted = [key for key in outcome.by if each.row(key).low]
    for key in counted or outcome.by:
        yield by_key[key].label.in_language(language)
