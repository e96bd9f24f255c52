"""Names that several schools share, shorten to, or that have no row are never offered as the answer."""

import pytest

from eligibility.finder import find
from eligibility.finder.search import AT_MOST, LONGEST_QUERY
from eligibility.finder.tables import load_unlisted
from eligibility.scoring.lists.universities import universities
from tests.day import drawn, whole_or_drawn

from .cases import unsettled


def test_the_table_is_large_enough() -> None:
    assert len({name for name, _ in unsettled()}) >= 150


@whole_or_drawn
def test_none_of_them_is_answered_with_confidence(number: int | None) -> None:
    assert [name for name, _ in drawn(unsettled(), number) if find(name).confident] == []


@whole_or_drawn
def test_no_name_of_a_school_without_a_row_is_answered_with_confidence(number: int | None) -> None:
    schools = load_unlisted(universities())
    names = [name for school in schools for name in (*school.names, *school.names_as_written)]
    assert [name for name in drawn(names, number) if find(name).confident] == []


def test_a_school_without_a_row_is_said_by_name() -> None:
    for typed, name, code in (
        ("國立臺灣師範大學", "National Taiwan Normal University", "TW"),
        ("York University Canada", "York University", "CA"),
        ("国立清華大学", "National Tsing Hua University", "TW"),
        ("陽明交大", "National Yang Ming Chiao Tung University", "TW"),
    ):
        found = find(typed)
        assert (found.not_listed[0].name_en, found.not_listed[0].country.code) == (name, code)


def test_東北大学_shows_two_countries_and_selects_none() -> None:
    for name in ("東北大学", "东北大学", "東北大學"):
        found = find(name)
        assert not found.confident
        assert {match.university.country.code for match in found.matches[:2]} == {"JP", "CN"}


def test_清華_in_traditional_writing_is_shared_and_in_simplified_writing_is_not() -> None:
    assert find("清华大学").confident
    assert not find("清華大學").confident
    assert find("清華大學").matches[0].university.key == "cn-tsinghua-university"
    assert find("清華大學").not_listed[0].country.code == "TW"


@pytest.mark.parametrize("name", ["NTU", "UM", "MSU", "UCL", "MIT", "NUS", "HUST", "KU", "ntu", "ＮＴＵ", "N.T.U."])
def test_an_abbreviation_never_selects_by_itself(name: str) -> None:
    assert not find(name).confident


@pytest.mark.parametrize("name", ["日本大学短期大学部", "東海大学付属高校", "台大醫院", "北京大学附属中学"])
def test_what_belongs_to_a_university_without_being_one_is_not_called_so(name: str) -> None:
    found = find(name)
    assert not found.confident
    assert not any(match.called_so for match in found.matches)


def test_words_cut_short_do_not_turn_a_school_without_a_row_into_its_neighbour() -> None:
    for name in ("National Tsing Hua Univ.", "National Taiwan Normal Univ.", "York Univ.", "The York University"):
        found = find(name)
        assert not found.confident
        assert found.not_listed, name


def test_a_name_that_is_only_similar_is_shown_and_not_selected() -> None:
    found = find("Stanfrod University")
    assert found.matches[0].university.key == "us-stanford-university"
    assert not found.confident


def test_names_of_neighbouring_towns_do_not_become_one_another() -> None:
    assert find("Hunan University").matches[0].university.key == "cn-hunan-university"
    assert not find("Henan University").confident
    assert find("Kanagawa University").matches[0].university.key == "jp-kanagawa-university"
    assert find("Kanazawa University").matches[0].university.key == "jp-kanazawa-university"


@pytest.mark.parametrize("text", ["", "   ", "???", "😀", "x" * (LONGEST_QUERY + 1), "qqqqqqqqqqqq"])
def test_what_is_no_name_finds_nothing(text: str) -> None:
    found = find(text)
    assert (found.confident, found.matches, found.not_listed) == (False, (), ())


def test_at_most_five_matches_best_first_each_once() -> None:
    matches = find("Tokyo").matches
    assert len(matches) == AT_MOST
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
    assert len({match.university.key for match in matches}) == AT_MOST
