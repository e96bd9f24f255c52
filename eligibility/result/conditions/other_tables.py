"""The tables of the other two activities in a line each: their points on the day shown, against the marks."""

from collections.abc import Iterator
from dataclasses import dataclass

from eligibility.formats import format_points, format_range
from eligibility.language import localized, official
from eligibility.scoring.components import Bounds
from eligibility.scoring.wording.names import ACTIVITY_NAMES

from ..charts.score_bar import ScoreBar, score_bar
from ..days import ResultDay
from ..verdicts import RouteVerdict, sure_points
from ..wording import plain_name, short_name


@dataclass(frozen=True, slots=True)
class OtherTable:
    """An activity with its points on the day shown, in words and as a bar.

    `plain` and `code` name it in plain words and by its letter; `range` are the points without their unit.
    """

    key: str
    plain: str
    code: str
    name: str
    official: str
    points: str
    range: str
    bar: ScoreBar


def other_tables(others: tuple[RouteVerdict, ...], day: ResultDay) -> Iterator[OtherTable]:
    """Yield the tables of other activities; `others` are their verdicts, in the order in which they are shown."""
    for each in others:
        assessed, sure = day.assessment.activities[each.key], sure_points(day, each.key)
        yield OtherTable(
            key=each.key,
            plain=plain_name(each.key),
            code=short_name(each.key),
            name=localized(ACTIVITY_NAMES[each.key]),
            official=official(ACTIVITY_NAMES[each.key]),
            points=format_points(Bounds(sure, assessed.high)),
            range=format_range(Bounds(sure, assessed.high)),
            bar=score_bar(sure, assessed.low, assessed.high, assessed.edition.marks),
        )
