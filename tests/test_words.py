"""A lint of all words in four languages: interface, law, names in data files, static pages.

Complete, with the same placeholders, in the characters, words and signs of each reader, with the terms of the
glossary, without exclamation marks and without promises.
"""

import re
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils.html import escape

from eligibility.management.commands.words import Sentence, law_sentences

from .word_checks import (
    _BRACKETS,
    _TERMS,
    ALL,
    CHINESE,
    foreign_characters,
    foreign_signs,
    foreign_words,
    loud,
    placeholders,
    problems,
    promising,
    terms_missing,
)


def test_the_words_come_from_every_home() -> None:
    assert {sentence.home for sentence in ALL} == {"interface", "law", "data", "page"}


def test_every_sentence_is_there_in_four_languages_and_none_is_a_guess() -> None:
    assert [(each.where[0], each.open_in, each.words["en"]) for each in ALL if each.open_in] == []


def test_words_that_wait_are_noticed() -> None:
    words = {"ja": "", "zh-hant": "二", "zh-hans": "二", "en": "Two"}
    assert Sentence("interface", ("here",), words, fuzzy=("zh-hant",)).open_in == ("ja", "zh-hant")
    assert Sentence("data", ("here",), words).open_in == ()


def test_every_language_leaves_the_same_places_open() -> None:
    differing = [
        (sentence.where[0], sentence.words)
        for sentence in ALL
        if len({frozenset(placeholders(words)) for words in sentence.words.values() if words}) > 1
    ]
    assert differing == []


def test_each_chinese_script_is_its_own() -> None:
    assert problems(foreign_characters, CHINESE) == []


def test_each_side_has_its_own_words() -> None:
    # In data files the examinations of the mainland are in brackets under their own names.
    names = [each for each in ALL if each.home == "data"]
    assert problems(foreign_words, CHINESE, [each for each in ALL if each.home != "data"]) == []
    assert problems(lambda language, words: foreign_words(language, _BRACKETS.sub("", words)), CHINESE, names) == []


def test_signs_are_those_of_the_language() -> None:
    # Names in Japanese stand as the official lists print them.
    assert problems(foreign_signs, CHINESE) == []
    assert problems(foreign_signs, ("ja",), [each for each in ALL if each.home != "data"]) == []


def test_nothing_is_shouted() -> None:
    assert problems(loud) == []


def test_no_permission_is_promised() -> None:
    assert problems(promising) == []


def test_the_terms_of_the_glossary_are_held() -> None:
    assert len(_TERMS) > 60
    missing = [
        f"{sentence.where[0]} [{language}] “{term}”: {sentence.words['en']} | {sentence.words[language]}"
        for sentence in ALL
        if sentence.home != "data"
        for term, language in terms_missing(dict(sentence.words))
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("check", "language", "words"),
    [
        (foreign_characters, "zh-hant", "您的学歷"),
        (foreign_characters, "zh-hant", "您的専長"),
        (foreign_characters, "zh-hant", "の"),
        (foreign_characters, "zh-hant", "請選高度専門職的積分"),
        (foreign_characters, "zh-hans", "您的學历"),
        (foreign_characters, "zh-hans", "您的签証"),
        (foreign_characters, "zh-hans", "申请在留資格的人"),
        (foreign_words, "zh-hant", "請保存這項信息"),
        (foreign_words, "zh-hans", "请点选连结"),
        (foreign_signs, "ja", "答え(一つ)"),
        (foreign_signs, "zh-hant", "請選“否”"),
        (foreign_signs, "zh-hans", "请选「否」"),
        (foreign_signs, "zh-hans", "你的回答"),
        (foreign_signs, "zh-hant", "日期,例如"),
        (loud, "en", "Done!"),
        (loud, "ja", "完了！"),
        (promising, "ja", "70点あれば許可されます"),
        (promising, "zh-hant", "保證取得"),
        (promising, "zh-hans", "一定能通过"),
        (promising, "en", "Permission is guaranteed."),
    ],
)
def test_a_mistake_is_noticed(check: Callable[[str, str], Iterable[str]], language: str, words: str) -> None:
    assert list(check(language, words))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-hans", "在留资格（在留資格）"),
        ("zh-hans", "“专门士”（専門士）"),
        ("zh-hant", "高度專門職1號ロ與ハ"),
        ("zh-hant", "職位（代表取締役・執行役）"),
    ],
)
def test_an_official_japanese_term_may_be_whole(language: str, words: str) -> None:
    assert list(foreign_characters(language, words)) == []


def test_a_lost_term_is_noticed() -> None:
    words = {
        "en": "Show the residence card.",
        "ja": "カードを見せてください。",
        "zh-hant": "請出示在留卡。",
        "zh-hans": "请出示身份证。",
    }
    assert list(terms_missing(words)) == [("residence card", "ja"), ("residence card", "zh-hans")]


def test_a_longer_term_is_not_taken_for_a_shorter_one() -> None:
    words = {"en": "Representative directors", "ja": "代表取締役", "zh-hant": "代表董事", "zh-hans": "代表董事"}
    assert list(terms_missing(words)) == []
    assert list(terms_missing({**words, "ja": "取締役"})) == [("representative director", "ja")]


def test_a_text_without_literal_words_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "eligibility").mkdir()
    (tmp_path / "eligibility" / "made.py").write_text(
        "name = 'x'\nText(ja=name, zh_hant=name, zh_hans=name, en=name)\n"
    )
    with pytest.raises(ValueError, match=re.escape("eligibility/made.py:2")):
        list(law_sentences(tmp_path))


def test_a_value_in_words_of_the_law_is_shown_as_its_place(tmp_path: Path) -> None:
    (tmp_path / "eligibility").mkdir()
    (tmp_path / "eligibility" / "made.py").write_text(
        'Text(ja=f"{last}歳", zh_hant=f"{last}歲", zh_hans=f"{last}岁", en=f"{last + 1:g} years")\n', encoding="utf-8"
    )
    [sentence] = law_sentences(tmp_path)
    assert sentence.words == {"ja": "{…}歳", "zh-hant": "{…}歲", "zh-hans": "{…}岁", "en": "{…} years"}


def test_the_sheet_shows_every_sentence_in_four_languages_with_its_place(tmp_path: Path) -> None:
    sheet = tmp_path / "build" / "words.html"
    call_command("words", to=sheet, stdout=StringIO())
    page = sheet.read_text(encoding="utf-8")
    assert page.count("<tr>") == len(ALL) + 1
    for sentence in (ALL[0], ALL[len(ALL) // 2], ALL[-1]):
        assert escape(sentence.where[0]) in page
        for language, words in sentence.words.items():
            assert f'<td lang="{language}">{escape(words)}</td>' in page
