"""What would not help, in words: every ineffective change is named once, a sentence for each reason."""

from random import Random

import pytest
from django.utils.translation import override

from eligibility.outlook.ineffective import Cause, Ineffective, ineffective_changes
from eligibility.result.points.facts import degree_name
from eligibility.result.ways import ineffective as ways_ineffective
from eligibility.result.ways.ineffective import ineffective
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import DEGREES_HELD, SALARY
from eligibility.scoring.rows import ACTIVITIES, facts_of
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.fact_names import fact_name, has_name
from tests.language import in_language
from tests.law import ROWS
from tests.outlook import people
from tests.outlook.applications import application, busy_profile
from tests.outlook.people import PEOPLE
from tests.result.ahead_applications import application_of

pytestmark = pytest.mark.usefixtures("law_that_stays")

MOST_SENTENCES = 9
"""More would be hard to read on a phone."""


def said(line: dict[str, object], activity: str, language: str) -> tuple[str, ...]:
    """The sentences for a line of the contract."""
    with override(language):
        return in_language(language, ineffective, application_of(line).profile, activity, TABLES)


def must_name(each: Ineffective, held: frozenset[str], language: str) -> str:
    """Words that cannot be done without, found another way than the page finds them."""
    fact = TABLES.facts.get(each.key)
    if each.key == DEGREES_HELD.key and isinstance(each.value, frozenset):
        (added,) = each.value - held
        return in_language(language, degree_name, added)
    if each.key == SALARY.key and isinstance(each.value, int):
        return f"{each.value:,}"
    if isinstance(each.value, str):
        return each.value.upper()
    if fact is None:
        return ""
    if has_name(fact):
        return fact_name(fact, language)
    return next(row for row in ROWS if fact in facts_of(row.when)).label.in_language(language)


def check(line: dict[str, object], activity: str, language: str) -> None:
    profile = application_of(line).profile
    found = [each for each in ineffective_changes(profile) if each.activity == activity]
    sentences = said(line, activity, language)
    reasons = dict.fromkeys((each.reason, each.rows, each.needs, each.unless) for each in found)
    assert len(sentences) == len(set(sentences)) == len(reasons) <= MOST_SENTENCES
    held = profile.facts_on(profile.start).degrees
    for each in found:
        assert any(must_name(each, held, language) in sentence for sentence in sentences), each
    edition = TABLES.on(profile.start)
    for each in found:
        for row in each.rows:
            assert any(edition.by_key[row].label.in_language(language) in sentence for sentence in sentences)
    assert all("%(" not in sentence for sentence in sentences)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_all_that_is_ineffective_for_the_eight_is_named(person: people.Person, language: str) -> None:
    for activity in ACTIVITIES:
        check(person.line, activity, language)


def test_all_that_is_ineffective_in_random_lives_is_named() -> None:
    random = Random(11)
    for number in range(80):
        check(application(random), ACTIVITIES[number % 3], LANGUAGES[number % 4])
    for activity in ACTIVITIES:
        check(busy_profile(), activity, "ja")


def test_what_counts_already_is_together_and_in_order() -> None:
    assert said(people.MASTER.line, "b", "en") == (
        "your employer spends over 3% of its sales on R&D: no points on its own. You also need: "
        "your employer is a small or medium-sized enterprise (SME)",
        "You already have these points, and more of the same adds nothing: Japanese proved by a test; "
        "degree awarded by a Japanese university or graduate school; "
        "graduated from a university eligible for extra points",
        "The points table for 1号ロ does not include: "
        "Own investment of 100 million yen or more in the trade or other business that you run; "
        "position in the organization of activity",
    )


def test_an_age_that_has_passed_is_said_with_the_pay() -> None:
    line = {**people.MASTER.line, "birth_date": "1990-05-20"}
    assert (
        "At age 36 these give no points: pay of 4,000,000 yen (400万円) a year; pay of 5,000,000 yen (500万円) a year"
    ) in said(line, "b", "en")


def test_what_several_things_would_complete_names_them_all() -> None:
    line = {key: value for key, value in people.MASTER.line.items() if key != "sme"}
    (sme,) = [each for each in said(line, "b", "en") if each.startswith("your employer is a small")]
    assert sme.endswith(
        "You also need one of these: your employer receives a support measure for promoting innovation; "
        "your employer spends over 3% of its sales on R&D"
    )


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_its_words_and_its_place(cause: Cause, monkeypatch: pytest.MonkeyPatch) -> None:
    of_this = Ineffective(activity="b", key="papers", reason=cause, needs=((("patents", 1),),))
    monkeypatch.setattr(ways_ineffective, "ineffective_changes", lambda profile, tables: (of_this,))
    assert all(said(people.MASTER.line, "b", language) for language in LANGUAGES)
