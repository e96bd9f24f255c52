"""Answers that became wrong facts, typed through the forms, each with the ordinance's value of the day."""

from datetime import date
from typing import Any

import pytest
import time_machine

from tests.day import rest_in_deep

from .driving import Answers, application, drive, points, result
from .walking import Person, Typed

pytestmark = pytest.mark.usefixtures("law_that_stays")

TODAY = date(2026, 11, 29)
NO: Typed = dict.fromkeys(
    ("innovation_support", "sme", "rd_over_3_percent", "local_government_support", "growth_field_project"), "no"
)
BASE: Answers = {
    "activity": {"activity": "b", "work": "field"},
    "place": {"place": "japan", "employer_in_japan": "yes"},
    "application": {"decided": "yes", "day": "2027-04-01"},
    "birth_date": {"day": "1995-06-01"},
    "degrees": {"level": "bachelor", "place": "abroad", "awarded_on": "2017-06-30", "related": "yes"},
    "school": {"name": "Tashkent College of Commerce", "japanese_major": "no", "other_degree": "no"},
    "school_choice": {"school": "not_listed"},
    "experience_b": {"kind": "none"},
    "pay": {"kind": "amount", "annual_yen": "5,000,000", "in_writing": "now"},
    "permission": {"kind": "unknown"},
    "japanese": {"test": "none"},
    "japanese_major": {"japanese_major": "no", "other_degree": "no"},
    "fields": {"differ": "no"},
    "organisation": {"asked": "yes", **NO},
    "others": {"have": "none"},
    "savings": {"kind": "unknown"},
}
MASTER_AT_WASEDA: Typed = {"level": "master", "place": "japan", "awarded_on": "2027-03-24", "related": "yes"}


@pytest.fixture
def on_the_day():
    """The day on which the answers are typed."""
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def person(on_the_day: Any, db: Any) -> Person:
    """Somebody who begins on that day."""
    return Person()


def still(length: str) -> Typed:
    """So long, up to the planned day, and going on."""
    return {"kind": "years", "months": length, "still": "yes"}


def test_the_base_has_35_points(person: Person) -> None:
    drive(person, BASE)
    assert points(person, TODAY) == (35, 35)


def test_a_major_in_japanese_counts_from_the_award_of_its_own_degree(person: Person) -> None:
    bachelor = {"level": "bachelor", "place": "abroad", "related": "no"}
    degrees = [bachelor | {"awarded_on": "2020-06-30"}, bachelor | {"awarded_on": "2028-06-30"}]
    schools = [
        {"name": "National Taiwan University", "japanese_major": "no", "other_degree": "no"},
        {"name": "Tashkent College of Commerce", "japanese_major": "yes", "other_degree": "no"},
    ]
    changes: Answers = {
        "application": {"decided": "yes", "day": "2027-01-15"},
        "birth_date": {"day": "1998-06-01"},
        "degrees": degrees,
        "school": schools,
        "pay": {"kind": "amount", "annual_yen": "6,000,000", "in_writing": "now"},
    }
    drive(person, {**BASE, **changes})
    assert points(person, TODAY) == (65 - 10, 65 - 10)
    # Aged 30 from 1 June 2028 (5 points of age fewer), the major from the award on.
    assert points(person, TODAY, date(2028, 6, 29)) == (50, 50)
    assert points(person, TODAY, date(2028, 6, 30)) == (65, 65)


def test_a_yes_to_a_japanese_major_adds_the_degree_it_rests_on(person: Person) -> None:
    changes: Answers = {
        "application": {"decided": "yes", "day": "2027-01-15"},
        "degrees": MASTER_AT_WASEDA,
        "school": [
            {"name": "早稲田大学", "other_degree": "no"},
            {"name": "Tashkent College of Commerce", "japanese_major": "yes"},
        ],
    }
    drive(person, {**BASE, **changes}, until="japanese_major")
    person.send({"japanese_major": "yes"})
    assert person.address.endswith("/q/degrees/2/"), "a record to fill in"
    bachelor = {"level": "bachelor", "place": "abroad", "related": "yes"}
    drive(person, {**BASE, **changes, "degrees": [MASTER_AT_WASEDA, bachelor]})
    assert points(person, TODAY) == (50, 50)
    assert person.answers["degrees"][1]["awarded_on"] is None
    # From the award of the master's degree: 20 in place of 10, Japanese degree 10, listed university 10.
    assert points(person, TODAY, date(2027, 3, 24)) == (80, 80)


def test_a_single_graduate_degree_asks_for_the_earlier_one(person: Person) -> None:
    bachelor = {"level": "bachelor", "place": "japan", "awarded_on": "2015-03-25", "related": "yes"}
    master = {"level": "master", "place": "abroad", "awarded_on": "2017-06-30", "related": "yes"}
    changes: Answers = {
        "degrees": master,
        "school": [{"name": "Tashkent College of Commerce"}, {"name": "早稲田大学", "other_degree": "no"}],
    }
    drive(person, {**BASE, **changes}, until="school")
    person.send({"name": "Tashkent College of Commerce", "other_degree": "yes"})
    assert person.address.endswith("/q/degrees/2/")
    drive(person, {**BASE, **changes, "degrees": [master, bachelor]})
    assert points(person, TODAY) == (65, 65)


