"""What people write with a name: a place, a faculty, a degree, the name in full, and slips in the commonest words."""

import pytest

from eligibility.finder import find


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("KIT Kyoto", "jp-kyoto-institute-of-technology"),
        ("KIT Karlsruhe", "de-karlsruhe-institute-of-technology"),
        ("HUST Wuhan", "cn-huazhong-university-of-science-and-technology"),
        ("CMU, Chiang Mai", "th-chiang-mai-university"),
        ("山大 济南", "cn-shandong-university"),
        ("東北大學 波士頓", "us-northeastern-university-us"),
        ("仙台東北大学", "jp-tohoku-university"),
        ("沈阳东北大学", "cn-northeastern-university"),
    ],
)
def test_a_place_said_with_a_shared_name_shows_the_school_there_first(name: str, key: str) -> None:
    assert find(name).matches[0].university.key == key


def test_a_place_behind_the_whole_name_changes_nothing() -> None:
    for name, key in (
        ("Fudan University, Shanghai", "cn-fudan-university"),
        ("Duke University Durham", "us-duke-university"),
        ("Nihon Univ, Tokyo", "jp-nihon-university"),
        ("名城大学 名古屋", "jp-meijo-university"),
    ):
        found = find(name)
        assert (found.confident, found.matches[0].university.key) == (True, key), name


@pytest.mark.parametrize(
    "name", ["Boston University Tokyo", "University of Colorado, Paris", "Nagoya University Osaka"]
)
def test_a_place_elsewhere_selects_nothing(name: str) -> None:
    assert not find(name).confident


@pytest.mark.parametrize(
    "name", ["Princeton", "牛津", "Shenyang", "Seoul Campus", "Tohoku", "海德堡", "つくば", "Peking"]
)
def test_a_place_alone_selects_nothing(name: str) -> None:
    assert not find(name).confident


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("東大大学院 工学系研究科", "jp-university-of-tokyo"),
        ("早大卒", "jp-waseda-university"),
        ("早稲田大学 政治経済学部 卒業", "jp-waseda-university"),
        ("台大醫學院", "tw-national-taiwan-university"),
        ("清华大学经管学院", "cn-tsinghua-university"),
        ("Duke University School of Medicine", "us-duke-university"),
        ("MITメディアラボ", "us-massachusetts-institute-of-technology"),
        ("UCL Bartlett", "gb-university-college-london"),
    ],
)
def test_a_faculty_or_a_degree_behind_the_name_changes_nothing(name: str, key: str) -> None:
    assert find(name).matches[0].university.key == key


@pytest.mark.parametrize("name", ["南京大学金陵学院", "浙江大学城市学院", "厦门大学嘉庚学院", "台大醫院"])
def test_a_college_with_a_name_of_its_own_is_not_its_university(name: str) -> None:
    assert not find(name).confident


def test_the_name_in_full_says_more_than_the_short_one_before_it() -> None:
    for name, key in (
        ("NTU (National Taiwan University)", "tw-national-taiwan-university"),
        ("北大（北海道大学）", "jp-hokkaido-university"),
    ):
        found = find(name)
        assert (found.confident, found.matches[0].university.key) == (True, key), name
    assert not find("NTU (National Tsing Hua University)").confident


def test_slips_in_the_commonest_words_are_read_over_and_not_selected() -> None:
    for name, key in (
        ("Univesity of York UK", "gb-university-of-york"),
        ("Tokyo Univeristy", "jp-university-of-tokyo"),
        ("Califronia Insitute of Techology", "us-california-institute-of-technology"),
    ):
        found = find(name)
        assert (found.confident, found.matches[0].university.key) == (False, key), name


@pytest.mark.parametrize("name", ["杭州師範大学", "시드니대학교병원", "UOWX", "알토"])
def test_what_shares_only_common_letters_with_another_country_is_not_near(name: str) -> None:
    assert [
        match.university.country.code for match in find(name).matches if match.university.country.code == "JP"
    ] == []


def test_a_long_text_of_one_word_takes_no_longer() -> None:
    for word in ("系", "大", "university ", "学部 ", "(a"):
        assert not find((word * 200)[:200]).confident
