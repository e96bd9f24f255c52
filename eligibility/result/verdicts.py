"""One verdict a route and day: what the points and conditions say, never what an application will bring."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from eligibility.language import localized, official
from eligibility.scoring.assessment import Answer
from eligibility.scoring.components import Bounds
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_NAMES

from .days import ResultDay
from .leading import AMONG_EQUALS
from .points.missing import not_known_in
from .sources import Cited
from .states import State

OF_ANSWER: Final = {Answer.YES: State.MET, Answer.POSSIBLE: State.NOT_KNOWN, Answer.NO: State.NOT_MET}
RANK: Final = {
    code: rank
    for rank, code in enumerate((State.NOT_IN_FORCE, State.NOT_MET, State.NOT_KNOWN, State.TO_CONFIRM, State.MET))
}
"""The codes of a verdict, the surest with the highest number."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one day says of a route: a code (met, to_confirm, not_known, not_met, not_in_force).

    A route without points has a sentence; an activity has points, `sure` without those to be confirmed.
    """

    code: State
    day: str
    sentence: str = ""
    points: Bounds | None = None
    sure: int = 0


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition other than points: its words, its official words, its state in code and words, its source."""

    label: str
    official: str
    code: State
    state: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Conditions:
    """The conditions on one day; `day` names it where two days differ."""

    day: str
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class RouteVerdict:
    """A route with one verdict a day, and the conditions that it asks for besides points.

    `notes` are sentences that join the verdicts of the days, or say what they leave open. `short` is the name by
    which a route without points is known, `short_official` its Japanese name without it, both "" for an activity;
    `plainly` is its state in a word where the sentences of all days say no more than that the conditions are not met,
    else "", and `met` that state where they are met without anything left to confirm. `gaps` says which of its
    conditions are missing, or not known where none is, "" where it is met. `activity` is the one whose conditions a
    route without points shows, and `of_others` says what it is for the others.
    """

    key: str
    name: str
    official: str
    wanted: bool
    verdicts: tuple[Verdict, ...]
    short: str = ""
    short_official: str = ""
    plainly: str = ""
    met: str = ""
    notes: tuple[str, ...] = ()
    conditions: tuple[Conditions, ...] = ()
    remarks: tuple[str, ...] = ()
    activity: str = ""
    of_others: tuple[str, ...] = ()
    gaps: str = ""

    @property
    def shown(self) -> tuple[Verdict, ...]:
        """The verdicts of the days, the first alone where all have its code."""
        alike = len({each.code for each in self.verdicts}) == 1
        return self.verdicts[:1] if alike else self.verdicts

    @property
    def code(self) -> State:
        """The best verdict of the days: either of them suffices."""
        return max((each.code for each in self.verdicts), key=RANK.__getitem__)


def with_doubt(answer: Answer, unconfirmed: Answer) -> State:
    """Return the code of an answer: a yes that hangs on what is to be confirmed is never met."""
    return State.TO_CONFIRM if answer == Answer.YES and unconfirmed != Answer.YES else OF_ANSWER[answer]


def code_on(day: ResultDay, activity: str) -> State:
    """Return the code of an activity on a day: not met where a requirement other than points is surely not passed."""
    return with_doubt(day.assessment.activities[activity].answer, day.unconfirmed.activities[activity].answer)


def sure_points(day: ResultDay, activity: str) -> int:
    """Return the points that are there whatever is still open or to be confirmed."""
    return min(day.assessment.activities[activity].low, day.unconfirmed.activities[activity].low)


def ranked(days: tuple[ResultDay, ...], wanted: str) -> list[str]:
    """Return the activities, the one to show first at the front.

    An activity that surely meets the points condition on some day comes before all others, then the one named
    (`wanted`), which alone was asked about in full. The rest follow by the surest verdict of any day, the points that
    are sure, and those that are possible. Among equals specialised work comes first, the activity of most people. The
    one named stays first where its work itself is in the way: the others were not asked about, and are not that work.
    """

    def barred(activity: str) -> bool:
        return all(day.assessment.activities[activity].failed_requirements for day in days)

    def strength(activity: str) -> tuple[object, ...]:
        rank, sure, low = max(_strength(activity, day) for day in days)
        possible = max(day.assessment.activities[activity].high for day in days)
        named = activity == wanted
        return (
            named and barred(activity),
            rank == RANK[State.MET],
            named,
            rank,
            sure,
            low,
            possible,
            -AMONG_EQUALS.index(activity),
        )

    return sorted(ACTIVITIES, key=strength, reverse=True)


def main_day(activity: str, days: tuple[ResultDay, ...]) -> ResultDay:
    """Return the day that says most for an activity, the first among equals: either of the days suffices."""
    return max(days, key=lambda day: (*_strength(activity, day), day.assessment.activities[activity].high))


def _strength(activity: str, day: ResultDay) -> tuple[int, int, int]:
    return RANK[code_on(day, activity)], sure_points(day, activity), day.assessment.activities[activity].low


def of_activity(activity: str, days: tuple[ResultDay, ...], wanted: str) -> RouteVerdict:
    """Return the verdicts of an activity: its points, and the other requirements that fail."""
    name = ACTIVITY_NAMES[activity]
    verdicts = tuple(_verdict_on_points(day, activity) for day in days)
    return RouteVerdict(
        key=activity,
        name=localized(name),
        official=official(name),
        wanted=activity == wanted,
        verdicts=verdicts,
        notes=tuple(_notes(activity, days, wanted, verdicts)),
    )


def _notes(activity: str, days: tuple[ResultDay, ...], wanted: str, verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    day = only_day(verdicts)
    if day:
        yield _("You have enough points on one of the two days (%(day)s). One day is enough.") % {"day": day}
    elif day := only_day(verdicts, State.TO_CONFIRM):
        yield _("One of the two days is enough: %(day)s, if what must be confirmed is confirmed.") % {"day": day}
    if wanted in ACTIVITIES and activity != wanted and hangs_on_what_was_not_asked(activity, days, wanted):
        yield _(
            "We did not ask you everything for this activity, so we can only give a range. To be asked, choose it in "
            "the first question."
        )


def only_day(verdicts: tuple[Verdict, ...], code: State = State.MET) -> str:
    """Return the words of the one day of several that has a code, the best of all; "" where there is no such day."""
    best = max((each.code for each in verdicts), key=RANK.__getitem__)
    found = [each.day for each in verdicts if each.code == code == best]
    return found[0] if len(found) == 1 < len(verdicts) else ""


def hangs_on_what_was_not_asked(activity: str, days: tuple[ResultDay, ...], wanted: str) -> bool:
    """Whether a row is open for a fact that only the questions of this activity ask for, not those of the one named."""
    return any(
        fact.key in day.assessment.edition.facts_of_rows[activity] - day.assessment.edition.facts_of_rows[wanted]
        for day in days
        for outcome in day.assessment.activities[activity].rows
        if outcome.low != outcome.high
        for fact in not_known_in(outcome.row, activity, day.assessment.facts)
    )


def _verdict_on_points(day: ResultDay, activity: str) -> Verdict:
    each = day.assessment.activities[activity]
    return Verdict(
        code_on(day, activity),
        day.words,
        points=Bounds(each.low, each.high),
        sure=sure_points(day, activity),
    )
