"""The printed law: kept as pages that are compared, complete, in the order of the ordinance, and honest about dates."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command

from eligibility.scoring.conditions import AtLeast, Condition, Is, Met, Under, both, either
from eligibility.scoring.editions import TABLES, NotCovered, Tables
from eligibility.scoring.facts import (
    AGE,
    DEGREES,
    DEGREES_HELD,
    JAPANESE_LEVEL,
    SALARY,
    SME,
    Choice,
    Fact,
    Whole,
    YesNo,
)
from eligibility.scoring.law import LAWS, ORDINANCE
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES
from eligibility.scoring.rows import ACTIVITIES, ByActivity, Row, Unless, everywhere, facts_of
from eligibility.scoring.text import LANGUAGES, Text
from eligibility.scoring.wording.conditions import describe_condition
from eligibility.scoring.wording.fact_names import code_name, fact_name, with_unit
from eligibility.scoring.wording.names import ACTIVITY_NAMES, HEADING_NAMES
from eligibility.scoring.wording.printing import difference, print_law
from tests.law import ROWS, STAYING

GOLDEN = Path(__file__).parents[1] / "golden"
DAY = date(2026, 11, 22)
ONE_DAY = timedelta(days=1)
BY_KEY = {row.key: row for row in ROWS}
EDITION = TABLES.on(DAY)
JAPANESE = print_law(DAY, "ja")


def printed(**options: str) -> str:
    """What the command writes."""
    out = StringIO()
    call_command("print_law", stdout=out, **options)
    return out.getvalue()


def sections(text: str) -> dict[tuple[str, str], list[str]]:
    """The lines of a print by their headings; the second one is empty above the tables."""
    found: dict[tuple[str, str], list[str]] = {}
    above = ("", "")
    for line in text.splitlines():
        if line.startswith("### "):
            above = (above[0], line.removeprefix("### "))
        elif line.startswith("## "):
            above = (line.removeprefix("## "), "")
        elif line:
            found.setdefault(above, []).append(line)
    return found


def entry(lines: list[str], start: str) -> list[str]:
    """The lines of the one entry that begins so, stripped."""
    (at,) = (place for place, line in enumerate(lines) if line.startswith(f"- {start}"))
    rest = lines[at + 1 :]
    end = next((place for place, line in enumerate(rest) if not line.startswith("    ")), len(rest))
    return [lines[at].removeprefix("- "), *(line.strip() for line in rest[:end])]


def letter(row: Row, activity: str) -> str:
    """The letter of a row in the ordinance."""
    return (row.article[activity] or "").split()[-1]


def printed_rows(text: str, language: str) -> Iterator[tuple[Row, str, list[str]]]:
    """Every row of every activity with the entry that prints it."""
    of = sections(text)
    for activity in ACTIVITIES:
        for row in EDITION.rows:
            if row.points[activity] is not None:
                name = ACTIVITY_NAMES[activity].in_language(language)
                lines = of[name, HEADING_NAMES[row.heading].in_language(language)]
                yield row, activity, entry(lines, f"{letter(row, activity)} {row.points[activity]}")


# The pages.


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_printed_law_is_the_page_that_was_reviewed(language: str) -> None:
    """Where the law was changed on purpose: `make golden`, then read the difference line by line."""
    page = (GOLDEN / f"law-{DAY}-{language}.txt").read_text(encoding="utf-8")
    assert printed(on=str(DAY), lang=language) == page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_printed_in_its_activity_with_words_sources_form_and_proof(language: str) -> None:
    text = print_law(DAY, language)
    rows = 0
    for row, activity, (first, *details) in printed_rows(text, language):
        rows += 1
        assert first.endswith(row.label.in_language(language))
        if language != "ja":
            assert details[0] == row.label.ja
        condition = row.condition(activity)
        assert condition is not None
        written = "\n".join(details)
        assert describe_condition(condition, language) in written
        for citation in row.citations(activity):
            assert citation.article in written
        box = row.boxes[activity]
        assert box is not None
        assert " ".join(box.label_at) in written
        name = ACTIVITY_NAMES[activity].in_language(language)
        proofs = sections(text)[name, HEADING_NAMES[row.heading].in_language(language)]
        (proof,) = (
            line
            for line in proofs
            if line.endswith(row.proof.in_language(language)) and letter(row, activity) in line.split()[0].split("・")
        )
        assert all(number in proof for number in row.proofs)
    assert rows == sum(1 for row in ROWS for _ in row.points.items())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_instrument_that_is_cited_is_listed_with_address_edition_and_day_checked(language: str) -> None:
    *_, lines = sections(print_law(DAY, language)).values()
    cited = {citation.law for row in ROWS for activity in ACTIVITIES for citation in row.citations(activity)}
    cited |= {
        each.law
        for requirement in EDITION.requirements
        for activity in ACTIVITIES
        for each in requirement.citations(activity)
    }
    cited |= {
        condition.source.law
        for route in EDITION.routes.values()
        for _, route_conditions in route.route_conditions.items()
        for condition in route_conditions
    }
    cited |= {kept.source.law for kept in PERMANENT_RESIDENCE_ROUTES}
    for law in cited:
        first, *details = entry(lines, law.number)
        assert first == f"{law.number} {law.title.in_language(language)}"
        assert law.url in details
        assert (law.title.ja in details) == (language != "ja")
        assert re.findall(r"\d{4}-\d\d-\d\d", details[-1]) == [str(law.edition), str(law.checked)]
    assert len([line for line in lines if line.startswith("- ")]) == len(cited)
    assert lines[0].startswith(f"- {ORDINANCE.number}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_requirements_are_in_their_own_activities_with_the_pass_mark(language: str) -> None:
    of = sections(print_law(DAY, language))
    for activity in ACTIVITIES:
        name = ACTIVITY_NAMES[activity].in_language(language)
        mark, source = of[name, ""]
        assert "70" in mark
        assert EDITION.pass_mark_source[activity].article in source
        written = "\n".join(line for (above, _), lines in of.items() if above == name for line in lines)
        for requirement in EDITION.requirements:
            here = requirement.source[activity]
            assert (requirement.label.in_language(language) in written) == (here is not None)
            assert (requirement.note is not None and requirement.note.in_language(language) in written) == (
                here is not None and requirement.note is not None
            )
            if here is not None:
                assert all(each.article in written for each in requirement.citations(activity))


def test_the_pay_floor_is_no_matter_of_activity_a() -> None:
    floor = "年収が300万円以上"
    above = {name for (name, _), lines in sections(JAPANESE).items() if floor in "".join(lines)}
    assert above == {ACTIVITY_NAMES["b"].ja, ACTIVITY_NAMES["c"].ja}


def test_j_skip_is_in_each_activity_with_its_own_pay_and_j_find_once() -> None:
    of = sections(JAPANESE)
    j_skip = {above: "\n".join(lines) for (above, below), lines in of.items() if "J-Skip" in below}
    assert [("2,000万円" in text, "4,000万円" in text) for text in j_skip.values()] == [
        (True, False),
        (True, False),
        (False, True),
    ]
    assert [below for above, below in of if "J-Find" in above + below] == [""]
    assert JAPANESE.count("預貯金が20万円以上") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ways_to_permanent_residence_name_their_marks_years_and_source(language: str) -> None:
    """70 points for three years, 80 for one, J-Skip for one."""
    first = PERMANENT_RESIDENCE_ROUTES[0].label.in_language(language)
    (lines,) = (lines for lines in sections(print_law(DAY, language)).values() if any(first in line for line in lines))
    written = [entry(lines, kept.label.in_language(language)) for kept in PERMANENT_RESIDENCE_ROUTES]
    tests = [next(line for line in each[1:] if line.startswith(("判定", "Test"))) for each in written]
    assert [re.findall(r"\d+", test) for test in tests] == [["70", "3"], ["80", "1"], ["1"]]
    for each, kept in zip(written, PERMANENT_RESIDENCE_ROUTES, strict=True):
        assert any(line.endswith(kept.source.article) for line in each)


# Exclusions.


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


def with_salary(**changes: object) -> Tables:
    """The tables with the row of 7 million changed."""
    row = replace(BY_KEY["salary_7m"], **changes)  # type: ignore[arg-type]
    return Tables(rows=tuple(row if each.key == row.key else each for each in ROWS))


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


# A change of law shows, whatever was changed.


@pytest.mark.parametrize(
    ("changes", "gone", "come"),
    [
        ({"points": ByActivity(a=25, b=30)}, "ニ 25点", "ニ 30点"),
        (
            {"when": both(AtLeast(SALARY, 7_500_000), Under(AGE, 40))},
            "判定: 年収 ≥ 7,000,000円 かつ 年齢 < 40歳",
            "判定: 年収 ≥ 7,500,000円 かつ 年齢 < 40歳",
        ),
        (
            {"when": both(AtLeast(SALARY, 7_000_000), Under(AGE, 45))},
            "判定: 年収 ≥ 7,000,000円 かつ 年齢 < 40歳",
            "判定: 年収 ≥ 7,000,000円 かつ 年齢 < 45歳",
        ),
        ({"since": date(2024, 1, 1)}, None, "2024-01-01から"),
        ({"until": date(2027, 1, 1)}, None, "2026-12-31まで"),
        ({"since": date(2024, 1, 1), "until": date(2027, 1, 1)}, None, "2024-01-01から2026-12-31まで"),
    ],
    ids=["points", "threshold", "age", "since", "until", "both"],
)
def test_a_changed_row_changes_its_entry_even_where_its_label_stays(
    changes: dict[str, object], gone: str | None, come: str
) -> None:
    def of(text: str) -> str:
        return "\n".join(entry(sections(text)[ACTIVITY_NAMES["b"].ja, "年収"], "ニ "))

    before, after = of(JAPANESE), of(print_law(DAY, "ja", with_salary(**changes)))
    assert come in after
    assert come not in before
    if gone is not None:
        assert gone in before
        assert gone not in after


def test_the_dates_of_rows_that_always_were_in_force_are_not_repeated() -> None:
    dated = [line.strip() for line in JAPANESE.splitlines() if re.fullmatch(r" +[\d-]+から", line)]
    assert set(dated) == {"2023-04-21から", "2025-10-16から"}


def test_the_print_says_since_when_it_is_the_same_and_that_later_changes_are_not_in_it() -> None:
    top = JAPANESE.splitlines()[:3]
    assert "2026-11-22" in top[1]
    assert "2025-10-16" in top[1]
    assert top[2] == ""
    checked = min(law.checked for law in LAWS.values())
    ahead = print_law(checked + ONE_DAY, "ja").splitlines()[2]
    assert str(checked) in ahead
    assert "その後の改正は含みません" in ahead


# What differs between two days.

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


# The words of facts and conditions.


def every_condition() -> Iterator[Condition]:
    """Every condition that the tables hold."""
    for row in TABLES.rows:
        yield from (condition for each in ACTIVITIES if (condition := row.condition(each)))
        yield from (unless.where for unless in row.unless if unless.where)
    for requirement in TABLES.requirements:
        yield from (condition for _, condition in requirement.when.items())
    for route in TABLES.routes:
        for _, route_conditions in route.route_conditions.items():
            yield from (condition.when for condition in route_conditions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_names_each_of_its_facts_and_figures(language: str) -> None:
    for condition in every_condition():
        words = describe_condition(condition, language)
        for fact in facts_of(condition):
            assert fact_name(fact, language) in words
        for fact, bound in condition.bounds():
            if isinstance(fact, Choice) and isinstance(bound, str):
                assert code_name(fact, bound, language) in words
            if fact in (SALARY, AGE) and isinstance(bound, int):
                assert with_unit(fact, bound, language) in words


def test_every_code_has_its_own_words_in_every_language() -> None:
    choices: list[tuple[Fact, tuple[str, ...]]] = [
        (fact, fact.choices) for fact in TABLES.facts.values() if isinstance(fact, Choice)
    ]
    for fact, codes in [*choices, (DEGREES_HELD, DEGREES)]:
        for language in LANGUAGES:
            words = [code_name(fact, code, language) for code in codes]
            assert len(set(words)) == len(codes), fact.key


def test_no_two_facts_have_one_name() -> None:
    for language in LANGUAGES:
        names = [fact_name(fact, language) for fact in (*TABLES.facts.values(), AGE, DEGREES_HELD)]
        assert len(set(names)) == len(names)


def test_a_fact_without_a_name_is_refused_and_one_that_is_asked_for_needs_none() -> None:
    asked = YesNo(key="mentor", ask=MENTOR.label, hint=MENTOR.label)
    assert describe_condition(Is(asked), "en") == "“Mentors students” answered yes"
    with pytest.raises(KeyError, match="the fact rockets has no name"):
        describe_condition(AtLeast(Whole(key="rockets", most=3), 1), "en")


def test_no_is_never_printed_as_yes() -> None:
    assert describe_condition(Is(SME), "ja") == "勤め先が中小企業（中小企業者）である"
    assert describe_condition(Is(SME, False), "ja") == "該当しない: 勤め先が中小企業（中小企業者）である"


def test_a_condition_inside_another_is_in_brackets() -> None:
    pay, n1 = AtLeast(SALARY, 1_000), AtLeast(JAPANESE_LEVEL, "n1")
    assert describe_condition(either(both(pay, Is(SME)), n1), "en") == (
        "(annual salary ≥ 1,000 yen, and your employer is a small or medium-sized enterprise (SME)), "
        "or Japanese proved by a test = level of N1"
    )
    either_level = either(Is(JAPANESE_LEVEL, "n2"), Is(JAPANESE_LEVEL, "n1"))
    assert describe_condition(either_level, "en") == "Japanese proved by a test = level of N2 / level of N1"
    mixed = either(Is(JAPANESE_LEVEL, "n2"), Is(SME))
    assert describe_condition(mixed, "en").count("or") == describe_condition(Is(SME), "en").count("or") + 1
    assert describe_condition(Met(2, (pay, n1, Is(SME))), "ja").startswith("次のうち2以上に該当（")


def test_a_condition_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="no words for a condition of the kind Condition"):
        describe_condition(Condition(), "ja")


def test_laws_are_cited_by_number_and_forms_by_title() -> None:
    form = LAWS["points_form"]
    assert f"根拠: {ORDINANCE.number} " in JAPANESE
    assert f"根拠: {ORDINANCE.title.ja} " not in JAPANESE
    assert f"根拠: {form.title.ja} " in JAPANESE
    assert f"根拠: {form.number} " not in JAPANESE
