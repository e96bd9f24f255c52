"""Names of examinations and qualifications as people type them, and what each may mean."""

from pathlib import Path

import pytest

from eligibility.finder.certificates import CertificateAnswer, load_families, look_up
from eligibility.finder.writing import fold
from eligibility.scoring.lists.it_examinations import it_examinations
from eligibility.scoring.lists.licences import national_licences
from eligibility.scoring.lists.look_alikes import look_alikes
from eligibility.scoring.lists.reading import ListError
from tests.law import DAY_OF_LAW


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
    answer = look_up(typed, DAY_OF_LAW)
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
    answer = look_up(typed, DAY_OF_LAW)
    assert [one.key for one in answer.not_listed] == [key]
    assert (answer.listed, answer.licences) == ((), ())
    assert answer.not_listed[0].reason.en


def test_what_is_not_known_is_not_answered() -> None:
    for typed in ("", "  ", "??", "warp drive licence"):
        answer = look_up(typed, DAY_OF_LAW)
        assert answer == CertificateAnswer()


def test_no_look_alike_bears_the_name_of_what_counts() -> None:
    for one in look_alikes():
        for name in (*one.also_called, one.name.ja, one.name.en):
            answer = look_up(name, DAY_OF_LAW)
            assert (answer.listed, answer.licences) == ((), ()), (one.key, name)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("技術士", "gijutsushi"),
        ("弁護士", "bengoshi"),
        ("公認会計士", "konin-kaikeishi"),
        ("医師", "ishi"),
        ("行政書士", "gyosei-shoshi"),
        ("看護師", "kangoshi"),
        ("電気工事士", "denki-kojishi"),
        ("第二種電気工事士", "denki-kojishi"),
        ("電氣工事士", "denki-kojishi"),
        ("調理師", "chorishi"),
        ("税理士", "zeirishi"),
        ("稅理士", "zeirishi"),
        ("税理士試験", "zeirishi"),
        ("一級建築士", "kenchikushi"),
        ("建築士", "kenchikushi"),
        ("社労士", "shakai-hoken-romushi"),
        ("宅建", "takken"),
        ("電験三種", "denki-shunin-gijutsusha"),
        ("1級土木施工管理技士", "sekokan"),
        ("歯科医師国家試験", "shika-ishi"),
        ("技術士（情報工学部門）", "gijutsushi"),
        ("Registered nurse", "kangoshi"),
        ("Japanese patent attorney", "benrishi"),
        ("Gyoseishoshi", "gyosei-shoshi"),
        ("律師", "bengoshi"),
        ("药剂师", "yakuzaishi"),
    ],
)
def test_a_national_qualification_is_found_by_its_names(typed: str, key: str) -> None:
    answer = look_up(typed, DAY_OF_LAW)
    assert [one.key for one in answer.licences] == [key]
    assert (answer.listed, answer.not_listed) == ((), ()), "and does not look as if it did not count"


def test_every_national_qualification_is_found_by_every_name_it_has() -> None:
    for one in national_licences(DAY_OF_LAW):
        for name in (one.name.ja, one.name.zh_hant, one.name.zh_hans, one.name.en, *one.also_called):
            assert one in look_up(name, DAY_OF_LAW).licences, name


def test_no_two_national_qualifications_share_a_name() -> None:
    seen: dict[str, str] = {}
    for one in national_licences(DAY_OF_LAW):
        for name in {fold(each) for each in (one.name.ja, one.name.en, *one.also_called)}:
            assert seen.setdefault(name, one.key) == one.key, name


@pytest.mark.parametrize(
    "typed", ["電腦軟體應用乙級技術士", "乙級技術士", "台湾の技術士", "技術士證照", "情報処理技能士", "AWS architect"]
)
def test_a_part_of_another_name_is_no_national_qualification(typed: str) -> None:
    answer = look_up(typed, DAY_OF_LAW)
    assert answer.licences == ()
    assert answer.not_listed


