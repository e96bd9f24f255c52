"""The transitions of one activity along a time line, and the windows in which a mark is reached."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from eligibility.scoring.assessment import ActivityAssessment, Answer
from eligibility.scoring.editions import Edition
from eligibility.scoring.facts import AGE, DEGREES_HELD, EXPERIENCE, JAPANESE_LEVEL, SALARY, Fact
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.requirement import Requirement
from eligibility.scoring.rows import facts_of

from .timeline import Span
from .turning_points import Reason, ReasonKind
from .worst_case import reaches

_FACT_OF_KIND: Final[Mapping[ReasonKind, Fact]] = {
    ReasonKind.AGE: AGE,
    ReasonKind.DEGREE: DEGREES_HELD,
    ReasonKind.CERTIFICATE: JAPANESE_LEVEL,
    ReasonKind.PAY: SALARY,
}


@dataclass(frozen=True, slots=True)
class ActivityResult:
    """The result of an activity on a day: sure points, greatest points, and the points condition.

    `floor_met` is whether the pay floor is surely met, `pass_mark` that of the day.
    Caveats to be confirmed are not sure: `doubtful` points of `high` depend on them, and `qualifies` is "possible" if
    the condition does. `if_confirmed` is the condition if all caveats are confirmed; `open` is True if a fact is not
    known. `failed` are the requirements that are surely not met; then the condition is not met either.
    `barred` is True if a requirement fails when no caveat is confirmed.
    """

    low: int
    high: int
    qualifies: Answer
    floor_met: bool
    pass_mark: int
    doubtful: int
    if_confirmed: Answer
    open: bool
    failed: tuple[Requirement, ...] = ()
    barred: bool = False

    @property
    def to_confirm(self) -> bool:
        """Whether the condition is met only if something is confirmed."""
        return self.if_confirmed == Answer.YES and self.qualifies != Answer.YES


def activity_result(each: ActivityAssessment, unconfirmed: ActivityAssessment) -> ActivityResult:
    """Return the result of an activity, given its assessment and the one without any unconfirmed caveat."""
    answers = {each.answer, unconfirmed.answer}
    low = min(each.low, unconfirmed.low)
    return ActivityResult(
        low=low,
        high=max(each.high, unconfirmed.high),
        qualifies=answers.pop() if len(answers) == 1 else Answer.POSSIBLE,
        floor_met=each.floor_met and unconfirmed.floor_met,
        pass_mark=each.edition.pass_mark,
        doubtful=each.low - low,
        if_confirmed=each.answer,
        open=each.low != each.high or each.answer == Answer.POSSIBLE,
        failed=each.failed_requirements,
        barred=bool(each.failed_requirements or unconfirmed.failed_requirements),
    )


@dataclass(frozen=True, slots=True)
class Transition:
    """A day from which the points or conditions of an activity change.

    `before` is None for the first day of the span, which has no reasons either.
    """

    day: date
    before: ActivityResult | None
    after: ActivityResult
    reasons: tuple[Reason, ...]

    @property
    def reached(self) -> int | None:
        """The highest mark that is surely reached on this day and was not before."""
        after = _marks(self.after)
        return max((after[kind] for kind in after.keys() - _marks(self.before)), default=None)

    @property
    def lost(self) -> int | None:
        """The lowest mark that was surely reached before and no longer is."""
        lost = _marks(self.before).keys() - _marks(self.after)
        return min((_mark(kind, self.after) for kind in lost), default=None)

    @property
    def pay_alone(self) -> bool:
        """Whether a mark is reached or lost by the pay floor of the activity alone, the points being there anyway."""
        return self._points_suffice and not self.requirements_alone

    @property
    def requirements_alone(self) -> bool:
        """Whether a mark is reached or lost by a requirement other than the pay floor alone."""
        without = self.after if self.lost is not None else self.before
        return self._points_suffice and without is not None and bool(without.failed)

    @property
    def _points_suffice(self) -> bool:
        if self.lost is not None:
            return self.after.low >= self.lost
        return self.reached is not None and self.before is not None and self.before.low >= self.reached

    @property
    def gain(self) -> int:
        """The points gained (negative: lost), with unknown facts at their least."""
        return self.after.low - (self.before.low if self.before else self.after.low)

    @property
    def comes_in_doubt(self) -> bool:
        """Whether the day brings points only if something is confirmed: none of them is sure."""
        return self.before is not None and self.gain == 0 and self.after.doubtful > self.before.doubtful

    @property
    def becomes_sure(self) -> bool:
        """Whether the day brings points that were there already if something is confirmed, and nothing else."""
        if self.before is None or self.after.doubtful >= self.before.doubtful:
            return False
        return self.gain > 0 and self.after.high == self.before.high

    @property
    def exact(self) -> bool:
        """Whether no unknown fact affects it, before and after."""
        return self.after.low == self.after.high and (self.before is None or self.before.low == self.before.high)


_PASS: Final = 0
"""The key of the pass mark of the day among the marks of permanent residence."""


def _mark(kind: int, result: ActivityResult) -> int:
    return result.pass_mark if kind == _PASS else kind


def _marks(result: ActivityResult | None) -> dict[int, int]:
    """Return the kinds of mark that are surely reached, with their numbers on the day."""
    if result is None or result.barred:
        return {}
    marks = {kind: _mark(kind, result) for kind in (_PASS, *MARKS)}
    return {kind: mark for kind, mark in marks.items() if reaches(result, mark)}


def transitions_in(spans: Sequence[Span], activity: str, unconfirmed: Sequence[Span] = ()) -> tuple[Transition, ...]:
    """Return the transitions of one activity: the first day, and every day on which its result changes.

    `unconfirmed` are the spans of those days without any unconfirmed caveat; None: there are no caveats.
    """
    found: list[Transition] = []
    for span, without, why in side_by_side(spans, unconfirmed or spans):
        after = activity_result(span.assessment.activities[activity], without.assessment.activities[activity])
        before = found[-1].after if found else None
        if before is None or _compared(before) != _compared(after):
            day, edition = max(span.start, without.start), span.assessment.edition
            found.append(Transition(day, before, after, reasons_for(why, edition, activity)))
    return tuple(found)


def _compared(result: ActivityResult) -> tuple[int, int, str, bool, tuple[str, ...]]:
    failed = tuple(requirement.key for requirement in result.failed)
    return result.low, result.high, result.qualifies, result.to_confirm, failed


def side_by_side(spans: Sequence[Span], others: Sequence[Span]) -> Iterator[tuple[Span, Span, tuple[Reason, ...]]]:
    """Yield the spans of both time lines for every day on which a span begins, with the reasons of that day."""
    one = other = 0
    while True:
        span, unconfirmed = spans[one], others[other]
        day = max(span.start, unconfirmed.start)
        why = (reason for each in (span, unconfirmed) if each.start == day for reason in each.why)
        yield span, unconfirmed, tuple(dict.fromkeys(why))
        starts = [each[at + 1].start for each, at in ((spans, one), (others, other)) if at + 1 < len(each)]
        if not starts:
            return
        following = min(starts)
        one += one + 1 < len(spans) and spans[one + 1].start == following
        other += other + 1 < len(others) and others[other + 1].start == following


def reasons_for(reasons: tuple[Reason, ...], edition: Edition, activity: str) -> tuple[Reason, ...]:
    """Return the reasons of a day that can bear on an activity; all where none does by itself."""
    looked_at = _looked_at(edition, activity)
    bearing = tuple(
        each
        for each in reasons
        if each.kind is ReasonKind.LAW
        or (each.kind is ReasonKind.EXPERIENCE and each.activity == activity)
        or (each.kind in _FACT_OF_KIND and _FACT_OF_KIND[each.kind] in looked_at)
    )
    return bearing or reasons


def _looked_at(edition: Edition, activity: str) -> frozenset[Fact]:
    conditions = [condition for row in edition.rows if (condition := row.condition(activity)) is not None]
    return frozenset(fact for condition in conditions for fact in facts_of(condition)) | {EXPERIENCE[activity]}


@dataclass(frozen=True, slots=True)
class Window:
    """The first unbroken time in which a mark is surely reached.

    `mark` is its number on the first day of that time; `passes` is True for the pass mark of the day.
    `opens` is its first day, None if it is reached on the first day of the span already; `closes` the first day on
    which it is reached no more, with the reasons; None if that does not happen within the span.
    """

    mark: int
    passes: bool
    opens: Transition | None
    closes: Transition | None

    @property
    def may_stay_open(self) -> bool:
        """Whether the mark may still be reached after it closes, depending on unknown facts or caveats."""
        if self.closes is None or self.closes.after.qualifies == Answer.NO:
            return False
        return self.closes.after.high >= (self.closes.after.pass_mark if self.passes else self.mark)


def windows(steps: tuple[Transition, ...]) -> tuple[Window, ...]:
    """Return the first window of every mark that is reached in the span, the pass mark first.

    A mark of permanent residence that is the pass mark throughout has no window of its own.
    """
    found = []
    pass_marks = {step.after.pass_mark for step in steps}
    for kind in (_PASS, *(mark for mark in MARKS if pass_marks != {mark})):
        reached = [kind in _marks(step.after) for step in steps]
        if True in reached:
            at = reached.index(True)
            closes = next((step for step, there in zip(steps[at:], reached[at:], strict=True) if not there), None)
            found.append(Window(_mark(kind, steps[at].after), kind == _PASS, steps[at] if at else None, closes))
    return tuple(found)


def deadline(steps: tuple[Transition, ...]) -> Window | None:
    """Return the window of the pass mark if it is open on the first day and closes, else None."""
    for window in windows(steps):
        if window.passes and window.opens is None and window.closes is not None:
            return window
    return None
