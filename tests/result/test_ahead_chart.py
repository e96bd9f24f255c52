"""The step chart: the line goes where the points are, phases are wide enough, and no day lies on another."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from random import Random

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from eligibility.formats import format_date
from eligibility.outlook.transitions import Transition
from eligibility.result.ahead import chart_steps, time_line_of, transitions_ahead
from eligibility.result.charts.flags import WIDTH, width_of
from eligibility.result.charts.step_chart import (
    ALWAYS_DRAWN,
    MOST_CHANGES,
    NARROWEST,
    ChartStep,
    StepChart,
    drawn,
    scale_of,
    step_chart,
)
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.applications import application, busy_profile
from tests.outlook.people import PEOPLE, Person
from tests.result.ahead_applications import application_of
from tests.result.applications import much_unknown

pytestmark = pytest.mark.usefixtures("law_that_stays")

DAY = date(2027, 1, 15)


def corners(path: str) -> list[tuple[int, float]]:
    """The levels of a path as (x from which, y)."""
    x, y = re.match(r"M(\d+) ([\d.]+)", path).groups()  # type: ignore[union-attr]
    found = [(int(x), float(y))]
    for across, height in re.findall(r"H(\d+)V([\d.]+)", path):
        found.append((int(across), float(height)))
    return found


def points_at(chart: StepChart, y: float) -> float:
    """Points at a height, read off two marks."""
    (one, other) = chart.marks
    a_point = (one.at - other.at) / (int(other.words) - int(one.words))
    return int(one.words) + (one.at - y) / a_point


def chart_of(person: Person, language: str = "en") -> tuple[StepChart, tuple[Transition, ...]]:
    given = application_of(person.line)
    with override(language):
        return in_language(language, time_line_of, given, "b").chart, transitions_ahead(given.profile, "b")


def check_chart(chart: StepChart, steps: Sequence[ChartStep], until: date) -> None:
    """The line is at the least sure points of each phase, which has its number, and every phase can be seen."""
    phases, _last = drawn(steps, until)
    assert [round(points_at(chart, y) / 5) * 5 for _x, y in corners(chart.sure)] == [each.sure for each in phases]
    assert [level.words for level in chart.levels] == [str(each.sure) for each in phases]
    assert [event.x for event in chart.events] == [x for x, _y in corners(chart.sure)][1:]
    open_ = len({step.most - step.sure for step in steps}) > 1
    assert bool(chart.more) is open_
    if open_:
        assert [round(points_at(chart, y) / 5) * 5 for _x, y in corners(chart.more)] == [each.most for each in phases]
    edges = [0, *(event.x for event in chart.events), chart.right]
    assert all(later - earlier >= NARROWEST - 1 for earlier, later in pairwise(edges)), edges
    heights = [y for path in filter(None, (chart.sure, chart.more)) for _x, y in corners(path)]
    assert all(chart.top <= y <= chart.bottom for y in heights)
    check_words(chart)


def check_words(chart: StepChart) -> None:
    """No words lie on others, none is cut off, and no line that leads down goes through them."""
    boxes = [
        (event.text_y, event.text_x - (width if event.anchor == "end" else 0), width)
        for event in chart.events
        for width in [width_of(event.words)]
    ]
    for one, other in combinations(boxes, 2):
        assert abs(one[0] - other[0]) >= 14
    for height, left, width in boxes:
        assert left >= 0
        assert left + width <= WIDTH
        assert height < chart.top
        for event in chart.events:
            assert not (left + 4 < event.x < left + width - 4 and event.line_top < height - 4), (event, left, width)
    numbers = sorted(rule.text_y for rule in chart.marks)
    assert all(later - earlier >= 13 for earlier, later in pairwise(numbers))
    assert all(chart.top + 8 <= level.y <= chart.bottom for level in chart.levels)
    assert width_of(chart.begins) + width_of(chart.ends) < WIDTH


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_the_line_is_as_high_as_the_points_and_turns_on_the_days(person: Person, language: str) -> None:
    chart, steps = chart_of(person, language)
    assert [(step.day.isoformat(), step.after.low) for step in steps] == [*person.points]
    check_chart(chart, chart_steps(steps), date(2036, 12, 1))
    days = [in_language(language, format_date, each.day) for each in drawn(chart_steps(steps), date(2036, 12, 1))[0]]
    assert [event.words for event in chart.events] == days[1:]
    assert chart.begins in ("", days[0])


def test_both_marks_are_lines_with_their_number() -> None:
    chart, _steps = chart_of(PEOPLE[0])
    assert [rule.words for rule in chart.marks] == [str(mark) for mark in MARKS]
    assert all(chart.top <= rule.at <= chart.bottom for rule in chart.marks)


def test_what_is_open_is_a_line_of_its_own_only_where_it_adds_not_always_the_same() -> None:
    steps = [ChartStep(DAY, 50, 75, turns=False), ChartStep(DAY + timedelta(days=90), 70, 95, turns=True)]
    until = DAY + timedelta(days=900)
    with override("en"):
        assert step_chart(steps, until, "words").more == ""
        chart = step_chart([steps[0], ChartStep(steps[1].day, 70, 85, turns=True)], until, "words")
    low, high = corners(chart.sure), corners(chart.more)
    assert all(above[1] < below[1] for above, below in zip(high, low, strict=True))
    check_chart(
        in_language("en", time_line_of, much_unknown(), "b").chart,
        chart_steps(transitions_ahead(much_unknown().profile, "b")),
        much_unknown().profile.until,
    )


def test_a_drop_some_weeks_ahead_is_seen() -> None:
    steps = [ChartStep(DAY, 75, 75, turns=False), ChartStep(DAY + timedelta(days=20), 60, 60, turns=True)]
    with override("en"):
        chart = step_chart(steps, DAY + timedelta(days=3653), "words")
    assert chart.events[0].x >= NARROWEST
    assert chart.ends == "at least until 15 January 2037"


def test_few_changes_are_drawn_the_first_and_those_that_turn() -> None:
    def step(number: int, sure: int, *, turns: bool = False) -> ChartStep:
        return ChartStep(DAY + timedelta(days=100 * number), sure, sure, turns)

    steps = [
        step(0, 60),
        step(1, 65),
        step(2, 60),
        step(3, 65),
        step(4, 70, turns=True),
        step(5, 75),
        step(6, 60, turns=True),
        step(7, 70, turns=True),
    ]
    until = DAY + timedelta(days=1000)
    phases, last = drawn(steps, until)
    assert [(each.day, each.sure, each.most) for each in phases] == [
        (steps[at].day, least, most)
        for at, least, most in ((0, 60, 60), (1, 65, 65), (2, 60, 65), (4, 70, 75), (6, 60, 60))
    ]
    assert len(phases) == MOST_CHANGES + 1
    assert last == steps[7].day - timedelta(days=1), "the picture ends before a turn that is not drawn"
    assert drawn(steps[:7], until)[1] == until
    assert len(drawn([step(number, 60 + number) for number in range(9)], until)[0]) == ALWAYS_DRAWN + 1
    with override("en"):
        chart = step_chart(steps, until, "words")
    assert chart.ends.startswith("until ")
    check_chart(chart, steps, until)


def test_the_busiest_life_has_few_changes_drawn_and_its_table_whole() -> None:
    given = application_of(busy_profile())
    with override("en"):
        line = in_language("en", time_line_of, given, "b")
    check_chart(line.chart, chart_steps(transitions_ahead(given.profile, "b")), given.profile.until)
    assert len(line.chart.events) == MOST_CHANGES
    assert len(line.steps) == len(transitions_ahead(given.profile, "b")) > 50


def test_random_applications_are_drawn_within_the_picture() -> None:
    random = Random(20261122)
    for number in range(60):
        given = application_of(application(random))
        language = LANGUAGES[number % 4]
        for activity in "abc":
            with override(language):
                chart = in_language(language, time_line_of, given, activity).chart
            check_chart(chart, chart_steps(transitions_ahead(given.profile, activity)), given.profile.until)


def test_two_charts_share_a_scale() -> None:
    lines = [chart_steps(transitions_ahead(application_of(person.line).profile, "b")) for person in PEOPLE[::7]]
    scale = scale_of(lines)
    with override("en"):
        charts = [step_chart(steps, date(2036, 12, 1), "words", scale) for steps in (lines[0], lines[1][:1])]
    assert len(charts[0].events) != len(charts[1].events)
    assert [rule.at for rule in charts[0].marks] == [rule.at for rule in charts[1].marks]


def test_the_picture_has_words_and_no_style_of_its_own() -> None:
    chart, steps = chart_of(PEOPLE[1], "ja")
    markup = render_to_string("result/parts/step_chart.html", {"chart": chart, "id": "here"})
    assert 'role="img"' in markup
    assert 'aria-labelledby="here"' in markup
    assert f'<title id="here">{chart.words}</title>' in markup
    assert "style" not in re.sub(r"chart-st\w+|step-chart", "", markup)
    assert markup.count("<path") == 1
    # Distinguished without colour: the points are full and thick, the marks broken.
    assert 'stroke-width="4"/>' in markup
    assert markup.count('stroke-dasharray="5 4"') == len(MARKS)
    assert len(steps) == chart.words.count("。")
