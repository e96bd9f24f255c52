"""Statements of law next to the tables: words in four languages, figures as data, dates, and the fees of today."""

import re
from datetime import date
from itertools import pairwise

import pytest

from eligibility.scoring.benefits import BENEFITS
from eligibility.scoring.fees import CHANGE, FEE_BANDS, FEES, PERIOD_OF_FIRST, PERMANENT_RESIDENCE, band_of, fee_on
from eligibility.scoring.law import ORDINANCE, Citation
from eligibility.scoring.new_employer import ORDINARY_STATUSES, ordinary_status
from eligibility.scoring.next_steps import NEXT_STEPS, Situation
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.statements import Figure, Reader, Statement, concerning
from eligibility.scoring.text import LANGUAGES, Text

from .statements_of_law import GROUPS, NO_FIGURES, STATEMENTS

DAY = date(2026, 11, 22)
READERS = [
    Reader(DAY, activity, j_skip, abroad)
    for activity in ACTIVITIES
    for j_skip in (True, False)
    for abroad in (True, False)
]


def in_english(statements: tuple[Statement, ...], reader: Reader) -> list[str]:
    return [each.words.en for each in concerning(statements, reader)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_is_written_in_the_words(language: str) -> None:
    found = [each.words.in_language(language) for each in STATEMENTS]
    assert len(found) > 40
    assert [words for words in found if re.search(r"\d", NO_FIGURES.sub("", words))] == []


def test_words_that_do_not_name_their_figures_are_refused() -> None:
    words = Text(ja="{age}歳", zh_hant="{age}歲", zh_hans="{age}岁", en="under {years}")
    with pytest.raises(ValueError, match="names"):
        Statement(words=words, source=Citation(ORDINANCE, "第二条"), figures={"age": Figure(7)})


def test_a_statement_that_ends_before_it_begins_is_refused() -> None:
    words = Text(ja="あ", zh_hant="在", zh_hans="在", en="a")
    with pytest.raises(ValueError, match="ends on"):
        Statement(words=words, source=Citation(ORDINANCE, "第二条"), since=DAY, until=DAY)


@pytest.mark.parametrize("group", GROUPS)
def test_every_statement_that_has_begun_is_about_somebody_today(group: str) -> None:
    statements = GROUPS[group]
    met = {each.words.en for reader in READERS for each in concerning(statements, reader)}
    assert met == {each.words.en for each in statements if each.since <= DAY}


@pytest.mark.parametrize("reader", READERS)
def test_each_benefit_has_one_line_for_a_person_and_the_airport_is_for_j_skip(reader: Reader) -> None:
    lines = {benefit.key: in_english(benefit.lines, reader) for benefit in BENEFITS}
    assert {len(each) for each in lines.values()} <= {0, 1}
    assert [key for key, each in lines.items() if not each] == ([] if reader.j_skip else ["airport"])


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("situation", Situation)
def test_the_steps_ask_for_a_points_table_except_with_j_skip(situation: Situation, reader: Reader) -> None:
    steps = concerning(NEXT_STEPS[situation], reader)
    assert len(steps) == 4
    words = {"ja": "ポイント計算表", "zh-hant": "積分計算表", "zh-hans": "积分计算表", "en": "points table"}
    for language, table in words.items():
        assert any(table in each.words.in_language(language) for each in steps) is not reader.j_skip


def test_the_first_contract_is_with_an_organization_except_in_c() -> None:
    abroad = NEXT_STEPS[Situation.ABROAD]
    firsts = {activity: in_english(abroad, Reader(DAY, activity, False, True))[0] for activity in ACTIVITIES}
    assert "contract" in firsts["a"]
    assert firsts["a"] == firsts["b"]
    assert "business" in firsts["c"]


def test_the_fees_change_on_1_october_2026() -> None:
    """令和8年政令第268号; read with the page of the Agency on 22 November 2026."""
    before, after = date(2026, 9, 30), date(2026, 10, 1)
    found = {
        (key, day): (fee.counter, fee.online)
        for key in (CHANGE, PERMANENT_RESIDENCE)
        for day in (before, after)
        if (fee := fee_on(day, key))
    }
    assert found == {
        (CHANGE, before): (6_000, 5_500),
        (CHANGE, after): (75_000, 65_000),
        (PERMANENT_RESIDENCE, before): (10_000, None),
        (PERMANENT_RESIDENCE, after): (200_000, None),
    }
    assert fee_on(date(2025, 3, 31), CHANGE) is None


@pytest.mark.parametrize("key", [CHANGE, PERMANENT_RESIDENCE])
def test_the_fees_of_a_procedure_follow_each_other_without_a_gap(key: str) -> None:
    fees = [each for each in FEES if each.key == key]
    assert all(one.until == other.since for one, other in pairwise(fees))
    assert fees[-1].until is None


def test_every_period_is_in_one_band_and_the_fees_rise_with_it() -> None:
    """Both sides of each bound, in months."""
    found = {months: band_of(months).counter for months in (1, 3, 4, 6, 7, 11, 12, 13, 35, 36, 59, 60, 120)}
    assert found == {
        1: 10_000,
        3: 10_000,
        4: 18_000,
        6: 18_000,
        7: 25_000,
        11: 25_000,
        12: 33_000,
        13: 48_000,
        35: 48_000,
        36: 64_000,
        59: 64_000,
        60: 75_000,
        120: 75_000,
    }
    assert band_of(PERIOD_OF_FIRST) is FEE_BANDS[-1]


def test_the_ordinary_status_follows_the_activity_and_the_kind_of_work() -> None:
    assert ordinary_status("b", "transfer").ja == "企業内転勤"
    assert ordinary_status("b", "engineer").ja == ordinary_status("b", "").ja == "技術・人文知識・国際業務"
    assert ordinary_status("c", "engineer").ja == "経営・管理"
    assert set(ORDINARY_STATUSES) == set(ACTIVITIES)
