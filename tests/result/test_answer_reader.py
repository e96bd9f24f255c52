"""The heading is true of every single day it names: of the people of the tests, and of random documents."""

from datetime import date

import pytest

from eligibility.outlook.verdict import Rule
from eligibility.result.examples import EXAMPLES
from tests.outlook.people import PEOPLE as EIGHT_LIVES
from tests.outlook.people import Person

from .ahead_applications import application_of
from .answer_documents import lives
from .answer_people import PEOPLE
from .answer_reader import SENTENCES, Life, check, read
from .answer_words import (
    FORBIDDEN,
    MOST_STEPS,
    MOST_WORDS_OF_HEADING,
    MOST_WORDS_OF_HEADING_TOO_LATE,
    MOST_WORDS_OF_LEAD,
    latin_words,
)
from .applications import TODAY
from .every_day import FEW_DAYS, life_on


@pytest.mark.parametrize("name", PEOPLE)
def test_the_heading_of_each_person_is_true(name: str) -> None:
    check(Life(PEOPLE[name](), TODAY))


def test_the_people_hear_every_kind_of_sentence() -> None:
    assert {read(Life(person(), TODAY))[0] for person in PEOPLE.values()} == SENTENCES.keys()


@pytest.mark.parametrize("day", FEW_DAYS, ids=str)
@pytest.mark.parametrize("example", EXAMPLES)
def test_the_heading_of_an_example_is_true_on_every_day(example: str, day: date) -> None:
    check(Life(life_on(EXAMPLES[example].document(day), day), day))


@pytest.mark.parametrize("day", [TODAY, date(2027, 3, 1), date(2027, 5, 20), date(2030, 5, 19)], ids=str)
@pytest.mark.parametrize("person", EIGHT_LIVES, ids=lambda person: person.name)
def test_the_heading_of_the_eight_lives_is_true_when_read_later(person: Person, day: date) -> None:
    """Read after the planned day as well, which stays the one assessed."""
    check(Life(application_of(person.line), day))


def walkers(number: int) -> pytest.MarkDecorator:
    """The number of random people in every run, and 200 documents of them in `make deep`."""
    deep = (pytest.param(each, marks=pytest.mark.deep) for each in range(number, 67))
    return pytest.mark.parametrize("number", [*range(number), *deep])


@pytest.mark.django_db
@walkers(10)
def test_the_heading_of_a_random_document_is_true(number: int) -> None:
    """Three documents of each random person."""
    for life in lives(number):
        check(life)
        check_limits(life)


def check_limits(life: Life) -> None:
    """Heading and lead are short, but for a way or a fact that is named; the lines are filled, the steps are few."""
    answer, verdict = life.context.answer, life.context.verdict
    most = MOST_WORDS_OF_HEADING_TOO_LATE if verdict.rule == Rule.TOO_LATE else MOST_WORDS_OF_HEADING
    assert latin_words(answer.heading) <= most, answer.heading
    lead = answer.lead.replace(life.context.ahead.first_way, "") if verdict.short_of_points else answer.lead
    assert latin_words(lead) <= MOST_WORDS_OF_LEAD, answer.lead
    assert all(line.label and line.value for line in answer.lines)
    assert len(answer.steps) <= MOST_STEPS
    said = " ".join((answer.heading, answer.lead, *(step.sentence for step in answer.steps))).casefold()
    assert not [each for each in FORBIDDEN if each in said]
    assert "%(" not in said
