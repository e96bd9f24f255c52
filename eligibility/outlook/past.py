"""A life with past employers: their pay, their work and their facts on past days, so that a look-back is computed.

What is known of an employer is known of its own days only. On past days without a known employer nobody works.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from eligibility.scoring.facts import EMPLOYER_IN_JAPAN, Value

from .changes import employer_facts
from .experience import Experience, Period
from .profile import DatedFacts, Pay, Profile

OF_EMPLOYER: Final = employer_facts() | {EMPLOYER_IN_JAPAN.key}
"""The facts that one employer's answer does not settle for another's days."""

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """Work for one employer at one pay, in yen per year; `end` is its last day, None: until the present work.

    `same_work` is whether it is work of the activity assessed, None if not known; `known` are facts of the employer,
    `open` is whether something asked about it is not known.
    """

    start: date
    end: date | None
    annual_yen: int
    same_work: bool | None
    known: Mapping[str, Value]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """Past employments; the present pay and work begin on `present_from`.

    What is answered about the present employer holds from `answered_on` on and on no day before it.
    """

    employments: tuple[Employment, ...]
    present_from: date
    answered_on: date

    @property
    def open(self) -> bool:
        """Whether something of an employer is not known: then an earlier day may do."""
        return any(each.open for each in self.employments)


@dataclass(frozen=True, slots=True)
class _Span:
    first: date
    last: date
    employment: Employment


def with_past(profile: Profile, past: Past | None, activity: str) -> Profile:
    """Return the profile with the pay, work and employers of the past; itself where none is known."""
    spans = [*_spans(past)] if past else []
    if not spans or past is None:
        return profile
    resumed = max(past.present_from, spans[-1].last + _ONE_DAY)
    return replace(
        profile,
        pay=[*_pays(profile, spans, past)],
        experience={**profile.experience, activity: [*_worked(profile, spans, activity, resumed)]},
        dated_facts=(
            DatedFacts(date.min, past.answered_on - _ONE_DAY, OF_EMPLOYER, {}),
            *(DatedFacts(each.first, each.last, OF_EMPLOYER, each.employment.known) for each in spans),
        ),
    )


def _spans(past: Past) -> Iterator[_Span]:
    """Yield the employments in order with their last days: an open one ends before the next work begins."""
    in_order = sorted(past.employments, key=lambda each: each.start)
    for number, each in enumerate(in_order):
        following = in_order[number + 1].start if number + 1 < len(in_order) else past.present_from
        last = following - _ONE_DAY if each.end is None else each.end
        if each.start <= last:
            yield _Span(each.start, last, each)


def _pays(profile: Profile, spans: Sequence[_Span], past: Past) -> Iterator[Pay]:
    """Yield the pay from each day on which pay or employer may change."""
    present = sorted(profile.pay or (), key=lambda pay: pay.since)
    begins = [pay.since for pay in present]
    days = {past.present_from, past.answered_on, *begins}
    days |= {day for each in spans for day in (each.first, each.last + _ONE_DAY)}
    for day in sorted(days):
        span = next((each for each in spans if each.first <= day <= each.last), None)
        at = bisect_right(begins, day)
        now = present[at - 1].annual_yen if at and day >= past.present_from else 0
        yield Pay(day, now if span is None else span.employment.annual_yen)


def _worked(profile: Profile, spans: Sequence[_Span], activity: str, resumed: date) -> Iterator[Period]:
    """Yield the work of the activity: as answered before the first employment and from `resumed` on."""
    periods = profile.experience[activity]
    begun = spans[0].first
    for each in () if periods is None else Experience(periods).periods:
        if each.start < begun:
            yield Period(each.start, begun - _ONE_DAY if each.end is None else min(each.end, begun - _ONE_DAY))
        if each.end is None or each.end >= resumed:
            yield Period(max(each.start, resumed), each.end)
    yield from (Period(each.first, each.last) for each in spans if each.employment.same_work)
