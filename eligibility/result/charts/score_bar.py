"""The score bar: the points of an activity on a day against the marks, as shapes and as one sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

WIDTH: Final = 328
HEIGHT: Final = 58
LEFT: Final = 1
TEN: Final = 10
LEAST_SCALE: Final = 100
ROOM: Final = 10
"""Points that the scale has beyond the greatest total."""
LABEL_GAP: Final = 1.5
CHARACTER: Final = 9
"""About the width of a figure, in units of the picture."""


@dataclass(frozen=True, slots=True)
class BarMark:
    """A mark: its points, its place, and the place and alignment of its label (SVG text-anchor)."""

    points: int
    x: float
    label_x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class BarLabel:
    """A number below the bar, with its place and alignment."""

    points: int
    x: float
    anchor: str
    strong: bool


@dataclass(frozen=True, slots=True)
class ScoreBar:
    """Shapes in units of the picture: the length of the sure points, and what follows it.

    `doubt` and `open` are the lengths of the parts to confirm and not known, 0 where there is none; they begin at
    `doubt_x` and `open_x`.
    """

    width: int
    height: int
    left: int
    sure: float
    doubt_x: float
    doubt: float
    open_x: float
    open: float
    marks: tuple[BarMark, ...]
    labels: tuple[BarLabel, ...]
    words: str


def score_bar(sure: int, confirmed: int, most: int, marks: Sequence[int]) -> ScoreBar:
    """Return the bar of a total; `marks` are in order, the first one that of the points condition."""
    scale = -(-(max(most, LEAST_SCALE) + ROOM) // TEN) * TEN

    def x(points: int) -> float:
        return round(points * (WIDTH - 2 * LEFT) / scale, 1)

    placed = [
        BarMark(
            mark,
            LEFT + x(mark),
            # Two marks close to each other: the first label ends at its line, the last begins at its line.
            LEFT + x(mark) + (-LABEL_GAP if number + 1 < len(marks) else LABEL_GAP),
            "end" if number + 1 < len(marks) else "start",
        )
        for number, mark in enumerate(marks)
    ]
    return ScoreBar(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        sure=x(sure),
        doubt_x=LEFT + x(sure),
        doubt=round(x(confirmed) - x(sure), 1),
        open_x=LEFT + x(confirmed),
        open=round(x(most) - x(confirmed), 1),
        marks=tuple(placed),
        labels=tuple(_labels(sure, most, x)),
        words=_words(sure, confirmed, most, marks),
    )


def _labels(sure: int, most: int, x: Callable[[int], float]) -> list[BarLabel]:
    """Return 0, the sure points and the greatest total, those left out that would run into another."""
    found = [BarLabel(sure, LEFT + x(sure), "end" if sure else "start", strong=True)]
    if x(sure) > 3 * CHARACTER + CHARACTER:
        found.insert(0, BarLabel(0, LEFT, "start", strong=False))
    if x(most) - x(sure) > 3 * CHARACTER:
        found.append(BarLabel(most, LEFT + x(most), "end", strong=False))
    return found


def _words(sure: int, confirmed: int, most: int, marks: Sequence[int]) -> str:
    values = {"sure": sure, "confirmed": confirmed, "most": most, "needed": marks[0]}
    if sure == most:
        said = _("%(sure)s points; %(needed)s are needed.")
    elif sure == confirmed:
        said = _("At least %(sure)s points, up to %(most)s; %(needed)s are needed.")
    elif confirmed == most:
        said = _("%(sure)s points for sure, %(confirmed)s if confirmed; %(needed)s are needed.")
    else:
        said = _("%(sure)s points for sure, %(confirmed)s if confirmed, up to %(most)s; %(needed)s are needed.")
    return said % values
