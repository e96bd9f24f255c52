"""The score against the marks, as shapes for an inline picture and as one sentence for those who do not see it."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from eligibility.scoring.gates import PASS_MARK
from eligibility.scoring.permanent_residence import MARKS, PERMANENT_RESIDENCE_ROUTES

from .days import ResultDay
from .verdicts import RouteVerdict
from .wording import say_points, say_span, short_name

WIDTH: Final = 480
LEFT: Final = 52
LEFT_WITH_DAYS: Final = 184
RIGHT: Final = 64
TOP: Final = 34
BAR: Final = 22
STEP: Final = 38
LEAST_SCALE: Final = 100
TEN: Final = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One activity on one day: what is sure as a full bar to `low`, what may be added as a pale one to `high`."""

    label: str
    y: int
    label_y: int
    low: int
    more: int
    more_x: int
    points: str
    points_x: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A vertical line at a total that opens something, with what it opens."""

    points: int
    x: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Shapes in units of the picture, and the picture in words."""

    width: int
    height: int
    left: int
    bottom: int
    bar: int
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    words: str


def chart_of(activities: tuple[RouteVerdict, ...], days: tuple[ResultDay, ...], language: str) -> Chart:
    """Return the chart of every activity on every day, in the order of the verdicts."""
    totals = [verdict.points for each in activities for verdict in each.verdicts if verdict.points]
    most = max([LEAST_SCALE, *(-(-points.high // TEN) * TEN for points in totals)])

    left = LEFT_WITH_DAYS if len(days) > 1 else LEFT

    def x(points: int) -> int:
        return left + round(points * (WIDTH - left - RIGHT) / most)

    bars: list[Bar] = []
    said: list[str] = []
    for each in activities:
        for verdict in each.verdicts:
            if verdict.points is None:
                continue
            y = TOP + len(bars) * STEP
            label = short_name(each.key)
            if len(days) > 1:
                label = _("%(name)s, %(day)s") % {"name": label, "day": verdict.day}
            low, high = verdict.points.low, verdict.points.high
            bars.append(
                Bar(
                    label=label,
                    y=y,
                    label_y=y + BAR // 2 + 5,
                    low=x(low) - left,
                    more=x(high) - x(low),
                    more_x=x(low),
                    points=say_span(verdict.points),
                    points_x=x(high) + 6,
                )
            )
            said.append(_("%(name)s: %(total)s") % {"name": label, "total": say_points(verdict.points)})
    meanings = {
        route.mark: _meaning(route.mark == PASS_MARK) % {"mark": route.mark, "route": route.label.in_language(language)}
        for route in PERMANENT_RESIDENCE_ROUTES
    }
    height = TOP + len(bars) * STEP + 4
    marks = tuple(Mark(mark, x(mark), meanings[mark]) for mark in MARKS)
    words = _("Points against the marks %(marks)s. %(totals)s.") % {
        "marks": " / ".join(str(mark) for mark in MARKS),
        "totals": "; ".join(said),
    }
    return Chart(WIDTH, height, left, height - 4, BAR, tuple(bars), marks, words)


def _meaning(is_pass_mark: bool) -> str:
    if is_pass_mark:
        return _("%(mark)s: the points condition of each activity; toward permanent residence: %(route)s.")
    return _("%(mark)s: toward permanent residence: %(route)s.")
