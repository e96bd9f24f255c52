"""A sure verdict is never taken back by an answer to what is open: points that are sure are so whatever the answer."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from eligibility.answers.application import Application
from eligibility.outlook.profile import Profile
from eligibility.outlook.verdict import Rule, Verdict
from eligibility.result.days import days_of
from eligibility.result.examples import EXAMPLES
from eligibility.result.leading import verdict_on
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import Choice, Fact, Value, Whole, YesNo
from tests.day import SEED

from .answer_documents import lives
from .answer_people import PEOPLE
from .answer_reader import Life
from .applications import TODAY
from .every_day import life_on

SURE = {Rule.DEADLINE, Rule.ENOUGH, Rule.ENOUGH_AT_PERMISSION}
DATED = {"multiple_fields", "annual_salary_yen", "japanese_level", "japanese_degree", "designated_university"}
DATED |= {"japanese_major_abroad", "experience_years.a", "experience_years.b", "experience_years.c"}
TRIED = 4
"""The number of answers tried for each person, and all at once."""


def answers_to(fact: Fact) -> tuple[Value, ...]:
    """Every answer to a fact, of a number a few."""
    match fact:
        case YesNo():
            return (True, False)
        case Choice(choices=choices):
            return choices
        case Whole(most=most):
            return (0, 1, 2, 3, most)
    raise TypeError(f"{fact.key} has no answers")


def open_undated(application: Application) -> list[Fact]:
    """The facts of points that are not known and are in no dated record."""
    known = application.profile.undated.keys() | DATED
    return [fact for key, fact in TABLES.facts_of_points.items() if key not in known and isinstance(fact, ANSWERED)]


ANSWERED = (YesNo, Choice, Whole)


def answered(application: Application, answers: Mapping[str, Value]) -> Application:
    """The same application with answers to facts that were open."""

    def added(profile: Profile) -> Profile:
        return replace(profile, undated={**profile.undated, **answers})

    unconfirmed = application.unconfirmed
    return replace(
        application,
        profile=added(application.profile),
        unconfirmed=None if unconfirmed is None else added(unconfirmed),
    )


def with_schools(application: Application, listed: bool) -> Application:
    """The same application with every school of which it is not known whether it is listed answered for."""

    def added(profile: Profile) -> Profile:
        degrees = [
            replace(each, designated=listed) if each.designated is None and not each.relisted else each
            for each in profile.degrees
        ]
        return replace(profile, degrees=degrees)

    unconfirmed = application.unconfirmed
    return replace(
        application,
        profile=added(application.profile),
        unconfirmed=None if unconfirmed is None else added(unconfirmed),
    )


def further(application: Application, random: Random) -> Iterator[Application]:
    """The same application with some single answers, with the schools answered for, and with everything answered."""
    facts = open_undated(application)
    single = [{fact.key: answer} for fact in facts for answer in answers_to(fact)]
    for answers in random.sample(single, min(TRIED, len(single))):
        yield answered(application, answers)
    yield with_schools(application, listed=True)
    yield with_schools(application, listed=False)
    yield answered(application, {fact.key: random.choice(answers_to(fact)) for fact in facts})


def verdict_of(application: Application, activity: str, today: date) -> Verdict:
    return verdict_on(application, days_of(application), activity, today)


def assert_kept(application: Application, activity: str, today: date, random: Random) -> bool:
    """Answer what is open in several ways; return whether there was a sure verdict to keep."""
    before = verdict_of(application, activity, today)
    if before.rule not in SURE:
        return False
    assert before.run
    number, _exact = before.surely(before.run)
    for other in further(application, random):
        after = verdict_of(other, activity, today)
        assert after.rule in {*SURE, Rule.J_SKIP}
        kept = [run for run in after.runs if run.first <= before.run.first and before.run.last <= run.last]
        assert kept, (before.run, after.runs)
        days = [day for day in before.assessed if day in before.run]
        assert [day for day in days if not after.days.on(day).enough] == []
        if before.rule == after.rule:
            assert after.surely(kept[0])[0] >= number
    return True


@pytest.mark.parametrize("name", PEOPLE)
def test_what_is_sure_for_the_people_stays_so(name: str) -> None:
    application = PEOPLE[name]()
    activity = application.activity if application.activity != "unsure" else "b"
    sure = assert_kept(application, activity, TODAY, Random(f"{SEED} {name}"))
    assert sure == (verdict_of(application, activity, TODAY).rule in SURE)


@pytest.mark.usefixtures("law_that_stays")
@pytest.mark.parametrize("example", EXAMPLES)
def test_what_is_sure_for_an_example_stays_so_whatever_the_employer_says(example: str) -> None:
    application = life_on(EXAMPLES[example].document(TODAY), TODAY)
    assert {"innovation_support", "sme", "rd_over_3_percent"} <= {fact.key for fact in open_undated(application)}
    sure = assert_kept(application, "b", TODAY, Random(f"{SEED} {example}"))
    assert sure == (example != "abroad")


def walkers(number: int) -> pytest.MarkDecorator:
    """The number of random people in every run, and more in `make deep`."""
    deep = (pytest.param(each, marks=pytest.mark.deep) for each in range(number, 67))
    return pytest.mark.parametrize("number", [*range(number), *deep])


@pytest.mark.django_db
@walkers(4)
def test_what_is_sure_in_a_random_document_stays_so(number: int) -> None:
    random = Random(f"{SEED} kept {number}")
    for life in lives(number):
        assert_life_is_kept(life, random)


def assert_life_is_kept(life: Life, random: Random) -> None:
    activity = life.context.activity
    sure = assert_kept(life.application, activity, life.today, random)
    assert sure == (life.context.verdict.rule in SURE)
