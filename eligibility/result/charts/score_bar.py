"""The score against the marks, as shapes for an inline picture and as one sentence for those who do not see it."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from eligibility.formats import format_list, format_points, format_range
from eligibility.language import localized
from eligibility.scoring.components import Bounds
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES

from ..days import ResultDay
from ..sources import Cited, Sources
from ..verdicts import RouteVerdict
from ..wording import short_name

WIDTH: Final = 340
RIGHT: Final = 92
COLUMN_GAP: Final = 12
TOP: Final = 22
LABEL: Final = 18
BAR: Final = 16
BEYOND: Final = 3
STEP: Final = 48
LEAST_SCALE: Final = 100
TEN: Final = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One activity on one day: what is sure as a full bar of length `sure`, then a striped part, then a pale one.

    `doubt` is the length of what must be confirmed, `more` that of what depends on what is not known.
    """

    label: str
    label_y: int
    y: int
    line_top: int
    line_bottom: int
    points_y: int
    sure: int
    doubt: int
    more: int
    points: str

    @property
    def low(self) -> int:
        """Where the part begins that depends on what is not known."""
        return self.sure + self.doubt


@dataclass(frozen=True, slots=True)
class Mark:
    """A vertical line at a total that opens something, with what it opens and where the guideline says so."""

    points: int
    x: int
    meaning: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Chart:
    """Shapes in units of the picture, and the picture in words.

    Narrow enough for a phone: the name of a bar stands above it, its total in a column at `right`, and the lines of
    the marks cross bars only.
    """

    width: int
    height: int
    right: int
    bar: int
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    words: str

    @property
    def open(self) -> bool:
        """Whether a bar has a part that depends on what is not known."""
        return any(bar.more for bar in self.bars)

    @property
    def doubtful(self) -> bool:
        """Whether a bar has a part that must be confirmed."""
        return any(bar.doubt for bar in self.bars)


def chart_of(activities: tuple[RouteVerdict, ...], days: tuple[ResultDay, ...], sources: Sources) -> Chart:
    """Return the chart of every activity on every day, in the order of the verdicts."""
    totals = [verdict.points for each in activities for verdict in each.verdicts if verdict.points]
    most = max([LEAST_SCALE, *(-(-points.high // TEN) * TEN for points in totals)])

    def x(points: int) -> int:
        return round(points * (WIDTH - RIGHT) / most)

    bars: list[Bar] = []
    said: list[str] = []
    for each in activities:
        for verdict in each.verdicts:
            if verdict.points is None:
                continue
            top = TOP + len(bars) * STEP
            label = short_name(each.key)
            if len(days) > 1:
                label = _("%(name)s, %(day)s") % {"name": label, "day": verdict.day}
            sure, low, high = verdict.sure, verdict.points.low, verdict.points.high
            bars.append(
                Bar(
                    label=label,
                    label_y=top + LABEL - 4,
                    y=top + LABEL,
                    line_top=top + LABEL - BEYOND,
                    line_bottom=top + LABEL + BAR + BEYOND,
                    points_y=top + LABEL + BAR - 3,
                    sure=x(sure),
                    doubt=x(low) - x(sure),
                    more=x(high) - x(low),
                    points=format_range(Bounds(sure, high)),
                )
            )
            said.append(_said(label, verdict.points, low - sure))
    pass_marks = {day.assessment.edition.pass_mark: day.assessment.edition.pass_mark_source for day in days}
    routes = {route.mark: route for route in PERMANENT_RESIDENCE_ROUTES if route.mark is not None}
    marks = tuple(
        Mark(
            mark,
            x(mark),
            _meaning(mark in pass_marks, mark in routes)
            % {"mark": mark, "route": localized(routes[mark].label) if mark in routes else ""},
            sources.cite(routes[mark].source if mark in routes else pass_marks[mark][activities[0].key]),
        )
        for mark in sorted({*pass_marks, *routes})
    )
    words = _("Points against the marks %(marks)s. %(totals)s.") % {
        "marks": " / ".join(str(mark.points) for mark in marks),
        "totals": format_list(said),
    }
    return Chart(
        width=WIDTH,
        height=TOP + len(bars) * STEP,
        right=WIDTH - RIGHT + COLUMN_GAP,
        bar=BAR,
        bars=tuple(bars),
        marks=marks,
        words=words,
    )


def _said(label: str, points: Bounds, doubtful: int) -> str:
    words = {"name": label, "total": format_points(points), "points": doubtful}
    if doubtful:
        return _("%(name)s: %(total)s, %(points)s of them to be confirmed") % words
    return _("%(name)s: %(total)s") % words


def _meaning(is_pass_mark: bool, of_permanent_residence: bool) -> str:
    if not of_permanent_residence:
        return _("%(mark)s: the points condition of each activity.")
    if is_pass_mark:
        return _("%(mark)s: the points condition of each activity; toward permanent residence: %(route)s.")
    return _("%(mark)s: toward permanent residence: %(route)s.")
