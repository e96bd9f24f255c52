"""One verdict a route and day, ranked, never a promise; gates apart from points."""

from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings

from eligibility.answers.life import Life
from eligibility.report.days import days_of
from eligibility.report.parts import Report, report_of
from eligibility.scoring.assessment import assess
from tests import people
from tests.report.lives import TODAY, graduate_in_march, life_of_line, much_unknown, reference_student

LANGUAGES = [code for code, _ in settings.LANGUAGES]
CODES = {"yes": "met", "possible": "not_known", "no": "not_met"}
PROMISES = {
    "en": ("eligible", "qualif", "guarantee", "will be granted", "approved", "entitled"),
    "ja": ("許可されます", "取得できます", "申請できます", "合格", "保証", "認められます"),
    "zh-hant": ("保證", "一定", "必定", "可以取得", "獲准", "合格"),
    "zh-hans": ("保证", "一定", "必定", "可以取得", "获准", "合格"),
}


def report(life: Life, language: str = "en", activity: str | None = None) -> Report:
    return report_of(life, today=TODAY, language=language, activity=activity)


@pytest.mark.parametrize("person", people.TEN_LIVES, ids=lambda person: person.__name__)
def test_every_route_has_the_verdict_of_its_assessment(person: Callable[[], people.Line]) -> None:
    life = life_of_line(person())
    made = report(life)
    assessment = assess(life.profile.facts_on(life.application_day))
    assert {each.key: [verdict.code for verdict in each.verdicts] for each in made.activities} == {
        activity: [CODES[each.qualifies]] for activity, each in assessment.activities.items()
    }
    j_skip, j_find = made.routes
    best = max((each.j_skip for each in assessment.activities.values()), key=["no", "possible", "yes"].index)
    assert [verdict.code for verdict in j_skip.verdicts] == [CODES[best]]
    assert [verdict.code for verdict in j_find.verdicts] == [CODES[assessment.j_find]]


def test_the_best_activity_stands_first_and_the_one_asked_for_wins_a_tie() -> None:
    assert [each.key for each in report(life_of_line(people.president_of_a_small_company())).activities][0:1] == ["c"]
    tie = people.reference_student()
    assert report(life_of_line(tie, activity="a")).activities[0].key == "a"
    assert report(life_of_line(tie, activity="unsure")).activities[0].key == "b"


def test_points_enough_but_pay_below_the_floor_is_no_points_verdict() -> None:
    made = report(life_of_line(people.doctor_one_yen_below_the_floor(years=10)))
    by_key = {each.key: each.verdicts[0] for each in made.activities}
    assert by_key["a"].code == "met"
    assert by_key["b"].code == "not_met"
    assert by_key["b"].points is not None
    assert by_key["b"].points.low >= 70
    floor = next(gate for gate in made.gates if gate.key == "pay_floor")
    assert {(each.activity[-1], each.code) for each in floor.states} == {("ロ", "not_met"), ("ハ", "not_met")}


def test_gates_that_are_not_computed_are_told_for_every_activity_that_has_them() -> None:
    gates = {gate.key: gate for gate in report(reference_student()).gates}
    assert [(each.activity[-1], each.code) for each in gates["landing_criteria"].states] == [
        ("イ", "to_check"),
        ("ロ", "to_check"),
        ("ハ", "to_check"),
    ]
    assert [each.activity[-1] for each in gates["business_manager_criteria"].states] == ["ハ"]


def test_a_degree_between_filing_and_permission_gives_two_days() -> None:
    made = report(graduate_in_march())
    assert [(day.kind, day.day) for day in made.days] == [
        ("application", date(2027, 1, 15)),
        ("permission", date(2027, 4, 1)),
    ]
    assert [verdict.code for verdict in made.first.verdicts] == ["not_met", "met"]
    assert made.first.code == "met"
    assert made.main.day == date(2027, 4, 1)
    assert made.either_day is not None


@pytest.mark.parametrize("born", ["1997-02-01", "1997-04-01"])
def test_a_birthday_between_filing_and_permission_gives_two_days_and_the_better_one_leads(born: str) -> None:
    line = people.reference_student(on="2027-01-15", birth_date=born)
    life = life_of_line(line, permission=date(2027, 4, 1))
    made = report(life)
    assert [verdict.code for verdict in made.first.verdicts] == ["met", "not_met"]
    assert made.main.kind == "application"


def test_nothing_between_filing_and_permission_leaves_one_day() -> None:
    life = life_of_line(people.reference_student(on="2027-01-15", age=24), permission=date(2027, 1, 20))
    assert [day.kind for day in days_of(life, "en")] == ["application"]


def test_from_abroad_the_day_of_landing_stands_alone() -> None:
    life = graduate_in_march(from_abroad=True, application_day=date(2027, 4, 1), permission_day=date(2027, 6, 1))
    assert [(day.kind, day.day) for day in days_of(life, "en")] == [("landing", date(2027, 4, 1))]


def test_an_undecided_day_says_that_it_is_today() -> None:
    life = life_of_line(people.reference_student(), decided=False)
    assert [day.kind for day in days_of(life, "en")] == ["undecided"]


def test_the_routes_did_not_exist_in_the_first_days_of_the_tables() -> None:
    life = life_of_line(people.reference_student(on="2023-04-10", age=24))
    assert report(life).routes == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_verdict_promises_anything(language: str) -> None:
    lives = [reference_student(), graduate_in_march(), much_unknown(), life_of_line(people.entrepreneur())]
    sentences = [
        verdict.sentence.lower()
        for life in lives
        for made in [report(life, language)]
        for each in (*made.activities, *made.routes)
        for verdict in each.verdicts
    ]
    assert {code for life in lives for each in report(life).activities for code in [each.code]} >= {"met", "not_known"}
    for words in PROMISES[language]:
        assert not [sentence for sentence in sentences if words in sentence]


def test_a_condition_on_a_degree_that_nobody_holds_is_neither_met_nor_missing() -> None:
    """J-Find asks when the top 100 university awarded its degree; without one there is no such day."""

    def states(**changes: object) -> list[str]:
        degree = {"top100_degree_awarded_on": "2025-03-24", **changes}
        j_find = report(life_of_line(people.reference_student(savings_yen=300_000, **degree))).routes[-1]
        assert j_find.key == "j_find"
        return [condition.code for group in j_find.conditions for condition in group.conditions]

    assert states(top100_university=True) == ["met", "met", "met"]
    assert states(top100_university=False) == ["not_met", "not_asked", "met"]
    assert states(top100_university=None)[0] == "not_known"
    assert "not_asked" not in states(top100_university=None)
