"""The chart of the totals against the marks: to scale, and no total where a line crosses it."""

from collections.abc import Callable
from functools import partial

import pytest

from eligibility.answers.life import Life
from eligibility.report.parts import report_of
from eligibility.scoring.permanent_residence import MARKS
from tests import people
from tests.report.lives import TODAY, graduate_in_march, life_of_line, much_unknown, reference_student

LIVES: dict[str, Callable[[], Life]] = {
    "one day": reference_student,
    "two days": graduate_in_march,
    "much unknown": much_unknown,
    **{person.__name__: partial(lambda line: life_of_line(line()), person) for person in people.TEN_LIVES},
}


@pytest.mark.parametrize("life", LIVES.values(), ids=LIVES)
def test_bars_are_to_scale_and_totals_stand_past_every_line(life: Callable[[], Life]) -> None:
    made = report_of(life(), today=TODAY, language="en")
    chart = made.chart
    low_mark, high_mark = chart.marks
    assert [mark.points for mark in chart.marks] == list(MARKS)
    unit = high_mark.x / high_mark.points
    assert low_mark.x == pytest.approx(low_mark.points * unit, abs=1)
    totals = [verdict.points for each in made.activities for verdict in each.verdicts if verdict.points]
    assert len(chart.bars) == len(totals)
    above = 0
    for bar, total in zip(chart.bars, totals, strict=True):
        assert bar.low == pytest.approx(total.low * unit, abs=1)
        assert bar.low + bar.more == pytest.approx(total.high * unit, abs=1)
        assert max(high_mark.x, bar.low + bar.more) < chart.right < chart.width
        assert above < bar.label_y <= bar.line_top < bar.y < bar.points_y < bar.line_bottom <= chart.height
        above = bar.line_bottom
