"""The chart of the totals against the marks: to scale, and no total where a line crosses it."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.result.context import Context, context_of
from eligibility.result.sections.residence import RESIDENCE
from eligibility.scoring.law import PERMANENT_RESIDENCE_GUIDELINE
from eligibility.scoring.permanent_residence import MARKS
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, graduate_in_march, much_unknown, reference_student
from tests.result.pages import section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
LIVES: dict[str, Callable[[], Application]] = {
    "one day": reference_student,
    "two days": graduate_in_march,
    "much unknown": much_unknown,
    **{person.__name__: partial(lambda line: application_of_line(line()), person) for person in people.TEN_LIVES},
}


@pytest.mark.parametrize("application", LIVES.values(), ids=LIVES)
def test_bars_are_to_scale_and_totals_stand_past_every_line(application: Callable[[], Application]) -> None:
    made = in_language("en", context_of, application(), today=TODAY)
    assert [mark.cited.article for mark in made.chart.marks] == ["2(6)", "2(7)"]
    assert {mark.cited.source.url for mark in made.chart.marks} == {PERMANENT_RESIDENCE_GUIDELINE.url}
    assert {mark.cited.source for mark in made.chart.marks} <= set(made.sources)
    check_bars(made)


def check_bars(made: Context) -> None:
    """Every total has a bar to scale, and stands past every line."""
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_announced_rewrite_of_the_guideline_is_named_with_its_date(language: str) -> None:
    page = section_page(in_language(language, context_of, reference_student(), today=TODAY), RESIDENCE)
    under = page.partition("</table>")[2].partition("</section>")[0]
    assert in_language(language, format_date, date(2026, 8, 4)) in under
    for place in ("2(6)", "2(7)"):
        assert place in under
