"""The time ahead in words: golden sentences in four languages, deadlines, what is not to be waited for, least pay."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from django.utils.translation import override

from eligibility.answers.typed_days import say_day
from eligibility.answers.typed_yen import say_yen
from eligibility.outlook.least_case import least_assessment, reaches
from eligibility.outlook.profile import Certificate, Pay
from eligibility.outlook.timeline import timeline
from eligibility.outlook.turning_points import Reason
from eligibility.report.ahead import MOST_SENTENCES, steps_ahead, time_line_of
from eligibility.report.ahead_sentences import deadlines, reason_in_words, windows
from eligibility.report.parts import report_of
from eligibility.scoring.assessment import assess
from eligibility.scoring.facts import DEGREES
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES
from tests.outlook import people
from tests.outlook.lives import busy_life
from tests.outlook.people import PEOPLE, Person
from tests.report.ahead_lives import ahead, golden, life_of
from tests.report.lives import TODAY, graduate_in_march, much_unknown, reference_student
from tests.report.pages import result_page

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentences_are_those_that_were_read(language: str) -> None:
    assert golden(language) == (GOLDEN / f"ahead-{language}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_worked_out_by_hand_has_its_sentence_and_its_line(person: Person, language: str) -> None:
    line = ahead(life_of(person.line), language).time_line
    days = [(say_day(date.fromisoformat(day), language), str(points)) for day, points in person.points]
    assert [(step.day, step.points) for step in line.steps] == days
    assert len(line.sentences) == len(days)
    for sentence, (day, points) in zip(line.sentences, days, strict=True):
        assert day in sentence
        assert points in sentence


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_who_has_a_mark_and_loses_it_is_told_to_apply_before_the_day(person: Person) -> None:
    life = life_of(person.line)
    said = ahead(life).time_line.advice
    for mark in MARKS:
        points = [(date.fromisoformat(day), total) for day, total in person.points]
        has = points[0][1] >= mark
        lost = next((day for day, total in points if total < mark), None)
        before = [each for each in said if each.startswith("Apply before") and f"no longer have {mark} " in each]
        if has and lost is not None:
            assert f"Apply before {say_day(lost, 'en')}" in before[0]
        else:
            assert before == []


def test_a_mark_that_comes_and_goes_leaves_a_window() -> None:
    window, either, note = ahead(life_of(people.MASTER_WITH_N2.line)).time_line.advice
    assert "70 from 1 April 2030" in window
    assert "20 May 2030 (age 30)" in window
    assert "no longer" in window
    assert "permission" in either
    assert "permission" in note


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
@pytest.mark.parametrize("from_abroad", [False, True], ids=["in Japan", "from abroad"])
def test_a_mark_that_may_stay_is_not_said_to_be_lost(person: Person, from_abroad: bool) -> None:
    """Where the company's support is not known, the day on which a mark is lost for sure becomes one that is open."""
    open_line = {**person.line, "innovation_support": None, "sme": None}
    known, unknown = (life_of(line, from_abroad=from_abroad) for line in (person.line, open_line))
    for life in (known, unknown):
        for window in windows(steps_ahead(life.profile, "b")):
            if window.closes:
                then = assess(life.profile.facts_on(window.closes.day)).activities["b"]
                assert window.may_stay_open == (then.qualifies != "no" and then.high >= window.mark)
    said, said_open = (" ".join(ahead(life).time_line.advice) for life in (known, unknown))
    assert "not known yet" not in said
    if "no longer" in said:
        assert "not known yet" in said_open


def test_from_abroad_the_landing_counts_and_no_permission() -> None:
    losing = ahead(life_of(people.DOCTOR.line, from_abroad=True))
    assert losing.time_line.advice[0].startswith("Land before 20 May 2027")
    coming = ahead(life_of(people.MASTER_WITH_N2.line, from_abroad=True))
    assert len(coming.time_line.advice) == 2
    assert "landing" in coming.time_line.advice[1]
    assert not any("permission" in each for each in coming.time_line.advice)
    waits = [way for mark in coming.marks for way in (*mark.best, *mark.others) if "time" in way.efforts]
    assert waits
    assert all(any("landing on" in change for change in way.changes) for way in waits)


