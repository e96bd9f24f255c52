"""The pay of a year as people type it, and that of a month, which is asked back."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers.parsing.pay import PayOfMonth, read_pay, type_pay
from eligibility.answers.parsing.text import Refusal, Refused, Understood
from eligibility.answers.parsing.yen import LEAST_PLAUSIBLE_PER_YEAR, MOST_YEN, Suggestion, read_yen
from eligibility.scoring.text import LANGUAGES

from .yen_texts import FOUR_MILLION_TWO, YEN_REFUSED

SAYS_THAT_IT_IS_OF_A_MONTH = [
    "月35万",
    "月35万円",
    "月に35万円",
    "月給35万円",
    "月給：３５万円",
    "月給は35万円",
    "月収35万円",
    "月額350,000円",
    "月額約35万円",
    "税込月給35万円",
    "35万円/月",
    "35 万 円 ／ 月",
    "35万円（月額）",
    "35万円/月（税込）",
    "35万per month",
    "毎月35万円",
    "一ヶ月35万円",
    "1か月350,000円",
    "月給35万円（350,000円）",
    "月薪35萬日圓",
    "稅前月薪35萬日圓",
    "每月35萬日圓",
    "一個月35萬日圓",
    "35萬日圓/月",
    "月薪35万日元",
    "月收入35万日元",
    "每月35万日元（税前）",
    "一个月35万日元",
    "35万日元一个月",
    "35万日元（一个月）",
    "350,000 yen a month",
    "350,000 a month",
    "350,000 yen per month (gross)",
    "350,000/month",
    "350k/mo",
    "350,000 yen monthly",
    "monthly salary: 350,000 yen",
    "gross monthly pay of 350,000 yen",
    "JPY 350,000 p.m.",
]

MAY_BE_OF_A_MONTH = [
    "35万",
    "35万円",
    "350000",
    "350,000",
    "￥350,000-",
    "税込35万円",
    "35万円（賞与込み）",
    "約35万円",
    "35萬日圓",
    "35万日元（含年终奖）",
    "350k yen",
    "gross salary 350,000 yen",
    "35万円（350,000円）",
]

SAYS_THAT_IT_IS_OF_A_YEAR = [
    "年35万円",
    "年収35万円",
    "税込年収350,000円",
    "350,000円/年",
    "每年350,000日圓",
    "每年350,000日元",
    "年薪35萬日圓",
    "一年35万日元",
    "350,000 yen per year",
    "350,000 p.a.",
    "annual salary 350,000 yen",
]


@pytest.mark.parametrize("text", SAYS_THAT_IT_IS_OF_A_MONTH)
def test_pay_said_to_be_of_a_month(text: str) -> None:
    assert read_pay(text) == PayOfMonth(350_000, said=True)


@pytest.mark.parametrize("text", MAY_BE_OF_A_MONTH)
def test_pay_that_may_be_of_a_month(text: str) -> None:
    assert read_pay(text) == PayOfMonth(350_000, said=False)


@pytest.mark.parametrize("text", SAYS_THAT_IT_IS_OF_A_YEAR)
def test_pay_said_to_be_of_a_year_is_taken_however_low(text: str) -> None:
    assert read_pay(text) == Understood(350_000)


@pytest.mark.parametrize("text", FOUR_MILLION_TWO)
def test_a_plausible_pay_of_a_year_is_taken(text: str) -> None:
    assert read_pay(text) == Understood(4_200_000)


def test_the_bound_is_the_first_amount_that_is_taken_without_asking() -> None:
    assert read_pay(str(LEAST_PLAUSIBLE_PER_YEAR)) == Understood(LEAST_PLAUSIBLE_PER_YEAR)
    below = LEAST_PLAUSIBLE_PER_YEAR - 1
    assert read_pay(str(below)) == PayOfMonth(below, said=False)
    assert read_pay("0") == read_pay("月0円") == Understood(0)
    assert read_yen(str(below)) == Understood(below), "savings are no pay"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("420", Suggestion(4_200_000)),
        ("年収約35万円", Suggestion(350_000)),
        ("月350", Refused(Refusal.UNIT_MISSING)),
        ("月35", Refused(Refusal.UNIT_MISSING)),
        ("月30〜35万円", Refused(Refusal.RANGE)),
        ("35万/月×12", Refused(Refusal.CALCULATION)),
        ("35万×12ヶ月", Refused(Refusal.NOT_PER_YEAR)),
        ("年収420万円（月35万円）", Refused(Refusal.NOT_PER_YEAR)),
        ("monthly 350,000 per year", Refused(Refusal.NOT_PER_YEAR)),
        ("月平均35万円", Refused(Refusal.NOT_PER_YEAR)),
        ("時給1,500円", Refused(Refusal.NOT_PER_YEAR)),
        ("月給30万元", Refused(Refusal.OTHER_CURRENCY)),
        ("月の手取り30万円", Refused(Refusal.AFTER_TAX)),
        ("30万円/月（税后）", Refused(Refusal.AFTER_TAX)),
        ("月給35万円（残業代込み）", Refused(Refusal.PARTS_NAMED)),
        ("月10億円", Refused(Refusal.YEN_TOO_LARGE)),
        ("月-35万円", Refused(Refusal.NEGATIVE)),
    ],
)
def test_what_is_neither_is_asked_otherwise(text: str, read: object) -> None:
    assert read_pay(text) == read


@pytest.mark.parametrize(
    ("text", "code"), [each for each in YEN_REFUSED if each[1] is not Refusal.NOT_PER_YEAR], ids=str
)
def test_what_is_no_amount_of_yen_is_no_pay(text: str, code: Refusal) -> None:
    assert read_pay(text) == Refused(code)


@settings(deadline=None)
@given(value=st.integers(0, MOST_YEN) | st.integers(0, LEAST_PLAUSIBLE_PER_YEAR), language=st.sampled_from(LANGUAGES))
@example(value=LEAST_PLAUSIBLE_PER_YEAR, language="en")
@example(value=1, language="ja")
def test_the_value_in_the_field_is_read_as_the_same_pay(value: int, language: str) -> None:
    assert read_pay(type_pay(value, language)) == Understood(value)


def test_twelve_months_are_a_year() -> None:
    assert PayOfMonth(350_000, said=True).per_year == 4_200_000
