"""The ways in words: every change is worded exactly, none is left out, and each effort says what it asks."""

from datetime import date
from random import Random

import pytest
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_yen
from eligibility.outlook.changes import EFFORTS, changes
from eligibility.outlook.ways import MOST_WAYS, WAIT, Way, ways
from eligibility.result.points.facts import degree_name
from eligibility.result.ways.changes import describe_change
from eligibility.result.ways.descriptions import (
    BEST_SHOWN,
    EFFORT_WORDS,
    MarkPart,
    describe_ways,
    shown_ways,
)
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import DEGREES_HELD, SALARY, Choice, Value, Whole
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.fact_names import code_name, fact_name, has_name
from eligibility.scoring.wording.short_fact_names import SHORT_NAMES
from tests.language import in_language
from tests.outlook import people
from tests.outlook.applications import application, busy_profile
from tests.outlook.people import PEOPLE
from tests.result.ahead_applications import application_of
from tests.result.applications import much_unknown

pytestmark = pytest.mark.usefixtures("law_that_stays")


def marks_of(given: Application, activity: str, language: str) -> tuple[MarkPart, ...]:
    with override(language):
        found = [way for way in ways(given.profile) if way.activity == activity]
        marks = in_language(language, describe_ways, found, given, given.profile, activity, TABLES)
    return marks


def must_name(way: Way, given: Application, key: str, value: Value, language: str) -> str:
    """Words that a change cannot do without, found another way than the page finds them."""
    fact = TABLES.facts.get(key)
    if key == WAIT:
        assert isinstance(value, date)
        return in_language(language, format_date, value)
    if key == SALARY.key:
        assert isinstance(value, int)
        return in_language(language, format_yen, value)
    if key == DEGREES_HELD.key:
        assert isinstance(value, frozenset)
        held = {
            degree.level
            for degree in given.profile.degrees
            if degree.awarded_on <= (way.wait_until or given.profile.start)
        }
        (added,) = value - held
        return in_language(language, degree_name, added)
    assert fact is not None
    if key == "japanese_level":
        return str(value).upper()
    if isinstance(fact, Whole):
        return str(value)
    if isinstance(fact, Choice):
        return code_name(fact, str(value), language)
    if has_name(fact):
        return fact_name(fact, language)
    return SHORT_NAMES[key].in_language(language)


def check_ways(given: Application, activity: str, language: str) -> int:
    found = [way for way in ways(given.profile) if way.activity == activity]
    marks = marks_of(given, activity, language)
    assert [each.mark for each in marks] == list(MARKS)
    for each in marks:
        of_mark = [way for way in found if way.mark == each.mark]
        assert len(each.best) <= BEST_SHOWN
        assert len(each.best) + len(each.others) == len(of_mark)
        for ways_shown, parts in zip(shown_ways(of_mark), (each.best, each.others), strict=True):
            assert [way.heaviest for way in ways_shown] == sorted(way.heaviest for way in ways_shown)
            for way, part in zip(ways_shown, parts, strict=True):
                assert len(part.changes) == len(way.changes) == len(set(part.changes))
                for (key, value), words in zip(way.changes.items(), part.changes, strict=True):
                    assert must_name(way, given, key, value, language) in words
                    assert "%(" not in words
                assert part.asks in part.efforts
                assert str(way.total) in part.points
    return len(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_every_way_of_the_eight_is_worded(person: people.Person, language: str) -> None:
    for activity in ACTIVITIES:
        check_ways(application_of(person.line), activity, language)


def test_every_way_of_random_lives_is_worded() -> None:
    random, worded = Random(7), 0
    for number in range(40):
        worded += check_ways(application_of(application(random)), ACTIVITIES[number % 3], LANGUAGES[number % 4])
    assert worded > 300


def test_every_way_of_the_busiest_life_is_worded() -> None:
    assert sum(check_ways(application_of(busy_profile()), activity, "ja") for activity in ACTIVITIES) > MOST_WAYS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("activity", ACTIVITIES)
def test_every_value_of_every_change_has_words_of_its_own(language: str, activity: str) -> None:
    given = much_unknown()
    edition, facts = TABLES.on(given.profile.start), given.profile.facts_on(given.profile.start)
    said = []
    with override(language):
        for component in edition.components:
            for classes in component.classes:
                change = changes(given.profile).get(classes.fact.key)
                now = facts.value(classes.fact)
                if now is None:
                    now = (
                        0 if isinstance(classes.fact, Whole) else "none" if isinstance(classes.fact, Choice) else False
                    )
                for value in change.values(now, classes.bounds) if change else ():
                    said.append(
                        in_language(language, describe_change, edition, classes.fact.key, value, facts, activity)
                    )
    assert len(said) > 30
    assert len(set(said)) == len(said)
    assert all(each and "%(" not in each for each in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_effort_has_a_name_and_says_what_it_asks(language: str) -> None:
    assert set(EFFORT_WORDS) == set(EFFORTS)
    with override(language):
        names = [str(words.name) for words in EFFORT_WORDS.values()]
        abouts = [str(words.about) for words in EFFORT_WORDS.values()]
    assert len(set(names)) == len(set(abouts)) == len(EFFORTS)


def test_the_pay_that_is_known_says_how_much_more() -> None:
    seventy = marks_of(application_of(people.MASTER_WITH_N2.line), "b", "en")[0]
    said = [change for way in (*seventy.best, *seventy.others) for change in way.changes if change.startswith("pay of")]
    assert said[0] == "pay of 5,000,000 yen (500万円) a year, 80万円 more"
    unknown = marks_of(much_unknown(), "b", "en")[0]
    others = [
        change for way in (*unknown.best, *unknown.others) for change in way.changes if change.startswith("pay of")
    ]
    assert others
    assert all("more" not in change for change in others)


def test_single_changes_of_the_worked_examples_are_all_there() -> None:
    for person in PEOPLE:
        for mark, lines in person.single_changes.items():
            part = next(each for each in marks_of(application_of(person.line), "b", "en") if each.mark == int(mark))
            singles = [way for way in (*part.best, *part.others) if len(way.changes) == 1]
            assert len(singles) == len(lines), (person.name, mark)


def test_where_no_change_reaches_a_mark_it_says_so() -> None:
    given = application_of(people.VOCATIONAL_GRADUATE.line)
    marks = in_language("en", describe_ways, (), given, given.profile, "b", TABLES)
    assert [each.sentence for each in marks] == [
        f"No change that we can work out reaches {mark} points, not even three changes together." for mark in MARKS
    ]


def test_a_mark_that_is_there_needs_no_way() -> None:
    reached = marks_of(application_of(people.BETTER_PAID_MASTER.line), "b", "en")
    assert [each.sentence for each in reached] == [
        "You have 70 points on 1 December 2026.",
        "You have 80 points on 1 December 2026.",
    ]
    assert all(each.best == each.others == () and not each.more for each in reached)
