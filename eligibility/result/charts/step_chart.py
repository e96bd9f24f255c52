"""The time line as a step chart: shapes for an inline picture that reads in black and white.

The sure points are a full line with their number on each level, what may be added a dotted one; the marks are dashed
lines with their number. Across, phases count and not years: each is wide enough to be seen, and the rest of the width
is shared by their length. A few changes are drawn; the table next to the picture has all of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext as _

from eligibility.formats import format_date, format_day_or_month
from eligibility.scoring.permanent_residence import MARKS

from .flags import EDGE, GAP, LANE, WIDTH, flags_of, width_of

HEIGHT: Final = 190
LEFT: Final = 26
NARROWEST: Final = 64
"""The least width of a phase."""
MOST_CHANGES: Final = 4
ALWAYS_DRAWN: Final = 2
"""The changes that come first are drawn even if they reach and lose nothing."""
BELOW: Final = 22
A_NUMBER: Final = 18
_LETTERS: Final = 14
_FIGURE: Final = 11
"""The height of a figure above its line."""
_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ChartStep:
    """Points from a day on: sure and at most; `turns` is whether a mark is reached or lost on the day.

    `by_month` is whether the day is given by its month.
    """

    day: date
    sure: int
    most: int
    turns: bool
    by_month: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """The day of a change: its words and their place, and the line that leads down to the step."""

    words: str
    x: int
    text_x: int
    anchor: str
    text_y: int
    line_top: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the picture at a mark, with its number next to it."""

    at: float
    text_y: float
    words: str


@dataclass(frozen=True, slots=True)
class Level:
    """The number of the sure points of a phase, at its place, and the ground that keeps a mark from striking it out."""

    x: int
    y: float
    words: str

    @property
    def ground(self) -> tuple[float, float, float, float]:
        """The ground of the number: left, top, width and height."""
        width = width_of(self.words) + 2
        return round(self.x - width / 2, 1), round(self.y - _FIGURE - 1, 1), round(width, 1), _FIGURE + 2


