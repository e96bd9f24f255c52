"""A lint of the Japanese and English words of the interface: plain words, no calques. It adds to the other lints."""

import re
from collections.abc import Iterator

import pytest

from tests.word_checks import ALL, problems
from tests.word_lists import BANNED_JAPANESE, CALQUES

BANNED = {"ja": BANNED_JAPANESE, "en": CALQUES}


def banned(language: str, words: str) -> Iterator[str]:
    """Name words that no reader of a language should meet in the interface."""
    for pattern, plain in BANNED[language].items():
        for match in re.finditer(pattern, words, re.IGNORECASE):
            yield f"“{match[0]}” is {plain}"


@pytest.mark.parametrize("language", BANNED)
def test_the_interface_speaks_plainly(language: str) -> None:
    # The law is quoted in its own words, and names are as lists print them.
    interface = [each for each in ALL if each.home == "interface"]
    assert len(interface) > 1000
    assert problems(banned, (language,), interface) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ja", "例の人で試す"),
        ("ja", "国家資格：0つ"),
        ("ja", "御社は支援を受けていますか"),
        ("ja", "書いて下さい。"),
        ("ja", "試験又は資格"),
        ("ja", "分かるのは勤め先だけです"),
        ("ja", "ページが分からない"),
        ("ja", "まだ不明な点で決まります"),
        ("ja", "日を決めましたか？：はい"),
        ("ja", "0点。 その日から"),
        ("ja", "ここでは数えません。"),
        ("en", "Conditions beside the points"),
        ("en", "Whoever has the link can open it."),
        ("en", "Find it out first: it may spare you the way."),
        ("en", "What changes in vain"),
        ("en", "Everything else as you told it."),
        ("en", "So the points condition is met."),
        ("en", "The pay is below the least pay for this activity."),
        ("en", "What is not known counts as no."),
        ("en", "1 January stands in its place."),
        ("en", "Write a whole number, for example 2."),
    ],
)
def test_a_word_that_is_not_plain_is_noticed(language: str, words: str) -> None:
    assert list(banned(language, words))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ja", "10点。（20件）"),
        ("ja", "大部分から、半分かり"),
        ("ja", "1月10日から数えます"),
        ("en", "Conditions besides the points"),
        ("en", "Write it down. To come back, enter it here."),
    ],
)
def test_plain_words_are_no_false_alarm(language: str, words: str) -> None:
    assert list(banned(language, words)) == []
