"""The pay of one month as people type it in its own field: that of a year is asked back or refused."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers.parsing.pay import PayOfYear, read_pay_of_month, type_pay_of_month
from eligibility.answers.parsing.text import Refusal, Refused, Understood
from eligibility.answers.parsing.yen import LEAST_PLAUSIBLE_PER_YEAR, MOST_YEN, Suggestion
from eligibility.scoring.text import LANGUAGES

from .test_parsing_pay import MAY_BE_OF_A_MONTH, SAYS_THAT_IT_IS_OF_A_MONTH
from .yen_texts import FOUR_MILLION_TWO, MONTH_REFUSED

SAYS_A_YEAR_OR_ABOUT = {"約35万円", "月額約35万円", "35万日元（含年终奖）"}


@pytest.mark.parametrize(
    "text", [each for each in SAYS_THAT_IT_IS_OF_A_MONTH + MAY_BE_OF_A_MONTH if each not in SAYS_A_YEAR_OR_ABOUT]
)
def test_the_pay_of_a_month_is_taken(text: str) -> None:
    assert read_pay_of_month(text) == Understood(350_000)


@pytest.mark.parametrize("text", ["約35万円", "月額約35万円"])
def test_about_is_asked_back(text: str) -> None:
    assert read_pay_of_month(text) == Suggestion(350_000)


@pytest.mark.parametrize("text", [each for each in FOUR_MILLION_TWO if "年" not in each])
def test_an_amount_like_that_of_a_year_is_asked_back(text: str) -> None:
    assert read_pay_of_month(text) in (PayOfYear(4_200_000), Refused(Refusal.NOT_PER_MONTH))


def test_the_bound_is_the_first_amount_that_is_asked_back() -> None:
    bound = LEAST_PLAUSIBLE_PER_YEAR
    assert read_pay_of_month(str(bound)) == PayOfYear(bound)
    assert read_pay_of_month(str(bound - 1)) == Understood(bound - 1)
    assert read_pay_of_month("月200万円") == read_pay_of_month("2,000,000 yen a month") == Understood(2_000_000)
    assert read_pay_of_month("0") == Understood(0)


@pytest.mark.parametrize(("text", "code"), MONTH_REFUSED, ids=str)
def test_what_is_no_pay_of_a_month_is_refused(text: str, code: Refusal) -> None:
    assert read_pay_of_month(text) == Refused(code)


@settings(deadline=None)
@given(value=st.integers(0, MOST_YEN), language=st.sampled_from(LANGUAGES))
@example(value=LEAST_PLAUSIBLE_PER_YEAR, language="en")
@example(value=1, language="ja")
def test_the_value_offered_is_read_as_the_same_pay(value: int, language: str) -> None:
    assert read_pay_of_month(type_pay_of_month(value, language)) == Understood(value)
