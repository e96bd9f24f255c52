"""Typed names as choices of a form: keys to store, words with the country, nothing chosen by itself."""

import pytest

from eligibility.finder.choices import choices_for, said, settled, university
from eligibility.scoring.lists.universities import universities
from eligibility.scoring.text import LANGUAGES


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("台大", "tw-national-taiwan-university"),
        ("東工大", "jp-institute-of-science-tokyo"),
        ("Waseda", "jp-waseda-university"),
    ],
)
def test_a_name_of_one_school_is_settled(typed, key):
    found = settled(typed)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("typed", ["東北大学", "NTU", "York University", "国立清華大学", "", "?", "x" * 500])
def test_a_shared_or_unknown_name_is_not(typed):
    assert settled(typed) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_choices_are_keys_with_name_and_country_in_the_reader_s_language(language):
    found = choices_for("東北大学", language)
    assert [key for key, _words in found][:2] == ["jp-tohoku-university", "cn-northeastern-university"]
    for key, words in found:
        school = university(key)
        assert school is not None
        assert words == said(school, language)
        assert school.name(language) in words
        assert school.country.name.in_language(language) in words


def test_only_schools_that_bear_a_name_are_choices_and_near_ones_where_none_does():
    assert {key for key, _ in choices_for("東北大学", "ja")} == {"jp-tohoku-university", "cn-northeastern-university"}
    assert next(key for key, _ in choices_for("Tokio Univesity", "en")) == "jp-university-of-tokyo"


@pytest.mark.parametrize("typed", ["國立臺灣師範大學", "国立清華大学", "National Tsing Hua Univ.", "台科大"])
def test_a_school_without_a_row_does_not_lead_to_its_neighbours(typed):
    assert choices_for(typed, "zh-hant") == ()


def test_every_key_opens_its_university_and_no_other_text_does():
    assert all(university(key) is school for key, school in universities().items())
    assert university("National Taiwan University") is None
    assert university("") is None


@pytest.mark.parametrize(
    ("key", "language", "words"),
    [
        ("jp-tohoku-university", "zh-hant", "東北大學（日本）"),
        ("cn-northeastern-university", "zh-hant", "東北大學（中國瀋陽）"),
        ("cn-northeastern-university", "zh-hans", "东北大学（沈阳），中国"),
        ("cn-northeastern-university", "en", "Northeastern University (Shenyang), China"),
        ("cn-tsinghua-university", "zh-hant", "清華大學（北京），中國"),
        ("cn-tsinghua-university", "ja", "清華大学（中国）"),
        (
            "jp-institute-of-science-tokyo",
            "ja",
            "東京科学大学（統合前：東京医科歯科大学／東京工業大学）、日本",
        ),
        ("tw-national-taiwan-university", "ja", "国立台湾大学（台湾）"),
        ("fi-aalto-university", "en", "Aalto University (Finland)"),
    ],
)
def test_the_country_is_shown_once(key, language, words):
    assert said(universities()[key], language) == words


def test_the_country_adds_no_second_pair_of_brackets():
    for language in LANGUAGES:
        for school in universities().values():
            words, name = said(school, language), school.name(language)
            assert school.country.name.in_language(language) in words
            assert words.startswith(name)
            assert not (name.endswith((")", "）")) and words.endswith((")", "）")) and words != name), words
