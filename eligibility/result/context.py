"""The Context of a result: one application on its days, from which every section takes its values.

It is built once for a page or a PDF. Each part is computed when a section first asks for it, in the language that is
active then, so that a page computes only what it shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.answers.papers import Marks
from eligibility.formats import format_date
from eligibility.language import localized
from eligibility.outlook.requirement_changes import requirement_changes
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.law import ORDINANCE
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_NAMES
from eligibility.wizard.path import Page
from eligibility.wizard.summary import AnswerSummary

from .ahead import Ahead
from .answer.overview import AnswerParts, OverviewAnswer, answer_of
from .answer.words import words_of
from .assessed import Assessed
from .charts.score_bar import ScoreBar, score_bar
from .conditions.requirements import RequirementPart, requirements_of
from .conditions.special_routes import of_j_find, of_j_skip
from .conditions.to_confirm import to_confirm
from .days import days_of
from .employer.questions import EmployerQuestion, employer_questions
from .examples import Example
from .leading import strongest
from .open_facts import LaterFact, Open, later_facts, open_facts
from .part import part
from .points.bound_to_employer import BoundPoints, bound_to_employer
from .points.breakdown import ElsewhereRow, HeadingPart, breakdown, rows_elsewhere
from .points.shown import Line, ShownLines
from .proofs import ChecklistItem, checklist
from .sources import Cited, Source, Sources
from .time.dates import Dates, dates_of
from .unconfirmed import unconfirmed_application
from .verdicts import RouteVerdict, of_activity, ranked
from .ways.more_points import MorePoints, more_points


@dataclass(frozen=True)
class Context(Assessed):
    """An application assessed on its days, and everything that page and PDF print of them."""

    def in_japanese(self) -> "Context":
        """Return the same result in Japanese; answers of which the Japanese was not given stay as they are."""
        answers = self.summaries_in_japanese or self.summaries
        return replace(self, language="ja", summaries=answers, citations=Sources())

    @part
    def title(self) -> str:
        """The title of page and PDF: the answer, without the amount of the pay."""
        return _("Example: %(answer)s") % {"answer": self.answer.title} if self.example else self.answer.title

    @part
    def answer(self) -> OverviewAnswer:
        """The answer of the overview: heading, lead, lines and next steps."""
        return answer_of(
            AnswerParts(
                application=self.application,
                verdict=self.verdict,
                days=self.days,
                main=self.main,
                open=self.open,
                sure_routes=self.residence,
                confirmed_routes=self.confirmed_residence,
                first_way=lambda: self.ahead.first_way,
                left=self.left,
                keep=self.example is None,
                personal=self.personal,
            )
        )

    @part
    def made(self) -> str:
        """The day on which the result is computed, in words."""
        return format_date(self.made_on)

    @property
    def revision(self) -> str:
        """The release of the program, "" where it is not named."""
        return settings.REVISION

    @part
    def activity_name(self) -> str:
        """The activity whose rows are shown, in words."""
        return localized(ACTIVITY_NAMES[self.activity])

    @part
    def activities(self) -> tuple[RouteVerdict, ...]:
        """The verdicts on all three activities, in order."""
        return tuple(of_activity(each, self.days, self.application.activity) for each in self.order)

    @property
    def first(self) -> RouteVerdict:
        """The verdict on the activity whose rows are shown."""
        return next(each for each in self.activities if each.key == self.activity)

    @property
    def others(self) -> tuple[RouteVerdict, ...]:
        """The verdicts on the other activities, in order."""
        return tuple(each for each in self.activities if each.key != self.activity)

    @part
    def pass_mark(self) -> Cited:
        """The place in the law that sets the pass mark of the activity on the day shown."""
        return self.citations.cite(self.main.assessment.edition.pass_mark_source[self.activity])

    @part
    def bar(self) -> ScoreBar:
        """The points of the day shown against the marks."""
        shown = self.verdict.days.on(self.verdict.shown)
        return score_bar(shown.sure, shown.confirmed, shown.most, shown.edition.marks)

    @part
    def routes(self) -> tuple[RouteVerdict, ...]:
        """J-Skip and J-Find, as far as they are in force on the days."""
        found = (
            of_j_skip(self.days, self.main, self.order, self.application.activity, self.citations),
            of_j_find(self.days, self.main, self.citations),
        )
        return tuple(each for each in found if each is not None)

    @part
    def requirements(self) -> tuple[RequirementPart, ...]:
        """The requirements next to the points."""
        profile = unconfirmed_application(self.application).profile
        turns = requirement_changes(profile, self.days[-1].day, self.tables)
        return requirements_of(self.days, self.activity, self.citations, turns)

    @part
    def headings(self) -> tuple[HeadingPart, ...]:
        """The headings of the activity with every row of its table."""
        return breakdown(self.activity, self.shown_days, self.main, self.citations)

    @part
    def lines(self) -> Mapping[str, tuple[Line, ...]]:
        """The lines that are shown of each heading at once, by its key."""
        made = ShownLines(self.application, self.activity, self.days, self.main, self.tables, personal=self.personal)
        return {heading.key: made.of(heading) for heading in self.headings}

    @part
    def elsewhere(self) -> tuple[ElsewhereRow, ...]:
        """The rows that only the tables of other activities have."""
        return rows_elsewhere(self.activity, self.days, self.citations)

    @part
    def ahead(self) -> Ahead:
        """The time line, the ways to the marks and the least pay."""
        return Ahead(self.application, self.activity, self.verdict.leading, self.tables, personal=self.personal)

    @part
    def dates(self) -> Dates:
        """The days on which something changes in the activity."""
        return dates_of(words_of(self.verdict, self.application))

    @part
    def more_points(self) -> MorePoints:
        """The ways to the marks that are missed or about to be lost."""
        return more_points(words_of(self.verdict, self.application), self.ahead.ways_from, self.ahead.counted_as_no)

    @part
    def bound_to_employer(self) -> BoundPoints:
        """The sure points of the day shown, and the rows of them that depend on the employer."""
        return bound_to_employer(self.main, self.activity, self.tables)

    @part
    def open(self) -> tuple[Open, ...]:
        """The facts that are not known, with the rows that depend on them."""
        return open_facts(self.headings, self.main, self.application.profile, self.tables)

    @part
    def employer_questions(self) -> tuple[EmployerQuestion, ...]:
        """What the employer can answer and is not known yet."""
        return employer_questions(self.main, self.activity, self.open, self.tables)

    @property
    def asks_employer(self) -> bool:
        """Whether the employer can answer something that is not known yet."""
        return any(each.ask_employer for each in self.open)

    @part
    def later(self) -> tuple[LaterFact, ...]:
        """The facts of rows that begin after the days."""
        return tuple(later_facts(self.activity, self.days, self.application.profile, self.tables))

    @part
    def to_confirm(self) -> tuple[str, ...]:
        """What somebody should confirm, in sentences."""
        return to_confirm(self.application, self.days, self.activity)

    @part
    def proofs(self) -> tuple[ChecklistItem, ...]:
        """The documents to hand in."""
        return checklist(self.activity, self.main)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The instruments that the parts asked for so far cite."""
        return self.citations.all

    @property
    def ahead_of_check(self) -> bool:
        """Whether a day lies after the day on which the law was last checked."""
        return any(day.day > max(ORDINANCE.checked, self.made_on) for day in self.days)

    @part
    def editions(self) -> tuple[str, ...]:
        """The first days of the editions that were used, in words."""
        return tuple(dict.fromkeys(format_date(day.assessment.edition.since) for day in self.days))

    @part
    def rows_since(self) -> tuple[str, ...]:
        """The days since which the rows of these editions are unchanged, in words."""
        found = (format_date(self.tables.rows_unchanged_since(day.assessment.edition)) for day in self.days)
        return tuple(dict.fromkeys(found))


def context_of(
    application: Application,
    *,
    today: date,
    activity: str | None = None,
    summaries: Sequence[AnswerSummary] = (),
    example: Example | None = None,
    tables: Tables = TABLES,
    left: tuple[Page, ...] = (),
    personal: bool = True,
    marks: Marks | None = None,
    summaries_in_japanese: Sequence[AnswerSummary] = (),
) -> Context:
    """Return the Context of an application on `today`, with the rows of one activity (None: the leading one).

    Raises NotCovered where no edition of the tables holds the first day.
    """
    days = days_of(application, tables)
    named = activity if activity in ACTIVITIES else application.activity
    chosen = None if named in ACTIVITIES else strongest(application, days, today, tables)
    shown = chosen.activity if chosen else named
    return Context(
        application=application,
        made_on=today,
        days=days,
        order=(shown, *(each for each in ranked(days, application.activity) if each != shown)),
        activity=shown,
        tables=tables,
        summaries=tuple(summaries),
        example=example,
        left=left,
        chosen=chosen,
        personal=personal,
        marks=marks or {},
        summaries_in_japanese=tuple(summaries_in_japanese),
    )