def test_nobody_is_told_to_wait_for_a_degree_that_comes_before_the_permission() -> None:
    report = report_of(graduate_in_march(), today=TODAY, language="en")
    assert report.main.day == date(2027, 4, 1)
    seventy = report.ahead.marks[0]
    assert seventy.sentence == "You have 70 on 1 April 2027."
    assert seventy.best == ()
    said = " ".join(report.ahead.time_line.advice)
    assert "no need to wait for the award of a degree" in said
    assert "Apply before" not in said
    assert not any(
        "award of a degree" in change
        for mark in report.ahead.marks
        for way in (*mark.best, *mark.others)
        for change in way.changes
    )


def test_without_an_expected_permission_a_degree_ahead_is_a_day_for_the_permission_not_for_filing() -> None:
    report = report_of(graduate_in_march(permission_day=None), today=TODAY, language="en")
    waits = [
        change
        for mark in report.ahead.marks
        for way in (*mark.best, *mark.others)
        for change in way.changes
        if "award of a degree" in change
    ]
    assert waits
    assert all("permission on 24 March 2027 or later; you can apply somewhat before" in each for each in waits)
    assert any("certificate of expected graduation" in each for each in report.ahead.time_line.advice)


def test_what_is_not_known_gives_a_span_and_counts_as_no_where_one_number_is_needed() -> None:
    found = ahead(much_unknown())
    assert found.open_counted_as_no
    low, high = found.time_line.steps[0].points.split(" to ")
    assert int(low) < int(high)
    assert f"{low} to {high}" in found.time_line.sentences[0]
    assert not ahead(life_of(people.MASTER.line)).open_counted_as_no


def test_a_life_in_which_nothing_changes_says_so() -> None:
    life = reference_student()
    still = replace(life, profile=replace(life.profile, until=life.profile.start + timedelta(days=30)))
    found = ahead(still).time_line
    assert len(found.sentences) == 2
    assert found.sentences[1].startswith("Nothing changes until ")


def test_less_pay_than_the_floor_is_said_where_no_points_are_lost() -> None:
    life = life_of(people.MASTER.line)
    pay = [Pay(date(2026, 11, 1), 3_600_000), Pay(date(2028, 4, 1), 2_000_000)]
    found = ahead(replace(life, profile=replace(life.profile, pay=pay))).time_line
    assert found.sentences[1] == (
        "From 1 April 2028 the pay is below the least pay for this activity (pay: 2,000,000 yen)."
    )
    assert [step.state for step in found.steps[:2]] == ["the condition is met", "the condition is not met"]


def test_a_reason_of_another_activity_is_not_told() -> None:
    line = people.MASTER.line
    teaching = {**line["experience"], "a": [{"start": "2027-04-01", "end": None}], "b": []}
    life = life_of({**line, "experience": teaching})
    assert all("experience" not in step.why for step in ahead(life, activity="b").time_line.steps)
    assert any("3 years of experience" in step.why for step in ahead(life, activity="a").time_line.steps)
    # The table of 1号ハ has no row for age.
    assert all("age" not in step.why for step in ahead(life, activity="c").time_line.steps)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_least_pay_is_the_one_worked_out_by_hand(person: Person) -> None:
    for language in LANGUAGES:
        found = ahead(life_of(person.line), language).least_pay
        for pay in found.days[0].pay:
            least = person.least_pay[str(pay.mark)]
            if least is None:
                assert not any(sign.isdigit() for sign in pay.words)
                assert found.without
            else:
                assert pay.words == say_yen(least, language)
        assert all(earlier.pay != later.pay for earlier, later in pairwise(found.days))


def test_where_any_pay_will_do_it_says_so() -> None:
    found = ahead(life_of(people.DOCTOR.line | {"papers": 3, "patents": 1}), activity="a").least_pay
    assert found.days[0].pay[0].words == "any pay"


def test_n2_beside_a_japanese_degree_is_named_as_no_help() -> None:
    (n2,) = [each for each in ahead(life_of(people.DOCTOR.line)).in_vain if "N2" in each]
    assert "no gain" in n2
    assert "Japanese university" in n2


