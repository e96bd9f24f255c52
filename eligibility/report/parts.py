"""The parts of a result that page and PDF share: typed, worded in one language, with no arithmetic of law in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import override

from eligibility.answers.life import Life
from eligibility.answers.typed_days import say_day
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.law import ORDINANCE, Citation
from eligibility.scoring.names import ACTIVITY_NAMES

from .breakdown import HeadingPart, breakdown
from .chart import Chart, chart_of
from .days import PERMISSION, ResultDay, days_of
from .proofs import Proof, checklist
from .sources import Cited, Source, Sources
from .to_confirm import to_confirm
from .verdicts import RouteVerdict, main_day, of_activity, of_j_find, of_j_skip, ranked


class Told(Protocol):
    """A line of "what you told us": the question's title and the answer, in the reader's language."""

    @property
    def title(self) -> str: ...

    @property
    def answer(self) -> str: ...


@dataclass(frozen=True)
class Open:
    """A row that is not known: its label, the points it would decide over, and the facts it hangs on."""

    row: str
    key: str
    points: str
    total: tuple[str, ...]
    hangs_on: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """Everything that page and PDF say of a result, in one language.

    `activity` is the one whose rows are shown, `main` the day of which their reasons are told; `activities` all
    three, best first. `made_on` is the day on which the report was made; `editions` the days from which the tables
    that were used stand, in words.
    """

    language: str
    title: str
    made_on: date
    made: str
    days: tuple[ResultDay, ...]
    main: ResultDay
    activity: str
    activity_name: str
    activities: tuple[RouteVerdict, ...]
    routes: tuple[RouteVerdict, ...]
    chart: Chart
    headings: tuple[HeadingPart, ...]
    open: tuple[Open, ...]
    to_confirm: tuple[str, ...]
    proofs: tuple[Proof, ...]
    told: tuple[Told, ...]
    sources: tuple[Source, ...]
    either_day: Cited | None
    ahead_of_check: bool
    editions: tuple[str, ...]

    @property
    def first(self) -> RouteVerdict:
        """The verdict on the activity whose rows are shown."""
        return next(each for each in self.activities if each.key == self.activity)

    @property
    def others(self) -> tuple[RouteVerdict, ...]:
        """The verdicts on the other activities, the better one first."""
        return tuple(each for each in self.activities if each.key != self.activity)


def report_of(
    life: Life,
    *,
    today: date,
    language: str,
    activity: str | None = None,
    told: Sequence[Told] = (),
    tables: Tables = TABLES,
) -> Report:
    """Return the parts for a life in a language of LANGUAGES, with the rows of one activity (None: the best).

    `today` is the day the report is made. Raises NotCovered where no edition of the tables holds the first day.
    """
    with override(language):
        return _report(life, today, language, activity, tuple(told), tables)


def _report(
    life: Life, today: date, language: str, activity: str | None, told: tuple[Told, ...], tables: Tables
) -> Report:
    days = days_of(life, language, tables)
    order = ranked(days, life.activity)
    shown = activity if activity in order else order[0]
    sources = Sources(language)
    either_day = sources.cite(Citation(ORDINANCE, "第一条第一項・第二項")) if days[-1].kind == PERMISSION else None
    main = main_day(shown, days)
    headings = breakdown(shown, days, main, language, sources)
    activities = tuple(of_activity(each, days, life.activity, language, sources) for each in order)
    routes = (of_j_skip(days, shown, language, sources), of_j_find(days, language, sources))
    return Report(
        language=language,
        title=_("Result of the points self-check"),
        made_on=today,
        made=say_day(today, language),
        days=days,
        main=main,
        activity=shown,
        activity_name=ACTIVITY_NAMES[shown].in_language(language),
        activities=activities,
        routes=tuple(each for each in routes if each is not None),
        chart=chart_of(activities, days, language),
        headings=headings,
        open=_open(headings),
        to_confirm=to_confirm(life.to_confirm),
        proofs=checklist(shown, main, language),
        told=told,
        sources=sources.all,
        either_day=either_day,
        ahead_of_check=any(day.day > max(ORDINANCE.checked, today) for day in days),
        editions=tuple(dict.fromkeys(say_day(day.assessment.edition.since, language) for day in days)),
    )


def _open(headings: tuple[HeadingPart, ...]) -> tuple[Open, ...]:
    found = []
    for heading in headings:
        for row in heading.rows:
            hangs_on = tuple(dict.fromkeys(each for why in row.why for each in why.hangs_on))
            if hangs_on:
                last = next(cell for cell in reversed(row.cells))
                total = tuple(sentence for why in row.why for sentence in why.sentences)
                found.append(Open(row.label, row.key, last.points, total, hangs_on))
    return tuple(found)
