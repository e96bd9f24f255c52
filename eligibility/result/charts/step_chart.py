"""The time line as a step chart: shapes for an inline picture that reads in black and white, and words for it.

The sure points are a full line, what may be added a dotted one; 70 and 80 are dashed rules with their number. Events
are named above the steps as far as there is room, like flags on the lines that lead down to their steps, and numbered
in the table beside the picture. The picture is no wider than a telephone, so that its words are not made small there.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from eligibility.outlook.transitions import Transition
from eligibility.scoring.permanent_residence import MARKS

from .flags import BESIDE, LANE, WIDTH, flags_of

LEFT: Final = 32
RIGHT: Final = 18
PLOT: Final = 150
ABOVE: Final = 12
BELOW: Final = 28
RULED_EVERY: Final = 10
"""Points from one line of the grid to the next."""
NUMBERED_EVERY_WHEN_TALL: Final = 20
ROOM: Final = 5
_A_NUMBER: Final = 14
_A_YEAR: Final = 40
_EVERY_YEARS: Final = (1, 2, 5, 10, 20)
_ROUND_YEARS: Final = 5


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
    """A line across the picture, with what is written at its end: nothing where there is no room."""

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


def _marks(steps: Sequence[Transition]) -> tuple[int, ...]:
    """Return the pass marks of a time line and the marks of permanent residence, lowest first."""
    return tuple(sorted({*MARKS, *(step.after.pass_mark for step in steps)}))


def scale_of(lines: Sequence[Sequence[Transition]]) -> Scale:
    """Return a scale on which every line and every mark has room."""
    points = [each for steps in lines for step in steps for each in (step.after.low, step.after.high)]
    marks = {*MARKS, *(mark for steps in lines for mark in _marks(steps))}
    least, most = min([*points, *marks]) - ROOM, max([*points, *marks]) + ROOM
    return Scale(max(0, least // RULED_EVERY * RULED_EVERY), -(-most // RULED_EVERY) * RULED_EVERY)


def step_chart(steps: Sequence[Transition], until: date, words: str, scale: Scale | None = None) -> StepChart:
    """Return the chart of the steps of one activity up to a day, both days of the span shown.

    `words` say what the picture shows to those who do not see it; `scale` is given where two charts stand together.
    """
    scale = scale or scale_of([steps])
    start = steps[0].day
    days = max((until - start).days, 1)
    right = WIDTH - RIGHT

    def x(day: date) -> int:
        return LEFT + round((day - start).days * (right - LEFT) / days)

    flags = flags_of(steps[1:], [x(step.day) for step in steps[1:]])
    top = (max((flag.lane for flag in flags), default=-1) + 1) * LANE + ABOVE
    tens = (scale.most - scale.least) // RULED_EVERY
    plot = max(PLOT, tens * _A_NUMBER)
    bottom = top + plot
    every = RULED_EVERY if plot == PLOT else NUMBERED_EVERY_WHEN_TALL

    def y(points: int) -> int:
        return bottom - round((points - scale.least) * plot / (scale.most - scale.least))

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
        marks=tuple(Rule(y(mark), str(mark)) for mark in _marks(steps)),
        points=tuple(
            Rule(y(points), "" if points % every else str(points))
            for points in range(scale.least, scale.most + 1, RULED_EVERY)
            if points not in _marks(steps)
        ),
        years=tuple(_years(start, until, x)),
        events=tuple(
            Event(
                name=flag.event.name,
                x=flag.event.at,
                text_x=round(flag.left),
                text_y=(flag.lane + 1) * LANE - 2,
                line_top=flag.lane * LANE + (LANE + 2 if flag.left <= flag.event.at <= flag.right else BESIDE),
                line_bottom=y(
                    max(flag.event.step.after.low, flag.event.step.before.low if flag.event.step.before else 0)
                ),
            )
            for flag in flags
        ),
    )


def _path(corners: Sequence[tuple[int, int]], right: int) -> str:
    """Return the line through the first days: level up to the next one, then straight up or down."""
    (x, y), *others = corners
    drawn = [f"M{x} {y}"]
    for across, height in others:
        drawn.append(f"H{across}V{height}")
    return "".join([*drawn, f"H{right}"])


def _years(start: date, until: date, x: Callable[[date], int]) -> Iterator[Rule]:
    """Yield a line at every new year, with its number where there is room; the first year where none begins."""
    days = [date(year, 1, 1) for year in range(start.year + 1, until.year + 1)]
    if not days:
        yield Rule(x(start), str(start.year))
        return
    apart = (x(days[-1]) - x(days[0])) / max(len(days) - 1, 1)
    every = next((each for each in _EVERY_YEARS if len(days) == 1 or apart * each >= _A_YEAR), _EVERY_YEARS[-1])
    for number, day in enumerate(days):
        shown = number % every == 0 if every < _ROUND_YEARS else day.year % every == 0
        yield Rule(x(day), str(day.year) if shown else "")
