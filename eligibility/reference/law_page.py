"""The law of a day: rows of the three tables, other conditions, routes, sources, and what changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from eligibility.formats import format_date, format_points
from eligibility.language import current_language, localized, official
from eligibility.result.sources import Cited, Source, Sources
from eligibility.result.wording import plain_name, short_name
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.law import ORDINANCE
from eligibility.scoring.requirement import Requirement
from eligibility.scoring.routes import RouteCondition
from eligibility.scoring.rows import ACTIVITIES, HEADINGS, Row
from eligibility.scoring.wording.conditions import describe_condition
from eligibility.scoring.wording.names import ACTIVITY_NAMES, HEADING_NAMES
from eligibility.scoring.wording.printing import are_bands, difference


@dataclass(frozen=True, slots=True)
class LawRow:
    """A row of one table in a line: its anchor, a few plain words, the words of the law, points and sources."""

    key: str
    anchor: str
    short: str
    label: str
    official: str
    points: str
    citations: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class LawHeading:
    """A heading of a table with its rows; of `bands` only the highest counts."""

    key: str
    name: str
    official: str
    bands: bool
    rows: tuple[LawRow, ...]


@dataclass(frozen=True, slots=True)
class LawCondition:
    """A requirement, or a condition of a route: words, test ("": not computed), sources, what the words leave out.

    `short` names a requirement in a few plain words; a condition of a route has none.
    """

    label: str
    official: str
    test: str
    citations: tuple[Cited, ...]
    note: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class LawTable:
    """The table of one activity: pass mark with its source, headings, and the conditions other than points.

    `work` names the activity in plain words with its code, `name` as the ordinance does.
    """

    key: str
    work: str
    name: str
    official: str
    mark: str
    mark_cited: Cited
    headings: tuple[LawHeading, ...]
    requirements: tuple[LawCondition, ...]

    @property
    def row_count(self) -> int:
        """The number of rows of all headings."""
        return sum(len(heading.rows) for heading in self.headings)


@dataclass(frozen=True, slots=True)
class LawRoute:
    """A route without points, for one activity or, where they all ask the same, for all (`activity` empty).

    Its words are a summary; `originals` are the instruments that it sums up.
    """

    name: str
    official: str
    activity: str
    route_conditions: tuple[LawCondition, ...]

    @property
    def originals(self) -> tuple[Source, ...]:
        """The instruments of its conditions, each once."""
        return tuple(dict.fromkeys(cited.source for each in self.route_conditions for cited in each.citations))


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which the law changed, and what differs from the day before, as printed lines."""

    day: date
    words: str
    lines: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between the law of two days, as printed lines; `same` where one edition covers both."""

    earlier: str
    later: str
    lines: str
    same: bool


@dataclass(frozen=True)
class LawPage:
    """Everything the pages of a day say; `ahead` where the day is later than the last check of the ordinance.

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

    def table(self, activity: str) -> LawTable:
        """Return the table of activity "a", "b" or "c"."""
        return next(table for table in self.tables if table.key == activity)


def law_page(day: date, tables: Tables = TABLES) -> LawPage:
    """Return the law of a day in the active language; raise NotCovered for a day outside the tables."""
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
    )


def name_of_work(activity: str) -> str:
    """Name an activity in plain words, with its code."""
    return _("%(work)s (%(code)s)") % {"work": plain_name(activity), "code": short_name(activity)}


def law_changes(tables: Tables = TABLES) -> tuple[Change, ...]:
    """Return what changed since the first day covered, the latest change first."""
    return tuple(
        Change(start, format_date(start), difference(start, start - timedelta(days=1), current_language(), tables))
        for start in reversed(tables.starts[1:])
    )


def between(earlier: date, later: date, tables: Tables = TABLES) -> Comparison:
    """Return what differs between the law of two days."""
    lines = difference(later, earlier, current_language(), tables)
    return Comparison(format_date(earlier), format_date(later), lines, tables.on(earlier) == tables.on(later))


def _table(activity: str, edition: Edition, sources: Sources) -> LawTable:
    name = ACTIVITY_NAMES[activity]
    return LawTable(
        key=activity,
        work=name_of_work(activity),
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
        rows = rows_of(heading, activity, edition)
        if rows:
            name = HEADING_NAMES[heading]
            yield LawHeading(
                heading,
                localized(name),
                official(name),
                are_bands(rows, activity),
                tuple(_row(row, activity, sources) for row in rows),
            )


def rows_of(heading: str, activity: str, edition: Edition) -> list[Row]:
    """Return the rows of a heading in the table of an activity."""
    return [row for row in edition.rows if row.heading == heading and row.points[activity] is not None]


def _row(row: Row, activity: str, sources: Sources) -> LawRow:
    points = row.points[activity]
    assert points is not None
    return LawRow(
        key=row.key,
        anchor=f"{activity}-{row.key}",
        short=localized(row.short),
        label=localized(row.label),
        official=official(row.label),
        points=format_points(Bounds(points, points)),
        citations=tuple(sources.cite(each) for each in row.citations(activity)),
    )


def _condition(requirement: Requirement, activity: str, sources: Sources) -> LawCondition:
    when = requirement.when[activity]
    return LawCondition(
        localized(requirement.label),
        official(requirement.label),
        "" if when is None else describe_condition(when, current_language()),
        tuple(sources.cite(each) for each in requirement.citations(activity)),
        "" if requirement.note is None else localized(requirement.note),
        localized(requirement.short),
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
