"""Amounts of yen as people type them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers.parsing.text import Refusal, Refused, Understood
from eligibility.answers.parsing.yen import MOST_YEN, Suggestion, read_yen
from eligibility.formats import format_yen, format_yen_alone
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language

from .yen_texts import YEN_ASKED_BACK, YEN_REFUSED, YEN_UNDERSTOOD


@pytest.mark.parametrize(("text", "value"), YEN_UNDERSTOOD)
def test_understood(text: str, value: int) -> None:
    assert read_yen(text) == Understood(value)


@pytest.mark.parametrize(("text", "value"), YEN_ASKED_BACK)
def test_asked_back_with_an_offer(text: str, value: int) -> None:
    assert read_yen(text) == Suggestion(value)


@pytest.mark.parametrize(("text", "code"), YEN_REFUSED)
def test_refused_with_its_code(text: str, code: Refusal) -> None:
    assert read_yen(text) == Refused(code)


def test_a_number_asked_back_is_understood_as_soon_as_a_bracket_says_what_it_means() -> None:
    assert read_yen("420 (4,200,000)") == Understood(4_200_000)


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        (4_200_000, "ja", "4,200,000円（420万円）"),
        (4_200_000, "zh-hant", "420萬日圓（4,200,000）"),
        (4_200_000, "zh-hans", "420万日元（4,200,000）"),
        (4_200_000, "en", "4,200,000 yen (420万円)"),
        (120_000_000, "ja", "120,000,000円（1億2,000万円）"),
        (120_000_000, "zh-hant", "1億2000萬日圓（120,000,000）"),
        (120_000_000, "zh-hans", "1亿2000万日元（120,000,000）"),
        (3_999_999, "ja", "3,999,999円（399万9,999円）"),
        (9_999, "en", "9,999 yen"),
        (0, "ja", "0円"),
    ],
)
def test_said_back(value: int, language: str, words: str) -> None:
    assert in_language(language, format_yen, value) == words


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        (4_200_000, "ja", "4,200,000円"),
        (4_200_000, "zh-hant", "420萬日圓"),
        (2_999_999, "zh-hans", "299万9999日元"),
        (0, "zh-hant", "0日圓"),
        (4_200_000, "en", "4,200,000円"),
    ],
)
def test_said_in_one_way_to_the_yen(value: int, language: str, words: str) -> None:
    assert in_language(language, format_yen_alone, value) == words


def test_an_amount_below_zero_is_not_printed() -> None:
    with pytest.raises(ValueError, match="-1"):
        in_language("ja", format_yen, -1)


@settings(deadline=None)
@given(value=st.integers(0, MOST_YEN), language=st.sampled_from(LANGUAGES))
@example(value=MOST_YEN, language="zh-hans")
@example(value=100_000_001, language="en")
def test_what_is_said_is_read_as_the_same_amount(value: int, language: str) -> None:
    words = in_language(language, format_yen, value)
    assert read_yen(words) == Understood(value)
    for part in words.rstrip("）)").replace("（", "(").split("("):
        assert read_yen(part) == Understood(value)


@settings(deadline=None)
@given(value=st.integers(10_000, MOST_YEN))
def test_figures_are_taken_as_typed(value: int) -> None:
    for text in (str(value), f"{value:,}", f"{value:,}".replace(",", " "), f"{value:,}".replace(",", "\u3000")):
        assert read_yen(text) == Understood(value)
