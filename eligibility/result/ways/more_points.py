"""The page of the ways: which mark one misses or is about to lose, and what reaches or keeps it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.formats import format_date, join_sentences
from eligibility.outlook.activity_days import ActivityDay
from eligibility.outlook.experience import add_months
from eligibility.outlook.verdict import Verdict
from eligibility.outlook.ways import WAIT, Way, lightest_first
from eligibility.scoring.assessment import Answer
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES

from ..answer.words import AnswerWords, points_alone
from .descriptions import WayPart
from .groups import WayGroup, grouped

MONTHS_AHEAD: Final = 24
"""A mark that is lost within this time is to be kept first."""


@dataclass(frozen=True, slots=True)
class MarkWays:
    """What reaches or keeps one mark: heading and lead, the ways in groups, and the others on request."""

    mark: int
    heading: str
    lead: str
    caveat: str
    groups: tuple[WayGroup, ...]
    others: tuple[WayPart, ...]
    more: str


@dataclass(frozen=True, slots=True)
class MorePoints:
    """The marks that are missed or about to be lost: the first with its ways shown, the others folded."""

    first: MarkWays
    others: tuple[MarkWays, ...]


@dataclass(frozen=True, slots=True)
class FoundWays:
    """The ways of an activity from a day on, and how one of them is worded."""

    ways: tuple[Way, ...]
    worded: Callable[[Way], WayPart]

    def to(self, mark: int, *, waiting: bool = True, too_short: Collection[date] = ()) -> tuple[WayPart, ...]:
        """Return the ways to a mark in words, with fewest changes first; `waiting` False leaves out those that wait.

        Those that do nothing but wait until a day of `too_short` are left out as well.
        """
        found = [
            way
            for way in self.ways
            if way.mark == mark
            and (waiting or WAIT not in way.changes)
            and not (len(way.changes) == 1 and way.wait_until in too_short)
        ]
        return tuple(self.worded(way) for way in lightest_first(found))


def more_points(words: AnswerWords, ways_from: Callable[[date], FoundWays], counted: Iterable[str]) -> MorePoints:
    """Return the ways of the page; `ways_from` returns those from a day on.

    `counted` are sentences on what counts as no in them.
    """
    counted = tuple(counted)
    marks = [*_kept(words, ways_from, counted), *_missed(words, ways_from, counted)]
    first, *others = marks or [_nothing_missing(words)]
    return MorePoints(first, tuple(others))


def _kept(words: AnswerWords, ways_from: Callable[[date], FoundWays], counted: tuple[str, ...]) -> Iterator[MarkWays]:
    """Yield the marks that are surely reached on the leading day and lost within MONTHS_AHEAD, the sooner first."""
    verdict = words.verdict
    shown = verdict.days.on(verdict.leading)
    limit = add_months(max(verdict.leading, verdict.today), MONTHS_AHEAD)
    found: list[tuple[date, int]] = []
    for mark in shown.edition.marks:
        run = next((run for run in verdict.runs_of(mark) if verdict.leading in run), None)
        if run is not None and run.closes is not None and run.closes <= limit:
            found.append((run.closes, mark))
    for day, mark in sorted(found):
        parts = ways_from(day).to(mark, waiting=False)
        placeholders = {"mark": mark, "day": format_date(day)}
        keep = ngettext(
            "This way, in place by then, keeps %(mark)s.",
            "Each of these ways, in place by then, keeps %(mark)s.",
            len(parts),
        )
        none = _("No change that we can work out reaches %(mark)s points, not even three changes together.")
        yield _mark_ways(
            mark,
            _("Keep %(mark)s after %(day)s") % placeholders,
            join_sentences(
                _("You have %(points)s on %(day)s.")
                % {"points": points_alone(shown.sure), "day": format_date(verdict.leading)},
                words.left_on(day, mark),
                (keep if parts else none) % placeholders,
                *counted,
            ),
            _what_for(mark, shown),
            grouped(parts, verdict.today),
        )


def _missed(words: AnswerWords, ways_from: Callable[[date], FoundWays], counted: tuple[str, ...]) -> Iterator[MarkWays]:
    """Yield the marks that are not surely reached on the leading day, the lowest first."""
    verdict = words.verdict
    shown = verdict.days.on(verdict.leading)
    for mark in sorted(shown.edition.marks):
        if shown.sure >= mark and shown.floor == Answer.YES:
            continue
        parts = ways_from(verdict.leading).to(mark, too_short=_too_short(verdict, mark, shown.pass_mark))
        found = grouped(parts, verdict.today)
        number = sum(len(group.ways) for group in found[0])
        placeholders = {"mark": mark, "count": number}
        if number:
            heading = ngettext("%(count)s way to %(mark)s points", "%(count)s ways to %(mark)s points", number)
        else:
            heading = _("No way to %(mark)s points with up to three changes")
        yield _mark_ways(
            mark,
            heading % placeholders,
            join_sentences(_has(words, shown, mark), *(counted if number else ())),
            _what_for(mark, shown),
            found,
        )


def _too_short(verdict: Verdict, mark: int, pass_mark: int) -> frozenset[date]:
    """Return the days from which a mark above the pass mark is not kept for as long as permanent residence asks."""
    route = next((route for route in PERMANENT_RESIDENCE_ROUTES if route.mark == mark), None)
    if route is None or mark <= pass_mark:
        return frozenset()
    return frozenset(
        run.first
        for run in verdict.runs_of(mark)
        if run.closes is not None and run.closes <= route.long_enough_from(run.first)
    )


def _has(words: AnswerWords, shown: ActivityDay, mark: int) -> str:
    """Say how many points there are surely on the leading day, and what of the pay."""
    placeholders = {
        "points": points_alone(shown.sure),
        "day": format_date(words.verdict.leading),
        "code": words.code,
        "floor": words.floor,
    }
    if shown.sure < mark:
        return _("%(points)s are sure on %(day)s, table %(code)s.") % placeholders
    if shown.floor == Answer.NO:
        return _("%(points)s are sure on %(day)s, but the pay is below %(floor)s.") % placeholders
    return _("%(points)s are sure on %(day)s if the pay is %(floor)s or more.") % placeholders


def _nothing_missing(words: AnswerWords) -> MarkWays:
    verdict = words.verdict
    shown = verdict.days.on(verdict.leading)
    most = max(shown.edition.marks)
    lead = _("You have %(points)s on %(day)s.") % {
        "points": points_alone(shown.sure),
        "day": format_date(verdict.leading),
    }
    return MarkWays(most, _("You have %(mark)s points or more already") % {"mark": most}, lead, "", (), (), "")


def _mark_ways(
    mark: int, heading: str, lead: str, caveat: str, found: tuple[tuple[WayGroup, ...], tuple[WayPart, ...]]
) -> MarkWays:
    groups, others = found
    return MarkWays(mark, heading, lead, caveat, groups, others, _more(groups, others))


def _more(groups: tuple[WayGroup, ...], others: tuple[WayPart, ...]) -> str:
    """Say how many ways are folded, and how many of them need more changes than those shown; "" for none."""
    if not others:
        return ""
    least = len(groups[0].ways[0].changes) + 1
    several = len([way for way in others if len(way.changes) >= least])
    words = {"number": len(others), "several": several, "least": least}
    if several == len(others):
        return (
            ngettext(
                "%(number)s more way, with %(least)s or more changes",
                "%(number)s more ways, with %(least)s or more changes",
                len(others),
            )
            % words
        )
    more = ngettext("%(number)s more way of these kinds", "%(number)s more ways of these kinds", len(others) - several)
    if not several:
        return more % words
    return _("%(single)s, %(several)s with %(least)s or more changes") % {
        **words,
        "single": more % {"number": len(others) - several},
    }


def _what_for(mark: int, shown: ActivityDay) -> str:
    """Say what a mark above the pass mark is for, "" for the pass mark."""
    years = {route.mark: route.years for route in PERMANENT_RESIDENCE_ROUTES}
    if mark <= shown.pass_mark or mark not in years or shown.pass_mark not in years:
        return ""
    return _(
        "%(mark)s is not needed for this status: it shortens permanent residence from %(years)s years to %(fewer)s."
    ) % {"mark": mark, "years": years[shown.pass_mark], "fewer": years[mark]}
