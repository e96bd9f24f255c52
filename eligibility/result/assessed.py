"""One application assessed on its days: what the Context of a result is built from, and its permanent residence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from eligibility.answers.application import Application
from eligibility.answers.papers import Marks
from eligibility.language import current_language
from eligibility.outlook.kept_marks import RouteRuns
from eligibility.outlook.verdict import Verdict
from eligibility.scoring.editions import Tables
from eligibility.scoring.law import ORDINANCE, Citation
from eligibility.wizard.path import Page
from eligibility.wizard.summary import AnswerSummary

from .days import DayKind, ResultDay, later_day
from .examples import Example
from .leading import verdict_on
from .part import part
from .personal import without_events_of_person
from .residence import Residence, residence_of, runs_of
from .sources import Cited, Sources
from .time.kept_marks import describe_kept_marks


@dataclass(frozen=True)
class Assessed:
    """An application, its days, the verdict on them, and when permanent residence opens by each route.

    `made_on` is the day on which the result is computed. `order` are the activities, the one to show first at the
    front; `activity` is the one whose rows are shown. `example` is the made-up person it is of, None for one's own
    result. `left` are the pages of questions that are not answered yet. `chosen` is the verdict by which the
    activity was chosen where none was named. `personal` is whether birthdays and pay may be named.
    `summaries_in_japanese` are the answers as Japanese prints them, for a report that has both. `marks` are what was
    marked of the papers, `asked` is what the address of a page asks for. `citations` collects the instruments that the
    parts cite, in the order in which they are first asked for.
    """

    application: Application
    made_on: date
    days: tuple[ResultDay, ...]
    order: tuple[str, ...]
    activity: str
    tables: Tables
    summaries: tuple[AnswerSummary, ...]
    example: Example | None
    left: tuple[Page, ...] = ()
    chosen: Verdict | None = None
    personal: bool = True
    summaries_in_japanese: tuple[AnswerSummary, ...] = ()
    marks: Marks = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    language: str = field(default_factory=current_language)
    citations: Sources = field(default_factory=Sources)

    @part
    def verdict(self) -> Verdict:
        """The verdict on the activity: the rule that fits, the days and the run of sure days it is about."""
        found = self.chosen or verdict_on(self.application, self.days, self.activity, self.made_on, self.tables)
        return found if self.personal else without_events_of_person(found)

    @property
    def two_days(self) -> bool:
        """Whether the result has two days: the application and the permission."""
        return len(self.days) > 1

    @part
    def main(self) -> ResultDay:
        """The day whose points are shown and whose reasons are given."""
        shown = self.verdict.shown
        return next((day for day in self.days if day.day == shown), None) or later_day(
            self.application, shown, self.tables
        )

    @property
    def shown_days(self) -> tuple[ResultDay, ...]:
        """The days assessed, and the main day where it is none of them."""
        return self.days if self.main in self.days else (*self.days, self.main)

    @part
    def either_day(self) -> Cited | None:
        """The article by which either of two days is enough; None where there is one day."""
        cited = Citation(ORDINANCE, "第一条第一項・第二項")
        return self.citations.cite(cited) if self.days[-1].kind is DayKind.PERMISSION else None

    @part
    def residence(self) -> tuple[Residence, ...]:
        """The earliest day of permanent residence by each route."""
        return residence_of(self.application, self.activity, self.route_runs, self.citations)

    @part
    def route_runs(self) -> RouteRuns:
        """The days on which each route of permanent residence is surely kept."""
        return runs_of(self.application, self.activity, self.tables)

    @part
    def kept_marks(self) -> tuple[str, ...]:
        """The marks that are kept long enough and about to be lost, in sentences."""
        return tuple(describe_kept_marks(self.route_runs, self.made_on))

    @part
    def confirmed_residence(self) -> tuple[Residence, ...]:
        """The same if everything to be confirmed is confirmed."""
        if self.application.unconfirmed is None:
            return self.residence
        runs = runs_of(self.application, self.activity, self.tables, confirmed=True)
        return residence_of(self.application, self.activity, runs, self.citations)
