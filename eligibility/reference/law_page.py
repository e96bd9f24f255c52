"""The law of a day as a page: every row of the three tables with its test, source, form box and proof."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from eligibility.formats import format_date, format_points
from eligibility.language import current_language, localized, official
from eligibility.result.sources import Cited, Source, Sources
from eligibility.result.wording import describe_excluder
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.law import ORDINANCE
from eligibility.scoring.requirements import Requirement
from eligibility.scoring.routes import RouteCondition
from eligibility.scoring.rows import ACTIVITIES, HEADINGS, Row
from eligibility.scoring.wording.conditions import describe_condition
from eligibility.scoring.wording.names import ACTIVITY_NAMES, HEADING_NAMES
from eligibility.scoring.wording.printing import difference


@dataclass(frozen=True, slots=True)
class LawRow:
    """A row of one table: its anchor, words, points, test, what excludes it, sources, form box and proof."""

    anchor: str
    label: str
    official: str
    points: str
    test: str
    unless: tuple[str, ...]
    citations: tuple[Cited, ...]
    sheet: str
    cells: str
    proofs: str
    proof: str


@dataclass(frozen=True, slots=True)
class LawHeading:
    """A heading of a table with its rows."""

    name: str
    official: str
    rows: tuple[LawRow, ...]


@dataclass(frozen=True, slots=True)
class LawCondition:
    """A requirement, or a condition of a route: words, test ("": not computed), sources, what the words leave out."""

    label: str
    official: str
    test: str
    citations: tuple[Cited, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class LawTable:
    """The table of one activity: pass mark with its source, headings, and the conditions beside the points."""

    key: str
    name: str
    official: str
    mark: str
    mark_cited: Cited
    headings: tuple[LawHeading, ...]
    requirements: tuple[LawCondition, ...]


@dataclass(frozen=True, slots=True)
class LawRoute:
    """A route without points, for one activity or, where they all ask the same, for all (`activity` empty)."""

    name: str
    official: str
    activity: str
    route_conditions: tuple[LawCondition, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which the law changed, and what differs from the day before, as printed lines."""

    day: date
    words: str
    lines: str


@dataclass(frozen=True)
class LawPage:
    """Everything the page of a day says; `ahead` where the day is later than the last check of the ordinance.

    `since` is the first day of these rules as a whole, `rows_since` that of the rows.
    """

    language: str
    day: date
    words: str
    since: str
    rows_since: str
    checked: str
    ahead: bool
    tables: tuple[LawTable, ...]
    routes: tuple[LawRoute, ...]
    sources: tuple[Source, ...]
    changes: tuple[Change, ...]


def law_page(day: date, tables: Tables = TABLES) -> LawPage:
    """Return the law of a day in a language; raise NotCovered for a day outside the tables.

    Words are those of the law alone; the active language has to be the same for the rest of the page.
    """
    edition = tables.on(day)
    sources = Sources()
    law_tables = tuple(_table(activity, edition, sources) for activity in ACTIVITIES)
    return LawPage(
        language=current_language(),
        day=day,
        words=format_date(day),
        since=format_date(edition.since),
        rows_since=format_date(tables.rows_unchanged_since(edition)),
        checked=format_date(ORDINANCE.checked),
        ahead=day > ORDINANCE.checked,
        tables=law_tables,
        routes=tuple(_routes(edition, sources)),
        sources=sources.all,
        changes=tuple(_changes(tables)),
    )


def _table(activity: str, edition: Edition, sources: Sources) -> LawTable:
    name = ACTIVITY_NAMES[activity]
    return LawTable(
        key=activity,
        name=localized(name),
        official=official(name),
        mark=format_points(Bounds(edition.pass_mark, edition.pass_mark)),
        mark_cited=sources.cite(edition.pass_mark_source[activity]),
        headings=tuple(_headings(activity, edition, sources)),
        requirements=tuple(
            _condition(requirement, activity, sources)
            for requirement in edition.requirements
            if requirement.source[activity] is not None
        ),
    )


def _headings(activity: str, edition: Edition, sources: Sources) -> Iterator[LawHeading]:
    for heading in HEADINGS:
        rows = [row for row in edition.rows if row.heading == heading and row.points[activity] is not None]
        if rows:
            name = HEADING_NAMES[heading]
            yield LawHeading(
                localized(name),
                official(name),
                tuple(_row(row, activity, edition, sources) for row in rows),
            )


def _row(row: Row, activity: str, edition: Edition, sources: Sources) -> LawRow:
    condition, points, box = row.condition(activity), row.points[activity], row.boxes[activity]
    assert condition is not None
    assert points is not None
    excluders = [(edition.by_key[each.row], each) for each in row.unless if each.row in edition.by_key]
    return LawRow(
        anchor=f"{activity}-{row.key}",
        label=localized(row.label),
        official=official(row.label),
        points=format_points(Bounds(points, points)),
        test=describe_condition(condition, current_language()),
        unless=tuple(describe_excluder(other, each) for other, each in excluders if other.points[activity] is not None),
        citations=tuple(sources.cite(each) for each in row.citations(activity)),
        sheet="" if box is None else box.sheet,
        cells="" if box is None else "・".join(box.label_at),
        proofs="".join(row.proofs),
        proof=localized(row.proof),
    )


def _condition(requirement: Requirement, activity: str, sources: Sources) -> LawCondition:
    when = requirement.when[activity]
    return LawCondition(
        localized(requirement.label),
        official(requirement.label),
        "" if when is None else describe_condition(when, current_language()),
        tuple(sources.cite(each) for each in requirement.citations(activity)),
        "" if requirement.note is None else localized(requirement.note),
    )


def _routes(edition: Edition, sources: Sources) -> Iterator[LawRoute]:
    for route in edition.routes.values():
        asked = {activity: route.route_conditions[activity] or () for activity in ACTIVITIES}
        same = len(set(asked.values())) == 1
        for activity in ACTIVITIES[:1] if same else ACTIVITIES:
            yield LawRoute(
                name=localized(route.label),
                official=official(route.label),
                activity="" if same else localized(ACTIVITY_NAMES[activity]),
                route_conditions=tuple(_condition_of(each, sources) for each in asked[activity]),
            )


def _condition_of(condition: RouteCondition, sources: Sources) -> LawCondition:
    return LawCondition(
        localized(condition.label),
        official(condition.label),
        describe_condition(condition.when, current_language()),
        (sources.cite(condition.source),),
    )


def _changes(tables: Tables) -> Iterator[Change]:
    """Yield the changes since the first day covered, the latest first."""
    for start in reversed(tables.starts[1:]):
        lines = difference(start, start - timedelta(days=1), current_language(), tables)
        yield Change(start, format_date(start), lines)
