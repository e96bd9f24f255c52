"""The time line as a step chart: shapes for an inline picture that reads in black and white, and words for it.

The sure points are a full line, what may be added a dashed one; 70 and 80 are dashed rules with their number. Events
are named above the steps as far as there is room, and numbered in the table beside the picture.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from eligibility.outlook.turning_points import Reason
from eligibility.scoring.permanent_residence import MARKS

from .ahead_sentences import Step

WIDTH: Final = 440
LEFT: Final = 32
RIGHT: Final = 12
PLOT: Final = 150
LANE: Final = 18
MOST_LANES: Final = 5
BELOW: Final = 22
TEN: Final = 10
ROOM: Final = 5
_WIDE: Final = 13.5
_NARROW: Final = 7.5
_GAP: Final = 8
_FEW_YEARS: Final = 12


@dataclass(frozen=True, slots=True)
class Event:
    """A named day: its number and name, the place of the name, and the line that leads down to the step."""

    name: str
    x: int
    text_x: int
    text_y: int
    line_top: int
    line_bottom: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the picture, or a mark on one of its axes, with what is written at it."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class StepChart:
    """Shapes in units of the picture, and the picture in words. `more` is empty where nothing is open."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    words: str
    sure: str
    more: str
    marks: tuple[Rule, ...]
    points: tuple[Rule, ...]
    years: tuple[Rule, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The least and the greatest number of points that a chart shows."""

    least: int
    most: int


def scale_of(lines: Iterable[Sequence[Step]]) -> Scale:
    """Return a scale on which every line and every mark has room."""
    points = [each for steps in lines for step in steps for each in (step.after.low, step.after.high)]
    least, most = min([*points, *MARKS]) - ROOM, max([*points, *MARKS]) + ROOM
    return Scale(max(0, least // TEN * TEN), -(-most // TEN) * TEN)


def step_chart(steps: Sequence[Step], until: date, words: str, scale: Scale | None = None) -> StepChart:
    """Return the chart of the steps of one activity up to a day, both days of the span shown.

    `words` say what the picture shows to those who do not see it; `scale` is given where two charts stand together.
    """
    scale = scale or scale_of([steps])
    start = steps[0].day
    days = max((until - start).days, 1)
    right = WIDTH - RIGHT

    def x(day: date) -> int:
        return LEFT + round((day - start).days * (right - LEFT) / days)

    named = _named(steps[1:], [x(step.day) for step in steps[1:]], right)
    top = (max((lane for *_rest, lane in named), default=-1) + 1) * LANE + 6
    bottom = top + PLOT

    def y(points: int) -> int:
        return bottom - round((points - scale.least) * PLOT / (scale.most - scale.least))

    sure = _path([(x(step.day), y(step.after.low)) for step in steps], right)
    more = _path([(x(step.day), y(step.after.high)) for step in steps], right)
    open_ = any(step.after.low != step.after.high for step in steps)
    return StepChart(
        width=WIDTH,
        height=bottom + BELOW,
        left=LEFT,
        right=right,
        top=top,
        bottom=bottom,
        words=words,
        sure=sure,
        more=more if open_ else "",
        marks=tuple(Rule(y(mark), str(mark)) for mark in MARKS),
        points=tuple(
            Rule(y(points), str(points)) for points in range(scale.least, scale.most + 1, TEN) if points not in MARKS
        ),
        years=tuple(Rule(x(day), str(day.year)) for day in _new_years(start, until)),
        events=tuple(
            Event(
                name=name,
                x=at,
                text_x=text_x,
                text_y=6 + lane * LANE + LANE - 5,
                line_top=6 + (lane + 1) * LANE - 2,
                line_bottom=y(max(step.after.low, step.before.low if step.before else 0)),
            )
            for step, name, at, text_x, lane in named
        ),
    )


def _path(corners: Sequence[tuple[int, int]], right: int) -> str:
    """Return the line through the first days: level up to the next one, then straight up or down."""
    (x, y), *others = corners
    drawn = [f"M{x} {y}"]
    for across, height in others:
        drawn.append(f"H{across}V{height}")
    return "".join([*drawn, f"H{right}"])


def _new_years(start: date, until: date) -> Iterable[date]:
    years = range(start.year + 1, until.year + 1)
    step = 1 if len(years) <= _FEW_YEARS else 5
    return [date(year, 1, 1) for year in years if year % step == 0]


def _named(steps: Sequence[Step], places: Sequence[int], right: int) -> list[tuple[Step, str, int, int, int]]:
    """Return (step, name, x, x of the name, lane) of every event for whose name there is room, from the left."""
    ends = [0.0] * MOST_LANES
    found = []
    for number, (step, at) in enumerate(zip(steps, places, strict=True), start=1):
        name = event_name(number, step.reasons)
        width = sum(_WIDE if ord(sign) > 0x2E7F else _NARROW for sign in name)
        text_x = round(max(0, min(at - 4, right - width)))
        lane = next((lane for lane, end in enumerate(ends) if end <= text_x), None)
        if lane is not None:
            ends[lane] = text_x + width + _GAP
            found.append((step, name, at, text_x, lane))
    return found


def event_name(number: int, reasons: Sequence[Reason]) -> str:
    """Name an event in a word or two, under its number in the table."""
    words = {"number": number, "years": reasons[0].years if reasons else None}
    return {
        "age": _("%(number)s: age %(years)s"),
        "experience": _("%(number)s: %(years)s years’ work"),
        "degree": _("%(number)s: degree"),
        "certificate": _("%(number)s: Japanese"),
        "pay": _("%(number)s: pay"),
        "law": _("%(number)s: law"),
    }.get(reasons[0].kind if reasons else "", "%(number)s") % words