def test_a_further_degree_below_the_one_held_leaves_the_other_field_open() -> None:
    (degree,) = [each for each in ahead(life_of(people.DOCTOR.line)).in_vain if each.startswith("a new degree")]
    assert degree.endswith("professional degrees in different fields")
    assert "no gain" not in degree


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words_of_its_own(language: str) -> None:
    reasons = [
        Reason(kind="age", years=30),
        Reason(kind="experience", years=3, activity="b"),
        *(Reason(kind="degree", level=level) for level in DEGREES),
        Reason(kind="degree_age", years=5, level="master"),
        Reason(kind="certificate", level="n1"),
        Reason(kind="certificate", level="n2"),
        Reason(kind="pay", yen=4_000_000),
        Reason(kind="law"),
    ]
    with override(language):
        words = [reason_in_words(each, language) for each in reasons]
        assert len(set(words)) == len(reasons)
        with pytest.raises(ValueError, match="moon"):
            reason_in_words(Reason(kind="moon"), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pay_in_brackets_has_none_of_its_own(language: str) -> None:
    with override(language):
        words = reason_in_words(Reason(kind="pay", yen=4_000_000), language)
    assert "4,000,000" in words
    assert not {"(", "（"} & set(words)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
@pytest.mark.parametrize("activity", ACTIVITIES)
def test_windows_open_and_close_where_the_mark_does(person: Person, activity: str) -> None:
    life = life_of(person.line)
    steps = steps_ahead(life.profile, activity)
    assert steps[0].day == life.profile.start
    assert {step.day for step in steps} <= {span.start for span in timeline(life.profile)}
    for window in windows(steps):
        first = window.opens.day if window.opens else life.profile.start
        assert _has(life, first, activity, window.mark)
        if window.opens:
            assert not _has(life, first - timedelta(days=1), activity, window.mark)
        if window.closes:
            assert _has(life, window.closes.day - timedelta(days=1), activity, window.mark)
            assert not _has(life, window.closes.day, activity, window.mark)
    days = [window.closes.day for window in deadlines(steps) if window.closes]
    assert len(days) == len(set(days))


def _has(life: object, day: date, activity: str, mark: int) -> bool:
    profile = life.profile  # type: ignore[attr-defined]
    return reaches(least_assessment(profile, day).activities[activity], mark)


def test_a_certificate_ahead_stands_in_the_time_line() -> None:
    life = life_of(people.TAIWAN_BACHELOR.line)
    profile = replace(life.profile, japanese=[Certificate(date(2027, 8, 25), "n1")])
    with override("en"):
        found = time_line_of(replace(life, profile=profile), "b", "en")
    assert found.steps[1].why == "certificate of Japanese: N1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_it_all(language: str) -> None:
    life = life_of(people.MASTER_WITH_N2.line)
    page = result_page(report_of(life, today=TODAY, language=language))
    found = ahead(life, language)
    for sentence in (*found.time_line.sentences, *found.time_line.advice):
        assert f">{sentence}<" in page
    for mark in found.marks:
        assert f"<summary>{mark.more}</summary>" in page
        assert f"<p>{mark.sentence}</p>" in page
    ways = sum(len(mark.best) + len(mark.others) for mark in found.marks)
    assert (
        sum(
            page.count(f">{points}</td>")
            for points in {way.points for mark in found.marks for way in (*mark.best, *mark.others)}
        )
        == ways
    )
    assert "/dates.ics?activity=b" in page
    assert "/offers/?activity=b" in page


def test_of_very_many_changes_the_sentences_tell_those_that_matter_and_the_table_all() -> None:
    life = life_of(busy_life())
    steps = steps_ahead(life.profile, "b")
    line = time_line_of(life, "b", "en")
    assert len(steps) > MOST_SENTENCES
    assert len(line.steps) == len(steps)
    said = " ".join(line.sentences)
    for step in steps[1:]:
        turns = step.reached is not None or step.lost is not None
        assert (say_day(step.day, "en") in said) is turns
    assert "the table" in line.sentences[-1]
    quiet = time_line_of(reference_student(), "b", "en")
    assert not any("the table" in sentence for sentence in quiet.sentences)
