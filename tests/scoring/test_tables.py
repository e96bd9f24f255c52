"""The tables against the ordinance: points, letters and exclusions as it has them, words and sources complete."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from eligibility.scoring.conditions import Is
from eligibility.scoring.facts import FIRST_DAY, YesNo
from eligibility.scoring.law import LAWS, ORDINANCE
from eligibility.scoring.rows import ACTIVITIES, HEADINGS, ByActivity, Row, facts_of
from eligibility.scoring.text import Text
from tests.law import ROWS

CONTRACT = Path(__file__).parents[1] / "sources" / "facts.schema.json"

BY_KEY = {row.key: row for row in ROWS}
ITEM = {"a": "第一号", "b": "第二号", "c": "第三号"}
TITLE = {
    "education": "学歴",
    "career": "職歴",
    "salary": "年収",
    "age": "年齢",
    "research": "研究実績",
    "licences": "資格",
    "position": "地位",
    "special": "特別加算",
}

# Article 1 (1) of the ordinance, written off its text: each letter with its points, and after a slash the letters
# for whose holders it is not counted (「…に該当する場合を除く」; for bands, those above). ヌ yields to ホ only for
# training that used classes of a Japanese university. Item 2 gives its research points for イ to ニ as a whole.
TABLES = {
    "a": {
        "education": "イ30 ロ20/イ ハ10/イロ ニ5",
        "career": "イ15 ロ10/イ ハ5/イロ",
        "salary": "イ40 ロ35/イ ハ30/イロ ニ25/イロハ ホ20/イロハニ ヘ15/イロハニホ ト10/イロハニホヘ",
        "age": "イ15 ロ10/イ ハ5/イロ",
        "research": "イ25 ロ20/イ",
        "special": "イ20 ロ10/イ ハ5 ニ5 ホ10 ヘ15 ト10/ホヘ チ10 リ10 ヌ5/ホ ル10",
    },
    "b": {
        "education": "イ30 ロ25/イ ハ20/イロ ニ10/イロハ ホ5",
        "career": "イ20 ロ15/イ ハ10/イロ ニ5/イロハ",
        "salary": "イ40 ロ35/イ ハ30/イロ ニ25/イロハ ホ20/イロハニ ヘ15/イロハニホ ト10/イロハニホヘ",
        "age": "イ15 ロ10/イ ハ5/イロ",
        "research": "イからニまで15",
        "licences": "イ及びロ10 ハ5/イ及びロ",
        "special": "イ20 ロ10/イ ハ5 ニ5 ホ10 ヘ15 ト10/ホヘ チ10 リ10 ヌ5/ホ ル10 ヲ10",
    },
    "c": {
        "education": "イ25 ロ20/イ ハ10/イロ ニ5",
        "career": "イ25 ロ20/イ ハ15/イロ ニ10/イロハ",
        "salary": "イ50 ロ40/イ ハ30/イロ ニ20/イロハ ホ10/イロハニ",
        "position": "イ10 ロ5/イ",
        "special": "イ20 ロ10/イ ハ5 ニ5 ホ10 ヘ15 ト10/ホヘ チ10 リ10 ヌ5/ホ ル5 ヲ10 ワ10",
    },
}

# Which bonus a letter is, since points alone do not distinguish イ from ロ.
SPECIAL = {
    "a": {"local_government_support": "ル"},
    "b": {"investment_management": "ル", "local_government_support": "ヲ"},
    "c": {"invested_100m_yen": "ル", "investment_management": "ヲ", "local_government_support": "ワ"},
}
SPECIAL_EVERYWHERE = {
    "innovation_sme": "イ",
    "innovation": "ロ",
    "rd_over_3_percent": "ハ",
    "foreign_qualification": "ニ",
    "japanese_degree": "ホ",
    "japanese_n1": "ヘ",
    "japanese_n2": "ト",
    "growth_field_project": "チ",
    "designated_university": "リ",
    "designated_training": "ヌ",
}


def place(row: Row, activity: str) -> tuple[str, str, str]:
    """Return item, heading and letter that the row's article names in an activity."""
    match = re.fullmatch(r"第一条第一項(第.号)の表 (\w+)の項 (\w+)", row.article[activity] or "")
    assert match, f"{row.key}: {row.article[activity]!r} is no place in the tables"
    return match[1], match[2], match[3]


