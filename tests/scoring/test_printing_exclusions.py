"""The exclusions of rows as the printed law has them."""

import pytest

from eligibility.scoring.conditions import AtLeast, Is, Under, either
from eligibility.scoring.facts import (
    AGE,
    SALARY,
    SME,
)
from eligibility.scoring.rows import Unless
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.conditions import describe_condition
from eligibility.scoring.wording.names import ACTIVITY_NAMES, HEADING_NAMES
from eligibility.scoring.wording.printing import print_law

from .printed_law import BY_KEY, DAY, JAPANESE, entry, printed_rows, sections, with_salary


def test_bands_say_once_that_a_higher_one_takes_the_place_of_a_lower_one() -> None:
    """「未満」 in their labels says it already; row by row it would drown the page."""
    of = sections(JAPANESE)
    banded = {below for (_, below), lines in of.items() if "上の行に当てはまる場合、その下の行は加算しない。" in lines}
    assert banded == {"職歴", "年収", "年齢"}
    for (_, below), lines in of.items():
        if below in banded:
            assert lines[0] == "上の行に当てはまる場合、その下の行は加算しない。"
            assert "除く" not in "".join(line for line in lines if not line.startswith("- "))


@pytest.mark.parametrize(
    ("activity", "heading", "start", "said"),
    [
        ("a", "学歴", "ロ 20", "イに該当する場合を除く"),
        ("a", "学歴", "ハ 10", "イ又はロに該当する場合を除く"),
        ("b", "学歴", "ニ 10", "イ、ロ又はハに該当する場合を除く"),
        ("c", "学歴", "ロ 20", "イに該当する場合を除く"),
        ("a", "研究実績", "ロ 20", "イに該当する場合を除く"),
        ("b", "資格", "ハ 5", "イ及びロに該当する場合を除く"),
        ("c", "地位", "ロ 5", "イに該当する場合を除く"),
        ("b", "特別加算", "ト 10", "ホ又はヘに該当する場合を除く"),
        ("b", "特別加算", "ロ 10", "イに該当する場合を除く"),
    ],
)
def test_exclusions_of_the_ordinance_stay_with_their_row(activity: str, heading: str, start: str, said: str) -> None:
    assert said in entry(sections(JAPANESE)[ACTIVITY_NAMES[activity].ja, heading], start)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_exclusion_of_training_is_narrowed_as_the_ordinance_narrows_it(language: str) -> None:
    """ヌ: only for training that used classes of a Japanese university does ホ bar it."""
    special = sections(print_law(DAY, language))[
        ACTIVITY_NAMES["b"].in_language(language), HEADING_NAMES["special"].in_language(language)
    ]
    found = entry(special, "ヌ 5")
    (narrowed,) = (line for line in found if "ホ" in line and "第一条" not in line)
    where = BY_KEY["designated_training"].unless[0].where
    assert where is not None
    assert narrowed.endswith(describe_condition(where, language))


def test_rows_without_exclusion_say_nothing_of_one() -> None:
    for row, _, (_, *details) in printed_rows(JAPANESE, "ja"):
        said = [line for line in details if line.endswith("除く") or line.startswith("次の場合に限り")]
        if not row.unless or row.heading in ("career", "salary", "age"):
            assert said == []


@pytest.mark.parametrize(
    "changes",
    [
        {"unless": (Unless("salary_10m"),)},
        {"unless": (Unless("salary_10m"), Unless("salary_9m"), Unless("salary_8m", where=Is(SME)))},
        {"when": either(AtLeast(SALARY, 7_000_000), Under(AGE, 40))},
        {"when": Is(SME)},
    ],
    ids=["not all above", "above in part", "either", "no number"],
)
def test_what_are_no_bands_says_its_exclusions_row_by_row(changes: dict[str, object]) -> None:
    """As soon as one row is not barred by all above it, nothing may be said for all of them."""
    lines = sections(print_law(DAY, "ja", with_salary(**changes)))[ACTIVITY_NAMES["b"].ja, "年収"]
    assert not any("その下の行" in line for line in lines)
    assert "イ又はロに該当する場合を除く" in entry(lines, "ハ 30")
