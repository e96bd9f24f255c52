"""One form for all the ways of writing one name."""

import csv

import pytest

from eligibility.finder.writing import as_written, distinctive_words, fold

from .characters import TARGET, representatives


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("國立臺灣大學", "国立台湾大学"),
        ("神戸", "神戶"),
        ("神戶", "神户"),
        ("総研大", "综研大"),
        ("ｹﾝﾌﾞﾘｯｼﾞ", "ケンブリッジ"),
        ("わせだ", "ワセダ"),
        ("ハーヴァード大学", "ハーバード大学"),
        ("ウォータールー", "ウオータールー"),
        ("Université de Montréal", "UNIVERSITE DE MONTREAL"),
        ("Đại học Bách khoa Hà Nội", "dai hoc bach khoa ha noi"),
        ("Københavns Universitet", "Kobenhavns universitet"),
        ("Ｔｅｘａｓ　Ａ＆Ｍ", "Texas A&M"),
        ("Queen’s University", "Queen's University"),
    ],
)
def test_two_writings_of_one_name_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("山形", "山口"), ("清華", "青華"), ("จุฬา", "จุฬ"), ("연세대", "연대")])
def test_two_names_stay_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_as_written_keeps_the_kind_of_kanji_and_the_gaps() -> None:
    assert as_written("清華") != as_written("清华")
    assert as_written("Tsing Hua") == as_written("tsing-hua") != as_written("Tsinghua")


def test_words_distinguish_schools_in_any_order() -> None:
    assert distinctive_words("Univ. of Tokyo") == distinctive_words("Tokyo University") == "tokyo"
    assert distinctive_words("東京大学") == ""


def test_the_table_of_characters_is_what_its_generator_makes_of_the_names() -> None:
    with TARGET.open(encoding="utf-8", newline="") as file:
        stored = {row["variant"]: row["representative"] for row in csv.DictReader(file)}
    assert stored == representatives()
