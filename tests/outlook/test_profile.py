"""What is true of an application on a day, as the data contract words it."""

from datetime import date
from random import Random
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.profile import profile_from
from eligibility.outlook.worst_case import counted_as_no
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import Facts
from tests.scoring.fillings import OF_REQUIREMENTS

from .applications import application
from .naive import Application, days

Line = dict[str, Any]


def line(**changes: Any) -> Line:
    """An application of ten years without anything in it."""
    return {
        "from": "2026-12-01",
        "until": "2036-12-01",
        "birth_date": "2000-02-29",
        "degrees": [],
        "experience": {"a": [], "b": [], "c": []},
        "pay": [],
        **changes,
    }


def degree(level: str, awarded_on: str, field: str = "Law", **answers: Any) -> Line:
    """A degree of which only the day matters."""
    return {"level": level, "field": field, "awarded_on": awarded_on, **answers}


def on(day: str, **changes: Any) -> Facts:
    """The facts of such an application on a day."""
    return profile_from(line(**changes)).facts_on(date.fromisoformat(day))


def fact(key: str, day: str, **changes: Any) -> Any:
    """One fact on a day, None where it is not known."""
    return on(day, **changes).known.get(key)


def test_a_degree_is_held_from_the_day_of_its_award() -> None:
    degrees = [degree("bachelor", "2024-02-29"), degree("master", "2027-03-24")]
    assert on("2024-02-28", degrees=degrees).degrees == frozenset()
    assert on("2024-02-29", degrees=degrees).degrees == {"bachelor"}
    assert on("2027-03-23", degrees=degrees).degrees == {"bachelor"}
    assert on("2027-03-24", degrees=degrees).degrees == {"bachelor", "master"}


@pytest.mark.parametrize(
    ("degrees", "expected"),
    [
        ([], False),
        ([degree("master", "2025-01-01", "Law")], False),
        ([degree("master", "2025-01-01", "Law"), degree("bachelor", "2025-01-01", "Physics")], False),
        ([degree("master", "2025-01-01", "Law"), degree("master", "2025-01-01", "Physics")], True),
        ([degree("master", "2025-01-01", "Law"), degree("doctorate", "2025-01-01", " ＬＡＷ　")], False),
        ([degree("master", "2025-01-01", "Straße"), degree("doctorate", "2025-01-01", "STRASSE")], False),
        ([degree("master", "2025-01-01", "法学"), degree("business_professional", "2025-01-01", "経営学")], True),
        ([degree("master", "2025-01-01", "Law"), degree("doctorate", "2027-01-01", "Physics")], False),
    ],
)
def test_fields_differ_only_between_graduate_degrees_already_held(degrees: list[Line], expected: bool) -> None:
    assert fact("multiple_fields", "2026-12-01", degrees=degrees) is expected


@pytest.mark.parametrize(
    ("key", "answer"), [("japanese_degree", "japanese_degree"), ("designated_university", "designated")]
)
@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], False),
        ([False], False),
        ([None], None),
        ([False, None], None),
        ([None, True], True),
        ([False, True], True),
    ],
)
def test_a_yes_of_one_degree_is_enough_and_not_known_is_never_no(
    key: str, answer: str, answers: list[bool | None], expected: bool | None
) -> None:
    degrees = [{**degree("master", "2025-01-01"), answer: each} for each in answers]
    assert fact(key, "2026-12-01", degrees=degrees) is expected


def test_an_answer_of_a_degree_that_lies_ahead_does_not_count_yet() -> None:
    degrees = [
        degree("bachelor", "2020-01-01", japanese_degree=False),
        degree("master", "2027-03-24", japanese_degree=True),
    ]
    assert fact("japanese_degree", "2027-03-23", degrees=degrees) is False
    assert fact("japanese_degree", "2027-03-24", degrees=degrees) is True


