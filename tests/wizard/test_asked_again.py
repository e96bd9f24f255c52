"""What pages ask and take when answers are changed later, found by people drawn at random."""

import re
from datetime import date
from typing import Any

import pytest
import time_machine

from eligibility.scoring.assessment import assess

from .driving import application, drive, points, result
from .test_wrong_facts import BASE, TODAY
from .walking import Person, Typed

MASTER: Typed = {"level": "master", "place": "abroad", "awarded_on": "2018-06-30", "related": "yes"}
DOCTORATE: Typed = {**MASTER, "level": "doctorate", "awarded_on": "2021-06-30"}
BACHELOR: Typed = {**MASTER, "level": "bachelor", "awarded_on": "2016-06-30"}
SCHOOL: Typed = {"name": "Tashkent College of Commerce", "japanese_major": "no", "other_degree": "no"}


@pytest.fixture
def person(db: Any) -> Any:
    """Somebody who begins on the day of the base."""
    with time_machine.travel(TODAY, tick=False):
        yield Person()


HELD: Typed = {"level": "bachelor", "place": "abroad", "awarded_on": "2017-06-30", "related": "yes"}


def test_no_degree_can_be_changed_into_one(person: Person) -> None:
    drive(person, {**BASE, "degrees": {"level": "none", "related_study": "no"}, "school": {}})
    assert points(person, TODAY) == (25, 25)
    person.change("degrees", HELD, number=1)
    drive(person, BASE)
    assert points(person, TODAY) == (35, 35)


@pytest.mark.parametrize("overtime", ["", "0"])
def test_no_pay_has_no_fixed_overtime(person: Person, overtime: str) -> None:
    drive(
        person,
        {**BASE, "pay": {"kind": "amount", "annual_yen": "0", "in_writing": "now", "fixed_overtime_yen": overtime}},
    )
    assert points(person, TODAY) == (20, 20)


@pytest.mark.parametrize("work_from", ["", "2029-05-31", "2029-03-15"])
def test_work_that_has_ended_and_a_job_to_come_are_counted_apart(person: Person, work_from: str) -> None:
    ended = {"kind": "years", "months": "20 months", "still": "no"}
    pay = {"kind": "amount", "annual_yen": "5,000,000", "in_writing": "now", "work_from": work_from}
    application = {"decided": "yes", "day": "2029-05-31"}
    drive(person, {**BASE, "application": application, "experience_b": ended, "pay": pay})
    # 16 months from 31 May are complete on 1 October; those of 20 months begun on a 30th would be a day earlier.
    assert result(person, TODAY, date(2030, 9, 30)).headings["career"].high == 0
    assert result(person, TODAY, date(2030, 10, 1)).headings["career"].low == 5


def removal(page: str, number: int) -> tuple[str, str]:
    """The address and the mark of the Remove button of a degree."""
    forms = re.findall(r'action="([^"]+/remove/)">.*?name="stamp" value="([^"]+)"', page, re.DOTALL)
    return next((form[0], form[1]) for form in forms if form[0].endswith(f"/degrees/{number}/remove/"))


def test_fields_are_asked_again_of_another_pair_of_degrees(person: Person) -> None:
    degrees = [BACHELOR, MASTER, DOCTORATE]
    drive(person, {**BASE, "degrees": degrees, "school": SCHOOL, "fields": {"differ": "yes"}})
    assert points(person, TODAY) == (60, 60)
    address, stamp = removal(person.page, 2)
    person.send({}, address, stamp=stamp)
    person.change("degrees", {**MASTER, "awarded_on": "2022-06-30"}, number=3)
    drive(person, {**BASE, "school": SCHOOL, "fields": {"differ": "no"}})
    assert points(person, TODAY) == (55, 55), "they were of different fields, these two are not"


def test_fields_are_asked_again_where_a_degree_becomes_another(person: Person) -> None:
    degrees = [MASTER, DOCTORATE, BACHELOR]
    drive(person, {**BASE, "degrees": degrees, "school": SCHOOL, "fields": {"differ": "yes"}})
    person.change("degrees", BACHELOR, number=1)
    drive(person, {**BASE, "school": SCHOOL})
    person.change("degrees", MASTER, number=3)
    assert person.question == "fields"
    assert 'value="yes"' in person.page, "what was answered is not lost"


def test_a_degree_of_an_associate_says_nothing_of_other_education(person: Person) -> None:
    college = {"level": "junior_college", "place": "japan", "awarded_on": "2016-03-20", "related": "yes"}
    drive(person, {**BASE, "degrees": college, "school": {**SCHOOL, "degree_awarded": "yes"}})
    assert points(person, TODAY) == (45, 45)
    person.change("degrees", {**college, "level": "equivalent"}, number=1)
    assert person.question == "school"
    drive(person, {**BASE, "school": {**SCHOOL, "degree_awarded": "no"}})
    assert points(person, TODAY) == (35, 35)


def pay(annual_yen: str, since: str = "") -> Typed:
    """A pay that can be proved from a day, or already."""
    return {"kind": "amount", "annual_yen": annual_yen, "in_writing": "expected" if since else "now", "since": since}


@pytest.mark.parametrize(
    ("pays", "gained"),
    [
        ([pay("6,000,000", "2026-11-20"), pay("5,000,000")], 35),
        ([pay("5,000,000"), pay("6,000,000", "2026-11-20")], 40),
        ([pay("6,000,000", "2026-11-29"), pay("5,000,000")], 35),
        ([pay("7,000,000", "2026-10-01"), pay("6,000,000"), pay("5,000,000", "2026-09-01")], 35),
    ],
)
def test_of_pays_of_the_past_the_last_answer_counts(person: Person, pays: list[Typed], gained: int) -> None:
    drive(person, {**BASE, "application": {"decided": "yes", "day": "2026-11-05"}, "pay": pays})
    assert points(person, TODAY, date(2026, 11, 29)) == (gained, gained)


def test_a_training_college_finished_counts_on_a_day_not_decided(person: Person) -> None:
    diploma = {"level": "diploma", "place": "japan", "awarded_on": "2020-03-20", "related": "yes"}
    drive(person, {**BASE, "application": {"decided": "no"}, "degrees": diploma})
    assert result(person, TODAY).requirements["ordinary_criteria"] is True


@pytest.mark.parametrize(
    ("level", "name", "awarded", "j_find"),
    [
        ("equivalent", "京都大学", "yes", "yes"),
        ("equivalent", "京都大学", "unknown", "possible"),
        ("equivalent", "京都大学", "no", "no"),
        # It may not be part of the university whose name it bears.
        ("junior_college", "京都大学", "yes", "possible"),
        ("junior_college", "京都大学", "no", "no"),
        ("equivalent", "早稲田大学", "unknown", "no"),
    ],
)
def test_j_find_asks_for_a_degree_of_the_school_itself(
    person: Person, level: str, name: str, awarded: str, j_find: str
) -> None:
    degree = {"level": level, "place": "japan", "awarded_on": "2025-03-20", "related": "yes"}
    school = {"name": name, "degree_awarded": awarded, "other_degree": "no"}
    savings = {"kind": "amount", "savings_yen": "30万"}
    drive(person, {**BASE, "degrees": degree, "school": school, "savings": savings})
    profile = application(person, TODAY).profile
    assert assess(profile.facts_on(profile.start)).j_find == j_find