def letter(row: Row, activity: str) -> str:
    """Return the letter of a row in an activity."""
    return place(row, activity)[2]


def texts(row: Row) -> Iterator[tuple[str, Text]]:
    """Yield every text of a row and of the facts that it brings, with what it is."""
    yield f"{row.key} label", row.label
    yield f"{row.key} short", row.short
    yield f"{row.key} proof", row.proof
    for fact in facts_of(row.when):
        if isinstance(fact, YesNo) and fact.ask is not None and fact.hint is not None:
            yield f"{fact.key} ask", fact.ask
            yield f"{fact.key} hint", fact.hint


@pytest.mark.parametrize("activity", ACTIVITIES)
@pytest.mark.parametrize("heading", HEADINGS)
def test_letters_points_and_exclusions_are_those_of_the_ordinance(activity: str, heading: str) -> None:
    """Same letters in the same order, none twice, none left out, each with its points and what excludes it."""
    ours = []
    for row in ROWS:
        points = row.points[activity]
        if row.heading != heading or points is None:
            continue
        excluding = [BY_KEY[unless.row] for unless in row.unless if BY_KEY[unless.row].points[activity]]
        assert {each.heading for each in excluding} <= {heading}
        letters = "".join(letter(each, activity) for each in excluding)
        ours.append(f"{letter(row, activity)}{points}" + (f"/{letters}" if letters else ""))
    assert " ".join(ours) == TABLES[activity].get(heading, "")


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_each_bonus_has_its_own_letter(activity: str) -> None:
    ours = {row.key: letter(row, activity) for row in ROWS if row.heading == "special" and row.points[activity]}
    assert ours == SPECIAL_EVERYWHERE | SPECIAL[activity]


def test_only_training_is_excluded_in_part() -> None:
    narrowed = {row.key: unless for row in ROWS for unless in row.unless if unless.where is not None}
    assert list(narrowed) == ["designated_training"]
    where = narrowed["designated_training"].where
    assert isinstance(where, Is)
    assert (where.fact.key, where.value) == ("training_used_japanese_university", True)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_articles_name_the_item_and_the_heading(row: Row) -> None:
    assert {activity for activity, _ in row.article.items()} == {activity for activity, _ in row.points.items()}
    for activity, _ in row.article.items():
        assert place(row, activity)[:2] == (ITEM[activity], TITLE[row.heading])
        first, *others = row.citations(activity)
        assert first.law is ORDINANCE
        assert all(LAWS[each.law.key] is each.law and each.law is not ORDINANCE for each in others)


def test_keys_are_unique_and_headings_in_the_order_of_the_ordinance() -> None:
    assert len(BY_KEY) == len(ROWS)
    order = [HEADINGS.index(row.heading) for row in ROWS]
    assert order == sorted(order)
    assert set(order) == set(range(len(HEADINGS)))


def test_every_row_of_the_day_is_in_force_since_the_first_day_covered() -> None:
    assert {row.since for row in ROWS} == {FIRST_DAY}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_conditions_exist_exactly_where_there_are_points(row: Row) -> None:
    if isinstance(row.when, ByActivity):
        assert {activity for activity, _ in row.when.items()} == {activity for activity, _ in row.points.items()}
    assert facts_of(row.when)


def test_every_fact_is_one_of_the_data_contract_and_of_its_type() -> None:
    contract: dict[str, Any] = json.loads(CONTRACT.read_text(encoding="utf-8"))["properties"]
    for row in ROWS:
        for fact in facts_of(row.when):
            key, _, activity = fact.key.partition(".")
            assert key in {*contract, "age"}, f"{row.key} asks for {fact.key}"
            if activity:
                assert activity in contract[key]["properties"]
            if isinstance(fact, YesNo):
                assert contract[key] == {"$ref": "#/$defs/maybe"}


def test_one_key_is_one_fact() -> None:
    facts = {fact for row in ROWS for fact in facts_of(row.when)}
    assert len({fact.key for fact in facts}) == len(facts)


