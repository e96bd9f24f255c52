"""One row of the law in full: its words in four languages, test, what excludes it, proof, source and history."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from eligibility.formats import format_date, format_points
from eligibility.language import current_language, localized
from eligibility.result.sources import Cited, Sources
from eligibility.result.wording import describe_excluder
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.rows import Row
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.conditions import describe_condition
from eligibility.scoring.wording.names import HEADING_NAMES
from eligibility.scoring.wording.printing import are_bands

from .law_page import name_of_work, rows_of


@dataclass(frozen=True, slots=True)
class Excluder:
    """A row of the same table that bars another one, with the case to which the law limits that."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Version:
    """A row as it is or was from `day` on; `shown` is whether the page shows this one."""

    day: date
    words: str
    shown: bool


@dataclass(frozen=True, slots=True)
class LawRowInFull:
    """A row of one table with everything that is held of it.

    `in_force` is whether the law of the day has it; the rest is of its last version where not. `wordings` are its words
    in Japanese and in the reader's language, `other_wordings` those in the other languages. `bands` is whether only the
    highest of the rows of its heading counts; others that bar it are `unless`. `since_first_day` is whether the first
    version is as old as the first day covered.
    """

    key: str
    activity: str
    work: str
    heading: str
    heading_key: str
    short: str
    points: str
    in_force: bool
    wordings: tuple[tuple[str, str], ...]
    other_wordings: tuple[tuple[str, str], ...]
    test: str
    bands: bool
    unless: tuple[Excluder, ...]
    proofs: str
    proof: str
    sheet: str
    cells: str
    citations: tuple[Cited, ...]
    history: tuple[Version, ...]
    since_first_day: bool


def law_row(activity: str, key: str, day: date, tables: Tables = TABLES) -> LawRowInFull:
    """Return a row of the table of an activity in the active language.

    Raises KeyError if that table has no such row on any day, and NotCovered for a day outside the tables.
    """
    versions = [row for row in tables.rows if row.key == key and row.points[activity] is not None]
    if not versions:
        raise KeyError(f"no row {key!r} in the table of activity {activity!r} on any day")
    versions.sort(key=lambda row: row.since, reverse=True)
    edition = tables.on(day)
    row = next((each for each in versions if each.in_force_on(day)), versions[0])
    condition, box = row.condition(activity), row.boxes[activity]
    assert condition is not None
    bands = row.in_force_on(day) and are_bands(rows_of(row.heading, activity, edition), activity)
    read, sources = {"ja", current_language()}, Sources()
    return LawRowInFull(
        key=key,
        activity=activity,
        work=name_of_work(activity),
        heading=localized(HEADING_NAMES[row.heading]),
        heading_key=row.heading,
        short=localized(row.short),
        points=_points(row, activity),
        in_force=row.in_force_on(day),
        wordings=tuple((each, row.label.in_language(each)) for each in LANGUAGES if each in read),
        other_wordings=tuple((each, row.label.in_language(each)) for each in LANGUAGES if each not in read),
        test=describe_condition(condition, current_language()),
        bands=bands,
        unless=() if bands else tuple(_excluders(row, activity, edition)),
        proofs="".join(row.proofs),
        proof=localized(row.proof),
        sheet="" if box is None else box.sheet,
        cells="" if box is None else "・".join(box.label_at),
        citations=tuple(sources.cite(each) for each in row.citations(activity)),
        history=tuple(Version(each.since, _version(each, activity), each is row) for each in versions),
        since_first_day=versions[-1].since == FIRST_DAY,
    )


def _points(row: Row, activity: str) -> str:
    points = row.points[activity] or 0
    return format_points(Bounds(points, points))


def _excluders(row: Row, activity: str, edition: Edition) -> Iterator[Excluder]:
    for unless in row.unless:
        other = edition.by_key.get(unless.row)
        if other is not None and other.points[activity] is not None:
            yield Excluder(other.key, describe_excluder(other, unless, in_short=True))


def _version(row: Row, activity: str) -> str:
    words = {"since": format_date(row.since), "points": _points(row, activity)}
    if row.until is None:
        return _("From %(since)s: %(points)s") % words
    return _("From %(since)s to %(last)s: %(points)s") % {**words, "last": format_date(row.until - timedelta(days=1))}
