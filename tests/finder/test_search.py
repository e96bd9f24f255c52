"""What people type finds the right school, in four scripts, with slips and short forms."""

from eligibility.finder import find
from eligibility.finder.tables import load_aliases
from eligibility.scoring.lists.universities import universities
from tests.day import drawn, whole_or_drawn

from .cases import typed

# Listed schools where the readers come from; each of them has its cases.
READERS_COUNTRIES = ("TW", "CN", "HK", "MO", "KR", "VN", "ID", "TH", "MY", "SG", "IN")


def test_the_table_is_large_and_names_known_universities_once() -> None:
    cases = typed()
    assert len(cases) >= 600
    assert len({name for name, _ in cases}) == len(cases)
    assert {key for _, key in cases} <= set(universities())


def test_a_third_of_the_table_is_in_no_alias_table() -> None:
    aliases = {alias.name for alias in load_aliases(universities())}
    elsewhere = [name for name, _ in typed() if name not in aliases]
    assert len(elsewhere) * 3 >= len(typed())


def test_every_listed_school_of_the_readers_and_every_top_global_one_has_cases() -> None:
    tried = {key for _, key in typed()}
    wanted = {
        key for key, one in universities().items() if one.sgu is not None or one.country.code in READERS_COUNTRIES
    }
    assert wanted - tried == set()


@whole_or_drawn
def test_the_right_school_comes_first_and_a_confident_answer_is_never_another(number: int | None) -> None:
    answers = [(name, key, find(name)) for name, key in drawn(typed(), number)]
    missed = [
        (name, key, [match.university.key for match in found.matches])
        for name, key, found in answers
        if not found.matches or found.matches[0].university.key != key
    ]
    assert len(missed) <= 0.02 * len(answers), missed
    assert [(name, keys) for name, key, keys in missed if keys and keys[0][:2] != key[:2]] == []
    wrong = [(name, key) for name, key, found in answers if found.confident and found.matches[0].university.key != key]
    assert wrong == []


def test_plain_names_are_answered_with_confidence() -> None:
    for name in (
        "台大",
        "東工大",
        "Tsinghua",
        "清华",
        "京大",
        "スタンフォード大学",
        "史丹佛大學",
        "港大",
        "Chula",
        "서울대학교",
    ):
        assert find(name).confident, name


def test_width_case_and_gaps_change_nothing() -> None:
    for name, key in (
        ("ＫＡＩＳＴ", "kr-korea-advanced-institute-of-science-and-technology"),
        ("京 都 大 学", "jp-kyoto-university"),
    ):
        found = find(name)
        assert found.confident
        assert found.matches[0].university.key == key
    assert find("waseda UNIVERSITY") == find("Waseda University")


def test_the_article_and_words_cut_short_change_nothing() -> None:
    for name, key in (
        ("University of Tokyo", "jp-university-of-tokyo"),
        ("The Waseda University", "jp-waseda-university"),
        ("Univ. of Sydney", "au-university-of-sydney"),
        ("Natl. Taiwan Univ.", "tw-national-taiwan-university"),
        ("Nat’l Univ. of Singapore", "sg-national-university-of-singapore"),
        ("Fudan Daxue", "cn-fudan-university"),
    ):
        found = find(name)
        assert (found.confident, found.matches[0].university.key) == (True, key), name


def test_a_department_behind_the_name_changes_nothing() -> None:
    for name, key in (
        ("慶應義塾大学理工学部", "jp-keio-university"),
        ("名古屋大学大学院", "jp-nagoya-university"),
        ("九州大学大学院システム情報科学府", "jp-kyushu-university"),
        ("清华大学计算机系", "cn-tsinghua-university"),
        ("台大電機所", "tw-national-taiwan-university"),
    ):
        found = find(name)
        assert (found.confident, found.matches[0].university.key) == (True, key), name


def test_traditional_simplified_and_japanese_writing_find_one_school() -> None:
    for names in (
        ("國立臺灣大學", "国立台湾大学", "台湾大学", "臺灣大學"),
        ("廣島大學", "広島大学", "广岛大学"),
        ("慶應義塾大學", "庆应义塾大学"),
    ):
        assert len({find(name).matches[0].university.key for name in names}) == 1, names


def test_a_country_said_with_the_name_settles_a_shared_one() -> None:
    for name, key in (
        ("東北大学（日本）", "jp-tohoku-university"),
        ("东北大学 中国", "cn-northeastern-university"),
        ("Newcastle University UK", "gb-newcastle-university"),
        ("University of Newcastle, Australia", "au-university-of-newcastle-australia"),
        ("Northeastern University USA", "us-northeastern-university-us"),
    ):
        found = find(name)
        assert (found.confident, found.matches[0].university.key) == (True, key), name


def test_a_branch_in_another_country_is_not_the_school() -> None:
    for name in ("Northwestern University Qatar", "Monash University Indonesia", "Georgetown University Qatar"):
        assert not find(name).confident, name
