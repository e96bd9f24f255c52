"""The list of universities: complete, dated, sourced, and read strictly."""

import csv
import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import opencc
import pytest

from eligibility.scoring.lists.reading import RECORDS, ListError
from eligibility.scoring.lists.sources import load_sources, sources
from eligibility.scoring.lists.universities import held_lists, list_on, load_universities, universities, universities_of
from eligibility.scoring.text import LANGUAGES

HEADER = (RECORDS / "universities.csv").read_text(encoding="utf-8").splitlines()[0]
ROW = {
    "key": "tw-example-university",
    "name_en": "Example University",
    "name_ja": "例大学",
    "name_zh_hant": "",
    "name_zh_hans": "",
    "country": "TW",
    "ranking": "yes",
    "ranking_note": "",
    "sgu": "",
    "innovative_asia": "no",
    "innovative_asia_note": "",
    "jfind": "no",
    "jfind_note": "",
    "on_isa_list": "yes",
    "edition": "2026-01",
    "source": "isa-2026-01 p.1",
}


def written(path: Path, *rows: dict[str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER.split(","))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_every_data_file_is_the_one_its_checksum_was_written_for() -> None:
    lines = (RECORDS / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    stored = {name: checksum for checksum, name in (line.split("  ") for line in lines)}
    present = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in RECORDS.glob("*.csv")}
    assert present == stored


def test_the_numbers_of_the_official_list_and_its_neighbours() -> None:
    rows = universities().values()
    listed = [one for one in rows if one.on_isa_list]
    assert len(rows) == 463
    assert len(listed) == 390
    assert sum(one.country.code == "JP" for one in listed) == 121
    assert len({one.country.code for one in listed}) == 37
    assert (sum(one.sgu == "A" for one in rows), sum(one.sgu == "B" for one in rows)) == (13, 24)
    assert sum(one.innovative_asia in ("yes", "check") for one in rows) == 64
    assert [one.name_en for one in listed if one.country.code == "TW"] == ["National Taiwan University"]


def test_every_row_has_its_edition_and_source() -> None:
    for one in universities().values():
        assert one.edition == list_on().name
        assert one.source
        assert one.on_isa_list == any(reference.source.key == "isa-2026-01" for reference in one.source)


def test_no_rank_number_is_shipped() -> None:
    found = {(one.ranking, one.jfind, one.innovative_asia, one.sgu) for one in universities().values()}
    assert {value for values in found for value in values} == {"yes", "check", "no", "A", "B", None}


def test_what_counts_and_what_is_to_be_confirmed() -> None:
    rows = universities()
    assert rows["tw-national-taiwan-university"].designated is True
    assert rows["tw-national-taiwan-university"].to_confirm == ()
    left = rows["pt-university-of-lisbon"]
    assert (left.designated, len(left.to_confirm)) == (True, 1)
    newest = rows["us-rutgers-university-new-brunswick"]
    assert (newest.designated, len(newest.to_confirm)) == (None, 1)
    only_sgu = rows["jp-akita-international-university"]
    assert (only_sgu.designated, len(only_sgu.to_confirm)) == (True, 1)
    doubtful = rows["bd-bangladesh-university-of-engineering-and-technology"]
    assert (doubtful.designated, len(doubtful.to_confirm)) == (None, 1)
    assert rows["th-chulalongkorn-university"].designated is True


def test_j_find_has_a_limit_of_its_own() -> None:
    rows = universities()
    top = [one for one in rows.values() if one.top100]
    assert len(top) == 89
    assert sum(one.top100 is None for one in rows.values()) == 7
    assert {one.name_en for one in top if one.country.code == "JP"} == {"The University of Tokyo", "Kyoto University"}
    assert rows["tw-national-taiwan-university"].top100 is False


@pytest.mark.parametrize(
    ("key", "top100"),
    [
        ("jp-keio-university", None),
        ("kr-korea-advanced-institute-of-science-and-technology", None),
        ("cn-fudan-university", True),
        ("kr-yonsei-university", True),
    ],
)
def test_where_a_copy_of_the_official_j_find_list_differs_the_row_says_so(key: str, top100: bool | None) -> None:
    row = universities()[key]
    assert row.top100 is top100
    assert row.jfind_note is not None
    assert "July 2025" in row.jfind_note.en
    assert "jfind-copy-2025-07" in {reference.source.key for reference in row.source}


def test_exactly_five_schools_rest_on_the_ended_subsidy_alone() -> None:
    alone = [one.key for one in universities().values() if one.sgu and one.to_confirm]
    assert sorted(alone) == [
        "jp-akita-international-university",
        "jp-international-university-of-japan",
        "jp-nara-institute-of-science-and-technology",
        "jp-tokyo-university-of-foreign-studies",
        "jp-tokyo-university-of-the-arts",
    ]


def test_names_as_each_side_writes_them() -> None:
    rows = universities()
    for key, hant, hans in (
        ("us-stanford-university", "史丹佛大學", "斯坦福大学"),
        ("gb-university-of-cambridge", "劍橋大學", "剑桥大学"),
        ("au-university-of-sydney", "雪梨大學", "悉尼大学"),
        ("ca-university-of-montreal", "蒙特婁大學", "蒙特利尔大学"),
        ("tw-national-taiwan-university", "國立臺灣大學", "台湾大学"),
    ):
        assert (rows[key].name("zh-hant"), rows[key].name("zh-hans")) == (hant, hans)


def test_no_simplified_character_in_a_traditional_name_and_none_the_other_way() -> None:
    to_traditional, to_simplified = opencc.OpenCC("s2tw"), opencc.OpenCC("t2s")
    # Characters that both sides write, which the dictionaries would change in other words.
    both = set("筑后台里范")
    for one in universities().values():
        hant, hans = one.name("zh-hant"), one.name("zh-hans")
        assert [c for c in hant if to_traditional.convert(c) != c and c not in both] == [], one.key
        assert [c for c in hans if to_simplified.convert(c) != c and c not in both] == [], one.key


def test_without_a_usual_name_the_english_one_is_used_and_can_be_marked(tmp_path: Path) -> None:
    one = load_universities(written(tmp_path / "list.csv", ROW))["tw-example-university"]
    assert one.name("zh-hant") == "Example University"
    assert not one.has_name("zh-hant")
    assert one.has_name("ja")
    assert one.has_name("en")
    with pytest.raises(KeyError, match="choose one of"):
        one.name("fr")


def test_no_chinese_name_is_invented_for_schools_that_have_no_usual_one() -> None:
    without = [one.key for one in universities().values() if not one.has_name("zh-hant")]
    assert len(without) == 2
    for key in without:
        one = universities()[key]
        assert (one.name_zh_hant, one.name_zh_hans) == (None, None)
        assert one.name("zh-hans") == one.name_en


def test_every_name_in_every_language_is_a_name() -> None:
    for one in universities().values():
        for language in LANGUAGES:
            assert one.name(language).strip() == one.name(language) != ""


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"country": "XX", "key": "xx-example-university"}, "unknown country 'XX'"),
        ({"name_ja": ""}, "name_ja is empty"),
        ({"source": ""}, "source is empty"),
        ({"source": "hearsay"}, "no source 'hearsay'"),
        ({"edition": "this year"}, "write YYYY-MM"),
        ({"ranking": "17"}, "choose one of yes, check, no"),
        ({"ranking": "check"}, "a check needs a note"),
        ({"ranking_note": "listed-left-newest"}, "a check needs a note"),
        ({"jfind": "no", "jfind_note": "copy-lacks"}, "a check needs a note"),
        ({"jfind": "yes", "jfind_note": "newest-only"}, "a check needs a note"),
        ({"ranking": "check", "ranking_note": "rumour"}, "choose one of listed-left-newest"),
        ({"ranking": "no"}, "on the official list, so ranking is yes or check"),
        ({"sgu": "A"}, "only a Japanese university"),
        ({"sgu": "C"}, "choose one of"),
        ({"on_isa_list": "perhaps"}, "choose one of yes, no"),
        ({"key": "Example"}, "a key is the country and English words"),
        ({"key": "jp-example-university"}, "begins with another country"),
        ({"name_en": "Example University "}, "spaces around it"),
    ],
)
def test_the_loader_refuses(tmp_path: Path, change: dict[str, str], complaint: str) -> None:
    with pytest.raises(ListError, match=complaint):
        load_universities(written(tmp_path / "list.csv", ROW | change))


