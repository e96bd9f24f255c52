"""The printed law: kept as pages that are compared, complete, in the order of the ordinance, and honest about dates."""

import re
from datetime import date
from pathlib import Path

import pytest

from eligibility.scoring.conditions import AtLeast, Under, both
from eligibility.scoring.facts import (
    AGE,
    SALARY,
)
from eligibility.scoring.law import LAWS, ORDINANCE
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES
from eligibility.scoring.rows import ACTIVITIES, ByActivity
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.conditions import describe_condition
from eligibility.scoring.wording.names import ACTIVITY_NAMES, HEADING_NAMES
from eligibility.scoring.wording.printing import print_law
from tests.law import ROWS

from .printed_law import (
    DAY,
    EDITION,
    JAPANESE,
    ONE_DAY,
    entry,
    letter,
    printed,
    printed_rows,
    sections,
    with_salary,
)

GOLDEN = Path(__file__).parents[1] / "golden"


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


def test_laws_are_cited_by_number_and_forms_by_title() -> None:
    form = LAWS["points_form"]
    assert f"根拠: {ORDINANCE.number} " in JAPANESE
    assert f"根拠: {ORDINANCE.title.ja} " not in JAPANESE
    assert f"根拠: {form.title.ja} " in JAPANESE
    assert f"根拠: {form.number} " not in JAPANESE