def test_another_degree_that_is_not_entered_leaves_its_question_open(person: Person) -> None:
    drive(
        person,
        {**BASE, "degrees": MASTER_AT_WASEDA, "school": {"name": "早稲田大学", "other_degree": "no"}},
        until="school",
    )
    person.send({"name": "早稲田大学", "other_degree": "yes"})
    person.open(f"/s/{person.id}/")
    assert person.question == "school"


@pytest.mark.parametrize(("place", "key"), [("japan", "application"), ("abroad", "landing")])
def test_months_are_read_for_the_day_they_were_given_for(person: Person, place: str, key: str) -> None:
    changes: Answers = {
        "place": {"place": place, "employer_in_japan": "yes"},
        key: {"decided": "yes", "day": "2028-04-01"},
        "experience_b": still("3 years"),
    }
    drive(person, {**BASE, **changes})
    person.change(key, {"decided": "yes", "day": "2026-12-15"})
    assert person.at_check
    assert application(person, TODAY).profile.facts_on(date(2026, 12, 15)).known["experience_years.b"] == 20 / 12
    assert points(person, TODAY) == (35, 35)


def test_months_that_have_ended_stay_what_they_were(person: Person) -> None:
    ended = {"kind": "years", "months": "3 years", "still": "no"}
    changes: Answers = {"application": {"decided": "yes", "day": "2028-04-01"}, "experience_b": ended}
    drive(person, {**BASE, **changes})
    person.change("application", {"decided": "yes", "day": "2026-12-15"})
    assert points(person, TODAY) == (40, 40)


def test_months_given_without_a_planned_day_go_on(person: Person) -> None:
    changes: Answers = {"application": {"decided": "no"}, "experience_b": still("35 months")}
    drive(person, {**BASE, **changes})
    assert points(person, TODAY) == (35, 35)
    assert points(person, date(2027, 1, 28)) == (40, 40)


def test_months_up_to_29_february_lose_none(person: Person) -> None:
    changes: Answers = {
        "application": {"decided": "yes", "day": "2028-02-29"},
        "birth_date": {"day": "1999-06-01"},
        "degrees": {"level": "bachelor", "place": "abroad", "awarded_on": "2020-06-30", "related": "yes"},
        "school": {"name": "National Taiwan University", "japanese_major": "no", "other_degree": "no"},
        "japanese": {"test": "n1", "certificate": "held"},
        "experience_b": still("3 years"),
    }
    drive(person, {**BASE, **changes})
    assert points(person, TODAY) == (70, 70)
    assert result(person, TODAY).qualifies == "yes"


@pytest.mark.parametrize("year", [2028, 2032, 2036])
@pytest.mark.parametrize(("years", "gained"), [(3, 5), (5, 10), (7, 15), (10, 20)])
@pytest.mark.parametrize("goes_on", rest_in_deep(["yes", "no"], 1, "29 February"))
def test_years_up_to_29_february_are_whole_then_and_later(
    person: Person, year: int, years: int, gained: int, goes_on: str
) -> None:
    experience = {"kind": "years", "months": f"{years} years", "still": goes_on}
    changes: Answers = {"application": {"decided": "yes", "day": f"{year}-02-29"}, "experience_b": experience}
    drive(person, {**BASE, **changes})
    for day in (date(year, 2, 29), date(year, 3, 1), date(year, 9, 30)):
        assert result(person, TODAY, day).headings["career"].low == gained


def test_a_later_raise_of_the_past_replaces_a_pay_without_a_day(person: Person) -> None:
    raised = {"kind": "amount", "annual_yen": "6,000,000", "in_writing": "expected", "since": "2026-10-01"}
    drive(person, {**BASE, "pay": [{"kind": "amount", "annual_yen": "5,000,000", "in_writing": "now"}, raised]})
    assert points(person, TODAY) == (40, 40)


def test_a_pay_without_a_day_answered_after_one_of_the_past_counts(person: Person) -> None:
    earlier = {"kind": "amount", "annual_yen": "5,000,000", "in_writing": "expected", "since": "2026-10-01"}
    drive(person, {**BASE, "pay": [earlier, {"kind": "amount", "annual_yen": "6,000,000", "in_writing": "now"}]})
    assert points(person, TODAY) == (40, 40)


def test_a_raise_of_today_replaces_a_pay_without_a_day(person: Person) -> None:
    raised = {"kind": "amount", "annual_yen": "6,000,000", "in_writing": "expected", "since": "2026-11-29"}
    drive(person, {**BASE, "pay": [{"kind": "amount", "annual_yen": "5,000,000", "in_writing": "now"}, raised]})
    assert points(person, TODAY) == (40, 40)


@pytest.mark.parametrize("level", ["kosen", "advanced_diploma"])
def test_schools_that_are_no_university_are_not_asked_for(person: Person, level: str) -> None:
    degree = {"level": level, "place": "japan", "awarded_on": "2017-03-20", "related": "yes"}
    drive(person, {**BASE, "degrees": degree, "school": {}})
    assert "school" not in person.answers
    assert points(person, TODAY) == (35, 35)