@pytest.mark.parametrize("typed", ["USCPA", "USCPA試験", "system architecture", "cookies", "iPad", "臨床心理士"])
def test_what_only_sounds_alike_is_not_known(typed: str) -> None:
    assert look_up(typed, DAY_OF_LAW) == CertificateAnswer()


def test_a_specialist_s_examination_and_registration_are_both_shown() -> None:
    answer = look_up("情報処理安全確保支援士", DAY_OF_LAW)
    assert [one.item for one in answer.listed] == ["1-イ"]
    assert [one.key for one in answer.licences] == ["joho-shori-shienshi"]
    assert answer.licences[0].note is not None


@pytest.mark.parametrize(
    ("typed", "items", "not_listed"),
    [
        ("软考", {"2-イ", "2-ロ"}, ["ruankao-others"]),
        ("軟考", {"2-イ", "2-ロ"}, ["ruankao-others"]),
        ("软考高级", {"2-イ", "2-ロ"}, ["ruankao-others"]),
        ("Ruankao", {"2-イ", "2-ロ"}, ["ruankao-others"]),
        ("计算机软件水平考试", {"2-イ", "2-ロ"}, ["ruankao-others"]),
        ("計算機軟件水平考試", {"2-イ", "2-ロ"}, ["ruankao-others"]),
        ("计算机技术与软件专业技术资格（水平）考试", {"2-イ", "2-ロ"}, ["ruankao-others"]),
        ("情報処理技術者試験", {"1-ロ", "1-ハ"}, ["it-passport", "information-processing-promotion"]),
        ("高度試験", {"1-イ", "1-ロ"}, []),
        ("PhilNITS", {"3-イ"}, ["it-passport"]),
        ("PhilNITS FE", {"3-イ"}, ["it-passport"]),
        ("HITC", {"4-イ"}, ["it-passport"]),
        ("VITEC", {"4-ロ"}, ["it-passport"]),
        ("ITPEC", {"3-イ", "3-ロ", "4-イ", "4-ロ", "5", "7", "8-イ", "8-ロ", "9", "10"}, ["it-passport"]),
        ("IPA", {"1-イ", "1-ロ"}, ["it-passport", "information-processing-promotion"]),
        ("情報処理推進機構", {"1-イ", "1-ロ"}, ["it-passport", "information-processing-promotion"]),
        ("IPA 高度試験", {"1-イ", "1-ロ"}, []),
        ("III", {"6"}, ["ipas"]),
        ("資策會", {"6"}, ["ipas"]),
        ("资策会", {"6"}, ["ipas"]),
        ("工信部", {"2-イ", "2-ロ"}, ["ruankao-others"]),
        ("HRDKorea", {"12"}, ["korea-others"]),
    ],
)
def test_a_family_or_a_body_shows_what_is_listed_of_it(typed: str, items: set[str], not_listed: list[str]) -> None:
    answer = look_up(typed, DAY_OF_LAW)
    assert {one.item for one in answer.listed} == items
    assert [one.key for one in answer.not_listed] == not_listed
    assert answer.licences == ()


def test_every_body_of_the_notice_is_found_by_its_name() -> None:
    for one in it_examinations(DAY_OF_LAW):
        for issuer in (one.issuer.ja, one.issuer.zh_hant, one.issuer.zh_hans, one.issuer.en):
            assert one in look_up(issuer, DAY_OF_LAW).listed, issuer


def test_higher_examinations_are_those_of_level_four() -> None:
    names = {one.name.ja for one in look_up("高度試験", DAY_OF_LAW).listed}
    assert "システム監査技術者試験" in names
    assert not names & {"応用情報技術者試験", "基本情報技術者試験"}


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("x,Family,99,", "the notice has no '99'"),
        ("x,Family,6 17,", "the notice has no '6 17'"),
        ("x,Family,6,no-such", "no look-alike 'no-such'"),
        ("x,,6,", "words is empty"),
    ],
)
def test_a_table_of_families_refuses(row: str, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "families.csv"
    path.write_text(f"family,words,examinations,look_alikes\n{row}\n", encoding="utf-8")
    with pytest.raises(ListError, match=complaint):
        load_families(DAY_OF_LAW, path)