def test_a_japanese_major_counts_from_its_own_degree_on() -> None:
    earlier = degree("bachelor", "2024-06-01", japanese_degree=False, japanese_major=False)
    changes: Line = {"degrees": [earlier, degree("bachelor", "2028-06-30", japanese_major=True)]}
    assert fact("japanese_major_abroad", "2024-05-31", **changes) is False
    assert fact("japanese_major_abroad", "2028-06-29", **changes) is False
    assert fact("japanese_major_abroad", "2028-06-30", **changes) is True


def test_a_japanese_major_that_is_not_known_is_one_of_a_foreign_university_alone() -> None:
    for level, japanese, expected in (
        ("bachelor", False, None),
        ("bachelor", None, None),
        ("bachelor", True, False),
        ("master", False, False),
        ("doctorate", None, False),
    ):
        held = [degree(level, "2026-03-24", japanese_degree=japanese)]
        assert fact("japanese_major_abroad", "2027-01-01", degrees=held) is expected


@pytest.mark.parametrize(
    ("finished", "before", "after"),
    [(True, True, True), (False, False, True), (None, None, True)],
)
def test_a_related_degree_counts_from_its_award(finished: bool | None, before: bool | None, after: bool) -> None:
    changes: Line = {
        "related_education": finished,
        "degrees": [
            degree("bachelor", "2020-06-01", related=False),
            degree("master", "2027-03-24", related=True),
        ],
    }
    assert fact("related_education", "2027-03-23", **changes) is before
    assert fact("related_education", "2027-03-24", **changes) is after


def test_whether_education_is_related_is_not_known_while_one_answer_is_missing() -> None:
    held = [degree("bachelor", "2024-06-01")]
    assert fact("related_education", "2027-01-01", degrees=held, related_education=False) is None
    assert fact("related_education", "2024-05-31", degrees=held, related_education=False) is False
    assert fact("related_education", "2027-01-01", degrees=[]) is None
    assert fact("related_education", "2027-01-01", degrees=[], related_education=True) is True


def test_pay_is_that_of_the_last_entry_and_nothing_before_the_first() -> None:
    pay = [{"from": "2028-04-01", "annual_yen": 5_000_000}, {"from": "2026-12-15", "annual_yen": 4_000_000}]
    expected = {"2026-12-14": 0, "2026-12-15": 4_000_000, "2028-03-31": 4_000_000, "2028-04-01": 5_000_000}
    assert {day: fact("annual_salary_yen", day, pay=pay) for day in expected} == expected


def test_no_offer_is_nothing_and_not_known_is_not_known() -> None:
    assert fact("annual_salary_yen", "2027-01-01", pay=[]) == 0
    assert fact("annual_salary_yen", "2027-01-01", pay=None) is None
    assert fact("japanese_level", "2027-01-01", japanese=[]) == "none"
    assert fact("japanese_level", "2027-01-01", japanese=None) is None
    assert fact("japanese_level", "2027-01-01") is None
    assert fact("experience_years.b", "2027-01-01") == 0
    assert fact("experience_years.b", "2027-01-01", experience={"a": [], "b": None, "c": []}) is None


def test_a_certificate_counts_from_its_day_and_the_higher_level_stays() -> None:
    japanese = [
        {"level": "n1", "on": "2027-08-01"},
        {"level": "n2", "on": "2027-01-20"},
        {"level": "n2", "on": "2028-01-20"},
    ]
    expected = {"2027-01-19": "none", "2027-01-20": "n2", "2027-07-31": "n2", "2027-08-01": "n1", "2029-01-01": "n1"}
    assert {day: fact("japanese_level", day, japanese=japanese) for day in expected} == expected


def test_years_are_months_by_twelve_and_reach_a_threshold_on_the_day() -> None:
    experience = {"a": [], "b": [{"start": "2024-04-01", "end": None}], "c": []}
    assert fact("experience_years.b", "2027-03-31", experience=experience) == 35 / 12
    assert fact("experience_years.b", "2027-04-01", experience=experience) == 3