@dataclass(frozen=True, slots=True)
class StepChart:
    """Shapes in units of the picture, and the picture in words.

    `more` is empty where what is open adds the same on every day. `begins` is the first day, "" where it has no room
    next to `ends`, the words for the last one.
    """

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
    levels: tuple[Level, ...]
    events: tuple[Event, ...]
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The least and the greatest number of points that a chart shows."""

    least: int
    most: int


def scale_of(lines: Sequence[Sequence[ChartStep]]) -> Scale:
    """Return a scale on which every line and every mark has room."""
    points = [each for steps in lines for step in steps for each in (step.sure, step.most)]
    return Scale(min([*points, *MARKS]), max([*points, *MARKS]))


def drawn(steps: Sequence[ChartStep], until: date) -> tuple[tuple[ChartStep, ...], date]:
    """Return the phases that are drawn, and the last day of the picture.

    The first changes are drawn and those that turn, MOST_CHANGES in all; the picture ends before a further one that
    turns. A phase has the least sure points of its days and the greatest number that is possible on one of them.
    """
    changes = [step for number, step in enumerate(steps[1:]) if number < ALWAYS_DRAWN or step.turns]
    starts = [steps[0], *changes[:MOST_CHANGES]]
    last = changes[MOST_CHANGES].day - _ONE_DAY if len(changes) > MOST_CHANGES else until
    ends = [*(step.day for step in starts[1:]), last + _ONE_DAY]
    found = []
    for start, end in zip(starts, ends, strict=True):
        of_phase = [start, *(step for step in steps if start.day < step.day < end)]
        least, most = min(step.sure for step in of_phase), max(step.most for step in of_phase)
        found.append(replace(start, sure=least, most=most))
    return tuple(found), last


def step_chart(
    steps: Sequence[ChartStep],
    until: date,
    words: str,
    scale: Scale | None = None,
    marks: Sequence[int] = MARKS,
) -> StepChart:
    """Return the chart of the steps of one activity up to a day.

    `words` say what the picture shows to those who do not see it; `scale` is given where two charts stand together.
    """
    phases, last = drawn(steps, until)
    days = [format_day_or_month(phase.day, by_month=phase.by_month) for phase in phases]
    edges = _edges([phase.day for phase in phases], last)
    flags = flags_of(days[1:], edges[1:-1])
    # Charts that stand together have their levels at the same heights, however many days are above them.
    top = (len(flags) if scale is None else MOST_CHANGES) * LANE + GAP
    bottom = HEIGHT - BELOW
    open_ = len({step.most - step.sure for step in steps}) > 1
    scale = scale or scale_of([phases if open_ else [replace(each, most=each.sure) for each in phases]])
    least, most = min(scale.least, *marks), max(scale.most, *marks)

    def y(points: int) -> float:
        return round(bottom - A_NUMBER - (points - least) * (bottom - top - 2 * A_NUMBER) / (most - least), 1)

    starts, right = [max(LEFT, edges[0]), *edges[1:-1]], edges[-1]
    ends = _ends(last, whole=last == until)
    return StepChart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=right,
        top=top,
        bottom=bottom,
        words=words,
        sure=_path([(x, y(each.sure)) for x, each in zip(starts, phases, strict=True)], right),
        more=_path([(x, y(each.most)) for x, each in zip(starts, phases, strict=True)], right) if open_ else "",
        marks=tuple(_rules(marks, y)),
        levels=tuple(
            Level((x + end) // 2, _label_height(y(each.sure), [y(mark) for mark in marks]), str(each.sure))
            for x, end, each in zip(starts, [*starts[1:], right], phases, strict=True)
        ),
        events=tuple(
            Event(
                words=flag.words,
                x=flag.at,
                text_x=round(flag.right if flag.ends else flag.left),
                anchor="end" if flag.ends else "start",
                text_y=(flag.lane + 1) * LANE - 3,
                line_top=flag.lane * LANE + (2 if flag.right <= flag.at or flag.left >= flag.at else LANE + 2),
            )
            for flag in flags
        ),
        begins=days[0] if width_of(days[0]) + width_of(ends) < WIDTH - LEFT else "",
        ends=ends,
    )


def _ends(last: date, *, whole: bool) -> str:
    """Say on which day the picture ends; `whole` is whether that is the end of the time computed."""
    words = {"last": format_date(last)}
    return (_("at least until %(last)s") if whole else _("until %(last)s")) % words


def _edges(days: Sequence[date], last: date) -> list[int]:
    """Return the places of the first days of the phases and of the end."""
    lengths = [(after - day).days for day, after in zip(days, [*days[1:], last + _ONE_DAY], strict=True)]
    rest = WIDTH - 2 * EDGE - NARROWEST * len(days)
    edges, at = [EDGE], float(EDGE)
    for length in lengths:
        at += NARROWEST + rest * length / sum(lengths)
        edges.append(round(at))
    return edges


def _rules(marks: Sequence[int], y: Callable[[int], float]) -> Iterator[Rule]:
    """Yield the marks with their numbers; two that lie close have them on the sides turned away from each other."""
    ordered = sorted(marks)
    close = y(ordered[0]) - y(ordered[-1]) < _LETTERS * (len(ordered) - 1) + 2
    for mark in ordered:
        aside = 0 if not close else (_LETTERS // 2 if mark == ordered[0] else -_LETTERS // 2)
        yield Rule(y(mark), y(mark) + GAP + 1 + aside, str(mark))


def _label_height(line: float, marks: Sequence[float]) -> float:
    """Return the height of a number: above its line, or below it where a mark would go through it there."""
    above, below = line - 6, line + A_NUMBER - 2

    def struck(at: float) -> bool:
        return any(at - _LETTERS < mark < at + 1 for mark in marks)

    return below if struck(above) and not struck(below) else above


def _path(corners: Sequence[tuple[int, float]], right: int) -> str:
    """Return the line through the first days: level up to the next one, then straight up or down."""
    (x, y), *others = corners
    found = [f"M{x} {y}"]
    for across, height in others:
        found.append(f"H{across}V{height}")
    return "".join([*found, f"H{right}"])
