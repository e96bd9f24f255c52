"""The step chart: the line goes where the points are, names do not lie on each other, and it says what it shows."""

import re
from datetime import date
from itertools import combinations, pairwise
from random import Random

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from eligibility.outlook.transitions import Transition
from eligibility.result.ahead import time_line_of, transitions_ahead
from eligibility.result.charts.flags import MOST_LANES, event_name
from eligibility.result.charts.step_chart import Scale, StepChart, scale_of, step_chart
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.applications import Line, application, busy_profile
from tests.outlook.people import PEOPLE, Person
from tests.result.ahead_applications import application_of
from tests.result.applications import much_unknown

pytestmark = pytest.mark.usefixtures("law_that_stays")


def corners(path: str) -> list[tuple[int, int]]:
    """The levels of a path as (x from which, y)."""
    x, y = map(int, re.match(r"M(\d+) (\d+)", path).groups())  # type: ignore[union-attr]
    found = [(x, y)]
    for across, height in re.findall(r"H(\d+)V(\d+)", path):
        found.append((int(across), int(height)))
    return found


def points_at(chart: StepChart, y: int) -> float:
    """Points at a height, read off two marks."""
    (one, other) = chart.marks
    a_point = (one.at - other.at) / (int(other.words) - int(one.words))
    return int(one.words) + (one.at - y) / a_point


def drawn(person: Person, language: str = "en") -> tuple[StepChart, tuple[Transition, ...]]:
    given = application_of(person.line)
    with override(language):
        return in_language(language, time_line_of, given, "b").chart, transitions_ahead(given.profile, "b")


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_the_line_is_as_high_as_the_points_and_turns_on_the_days(person: Person) -> None:
    chart, _steps = drawn(person)
    levels = corners(chart.sure)
    assert [round(points_at(chart, y) / 5) * 5 for _x, y in levels] == [points for _day, points in person.points]
    days = [date.fromisoformat(day) for day, _points in person.points]
    across = [x for x, _y in levels]
    assert across == sorted(across)
    whole = (date(2036, 12, 1) - days[0]).days
    for x, day in zip(across, days, strict=True):
        assert abs((x - chart.left) / (chart.right - chart.left) - (day - days[0]).days / whole) < 0.005
    assert chart.sure.endswith(f"H{chart.right}")
    assert chart.more == ""


def test_both_marks_are_lines_with_their_number() -> None:
    chart, _steps = drawn(PEOPLE[0])
    assert [rule.words for rule in chart.marks] == [str(mark) for mark in MARKS]
    assert not {rule.words for rule in chart.points} & {rule.words for rule in chart.marks}
    heights = [rule.at for rule in (*chart.marks, *chart.points)]
    assert len(set(heights)) == len(heights)
    assert all(chart.top <= at <= chart.bottom for at in heights)


