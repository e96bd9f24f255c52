"""The text of the ordinance: every item has its row or the words why none computes it, and every row its item."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings

from eligibility.scoring.editions import TABLES, Edition
from eligibility.scoring.law import ORDINANCE
from eligibility.scoring.lists.reading import ListError
from eligibility.scoring.ordinance.places import items_of_table, other_items, placed, places_of
from eligibility.scoring.ordinance.remarks import REMARKS
from eligibility.scoring.ordinance.text import RECORDS, WORDINGS, Item, Wording, wording_on
from eligibility.scoring.rows import ACTIVITIES

COPY: Path = settings.BASE_DIR / "tests" / "sources" / "ordinance-2014-37.ja.md"
WORDING = WORDINGS[-1]

LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
NOT_TEXT = re.compile(r"#|<a |\*|$")
"""How lines of the copy begin that are none of the law: titles, anchors, numbers of articles, empty ones."""


def days_of(wording: Wording) -> Iterator[date]:
    """The first day of each edition of the tables that a wording must agree with: those begun before it was read."""
    ends = min([wording.read, *(each.since for each in WORDINGS if each.since > wording.since)])
    yield wording.since
    yield from (start for start in TABLES.starts if wording.since < start <= ends)


WORDINGS_AND_DAYS = [
    pytest.param(wording, TABLES.on(day), id=day.isoformat()) for wording in WORDINGS for day in days_of(wording)
]


def in_figures(numerals: str) -> int:
    """Return what numerals below a hundred say, such as 二十五."""
    tens, ten, ones = numerals.rpartition("十")
    digits = " 一二三四五六七八九"
    return (digits.index(tens) if tens else bool(ten)) * 10 + (digits.index(ones) if ones else 0)


def test_the_text_is_line_for_line_that_of_the_official_copy() -> None:
    copied, _, _rest = COPY.read_text(encoding="utf-8").partition("\n---\n")
    lines = [LINK.sub(r"\1", line) for line in copied.splitlines() if not NOT_TEXT.match(line)]
    written: list[str] = []
    table = heading = ""
    for item in WORDING.items:
        if item.table != table:
            written += ["項目", "基準", "点数"] if item.table else []
        if (item.table, item.heading) != (table, heading):
            written += [item.heading] if item.heading else []
        table, heading = item.table, item.heading
        written += [line.words for line in item.lines] + [item.points] * bool(item.points)
    assert written == lines


def test_the_data_files_are_those_the_checksums_were_written_for() -> None:
    lines = (RECORDS / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    stored = {name: checksum for checksum, name in (line.split("  ") for line in lines)}
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in RECORDS.glob("*.csv")} == stored
    assert {wording.path.name for wording in WORDINGS} == set(stored)


def test_the_wording_held_is_the_edition_that_the_rows_cite() -> None:
    assert (WORDING.law, WORDING.since) == (ORDINANCE, ORDINANCE.edition)
    assert WORDING.since <= WORDING.read <= ORDINANCE.checked
    assert [each.since for each in WORDINGS] == sorted({each.since for each in WORDINGS})


@pytest.mark.parametrize(("wording", "edition"), WORDINGS_AND_DAYS)
def test_no_item_is_without_its_place(wording: Wording, edition: Edition) -> None:
    """Each has a rule that computes it, or the words why none does: one of the two."""
    parts: list[tuple[Item, ...]] = [items_of_table(activity, edition, wording) for activity in ACTIVITIES]
    parts.append(other_items(edition, wording))
    assert {item.place for part in parts for item in part} == {item.place for item in wording.items}
    for part in parts:
        without = [
            place.item.place
            for place in placed(part, edition, wording)
            if place.is_computed is (place.remark is not None)
        ]
        assert without == []


@pytest.mark.parametrize(("wording", "edition"), WORDINGS_AND_DAYS)
def test_no_row_is_without_its_item_and_both_have_the_same_points(wording: Wording, edition: Edition) -> None:
    for activity in ACTIVITIES:
        places = list(placed(items_of_table(activity, edition, wording), edition, wording))
        for row in edition.rows:
            points = row.points[activity]
            if points is None:
                continue
            cited = {place for citation in row.citations(activity)[:1] for place in places_of(citation.article)}
            items = [place.item for place in places if row in place.rows]
            assert cited, row.key
            assert cited <= {line.place for item in items for line in item.lines}, row.key
            assert {in_figures(item.points) for item in items} == {points}, row.key
        for place in places:
            assert len(place.rows) == bool(place.item.points), place.item.place


@pytest.mark.parametrize(("wording", "edition"), WORDINGS_AND_DAYS)
def test_pass_mark_and_pay_floor_have_their_sentence(wording: Wording, edition: Edition) -> None:
    for activity in ACTIVITIES:
        places = list(placed(items_of_table(activity, edition, wording), edition, wording))
        [sentence] = [place for place in places if place.sets_pass_mark]
        floor = [each for each in edition.requirements if each.of_points and each.source[activity]]
        assert list(sentence.requirements) == floor
        assert "七十点以上" in sentence.item.lines[0].words


def test_a_remark_is_of_an_item_of_a_wording() -> None:
    assert set(REMARKS) <= {item.place for wording in WORDINGS for item in wording.items}


def test_an_item_without_rule_and_remark_is_noticed() -> None:
    edition = TABLES.on(WORDING.since)
    fewer = replace(edition, rows=tuple(row for row in edition.rows if row.key != "doctorate"))
    lost = [place for place in placed(WORDING.items, fewer, WORDING) if not place.is_computed and not place.remark]
    assert [place.item.place for place in lost] == [
        "第一条第一項第一号の表 学歴の項 イ",
        "第一条第一項第二号の表 学歴の項 イ",
    ]


def test_the_wording_of_a_day_is_the_one_in_force_and_none_before_the_first() -> None:
    first = WORDINGS[0]
    later = replace(first, since=first.since + timedelta(days=10))
    assert wording_on(first.since - timedelta(days=1)) is None
    assert wording_on(later.since - timedelta(days=1), (first, later)) == first
    assert wording_on(later.since, (first, later)) == later


@pytest.mark.parametrize(
    ("article", "places"),
    [
        ("研究実績の項 イからニまで", ["研究実績の項 イ", "研究実績の項 ロ", "研究実績の項 ハ", "研究実績の項 ニ"]),
        ("資格の項 イ及びロ", ["資格の項 イ", "資格の項 ロ"]),
        ("特別加算の項 ワ", ["特別加算の項 ワ"]),
        ("第一条第一項第二号", ["第一条第一項第二号"]),
    ],
)
def test_an_article_may_name_several_places(article: str, places: list[str]) -> None:
    assert list(places_of(article)) == places


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (["Xの表 学歴の項 イ,イ　博士,", "Xの表 職歴の項 イ,イ　実務,十"], "Xの表 学歴の項 イ: a cell"),
        (["第一条,この省令,", "Xの表 学歴の項 イ,イ　博士,"], "Xの表 学歴の項 イ: a cell"),
        (["第一条,この省令,十"], "第一条: only a cell"),
    ],
)
def test_a_file_with_points_missing_or_misplaced_is_refused(tmp_path: Path, rows: list[str], complaint: str) -> None:
    path = tmp_path / "ordinance.csv"
    path.write_text("\n".join(["place,text,points", *rows, ""]), encoding="utf-8")
    with pytest.raises(ListError, match=complaint):
        _ = replace(WORDING, path=path).items
