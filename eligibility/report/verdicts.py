"""One verdict a route and day: what the points and conditions say, never what an application will bring."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from eligibility.scoring.assessment import NO, POSSIBLE, YES, ActivityAssessment, Assessment
from eligibility.scoring.components import Bounds
from eligibility.scoring.gates import PASS_MARK
from eligibility.scoring.names import ACTIVITY_NAMES
from eligibility.scoring.rows import ACTIVITIES
from eligibility.wizard.concerns import facts_of_activity

from .days import ResultDay
from .missing import not_known_in
from .sources import Cited
from .states import MET, NOT_IN_FORCE, NOT_KNOWN, NOT_MET
from .wording import official

OF_ANSWER: Final = {YES: MET, POSSIBLE: NOT_KNOWN, NO: NOT_MET}
RANK: Final = {YES: 2, POSSIBLE: 1, NO: 0}
PAY_FLOOR: Final = "pay_floor"
"""The key of the only gate that belongs to the points."""

_AMONG_EQUALS: Final = ("b", "a", "c")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one day says of a route: a code (met, not_met, not_known, not_in_force) and its one sentence.

    `to_confirm` says how many of the points are to be confirmed, "" where none is.
    """

    code: str
    sentence: str
    day: str
    points: Bounds | None = None
    to_confirm: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition beside the points: its words, its official words, its state in code and words, its source."""

    label: str
    official: str
    code: str
    state: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Conditions:
    """The conditions on one day; `day` names it where two days differ."""

    day: str
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class RouteVerdict:
    """A route with one verdict a day, and the conditions that it asks for beside points.

    `notes` are sentences that join the verdicts of the days, or say what they leave open.
    """

    key: str
    name: str
    official: str
    wanted: bool
    verdicts: tuple[Verdict, ...]
    notes: tuple[str, ...] = ()
    conditions: tuple[Conditions, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The best verdict of the days: either of them suffices."""
        return max((each.code for each in self.verdicts), key=[NOT_IN_FORCE, NOT_MET, NOT_KNOWN, MET].index)


def ranked(days: tuple[ResultDay, ...], wanted: str) -> list[str]:
    """Return the activities, the one to show first at the front.

    An activity that surely meets the points condition on some day comes before all others, then the one named
    (`wanted`), which alone was asked about in full. The rest follow by the surest verdict of any day, the points that
    are sure, and those that are possible. Among equals specialised work comes first, the activity of most people.
    """

    def strength(activity: str) -> tuple[object, ...]:
        results = [day.assessment.activities[activity] for day in days]
        rank, low = max((RANK[each.qualifies], each.low) for each in results)
        possible = max(each.high for each in results)
        return (rank == RANK[YES], activity == wanted, rank, low, possible, -_AMONG_EQUALS.index(activity))

    return sorted(ACTIVITIES, key=strength, reverse=True)


def main_day(activity: str, days: tuple[ResultDay, ...]) -> ResultDay:
    """Return the day that says most for an activity, the first among equals: either of the days suffices."""

    def strength(day: ResultDay) -> tuple[int, int, int]:
        each = day.assessment.activities[activity]
        return (RANK[each.qualifies], each.low, each.high)

    return max(days, key=strength)


def of_activity(
    activity: str,
    days: tuple[ResultDay, ...],
    wanted: str,
    language: str,
    to_confirm: Mapping[date, int] | None = None,
) -> RouteVerdict:
    """Return the verdicts of an activity; its gates stand apart from the points.

    `to_confirm` are the points of each day that rest on what should be confirmed.
    """
    name = ACTIVITY_NAMES[activity]
    verdicts = tuple(_verdict_on_points(day, activity, (to_confirm or {}).get(day.day, 0)) for day in days)
    return RouteVerdict(
        key=activity,
        name=name.in_language(language),
        official=official(name, language),
        wanted=activity == wanted,
        verdicts=verdicts,
        notes=tuple(_notes(activity, days, wanted, verdicts)),
    )


def _notes(activity: str, days: tuple[ResultDay, ...], wanted: str, verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    day = only_day_met(verdicts)
    if day:
        yield _("On one of the two days (%(day)s) the points condition is met; that is enough for this condition.") % {
            "day": day
        }
    if wanted in ACTIVITIES and activity != wanted and _hangs_on_what_was_not_asked(activity, days, wanted):
        yield _(
            "Not everything was asked for this activity, so its total is a range. "
            "Name it in the first question to be asked."
        )


def only_day_met(verdicts: tuple[Verdict, ...]) -> str:
    """Return the words of the one day of several on which a route is met; "" where the days do not differ in that."""
    met = [each.day for each in verdicts if each.code == MET]
    return met[0] if len(met) == 1 < len(verdicts) else ""


def _hangs_on_what_was_not_asked(activity: str, days: tuple[ResultDay, ...], wanted: str) -> bool:
    """Whether a row is open for a fact that only the questions of this activity ask for, not those of the one named."""
    not_asked = facts_of_activity(activity) - facts_of_activity(wanted)
    return any(
        fact.key in not_asked
        for day in days
        for outcome in day.assessment.activities[activity].rows
        if outcome.low != outcome.high
        for fact in not_known_in(outcome.row, activity, day.assessment.facts)
    )


def _verdict_on_points(day: ResultDay, activity: str, to_confirm: int) -> Verdict:
    each = day.assessment.activities[activity]
    points = Bounds(each.low, each.high)
    figures = {"day": day.words, "low": each.low, "high": each.high, "points": each.low, "mark": PASS_MARK}
    return Verdict(
        OF_ANSWER[each.qualifies],
        _sentence(day, each, points) % figures,
        day.words,
        points,
        _("%(points)s of these points are to confirm.") % {"points": to_confirm} if to_confirm else "",
    )


def _sentence(day: ResultDay, each: ActivityAssessment, points: Bounds) -> str:
    exact = points.low == points.high
    floor = pay_floor_on(day.assessment, each.activity)
    if each.qualifies == YES:
        if exact:
            return _("%(day)s: %(points)s points. %(mark)s are needed, so the points condition is met.")
        return _(
            "%(day)s: at least %(low)s points, up to %(high)s. %(mark)s are needed, so the points condition is met."
        )
    if each.qualifies == POSSIBLE and points.low >= PASS_MARK and floor is None:
        return _(
            "%(day)s: at least %(low)s points, and %(mark)s are needed; but the pay is not known, "
            "so the pay condition is open."
        )
    if each.qualifies == POSSIBLE:
        return _(
            "%(day)s: %(low)s to %(high)s points, and %(mark)s are needed. "
            "What is not known yet decides whether the points condition is met."
        )
    if points.high >= PASS_MARK and floor is False:
        return _(
            "%(day)s: the pay is below the least pay for this activity, so the condition is not met, "
            "whatever the points (up to %(high)s)."
        )
    if exact:
        return _("%(day)s: %(points)s points. %(mark)s are needed, so the points condition is not met.")
    return _("%(day)s: %(low)s points, at most %(high)s. %(mark)s are needed, so the points condition is not met.")


def pay_floor_on(assessment: Assessment, activity: str) -> bool | None:
    """Return whether the pay reaches the least pay of an activity: True where it has none, None if not known."""
    return assessment.activities[activity].gates.get(PAY_FLOOR, True)