def test_what_is_open_is_a_line_of_its_own() -> None:
    with override("en"):
        chart = in_language("en", time_line_of, much_unknown(), "b").chart
    low, high = corners(chart.sure), corners(chart.more)
    assert all(above[1] < below[1] for above, below in zip(high, low, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_every_event_of_a_student_is_named_and_no_name_lies_on_another(person: Person, language: str) -> None:
    chart, steps = drawn(person, language)
    assert len(chart.events) == len(steps) - 1
    check_names(chart)


def check_names(chart: StepChart) -> None:
    widths = {event.name: sum(13 if ord(sign) > 0x2E7F else 7 for sign in event.name) for event in chart.events}
    for one, other in combinations(chart.events, 2):
        if one.text_y == other.text_y:
            left, right = sorted((one, other), key=lambda event: event.text_x)
            assert left.text_x + widths[left.name] <= right.text_x, (left, right)
        for named, leading in ((one, other), (other, one)):
            across = named.text_x <= leading.x <= named.text_x + widths[named.name]
            assert not (across and leading.line_top < named.text_y), (named, leading)
    for event in chart.events:
        assert event.text_x >= 0
        assert event.text_x + widths[event.name] <= chart.width
        assert event.text_y < chart.top
        assert event.line_top <= event.line_bottom <= chart.bottom


def check_order(chart: StepChart) -> None:
    """The events are drawn in the order of their days, those at one place too."""
    found = [int(re.findall(r"\d+", event.name)[0]) for event in chart.events]
    assert found == sorted(set(found))
    across = [event.x for event in chart.events]
    assert across == sorted(across)


def check_axes(chart: StepChart) -> None:
    """No number on an axis lies on another, and none is cut off at the edge of the picture."""
    heights = sorted(rule.at for rule in (*chart.marks, *chart.points) if rule.words)
    assert all(later - earlier >= 12 for earlier, later in pairwise(heights)), heights
    years = [rule.at for rule in chart.years if rule.words]
    assert years
    assert all(later - earlier >= 36 for earlier, later in pairwise(years)), years
    assert 15 <= years[0] <= years[-1] <= chart.width - 15
    assert chart.height - chart.bottom >= 24


@pytest.mark.parametrize("years", [0, 1, 3, 10, 15, 40, 90])
def test_the_axes_have_numbers_that_can_be_read_however_long_it_is(years: int) -> None:
    steps = transitions_ahead(application_of(busy_profile()).profile, "b")
    start = steps[0].day
    for least, most in ((60, 90), (0, 120), (0, 250)):
        check_axes(step_chart(steps[:1], date(start.year + years, 12, 31), "words", Scale(least, most)))


def test_what_reaches_or_loses_a_mark_is_named_where_not_all_have_room() -> None:
    steps = transitions_ahead(application_of(busy_profile()).profile, "b")
    chart = step_chart(steps, application_of(busy_profile()).profile.until, "words")
    names = {event_name(number, step.reasons): step for number, step in enumerate(steps[1:], start=1)}
    named = [names[event.name] for event in chart.events]
    assert len(named) < len(steps) - 1
    turns = [step for step in named if step.reached or step.lost]
    assert len(turns) > len(named) / 2


def test_the_busiest_life_keeps_its_lanes_and_its_table_whole() -> None:
    given = application_of(busy_profile())
    with override("en"):
        line = in_language("en", time_line_of, given, "b")
    check_names(line.chart)
    assert len({event.text_y for event in line.chart.events}) <= MOST_LANES
    assert len(line.steps) == len(transitions_ahead(given.profile, "b")) > 50
    assert [step.number for step in line.steps] == ["", *(str(number) for number in range(1, len(line.steps)))]


def test_random_applications_are_drawn_within_the_picture() -> None:
    random = Random(20261122)
    for _ in range(60):
        given = application_of(application(random))
        for activity in "abc":
            with override("ja"):
                chart = in_language("ja", time_line_of, given, activity).chart
            for path in filter(None, (chart.sure, chart.more)):
                levels = corners(path)
                assert all(chart.top <= y <= chart.bottom for _x, y in levels)
                assert all(earlier[0] <= later[0] for earlier, later in pairwise(levels))
            check_names(chart)
            check_order(chart)
            check_axes(chart)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_event_has_its_number_and_no_open_place(language: str) -> None:
    steps = transitions_ahead(application_of(busy_profile()).profile, "b")
    with override(language):
        names = [event_name(number, step.reasons) for number, step in enumerate(steps, start=1)]
        assert event_name(4, ()) == "4"
    assert len({step.reasons[0].kind for step in steps[1:]}) >= 4
    for number, name in enumerate(names[1:], start=2):
        assert name.startswith(f"{number}")
        assert "%" not in name
        assert "None" not in name


def test_events_at_one_place_are_drawn_in_the_order_of_their_days() -> None:
    """A master's degree of 24 March and a rise of 1 April lie at the same place."""
    chart, steps = drawn(Person("a master's degree and rises ahead", _much_ahead(), (), {}, {}))
    assert [step.day.isoformat() for step in steps[4:6]] == ["2030-03-24", "2030-04-01"]
    assert [bool(step.reached) for step in steps[4:6]] == [True, False]
    assert len(chart.events) == len(steps) - 1
    assert chart.events[3].x == chart.events[4].x
    check_order(chart)
    check_names(chart)


def _much_ahead() -> Line:
    bachelor = {"level": "bachelor", "field": "Engineering", "awarded_on": "2026-03-24"}
    master = {"level": "master", "field": "Engineering", "awarded_on": "2030-03-24"}
    japanese = {"japanese_degree": True, "designated": True, "top100": False}
    rises = ((2026, 3_000_000), (2028, 4_000_000), (2030, 6_000_000), (2032, 8_000_000), (2034, 10_000_000))
    return {
        **PEOPLE[0].line,
        "from": "2027-01-28",
        "until": "2037-01-28",
        "birth_date": "2001-05-20",
        "degrees": [{**bachelor, **japanese}, {**master, **japanese}],
        "experience": {"a": [], "b": [{"start": "2026-04-01", "end": None}], "c": []},
        "pay": [{"from": f"{year}-04-01", "annual_yen": yen} for year, yen in rises],
        "japanese": [{"level": "n1", "on": "2028-01-25"}],
    }


def test_two_charts_share_a_scale() -> None:
    lines = [transitions_ahead(application_of(person.line).profile, "b") for person in PEOPLE[::7]]
    scale = scale_of(lines)
    charts = [step_chart(steps, date(2036, 12, 1), "words", scale) for steps in lines]
    assert [rule.words for rule in charts[0].points] == [rule.words for rule in charts[1].points]


def test_the_picture_has_words_and_no_style_of_its_own() -> None:
    chart, steps = drawn(PEOPLE[1], "ja")
    markup = render_to_string("result/parts/step_chart.html", {"chart": chart, "id": "here"})
    assert 'role="img"' in markup
    assert 'aria-labelledby="here"' in markup
    assert f'<title id="here">{chart.words}</title>' in markup
    assert "style" not in re.sub(r"chart-st\w+|step-chart", "", markup)
    assert markup.count("<path") == 1
    # AnswerSummary apart without colour: the points are full and thick, the marks broken.
    assert 'stroke-width="3"/>' in markup
    assert markup.count('stroke-dasharray="6 4"') == len(MARKS)
    assert len(steps) == chart.words.count("。")
