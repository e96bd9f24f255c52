"""A pay that is, or looks like, that of a month: asked back at its field, and never taken for a year's unasked."""

from datetime import date

import pytest
from django.utils import translation

from eligibility.answers.document import new_document
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.fields import YearlyPayField, YenField
from eligibility.wizard.fields.yen import MAYBE_MONTH, PAY_OF_MONTH
from eligibility.wizard.forms import QuestionForm, shown, typed
from eligibility.wizard.path import Page
from eligibility.wizard.question import Question

TODAY = date(2026, 11, 22)
PAY = YearlyPayField(key="annual_yen", label="Pay")
SAVINGS = YenField(key="savings_yen", label="Savings")
QUESTION = Question(key="pay", title="Pay", fields=(PAY,))

every_language = pytest.mark.parametrize("language", LANGUAGES)


def sent(text: str, question: Question = QUESTION, take: str = "") -> QuestionForm:
    """The form as it is sent with this text in its field, or with the button of an offer."""
    body = {question.fields[0].key: text} | ({"take": take} if take else {})
    form = QuestionForm(Page(question), new_document(), TODAY, data=typed(body, question.fields))
    form.is_valid()
    return form


@every_language
@pytest.mark.parametrize("text", ["35万", "350000", "税込35万円", "35万日元"])
def test_an_amount_like_that_of_a_month_is_asked_back_with_both(text: str, language: str) -> None:
    with translation.override(language):
        form = sent(text)
        assert form.errors["annual_yen"] == [str(MAYBE_MONTH)]
        assert form["annual_yen"].value() == text
        (year, words), (stays, words_as_it_is) = form.offers["annual_yen"]
        assert "4,200,000" in words
        assert "350,000" in words_as_it_is
        for offered, value in ((year, 4_200_000), (stays, 350_000)):
            taken = sent(text, take=f"annual_yen={offered}")
            assert not taken.errors
            assert taken.record == {"annual_yen": value}


@every_language
@pytest.mark.parametrize("text", ["月35万円", "月薪35萬日圓", "每月35万日元", "350,000 yen a month"])
def test_an_amount_said_to_be_of_a_month_is_offered_times_twelve_alone(text: str, language: str) -> None:
    with translation.override(language):
        form = sent(text)
        assert form.errors["annual_yen"] == [str(PAY_OF_MONTH)]
        ((offered, words),) = form.offers["annual_yen"]
        assert "4,200,000" in words
        assert sent(text, take=f"annual_yen={offered}").record == {"annual_yen": 4_200_000}


@every_language
def test_twelve_months_below_the_bound_are_not_asked_back_again(language: str) -> None:
    with translation.override(language):
        ((offered, _words),) = sent("月10万円").offers["annual_yen"]
        assert sent("月10万円", take=f"annual_yen={offered}").record == {"annual_yen": 1_200_000}


@every_language
def test_about_a_low_pay_of_a_year_is_asked_back_once(language: str) -> None:
    with translation.override(language):
        ((offered, _words),) = sent("年収約35万円").offers["annual_yen"]
        assert sent("年収約35万円", take=f"annual_yen={offered}").record == {"annual_yen": 350_000}


@every_language
@pytest.mark.parametrize("value", [0, 1, 350_000, 1_499_999, 1_500_000, 4_200_000, 120_000_000])
def test_the_value_in_the_field_is_the_same_pay_when_sent_again(value: int, language: str) -> None:
    with translation.override(language):
        document = {**new_document(), "answers": {"pay": {"annual_yen": value}}}
        filled = shown(Page(QUESTION), document, TODAY)
        assert sent(filled["annual_yen"]).record == {"annual_yen": value}


def test_an_amount_of_another_kind_is_no_months_pay() -> None:
    savings = Question(key="savings", title="Savings", fields=(SAVINGS,))
    assert sent("30万", savings).record == {"savings_yen": 300_000}
    assert SAVINGS.prepare_value(300_000) == "300,000"
