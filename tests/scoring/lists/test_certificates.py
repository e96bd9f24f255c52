"""Examinations of the IT notice, Japanese tests, look-alikes and national licences."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from eligibility.scoring.lists.countries import load_countries
from eligibility.scoring.lists.it_examinations import it_examinations, load_it_examinations
from eligibility.scoring.lists.japanese_tests import bjt_level, japanese_tests, load_japanese_tests
from eligibility.scoring.lists.licences import FIELDS, GROUNDS, licence_examples, load_licences
from eligibility.scoring.lists.look_alikes import load_look_alikes, look_alikes, look_up
from eligibility.scoring.lists.reading import RECORDS, ListError


def test_the_notice_has_twelve_countries_and_75_rows() -> None:
    rows = it_examinations()
    assert len(rows) == 75
    assert {one.country.code for one in rows} == {
        *("JP", "CN", "PH", "VN", "MM", "TW"),
        *("MY", "TH", "MN", "BD", "SG", "KR"),
    }
    assert Counter(one.kind for one in rows) == {"exam": 72, "qualification": 3}
    assert {one.country.code for one in rows if one.kind == "qualification"} == {"SG", "KR"}
    assert all(one.edition == "2020-07" and one.source[0].source.key == "it-notice-2020-07" for one in rows)


def test_only_former_examinations_count_in_taiwan() -> None:
    taiwan = [one for one in it_examinations() if one.country.code == "TW"]
    assert [one.name_local for one in taiwan] == ["軟體設計專業人員", "網路通訊專業人員", "資訊安全管理專業人員"]
    assert not any(one.held_now for one in taiwan)


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("基本情報技術者試験", {"1-ロ", "3-イ", "3-ロ", "4-イ", "4-ロ", "5", "7", "8-イ", "8-ロ", "9", "10"}),
        ("応用情報", {"1-ロ", "3-イ", "4-イ", "4-ロ", "5", "8-イ", "9", "10"}),
        ("软件设计师", {"2-イ", "2-ロ"}),
        ("정보처리기사", {"12"}),
        ("軟體設計專業人員", {"6"}),
        ("ＣＩＴＰＭ", {"11"}),
        ("情報セキュリティマネジメント", {"1-ロ"}),
        ("登録セキスペ", {"1-イ"}),
        ("ネスペ", {"1-ロ"}),
        ("高项", {"2-イ"}),
        ("系统架构师", {"2-イ"}),
    ],
)
def test_a_listed_examination_is_found_by_name(typed: str, items: set[str]) -> None:
    answer = look_up(typed)
    assert {one.item for one in answer.listed} == items
    assert answer.not_listed == ()


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("ITパスポート", "it-passport"),
        ("IT Passport", "it-passport"),
        ("AWS", "aws"),
        ("aws certified solutions architect", "aws"),
        ("TOEIC", "toeic"),
        ("多益", "toeic"),
        ("CCNA", "cisco"),
        ("シスコ", "cisco"),
        ("PMP", "pmp"),
        ("MOS", "mos"),
        ("簿記3級", "bookkeeping"),
        ("信息安全工程师", "ruankao-others"),
        ("정보보안기사", "korea-others"),
        ("J.TEST", "other-japanese"),
        ("JLPT N1", "jlpt"),
        ("G検定", "ai-private"),
        ("Salesforce", "salesforce"),
        ("华为认证", "huawei"),
    ],
)
def test_what_looks_listed_is_answered_by_name(typed: str, key: str) -> None:
    answer = look_up(typed)
    assert [one.key for one in answer.not_listed] == [key]
    assert answer.listed == ()
    assert answer.not_listed[0].reason.en


def test_what_is_not_known_is_not_answered() -> None:
    for typed in ("", "  ", "??", "warp drive licence"):
        answer = look_up(typed)
        assert (answer.listed, answer.not_listed) == ((), ())


def test_no_look_alike_bears_the_name_of_a_listed_examination() -> None:
    for one in look_alikes():
        for name in (*one.also_called, one.name.ja, one.name.en):
            assert look_up(name).listed == (), (one.key, name)


def test_bjt_levels_on_both_sides_of_each_bound() -> None:
    assert [bjt_level(score) for score in (0, 399, 400, 479, 480, 800)] == ["none", "none", "n2", "n2", "n1", "n1"]
    with pytest.raises(ValueError, match="from 0 to 800"):
        bjt_level(801)
    assert {(one.level, one.test) for one in japanese_tests()} == {
        (level, test) for level in ("n1", "n2") for test in ("jlpt", "bjt")
    }


def test_licences_have_examples_in_every_field_on_both_grounds() -> None:
    assert {one.field for one in licence_examples()} == set(FIELDS)
    assert {one.ground for one in licence_examples()} == set(GROUNDS)
    # The examples that the Immigration Services Agency itself gives.
    assert {"弁護士", "医師", "公認会計士", "技術士", "計量士"} <= {one.name.ja for one in licence_examples()}


def changed(name: str, old: str, new: str) -> str:
    text = (RECORDS / name).read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("load", "name", "old", "new", "complaint"),
    [
        (load_it_examinations, "it_examinations.csv", "6,3,TW", "6,4,TW", "without a gap"),
        (load_it_examinations, "it_examinations.csv", "6,2,TW", "6,1,TW", "stands on line"),
        (load_it_examinations, "it_examinations.csv", "6,2,TW", "6,2,XX", "unknown country 'XX'"),
        (load_it_examinations, "it_examinations.csv", ",exam,held now", ",course,held now", "choose one of exam"),
        (load_it_examinations, "it_examinations.csv", "held before", "held once", "choose one of held now"),
        (load_japanese_tests, "japanese_tests.csv", "n1,jlpt", "n3,jlpt", "choose one of n1, n2"),
        (load_japanese_tests, "japanese_tests.csv", ",480,", ",,", "BJT has a score"),
        (load_look_alikes, "look_alikes.csv", ",same-series,", ",rumour,", "choose one of same-series"),
        (load_look_alikes, "look_alikes.csv", "\naws,", "\nit-passport,", "stands on line"),
        (load_licences, "licences.csv", "bengoshi,law", "bengoshi,magic", "choose one of law"),
        (load_licences, "licences.csv", ",work,弁護士法", ",custom,弁護士法", "choose one of work, title"),
        (load_countries, "countries.csv", "\nAR,", "\nARG,", "no ISO 3166-1"),
        (load_countries, "countries.csv", "\nAR,", "\nAE,", "stands on line 2 too"),
        (load_countries, "countries.csv", "AR,Argentina,", "AR,,", "both English and Japanese"),
    ],
)
def test_a_loader_refuses(
    tmp_path: Path, load: Callable[[Path], object], name: str, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / name
    path.write_text(changed(name, old, new), encoding="utf-8")
    with pytest.raises(ListError, match=complaint):
        load(path)
