"""What lies ahead, in one language: the time line of an activity, the ways to the marks and the pay one needs."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Final

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_list, format_range, join_sentences
from eligibility.language import current_language, localized
from eligibility.outlook.changes import Effort, changes
from eligibility.outlook.profile import Profile
from eligibility.outlook.timeline import timeline
from eligibility.outlook.transitions import ActivityResult, Transition, transitions_in
from eligibility.outlook.ways import Way, ways
from eligibility.scoring.assessment import Answer
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.rows import facts_of
from eligibility.scoring.wording.names import ACTIVITY_NAMES

from .answer.first_way import first_way
from .charts.step_chart import ChartStep, Scale, StepChart, step_chart
from .part import part
from .states import State, describe_state
from .time.advice import advice, sentence_of, why
from .unconfirmed import unconfirmed_application
from .ways.descriptions import WayWords, describe_way, way_part
from .ways.ineffective import ineffective
from .ways.least_pay import LeastPay, least_pay
from .ways.more_points import FoundWays

MOST_SENTENCES: Final = 20
"""Of more changes only those that reach or lose a mark are put into sentences."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """A line of the table next to the chart."""

    day: str
    points: str
    state: str
    why: str


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The time line of one activity: sentences, what follows for the day of application, the chart and its table."""

    activity: str
    until: str
    sentences: tuple[str, ...]
    advice: tuple[str, ...]
    chart: StepChart
    steps: tuple[StepLine, ...]


@dataclass(frozen=True)
class Ahead:
    """The time after the days assessed, in one activity: each part is computed when it is first asked for.

    `main` is the day that says most for the activity, the application or the expected permission. Ways and least pay
    start from it, so that nobody is sent on a way to what the permission will find anyway. `personal` is whether
    birthdays and pay may be named.
    """

    application: Application
    key: str
    main: date
    tables: Tables = TABLES
    language: str = field(default_factory=current_language)
    personal: bool = True

    @part
    def activity(self) -> str:
        """The activity in words."""
        return localized(ACTIVITY_NAMES[self.key])

    @part
    def transitions(self) -> tuple[Transition, ...]:
        """The days on which the result of the activity changes."""
        return transitions_of(self.application, self.key, self.tables)

    @part
    def time_line(self) -> TimeLine:
        """The time line in sentences, with what follows for the day of application."""
        return time_line_of(self.application, self.key, tables=self.tables)

    @part
    def open_counted_as_no(self) -> bool:
        """Whether something is not known and counts as no in the ways and the least pay."""
        return _something_open(self._confirmed, self.key, self.tables)

    @part
    def doubtful_counted_as_no(self) -> bool:
        """Whether something must be confirmed and counts as no in the ways and the least pay."""
        return any(each.after.doubtful or each.after.to_confirm for each in self.transitions)

    @part
    def ineffective(self) -> tuple[str, ...]:
        """What would not help, in sentences."""
        return ineffective(self._profile, self.key, self.tables, personal=self.personal)

    @part
    def about_least_pay(self) -> str:
        """What the least pay is, and what counts as no in it."""
        said = _("The lowest yearly pay that gives enough points and reaches the minimum pay, if nothing else changes.")
        return join_sentences(said, *self.counted_as_no)

    @part
    def least_pay(self) -> LeastPay:
        """The least yearly pay for each mark."""
        asks_employer = any(Effort.EMPLOYER in way.efforts for way in self._found)
        return least_pay(
            self._profile,
            self.key,
            self.tables,
            asks_employer=asks_employer,
            ways=bool(self._found),
            personal=self.personal,
        )

    @part
    def first_way(self) -> str:
        """The lightest way to the pass mark of the main day in words, "" for none."""
        mark = self.tables.on(self.main).pass_mark
        found = first_way(self._found, mark, self.main)
        return "" if found is None else describe_way(found, self._words(self._profile))

    @part
    def _found(self) -> tuple[Way, ...]:
        return tuple(way for way in ways(self._profile, self.tables) if way.activity == self.key)

    def ways_from(self, day: date) -> FoundWays:
        """Return the ways to the marks from a day on."""
        if day == self.main:
            return FoundWays(self._found, partial(way_part, words=self._words(self._profile)))
        profile = _from(day, unconfirmed_application(self.application).profile)
        found = tuple(way for way in ways(profile, self.tables) if way.activity == self.key)
        return FoundWays(found, partial(way_part, words=self._words(profile)))

    def _words(self, profile: Profile) -> WayWords:
        return WayWords(profile, self.tables, from_abroad=self.application.from_abroad, personal=self.personal)

    @part
    def counted_as_no(self) -> tuple[str, ...]:
        """What counts as no in the ways and the least pay, in sentences."""
        counted = (
            (self.open_counted_as_no, _("What is not known is treated as no.")),
            (self.doubtful_counted_as_no, _("What must be confirmed is treated as no.")),
        )
        return tuple(sentence for holds, sentence in counted if holds)

    @property
    def _confirmed(self) -> Profile:
        return _from(self.main, self.application.profile)

    @property
    def _profile(self) -> Profile:
        return _from(self.main, unconfirmed_application(self.application).profile)


