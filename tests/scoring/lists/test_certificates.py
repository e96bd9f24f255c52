"""Examinations of the IT notice, Japanese tests, look-alikes and national licences."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from eligibility.scoring.lists.countries import load_countries
from eligibility.scoring.lists.it_examinations import it_examinations, load_it_examinations
from eligibility.scoring.lists.japanese_tests import bjt_level, japanese_tests, load_japanese_tests
from eligibility.scoring.lists.licences import FIELDS, GROUNDS, NOTES, load_licences, national_licences
from eligibility.scoring.lists.look_alikes import REASONS, load_look_alikes, look_alikes
from eligibility.scoring.lists.reading import RECORDS, ListError
from tests.law import DAY_OF_LAW


def test_the_notice_has_twelve_countries_and_75_rows() -> None:
    rows = it_examinations(DAY_OF_LAW)
    assert len(rows) == 75
    assert {one.country.code for one in rows} == {
        *("JP", "CN", "PH", "VN", "MM", "TW"),
        *("MY", "TH", "MN", "BD", "SG", "KR"),
    }
    assert Counter(one.kind for one in rows) == {"exam": 72, "qualification": 3}
    assert {one.country.code for one in rows if one.kind == "qualification"} == {"SG", "KR"}
    assert all(one.edition == "2020-07" and one.source[0].source.key == "it-notice-2020-07" for one in rows)


def test_only_former_examinations_count_in_taiwan() -> None:
    taiwan = [one for one in it_examinations(DAY_OF_LAW) if one.country.code == "TW"]
    assert [one.name_local for one in taiwan] == ["軟體設計專業人員", "網路通訊專業人員", "資訊安全管理專業人員"]
    assert not any(one.held_now for one in taiwan)


def test_what_only_looks_listed_has_a_reason_and_a_source() -> None:
    assert len(look_alikes()) == 32
    assert {one.reason for one in look_alikes()} == set(REASONS.values())
    assert all(one.source for one in look_alikes())


def test_bjt_levels_on_both_sides_of_each_bound() -> None:
    assert [bjt_level(score) for score in (0, 399, 400, 479, 480, 800)] == ["none", "none", "n2", "n2", "n1", "n1"]
    with pytest.raises(ValueError, match="from 0 to 800"):
        bjt_level(801)
    assert {(one.level, one.test) for one in japanese_tests()} == {
        (level, test) for level in ("n1", "n2") for test in ("jlpt", "bjt")
    }


def test_licences_are_known_in_every_field_on_both_grounds_and_on_none() -> None:
    known = national_licences(DAY_OF_LAW)
    assert len(known) == 90
    assert {one.field for one in known} == set(FIELDS)
    assert {ground for one in known for ground, _article in one.grounds} == set(GROUNDS.values())
    assert {one.note for one in known} == {None, *NOTES.values()}
    assert sum(not one.grounds for one in known) == 22, "those to be confirmed"
    # The examples that the Immigration Services Agency itself gives.
    assert {"弁護士", "医師", "公認会計士", "技術士", "計量士"} <= {one.name.ja for one in known if one.grounds}


def test_every_licence_names_its_act_and_the_articles_that_make_it_one() -> None:
    for one in national_licences(DAY_OF_LAW):
        assert one.act.endswith("法") or one.act.endswith("法律")
        for article in (one.work, one.title, one.named):
            assert not article or re.fullmatch("第[一二三四五六七八九十百]+条(?:の[一二三四五六七八九十]+)*", article)
        assert one.source[0].source.key == "e-gov-2026-02"


def changed(name: str, old: str, new: str) -> str:
    text = (RECORDS / name).read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("load", "name", "old", "new", "complaint"),
    [
        (load_it_examinations, "it_examinations.csv", "6,3,TW", "6,4,TW", "without a gap"),
        (load_it_examinations, "it_examinations.csv", "6,2,TW", "6,1,TW", "is on line"),
        (load_it_examinations, "it_examinations.csv", "6,2,TW", "6,2,XX", "unknown country 'XX'"),
        (load_it_examinations, "it_examinations.csv", ",exam,held now", ",course,held now", "choose one of exam"),
        (load_it_examinations, "it_examinations.csv", "held before", "held once", "choose one of held now"),
        (load_japanese_tests, "japanese_tests.csv", "n1,jlpt", "n3,jlpt", "choose one of n1, n2"),
        (load_japanese_tests, "japanese_tests.csv", ",480,", ",,", "BJT has a score"),
        (load_look_alikes, "look_alikes.csv", ",same-series,", ",rumour,", "choose one of same-series"),
        (load_look_alikes, "look_alikes.csv", "\naws,", "\nit-passport,", "is on line"),
        (load_licences, "licences.csv", "bengoshi,law", "bengoshi,magic", "choose one of law"),
        (
            load_licences,
            "licences.csv",
            "第七十四条,,,,,e-gov",
            "第七十四条,第一条,,,,e-gov",
            "only names what another",
        ),
        (load_licences, "licences.csv", ",inside-business,", ",outside-business,", "choose one of , inside-business"),
        (load_licences, "licences.csv", "e-gov-2026-02", "hearsay", "no source 'hearsay'"),
        (load_licences, "licences.csv", ",,,e-gov", ",,soon,e-gov", "until 'soon' is no day"),
        (
            load_licences,
            "licences.csv",
            ",,,e-gov",
            ",2027-04-01,2027-04-01,e-gov",
            "bengoshi: since and until overlap",
        ),
        (load_licences, "licences.csv", "shiho-shoshi,law", "bengoshi,law", "is on line 2 too"),
        (load_countries, "countries.csv", "\nAR,", "\nARG,", "no ISO 3166-1"),
        (load_countries, "countries.csv", "\nAR,", "\nAE,", "is on line 2 too"),
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
