"""A lint of the Chinese words: signs, words that mislead, turns of offices. It adds to the lint of all languages."""

import re
from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.word_checks import ALL, CHINESE, LETTERS, problems, without_japanese
from tests.word_lists import MISLEADING, OFFICIALESE


def signs_in_a_row(language: str, words: str) -> Iterator[str]:
    """Name a colon after a question mark, a half-width space after a full-width sign, the dot of the other scripts."""
    for match in re.finditer(r"[？?][：:]", words):
        yield f"“{match[0]}”: a question needs no colon"
    for match in re.finditer(r"[，。、；：？！）」』”’] ", words):
        yield f"a half-width space after {match[0][0]}"
    # The Japanese terms keep their own dot, several of them in one pair of brackets too.
    if language == "zh-hans" and "・" in re.sub("（[^（）]*）", "", without_japanese(words)):
        yield "・ is written · here"


def misleading(language: str, words: str) -> Iterator[str]:
    """Name words that mean something else to these readers, and a colon inside the name of an activity."""
    for word, ours in MISLEADING[language].items():
        if word in words:
            yield f"{word} is {ours}"
    if match := re.search(rf"1[號号][{LETTERS}](?:（[abc]）)?：高度", words):
        yield f"{match[0]}: the activity stands in brackets"


def official(language: str, words: str) -> Iterator[str]:
    """Name turns of statutes and offices."""
    for match in OFFICIALESE[language].finditer(without_japanese(words)):
        yield f"“{match[0]}” is how an office writes"


def test_signs_do_not_pile_up() -> None:
    # The words of a static page are gathered from its paragraphs, with spaces between them.
    assert problems(signs_in_a_row, CHINESE, [each for each in ALL if each.home != "page"]) == []


def test_no_word_misleads() -> None:
    assert problems(misleading, CHINESE) == []


def test_questions_and_results_do_not_speak_like_an_office() -> None:
    # The law is quoted in its own words.
    plain = [each for each in ALL if each.home in ("interface", "page")]
    assert len(plain) > 1000
    assert problems(official, CHINESE, plain) == []


@pytest.mark.parametrize(
    ("check", "language", "words"),
    [
        (signs_in_a_row, "zh-hant", "日期決定了嗎？：是"),
        (signs_in_a_row, "zh-hans", "日期定了吗？：是"),
        (signs_in_a_row, "zh-hant", "0分。 從那一天起"),
        (signs_in_a_row, "zh-hans", "（专门职学位除外） （可得30分）"),
        (signs_in_a_row, "zh-hans", "依据・计算表"),
        (misleading, "zh-hant", "N1，已獲內定（錄取通知）"),
        (misleading, "zh-hans", "N1，已获内定（录用通知）"),
        (misleading, "zh-hans", "经营或管理业务（1号ハ）"),
        (misleading, "zh-hant", "高度專門職1號ロ（b）：高度專門・技術活動"),
        (misleading, "zh-hans", "高度专门职1号ロ：高度专门·技术活动"),
        (official, "zh-hant", "預計入境日本之日"),
        (official, "zh-hans", "自何日起"),
        (official, "zh-hans", "自%(day)s起，年收入不足"),
        (official, "zh-hant", "已經取得者可留空"),
        (official, "zh-hans", "就此条件而言即已足够"),
    ],
)
def test_a_mistake_is_noticed(check: Callable[[str, str], Iterable[str]], language: str, words: str) -> None:
    assert list(check(language, words))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-hant", "您是第一作者，或者是通訊作者"),
        ("zh-hant", "這家公司是中小企業（中小企業者）嗎？"),
        ("zh-hant", "已獲錄取通知（內定）"),
        ("zh-hans", "执行役或业务执行社员（取締役・執行役・業務執行社員）"),
        ("zh-hans", "高度专门职1号ロ（高度专门·技术活动）"),
    ],
)
def test_good_words_pass(language: str, words: str) -> None:
    for check in (signs_in_a_row, misleading, official):
        assert list(check(language, words)) == []
