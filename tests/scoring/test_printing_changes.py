"""What differs between the printed laws of two days, and the command that prints them."""

from dataclasses import replace
from datetime import date

import pytest
import time_machine
from django.core.management import CommandError, call_command

from eligibility.scoring.editions import TABLES, NotCovered, Tables
from eligibility.scoring.rows import ACTIVITIES, ByActivity, everywhere
from eligibility.scoring.text import LANGUAGES, Text
from eligibility.scoring.wording.names import ACTIVITY_NAMES
from eligibility.scoring.wording.printing import difference, print_law
from tests.law import ROWS, STAYING

from .printed_law import BY_KEY, DAY, JAPANESE, ONE_DAY, printed, sections

COMES, CHANGES, GOES = date(2027, 4, 1), date(2028, 2, 29), date(2029, 10, 1)
MENTOR = replace(
    BY_KEY["growth_field_project"],
    key="mentor",
    label=Text(ja="学生を指導", zh_hant="指導學生", zh_hans="指导学生", en="Mentors students"),
    points=ByActivity(b=5),
    article=ByActivity(b="第一条第一項第二号の表 特別加算の項 カ"),
    boxes=ByActivity(),
    proofs=(),
    since=COMES,
)
N1 = BY_KEY["japanese_n1"]
CHANGED = Tables(
    rows=tuple(
        each
        for row in ROWS
        for each in {
            "japanese_n1": (replace(N1, until=CHANGES), replace(N1, since=CHANGES, points=everywhere(20))),
            "growth_field_project": (replace(row, until=GOES), MENTOR),
        }.get(row.key, (row,))
    ),
    requirements=STAYING.requirements,
    routes=STAYING.routes,
    pass_marks=STAYING.pass_marks,
)


def changes_of(text: str) -> dict[tuple[str, str], list[str]]:
    """The added and removed lines of a difference by their headings."""
    found = {above: [line for line in lines if line[0] in "+-"] for above, lines in sections(text).items()}
    return {above: lines for above, lines in found.items() if lines and above != ("", "")}


def test_a_row_that_comes_is_the_only_difference() -> None:
    found = changes_of(difference(COMES, COMES - ONE_DAY, "ja", CHANGED))
    ((above, lines),) = found.items()
    assert above == (ACTIVITY_NAMES["b"].ja, "特別加算")
    assert all(line.startswith("+ ") for line in lines)
    assert lines[0] == "+ - カ 5点  学生を指導"
    assert any("2027-04-01から" in line for line in lines)


def test_a_changed_figure_is_shown_before_and_after_in_every_activity() -> None:
    found = changes_of(difference(CHANGES, CHANGES - ONE_DAY, "ja", CHANGED))
    assert list(found) == [(ACTIVITY_NAMES[activity].ja, "特別加算") for activity in ACTIVITIES]
    for lines in found.values():
        assert [line[:10] for line in lines if "点  " in line] == ["- - ヘ 15点 ", "+ - ヘ 20点 "]


def test_a_row_that_goes_is_shown_with_its_proof() -> None:
    found = changes_of(difference(GOES, GOES - ONE_DAY, "ja", CHANGED))
    assert len(found) == len(ACTIVITIES)
    for lines in found.values():
        assert all(line.startswith("- ") for line in lines if "点  " in line)
        assert lines[0].startswith("- - チ 10点")


def test_turning_the_days_round_turns_the_signs_round() -> None:
    turned = {"+": "-", "-": "+"}
    there = changes_of(difference(COMES, COMES - ONE_DAY, "ja", CHANGED))
    back = changes_of(difference(COMES - ONE_DAY, COMES, "ja", CHANGED))
    assert {above: [turned[line[0]] + line[1:] for line in lines] for above, lines in there.items()} == back


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_business_criteria_of_2025_are_the_difference_of_their_day(language: str) -> None:
    text = printed(on="2025-10-16", against="2025-10-15", lang=language)
    heading = text.splitlines()[0]
    assert "2025-10-15" in heading
    assert "2025-10-16" in heading
    before, after = (each for each in TABLES.requirements if each.key == "business_manager")
    first = next(iter(changes_of(text)))
    assert first[0] == ACTIVITY_NAMES["c"].in_language(language)
    assert f"- - {before.label.in_language(language)}" in text.splitlines()
    assert f"+ - {after.label.in_language(language)}" in text.splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_days_of_one_edition_do_not_differ(language: str) -> None:
    text = printed(on="2026-11-22", against="2025-10-16", lang=language)
    first, second = text.splitlines()
    assert first.startswith("# ")
    assert (
        second
        == {
            "ja": "違いはありません。",
            "zh-hant": "沒有差異。",
            "zh-hans": "没有差异。",
            "en": "Nothing differs.",
        }[language]
    )


# The command.


def test_without_a_day_today_in_japan_is_printed() -> None:
    with time_machine.travel("2026-11-21T15:00:00+00:00", tick=False):  # midnight of the 22nd in Tokyo
        assert printed() == JAPANESE


@pytest.mark.parametrize("bad", ["2026-02-29", "20261122", "2026-11-22T00:00", "22.11.2026", "tomorrow", ""])
@pytest.mark.parametrize("option", ["on", "against"])
def test_what_is_no_day_is_refused_with_the_option_and_how_to_write_it(option: str, bad: str) -> None:
    with pytest.raises(CommandError, match=f"--{option}: {bad!r} is not a real day; write it YYYY-MM-DD"):
        printed(**{"on": "2026-11-22", option: bad})


@pytest.mark.parametrize("day", ["2023-03-31", "2073-04-02"])
@pytest.mark.parametrize("option", ["on", "against"])
def test_a_day_that_is_not_covered_is_refused_with_the_days_that_are(option: str, day: str) -> None:
    with pytest.raises(CommandError, match=f"{day} is not covered.*2023-04-01 to 2073-04-01"):
        printed(**{"on": "2026-11-22", option: day})


def test_another_language_is_refused_with_the_choices() -> None:
    with pytest.raises(CommandError, match="zh-hant"):
        call_command("print_law", "--lang", "fr")
    with pytest.raises(KeyError, match="zh-hant"):
        print_law(DAY, "fr")
    with pytest.raises(NotCovered):
        print_law(date(2020, 1, 1), "ja")
