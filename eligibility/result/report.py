"""The parts of a result that page and PDF share: typed, worded in one language, with no arithmetic of law in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.language import current_language, localized
from eligibility.outlook.requirement_changes import requirement_changes
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.law import ORDINANCE, Citation
from eligibility.scoring.wording.names import ACTIVITY_NAMES
from eligibility.wizard.summary import AnswerSummary

from .ahead import Ahead, ahead_of
from .charts.score_bar import Chart, chart_of
from .conditions.requirements import RequirementPart, requirements_of
from .conditions.special_routes import of_j_find, of_j_skip
from .conditions.to_confirm import to_confirm
from .days import PERMISSION, ResultDay, days_of
from .examples import Example
from .in_force import rows_unchanged_since
from .open_facts import LaterFact, Open, later_facts, open_facts
from .points.breakdown import ElsewhereRow, HeadingPart, breakdown, rows_elsewhere
from .proofs import ChecklistItem, checklist
from .sources import Cited, Source, Sources
from .unconfirmed import unconfirmed_application
from .verdicts import RouteVerdict, main_day, of_activity, ranked


@dataclass(frozen=True)
class Report:
    """Everything that page and PDF say of a result, in one language.

    `activity` is the one whose rows are shown, `main` the day of which their reasons are told; `activities` all
    three, the one to show first at the front. `made_on` is the day on which the report was made; `editions` the days
    from which the rules that were used stand, in words, and `rows_since` those of their rows alone. `revision` is
    that of the program, "" where nobody said; `example` the made-up person it is of, None for one's own.
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
    requirements: tuple[RequirementPart, ...]
    chart: Chart
    headings: tuple[HeadingPart, ...]
    elsewhere: tuple[ElsewhereRow, ...]
    ahead: Ahead
    open: tuple[Open, ...]
    later: tuple[LaterFact, ...]
    to_confirm: tuple[str, ...]
    proofs: tuple[ChecklistItem, ...]
    summaries: tuple[AnswerSummary, ...]
    sources: tuple[Source, ...]
    either_day: Cited | None
    ahead_of_check: bool
    editions: tuple[str, ...]
    rows_since: tuple[str, ...]
    revision: str
    example: Example | None

    @property
    def two_days(self) -> bool:
        """Whether two days stand beside each other."""
        return len(self.days) > 1

    @property
    def first(self) -> RouteVerdict:
        """The verdict on the activity whose rows are shown."""
        return next(each for each in self.activities if each.key == self.activity)

    @property
    def asks_employer(self) -> bool:
        """Whether the employer can tell something that is not known yet."""
        return any(each.ask_employer for each in self.open)

    @property
    def others(self) -> tuple[RouteVerdict, ...]:
        """The verdicts on the other activities, in the order of the page."""
        return tuple(each for each in self.activities if each.key != self.activity)


def report_of(
    application: Application,
    *,
    today: date,
    activity: str | None = None,
    summaries: Sequence[AnswerSummary] = (),
    example: Example | None = None,
    tables: Tables = TABLES,
) -> Report:
    """Return the parts for an application, with the rows of one activity (None: the first), in the active language.

    `today` is the day the report is made. Raises NotCovered where no edition of the tables holds the first day.
    """
    days = days_of(application, tables)
    order = ranked(days, application.activity)
    shown = activity if activity in order else order[0]
    sources = Sources()
    either_day = sources.cite(Citation(ORDINANCE, "第一条第一項・第二項")) if days[-1].kind == PERMISSION else None
    main = main_day(shown, days)
    headings = breakdown(shown, days, main, sources)
    elsewhere = rows_elsewhere(shown, days, sources)
    activities = tuple(of_activity(each, days, application.activity) for each in order)
    chart = chart_of(activities, days, sources)
    requirements = requirements_of(
        days, sources, requirement_changes(unconfirmed_application(application).profile, days[-1].day, tables)
    )
    routes = (of_j_skip(days, order, application.activity, sources), of_j_find(days, sources))
    return Report(
        language=current_language(),
        title=_("Example: result of the points self-check") if example else _("Result of the points self-check"),
        made_on=today,
        made=format_date(today),
        days=days,
        main=main,
        activity=shown,
        activity_name=localized(ACTIVITY_NAMES[shown]),
        activities=activities,
        routes=tuple(each for each in routes if each is not None),
        requirements=requirements,
        chart=chart,
        headings=headings,
        elsewhere=elsewhere,
        ahead=ahead_of(application, shown, main.day, today, tables),
        open=open_facts(headings, main, application.profile, tables),
        later=tuple(later_facts(shown, days, application.profile, tables)),
        to_confirm=to_confirm(application, days, shown),
        proofs=checklist(shown, main),
        summaries=tuple(summaries),
        sources=sources.all,
        either_day=either_day,
        ahead_of_check=any(day.day > max(ORDINANCE.checked, today) for day in days),
        editions=tuple(dict.fromkeys(format_date(day.assessment.edition.since) for day in days)),
        rows_since=tuple(
            dict.fromkeys(format_date(rows_unchanged_since(day.assessment.edition, tables)) for day in days)
        ),
        revision=settings.REVISION,
        example=example,
    )