def test_a_junior_college_with_the_name_of_a_listed_university_is_to_confirm(person: Person) -> None:
    degree = {"level": "junior_college", "place": "japan", "awarded_on": "2017-03-20", "related": "yes"}
    drive(person, {**BASE, "degrees": degree, "school": {"name": "早稲田大学", "degree_awarded": "no"}})
    assert points(person, TODAY) == (35, 45)


def test_each_of_three_graduate_degrees_has_its_field(person: Person) -> None:
    degrees = [
        {"level": "doctorate", "place": "abroad", "awarded_on": "2020-06-30", "related": "yes"},
        {"level": "master", "place": "abroad", "awarded_on": "2017-06-30", "related": "yes"},
        {"level": "master", "place": "abroad", "awarded_on": "2029-06-30", "related": "no"},
    ]
    school = {"name": "Tashkent College of Commerce"}
    fields: list[Typed] = [{}, {"field": "as.0"}, {"field": "other"}]
    drive(person, {**BASE, "degrees": degrees, "school": school, "field": fields})
    assert result(person, TODAY).headings["education"].low == 30
    assert result(person, TODAY, date(2029, 6, 29)).headings["education"].high == 30
    assert result(person, TODAY, date(2029, 6, 30)).headings["education"].low == 35


def test_work_of_no_months_yet_that_goes_on_grows(person: Person) -> None:
    drive(person, {**BASE, "experience_b": still("0")})
    assert points(person, TODAY) == (35, 35)
    for years, gained in ((3, 5), (5, 10), (7, 15), (10, 20)):
        day = date(2027 + years, 4, 1)
        assert result(person, TODAY, day).headings["career"].low == gained
        assert result(person, TODAY, day.replace(month=3, day=31)).headings["career"].high < gained


def test_the_school_is_asked_again_where_the_place_of_its_degree_changes(person: Person) -> None:
    nanyang: Answers = {
        "school": {"name": "NTU", "japanese_major": "no", "other_degree": "no"},
        "school_choice": {"school": "sg-nanyang-technological-university"},
    }
    drive(person, {**BASE, **nanyang})
    assert points(person, TODAY) == (45, 45)
    degree = {"level": "bachelor", "place": "japan", "awarded_on": "2017-06-30", "related": "yes"}
    person.change("degrees", degree, number=1)
    assert person.question == "school"
    assert 'value="NTU"' in person.page, "what was typed is not lost"
    person.send({"name": "早稲田大学", "other_degree": "no"})
    assert points(person, TODAY) == (55, 55)


def test_another_kind_of_work_asks_again_for_what_hangs_on_it(person: Person) -> None:
    drive(person, {**BASE, "experience_b": still("4 years")})
    person.change("activity", {"activity": "b", "work": "computing"})
    assert person.question == "degrees"
    drive(person, BASE, until="experience_b")
    assert "4 years" in person.page
    drive(person, {**BASE, "experience_b": still("1 year")})
    assert points(person, TODAY) == (35, 35)


def test_an_expected_job_counts_from_its_first_working_day(person: Person) -> None:
    pay = {"kind": "amount", "annual_yen": "5,000,000", "in_writing": "now", "work_from": "2027-05-01"}
    drive(person, {**BASE, "pay": pay})
    for years, gained in ((3, 5), (5, 10), (7, 15)):
        assert result(person, TODAY, date(2027 + years, 4, 30)).headings["career"].high < gained
        assert result(person, TODAY, date(2027 + years, 5, 1)).headings["career"].low == gained


def test_an_expected_job_without_a_day_begins_with_the_permission(person: Person) -> None:
    # A degree between the two days, so that the permission is asked about.
    planned = {
        "application": {"decided": "yes", "day": "2027-04-01"},
        "degrees": {"level": "bachelor", "place": "abroad", "awarded_on": "2027-05-01", "related": "yes"},
        "permission": {"kind": "day", "day": "2027-06-10"},
    }
    drive(person, {**BASE, **planned})
    assert result(person, TODAY, date(2030, 6, 9)).headings["career"].high == 0
    assert result(person, TODAY, date(2030, 6, 10)).headings["career"].low == 5
    assert "work_start_not_known" in application(person, TODAY).to_confirm


def test_a_job_that_ends_when_another_begins_is_one_run_of_work(person: Person) -> None:
    changes: Answers = {
        "experience_b": {"kind": "periods"},
        "periods_b": {"start": "2024-05-01", "end": "2027-04-15"},
        "pay": {"kind": "amount", "annual_yen": "5,000,000", "in_writing": "now", "work_from": "2027-04-16"},
    }
    drive(person, {**BASE, **changes})
    assert result(person, TODAY, date(2027, 4, 30)).headings["career"].high == 0
    assert result(person, TODAY, date(2027, 5, 1)).headings["career"].low == 5


def test_who_does_the_work_already_is_not_asked_when_it_begins(person: Person) -> None:
    drive(person, {**BASE, "experience_b": still("2 years")}, until="pay")
    assert 'name="work_from"' not in person.page