def _from(day: date, profile: Profile) -> Profile:
    return replace(profile, start=day, until=max(day, profile.until))


def _something_open(profile: Profile, activity: str, tables: Tables) -> bool:
    """Whether a row hangs on what is not known, today or later, or a change was asked about and is not known.

    A fact that nobody is asked for, because the answer before it was no, is not missing.
    """
    if any(step.after.open for step in transitions_ahead(profile, activity, tables)):
        return True
    rows = [condition for row in tables.on(profile.start).rows if (condition := row.condition(activity)) is not None]
    looked_at = {fact for condition in rows for fact in facts_of(condition)}
    known = profile.facts_on(profile.start, tables)
    changeable = (change.fact for change in changes(profile, tables).values())
    return any(fact in looked_at and known.value(fact) is None for fact in changeable)


def transitions_ahead(
    profile: Profile, activity: str, tables: Tables = TABLES, *, unconfirmed: Profile | None = None
) -> tuple[Transition, ...]:
    """Return the first day of a profile and every day on which the result of an activity changes.

    `unconfirmed` is the profile as if nothing to be confirmed were confirmed; left out: nothing is in doubt.
    """
    without = () if unconfirmed is None else timeline(unconfirmed, tables, requirements=True)
    return transitions_in(timeline(profile, tables, requirements=True), activity, without)


def transitions_of(application: Application, activity: str, tables: Tables = TABLES) -> tuple[Transition, ...]:
    """Return the transitions of an application; sure is only what is so without anything to be confirmed."""
    without = unconfirmed_application(application)
    unconfirmed = None if without is application else without.profile
    return transitions_ahead(application.profile, activity, tables, unconfirmed=unconfirmed)


def chart_steps(steps: Sequence[Transition]) -> tuple[ChartStep, ...]:
    """Return transitions as the steps of a chart."""
    return tuple(
        ChartStep(step.day, step.after.low, step.after.high, bool(step.before and (step.reached or step.lost)))
        for step in steps
    )


def marks_of(steps: Sequence[Transition]) -> tuple[int, ...]:
    """Return the pass marks of a time line and the marks of permanent residence, lowest first."""
    return tuple(sorted({*MARKS, *(step.after.pass_mark for step in steps)}))


def _state_of(result: ActivityResult) -> str:
    """Say whether the points and the pay floor of an activity are there, or which other condition is missing."""
    if result.failed:
        return _("missing: %(conditions)s") % {
            "conditions": format_list(localized(requirement.short) for requirement in result.failed)
        }
    if result.to_confirm:
        return describe_state(State.TO_CONFIRM)
    return {
        Answer.YES: _("you have enough"),
        Answer.POSSIBLE: _("not known yet"),
        Answer.NO: _("you do not have enough"),
    }[result.qualifies]


def time_line_of(
    application: Application, activity: str, *, scale: Scale | None = None, tables: Tables = TABLES
) -> TimeLine:
    """Return the time line of an activity in words, as chart and as table."""
    steps = transitions_of(application, activity, tables)
    until = format_date(application.profile.until)
    worded = steps
    if len(steps) > MOST_SENTENCES:
        worded = (steps[0], *(step for step in steps[1:] if step.reached or step.lost))
    sentences = [sentence_of(step) for step in worded]
    if len(worded) < len(steps):
        sentences.append(_("The other changes are in the table next to the chart."))
    if len(steps) == 1:
        sentences.append(
            _("Your points stay the same until %(day)s if your answers and the law do not change.") % {"day": until}
        )
    if any(step.after.doubtful for step in steps):
        sentences.append(_("What must be confirmed is in the higher number only."))
    return TimeLine(
        activity=localized(ACTIVITY_NAMES[activity]),
        until=until,
        sentences=tuple(sentences),
        advice=advice(steps, application),
        chart=step_chart(chart_steps(steps), application.profile.until, " ".join(sentences), scale, marks_of(steps)),
        steps=tuple(
            StepLine(
                day=format_date(step.day),
                points=format_range(Bounds(step.after.low, step.after.high)),
                state=_state_of(step.after),
                why=why(step.reasons),
            )
            for step in steps
        ),
    )