def test_the_loader_refuses_doubles_and_gaps(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="is on line 2 too"):
        load_universities(written(tmp_path / "list.csv", ROW, ROW))
    with pytest.raises(ListError, match="is listed twice, first as tw-example-university"):
        load_universities(written(tmp_path / "list.csv", ROW, ROW | {"key": "tw-example-2"}))
    with pytest.raises(ListError, match="no record"):
        load_universities(written(tmp_path / "list.csv"))
    (tmp_path / "list.csv").write_text(HEADER + "\ntw-example-university,Example University\n", encoding="utf-8")
    with pytest.raises(ListError, match="2 values for 16 columns"):
        load_universities(tmp_path / "list.csv")
    (tmp_path / "list.csv").write_text("key,name\n", encoding="utf-8")
    with pytest.raises(ListError, match="the columns are"):
        load_universities(tmp_path / "list.csv")


def test_every_source_can_be_looked_up_and_says_what_may_ship() -> None:
    assert set(sources()) >= {"isa-2026-01", "rankings-2026-11", "sgu-2014", "innovative-asia"}
    assert "never ship" in sources()["rankings-2026-11"].ships


def test_a_source_without_an_address_or_a_day_is_refused(tmp_path: Path) -> None:
    header = "key,title,url,edition,read,confidence,ships\n"
    path = tmp_path / "sources.csv"
    path.write_text(header + "a,A list,http://example.jp/,2026,2026-11-22,high,names\n", encoding="utf-8")
    with pytest.raises(ListError, match="no https address"):
        load_sources(path)
    path.write_text(header + "a,A list,https://example.jp/,2026,November,high,names\n", encoding="utf-8")
    with pytest.raises(ListError, match="write YYYY-MM-DD"):
        load_sources(path)


def test_a_list_with_rows_of_another_edition_is_refused() -> None:
    newest = held_lists()[-1]
    assert newest == list_on(date(2026, 11, 22))
    renamed = replace(newest, law=replace(newest.law, edition=date(2026, 11, 1)))
    with pytest.raises(ListError, match="in the list of 2026-11"):
        universities_of(renamed)
