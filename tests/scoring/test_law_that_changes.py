"""A copy of the tables in which a row begins and a figure changes: score, time line, law page, print and wizard follow.

What a newcomer would write for it is in docs/how-to.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.translation import override

from eligibility.contract.facts import facts_from
from eligibility.outlook.timeline import timeline
from eligibility.outlook.transitions import transitions_in
from eligibility.reference.law_page import law_page
from eligibility.scoring.assessment import assess
from eligibility.scoring.conditions import Is
from eligibility.scoring.editions import Tables
from eligibility.scoring.facts import YesNo
from eligibility.scoring.rows import ByActivity, Heading, Row
from eligibility.scoring.tables import salary
from eligibility.scoring.text import LANGUAGES, Text
from eligibility.scoring.wording.printing import difference
from eligibility.wizard import relevance as concerns
from eligibility.wizard.relevance import concerned
from tests import people
from tests.language import in_language
from tests.law import PAY_LADDER, ROWS
from tests.result.applications import application_of_line

TODAY = date(2026, 11, 22)
CHANGE = date(2027, 4, 1)
BEFORE = CHANGE - timedelta(days=1)

MENTOR = YesNo(
    key="fact_of_this_test",
    ask=Text(ja="学生を指導しますか", zh_hant="您指導學生嗎？", zh_hans="您指导学生吗？", en="Do you mentor students?"),
)
NEW_ROW = Row(
    key=MENTOR.key,
    heading=Heading.SPECIAL,
    label=Text(ja="学生を指導", zh_hant="指導學生", zh_hans="指导学生", en="Mentors students"),
    short=Text(ja="指導", zh_hant="指導", zh_hans="指导", en="Mentor"),
    points=ByActivity(b=5),
    when=Is(MENTOR),
    article=ByActivity(b="第一条第一項第二号の表 特別加算の項 カ"),
    proofs=(),
    proof=Text(ja="学校の証明書", zh_hant="學校的證明", zh_hans="学校的证明", en="Letter of the school"),
    since=CHANGE,
)
LADDER = tuple(
    part
    for each in PAY_LADDER
    for part in (
        (replace(each, until=CHANGE), replace(each, least=4_500_000, since=CHANGE))
        if each.key == "salary_4m"
        else (each,)
    )
)
OTHERS = tuple(row for row in ROWS if row.key not in {each.key for each in LADDER})
CHANGED = Tables(rows=(*OTHERS, *salary.specialist_rows(LADDER), NEW_ROW))

YOUNG = people.known(age=25, degrees=["bachelor"], annual_salary_yen=4_200_000)
"""A bachelor of 25 with 4,200,000 yen: 10, 15, and 10 for the pay until it is asked for more."""


@pytest.mark.parametrize(
    ("day", "mentor", "low", "high"),
    [
        (BEFORE, None, 35, 35),
        (BEFORE, True, 35, 35),
        (CHANGE, None, 25, 30),
        (CHANGE, True, 30, 30),
        (CHANGE, False, 25, 25),
    ],
)
def test_each_day_is_scored_by_its_own_law(day: date, mentor: bool | None, low: int, high: int) -> None:
    line = {**YOUNG, "on": day.isoformat(), "birth_date": "2001-11-22", MENTOR.key: mentor}
    found = assess(facts_from(line, CHANGED), CHANGED.on(day)).activities["b"]
    assert (found.low, found.high) == (low, high)


def test_the_time_line_has_the_day_and_its_reason() -> None:
    spans = timeline(application_of_line(YOUNG).profile, CHANGED)
    (change,) = (step for step in transitions_in(spans, "b") if step.day == CHANGE)
    assert change.before is not None
    assert (change.before.low, change.before.high, change.after.low, change.after.high) == (35, 35, 25, 30)
    assert [reason.kind for reason in change.reasons] == ["law"]
    assert change.after.open


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_law_page_and_the_print_have_both_days(language: str) -> None:
    label = NEW_ROW.label.in_language(language)
    with override(language):
        rows = {
            day: [
                row.label
                for table in in_language(language, law_page, day, CHANGED).tables
                if table.key == "b"
                for heading in table.headings
                for row in heading.rows
            ]
            for day in (BEFORE, CHANGE)
        }
    assert [label in rows[day] for day in (BEFORE, CHANGE)] == [False, True]
    old, new = (
        next(row for row in CHANGED.on(day).rows if row.key == "salary_4m").label.in_language(language)
        for day in (BEFORE, CHANGE)
    )
    assert (old in rows[BEFORE], new in rows[BEFORE], old in rows[CHANGE], new in rows[CHANGE]) == (
        *(True, False),
        *(False, True),
    )
    said = difference(CHANGE, BEFORE, language, CHANGED)
    for words in (label, old, new):
        assert words in said


@pytest.mark.parametrize(
    ("application", "asked"),
    [
        ({"decided": "no"}, False),
        ({"decided": "yes", "day": BEFORE.isoformat()}, False),
        ({"decided": "yes", "day": BEFORE.isoformat(), "permission": CHANGE.isoformat()}, True),
        ({"decided": "yes", "day": CHANGE.isoformat()}, True),
    ],
)
def test_the_wizard_asks_of_the_row_when_it_is_in_force(
    application: dict[str, Any], asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concerns, "TABLES", CHANGED)
    document = {"version": 3, "answers": {"activity": {"activity": "b"}, "application": application}}
    assert (MENTOR.key in concerned(document, TODAY)) is asked
    assert "annual_salary_yen" in concerned(document, TODAY)