def test_bonus_rows_that_bring_a_fact_word_its_question() -> None:
    brought = {fact.key for row in ROWS for fact in facts_of(row.when) if isinstance(fact, YesNo) and fact.ask}
    assert brought == {
        "designated_training",
        "growth_field_project",
        "invested_100m_yen",
        "investment_management",
        "local_government_support",
        "rd_over_3_percent",
    }
    for row in ROWS:
        for fact in facts_of(row.when):
            if isinstance(fact, YesNo):
                assert (fact.ask is None) == (fact.hint is None), fact.key


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_words_are_written_for_each_of_the_four_readers(row: Row) -> None:
    for what, text in texts(row):
        words = [text.ja, text.zh_hant, text.zh_hans, text.en]
        assert all(one != other for one, other in combinations(words, 2)), what
        assert re.search("[A-Za-z]{3}", text.en), what
        assert not re.search("[ぁ-ん]", text.zh_hant + text.zh_hans + text.en), what
        for one in words:
            assert one == one.strip(), what
            assert "  " not in one, what


def figures(words: str) -> list[str]:
    """Return, sorted, the proof numbers, levels, per cents and numbers of two digits or more; money in units of 万."""
    words = words.replace(",", "")
    words = re.sub(r"(\d+) million", lambda amount: str(int(amount[1]) * 100), words)
    words = re.sub(r"(\d+)[億亿]", lambda amount: str(int(amount[1]) * 10_000), words)
    return sorted(set(re.findall(r"[①-⑳㉑]|N\d|\d+%|\d{2,}", words.replace("％", "%"))))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_words_hold_the_same_figures_in_all_languages(row: Row) -> None:
    for what, text in texts(row):
        assert figures(text.zh_hant) == figures(text.ja), what
        assert figures(text.zh_hans) == figures(text.ja), what
        assert figures(text.en) == figures(text.ja), what


@pytest.mark.parametrize(
    ("row", "unit"),
    [(row, {"salary": 10_000, "career": 1}[row.heading]) for row in ROWS if row.heading in ("salary", "career")],
    ids=lambda value: getattr(value, "key", str(value)),
)
def test_labels_of_bands_name_their_lower_bound(row: Row, unit: int) -> None:
    for activity, _ in row.points.items():
        condition = row.condition(activity)
        assert condition is not None
        _, least = next(condition.bounds())
        named = re.search(r"[\d,]+", row.label.ja)
        assert named, row.label.ja
        assert int(named[0].replace(",", "")) * unit == least


# Rows that must not come into being.

ROW = BY_KEY["innovation"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"article": ByActivity(a="特別加算の項 ロ", b="特別加算の項 ロ")}, "no article for activity c"),
        ({"article": ByActivity(a="特別加算の項 ロ", b=" ", c="特別加算の項 ロ")}, "no article for activity b"),
        ({"points": ByActivity()}, "earns points in no activity"),
        ({"points": ByActivity(a=0, b=10, c=10)}, "0 points in a"),
        ({"points": ByActivity(a=10, b=-10, c=10)}, "-10 points in b"),
        ({"points": ByActivity(a=10, b=10, c=12)}, "12 points in c"),
        ({"when": ByActivity(a=ROW.when, b=ROW.when)}, "no condition for activity c"),
        ({"since": date(2026, 4, 1), "until": date(2026, 3, 31)}, "until 2026-03-31, not after 2026-04-01"),
        ({"since": date(2026, 4, 1), "until": date(2026, 4, 1)}, "until 2026-04-01, not after 2026-04-01"),
    ],
)
def test_a_row_without_source_points_or_sense_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)) as refusal:
        replace(ROW, **changes)
    assert "row innovation:" in str(refusal.value)


def test_a_row_that_ends_a_day_after_it_began_is_accepted() -> None:
    row = replace(ROW, since=date(2026, 4, 1), until=date(2026, 4, 2))
    assert [row.in_force_on(date(2026, month, day)) for month, day in ((3, 31), (4, 1), (4, 2))] == [False, True, False]


@pytest.mark.parametrize("language", ["ja", "zh_hant", "zh_hans", "en"])
def test_words_missing_in_one_language_are_refused(language: str) -> None:
    with pytest.raises(ValueError, match=f"no words for {language}"):
        replace(ROW.label, **{language: " "})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.key} {row.since}")
def test_a_row_has_a_short_name_of_its_own(row: Row) -> None:
    assert len(row.short.en.split()) <= 6
    assert all(len(words) <= 22 for words in (row.short.ja, row.short.zh_hant, row.short.zh_hans))
    others = [each for each in ROWS if each.key != row.key and each.points.a == row.points.a]
    assert not [each for each in others if each.short == row.short and each.heading == row.heading]
