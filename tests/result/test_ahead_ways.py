"""The ways in words: every change is worded exactly, none is left out, and each effort says what it asks."""

from datetime import date
from random import Random

import pytest
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_yen
from eligibility.outlook.changes import EFFORTS, changes
from eligibility.outlook.ways import MOST_WAYS, WAIT, Way, ways
from eligibility.result.answer.words import words_of
from eligibility.result.context import context_of
from eligibility.result.points.facts import degree_name
from eligibility.result.ways.changes import describe_change
from eligibility.result.ways.descriptions import EFFORT_NAMES, WayPart, WayWords, way_part
from eligibility.result.ways.more_points import FoundWays, more_points
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
from tests.people import known as known_person
from tests.result.ahead_applications import application_of
from tests.result.applications import TODAY, application_of_line, much_unknown

pytestmark = pytest.mark.usefixtures("law_that_stays")


def words_for(given: Application) -> WayWords:
    return WayWords(given.profile, TABLES, from_abroad=given.from_abroad)


def worded(given: Application, activity: str, language: str) -> list[tuple[Way, WayPart]]:
    """Return the ways of an activity, each with what the page says of it."""
    with override(language):
        return [
            (way, in_language(language, way_part, way, words_for(given)))
            for way in ways(given.profile)
            if way.activity == activity
        ]


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
    found = worded(given, activity, language)
    with override(language):
        names = {effort: str(name) for effort, name in EFFORT_NAMES.items()}
    for way, part in found:
        assert len(part.changes) == len(way.changes) == len(set(part.changes))
        for (key, value), words in zip(way.changes.items(), part.changes, strict=True):
            assert must_name(way, given, key, value, language) in words
            assert "%(" not in words
        assert part.efforts == tuple(names[effort] for effort in way.efforts)
        assert part.total == way.total
    return len(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_every_way_of_the_eight_is_worded(person: people.Person, language: str) -> None:
    for activity in ACTIVITIES:
        check_ways(application_of(person.line), activity, language)


def test_every_way_of_random_lives_is_worded() -> None:
    random, number_worded = Random(7), 0
    for number in range(40):
        number_worded += check_ways(application_of(application(random)), ACTIVITIES[number % 3], LANGUAGES[number % 4])
    assert number_worded > 300


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
def test_every_effort_has_a_name_of_its_own(language: str) -> None:
    assert set(EFFORT_NAMES) == set(EFFORTS)
    with override(language):
        assert len({str(name) for name in EFFORT_NAMES.values()}) == len(EFFORTS)


def test_of_a_known_pay_it_is_said_how_much_more() -> None:
    def pays(given: Application) -> list[str]:
        return [change for _way, part in worded(given, "b", "en") for change in part.changes if "pay of" in change]

    assert "pay of 5,000,000 yen (500万円) a year, 80万円 more" in pays(application_of(people.MASTER_WITH_N2.line))
    others = pays(much_unknown())
    assert others
    assert all("more" not in change for change in others)


def test_single_changes_of_the_worked_examples_are_all_there() -> None:
    for person in PEOPLE:
        for mark, lines in person.single_changes.items():
            found = [way for way, _part in worded(application_of(person.line), "b", "en") if way.mark == int(mark)]
            assert len([way for way in found if len(way.changes) == 1]) == len(lines), (person.name, mark)


def test_where_no_change_reaches_a_mark_it_says_so() -> None:
    given = application_of_line(known_person(degrees=[], annual_salary_yen=3_000_000))
    report = in_language("en", context_of, given, today=TODAY, activity="b")
    words = words_of(report.verdict, given)
    nothing = FoundWays((), lambda way: way_part(way, words_for(given)))
    page = in_language("en", more_points, words, lambda day: nothing, ())
    assert [each.heading for each in (page.first, *page.others)] == [
        f"No way to {mark} points with up to three changes" for mark in MARKS
    ]


def test_a_mark_that_is_there_needs_no_way() -> None:
    assert worded(application_of(people.BETTER_PAID_MASTER.line), "b", "en") == []
