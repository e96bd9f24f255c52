"""What is chosen on a page before anybody answers: never an answer, only a field that waits to be filled in."""

from typing import Final

import pytest

from eligibility.wizard.fields import ChoiceField
from eligibility.wizard.question import Question
from eligibility.wizard.questions import QUESTIONS

from .walking import FILLED, Person

BEFOREHAND: Final = tuple(
    pytest.param(question, field, id=f"{question.key}.{field.key}")
    for question in QUESTIONS
    for field in question.fields
    if field.initial is not None
)


def test_the_days_and_the_pay_are_opened_beforehand() -> None:
    assert [each.id for each in BEFOREHAND] == [
        "application.decided",
        "landing.decided",
        "pay.kind",
        "permission.kind",
    ]


@pytest.mark.parametrize(("question", "field"), BEFOREHAND)
def test_what_is_chosen_beforehand_opens_a_field_that_must_be_filled_in(question: Question, field: ChoiceField) -> None:
    opened = [each for each in question.fields if each.only_if is not None and each.only_if[0] == field.key]
    assert True in [each.required for each in opened if each.is_read_with({field.key: field.initial})]


@pytest.mark.parametrize("key", ["application", "pay", "permission"])
def test_a_page_sent_as_it_comes_answers_nothing(person: Person, key: str) -> None:
    person.walk(FILLED, until=key)
    question = next(each for each in QUESTIONS if each.key == key)
    chosen = question.fields[0]
    assert f'name="{chosen.key}" value="{chosen.initial}"' in " ".join(person.page.split())
    person.send({chosen.key: str(chosen.initial)})
    assert 'class="error"' in person.page
    assert key not in person.document["answers"]


def test_an_answer_goes_before_what_is_chosen_beforehand(person: Person) -> None:
    person.walk({**FILLED, "application": {"decided": "no"}}, until="birth_date")
    person.open(f"/s/{person.id}/q/application/")
    page = " ".join(person.page.split())
    assert page.count(" checked>") == 1
    assert page.split(" checked>")[0].endswith('value="no" id="id_decided_1"')
