"""The result of one activity on every day: points, pay floor, requirements and J-Skip, and the runs of sure days."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from eligibility.scoring.assessment import ActivityAssessment, Answer
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.facts import SALARY, Facts
from eligibility.scoring.requirement import PAY_FLOOR, Requirement

from .permanent_residence import runs
from .profile import Profile
from .timeline import timeline
from .transitions import reasons_for, side_by_side
from .turning_points import Reason, ReasonKind

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ActivityDay:
    """The result of an activity from `day` until the next one.

    Points: `sure` without what is not known or must be confirmed, `most` at most, and in between those with unknown
    facts as no if everything to be confirmed is.
    `pay` is the yearly pay in yen, None if it is not known. `floor` is whether it reaches the pay floor: "yes", "no",
    or "possible" where the pay is not known or must be confirmed. `failed` are the other requirements that are surely
    not met, `unsure` those that facts leave open or that must be confirmed. `answer` is that of the activity, what must
    be confirmed being confirmed, `of_points` the same for points and pay floor alone; `j_skip` is whether the
    conditions of J-Skip are surely met, `j_skip_may_be` whether they are not surely missed. `reasons` are those of the
    day.
    """

    day: date
    sure: int
    confirmed: int
    most: int
    floor: Answer
    pay: int | None
    failed: tuple[Requirement, ...]
    unsure: tuple[Requirement, ...]
    answer: Answer
    of_points: Answer
    j_skip: bool
    edition: Edition
    reasons: tuple[Reason, ...]
    j_skip_may_be: bool = False

    @property
    def pass_mark(self) -> int:
        """The pass mark of the day."""
        return self.edition.pass_mark

    @property
    def enough(self) -> bool:
        """Whether points and pay are surely enough and no other requirement is surely not met."""
        return self.sure >= self.pass_mark and self.floor == Answer.YES and not self.failed

    @property
    def enough_if_confirmed(self) -> bool:
        """Whether points and pay are enough if all to be confirmed is, and no requirement is surely not met."""
        return self.of_points == Answer.YES and not self.failed

    @property
    def j_skip_enough(self) -> bool:
        """Whether the conditions of J-Skip are surely met and no other requirement is surely not met."""
        return self.j_skip and not self.failed

    @property
    def exact(self) -> bool:
        """Whether nothing is open and nothing must be confirmed."""
        return self.sure == self.most


@dataclass(frozen=True, slots=True)
class Run:
    """An unbroken run of days, `first` and `last` included; `closes` is the day after it.

    `closes` is None where the run lasts to the end of the days.
    """

    first: date
    last: date
    closes: date | None

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


class ActivityDays:
    """The result of an activity on every day from `first` to `last`, both included."""

    def __init__(self, days: Sequence[ActivityDay], last: date) -> None:
        """Store the days on which the result changes, in order; the first of them is `first`."""
        self.changes = tuple(days)
        self.first, self.last = days[0].day, last

    @cached_property
    def _starts(self) -> list[date]:
        return [each.day for each in self.changes]

    def on(self, day: date) -> ActivityDay:
        """Return the result on a day; raises ValueError for a day before the first."""
        if day < self.first:
            raise ValueError(f"{day} lies before {self.first}")
        return self.changes[bisect_right(self._starts, day) - 1]

    def between(self, first: date, last: date) -> tuple[ActivityDay, ...]:
        """Return the results of the days from `first` to `last`, both included."""
        return (self.on(first), *(each for each in self.changes if first < each.day <= last))

    def runs(self, holds: Callable[[ActivityDay], bool]) -> tuple[Run, ...]:
        """Return the runs of days on which `holds` returns True."""
        found = runs([(each.day, holds(each)) for each in self.changes], self.last)
        return tuple(Run(first, last, None if last == self.last else last + _ONE_DAY) for first, last in found)


def activity_days(
    profile: Profile, unconfirmed: Profile | None, activity: str, first: date, tables: Tables = TABLES
) -> ActivityDays:
    """Return the result of an activity from `first` to the end of the profile.

    `unconfirmed` is the profile if nothing that must be confirmed is confirmed; None: nothing must be.
    """
    spans = timeline(replace(profile, start=first), tables, requirements=True)
    others = spans if unconfirmed is None else timeline(replace(unconfirmed, start=first), tables, requirements=True)
    days = []
    for span, without, why in side_by_side(spans, others):
        confirmed, sure = span.assessment.activities[activity], without.assessment.activities[activity]
        edition = span.assessment.edition
        day = max(span.start, without.start)
        pay = _pay(profile.facts_on(day, tables))
        days.append(
            ActivityDay(
                day=day,
                sure=min(confirmed.low, sure.low),
                confirmed=confirmed.low,
                most=max(confirmed.high, sure.high),
                floor=_floor(confirmed, sure),
                pay=pay,
                failed=confirmed.failed_requirements,
                unsure=_unsure(confirmed, sure),
                answer=confirmed.answer,
                of_points=confirmed.qualifies,
                j_skip=confirmed.j_skip == sure.j_skip == Answer.YES,
                edition=edition,
                reasons=_with_pay(reasons_for(why, edition, activity), pay),
                j_skip_may_be={confirmed.j_skip, sure.j_skip} != {Answer.NO},
            )
        )
    return ActivityDays(_with_every_pay(days, profile, tables), profile.until)


def _with_every_pay(days: Sequence[ActivityDay], profile: Profile, tables: Tables) -> Sequence[ActivityDay]:
    """Return the days with those on which the pay alone changes: its amount is printed."""
    found = {each.day: each for each in days}
    for day in sorted({pay.since for pay in profile.pay or ()} - found.keys()):
        if days[0].day < day <= profile.until:
            before = [each for each in days if each.day < day][-1]
            found[day] = replace(before, day=day, pay=_pay(profile.facts_on(day, tables)), reasons=())
    return [found[day] for day in sorted(found)]


def _with_pay(reasons: Iterable[Reason], pay: int | None) -> tuple[Reason, ...]:
    """Return the reasons with the pay as answered: only what is left of it without confirmation may change a total."""
    return tuple(replace(each, yen=pay) if each.kind is ReasonKind.PAY else each for each in reasons)


def _pay(facts: Facts) -> int | None:
    value = facts.value(SALARY)
    return value if isinstance(value, int) else None


def _floor(confirmed: ActivityAssessment, sure: ActivityAssessment) -> Answer:
    """Return whether the pay floor is met: "possible" where it is not known or depends on a confirmation."""
    states = {each.requirements.get(PAY_FLOOR, True) for each in (confirmed, sure)}
    return (
        {True: Answer.YES, False: Answer.NO, None: Answer.POSSIBLE}[states.pop()]
        if len(states) == 1
        else Answer.POSSIBLE
    )


def _unsure(confirmed: ActivityAssessment, sure: ActivityAssessment) -> tuple[Requirement, ...]:
    """Return the requirements that are not surely met and not surely missed, in the order of the law."""
    open_ = (*confirmed.open_requirements, *sure.open_requirements, *sure.failed_requirements)
    return tuple(
        each for each in confirmed.edition.requirements if each in open_ and each not in confirmed.failed_requirements
    )
