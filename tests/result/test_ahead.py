"""The time ahead in words: golden sentences in four languages, every day and reason, what would not help, least pay."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from django.utils.translation import override

from eligibility.formats import format_date, format_yen
from eligibility.outlook.profile import Certificate, Pay
from eligibility.outlook.turning_points import Reason, ReasonKind
from eligibility.result.ahead import MOST_SENTENCES, time_line_of, transitions_ahead
from eligibility.result.context import context_of
from eligibility.result.time.advice import describe_reason
from eligibility.scoring.facts import DEGREES
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.law import PASS_MARK
from tests.outlook import people
from tests.outlook.applications import busy_profile
from tests.outlook.people import PEOPLE, Person
from tests.result.ahead_applications import ahead, application_of, golden, ways_to
from tests.result.applications import TODAY, much_unknown, reference_student
from tests.result.pages import result_page

pytestmark = pytest.mark.usefixtures("law_that_stays")

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentences_are_those_that_were_read(language: str) -> None:
    assert golden(language) == (GOLDEN / f"ahead-{language}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_worked_out_by_hand_has_its_sentence_and_its_line(person: Person, language: str) -> None:
    line = ahead(application_of(person.line), language).time_line
    days = [(in_language(language, format_date, date.fromisoformat(day)), str(points)) for day, points in person.points]
    assert [(step.day, step.points) for step in line.steps] == days
    assert len(line.sentences) == len(days)
    for sentence, (day, points) in zip(line.sentences, days, strict=True):
        assert day in sentence
        assert points in sentence


def test_what_is_not_known_gives_a_span_and_counts_as_no_where_one_number_is_needed() -> None:
    found = ahead(much_unknown())
    assert found.open_counted_as_no
    low, high = found.time_line.steps[0].points.split(" to ")
    assert int(low) < int(high)
    assert f"{low} to {high}" in found.time_line.sentences[0]
    assert not ahead(application_of(people.MASTER.line)).open_counted_as_no


def test_a_life_in_which_nothing_changes_says_so() -> None:
    application = reference_student()
    still = replace(
        application, profile=replace(application.profile, until=application.profile.start + timedelta(days=30))
    )
    found = ahead(still).time_line
    assert len(found.sentences) == 2
    assert found.sentences[1].startswith("Your points stay the same until ")


def test_less_pay_than_the_floor_is_said_where_no_points_are_lost() -> None:
    application = application_of(people.MASTER.line)
    pay = [Pay(date(2026, 11, 1), 3_600_000), Pay(date(2028, 4, 1), 2_000_000)]
    found = ahead(replace(application, profile=replace(application.profile, pay=pay))).time_line
    assert found.sentences[1] == (
        "From 1 April 2028 your pay is below the minimum for this activity (pay: 2,000,000 yen)."
    )
    assert [step.state for step in found.steps[:2]] == ["you have enough", "you do not have enough"]


def test_less_pay_than_the_floor_is_not_said_to_cost_the_mark_where_points_fall_too() -> None:
    application = application_of({**people.DOCTOR.line, "papers": 3, "it_exams": 2, "growth_field_project": True})
    pay = [Pay(date(2026, 11, 1), 10_000_000), Pay(date(2027, 1, 15), 2_900_000), Pay(date(2027, 3, 1), 3_000_000)]
    found = ahead(replace(application, profile=replace(application.profile, pay=pay))).time_line
    low, back = found.steps[1], found.steps[2]
    assert int(low.points) > PASS_MARK
    assert [low.state, back.state] == ["you do not have enough", "you have enough"]
    for sentence in (*found.sentences[1:3], found.advice[0]):
        assert re.search("below the minimum|reaches the minimum", sentence)
        assert "less than" not in sentence
        assert f"fewer than {PASS_MARK}" not in sentence
    assert found.advice[0].startswith("Apply before 15 January 2027")


def test_a_reason_of_another_activity_is_left_out() -> None:
    line = people.MASTER.line
    teaching = {**line["experience"], "a": [{"start": "2027-04-01", "end": None}], "b": []}
    application = application_of({**line, "experience": teaching})
    assert all("experience" not in step.why for step in ahead(application, activity="b").time_line.steps)
    assert any("you reach 3 years of work" in step.why for step in ahead(application, activity="a").time_line.steps)
    # The table of 1号ハ has no row for age.
    assert all("age" not in step.why for step in ahead(application, activity="c").time_line.steps)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_least_pay_is_the_one_worked_out_by_hand(person: Person) -> None:
    for language in LANGUAGES:
        found = ahead(application_of(person.line), language).least_pay
        for pay in found.days[0].pay:
            least = person.least_pay[str(pay.mark)]
            if least is None:
                assert not any(sign.isdigit() for sign in pay.words)
                assert found.without
            else:
                assert pay.words == in_language(language, format_yen, least)
        assert all(earlier.pay != later.pay for earlier, later in pairwise(found.days))


def test_where_any_pay_will_do_it_says_so() -> None:
    found = ahead(application_of(people.DOCTOR.line | {"papers": 3, "patents": 1}), activity="a").least_pay
    assert found.days[0].pay[0].words == "any amount"


def test_n2_with_a_japanese_degree_is_named_as_no_help() -> None:
    (n2,) = [each for each in ahead(application_of(people.DOCTOR.line)).ineffective if "N2" in each]
    assert "no extra points" in n2
    assert "Japanese university" in n2


def test_a_further_degree_below_the_one_held_leaves_the_other_field_open() -> None:
    (degree,) = [
        each for each in ahead(application_of(people.DOCTOR.line)).ineffective if each.startswith("a new degree")
    ]
    assert degree.endswith("in a different field")
    assert "no extra points" not in degree


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words_of_its_own(language: str) -> None:
    reasons = [
        Reason(kind=ReasonKind.AGE, years=30),
        Reason(kind=ReasonKind.EXPERIENCE, years=3, activity="b"),
        *(Reason(kind=ReasonKind.DEGREE, level=level) for level in DEGREES),
        Reason(kind=ReasonKind.DEGREE_AGE, years=5, level="master"),
        Reason(kind=ReasonKind.CERTIFICATE, level="n1"),
        Reason(kind=ReasonKind.CERTIFICATE, level="n2"),
        Reason(kind=ReasonKind.PAY, yen=4_000_000),
        Reason(kind=ReasonKind.LAW),
    ]
    with override(language):
        words = [in_language(language, describe_reason, each) for each in reasons]
        assert len(set(words)) == len(reasons)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pay_in_brackets_has_none_of_its_own(language: str) -> None:
    with override(language):
        words = in_language(language, describe_reason, Reason(kind=ReasonKind.PAY, yen=4_000_000))
    assert "4,000,000" in words
    assert not {"(", "（"} & set(words)


def test_a_certificate_ahead_is_in_the_time_line() -> None:
    application = application_of(people.TAIWAN_BACHELOR.line)
    profile = replace(application.profile, japanese=[Certificate(date(2027, 8, 25), "n1")])
    with override("en"):
        found = in_language("en", time_line_of, replace(application, profile=profile), "b")
    assert found.steps[1].why == "Japanese test result: N1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_it_all(language: str) -> None:
    application = application_of(people.MASTER_WITH_N2.line)
    page = result_page(in_language(language, context_of, application, today=TODAY))
    found = ahead(application, language)
    for sentence in (*found.time_line.sentences, *found.time_line.advice):
        assert f">{sentence}<" in page
    context = in_language(language, context_of, application, today=TODAY)
    dates, more_points = context.dates, context.more_points
    assert f"<h1>{dates.heading}</h1>" in page
    for row in (*dates.rows, *dates.others):
        assert f">{row.day} <" in page
    for mark in (more_points.first, *more_points.others):
        assert f">{mark.heading}<" in page
        assert f">{mark.lead}<" in page
    ways = [
        way
        for mark in (more_points.first, *more_points.others)
        for way in (*(each for group in mark.groups for each in group.ways), *mark.others)
    ]
    assert len(ways) == sum(len(ways_to(mark, found)) for mark in MARKS) > 0
    assert sum(page.count(f'<td class="points">{total}</td>') for total in {way.total for way in ways}) >= len(ways)
    assert "/dates.ics?activity=b" in page
    assert "/offers/?activity=b" in page


def test_of_many_changes_the_sentences_name_those_that_matter_and_the_table_all() -> None:
    application = application_of(busy_profile())
    steps = transitions_ahead(application.profile, "b")
    with override("en"):
        line = in_language("en", time_line_of, application, "b")
    assert len(steps) > MOST_SENTENCES
    assert len(line.steps) == len(steps)
    said = " ".join(line.sentences)
    for step in steps[1:]:
        turns = step.reached is not None or step.lost is not None
        assert (in_language("en", format_date, step.day) in said) is turns
    assert "the table" in line.sentences[-1]
    quiet = in_language("en", time_line_of, reference_student(), "b")
    assert not any("the table" in sentence for sentence in quiet.sentences)
