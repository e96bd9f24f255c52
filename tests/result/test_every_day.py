"""On whatever day a result is read, what is drawn and said of it is what the outlook and the law say."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from icalendar import Calendar
from time_machine import travel

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_yen
from eligibility.outlook.least_salary import least_salary
from eligibility.result.ahead import MOST_SENTENCES, TimeLine, time_line_of
from eligibility.result.calendar import calendar_file
from eligibility.result.charts.step_chart import ChartStep
from eligibility.result.context import Context, context_of
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import EXAMPLES
from eligibility.result.pdf.render import pdf_of
from eligibility.result.states import State
from eligibility.result.verdicts import OF_ANSWER
from eligibility.scoring.assessment import Answer
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.law import PASS_MARK
from tests.result.ahead_applications import ways_to
from tests.result.applications import TODAY
from tests.result.every_day import (
    ALL_DAYS,
    FEW_DAYS,
    ONE_DAY,
    TWO_DAYS,
    Level,
    level_on,
    levels_of,
    named_days,
    numbers,
    people_on,
)
from tests.result.pages import squeezed, text_of, without_unbroken
from tests.result.test_ahead_chart import check_chart as check_shapes
from tests.result.test_score_bar import check_bar


def on_days(few: Sequence[date]) -> pytest.MarkDecorator:
    """Run a test on a few days in every run, and on all of them in `make deep`."""
    deep = (pytest.param(day, marks=pytest.mark.deep) for day in ALL_DAYS if day not in few)
    return pytest.mark.parametrize("day", [*few, *deep], ids=str)


def test_the_days_are_those_on_which_something_may_break() -> None:
    coming = [day for day in ALL_DAYS if TODAY < day <= date(2029, 12, 31)]
    assert len(coming) >= 60
    assert set(FEW_DAYS) <= set(coming)
    assert {date(year, 12, 31) for year in (2026, 2027, 2028)} <= set(coming)
    assert date(2028, 2, 29) in coming
    standings = [levels_of(application, "b")[0] for application in people_on(TODAY).values()]
    assert {each.qualifies for each in standings} == {"yes", "possible", "no"}
    assert any(each.to_confirm for each in standings)
    births = {application.profile.birth_date for day in coming for application in people_on(day).values()}
    assert {(2, 29), (3, 1)} <= {(each.month, each.day) for each in births}


@on_days(FEW_DAYS)
def test_the_time_line_is_that_of_the_outlook(day: date) -> None:
    for name, application in people_on(day).items():
        for activity in ACTIVITIES:
            levels = levels_of(application, activity)
            for level in levels:
                assert_law_says(application, activity, level)
            for language in LANGUAGES:
                with override(language):
                    line = in_language(language, time_line_of, application, activity)
                check_words(line, levels, language)
                check_chart(line, levels, application)
                assert check_advice(line, application, levels, language), (name, activity, language)


def assert_law_says(application: Application, activity: str, level: Level) -> None:
    """Score the day before alone, on which something was another."""
    if level.day > application.profile.start:
        assert level_on(application, activity, level.day - ONE_DAY).shown != level.shown


def check_words(line: TimeLine, levels: list[Level], language: str) -> None:
    """Each level has its line in the table, and its sentence unless there are very many."""
    assert len(line.steps) == len(levels)
    states: dict[tuple[str, bool, tuple[str, ...]], set[str]] = {}
    for number, (step, level) in enumerate(zip(line.steps, levels, strict=True)):
        assert step.day == in_language(language, format_date, level.day)
        assert numbers(step.points) == sorted({level.low, level.high})
        assert bool(step.why) == bool(number)
        states.setdefault((level.qualifies, level.to_confirm, level.failed), set()).add(step.state)
    assert len(set.union(*states.values())) == len(states), "each state has words of its own"
    assert all("%(" not in sentence for sentence in line.sentences)
    if len(levels) <= MOST_SENTENCES:
        assert len(line.sentences) >= len(levels)
        for number, (step, sentence) in enumerate(zip(line.steps, line.sentences, strict=False)):
            assert named_days(sentence, [levels[number].day], language)
            assert step.why in sentence
            if number == 0 or not by_pay_alone(*levels[number - 1 : number + 1]):
                assert set(numbers(step.points)) <= set(numbers(sentence))
    if len(levels) == 1:
        assert line.until in " ".join(line.sentences)


def by_pay_alone(before: Level, after: Level) -> bool:
    """Whether a mark is reached or lost by the least pay of the activity, as the points reach it on both days."""
    marks = [mark for mark in MARKS if before.has(mark) != after.has(mark)]
    return bool(marks) and min(before.low, after.low) >= (max(marks) if after.has(max(marks)) else min(marks))


def check_chart(line: TimeLine, levels: list[Level], application: Application) -> None:
    """The line is as high as the points that are sure on all days of its phase."""
    assert line.chart.words == " ".join(line.sentences)
    assert [rule.words for rule in line.chart.marks] == [str(mark) for mark in MARKS]
    marks = [[mark for mark in MARKS if level.has(mark)] for level in levels]
    steps = [
        ChartStep(level.day, level.low, level.high, turns=bool(number) and marks[number] != marks[number - 1])
        for number, level in enumerate(levels)
    ]
    check_shapes(line.chart, steps, application.profile.until)


def check_advice(line: TimeLine, application: Application, levels: list[Level], language: str) -> bool:
    """The advice names the day on which each mark comes and goes first, and no other day."""
    advice = line.advice
    assert all("%(" not in each for each in advice)
    expected: set[date] = set()
    if levels[0].to_confirm:
        ends = next((level for level in levels if not level.to_confirm), None)
        expected |= {ends.day} if ends and (ends.has(PASS_MARK) or ends.if_confirmed == "no") else set()
        assert named_days(advice[0], [level.day for level in levels], language) == expected
    for mark in MARKS:
        opens = next((at for at, level in enumerate(levels) if level.has(mark)), None)
        if opens is None:
            continue
        closes = next((level for level in levels[opens:] if not level.has(mark)), None)
        days = {levels[opens].day} if opens and (closes or mark != PASS_MARK) else set()
        days |= {closes.day} if closes else set()
        expected |= days
        of_mark = [each for each in advice if days and named_days(each, list(days), language) == days]
        assert bool(of_mark) == bool(days)
        if closes and mark == PASS_MARK and not opens:
            check_before(of_mark[0], application, closes, language)
        elif days:
            assert any(mark in numbers(each) for each in of_mark)
    return named_days(" ".join(advice), [level.day for level in levels], language) == expected


def check_before(sentence: str, application: Application, closes: Level, language: str) -> None:
    """The first advice is to apply, or to land, before the pass mark is lost, for the reason of that day."""
    if language == "en":
        assert sentence.startswith("Land in Japan before" if application.from_abroad else "Apply before")
        pay_alone = closes.low >= PASS_MARK
        may_stay = closes.qualifies != "no" and closes.high >= PASS_MARK and not pay_alone
        assert ("your open answers" in sentence) == (may_stay and closes.open)
        assert ("depends on what must be confirmed" in sentence) == (may_stay and not closes.open)
        assert ("below the minimum" in sentence) == pay_alone
        assert ("you have fewer than" in sentence) == (not may_stay and not pay_alone)


@on_days(FEW_DAYS)
def test_the_calendar_has_the_days_of_the_outlook(day: date) -> None:
    made = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
    for application in people_on(day).values():
        for activity in ACTIVITIES:
            levels = levels_of(application, activity)
            changing = {level.day for level in levels[1:]}
            lost = next((level.day for level in levels if not level.has(PASS_MARK)), None)
            before = [lost - ONE_DAY] if lost and levels[0].has(PASS_MARK) else []
            tests = [each.on for each in application.profile.japanese or () if application.profile.start < each.on]
            expected = sorted([*changing, *before, *(each for each in tests if each not in changing)])
            for language in LANGUAGES:
                with override(language):
                    read = Calendar.from_ical(
                        in_language(language, calendar_file, application, activity, "an-id", made)
                    )
                events = read.walk("VEVENT")
                assert [each.decoded("dtstart") for each in events] == expected
                assert all(each.decoded("dtend") == each.decoded("dtstart") + ONE_DAY for each in events)
                assert len({str(each["uid"]) for each in events}) == len(events)
                assert not any(numbers(str(each["summary"])) for each in events)


@on_days(FEW_DAYS)
def test_the_result_says_what_the_law_says_of_its_days(day: date) -> None:
    for name, application in people_on(day).items():
        for language in LANGUAGES:
            check_result(in_language(language, context_of, application, today=day), application, day, name)


def check_result(report: Context, application: Application, day: date, name: str) -> None:
    """Verdicts, bars, least pay and the sentence of each mark are those of the days that are named."""
    language = report.language
    assert report.made == in_language(language, format_date, day)
    assert report.days[0].day == application.application_day
    assert (application.application_day == day) == (name in ("abroad", "undecided"))
    for verdict in report.activities:
        for of_day, said in zip(report.days, verdict.verdicts, strict=True):
            here, level = of_day.assessment.activities[verdict.key], level_on(application, verdict.key, of_day.day)
            assert said.points is not None
            assert (said.points.low, said.points.high, said.sure) == (here.low, here.high, level.low)
            assert said.code == (State.TO_CONFIRM if level.to_confirm else OF_ANSWER[Answer(level.if_confirmed)])
    check_bar(report)
    ahead, main = report.ahead, report.ahead.main
    least = least_salary(application.unconfirmed or application.profile, main)[report.activity]
    for pay in ahead.least_pay.days[0].pay:
        amount = least[pay.mark]
        assert (
            pay.words == in_language(language, format_yen, amount) if amount else pay.words and not numbers(pay.words)
        )
    for mark in MARKS:
        there = level_on(application, report.activity, main).has(mark)
        assert not (there and ways_to(mark, ahead))


@pytest.mark.usefixtures("law_that_stays")
@on_days(FEW_DAYS)
def test_an_example_has_the_same_figures_every_day(day: date) -> None:
    for example in EXAMPLES.values():
        now, then = (in_language("en", context_of_example, example, today=on) for on in (TODAY, day))
        assert [each.kind for each in then.days] == [each.kind for each in now.days]
        for one, other in zip(now.days, then.days, strict=True):
            for activity in ACTIVITIES:
                old, new = one.assessment.activities[activity], other.assessment.activities[activity]
                assert (new.low, new.high, new.qualifies) == (old.low, old.high, old.qualifies)
        marks = [[mark.mark for mark in (each.first, *each.others)] for each in (then.more_points, now.more_points)]
        assert marks[0] == marks[1]


@on_days(TWO_DAYS)
@pytest.mark.django_db
def test_the_pages_of_the_examples_and_of_the_law_are_those_of_the_day(client: Client, day: date) -> None:
    for hour in (datetime(day.year, day.month, day.day, 14, 59, tzinfo=UTC), midnight(day)):
        with travel(hour, tick=False):
            for language in LANGUAGES:
                for key in EXAMPLES:
                    page = client.get(reverse("example_time", args=[key]), {"lang": language}).content.decode()
                    line = in_language(language, context_of_example, EXAMPLES[key], today=day).ahead.time_line
                    sources = client.get(reverse("example_sources", args=[key]), {"lang": language}).content.decode()
                    assert in_language(language, format_date, day) in sources
                    page = without_unbroken(page)
                    assert all(f">{sentence}<" in page for sentence in (*line.sentences, *line.advice))
                law = client.get(reverse("law"), {"lang": language}).content.decode()
                assert in_language(language, format_date, day) in law


def midnight(day: date) -> datetime:
    """The first moment of a day in Tokyo."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - ONE_DAY * 9 / 24


@on_days(TWO_DAYS)
def test_the_paper_of_an_example_is_that_of_the_day(day: date) -> None:
    at = ALL_DAYS.index(day)
    example, language = [*EXAMPLES.values()][at % len(EXAMPLES)], LANGUAGES[at % len(LANGUAGES)]
    report = in_language(language, context_of_example, example, today=day)
    text = text_of(pdf_of(report))
    dates, ways = report.dates, report.more_points.first
    rows = [cell for row in (*dates.rows, *dates.others) for cell in (row.day, row.points, row.enough)]
    for said in (report.made, dates.heading, dates.lead, dates.about, ways.heading, ways.lead, *rows):
        assert squeezed(said) in text