def test_more_work_than_a_lifetime_still_gives_facts_that_can_be_taken() -> None:
    experience = {"a": [], "b": [{"start": "1900-01-01", "end": None}], "c": []}
    assert fact("experience_years.b", "2030-01-01", experience=experience) == 80


def test_a_birthday_of_29_february_is_reached_on_1_march() -> None:
    assert [on(day).age for day in ("2030-02-28", "2030-03-01", "2032-02-28", "2032-02-29")] == [29, 30, 31, 32]


def j_find(day: str, **changes: Any) -> str:
    """J-Find on a day."""
    return assess(on(day, **changes)).j_find


def test_j_find_takes_each_degree_with_its_own_university_and_day() -> None:
    degrees = [degree("bachelor", "2021-03-24", top100=True), degree("master", "2026-03-24", top100=False)]
    assert j_find("2026-03-24", degrees=degrees, savings_yen=200_000) == "yes"
    assert j_find("2026-03-25", degrees=degrees, savings_yen=200_000) == "no"
    degrees[1]["top100"] = None
    assert j_find("2026-03-25", degrees=degrees, savings_yen=200_000) == "possible"
    assert j_find("2026-03-24", degrees=degrees, savings_yen=200_000) == "yes"


@pytest.mark.parametrize(
    ("others", "asked_about"),
    [
        ([degree("master", "2025-03-24", top100=True)], "2025-03-24"),
        ([degree("master", "2020-09-30", top100=True), degree("doctorate", "2026-11-30", top100=True)], "2026-11-30"),
        ([degree("master", "2025-03-24", top100=None)], "2025-03-24"),
        ([degree("master", "2025-03-24", top100=True), degree("doctorate", "2026-11-30", top100=None)], "2025-03-24"),
        ([degree("master", "2025-03-24", top100=False)], "2019-03-24"),
    ],
)
def test_j_find_names_the_degree_that_falls_short_of_least(others: list[Line], asked_about: str) -> None:
    degrees = [degree("bachelor", "2019-03-24", top100=True), *others]
    known = on("2026-12-01", degrees=degrees, savings_yen=0).known
    assert known["top100_degree_awarded_on"] == date.fromisoformat(asked_about)


def test_j_find_of_a_degree_of_29_february_ends_after_28_february() -> None:
    degrees = [degree("bachelor", "2024-02-29", top100=True)]
    assert j_find("2029-02-28", degrees=degrees, savings_yen=200_000) == "yes"
    assert j_find("2029-03-01", degrees=degrees, savings_yen=200_000) == "no"


def test_counted_as_no_leaves_nothing_open_and_changes_nothing_that_is_known() -> None:
    facts = on(
        "2027-01-01", japanese=[{"level": "n1", "on": "2026-01-01"}], experience={"a": None, "b": None, "c": None}
    )
    least = counted_as_no(facts)
    assert {key: least.known[key] for key in facts.known} == dict(facts.known)
    assert least.known["experience_years.a"] == 0
    assert least.known["position"] == "none"
    assert least.known["sme"] is False
    assert least.known["papers"] == 0
    assert set(TABLES.facts) - set(least.known) == {"top100_degree_awarded_on", *OF_REQUIREMENTS} - set(facts.known)


@pytest.mark.parametrize("seed", range(300, 312))
def test_facts_equal_those_read_from_the_contract_by_itself(seed: int) -> None:
    drawn = application(Random(seed), years=4)
    profile, lived = profile_from(drawn), Application(drawn)
    for day in days(lived.start, lived.until)[::9]:
        expected = facts_from(lived.facts_on(day)).known
        given = dict(profile.facts_on(day).known)
        for key in ("top100_university", "top100_degree_awarded_on"):
            given.pop(key, None)
        assert given == {key: value for key, value in expected.items() if key != "top100_university"}
